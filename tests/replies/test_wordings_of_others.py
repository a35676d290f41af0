"""Labels and layouts as hands write them that have never seen the reader."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import platforms_named_in, understand_platform
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    "words",
    ["All listed offences", "Whole year", "Row total", "Sum of above", "Children, all", "All victims, any age"],
)
def test_words_of_sums_and_of_what_is_summed_make_a_total(words):
    assert understand_total(words).value.of == ""


@pytest.mark.parametrize("words", ["All rape", "Both sexes", "Age unknown", "All other offences", "Year", "Age group"])
def test_a_word_that_tells_something_apart_makes_no_total(words):
    assert understand_total(words) is None


@pytest.mark.parametrize(
    "words", ["Blank on system", "Not yet entered", "Never recorded", "Left blank", "not given by the officer"]
)
def test_words_that_only_say_that_nothing_was_recorded_are_unknown(words):
    assert unknown_score(words) == 0.5


@pytest.mark.parametrize("words", ["No crime", "No recorded crime", "Not at the time", "Recorded", "Officer"])
def test_words_that_say_more_are_not_unknown(words):
    assert unknown_score(words) == 0.0


def test_an_age_whose_date_of_birth_is_missing_is_unknown():
    assert str(understand_age("Date of birth missing").value) == "unknown"


@pytest.mark.parametrize(
    ("words", "slug"), [("Instagramm", "instagram"), ("Facebok", "facebook"), ("Snapchatt", "snapchat")]
)
def test_a_misspelt_platform_is_the_one_it_is_a_slip_away_from(words, slug):
    found = understand_platform(words)
    assert found.value == slug
    assert found.score < 1


@pytest.mark.parametrize("words", ["Girls", "Kikker", "Zorblegram", "Total"])
def test_a_word_near_no_platform_is_none(words):
    assert understand_platform(words) is None


def test_a_word_that_a_note_explains_is_no_platform():
    assert platforms_named_in('"Online" means the cyber crime flag.') == []


@pytest.mark.parametrize(
    ("words", "measure"), [("Suspects arrested", Measure.ARRESTS), ("Offenders charged", Measure.CHARGES)]
)
def test_people_and_what_was_done_to_them_name_a_measure(words, measure):
    assert understand_measure(words).value is measure


def test_offences_against_victims_are_offences():
    (found,) = measures_named_in("Count of sexual offences against victims under 18")
    assert found.value is Measure.OFFENCES


def test_a_year_named_in_two_languages_is_one_year():
    assert understand_period("Blwyddyn / Year 2018-19").value.label == "2018/19"


def test_years_in_two_digits_that_follow_each_other_are_no_ages(read_sheets):
    reading = read_sheets(Data=[["HO code", "17-18", "18-19"], ["71/17", 5, 7], ["86/02", 1, 2]])
    assert values(reading)[("2018/19", "071/17")] == (7, 7)
    assert kinds(reading) == []


def test_bands_of_ages_in_two_digits_stay_ages(read_sheets):
    reading = read_sheets(Data=[["Year", "12-13", "14-15", "16-17"], ["2017/18", 5, 7, 9]])
    assert values(reading)[("2017/18", "14-15")] == (7, 7)


def test_words_before_an_age_in_brackets_only_name_it(read_sheets):
    reading = read_sheets(Data=[["Stage", *YEARS], ["Primary (5-10)", 5, 7], ["Secondary (11-15)", 1, 2]])
    assert values(reading)[("2018/19", "11-15")] == (2, 2)
    assert kinds(reading) == []


def test_a_label_in_parts_says_each_part(read_sheets):
    rows = [["Flagged offences", *YEARS], ["Male or female victims, all under 18", 11, 9]]
    assert values(read_sheets(Data=rows)) == {("2017/18", "0-17"): (11, 11), ("2018/19", "0-17"): (9, 9)}


def test_a_part_that_nobody_knows_leaves_the_label_unread(read_sheets):
    reading = read_sheets(Data=[["Flagged offences", *YEARS], ["Zorbles, all under 18", 11, 9]])
    assert values(reading) == {}
    assert "unknown-heading" in kinds(reading)


def test_a_total_that_repeats_the_heading_above_it_sums_over_its_own_level(read_sheets):
    rows = [["", "Female", "", "", "Male"], ["Year", "U13", "13-17", "Female total", "U13"], ["2017/18", 1, 2, 3, 4]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "female")] == (3, 3)
    assert [c.total for c in reading.counts] == [False, False, True, False]


def test_a_total_may_name_its_period(read_sheets):
    rows = [["Month", "Number"], ["GRAND TOTAL Apr 2017 - May 2017", 12], ["Apr-17", 5], ["May-17", 7]]
    reading = read_sheets(Data=rows)
    assert [(c.period.days, c.bounds.low) for c in reading.counts] == [(61, 12), (30, 5), (31, 7)]
    assert kinds(reading) == []


def test_numbers_that_rise_below_one_another_are_rows_and_no_heading(read_sheets):
    rows = [["Age", "Count"], ["10", 14], ["11", 12], ["12", 31], ["13", 33]]
    reading = read_sheets(Data_2017_18=rows)
    assert values(reading)[("2017/18", "12")] == (31, 31)
    assert len(reading.counts) == 4


PIVOT = [
    ["Online Flag", "Y"],
    ["Offence type", "Sexual"],
    [],
    ["Count of Crime Ref", "Column Labels"],
    ["Row Labels", *YEARS],
    ["071/17 Sexual communication with a child", 3, 4],
    ["12", 1, 1],
    ["13", 2, 3],
    ["086/02 Indecent photographs of children", 5, 6],
    ["12", 2, 2],
    ["13", 3, 4],
]


def test_a_pivot_with_filters_above_it_is_read(read_sheets):
    found = values(read_sheets(Data=PIVOT))
    assert found[("2018/19", "071/17")] == (4, 4)
    assert found[("2018/19", "086/02", "13")] == (4, 4)


def test_a_column_that_only_numbers_the_rows_holds_no_figures(read_sheets):
    rows = [["No", "Offence", *YEARS], [1, "71/17", 5, 7], [2, "86/02", 1, 2], [3, "86/10", 0, 3]]
    assert values(read_sheets(Data=rows))[("2018/19", "086/10")] == (3, 3)


def test_a_list_of_victims_counts_victims(read_sheets):
    rows = [["Each line is one victim."], [], ["No", "Age of victim", "Sex"], [1, 13, "F"], [2, 13, "F"], [3, 9, "M"]]
    reading = read_sheets(Data_2017_18=rows)
    assert {(c.measure, str(c.age), c.bounds.low) for c in reading.counts} == {
        (Measure.VICTIMS, "13", 2),
        (Measure.VICTIMS, "9", 1),
    }


def test_lists_that_number_their_rows_anew_below_each_other_are_lists(read_sheets):
    heading = ["No", "Age of victim", "Sex"]
    blocks = [
        [f"Year {year}"] if at == 0 else row for year in YEARS for at, row in enumerate([[], heading, *NUMBERED, []])
    ]
    reading = read_sheets(Data=[["Each line is one victim."], [], *blocks])
    assert values(reading)[("2018/19", "13", "female")] == (2, 2)


NUMBERED = [[1, 13, "F"], [2, 13, "F"], [3, 9, "M"]]


def test_a_list_of_suspects_is_never_counted(read_sheets):
    rows = [["Each line is one suspect."], [], ["No", "Age", "Sex"], [1, 33, "M"], [2, 41, "M"], [3, 29, "M"]]
    reading = read_sheets(Data_2017_18=rows)
    assert reading.counts == ()
    assert "unknown-layout" in kinds(reading)


def test_a_cover_sheet_holds_no_figures(read_sheets):
    cover = [["Reference", "FOI 411/20"], ["Date", "2020-06-22"], ["Time taken (hours)", 4]]
    reading = read_sheets(Cover=cover, Data=[["Age", *YEARS], ["13", 5, 7]])
    assert len(reading.counts) == 2
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Facebook / Messenger", "facebook"),
        ("Facebook and Messenger", "facebook"),
        ("SMS/Text message", "text-message"),
        ("TikTok (Musical.ly)", "tiktok"),
        ("App not specified", "unknown"),
    ],
)
def test_names_printed_together_are_one_platform_where_they_are_one(words, slug):
    assert understand_platform(words).value == slug


def test_two_platforms_printed_together_are_neither():
    assert understand_platform("Facebook & Instagram") is None


def test_a_heading_that_only_says_value_is_no_second_measure(read_sheets):
    rows = [["Measure", "Period", "Value"], ["Offences flagged", "2017/18", 10], ["Victims", "2017/18", 9]]
    reading = read_sheets(Data=rows)
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(Measure.OFFENCES, 10), (Measure.VICTIMS, 9)]


def test_a_year_in_the_corner_is_that_of_its_months(read_sheets):
    reading = read_sheets(Data=[["2018/19", "Apr", "May", "Total"], ["Flagged", 1, 2, 3]])
    assert [(str(c.period.start), c.period.days, c.total) for c in reading.counts][:2] == [
        ("2018-04-01", 30, False),
        ("2018-05-01", 31, False),
    ]


def test_all_crimes_in_a_row_with_the_flagged_ones_are_not_restricted_to_online(read_sheets):
    reading = read_sheets(Data=[["Year", "Flagged offences", "All sexual offences"], ["2017/18", 10, 100]])
    assert [(c.basis.value, c.bounds.low) for c in reading.counts] == [("flag", 10), ("none", 100)]
    assert kinds(reading) == []


def test_a_rule_in_a_heading_is_a_rule_and_no_label(read_sheets):
    reading = read_sheets(Data=[["Year", "Offences (rounded to nearest 5)"], ["2017/18", 10]])
    assert values(reading) == {("2017/18",): (8, 12)}


def test_a_sub_total_is_of_the_group_above_it(read_sheets):
    rows = [["Group", "Offence", "2017/18"], ["Grooming", "071/17", 5], ["", "088/01", 1], ["", "Sub-total", 6]]
    rows += [["Indecent images", "086/02", 3], ["", "086/10", 2], ["", "Sub-total", 5], ["Total", "", 11]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "grooming")] == (6, 6)
    assert found[("2017/18", "indecent-images")] == (5, 5)
    assert found[("2017/18",)] == (11, 11)


def test_women_and_girls_are_the_female_victims(read_sheets):
    rows = [["", *YEARS], ["Women and girls", 10, 11], ["Men and boys", 4, 5], ["Transgender/other", 0, 1]]
    assert values(read_sheets(Data=rows))[("2018/19", "unknown")] == (1, 1)


def test_images_among_offences_count_no_images(read_sheets):
    reading = read_sheets(Data=[["Offence", "2017/18"], ["Grooming", 5], ["Images", 3], ["Rape", 1]])
    assert [(c.offence, c.measure) for c in reading.counts] == [
        ("grooming", Measure.OFFENCES),
        ("rape", Measure.OFFENCES),
    ]
    assert "unknown-offence" in kinds(reading)
