"""Whose ages and sexes a table gives, as a sheet of notes or a short remark says."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import ReplyReading
from readings import Read, kinds

BY_GENDER = [
    ["Online sexual offences against children recorded, 2018/19"],
    ["Gender", "Offences"],
    ["Female", 10],
    ["Male", 2],
]
OF_VICTIMS = [BY_GENDER[0], ["Victim gender", "Offences"], *BY_GENDER[2:]]


def sexes(reading: ReplyReading) -> set[str]:
    return {str(count.sex) for count in reading.counts}


@pytest.mark.parametrize(
    "remark",
    [
        "Sex shown is of the offender",
        "Gender is the suspect's",
        "Gender relates to the offender.",
        "All gender data relates to suspects.",
    ],
)
def test_remark_says_in_few_words_that_sexes_are_those_of_suspects(read_sheets: Read, remark: str) -> None:
    reading = read_sheets(Request(), Data=[*BY_GENDER, [], [remark]])
    assert sexes(reading) == {"all"}
    assert all("suspect sex" in dict(count.detail) for count in reading.counts)


@pytest.mark.parametrize("remark", ["Gender is that of the suspect", "Sex shown is of the offender"])
def test_sheet_of_notes_that_sexes_are_those_of_suspects_is_told(read_sheets: Read, remark: str) -> None:
    assert "unknown-measure" in kinds(read_sheets(Request(), Data=BY_GENDER, Notes=[["Notes"], [remark]]))


@pytest.mark.parametrize(
    ("rows", "remark"),
    [
        (BY_GENDER, "Gender is that of the victim"),
        (BY_GENDER, "Was the gender that of the suspect?"),
        (BY_GENDER, "The gender of suspects is not given."),
        (OF_VICTIMS, "Gender is that of the suspect"),
    ],
)
def test_sheet_of_notes_leaves_sexes_to_victims(read_sheets: Read, rows: list[list[object]], remark: str) -> None:
    reading = read_sheets(Request(), Data=rows, Notes=[["Notes"], [remark]])
    assert sexes(reading) == {"female", "male"}
    assert "unknown-measure" not in kinds(reading)


def test_remark_on_another_table_is_of_that_one(read_sheets: Read) -> None:
    suspects = [["Suspects of these offences, 2018/19"], ["Gender", "Suspects"], ["Female", 4], ["Male", 9]]
    reading = read_sheets(Request(), Data=BY_GENDER, More=[*suspects, ["Gender is that of the suspect"]])
    assert sexes(reading) == {"female", "male", "all"}
    assert not any("may be said of" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("remark", "is_told"),
    [
        ("Suspects: gender is that of the suspect", False),
        ("In the sheet Suspects gender is that of the suspect", False),
        ("In all sheets gender is that of the suspect", True),
    ],
)
def test_remark_may_be_of_another_sheet_that_counts_suspects(read_sheets: Read, remark: str, is_told: bool) -> None:
    suspects = [["Suspects of these offences, 2018/19"], ["Suspect gender", "Suspects"], ["Female", 4], ["Male", 9]]
    reading = read_sheets(Request(), Data=BY_GENDER, Suspects=suspects, Notes=[["Notes"], [remark]])
    assert any("may be said of" in issue.message for issue in reading.issues) is is_told
