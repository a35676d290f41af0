"""Replies on other things than recorded crimes: they come out as what they are."""

import pytest

from cyberflag.model import Request
from readings import kinds

NATIONS = [["France", 12], ["Malta", 3], ["Peru", 1]]


def counted(reading):
    return {(c.bounds.low, c.measure.value, c.period.label) for c in reading.counts}


def test_arrests_by_nationality_are_arrests_of_the_days_asked_for(read_unasked):
    reading = read_unasked(
        "May 2018",
        "Freedom of Information Request Reference No: 12/18",
        "You asked:",
        "Detentions from 01/01/16 - present day (12/02/18) by nationality.",
        "Response",
        [["Nationality", "Number of Arrests"], *NATIONS],
    )
    days = "1 January 2016 to 12 February 2018"
    assert {(c.bounds.low, c.measure.value, str(c.period)) for c in reading.counts} == {
        (12, "arrests", days), (3, "arrests", days), (1, "arrests", days),
    }  # fmt: skip


def test_the_gender_of_arrested_people_is_that_of_no_victim(read_unasked):
    reading = read_unasked(
        "Arrests in 2016",
        [["Gender", "Number of Arrests"], ["Female", 40], ["Male", 90], ["Not recorded", 2], ["Unspecified", 1]],
    )
    assert {(c.bounds.low, c.measure.value, c.sex.value) for c in reading.counts} == {
        (40, "arrests", "all"), (90, "arrests", "all"), (2, "arrests", "all"), (1, "arrests", "all"),
    }  # fmt: skip


def test_arrests_or_charges_that_were_asked_for_are_what_the_answer_says(read_unasked):
    reading = read_unasked(
        "You asked for the number of arrests or charges of nationals of three countries.",
        "It was taken from the custody database.",
        [["Nationality", "2015", "2016"], ["France", 12, 14], ["Malta", 3, 4], ["Peru", 1, 0]],
    )
    assert {c.measure.value for c in reading.counts} == {"arrests"}


def test_things_seen_in_the_sky_are_no_offences(read_unasked):
    reading = read_unasked(
        "How many unknown flying objects have been reported to the police?",
        [["Area", "2012", "2013"], ["Dover", 0, 1], ["Deal", 2, 0]],
    )
    assert {c.measure.value for c in reading.counts} == {"other"}


def test_stolen_animals_are_no_crimes(read_unasked):
    reading = read_unasked("Animals in 2019", [["Year", "Number of horses stolen"], ["2019", 12]])
    assert counted(reading) == {(12, "other", "2019")}


def test_lines_under_a_title_of_seizures_count_them(read_unasked):
    reading = read_unasked(
        "<h1>Dog seizures 12/2020</h1>", "<h2>Response 1:</h2>", "2018 – 1", "2019 – 5 – ( 1 of a rare breed)"
    )
    assert counted(reading) == {(1, "other", "2018"), (5, "other", "2019")}
    assert kinds(reading) == ["not-a-figure"]


def test_an_answer_by_letter_counts_what_its_own_question_asks(read_unasked):
    reading = read_unasked(
        "<h2>Request:</h2>",
        "a) Number of cases with a 'CSE flag' applied in 2018 - 2020.",
        "b) Number of safeguarding referrals received in those years.",
        "<h2>Response a:</h2>",
        "2018 – 17",
        "2019 – 21",
        "<h2>Response b:</h2>",
        "2018 – 7",
        "2019 – 9",
    )
    assert counted(reading) == {
        (17, "offences", "2018"), (21, "offences", "2019"), (7, "other", "2018"), (9, "other", "2019"),
    }  # fmt: skip


def test_the_figures_of_two_recording_systems_are_both_read(read_unasked):
    reading = read_unasked(
        "Number of cases with a 'CSE flag' applied:", "2018 – 17", "2019 – 12 (Athena) 9 (Connect)", "2020 – 8"
    )
    assert {(c.bounds.low, c.period.label, c.detail) for c in reading.counts} == {
        (17, "2018", ()), (8, "2020", ()), (12, "2019", (("system", "Athena"),)), (9, "2019", (("system", "Connect"),)),
    }  # fmt: skip


