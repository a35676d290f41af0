"""Months, quarters and halves in a sentence without their year, which its question names."""

import pytest

from readings import Read

ASKED = "How many offences of grooming were recorded in 2021/22?"


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("In July there were 4 offences.", "1 July 2021 to 31 July 2021"),
        ("There were 4 offences in January.", "1 January 2022 to 31 January 2022"),
        ("In the first quarter we recorded 4 grooming offences.", "1 April 2021 to 30 June 2021"),
        ("In the second half there were 4 offences.", "1 October 2021 to 31 March 2022"),
        ("Between April and June the force recorded 4 offences.", "1 April 2021 to 30 June 2021"),
        ("In Q1 there were 4 offences.", "1 April 2021 to 30 June 2021"),
        ("In July there were 4 arrests.", "1 July 2021 to 31 July 2021"),
        ("From July to September there were 4 offences.", "1 July 2021 to 30 September 2021"),
        ("There were 4 offences, but only from July.", "1 July 2021 to 31 March 2022"),
        ("Since July there were 4 offences.", "1 July 2021 to 31 March 2022"),
        ("From April there were 4 offences.", "2021/22"),
    ],
)
def test_a_part_of_a_year_is_of_the_year_asked_for(read_unasked: Read, told: str, days: str) -> None:
    assert [(c.period.label, c.bounds.low) for c in read_unasked(ASKED, told).counts] == [(days, 4)]


@pytest.mark.parametrize(
    "told",
    [
        "There were 4 offences, with a peak in June.",
        "There were 4 offences, most of them in the second half.",
        "As reported to the committee in March, there were 4 offences.",
        "Data taken in May show 4 offences.",
        "We told you in May that there were 4 offences.",
        "In March we searched our records and found 4 offences.",
        "In March we counted 4 offences.",
        "We reported 4 offences in March.",
        "In March our force had a total of 4 offences.",
        "There were 4 such offences, and the police reported these in March.",
    ],
)
def test_a_part_of_a_year_of_something_else_leaves_the_year_whole(read_unasked: Read, told: str) -> None:
    assert [(c.period.label, c.bounds.low) for c in read_unasked(ASKED, told).counts] == [("2021/22", 4)]


@pytest.mark.parametrize(
    "told",
    [
        "In July there were 4 offences and in August 6.",
        "Between April and June we recorded 8 offences, and between July and September 9.",
    ],
)
def test_several_parts_of_a_year_are_never_the_whole_of_it(read_unasked: Read, told: str) -> None:
    assert not any(count.period.label == "2021/22" for count in read_unasked(ASKED, told).counts)


def test_a_part_of_some_crimes_says_nothing_of_all_of_them(read_unasked: Read) -> None:
    reading = read_unasked(ASKED, "There were 40 offences, of which 12 were recorded in January.")
    assert reading.counts[0].period.label == "2021/22"


@pytest.mark.parametrize(
    "before",
    ["In 2019/20 there were 30 offences.", "In 2019 there were 3 arrests.", "The figure for 2018/19 was 30."],
)
def test_a_part_of_a_year_behind_another_year_than_that_asked_for_is_told(read_unasked: Read, before: str) -> None:
    reading = read_unasked(ASKED, before, "In July there were 4 offences.")
    assert all(count.bounds.low != 4 for count in reading.counts)
    assert "The number 4 " in " ".join(issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("asked", "before", "told"),
    [
        ("2021/22 and in the first quarter of 2022/23", "2021/22", "In the first quarter we recorded 12 offences."),
        ("2020/21 and in 2021/22", "2020/21", "From April the force recorded 12 offences."),
    ],
)
def test_the_year_of_another_figure_is_not_that_of_a_part(
    read_unasked: Read, asked: str, before: str, told: str
) -> None:
    question = f"How many offences of grooming were recorded in {asked}?"
    reading = read_unasked(question, f"In {before} we recorded 40 offences.", told)
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [(before, 40)]
    assert "The number 12 " in " ".join(issue.message for issue in reading.issues)


def test_each_part_of_the_year_asked_for_is_of_it(read_unasked: Read) -> None:
    counts = read_unasked(ASKED, "In July there were 4 offences.", "In August there were 6 offences.").counts
    assert [(c.period.start.month, c.bounds.low) for c in counts] == [(7, 4), (8, 6)]
