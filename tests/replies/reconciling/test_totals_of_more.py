"""Totals that a reply says hold crimes which have no line of their own."""

import pytest

from cyberflag.replies.reconciling.totals_of_more import says_totals_hold_more
from readings import kinds, values

BANDS = [["Age of victim", "2017/18", "2018/19", "2019/20"], ["Under 13", 7, 5, 15], ["13 to 17", 15, 27, 17]]
NOTE = "Crimes in which the age is not known have no row and are counted in the total only."


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "The total also includes victims whose age was not recorded.",
        "The bottom line takes in offences without a date of birth.",
        "The two bands do not add up to the total, as some ages are unknown.",
    ],
)
def test_totals_said_to_hold_more_may_be_more(read_sheets, note):
    reading = read_sheets(Data=[*BANDS, ["Total", 29, 32, 35], [], [note]])
    assert values(reading)[("2017/18",)] == (29, 29)
    assert kinds(reading) == []


def test_totals_said_to_hold_more_are_never_less(read_sheets):
    reading = read_sheets(Data=[*BANDS, ["Total", 29, 30, 35], [], [NOTE]])
    assert kinds(reading) == ["does-not-add-up"]


def test_one_total_that_fails_among_others_that_hold_is_told_all_the_same(read_sheets):
    reading = read_sheets(Data=[*BANDS, ["Total", 22, 32, 42], [], [NOTE]])
    assert kinds(reading) == ["does-not-add-up"]


def test_a_line_for_the_unknown_leaves_no_room_in_the_total(read_sheets):
    rows = [*BANDS, ["Unknown", 2, 1, 3], ["Total", 29, 40, 41], [], [NOTE]]
    assert "does-not-add-up" in kinds(read_sheets(Data=rows))


@pytest.mark.parametrize(
    "text",
    [
        "The total does not include victims of unknown age.",
        "Totals exclude offences in which the sex is not recorded.",
        "The age of one victim is not known. The total is 14.",
    ],
)
def test_totals_of_what_is_known_hold_no_more(text):
    assert not says_totals_hold_more(text)


@pytest.mark.parametrize("label", ["All victims", "All persons", "All", "Everyone"])
def test_a_whole_that_is_more_than_its_parts_is_no_sum_where_it_is_as_much_by_chance(read_sheets, label):
    sexes = [["", "0-12", "13-15", "16-17"]]
    for sex, figures in (
        (label, ((9, 14, 11), (12, 15, 13))),
        ("Female", ((6, 9, 9), (7, 9, 9))),
        ("Male", ((2, 4, 2), (5, 4, 3))),
    ):
        sexes += [[sex], *([year, *numbers] for year, numbers in zip(("2017/18", "2018/19"), figures, strict=True))]
    reading = read_sheets(Data=sexes)
    assert values(reading)[("2018/19", "0-12")] == (12, 12)
    assert not any(count.total for count in reading.counts)
