"""What sheets count of hands that never saw the reader: all crimes or flagged ones, in which years, told where."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis, Period
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.totals import understand_total
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]
OFFENCES = ["Sexual grooming", "Rape of a female child under 16"]


@pytest.mark.parametrize(
    "words",
    [
        "All crimes, whether marked as online or not",
        "Offences irrespective of whether the marker was set",
        "Flagged and unflagged crimes together",
        "Not limited to flagged crimes",
        "Crimes with and without the online flag",
        "All recorded, cyber or otherwise",
        "Every offence, online or in person",
        "All crime, whatever the flag says",
    ],
)
def test_words_that_take_in_the_crimes_without_the_flag_are_of_all_crimes(words):
    assert basis_named_in(words).value is Basis.NONE


def test_a_remark_on_what_is_unknown_says_nothing_of_the_flag():
    assert basis_named_in("Unknown, including those not recorded") is None


def test_a_sheet_of_all_crimes_beside_one_of_flagged_crimes_counts_more_than_the_flag(read_sheets):
    rows = [["Offence", *YEARS], [OFFENCES[0], 5, 6], [OFFENCES[1], 2, 3]]
    more = [["Offence", *YEARS], [OFFENCES[0], 50, 60], [OFFENCES[1], 20, 30]]
    reading = read_sheets(Online_only=rows, All_recorded=more)
    told = {(c.bounds.low, c.basis) for c in reading.counts}
    assert {(5, Basis.FLAG), (50, Basis.NONE), (30, Basis.NONE)} <= told


@pytest.mark.parametrize(
    ("name", "first"),
    [("Year ending March", "2017/18"), ("Year to 31 March", "2017/18"), ("Year beginning 1 April", "2018/19")],
)
def test_years_in_four_digits_are_the_twelve_months_that_their_name_says(read_sheets, name, first):
    reading = read_sheets(Figures=[[name, "Female", "Male"], [2018, 5, 6], [2019, 7, 8]])
    assert {(c.period.label, c.bounds.low) for c in reading.counts} >= {(first, 5)}
    assert all(c.period.kind == "financial year" for c in reading.counts)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("You asked for financial years. Our tables are by calendar year, calendar years 2017 to 2019:", "calendar"),
        ("Offences by sex, calendar years and not financial years", "calendar"),
        ("We no longer count by calendar year. Offences by sex, financial years ending March", "financial"),
    ],
)
def test_the_kind_of_year_named_nearest_to_a_table_is_that_of_its_years(read_sheets, title, kind):
    reading = read_sheets(Figures=[[title], ["Year", "Female", "Male"], [2017, 5, 6], [2018, 7, 8]])
    assert {c.period.kind for c in reading.counts} == {f"{kind} year"}


def test_financial_years_by_one_number_are_those_that_were_asked_for(read_sheets):
    rows = [["Financial year", "Female", "Male"], [2017, 5, 6], [2018, 7, 8]]
    assert values(read_sheets(Figures=rows))["2017/18", "female"] == (5, 5)


def test_financial_years_that_may_begin_or_end_with_their_number_are_told_and_not_read(read_sheets):
    asked = replace(ASKED, periods=tuple(Period.financial_year(year) for year in range(2016, 2021)))
    rows = [["Financial year", "Female", "Male"], [2018, 5, 6], [2019, 7, 8]]
    reading = read_sheets(asked, Figures=rows)
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


def test_sentences_on_a_sheet_answer_as_those_of_a_letter_do(read_sheets):
    reading = read_sheets(
        Reply=[
            ["Q1. Number of flagged offences"],
            ["", *YEARS],
            ["Offences", 50, 60],
            [],
            ["Q2. Sex of the victim"],
            ["In 2017/18, 31 of the offences had a female victim and 14 had a male victim."],
            [],
            ["Q3. Platform"],
            ["The platform is refused under section 12(1): it would take 30 hours to read all records."],
        ]
    )
    read = values(reading)
    assert read["2017/18", "female"] == (31, 31)
    assert read["2017/18", "male"] == (14, 14)
    assert read["2017/18",] == (50, 50)


def test_a_sentence_of_a_sheet_that_a_cell_contradicts_counts_something_else_and_is_told(read_sheets):
    reading = read_sheets(
        Figures=[
            ["Offences with the online flag"],
            ["", *YEARS],
            ["Offences", 50, 60],
            ["There were 12 offences in 2017/18 that came to us from another force."],
        ]
    )
    assert [c.bounds.low for c in reading.counts] == [50, 60]
    assert "not-a-figure" in kinds(reading)


def test_a_refusal_beside_it_does_not_hide_a_number_that_was_passed_over(read_sheets):
    reading = read_sheets(
        Figures=[
            ["", *YEARS],
            ["Offences", 50, 60],
            [],
            ["Girls, as counted by hand: 31 children or so"],
            [],
            ["The platform is withheld under section 12(1)."],
        ]
    )
    assert {"refused", "unknown-layout"} <= set(kinds(reading))


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("Main platform", Dimension.PLATFORM),
        ("Method of contact", Dimension.PLATFORM),
        ("IP gender", Dimension.SEX),
        ("Age of victim when the offence began", Dimension.AGE),
        ("Age last birthday", Dimension.AGE),
        ("Policing year", Dimension.PERIOD),
        ("Nature of offence", Dimension.OFFENCE),
    ],
)
def test_headings_as_record_systems_write_them_name_what_is_below(name, dimension):
    assert understand_dimension(name).value is dimension


@pytest.mark.parametrize("label", ["First year", "Year 1", "Internet site", "Year ending March 2020"])
def test_a_label_is_no_name_of_others(label):
    assert understand_dimension(label) is None


def test_a_column_of_a_list_under_a_qualified_name_parts_its_records(read_sheets):
    rows = [["No", "Year", "Offence", "Main platform", "Flag"]]
    rows += [[n, "2017/18", "71/17", platform, "Y"] for n, platform in enumerate(("Snapchat", "Kik", "Kik"), 1)]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "071/17", "snapchat"): (1, 1),
        ("2017/18", "071/17", "kik"): (2, 2),
    }


def test_what_a_row_of_a_list_is_counts_nothing(read_sheets):
    reading = read_sheets(
        Notes=[["Each line of the Data sheet is one recorded crime with the online flag."]],
        Data=[["No", "Year", "Offence", "Platform"], *([n, "2017/18", "71/17", "Kik"] for n in (1, 2, 3))],
    )
    assert kinds(reading) == []
    assert values(reading) == {("2017/18", "071/17", "kik"): (3, 3)}


def test_one_heading_over_ages_that_speaks_of_age_in_words_of_its_own_is_their_name(read_sheets):
    reading = read_sheets(
        Ages=[
            ["", "Ages, counted from when it all started", "", ""],
            ["Year", "12", "13", "14"],
            ["2017/18", 1, 2, 3],
            ["2018/19", 4, 5, 6],
        ]
    )
    assert values(reading)["2018/19", "13"] == (5, 5)


def test_a_letter_that_heads_those_of_no_known_age_withholds_nothing(read_sheets):
    reading = read_sheets(
        Ages=[
            ["Year", 11, 12, 13, "N/R"],
            ["2017/18", 1, 2, 3, 9],
            ["2018/19", 4, 5, 6, 8],
            ["N/R = age not recorded"],
        ]
    )
    assert values(reading)["2017/18", "unknown"] == (9, 9)


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("Sexual grooming (class total)", "Sexual grooming"),
        ("22B (all codes)", "22B"),
        ("Girls (all ages)", "Girls"),
        ("All girls", "girls"),
        ("Total males", "males"),
        ("Under 18 (all of the above)", "Under 18"),
    ],
)
def test_the_whole_of_one_part_is_a_total_of_that_part_alone(words, of):
    assert understand_total(words).value.of == of


@pytest.mark.parametrize(
    "words",
    ["All crimes with the marker", "Total (incl. unknown)", "Total*", "4yr total", "All HO codes", "All online"],
)
def test_the_whole_of_what_was_asked_for_is_a_plain_total(words):
    assert understand_total(words).value.of == ""


def test_a_total_without_the_unknown_is_no_plain_total():
    assert understand_total("Total excluding unknown").value.of != ""


def test_all_girls_and_all_boys_are_the_sexes_and_not_everybody(read_sheets):
    reading = read_sheets(Figures=[["", *YEARS], ["All girls", 5, 6], ["All boys", 2, 3], ["Total", 7, 9]])
    assert values(reading) == {
        ("2017/18", "female"): (5, 5),
        ("2018/19", "female"): (6, 6),
        ("2017/18", "male"): (2, 2),
        ("2018/19", "male"): (3, 3),
        ("2017/18",): (7, 7),
        ("2018/19",): (9, 9),
    }


def test_a_doubtful_total_that_is_mostly_more_than_the_rows_above_is_no_sum_of_them(read_sheets):
    reading = read_sheets(
        Figures=[
            ["Offence", "2017/18", "2018/19", "2019/20"],
            ["71/17", 5, 6, 3],
            ["86/02", 2, 3, 4],
            ["All crimes with the marker", 7, 40, 50],
        ]
    )
    assert kinds(reading) == []
    assert values(reading)["2018/19",] == (40, 40)


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Facebook (including Messenger)", "facebook"),
        ("Facebook (Meta)", "facebook"),
        ("Meta (Facebook)", "facebook"),
        ("Instagram Reels", "instagram"),
        ("X (formerly Twitter)", "twitter"),
        ("Other (Kik, Discord)", "other"),
        ("Other (incl. unknown)", "unknown"),
        ("Unknown app/site", "unknown"),
    ],
)
def test_a_platform_with_a_remark_is_that_platform(words, slug):
    assert understand_platform(words).value == slug


@pytest.mark.parametrize("words", ["Facebook (not Messenger)", "Facebook (and Instagram)", "Skype / MS Teams"])
def test_a_platform_beside_another_or_without_a_part_of_it_is_not_understood(words):
    assert understand_platform(words) is None


def test_a_row_of_changes_is_passed_over_as_a_column_of_them_is(read_sheets):
    rows = [["Platform", *YEARS], ["Kik", 5, 6], ["Snapchat", 2, 3], ["Change on the year before", "", "+19.4%"]]
    reading = read_sheets(Figures=rows)
    assert kinds(reading) == []
    assert len(reading.counts) == 4


def test_sexual_offences_in_a_title_are_the_topic_of_a_request_for_them(read_sheets):
    asked = replace(ASKED, questions=("recorded sexual offences against children with the flag",))
    rows = [["Sexual offences recorded, by sex of the victim"], ["", *YEARS], ["Female", 5, 6], ["Male", 2, 3]]
    assert values(read_sheets(asked, Figures=rows))["2017/18", "female"] == (5, 5)


def test_sexual_offences_beside_titles_of_other_offences_are_a_part(read_sheets):
    asked = replace(ASKED, questions=("recorded sexual offences against children with the flag",))
    rows = [["Recorded sexual offences by sex"], ["", *YEARS], ["Female", 5, 6], ["Male", 2, 3]]
    others = [["Indecent images of children by sex"], ["", *YEARS], ["Female", 1, 1], ["Male", 2, 2]]
    read = values(read_sheets(asked, One=rows, Two=others))
    assert read["2017/18", "sexual-offences", "female"] == (5, 5)
    assert read["2017/18", "indecent-images", "female"] == (1, 1)


def test_what_a_title_says_the_figures_are_broken_down_by_does_not_hide_their_offence(read_sheets):
    rows = [["Indecent images of children by sex"], ["", *YEARS], ["Female", 5, 6], ["Male", 2, 3]]
    assert values(read_sheets(Figures=rows))["2017/18", "indecent-images", "female"] == (5, 5)


def test_a_sheet_that_is_only_numbered_says_no_age(read_sheets):
    rows = [["", *YEARS], ["Female", 5, 6], ["Male", 2, 3]]
    assert values(read_sheets(Two=rows))["2017/18", "female"] == (5, 5)


AGES = [["Age", *YEARS], ["0-12", 4, 5], ["13-17", 7, 9], ["All", 11, 14]]


@pytest.mark.parametrize(
    "note",
    [
        "The bottom row counts every offence.",
        "The total is of every crime.",
        "Every crime below was flagged.",
        "Every offence is counted in one row.",
        "Every crime in this table carries the online flag.",
    ],
)
def test_a_word_on_a_row_or_on_each_crime_does_not_widen_the_table(read_sheets, note):
    reading = read_sheets(Data=[["Kent Police"], [note], [], *AGES])
    assert not kinds(reading)
    assert len(reading.counts) == 6


@pytest.mark.parametrize("title", ["Totals of every offence", "Every crime, whatever its type", "Every type of crime"])
def test_a_title_that_takes_in_every_crime_widens_the_table(read_sheets, title):
    reading = read_sheets(Data=[["Kent Police"], [title], [], *AGES])
    assert "answer-differs" in kinds(reading)
    assert not reading.counts
