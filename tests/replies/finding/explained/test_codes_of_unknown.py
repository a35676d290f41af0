"""Codes of which a reply says that they stand for what nobody recorded."""

import pytest

from readings import kinds, values

HEADS = ["SEX_CD", "AGE_GRP", "2017/18", "2018/19"]
ROWS = [["F", "00_12", 10, 12], ["F", "ZZ", 3, 4], ["Q", "13_17", 1, 2], ["Q", "ZZ", 5, 6]]


@pytest.mark.parametrize(
    "note",
    [
        "AGE_GRP ZZ and SEX_CD Q: left blank by the officer",
        "ZZ in AGE_GRP and Q in SEX_CD: not known",
        "ZZ: age not recorded; Q: sex not recorded",
        "Where AGE_GRP is ZZ the age was not recorded. Where SEX_CD is Q the sex was not recorded.",
        "Online crimes only. The code ZZ under AGE_GRP, and Q under SEX_CD, stand for unknown.",
    ],
)
def test_codes_that_a_text_gives_for_what_nobody_recorded_are_unknown(read_sheets, note):
    reading = read_sheets(Data=[["Flagged offences"], [], HEADS, *ROWS], Notes=[[note]])
    read = values(reading)
    assert read[("2017/18", "unknown", "female")] == (3, 3)
    assert read[("2018/19", "unknown", "unknown")] == (6, 6)
    assert len(reading.counts) == 8
    assert kinds(reading) == []


@pytest.mark.parametrize("note", ["99: not known", "AGE 99 means that no age was recorded"])
def test_a_number_explained_as_no_known_age_is_no_age(read_sheets, note):
    reading = read_sheets(
        Data=[["Flagged offences"], [], ["AGE", "2017/18", "2018/19"], [12, 10, 12], [13, 3, 4], [99, 1, 2]],
        Notes=[[note]],
    )
    assert values(reading)[("2018/19", "unknown")] == (2, 2)
    assert kinds(reading) == []


@pytest.mark.parametrize("note", ["ZZ: not included", "ZZ: sex not recorded", "ZZ in SEX_CD: not known"])
def test_a_code_explained_otherwise_or_for_another_column_is_told(read_sheets, note):
    reading = read_sheets(Data=[["Flagged offences"], [], HEADS, *ROWS[:2]], Notes=[[note]])
    assert len(reading.counts) == 2
    assert {"unknown-age", "unknown-sex"} & set(kinds(reading))


@pytest.mark.parametrize("words", ["five digits. 07117 is 071 and 17.", "Home Office offence, 5 digits"])
def test_a_note_on_the_codes_below_the_name_of_a_column_counts_nothing(read_sheets, words):
    rows = [["HO_CODE", "SEX_CD", "2017/18"], ["07117", "F", 12], ["07117", "M", 3]]
    reading = read_sheets(Notes=[["Kent Police"], [f"HO_CODE: {words}"]], Data=rows)
    assert len(reading.counts) == 2
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told",
    [
        "0 means that the age was not recorded",
        "Where the age is not known it is shown as 0",
        "Unknown ages are recorded as 0",
        "Age 0 is used where the age is not known.",
        "The system records 0 where the age of the victim is not known.",
    ],
)
def test_nought_that_stands_for_a_lacking_age_is_no_baby(read_sheets, told):
    rows = [["0", 8, 9], ["13", 4, 6], ["15", 2, 5]]
    reading = read_sheets(S=[["Crimes with the online flag"], ["Age", "2017/18", "2018/19"], *rows, [told]])
    assert {str(count.age) for count in reading.counts} == {"unknown", "13", "15"}
    assert kinds(reading) == []


def test_nought_of_which_no_age_is_said_stays_an_age(read_sheets):
    rows = [["0", 0, 9], ["13", 4, 6], ["15", 2, 5]]
    reading = read_sheets(
        S=[["Crimes with the online flag"], ["Age", "2017/18", "2018/19"], *rows, ["0: none recorded"]]
    )
    assert {str(count.age) for count in reading.counts} == {"0", "13", "15"}
