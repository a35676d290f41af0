"""Numbers that no stage took in: each is pointed at by an issue with its place, and what is no answer raises none."""

import pytest
from hypothesis import given, settings

from cyberflag.model import Request
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.replies.reading import interpret
from cyberflag.vocabularies.dimensions import understand_dimension
from drawn_replies import documents
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
TABLE = [["Age", *YEARS], ["13", 1, 2], ["14", 3, 4]]


@pytest.mark.parametrize(
    "text",
    [
        "Crimes are checked by the registrar in a sample of 50 crimes a month",
        "A search of 100 records would not tell the number of crimes",
        "Last year the force told a newspaper it was 200 crimes",
        "Offence codes searched: 17A, 17B, 19C to 19K, 20A, 21, 22A, 23, 70, 71, 86 and 88A",
    ],
)
def test_samples_and_codes_are_no_loose_numbers(text):
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ages come in fives and do not break at 18: some of these victims are grown up",
        "We hold age groups that run from 15 to 19, so the line cannot be drawn at 17",
        "Bands of age in our system end at nineteen",
    ],
)
def test_where_bands_of_ages_end_is_no_loose_number(text):
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [("By age, the count of 2018/19 ended at 17", "17"), ("Where no age is held they stop at 40 offences", "40")],
)
def test_what_a_count_came_to_is_no_age(text, number):
    assert number in loose_numbers(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("There are 5,000 residents, and 12 crimes were flagged", "12"),
        ("In 2018/19 there were 120 such flags set", "120"),
        ("34 offences out of 100 had a girl as victim", "34"),
        ("12. The number of flagged crimes was 140 in 2018/19", "140"),
        ("A list of 40 offences with the flag is kept", "40"),
        ("19 crimes, 20 crimes and 21 crimes in 2018/19", "21"),
    ],
)
def test_a_count_beside_what_counts_nothing_stays_loose(text, number):
    assert number in loose_numbers(text)


def sources(reading):
    return [issue.provenance.source for issue in reading.issues]


def test_a_number_in_a_text_beside_a_table_is_pointed_at(read_sheets):
    reading = read_sheets(Data=[*TABLE, [], ["A further 12 offences were recorded by another team"]])
    assert sources(reading) == ["Data!A5"]
    assert len(values(reading)) == 4


def test_a_single_row_of_figures_that_no_table_takes_in_is_pointed_at(read_sheets):
    reading = read_sheets(Data=[*TABLE, [], ["Note one", "Note two"], ["Wibble", "Wobble", 7]])
    assert {source[-1] for source in sources(reading)} == {"6"}


def test_figures_in_a_column_of_remarks_are_pointed_at(read_sheets):
    rows = [
        ["Age", *YEARS, "Comment"],
        ["13", 1, 2, "see note"],
        ["14", 3, 4, "11 more crimes below"],
        ["15", 1, 1, ""],
    ]
    assert "Data!D3" in sources(read_sheets(Data=rows))


@pytest.mark.parametrize(
    "text",
    [
        "Sexual offences against children (0 to 17) tagged as online",
        "List of recorded crimes, one row a crime",
        "Around 3 in 100 crimes are reclassified later, so a repeat of the search may differ",
        "The crime system shows 11 such flags and this is the fourth on the list",
        "The flag is used by all staff who record crime, at present 1,870 people",
        "Population of the county at the 2021 census: 1,198,800 children and adults",
        "The app or website of a crime is free choice from a list of 62 names",
        "1. Flagged crimes with a child victim, by class",
        "Revised since our last reply on these crimes, in which this was 140",
        "Each crime has one victim in these tables of crimes",
        "0 is a zero for crimes",
        "Extracted on 12 August 2021 by 2 analysts, and took 4 hours",
        "Numbers below five are shown as * under section 40(2)",
        "Reference FOI 1204/21, page 2 of 3",
        "The youngest victim was 4 and the oldest 17",
        "The tables show the same flagged crimes from three different angles",
    ],
)
def test_what_counts_no_crimes_is_left_alone(read_sheets, text):
    assert kinds(read_sheets(Data=[[text], [], *TABLE])) == []
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In a further 6 the box was empty.", ["6"]),
        ("12 offences had victims aged between 8 and 10.", ["12"]),
        ("Female (12), male (7).", ["12", "7"]),
        ("Split by sex: 18F / 7M / 1U", ["18F", "7M", "1U"]),
        ("The three were put together, and 41 remained.", ["41"]),
    ],
)
def test_numbers_that_may_be_counts_are_found(text, found):
    assert loose_numbers(text) == found


