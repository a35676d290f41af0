"""A heading over several tables with titles of their own is that of all of them, and frames around letters are none."""

import pytest
from docx import Document as WordDocument

from cyberflag.model import Sex
from cyberflag.replies import read_reply
from readings import ASKED, Read

FLAG = "The force sets the online flag on sexual offences against children."


def ages(first, second):
    return [["Age", "Offences"], ["Under 12", first], ["12 to 17", second]]


def said(reading):
    return [(c.bounds.low, c.sex, c.period.start.year) for c in reading.counts]


@pytest.mark.parametrize("mark", ["{}", "<h2>{}</h2>"])
@pytest.mark.parametrize("year", ["{}", "Financial year {}", "<h3>{}</h3>"])
def test_a_sex_over_tables_by_year_is_that_of_each(read_page: Read, mark, year):
    blocks = [FLAG]
    for heading, more in (("Female victims", 20), ("Male victims", 40)):
        blocks.append(mark.format(heading))
        for at, label in enumerate(("2017/18", "2018/19")):
            blocks += [year.format(label), ages(more + at, more + 5 + at)]
    assert said(read_page(*blocks)) == [
        (more + part + at, sex, 2017 + at)
        for more, sex in ((20, Sex.FEMALE), (40, Sex.MALE))
        for at in (0, 1)
        for part in (0, 5)
    ]


def test_a_title_of_another_kind_ends_what_a_heading_stands_over(read_page: Read):
    reading = read_page(
        *(FLAG, "Female victims", "2017/18", ages(3, 4), "2018/19", ages(5, 6)),
        *("Male victims", "2017/18", ages(7, 8), "Offences against all victims, 2018/19", ages(9, 10)),
    )
    assert said(reading)[-2:] == [(9, Sex.ALL, 2018), (10, Sex.ALL, 2018)]


@pytest.mark.parametrize(
    "cells",
    [
        ["Kent Police\nWe flagged 31 sexual offences against children in 2017/18 and 46 in 2018/19."],
        ["Kent Police", "Sexual offences against children with the online flag", "2017/18: 31", "2018/19: 46"],
    ],
)
def test_a_frame_around_a_letter_is_read_as_the_letter(tmp_path, cells):
    letter = WordDocument()
    for row, text in zip(letter.add_table(len(cells), 1).rows, cells, strict=True):
        row.cells[0].text = text
    letter.save(tmp_path / "Kent Police.docx")
    reading = read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)
    assert said(reading) == [(31, Sex.ALL, 2017), (46, Sex.ALL, 2018)]


@pytest.mark.parametrize(("asked", "answered"), [("Request", "Response"), ("You asked", "Our reply")])
def test_a_form_that_names_request_and_response_is_read_as_a_letter(read_page: Read, asked, answered):
    question = "How many sexual offences against children carried the online flag, say 500 or more?"
    answer = "We flagged 31 such offences in 2017/18 and 46 in 2018/19."
    reading = read_page([["Reference", "441/20"], [asked, question], [answered, answer]])
    assert said(reading) == [(31, Sex.ALL, 2017), (46, Sex.ALL, 2018)]
