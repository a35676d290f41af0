"""Figures of a part of the crimes, or of more than was asked for: by the flag, by what a title leaves out or adds."""

from dataclasses import replace

import pytest

from cyberflag.model import WITHOUT_FLAG, Basis
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.scopes import scopes_named_in, without_exclusions
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.unknown_words import unknown_score
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]
BY_SEX = [["", *YEARS], ["Female", 5, 6], ["Male", 2, 3]]


@pytest.mark.parametrize("heads", [["Online", "Not online", "Total"], ["Flagged", "Unflagged", "All"]])
def test_crimes_with_the_flag_those_without_and_all_are_three_things(read_sheets, heads):
    reading = read_sheets(Figures=[["Year", *heads], ["2017/18", 10, 40, 50], ["2018/19", 12, 48, 60]])
    told = {c.bounds.low: (c.basis, WITHOUT_FLAG in c.detail) for c in reading.counts}
    assert told[10] == (Basis.FLAG, False)
    assert told[40] == (Basis.NONE, True)
    assert told[50] == (Basis.NONE, False)


def test_yes_and_no_under_the_name_of_the_flag_part_all_crimes(read_sheets):
    rows = [["", "Online crime flag", "", ""], ["Year", "Yes", "No", "Total"], ["2017/18", 10, 40, 50]]
    reading = read_sheets(Figures=[*rows, ["2018/19", 12, 48, 60]])
    assert {c.bounds.low for c in reading.counts if c.basis is Basis.FLAG} == {10, 12}


def test_a_total_row_over_crimes_with_the_flag_and_without_it_is_of_all_crimes(read_sheets):
    rows = [["Sex", "Marker", *YEARS], ["Female", "Cyber", 5, 6], ["", "Non-cyber", 7, 8], ["Total", "", 12, 14]]
    reading = read_sheets(Figures=[*rows])
    assert {c.bounds.low for c in reading.counts if c.basis is Basis.FLAG} == {5, 6}


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences excluding indecent images",
        "Flagged offences with a positive outcome",
        "Flagged offences recorded in Medway only",
        "Non-recent flagged offences",
        "Flagged offences, year to date",
    ],
)
def test_a_title_that_narrows_what_is_counted_is_told_and_its_figures_kept_apart(read_sheets, title):
    reading = read_sheets(Figures=[[title], *BY_SEX])
    assert "answer-differs" in kinds(reading)
    assert [any(name == "scope" for name, _ in count.detail) for count in reading.counts] == [True] * 4


@pytest.mark.parametrize(
    "title",
    [
        "All crime types with the online flag",
        "Crimes with the CSE flag",
        "Flagged offences, estimated from a sample",
        "Flagged offences per 100,000 children",
        "Figures are in tens",
    ],
)
def test_figures_of_more_than_was_asked_for_or_in_another_unit_are_told_and_left_out(read_sheets, title):
    reading = read_sheets(Figures=[[title], *BY_SEX])
    assert "answer-differs" in kinds(reading)
    assert reading.counts == ()


@pytest.mark.parametrize(
    "title", ["Flagged offences by sex of victim", "Offences flagged, excluding cancelled crimes", "Victims by sex"]
)
def test_a_title_that_leaves_no_crimes_out_is_not_told(read_sheets, title):
    reading = read_sheets(Figures=[[title], *BY_SEX])
    assert kinds(reading) == []
    assert all(count.detail == () for count in reading.counts)


def test_what_the_request_asks_for_itself_is_no_narrowing(read_sheets):
    asked = replace(ASKED, questions=("flagged offences, excluding indecent images",))
    assert kinds(read_sheets(asked, Figures=[["Flagged offences excluding indecent images"], *BY_SEX])) == []


def test_a_note_that_leaves_offences_out_is_told(read_sheets):
    note = [["These figures do not include indecent images of children."]]
    reading = read_sheets(Figures=[["Flagged offences by sex"], *BY_SEX, [], *note])
    assert "answer-differs" in kinds(reading)


def test_what_a_title_leaves_out_is_not_what_it_counts():
    assert without_exclusions("Flagged offences excluding indecent images") == "Flagged offences"
    assert scopes_named_in("Offences other than rape by year")[0].without == "rape"


def test_adult_victims_of_a_title_are_no_children(read_sheets):
    reading = read_sheets(Figures=[["Adult victims of flagged offences"], *BY_SEX])
    assert values(reading)["2017/18", "18+", "female"] == (5, 5)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("FY ending 2018", "2017/18"),
        ("Financial year ending March 2018", "2017/18"),
        ("Year starting April 2017", "2017/18"),
        ("12 months from April 2017", "2017/18"),
        ("04/17 - 03/18", "2017/18"),
        ("1 April 2017 / 31 March 2018", "2017/18"),
        ("'17/18", "2017/18"),
    ],
)
def test_a_year_named_by_its_first_or_last_day_is_that_year(words, label):
    assert understand_period(words).value.label == label


def test_a_year_that_lost_a_digit_is_no_age_in_another_year(read_sheets):
    assert read_sheets(Figures=[["Sex", "2017/1", "2018/1"], ["Female", 5, 6], ["Male", 2, 3]]).counts == ()


def test_months_beside_a_quarter_say_which_it_is():
    assert understand_period("Q1 (Apr-Jun 2018)").value == understand_period("April 2018 to June 2018").value
    assert understand_period("Q1 (Apr-May 2018)") is None


