"""Cells that ran together, headings of several kinds side by side, months in a corner, lists of sheets, and what the
letter around says.
"""

import pytest

from cyberflag.model import Basis, FlagUse, Outcome, Period
from cyberflag.vocabularies.bases import basis_named_in, names_those_without_flag
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says
from readings import kinds, said, values

YEARS = ["2017/18", "2018/19", "2019/20"]


@pytest.mark.parametrize("at", [1, 2])
def test_figures_run_together_beside_the_only_blank_are_told(read_sheets, at):
    rows = [["Year", "Girls under 13", "Girls 13-15", "Girls 16-17"], ["2017/18", 8, 24, 10], ["2018/19", 16, 19, 11]]
    joined = ["2019/20", 8, 22, 12]
    joined[at : at + 2] = (int(f"{joined[at]}{joined[at + 1]}"), None)
    reading = read_sheets(Data=[*rows, joined, ["2016/17", 9, 21, 17]])
    assert len(reading.counts) == 10
    assert kinds(reading) == ["joined-cells"]


def test_a_great_figure_in_a_table_with_other_blanks_is_kept(read_sheets):
    rows = [
        ["Year", "Girls", "Boys", "Unknown"],
        ["2017/18", 8, 4, None],
        ["2018/19", 6, 9, 1],
        ["2019/20", 526, None, 2],
    ]
    reading = read_sheets(Data=[*rows, ["2016/17", 9, 2, 1]])
    assert ("2019/20", "female") in values(reading)
    assert "ambiguous-blank" in kinds(reading)


@pytest.mark.parametrize(
    ("corner", "first", "last"),
    [
        ("Jan to Dec", "2018-01-01", "2018-12-31"),
        ("Recorded 1 January to 31 December", "2018-01-01", "2018-12-31"),
        ("January to June each year", "2018-01-01", "2018-06-30"),
    ],
)
def test_months_over_a_column_of_years_are_those_of_each(read_sheets, corner, first, last):
    rows = [[corner, "Girls", "Boys"], [2018, 8, 4], [2019, 6, 9]]
    reading = read_sheets(Data=rows)
    spans = {(str(c.period.start), str(c.period.end)) for c in reading.counts}
    assert (first, last) in spans
    assert len(reading.counts) == 4


def test_months_that_run_over_the_end_of_the_year_are_told(read_sheets):
    reading = read_sheets(Data=[["April to March", "Girls", "Boys"], [2018, 8, 4], [2019, 6, 9]])
    assert reading.counts == ()
    assert kinds(reading)


def test_columns_of_several_kinds_side_by_side_are_each_of_their_own(read_sheets):
    over = ["Year", "All sexual crimes, flag or no flag", "Online crime flag set", "Of those with the flag", None, None]
    below = [None, None, None, "victim a girl", "victim was under 13", "Voyeurism"]
    rows = [over, below, [YEARS[0], 1522, 91, 60, 20, 6], [YEARS[1], 1224, 108, 76, 37, 4]]
    reading = read_sheets(Data=rows, merged=["A1:A2", "B1:B2", "C1:C2", "D1:F1"])
    found = {(c.period, c.offence, str(c.age), str(c.sex), c.basis): c.bounds.low for c in reading.counts}
    year = Period.financial_year(2017)
    assert found[(year, "all", "all", "all", Basis.NONE)] == 1522
    assert found[(year, "all", "all", "all", Basis.FLAG)] == 91
    assert found[(year, "all", "all", "female", Basis.FLAG)] == 60
    assert found[(year, "all", "0-12", "all", Basis.FLAG)] == 20
    assert found[(year, "088/10", "all", "all", Basis.FLAG)] == 6
    assert kinds(reading) == []


def test_a_list_of_the_sheets_holds_no_figures(read_sheets):
    listed = [
        ["Table", "What it shows", "Rows"],
        ["Table 1", "Sex of the child", 2],
        ["Table 2", "Age of the child", 2],
    ]
    reading = read_sheets(
        Contents=[["This workbook has these tables"], *listed],
        **{"Table 1": [["Sex", *YEARS], ["Girls", 8, 4, 3], ["Boys", 6, 9, 2]]},
        **{"Table 2": [["Age", *YEARS], ["0-12", 8, 4, 3], ["13-17", 6, 9, 2]]},
    )
    assert len(reading.counts) == 12
    assert kinds(reading) == []


def test_rows_named_as_sheets_that_say_what_they_are_of_are_figures(read_sheets):
    reading = read_sheets(
        Summary=[["Sex", *YEARS], ["Girls", 8, 4, 3], ["Boys", 6, 9, 2]],
        Girls=[["Age", *YEARS], ["0-12", 5, 3, 1], ["13-17", 3, 1, 2]],
        Boys=[["Age", *YEARS], ["0-12", 5, 3, 1], ["13-17", 1, 6, 1]],
    )
    assert len(reading.counts) == 18