def test_outcomes_are_those_of_the_offence_that_was_asked_for(read_unasked):
    reading = read_unasked(
        "For calendar year 2021, or the latest part of 2021 that is available (say which).",
        "For robberies where somebody was charged or cautioned:",
        "<h2>Question 1</h2>",
        [
            ["Positive Outcomes", "Count"],
            ["01: Charged/summonsed", 36],
            ["01a: Charged/summonsed [alternate]", 5],
            ["03: Caution - adults", 11],
        ],
    )
    assert {(c.bounds.low, c.measure.value, c.offence) for c in reading.counts} == {
        (36, "outcomes", "robbery"), (5, "outcomes", "robbery"), (11, "outcomes", "robbery"),
    }  # fmt: skip


def test_an_offence_that_a_letter_only_mentions_as_an_example_narrows_no_table(read_unasked):
    reading = read_unasked(
        "<h2>Request:</h2>",
        "How many crimes, for example robbery, were recorded on trains in 2021?",
        "It would help to know more about where the crimes were recorded, in as much detail as you can give.",
        "<h2>Response:</h2>",
        "We hold this information for 2021 and have set it out in the table below by district.",
        [["District", "Number of offences"], ["Dover", 36], ["Deal", 5]],
    )
    assert {c.offence for c in reading.counts} <= {"all"}


def test_a_table_of_which_nothing_says_what_it_counts_is_told(read_unasked):
    reading = read_unasked("Please see the table below.", [["Year", "Count"], ["2018", 12], ["2019", 7]])
    assert kinds(reading) == ["unknown-measure"]


def test_two_things_that_are_no_crimes_are_told_apart_by_their_headings(read_unasked):
    reading = read_unasked(
        "Under the scheme:", [["Year", "Applications", "Disclosures"], ["2018", 31, 2], ["2019", 41, 5]]
    )
    assert {(c.bounds.low, c.measure.value, c.detail) for c in reading.counts if c.period.label == "2018"} == {
        (31, "other", (("counted", "Applications"),)), (2, "other", (("counted", "Disclosures"),)),
    }  # fmt: skip


def test_figures_in_an_attachment_that_is_not_here_are_not_refused(read_unasked):
    reading = read_unasked(
        "Number of arrests in 2018 to 2020.",
        "The attached document holds the number of arrests by year.",
        "Numbers below five have been considered, and we are not obliged to provide them.",
    )
    assert reading.record.outcome.value == "no-figures"
    assert "unreadable" in kinds(reading)


def test_a_question_that_the_systems_record_nothing_for_leaves_the_answer_partial(read_unasked):
    reading = read_unasked(
        "Arrests in 2018:",
        [["Nationality", "Number of Arrests"], *NATIONS],
        "Q2 The custody system does not record the religion of detainees.",
    )
    assert reading.record.outcome.value == "partial"


@pytest.mark.parametrize(
    "asked",
    [
        "How many modern piracy offences were recorded in 2018 and 2019?",
        "Number of arrests for begging in 2018 and 2019",
        "Please give the number of crimes related to hexes.",
    ],
)
def test_figures_of_a_kind_of_crime_that_is_not_understood_do_not_pass_for_all(read_unasked, asked):
    reading = read_unasked(
        asked, [["Year", "Arrests" if "arrests" in asked else "Offences"], ["2018", 12], ["2019", 7]]
    )
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize(
    "asked",
    [
        "How many recorded crimes had the online flag in 2018 and 2019?",
        "How many crimes were recorded in your force area in 2018 and 2019?",
        "How many cyber flagged crimes against children were recorded?",
    ],
)
def test_figures_of_all_crimes_are_told_of_nothing(read_unasked, asked):
    reading = read_unasked(asked, [["Year", "Offences"], ["2018", 12], ["2019", 7]])
    assert kinds(reading) == []


