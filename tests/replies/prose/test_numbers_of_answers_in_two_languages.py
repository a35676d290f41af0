"""Numbers of answers that stand there in Welsh and in English, and rules that say with a sign what a line is."""

import pytest

from readings import kinds

HEADS = ["Blwyddyn ariannol / Financial year", "Nifer y troseddau / Number of crimes"]
ROWS = [HEADS, ["2017/18", 121], ["2018/19", 133]]
AGES = [["Age of victim", "2017/18", "2018/19"], ["0-9", 21, 33], ["10-17", 100, 100]]


@pytest.mark.parametrize(
    "name",
    [
        "Ateb {} / Answer {}:",
        "Answer {} / Ateb {}:",
        "Cwestiwn {} / Question {} -",
        "Ateb {}:",
        "Cwestiwn/Question {}:",
        "Rhan {} | Part {}:",
        "Pwynt {} / Point {}.",
        "Q{}/A{}:",
    ],
)
def test_they_are_no_figures(read_page, name):
    first, second, third = (name.format(n, n) for n in "123")
    told = [f"{first} crimes with the online flag.", ROWS, f"{second} the same crimes by age of the victim.", AGES]
    reading = read_page(*told, f"{third} Ydy. Yes, the flag is used.")
    assert sorted(c.bounds.low for c in reading.counts) == [21, 33, 100, 100, 121, 133]
    assert kinds(reading) == []


def test_the_figures_behind_them_are_read(read_page):
    told = "Ateb 1 / Answer 1: 12 crimes in 2017/18 and 13 in 2018/19 had the online flag."
    assert [c.bounds.low for c in read_page(told).counts] == [12, 13]


@pytest.mark.parametrize("rule", ["One line = one recorded crime", "1 row = 1 crime", "Each line = one crime."])
def test_what_a_line_is_said_to_be_is_no_figure(read_sheets, rule):
    rows = [["Sexual crimes with the online flag and a child victim"], [rule], [None]]
    rows += [["No", "Recorded FY", "HO Sub Code", "Victim Age", "Victim Sex"]]
    rows += [[1, "2017-18", "071/17", 12, "F"], [2, "2018-19", "071/17", 13, "M"], [3, "2019-20", "086/02", 14, "F"]]
    reading = read_sheets(Export=rows)
    assert [c.bounds.low for c in reading.counts] == [1, 1, 1]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Ateb 57.",
        "Ateb 57",
        "Ateb. 12",
        "Answer / Ateb 57",
        "Ateb/Answer 57.",
        "Ymateb / Response 57",
        "Ateb / Answer: 57",
        "Answer 57",
    ],
)
def test_the_number_that_is_the_answer_is_a_figure(read_page, answer):
    reading = read_page("How many sexual offences had the online flag in 2017/18?", answer)
    assert [c.bounds.low for c in reading.counts] == [12 if "12" in answer else 57]
