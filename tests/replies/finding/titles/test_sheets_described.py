"""Workbooks of which one sheet lists what is on the others."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request
from readings import Read

ASKED = Request(
    basis=Basis.FLAG,
    measure=Measure.OFFENCES,
    periods=(Period.calendar_year(2020), Period.calendar_year(2021)),
    questions=(
        "recorded offences of sexual communication with a child, rape and indecent images of children, by year",
        "the flagged offences by age and sex of the victim",
    ),
)
BY_AGE = [["Age", "2020", "2021"], ["11", "14", "18"], ["12", "9", "17"]]
OTHERS = [["Age", "2020", "2021"], ["11", "4", "8"], ["12", "19", "7"]]
KIND = "Sexual communication with a child, online flag, {} victims"


def read(read_sheets: Read, *cover: list[str]):
    return read_sheets(request=ASKED, Cover=list(cover), Female=BY_AGE, Male=OTHERS)


def offences(reading, sheet=""):
    return {count.offence for count in reading.counts if count.provenance.table.startswith(sheet)}


@pytest.mark.parametrize(
    "named",
    [
        ('Sheet "{}"', ""),
        ("{}", ""),
        ("Tab {}", ""),
        ("Worksheet '{}':", ""),
        ("{} - ", None),
        ("Sheet {}: ", None),
    ],
)
def test_what_a_list_says_of_each_sheet_heads_its_tables(read_sheets: Read, named: tuple[str, str | None]):
    name, apart = named
    texts = {sheet: (name.format(sheet), KIND.format(sheet.lower())) for sheet in ("Female", "Male")}
    rows = [["".join(pair)] if apart is None else [*pair] for pair in texts.values()]
    reading = read(read_sheets, ["Kent Police"], *rows, ["Data run", "05/01/2022"])
    assert {(c.offence, str(c.sex)) for c in reading.counts} == {("071/17", "female"), ("071/17", "male")}


def test_each_sheet_is_of_the_kind_that_the_list_names_for_it(read_sheets: Read):
    reading = read(read_sheets, ["Female", KIND.format("female")], ["Male", "Indecent images of children, boys"])
    assert offences(reading, "Female") == {"071/17"}
    assert offences(reading, "Male") == {"indecent-images"}


def test_what_is_said_of_one_sheet_is_said_of_no_other(read_sheets: Read):
    reading = read(read_sheets, ["Female", KIND.format("female")], ["Male", "Male victims by age"])
    assert offences(reading, "Female") == {"071/17"}
    assert offences(reading, "Male") == {"all"}


def test_a_title_on_the_sheet_itself_is_nearer(read_sheets: Read):
    cover = [["Female", KIND.format("female")], ["Male", KIND.format("male")]]
    reading = read_sheets(request=ASKED, Cover=cover, Female=[["Rape"], [], *BY_AGE], Male=OTHERS)
    assert offences(reading, "Female") == {"rape"}
    assert offences(reading, "Male") == {"071/17"}


@pytest.mark.parametrize(
    "cover",
    [
        [["Female", "See notes below"], ["Male", "See notes below"]],
        [["Female", "8 rows"], ["Male", "9 rows"]],
        [["Adults", KIND.format("adult")], ["Children", KIND.format("child")]],
        [["Females of all ages", KIND.format("female")], ["Males", KIND.format("male")]],
        [["Kent Police", "FOI 2021/77"], ["Female", "31"], ["Male", "12"]],
        [["Sheets", "Female and Male"]],
        [["Female", "Male"]],
        [["Female: 8", ""], ["Male: 9", ""]],
    ],
)
def test_rows_that_describe_no_sheets_head_none(read_sheets: Read, cover: list[list[str]]):
    reading = read(read_sheets, *cover)
    assert offences(reading, "Female") == offences(reading, "Male") == {"all"}