def test_tables_below_the_number_of_a_question_are_of_what_it_asks(read_unasked):
    reading = read_unasked(
        "<h2>Request:</h2>",
        "1. How many robberies were recorded in 2018 and 2019?",
        "2. How many burglaries were recorded in 2018 and 2019?",
        "<h2>Response:</h2>",
        "<h3>Question 1</h3>",
        [["Year", "Total"], ["2018", 12], ["2019", 7]],
        "<h3>Question 2</h3>",
        [["Year", "Total"], ["2018", 31], ["2019", 44]],
    )
    assert {(c.bounds.low, c.measure.value, c.offence) for c in reading.counts if c.period.label == "2018"} == {
        (12, "offences", "robbery"), (31, "offences", "burglary"),
    }  # fmt: skip


def test_foreign_nationals_arrested_are_arrests(read_unasked):
    reading = read_unasked(
        "The number of foreign nationals arrested in 2018 for robbery by nationality.",
        [["Nationality", "2018"], *NATIONS],
    )
    assert {(c.measure.value, c.offence) for c in reading.counts} == {("arrests", "robbery")}


def test_what_is_headed_incidents_is_no_crime_where_the_reply_says_so(read_unasked):
    reading = read_unasked(
        "Incidents of spiking. These are incidents and not recorded crimes.",
        [["Year", "Incidents"], ["2018", 12], ["2019", 7]],
    )
    assert {c.measure.value for c in reading.counts} == {"other"}


@pytest.mark.parametrize("answers", [("a) 112", "b) 47"), ("(a) 112", "(b) 47")])
def test_bare_answers_by_letter_count_what_their_questions_ask(read_unasked, answers):
    reading = read_unasked(
        "<h2>Request:</h2>",
        "a) How many robberies were recorded in 2019?",
        "b) How many arrests were made for these in 2019?",
        "<h2>Response:</h2>",
        *answers,
    )
    assert {(c.bounds.low, c.measure.value) for c in reading.counts} == {(112, "offences"), (47, "arrests")}


@pytest.mark.parametrize(
    ("asked", "measure"),
    [
        ("How many people were charged with robbery in 2019, by age and sex?", "charges"),
        ("Number of children arrested for robbery offences in 2019 by age", "arrests"),
    ],
)
def test_the_ages_of_people_charged_or_arrested_are_those_of_no_victim(read_unasked, asked, measure):
    reading = read_unasked(asked, [["Age", "Female", "Male"], ["Under 18", 1, 9], ["18 and over", 4, 52]])
    assert {(c.measure.value, str(c.age), c.sex.value) for c in reading.counts} == {(measure, "all", "all")}
    assert len(reading.counts) == 4


def test_reports_of_an_offence_are_counted_beside_what_became_of_them(read_unasked):
    reading = read_unasked("In 2020 there were 412 reports of stalking. Of these, 31 resulted in a charge.")
    assert {(c.bounds.low, c.measure.value) for c in reading.counts} == {(412, "offences"), (31, "charges")}


def test_offences_under_a_law_that_is_not_known_do_not_pass_for_all(read_unasked):
    reading = read_unasked(
        "Number of offences under Section 76 of the Piracy Act 2015", [["Year", "Number"], ["2018", 12], ["2019", 7]]
    )
    assert "unknown-offence" in kinds(reading)
    assert not reading.counts


def test_a_table_of_which_nothing_says_of_which_crimes_it_is_is_told(read_unasked):
    reading = read_unasked(
        "Crime outcomes of young people", [["Crime outcome", "2018"], ["Caution", 12], ["Charge", 7]]
    )
    assert "unknown-offence" in kinds(reading)


def test_a_search_by_keyword_says_of_which_crimes_it_is(read_unasked):
    reading = read_unasked(
        "We searched the free text of crimes for the word webcam. Crimes found by this keyword search:",
        [["Year", "Crimes"], ["2018", 12], ["2019", 7]],
    )
    assert {c.offence for c in reading.counts} == {"all"}
    assert "unknown-offence" not in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        "This is the number of suspects, so a crime with two suspects counts twice.",
        "Please note this is the number of suspects so there will be duplicates.",
        "These figures are the number of suspects, not of crimes.",
    ],
)
def test_suspects_said_to_be_counted_are_no_crimes(read_unasked, said):
    reading = read_unasked(
        "You asked for suspects under 14 for indecent image offences.",
        said,
        [["Offence", "2018", "2019"], ["86/02", 14, 21], ["86/10", 3, 2]],
    )
    assert {c.measure.value for c in reading.counts} == {"suspects"}