@pytest.mark.parametrize(
    ("words", "band"),
    [
        ("13 and over but under 16", "13-15"),
        ("At least 16 but under 18", "16-17"),
        ("Over 15 under 18", "16-17"),
        ("Birth to 12", "0-12"),
        ("Under 12 months", "0"),
        ("Young people", "0-17"),
    ],
)
def test_ages_between_two_bounds_in_words_are_read(words, band):
    assert str(understand_age(words).value) == band


@pytest.mark.parametrize(
    ("words", "sex"), [("Female/Girl", "female"), ("M - Male", "male"), ("Unknown (incl. State)", "unknown")]
)
def test_a_sex_said_twice_is_that_sex(words, sex):
    assert understand_sex(words).value == sex


@pytest.mark.parametrize("words", ["Female/Male", "2 - Female", "Female/other"])
def test_two_sexes_or_a_code_are_none(words):
    assert understand_sex(words) is None


@pytest.mark.parametrize("words", ["Unable to determine", "Not clear", "Uknown", "Not recorded (incl. State victims)"])
def test_more_words_for_what_was_not_recorded_are_unknown(words):
    assert unknown_score(words) > 0


def test_shares_headed_by_their_year_are_no_counts(read_sheets):
    rows = [["Platform", "2017/18 n", "2017/18 %", "2018/19 n", "2018/19 %"], ["Kik", 10, 50, 12, 60]]
    reading = read_sheets(Figures=[*rows, ["Snapchat", 10, 50, 8, 40]])
    assert sorted(c.bounds.low for c in reading.counts) == [8, 10, 10, 12]


def test_a_total_of_groups_goes_on_over_the_years_below_it(read_sheets):
    rows = [["Offence", "Year", "Female", "Male"], ["Rape", YEARS[0], 5, 1], ["", YEARS[1], 4, 1]]
    rows += [["Grooming", YEARS[0], 3, 1], ["", YEARS[1], 2, 1], ["Total", YEARS[0], 8, 2], ["", YEARS[1], 6, 2]]
    read = values(read_sheets(Figures=rows))
    assert read["2018/19", "female"] == (6, 6)
    assert len(read) == 12


def _list(name, cells):
    rows = [["No", "Year", "Offence", "Sex", name]]
    return [*rows, *([n, "2017/18", "71/17", "F", cell] for n, cell in enumerate(cells, 1))]


def test_a_column_of_a_list_under_an_unknown_name_is_what_its_values_are(read_sheets):
    reading = read_sheets(Data=_list("Meth. Cont.", ["Kik", "Snapchat", "Kik"]))
    assert values(reading)["2017/18", "071/17", "female", "kik"] == (2, 2)


def test_yes_and_no_under_an_unknown_name_in_a_list_are_told(read_sheets):
    assert kinds(read_sheets(Data=_list("ONL", ["Y", "N", "Y"]))) == ["unknown-heading"]


def test_the_day_of_recording_counts_a_record_and_not_that_of_the_crime(read_sheets):
    rows = [["Ref", "Date committed", "Date recorded", "Offence"]]
    rows += [[f"K{n}", "2016-05-01", f"2017-06-0{n}", "71/17"] for n in (1, 2, 3)]
    assert values(read_sheets(Data=rows)) == {("2017/18", "071/17"): (3, 3)}


def test_other_among_ages_says_nothing_of_a_platform(read_sheets):
    rows = [["Age", *YEARS], ["Under 13", 5, 6], ["13 to 17", 2, 3], ["Other", 1, 1]]
    reading = read_sheets(Figures=rows)
    assert {count.platform for count in reading.counts} == {"all"}
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    ("head", "note"),
    [
        ("2018/19", "2018/19 figures are to 31 December 2018 only."),
        ("2018/19", "The figures for 2018/19 are up to the end of December 2018."),
        ("2018/19*", "* Part year: April to December 2018."),
    ],
)
def test_a_year_of_which_a_note_tells_a_part_is_that_part(read_sheets, head, note):
    reading = read_sheets(Figures=[["Sex", "2017/18", head], ["Female", 5, 6], ["Male", 2, 3], [], [note]])
    days = {(str(count.period.start), str(count.period.end), count.bounds.low) for count in reading.counts}
    assert days == {
        ("2017-04-01", "2018-03-31", 5),
        ("2017-04-01", "2018-03-31", 2),
        ("2018-04-01", "2018-12-31", 6),
        ("2018-04-01", "2018-12-31", 3),
    }


@pytest.mark.parametrize(("head", "note"), [("2018/19", "2018/19 is a part year."), ("2018/19*", "* Year to date")])
def test_a_part_of_a_year_without_its_days_is_told_and_left_out(read_sheets, head, note):
    reading = read_sheets(Figures=[["Sex", "2017/18", head], ["Female", 5, 6], ["Male", 2, 3], [], [note]])
    assert [count.bounds.low for count in reading.counts] == [5, 2]
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "Figures are for financial years, 1 April to 31 March.",
        "Data for 2018/19 was extracted on 3 May 2019.",
        "The figures for 2018/19 are correct as at 31 March 2019.",
    ],
)
def test_a_note_that_tells_no_part_leaves_the_year_whole(read_sheets, note):
    reading = read_sheets(Figures=[["Sex", *YEARS], ["Female", 5, 6], ["Male", 2, 3], [], [note]])
    assert {count.period.label for count in reading.counts} == set(YEARS)
