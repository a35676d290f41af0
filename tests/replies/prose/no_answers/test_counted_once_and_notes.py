"""Crimes that stand in several rows, parameters of a search, notes in several cells, and what some records lack."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19", "2019/20"]
PLATFORMS = [["Platform", *YEARS], ["Snapchat", 70, 93, 80], ["Instagram", 34, 43, 46], ["Other platform", 15, 31, 24]]
CLASSES = [["Class", *YEARS], ["19D", 1, 4, 2], ["86", 18, 14, 17], ["88A", 16, 22, 21]]
SEXES = [["Sex", *YEARS], ["Female", 5, 6, 7], ["Male", 1, 2, 3]]
TWICE = "A crime that names two platforms stands in two rows, so the rows come to more than the crimes."


@pytest.mark.parametrize(
    "label",
    [
        "Offences, each counted once",
        "Total (each offence counted once)",
        "De-duplicated total",
        "Total unique crimes",
        "Crimes without double counting",
        "Actual number of offences",
    ],
)
def test_a_row_that_counts_each_crime_once_is_of_all_and_no_sum(read_sheets, label):
    read = read_sheets(Data=[*PLATFORMS, [label, 100, 150, 130]])
    assert values(read)[("2017/18",)] == (100, 100)
    assert not any(count.total for count in read.counts)
    assert kinds(read) == []


@pytest.mark.parametrize(
    "note",
    [
        TWICE,
        "Where a crime involved several apps it appears under each of them.",
        "The sum of the rows exceeds the number of crimes because of double counting.",
        "One crime can be tagged with several platforms.",
        "Multiple platforms per crime are possible.",
    ],
)
def test_rows_said_to_overlap_may_add_to_more_than_their_total(read_sheets, note):
    read = read_sheets(Data=[*PLATFORMS, ["Total", 100, 150, 130], [], [note]])
    assert values(read)[("2018/19",)] == (150, 150)
    assert kinds(read) == []


def test_rows_said_to_overlap_settle_no_blank(read_sheets):
    rows = [*PLATFORMS, ["TikTok", None, 4, 9], ["Total", 119, 150, 130], [], [TWICE]]
    assert kinds(read_sheets(Data=rows)) == ["ambiguous-blank"]


def test_a_total_above_rows_said_to_overlap_is_still_told(read_sheets):
    read = read_sheets(Data=[*PLATFORMS, ["Total", 119, 167, 190], [], [TWICE]])
    assert kinds(read) == ["does-not-add-up"]


def test_without_such_a_note_a_total_below_its_parts_is_told(read_sheets):
    assert "does-not-add-up" in kinds(read_sheets(Data=[*PLATFORMS, ["Total", 100, 167, 150]]))


@pytest.mark.parametrize(
    "parameters",
    [
        [["Force", "Kent Police"], ["Classification group", "Sexual, Obscene publications"], ["Rows read", 48211]],
        [["Kept"], ["Crime type", "Sexual"], ["Victim age", "0 to 17"], ["Flag", "Internet"], ["No. of records", 9]],
        [["Filter", "Value"], ["Class", "17 to 22, 71, 86, 88"], ["Age from", 0], ["Age to", 17], ["Cyber flag", "Y"]],
        [["Query", "SELECT COUNT(*) FROM crimes WHERE age < 18"], ["Executed", "22/05/2020"], ["Rows", 1423]],
    ],
)  # fmt: skip
def test_what_a_search_was_kept_to_and_went_through_is_no_answer(read_sheets, parameters):
    beside = read_sheets(Parameters=parameters, Extract=CLASSES)
    above = read_sheets(Extract=[*parameters, [], *CLASSES])
    below = read_sheets(Extract=[*CLASSES, [], *parameters])
    for read in (beside, above, below):
        assert len(values(read)) == 9
        assert kinds(read) == []


def test_names_and_values_with_a_number_of_crimes_among_them_are_read(read_sheets):
    rows = [
        ["Force", "Kent Police"],
        ["Flag", "Internet"],
        ["Rows read", 48211],
        ["Year", "Offences"],
        ["2017/18", 412],
    ]
    assert values(read_sheets(Data=rows)) == {("2017/18",): (412, 412)}


def test_records_found_are_told_where_nothing_else_answers(read_sheets):
    rows = [["Force", "Kent Police"], ["Flag", "Internet"], ["Records found", 412]]
    assert kinds(read_sheets(Data=rows)) != []


@pytest.mark.parametrize(
    "notes",
    [
        [["Note 1", "Codes are Home Office classes."], ["Note 2", "Years are financial."]],
        [["Explanatory notes"], ["1", "Codes are classes."], ["2", "Years are financial."]],
        [["1", "Codes are classes."], ["2", "Years are financial."]],
        [["Key to symbols"], ["*", "1 to 4"], ["0", "true zero"]],
        [["Glossary"], ["19D", "Rape of a female child under 16"], ["86", "Obscene publications"]],
    ],
)
@pytest.mark.parametrize("gap", [[], [[]]])
def test_notes_in_several_cells_below_figures_are_no_rows(read_sheets, notes, gap):
    quarters = [["Year", "Quarter", "19D", "86"], ["2017/18", "Q1", 1, 6], [None, "Q2", 2, 7]]
    for rows, number in ((CLASSES, 9), (quarters, 4)):
        read = read_sheets(Data=[*rows, *gap, *notes])
        assert len(read.counts) == number
        assert kinds(read) == []


def test_a_table_below_notes_is_a_table_of_its_own(read_sheets):
    rows = [*CLASSES, [], ["Notes"], ["1", "Codes are classes."], [], *SEXES]
    assert values(read_sheets(Data=rows))[("2018/19", "female")] == (6, 6)


def test_an_age_without_figures_is_no_note(read_sheets):
    rows = [["Age", *YEARS], ["10", 3, 4, 5], ["11", 5, 6, 7], ["12", "not known", None, None]]
    assert kinds(read_sheets(Data=rows)) != []


@pytest.mark.parametrize(
    "note",
    [
        "Victims whose age or sex is not recorded are left out of B.",
        "Where the sex was not recorded the crime is not shown here.",
        "Age is not held for every victim, so the table may not add to the total.",
        "The sex of the victim is not recorded for the others.",
    ],
)
def test_what_some_records_lack_makes_no_answer_partial(read_sheets, note):
    read = read_sheets(Data=[*SEXES, [], [note]])
    assert kinds(read) == []
    assert read.record.outcome.value == "full"


@pytest.mark.parametrize(
    "note", ["The platform is not held for 2017/18.", "Age is not recorded for some crimes and cannot be provided."]
)
def test_a_part_that_is_not_held_is_still_told(read_sheets, note):
    assert "not-held" in kinds(read_sheets(Data=[*SEXES, [], [note]]))


@pytest.mark.parametrize("head", ["MERSEYSIDE POLICE", "Merseyside Police", "Force: Merseyside"])
def test_a_short_title_over_questions_and_answers_names_the_force(read_sheets, head):
    rows = [
        [head],
        ["DM 0672/24"],
        [],
        ["No.", "You asked", "Our answer"],
        [1, "The number of recorded sexual offences that carry the online crime flag", "2017/18 = 266\n2018/19 = 318"],
        [2, "Does the force use the flag?", "Yes, since April 2015."],
    ]
    read = read_sheets(name="reply.xlsx", Questions=rows)
    assert {(c.force, c.bounds.low) for c in read.counts} == {("merseyside", 266), ("merseyside", 318)}


def test_a_title_that_says_in_brackets_how_it_counts_still_says_what(read_sheets):
    title = "Individual victims (a person is counted once a year, however many crimes)"
    assert {count.measure.value for count in read_sheets(Data=[[title], *SEXES]).counts} == {"victims"}
