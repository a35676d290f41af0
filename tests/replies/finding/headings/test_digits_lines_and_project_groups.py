"""Numbers beside the answer that count no crimes: who works on the flag, wrong digits, months of quarters."""

import pytest

from readings import kinds, values

TITLE = "Offences against children with the online flag."
KEY = [["M", "Male"], ["F", "Female"], [None, None], ["21", "Sexual activity involving a child under 13"]]


@pytest.mark.parametrize(
    "text",
    [
        "Two digits of the 2018/19 figure were transposed in our first reply (14 was printed).",
        "Our earlier letter was wrong: 14 was given where 41 is right.",
        "In that version 14 was published by mistake.",
        "Quarter 2 runs from July to September, quarter 3 is October to December.",
        "Railway passengers can text 61016.",
        "Press line 0161 496 0000. Crime line 61116.",
        "In all 3 records without any link to a victim were excluded.",
        "A working party of nine looked at these offences in 2018/19.",
        "A team made up of 5 people looked at the flag in 2018/19.",
        "Seven people are working on the flag in 2019/20.",
    ],
)
def test_what_counts_no_crimes_raises_no_issue(read_page, text):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", text)
    assert len(values(reading)) == 2
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "text", ["A project group of 7 people looks at it in 2021.", "Six people will read it in 2021."]
)
def test_who_works_on_the_flag_is_no_answer_where_nothing_is_held(read_page, text):
    reading = read_page("Kent Police does not use the online flag, so the information is not held.", text)
    assert reading.counts == ()
    assert reading.record.outcome.value == "not-held"


def test_a_key_lists_classes_by_number_beside_their_titles(read_sheets):
    rows = [["Year", "Class", "Sex"], *[["2018/19", "21", "F"]] * 3, *[["2018/19", "86", "M"]] * 2]
    key = [*KEY, ["86", "Obscene publications etc"], ["88A", "Sexual grooming"]]
    reading = read_sheets(List=[["One line per crime."], *rows], Key=key)
    assert values(reading)[("2018/19", "21", "female")] == (3, 3)
    assert kinds(reading) == []


def test_a_number_beside_other_words_on_a_sheet_of_notes_is_told(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["F", 34, 41], ["M", 13, 12]]
    reading = read_sheets(Data=rows, Notes=[["21", "Further crimes came in later"]])
    assert kinds(reading) == ["unknown-layout"]
