"""What stands beside figures on a sheet: margins, notes, filters, letters for their state, names of label columns."""

import pytest

from cyberflag.model import Basis, Marker, Measure
from cyberflag.vocabularies.bases import basis_named_in
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def test_the_number_of_an_answer_left_of_its_table_costs_no_label(read_sheets):
    rows = [
        ["Q2", "How old were the victims?"],
        ["A2", "Age of victim", *YEARS],
        [None, "12 or under", 3, 4],
        [None, "13 to 17", 5, 6],
    ]
    read = read_sheets(Data=rows)
    assert values(read) == {
        ("2017/18", "0-12"): (3, 3),
        ("2018/19", "0-12"): (4, 4),
        ("2017/18", "13-17"): (5, 5),
        ("2018/19", "13-17"): (6, 6),
    }
    assert kinds(read) == []


def test_a_blank_column_under_the_name_of_a_dimension_is_still_told(read_sheets):
    read = read_sheets(Data=[["Year", "Sex", "Offences"], [None, "Female", 3], [None, "Male", 5]])
    assert "unknown-period" in kinds(read) or not read.counts


@pytest.mark.parametrize("head", ["Notes", "Note", "Footnotes", "Comments"])
def test_none_in_a_column_of_notes_is_no_nought(read_sheets, head):
    rows = [["Sex", *YEARS, head], ["Female", 3, 4, "none"], ["Male", 5, 6, "none"], ["Total", 8, 10, "none"]]
    read = read_sheets(Data=rows)
    assert len(read.counts) == 6
    assert kinds(read) == []


def test_a_number_in_a_column_of_notes_is_told(read_sheets):
    read = read_sheets(Data=[["Sex", *YEARS, "Notes"], ["Female", 3, 4, 7], ["Male", 5, 6, "none"]])
    assert len(read.counts) == 4
    assert kinds(read) != []


def test_a_word_of_the_forces_own_over_labels_leaves_codes_the_headings(read_sheets):
    rows = [
        ["Year", "Victim", "20A", "20B", "21", "71"],
        ["2017/18", "Female child", 3, 1, 4, 1],
        ["2017/18", "Male child", 0, 0, 2, 1],
        ["2018/19", "Female child", 2, 5, 6, 3],
        ["2018/19", "Male child", 1, 2, 3, 4],
    ]
    found = values(read_sheets(Data=rows))
    assert len(found) == 16
    assert found[("2017/18", "21", "female")] == (4, 4)


def test_letters_behind_figures_say_their_state_where_a_note_explains_them(read_sheets):
    rows = [
        ["r = revised since our last reply; p = provisional"],
        ["Sex", *YEARS],
        ["Not known", 2, 1],
        ["Female", "57r", 8],
        ["Male", 5, "3p"],
    ]
    read = read_sheets(Data=rows)
    assert values(read) == {
        ("2017/18", "female"): (57, 57),
        ("2018/19", "female"): (8, 8),
        ("2017/18", "male"): (5, 5),
        ("2018/19", "male"): (3, 3),
        ("2017/18", "unknown"): (2, 2),
        ("2018/19", "unknown"): (1, 1),
    }
    assert {c.printed for c in read.counts if c.marker is Marker.PROVISIONAL} == {"3p"}


def test_letters_behind_figures_that_no_note_explains_are_told(read_sheets):
    read = read_sheets(Data=[["Sex", *YEARS], ["Female", "57r", 8], ["Male", 5, 3]])
    assert ("2017/18", "female") not in values(read)
    assert kinds(read) != []


def test_a_filter_of_the_flag_that_keeps_all_counts_crimes_without_it_too(read_sheets):
    def pivot(kept: str, *figures: int) -> list[list[object]]:
        filters = [["Cyber Enabled Flag", kept], ["Victim Age", "0 to 17"], []]
        rows = [[year, figure] for year, figure in zip(YEARS, figures, strict=True)]
        return [*filters, ["Row Labels", "Count of Crime Ref"], *rows]

    read = read_sheets(Flagged=pivot("Y", 40, 50), Every=pivot("(All)", 400, 500))
    assert {c.bounds.low: c.basis for c in read.counts} == {
        40: Basis.FLAG,
        50: Basis.FLAG,
        400: Basis.NONE,
        500: Basis.NONE,
    }
    assert kinds(read) == []


