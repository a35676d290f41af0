"""``Total known`` among ages, sexes and platforms: a checked sum, and no count."""

import pytest

from cyberflag.vocabularies.totals import is_total_of_known
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
AGES = [["0-9", 3, 10], ["10-15", 5, 20], ["16-17", 5, 20]]
KNOWN = {("2017/18", "0-9"): 3, ("2017/18", "10-15"): 5, ("2017/18", "16-17"): 5, ("2017/18", "unknown"): 1}
KNOWN |= {("2018/19", "0-9"): 10, ("2018/19", "10-15"): 20, ("2018/19", "16-17"): 20, ("2018/19", "unknown"): 2}


def lows(reading):
    return {key: low for key, (low, _) in values(reading).items()}


@pytest.mark.parametrize("label", ["Total known", "Known total", "Total where age known", "Total excluding unknown"])
@pytest.mark.parametrize("is_before", [True, False])
def test_a_sum_of_the_known_ages_is_checked_and_not_counted(read_sheets, label, is_before):
    unknown = ["Unknown", 1, 2]
    known = [label, 13, 50]
    rows = [*AGES, *((known, unknown) if is_before else (unknown, known)), ["Total", 14, 52]]
    reading = read_sheets(Data=[["Age", *YEARS], *rows])
    assert lows(reading) == {**KNOWN, ("2017/18",): 14, ("2018/19",): 52}
    assert kinds(reading) == []


def test_a_sum_of_the_known_ages_may_head_a_column(read_sheets):
    heads = ["Year", *(age for age, *_ in AGES), "Total known", "Unknown", "Total"]
    rows = [["2017/18", 3, 5, 5, 13, 1, 14], ["2018/19", 10, 20, 20, 50, 2, 52]]
    reading = read_sheets(Data=[heads, *rows])
    assert lows(reading) == {**KNOWN, ("2017/18",): 14, ("2018/19",): 52}
    assert kinds(reading) == []


def test_a_sum_of_the_known_that_disagrees_is_told(read_sheets):
    rows = [*AGES, ["Total known", 13, 51], ["Unknown", 1, 2], ["Total", 14, 52]]
    reading = read_sheets(Data=[["Age", *YEARS], *rows])
    assert kinds(reading) == ["does-not-add-up"]
    assert "51" in reading.issues[0].message


def test_a_sum_of_the_known_settles_a_blank(read_sheets):
    rows = [["0-9", "", 10], ["10-15", 5, 20], ["Total known", 5, 30], ["Unknown", 1, 2]]
    reading = read_sheets(Data=[["Age", *YEARS], *rows])
    assert lows(reading)["2017/18", "0-9"] == 0


def test_a_sum_of_the_known_that_says_more_than_its_parts_is_told(read_sheets):
    rows = [["0-9", "", 10], ["10-15", 5, 20], ["Total known", 8, 30], ["Unknown", 1, 2]]
    reading = read_sheets(Data=[["Age", *YEARS], *rows])
    assert "8" not in [c.printed for c in reading.counts]
    assert "ambiguous-blank" in kinds(reading)
    assert "not-a-figure" in kinds(reading)


def test_a_sum_of_the_known_without_its_parts_is_left_to_a_person(read_sheets):
    reading = read_sheets(Data=[["Age", *YEARS], ["0-17", 13, 50], ["Total known", 13, 50], ["Unknown", 1, 2]])
    assert "Total known" in " ".join(i.message for i in reading.issues)


def test_known_sexes_are_summed_as_ages_are(read_sheets):
    rows = [["Female", 3, 10], ["Male", 5, 20], ["Total known", 8, 30], ["Unknown", 1, 2], ["Total", 9, 32]]
    reading = read_sheets(Data=[["Sex", *YEARS], *rows])
    assert {c.printed for c in reading.counts} == {"3", "10", "5", "20", "1", "2", "9", "32"}
    assert kinds(reading) == []


@pytest.mark.parametrize("text", ["Total", "Unknown", "Total unknown", "Not known", "Known to us", "Total not known"])
def test_other_labels_sum_no_known(text):
    assert not is_total_of_known(text)
