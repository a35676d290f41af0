"""Titles, names of sheets and heads of lines by which figures are of some crimes alone: never read as all."""

import pytest

from cyberflag.model import ALL
from readings import kinds, numbers, read_file

YEARS = [["Year", "Offences"], ["2017/18", 41], ["2018/19", 52], ["2019/20", 63]]


def is_kept_apart(reading) -> bool:
    """Whether no figure stands among those of all crimes, and it is told."""
    return bool(reading.issues) and all(count.detail for count in reading.counts)


@pytest.mark.parametrize(
    "title",
    [
        "Offences in Swindon",
        "Flagged offences - Maidstone",
        "Medway Unitary Authority",
        "Offences no further actioned",
        "Offences with outcome 16",
        "Offences sent to the CPS",
        "Offences linked to gaming",
        "Racially motivated offences",
        "Offences received from another force",
        "Offences by ethnicity: White",
        "Polish victims",
        "Third party reports",
        "Flagged offences under live investigation",
        "Online offences notified by schools",
        "Flagged offences by religion (Hindu)",
    ],
)
def test_a_title_of_some_crimes_is_told(read_sheets, title):
    assert is_kept_apart(read_sheets(Data=[[title], [], *YEARS]))


@pytest.mark.parametrize("name", ["Swindon", "Offences in Swindon", "Outcome 16 offences", "Victim ethnicity - Asian"])
def test_the_name_of_a_sheet_of_some_crimes_is_told(read_sheets, name):
    assert is_kept_apart(read_sheets(**{name: YEARS}))


@pytest.mark.parametrize(
    "title",
    [
        "Offences in Kent",
        "Offences in Kent and Medway",
        "Offences in Scope",
        "Flagged offences in Tab 2",
        "Response to Mr Preston: flagged offences",
        "Flagged offences (York House, Lancaster Road)",
        "Offences in scope",
        "Offences across the force",
        "Offences meeting the criteria",
        "Results",
        "Figures may change, as there are live investigations",
        "Flagged offences including live investigations",
        "Offences by BCU",
        "Offences of a sexual nature",
        "Copy of offences",
        "Response: offences",
    ],
)
def test_a_title_of_all_is_read(read_sheets, title):
    reading = read_sheets(Data=[[title], [], *YEARS])
    assert numbers(reading) == [41, 52, 63]
    assert not any(count.detail for count in reading.counts)
    assert kinds(reading) == []


def test_a_word_cut_off_in_the_name_of_a_sheet_narrows_nothing(read_sheets):
    reading = read_sheets(**{"Offences committed against chil": YEARS})
    assert not any(count.detail for count in reading.counts)
    assert kinds(reading) == []


@pytest.mark.parametrize("head", ["Offences from other forces", "Offences transferred to other forces", "Offences NFA"])
def test_a_head_of_lines_of_some_crimes_is_told(tmp_path, head):
    reading = read_file(tmp_path, f"Our response is below.\n\n{head}\n\n2017/18: 41\n2018/19: 52\n2019/20: 63\n")
    assert is_kept_apart(reading)


def test_the_town_of_the_letterhead_narrows_nothing(read_page):
    reading = read_page("Kent Police", "Sutton Road", "Maidstone", "Offences with an online flag", YEARS)
    assert {count.offence for count in reading.counts} == {ALL}
    assert not any(count.detail for count in reading.counts)