def test_victims_said_to_be_included_are_not_what_is_counted(read_sheets):
    rows = [["Victims of every age have been included so that the share can be seen"], ["Age", *YEARS]]
    read = read_sheets(Data=[*rows, ["Under 18", 3, 4], ["18 and over", 5, 6]])
    assert {c.measure for c in read.counts} == {Measure.OFFENCES}
    assert kinds(read) == []


def test_calendar_years_on_several_sheets_are_told_once(read_sheets):
    rows = [["Sex", "2017", "2018"], ["Female", 3, 4], ["Male", 5, 6]]
    ages = [["Age", "2017", "2018"], ["12 or under", 1, 2], ["13 to 17", 7, 8]]
    assert kinds(read_sheets(First=rows, Second=ages)).count("answer-differs") == 1


def test_ages_given_in_bands_are_held(read_sheets):
    told = [["Ages are in bands and dates left out so that nobody can be identified."]]
    data = [["Age", *YEARS], ["12 or under", 3, 4], ["13 to 17", 5, 6]]
    assert "not-held" not in kinds(read_sheets(Data=data, About=told))
    gone = [["Ages left out so that nobody can be identified."]]
    assert "not-held" in kinds(read_sheets(Data=data, About=gone))


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Offences with the keyword 'Cyber' (the Home Office online flag)", Basis.FLAG),
        ("Offences found with the keyword 'Cyber' in the summary", Basis.KEYWORD),
        ("Offences with the keyword 'Cyber' (not the online flag)", Basis.KEYWORD),
    ],
)
def test_a_keyword_that_is_the_flag_is_the_flag(text, basis):
    named = basis_named_in(text)
    assert named is not None
    assert named.value is basis


@pytest.mark.parametrize("label", ["a/n/r", "No victim age (mostly where the state is the victim)"])
def test_an_age_that_was_not_recorded_is_unknown(read_sheets, label):
    read = read_sheets(Data=[["Age", *YEARS], ["12 or under", 3, 4], ["13 to 17", 5, 6], [label, 1, 2]])
    assert values(read)[("2017/18", "unknown")] == (1, 1)


TABLE = [["Sex", *YEARS], ["Female", 3, 4], ["Male", 5, 6], ["Total", 8, 10], []]


def test_values_without_a_number_on_a_cover_are_no_figures(read_sheets):
    cover = [["Kent Police"], ["Published", "July 2023"], ["Next update", "None planned"], ["Rounding", "None"]]
    read = read_sheets(Cover=[*cover, ["Method", "As the flag stood in May"]], Data=TABLE)
    assert len(read.counts) == 6
    assert kinds(read) == []


def test_years_without_a_number_are_figures(read_sheets):
    rows = [["Flagged offences"], [], ["2017/18", "None"], ["2018/19", "None"], ["2019/20", "None"]]
    assert set(values(read_sheets(Data=rows)).values()) == {(0, 0)}


def test_what_nought_is_called_beside_a_sign_is_no_figure(read_sheets):
    read = read_sheets(Cover=[["Kent Police"], ["[x]", "not available"], ["0", "nil"]], Data=TABLE)
    assert kinds(read) == []


def test_numbers_of_notes_below_one_another_count_nothing(read_sheets):
    notes = [["1 Section 15A of the Act (code 71/17)."], ["2 Codes 86/2 and 86/10, of which few have a victim."]]
    assert kinds(read_sheets(Data=[["Flagged offences"], *TABLE, *notes])) == []
    counts = [["1 victim was a girl of another county."], ["2 victims were boys of another county."]]
    assert kinds(read_sheets(Data=[["Flagged offences"], *TABLE, *counts])) != []


