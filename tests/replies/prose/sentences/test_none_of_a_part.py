"""Sentences that there was none of a part of the crimes told before them."""

import pytest

from readings import Read, said

YEAR = "In 2018/19 there were 50 offences. "
YEARS = "In 2017/18 there were 40 offences and in 2018/19 there were 50 offences. "


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("None had a male victim.", "male"),
        ("There were no male victims.", "male"),
        ("No victims were male.", "male"),
        ("There were no victims under 13.", "0-12"),
        ("None of these were on Snapchat.", "snapchat"),
        ("There were no offences on Snapchat.", "snapchat"),
        ("No offences involved Snapchat.", "snapchat"),
    ],
)
def test_none_of_a_part_is_nought_in_each_year_just_told(words: str, part: str) -> None:
    assert said(YEAR + words) == [(50, "2018/19"), (0, "2018/19", part)]
    assert said(YEARS + words)[2:] == [(0, "2017/18", part), (0, "2018/19", part)]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("There were no charges.", "charges"),
        ("None resulted in a charge.", "charges"),
        ("No one was charged in either year.", "charges"),
        ("No arrests were made in either year.", "arrests"),
    ],
)
def test_nothing_came_of_the_crimes_of_each_year_just_told(read_page: Read, words: str, measure: str) -> None:
    counts = [c for c in read_page(YEARS + words).counts if c.bounds.low == 0]
    assert [(str(c.measure), c.period.label) for c in counts] == [(measure, "2017/18"), (measure, "2018/19")]


def test_none_of_several_platforms_is_nought_on_each() -> None:
    assert said(YEAR + "There were no offences on Snapchat or Instagram.")[1:] == [
        (0, "2018/19", "snapchat"),
        (0, "2018/19", "instagram"),
    ]


def test_none_is_said_of_the_year_right_before_it_alone() -> None:
    two = "In 2017/18 there were 40 offences. In 2018/19 there were 50. "
    assert said(two + "None had a male victim.")[2:] == [(0, "2018/19", "male")]
    assert said(two + "There were no male victims in either year.")[2:] == [
        (0, "2017/18", "male"),
        (0, "2018/19", "male"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "There were no male suspects.",
        "No girls were charged.",
        "There were no other offences against boys.",
        "There were no further offences on Snapchat.",
        "None were flagged as involving Snapchat only.",
        "No male or female victims were recorded.",
        "No breakdown by sex is held.",
        "None of these were recorded by another force.",
        "No children were arrested.",
        "No child was charged.",
        "None of the children were charged.",
        "There were no child arrests.",
        "No victims were arrested.",
        "There were no charges involved.",
        "No person aged under 18 was involved.",
        "There were no charges in any other year.",
        "None were charged in any later year.",
        "No victims were male in any of the other years.",
        "Suspects were recorded for most. None were female.",
        "Most of these were recorded on Snapchat. None of these had a male victim.",
        "Sussex Police recorded other offences. None were on Snapchat.",
    ],
)
def test_a_denial_that_says_more_than_a_part_is_no_nought(words: str) -> None:
    assert said(YEAR + words) == [(50, "2018/19")]


def test_none_of_a_part_of_some_crimes_is_no_nought_of_all() -> None:
    parted = YEAR + "12 of these had a victim under 13. None had a male victim."
    assert (0, "2018/19", "male") not in said(parted)


@pytest.mark.parametrize("words", ["None had a male victim. ", "There were no charges. "])
def test_what_there_was_none_of_is_not_gone_on_with(read_page: Read, words: str) -> None:
    counts = read_page(f"{YEAR}{words}Of these, 12 were on Snapchat.").counts
    assert [(c.bounds.low, str(c.measure), str(c.sex), c.platform) for c in counts if c.bounds.low == 12] == [
        (12, "offences", "all", "snapchat")
    ]


def test_what_there_was_none_of_is_not_said_of_lines_below(read_page: Read) -> None:
    counts = read_page(f"{YEAR}None had a male victim.", "Under 13: 20", "13 to 17: 30").counts
    assert [(c.bounds.low, str(c.age), str(c.sex)) for c in counts[2:]] == [(20, "0-12", "all"), (30, "13-17", "all")]


@pytest.mark.parametrize("words", ["There were no charges.", "None had a male victim."])
def test_none_is_not_said_of_a_year_that_is_only_compared(words: str) -> None:
    assert len(said(f"There were 50 offences in 2018/19, up from 40 in 2017/18. {words}")) == 2


def test_none_in_that_year_is_not_said_of_two() -> None:
    assert len(said(f"{YEARS}No arrests were made in that year.")) == 2


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("None were on Snapchat. This rose to 12 in 2019/20.", ("offences", "snapchat")),
        ("There were no charges. This rose to 12 in 2019/20.", ("charges", "all")),
        ("There were no charges. 12 were made in 2019/20.", ("charges", "all")),
    ],
)
def test_a_sentence_that_rises_from_none_goes_on_with_it(read_page: Read, words: str, meant: tuple[str, str]) -> None:
    counts = [c for c in read_page(YEAR + words).counts if c.bounds.low == 12]
    assert [(c.period.label, str(c.measure), c.platform) for c in counts] == [("2019/20", *meant)]


def test_none_where_the_question_is_of_suspects_is_no_nought_of_victims(read_page: Read) -> None:
    reading = read_page("How many suspects were male?", f"{YEAR}None were male.")
    assert all(count.bounds.low for count in reading.counts)