def test_a_number_that_a_count_printed_is_not_loose():
    assert loose_numbers("We recorded 12 offences and 7 more.", ["12"]) == ["7"]


@pytest.mark.parametrize(
    "text",
    ["Kent Police DSU 3301 - crimes with the flag in 2018/19", "14 crimes without an offence code are left out."],
)
def test_references_and_crimes_left_out_are_no_figures_of_the_answer(text):
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    "text",
    ["0 denotes none recorded.", "A 0 means that no crime was recorded.", "0 = none", "Cells with a 0 had no crimes."],
)
def test_what_a_nought_in_the_tables_says_is_no_figure(text):
    assert loose_numbers(text) == []


def test_a_nought_that_counts_is_still_a_figure():
    assert loose_numbers("There were 0 offences with the flag.") == ["0"]


def test_a_number_behind_a_name_in_capitals_may_still_count():
    assert loose_numbers("CSE 120 offences with the flag") == ["120"]


@given(documents())
@settings(max_examples=150, deadline=None)
def test_no_table_loses_a_number_in_silence(document):
    """Every cell right of the labels that prints a figure is a count, or an issue points into its sheet."""
    reading = interpret(document, "", Request()).reading
    counted = {count.provenance.source for count in reading.counts}
    (grid,) = document.grids
    named = {c.column for c in grid if c.row and understand_dimension(c.shown)}  # below a name stand labels
    headed = {c.row for c in grid if not c.column and understand_dimension(c.shown)}  # and beside one, in a row
    beside = [c for c in grid if c.row > 2 and c.column and c.column not in named and c.row not in headed]
    figures = [c for c in beside if c.shown.isdigit() and kind_of_text(c.shown) is CellKind.FIGURE]
    lost = [c for c in figures if grid.source(c.row, c.column) not in counted]
    assert not lost or any("!" in issue.provenance.source for issue in reading.issues)


@pytest.mark.parametrize(
    "prompts",
    [
        (
            ["Prompt 1", "Date recorded between 01/04/2017 and 31/03/2020"],
            ["Prompt 2", "Only rows with 1 or more crimes"],
        ),
        (["Filter 1: online flag is set"], ["Filter 2: crimes with at least 1 victim under 18"]),
        (["Query 7"], ["Condition 3", "Victim age less than 18"]),
    ],
)
def test_what_a_query_was_kept_to_is_no_figure_passed_over(read_sheets, prompts):
    rows = [*prompts, [], ["Offence", "2017/18", "2018/19"], ["071/17", 5, 6], ["086/02", 7, 8]]
    reading = read_sheets(Data=rows)
    assert len(reading.counts) == 4
    assert reading.issues == ()


def test_a_label_that_a_note_quotes_is_no_number_passed_over(read_sheets):
    note = 'The label "6 to 9" runs up to the tenth birthday, and "Not said" means that no age is held.'
    rows = [["Age", "2016/17"], ["6 to 9", 4], ["10 to 14", 6], ["Not said", 2]]
    assert kinds(read_sheets(Data=[*rows, [], [note]])) == []
    assert "unknown-layout" in kinds(read_sheets(Data=[rows[0], ["6-9", 4], *rows[2:], [], [note]]))


def test_what_a_note_says_that_a_label_of_ages_takes_in_is_no_number_passed_over(read_sheets):
    rows = [["Year", "<10", "10 to 14"], ["2016/17", 4, 6], ["2017/18", 3, 5]]
    note = "Ages are in years; <10 is everyone who was not yet ten. Others are left out."
    assert kinds(read_sheets(Data=[*rows, [], [note]])) == []
    assert "unknown-layout" in kinds(read_sheets(Data=[*rows, [], [note.replace("everyone who was", "at")]]))


def test_an_example_of_a_code_behind_the_name_of_its_column_is_no_number_passed_over(read_sheets):
    records = [["No", "YR", "HOC"], [1, "2016/17", "071/17"], [2, "2016/17", "086/02"], [3, "2017/18", "071/17"]]
    told = "Home Office code, of which the first 3 digits are the class: 71 means 071"
    key = [["One line is one offence with the online flag."], ["HOC", told]]
    assert kinds(read_sheets(Lines=records, Fields=key)) == []
    assert "unknown-layout" in kinds(
        read_sheets(Lines=records, Fields=[key[0], ["Note", told.replace("means", "of").replace(" digits", "")]])
    )
