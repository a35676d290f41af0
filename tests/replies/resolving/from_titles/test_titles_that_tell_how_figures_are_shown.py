"""Titles that also say that their figures are rounded or provisional: what they name, is named all the same."""

import pytest

from readings import kinds

ROWS = [["", "2017/18", "2018/19"], ["Under 13", 10, 20], ["13 to 17", 30, 40]]


def offences(read_sheets, *titles):
    reading = read_sheets(Data=[*([title] for title in titles), *ROWS])
    return {count.offence for count in reading.counts}


@pytest.mark.parametrize(
    "title",
    [
        "Blackmail offences, rounded to the nearest 5",
        "Blackmail offences (rounded to the nearest 5)",
        "Blackmail offences - figures rounded to 5",
        "Blackmail (all figures are rounded to the nearest 5) by age",
        "Blackmail offences, provisional",
        "Blackmail offences (figures are provisional)",
        "Blackmail offences, provisional, 2017/18 to 2018/19",
        "Blackmail offences (rounded to the nearest 5 to prevent identification)",
        "Blackmail - provisional data extracted from Niche on 3 May 2020",
        "Kent Police. Blackmail offences. All figures have been rounded to the nearest 5.",
    ],
)
def test_a_title_names_its_crimes_before_how_figures_are_shown(read_sheets, title):
    assert offences(read_sheets, title) == {"blackmail"}


def test_so_does_one_of_several_sentences_above_all_tables_of_a_sheet(read_sheets):
    told = "Kent Police. Blackmail with the online flag. All figures have been rounded to the nearest 5."
    assert offences(read_sheets, told, "By age of victim") == {"blackmail"}


@pytest.mark.parametrize(
    "note",
    [
        "Figures for blackmail, where fewer than 5, are shown as *",
        "* = 1 to 4 offences of blackmail",
        "Figures below 5 for blackmail are not shown.",
        "Figures for blackmail are rounded to the nearest 5.",
        "Figures of blackmail, which are provisional, may change.",
        "Blackmail: figures are provisional",
        "All figures are rounded to the nearest 5. Blackmail is not rounded.",
        "Figures are provisional. Blackmail figures were revised.",
    ],
)
def test_a_note_on_how_figures_of_some_crimes_are_shown_narrows_none(read_sheets, note):
    assert offences(read_sheets, "Offences with the online flag by age", note) == {"all"}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Rape (figures are provisional and only cover Maidstone)", "answer-differs"),
        ("Blackmail, figures are provisional and exclude those under 13", "answer-differs"),
        ("Flagged offences (figures are provisional and exclude indecent images)", "answer-differs"),
        ("Blackmail offences - provisional figures for Maidstone only", "answer-differs"),
        ("Blackmail offences (provisional, April to June only)", "unknown-period"),
    ],
)
def test_what_else_such_a_clause_says_of_the_figures_is_told(read_sheets, title, told):
    assert told in kinds(read_sheets(Data=[[title], *ROWS]))


@pytest.mark.parametrize(
    "title",
    [
        "Blackmail offences, rounded to the nearest 5 and only Snapchat",
        "Blackmail on Snapchat (provisional figures)",
    ],
)
def test_what_else_it_names_is_read(read_sheets, title):
    counts = read_sheets(Data=[[title], *ROWS]).counts
    assert {(count.offence, count.platform) for count in counts} == {("blackmail", "snapchat")}