@pytest.mark.parametrize(
    "sentence",
    [
        "The number is one of crimes with the flag set.",
        "Part 2 shows six of the classes.",
        "A crime with two victims stands once in Answer 1.",
        "31 different apps were named, none of them in more than 4 crimes a year.",
        "A count of them would not be a true one.",
    ],
)
def test_what_is_said_beside_the_figures_is_none(sentence):
    assert said(f"In 2017/18 there were 12 flagged offences. {sentence}") == [(12, "2017/18")]


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("We rely on section 12(1) of the Act and will not answer.", ["s12(1)"]),
        ("Section 40(2) of the Act, and section 31(1), apply.", ["s40(2)", "s31(1)"]),
        ("Offences under section 14 of the Sexual Offences Act and others", []),
    ],
)
def test_a_ground_is_named_whatever_follows_the_act(text, grounds):
    assert exemptions_named_in(text) == grounds


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        (Cue.FLAG_UNRELIABLE, "The flag was often left off in those years."),
        (Cue.FLAG_UNRELIABLE, "Officers frequently forget to set the flag."),
        (Cue.FLAG_UNRELIABLE, "The online flag is missing from many and set on others, and so cannot be trusted."),
        (Cue.FLAG_UNRELIABLE, "The cyber flag has been put on offences that have no connection with the internet."),
        (Cue.FLAG_UNRELIABLE, "The flag cannot be taken as complete."),
        (Cue.FLAG_NOT_USED, "We have not set the online crime flag in this force."),
        (Cue.FLAG_NOT_USED, "No officer here ticks the cyber flag."),
        (Cue.CLARIFICATION, "We have to ask which date you would like us to use."),
        (Cue.CLARIFICATION, "The working days begin when we hear from you."),
        (Cue.CLARIFICATION, "Please also let us know whether adults are to be counted."),
        (Cue.CLARIFICATION, "Before our 20 working days can begin, might we hear what you mean by images?"),
        (Cue.CLARIFICATION, "We shall regard the request as abandoned where nothing has come by June."),
    ],
)
def test_plain_sentences_say_what_a_reply_is(cue, text):
    assert says(text, cue)


def test_a_search_for_words_in_place_of_the_flag_is_no_count_of_crimes_without_it(read_sheets):
    title = "We have not set the online flag. In place of it we searched the summary of each crime for 42 words."
    assert not names_those_without_flag(title)
    named = basis_named_in(title)
    assert named is not None
    assert named.value is Basis.KEYWORD
    reading = read_sheets(Data=[[title], [], ["Sex", *YEARS], ["Girls", 8, 4, 3], ["Boys", 6, 9, 2]])
    assert {(c.basis, c.detail) for c in reading.counts} == {(Basis.KEYWORD, ())}


def test_a_refusal_below_a_list_of_questions_is_the_answer(read_page):
    reading = read_page(
        "You wrote to ask:",
        "(a) How many flagged offences were recorded in 2017/18?",
        "(b) Please split them by sex.",
        "The flag was often left off. To give you a true count, someone would have to read 5,166 reports.",
        "We rely on section 12(1) of the Act and will not be answering your request.",
    )
    assert reading.record.outcome is Outcome.REFUSED
    assert reading.record.exemptions == ("s12(1)",)
    assert reading.record.flag_use is FlagUse.UNRELIABLE


@pytest.mark.parametrize(
    ("heads", "whole"),
    [
        (["Split by", "Group"], ["Neither", "Every crime"]),
        (["Breakdown", "Label"], ["none", "all crimes"]),
        (["What is shown", "For whom"], ["not broken down", "Total"]),
    ],
)
def test_a_column_that_names_breakdowns_parts_the_table(read_sheets, heads, whole):
    rows = [[*heads, "2017/18 (a)", "2018/19"], ["Sex of child", "Girl", 8, 4], ["Sex of child", "Boy", 6, 9]]
    rows += [["Sex of child", "none entered", 2, 1], ["Age", "0 to 12", 5, 9], ["Age", "13 to 17", 9, 4]]
    rows += [["Age", "none entered", 2, 1], ["Offence class", "Class 88A: Sexual Grooming", 7, 3], [*whole, 16, 14]]
    reading = read_sheets(Data=rows)
    assert {(c.offence, str(c.age), str(c.sex)) for c in reading.counts} == {
        ("all", "all", "female"),
        ("all", "all", "male"),
        ("all", "all", "unknown"),
        ("all", "0-12", "all"),
        ("all", "13-17", "all"),
        ("all", "unknown", "all"),
        ("88A", "all", "all"),
        ("all", "all", "all"),
    }
    assert len(reading.counts) == 16
    assert kinds(reading) == []


def test_years_with_a_note_below_one_heading_are_headings(read_sheets):
    rows = [
        ["Split by", "Group", "Recorded from 1 January to 31 December", None, None],
        [None, None, "2017 (a)", 2018, 2019],
    ]
    rows += [["Sex", "Girl", "no data kept", 4, 5], [None, "Boy", "no data kept", 9, 7]]
    rows += [["Age", "0-12", "no data kept", 5, 8], [None, "13-17", "no data kept", 8, 4]]
    rows += [["Neither", "Every crime", "no data kept", 13, 12], [], ["(a) The old system has been wiped."]]
    merged = ["C1:E1", "A1:A2", "B1:B2", "A3:A4", "A5:A6"]
    reading = read_sheets(Data=rows, merged=merged)
    plain = [c for c in reading.counts if c.marker.value != "not-held"]
    assert len(plain) == 10
    assert {c.period.label for c in plain} == {"2018", "2019"}
    assert len(reading.counts) == 15


def test_a_column_of_which_one_value_is_of_another_kind_parts_nothing(read_sheets):
    rows = [
        ["Split by", "Group", *YEARS],
        ["Sex", "Girl", 8, 4, 1],
        ["Sex", "13 to 15", 6, 9, 1],
        ["Age", "0-12", 6, 9, 1],
    ]
    reading = read_sheets(Data=rows)
    assert reading.counts == ()
    assert kinds(reading)