def test_what_is_not_held_does_not_say_what_a_reply_counts(read_unasked):
    reading = read_unasked(
        "Q1. Crimes under 086/02 and 086/10 by year. Q2. Convictions.",
        [["Offence", "2018", "2019"], ["86/02", 14, 21], ["86/10", 3, 2]],
        "Q2. Convictions are kept by the courts and are not held by us.",
    )
    assert "outcomes" not in {c.measure.value for c in reading.counts}


@pytest.mark.parametrize(
    "title",
    [
        "3. Crimes by gender and age group of the victim, 23 March 2020 to 3 May 2020",
        "Crimes by age of victim, May 2020",
        "Recorded offences broken down by age and sex, 2020",
        "Q3 - offences per age group in 2020",
        "Q3. Crimes in Q1 by age of victim, 2020",
        "Offences at question 1 above by age and sex of the victim, 2020",
        "3. Crimes counted in part 2 by age group, 2020",
    ],
)
def test_a_title_of_crimes_by_something_counts_crimes_of_no_named_kind(read_unasked, title):
    beside = ["Revenge porn (008/71)", "2. How many people have been cautioned? Cautioned in 2020: 2"]
    rows = [["Age group", "Female", "Male"], ["0-9", 0, 0], ["10-19", 11, 3], ["20-29", 8, 2]]
    reading = read_unasked(*beside, title, rows)
    assert {c.measure.value for c in reading.counts if c.bounds.low in (11, 3, 8)} == {"offences"}
    assert "unknown-measure" not in kinds(reading)


@pytest.mark.parametrize("title", ["The same people by age group", "The same suspects by age", "Last year's by age"])
def test_a_sheet_of_the_same_others_counts_no_crimes(read_sheets, title):
    rows = [["Age group", "2017", "2018"], ["0-9", 30, 41], ["10-17", 12, 9], ["Total", 42, 50]]
    reading = read_sheets(request=Request(), Data=[[title], [], *rows])
    assert "offences" not in {c.measure.value for c in reading.counts}


@pytest.mark.parametrize(
    "title",
    [
        "Q2. Outcomes of crimes in Q1 by gender of victim",
        "Q2. Officers working on offences in Q1 by gender",
        "Q2. Requests about crimes in Q1 by gender",
        "Q2. People in crimes in Q1 by gender",
    ],
)
def test_a_title_of_something_about_the_crimes_of_a_question_counts_no_crimes(read_sheets, title):
    rows = [["Year", "Female", "Male"], ["2017/18", 30, 41], ["2018/19", 12, 9]]
    reading = read_sheets(request=Request(), Q2=[[title], [], *rows])
    assert "offences" not in {c.measure.value for c in reading.counts}


def test_the_crimes_of_a_question_by_their_victims_are_of_its_offence(read_sheets):
    whole = [["Q1. Rapes recorded"], [], ["Year", "Crimes"], ["2017/18", 71], ["2018/19", 21]]
    parts = [
        ["Q2. Crimes in Q1 by sex of victim"],
        [],
        ["Year", "Female", "Male"],
        ["2017/18", 60, 11],
        ["2018/19", 20, 1],
    ]
    reading = read_sheets(request=Request(), Q1=whole, Q2=parts)
    assert {(c.measure.value, c.offence) for c in reading.counts} == {("offences", "rape")}


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Crimes in Q4 by sex of victim", "unknown"),
        ("Crimes in Q1 2018 by sex of victim", "unknown"),
        ("Crimes in question 4 by sex of victim", "offences"),
        ("Q5. Crimes in Q4 by sex of victim", "offences"),
        ("Crimes in Q7 by sex of victim", "offences"),
    ],
)
def test_a_quarter_is_no_question(read_sheets, title, measure):
    rows = [["Year", "Female", "Male"], ["2017/18", 30, 41], ["2018/19", 12, 9]]
    reading = read_sheets(request=Request(), Data=[[title], [], *rows])
    assert {c.measure.value for c in reading.counts} == {measure}
