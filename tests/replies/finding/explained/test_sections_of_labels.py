"""Sections in lines that labels of a table say which crime they are."""

import pytest

ROWS = [
    ["Offence", "2014", "2015"],
    ["Causing or inciting sexual exploitation of a child 13-17 (Section 48)", "38", "45"],
    ["Controlling a child 13-17 in relation to sexual exploitation (s.49)", "12", "9"],
]
TITLE = "Offences of child sexual exploitation recorded in each year"
LINES = ("2014 – 11", "2015 – 8")


def told(reading):
    return {(str(c.measure), c.offence) for c in reading.counts if c.bounds.low in (11, 8)}


@pytest.mark.parametrize(
    ("line", "means"),
    [
        ("The number of these Section 48 reports that resulted in cautions or charges is as follows.", "outcomes"),
        ("Section 48 offences that led to a charge:", "charges"),
        ("The number of section 48 offences with a charge is as follows.", "charges"),
        ("The number of s48 crimes recorded online is as follows.", "offences"),
        ("Section 48 offences by year:", "offences"),
        ("Not all are solved. Section 48 offences that led to a charge:", "charges"),
        ("SOA 2003 section 48 offences that led to a charge:", "charges"),
        ("The number of S. 48 allegations leading to a caution:", "outcomes"),
    ],
)
def test_a_section_that_one_label_names_is_its_crime(line, means, read_unasked):
    assert told(read_unasked(TITLE, ROWS, line, *LINES)) == {(means, "071/08")}


@pytest.mark.parametrize(
    "line",
    [
        "The number of section 50 offences that resulted in a charge is as follows.",
        "The number of Section 48 and 49 offences that resulted in a charge is as follows.",
        "Names are withheld under section 48 of the Act. The number of charges is as follows.",
        "Section 48 applies to the names. The number of charges is as follows.",
        "The number of Section 48 requests is as follows.",
        "The number of section 148 offences that resulted in a charge is as follows.",
        "The number of section 48 offences under the Fire Safety Act that led to a charge is as follows.",
        "Section 48 offences (Serious Crime Act) recorded:",
        "Under the Serious Crime Act 2007, section 48 offences recorded are as follows.",
        "Section 48 offences, Offences Against the Person Act 1861:",
        "Number of section 48 offences and section 50 offences:",
        "Number of section 47, section 48 offences:",
        "Number of non-section 48 offences:",
        "Number of offences excluding section 48 offences:",
        "Number of all sexual offences including Section 48 offences:",
    ],
)
def test_other_sections_are_none_of_the_crimes_of_the_table(line, read_unasked):
    assert not {offence for _, offence in told(read_unasked(TITLE, ROWS, line, *LINES))} & {"071/08", "071/09"}


@pytest.mark.parametrize(
    "of_other", ["Fires were recorded under section 48 of the Fire Safety Act 2021.", "Serious Crime Act 2007"]
)
def test_a_section_that_another_line_gives_to_another_act_is_not_that_of_the_label(of_other, read_unasked):
    reading = read_unasked(TITLE, ROWS, of_other, "Section 48 offences that led to a charge:", *LINES)
    assert not {offence for _, offence in told(reading)} & {"071/08"}


@pytest.mark.parametrize(
    "line",
    [
        "Names are exempt under section 48 of the Freedom of Information Act.",
        "These are under the Sexual Offences Act.",
    ],
)
def test_acts_that_the_letter_is_under_and_that_of_the_crimes_are_no_other_acts(line, read_unasked):
    reading = read_unasked(TITLE, ROWS, line, "Section 48 offences that led to a charge:", *LINES)
    assert told(reading) == {("charges", "071/08")}


def test_a_section_that_labels_of_two_crimes_name_is_neither(read_unasked):
    rows = [*ROWS, ["Causing or inciting sexual exploitation of a child under 13 (Section 48)", "3", "4"]]
    reading = read_unasked(TITLE, rows, "Section 48 offences that led to a charge:", *LINES)
    assert not {offence for _, offence in told(reading)} & {"071/08", "071/11"}


@pytest.mark.parametrize(
    ("line", "means"),
    [
        ("The number of these reports that resulted in a charge is as follows.", "charges"),
        ("Number of reports that led to a conviction:", "outcomes"),
        ("Number of reports which resulted in no further action:", "outcomes"),
        ("Number of allegations resulting in a caution:", "outcomes"),
        ("The number of reports that resulted in a crime is as follows.", "offences"),
        ("The number of reports received is as follows.", "offences"),
        ("The number of reports of rape is as follows.", "offences"),
    ],
)
def test_reports_that_came_to_something_are_counted_as_that(line, means, read_unasked):
    assert told(read_unasked("Rape offences", line, *LINES)) == {(means, "rape")}