@pytest.mark.parametrize(
    "note",
    [
        "Percentages are of all crimes in the year and may not make 100 because of rounding.",
        "F female; M male; the total is the two together; victim 17 or below or age not known.",
        "Five most common offences of girls, 2018/19",
    ],
)
def test_numbers_of_remarks_on_shares_kinds_and_ages_are_no_figures(read_sheets, note):
    assert kinds(read_sheets(Data=[["Flagged offences"], *TABLE, [note]])) == []


@pytest.mark.parametrize("ages", [("Under 10", "10", "11", "Not known"), ("0-12", "13", "14", "All ages")])
def test_a_name_over_the_first_of_the_labels_it_is_of_heads_them_all(read_sheets, ages):
    read = read_sheets(
        Data=[["Year", "Age of victim"], [None, *ages], ["2017/18", 3, 4, 5, 6], ["2018/19", 1, 2, 3, 4]]
    )
    assert [(c.period.label, c.bounds.low) for c in read.counts] == [
        *(("2017/18", number) for number in (3, 4, 5, 6)),
        *(("2018/19", number) for number in (1, 2, 3, 4)),
    ]
    assert len({c.age for c in read.counts}) == len(ages)


def test_a_name_over_values_alone_still_heads_a_column_of_them(read_sheets):
    rows = [["Year", "Age of victim", "Offences"], ["2017/18", "10", 3], ["2017/18", "11", 4], ["2018/19", "10", 5]]
    read = read_sheets(Data=rows)
    assert [(c.age.low, c.bounds.low) for c in read.counts] == [(10, 3), (11, 4), (10, 5)]


KINDS = ["2018", "2019", "2018-19", "2019-20"]
SERVICES = [["Snapchat", 79, 56, 76, 52], ["Kik", 32, 26, "<5", 31], ["Not known", 23, 25, 23, 23]]
SMALL = "Counts from 1 to 4 are shown as <5. A crime may stand in several rows."


@pytest.mark.parametrize("merged", [("A3:A4", "B3:C3", "D3:E3"), ("B3:C3", "D3:E3"), ()])
@pytest.mark.parametrize(
    "heads", [("Calendar year", "Financial year"), ("Years", "Financial years"), ("Year", "Period")]
)
def test_names_over_years_of_two_kinds_head_them_all(read_sheets, merged, heads):
    head = ["App / site", heads[0], None, heads[1], None]
    read = read_sheets(merged=merged, Data=[[SMALL], [], head, [None, *KINDS], *SERVICES])
    assert len(values(read)) == 12
    assert values(read)["2018/19", "kik"] == (1, 4)
    assert values(read)["2019", "unknown"] == (25, 25)


def test_names_over_ages_and_sexes_head_the_labels_of_each(read_sheets):
    heads = [["Year", "Age of victim", None, "Sex of victim", None], [None, "0-12", "13-17", "Girls", "Boys"]]
    read = read_sheets(Data=[*heads, ["2017/18", 3, 4, 5, 2], ["2018/19", 1, 2, 2, 1]])
    assert len(values(read)) == 8
    assert values(read)["2017/18", "female"] == (5, 5)
    assert values(read)["2018/19", "13-17"] == (2, 2)


@pytest.mark.parametrize(
    "rows",
    [
        [["Crime", "Age", "Sex"], [None, 13, "F"], ["b", 14, "M"], ["c", 15, "F"]],
        [["Offence", "Age", "Sex", None], [None, 13, "F", "see note"], ["Rape", 14, "M"], ["Rape", 15, "F"]],
        [["Month", "Age", "Year"], [None, 13, 2018], ["May", 14, 2018], ["June", 15, 2019]],
    ],
)
def test_a_record_without_its_first_cell_is_no_row_of_headings(read_sheets, rows):
    with_others = read_sheets(Data=[["Recorded crimes with the online flag, one row a crime"], [], *rows])
    assert all(count.bounds.low == 1 for count in with_others.counts)
