"""Columns of offences whose name says that these were recorded (``Recorded crime``), where nothing else says what is
counted.
"""

import pytest

from cyberflag.model import Request
from readings import Read, kinds

OFFENCES = ["Rape of a female child under 13", "Sexual grooming", "Blackmail"]


def counted(read: Read, name: str, *above: str, below: str = "", sheet: str = "Data"):
    """What a table counts whose column of offences has a name, and the issues."""
    rows = [[text] for text in above]
    rows += [[name, "2021/22", "2022/23"], *([offence, 14 + at, 19 + at] for at, offence in enumerate(OFFENCES))]
    reading = read(Request(), **{sheet: [*rows, [], [below]]})
    return {str(count.measure) for count in reading.counts}, kinds(reading)


@pytest.mark.parametrize(
    "name",
    [
        "Recorded crime",
        "Recorded crimes",
        "Recorded offence",
        "Offence recorded",
        "Crimes recorded",
        "Reported offences",
        "Crime recorded",
    ],
)
def test_such_a_column_counts_the_crimes_that_it_names(read_sheets: Read, name: str):
    assert counted(read_sheets, name, "Cumbria Constabulary FOI 933/23") == ({"offences"}, [])


@pytest.mark.parametrize("name", ["Offence", "Crime", "Crime type"])
def test_a_column_that_only_names_offences_leaves_open_what_is_counted(read_sheets: Read, name: str):
    assert counted(read_sheets, name) == ({"unknown"}, ["unknown-measure"])


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Arrests by crime", "arrests"),
        ("People charged", "charges"),
        ("Suspects", "suspects"),
        ("Victims of these", "victims"),
        ("Devices seized", "other"),
        ("Outcomes", "unknown"),
        ("Sentences in months", "unknown"),
        ("Days to charge", "unknown"),
        ("Offenders cautioned", "unknown"),
    ],
)
def test_a_title_of_something_else_goes_before_the_name_of_a_column(read_sheets: Read, title: str, measure: str):
    assert counted(read_sheets, "Recorded crime", title)[0] == {measure}


@pytest.mark.parametrize(
    "note",
    [
        "Percent of total",
        "Average of three years",
        "Arrests are shown in the year in which they were made.",
        "Figures are of persons dealt with",
    ],
)
def test_a_note_on_something_else_leaves_it_open(read_sheets: Read, note: str):
    assert counted(read_sheets, "Recorded crime", below=note) == ({"unknown"}, ["unknown-measure"])


def test_a_sheet_of_something_else_goes_before_the_name_of_a_column(read_sheets: Read):
    assert counted(read_sheets, "Recorded crime", sheet="Arrests")[0] == {"arrests"}
