"""Charges that a reply itself calls an outcome of its crimes are outcomes; where nothing does they are charges."""

import pytest

HEAD = ["Year", "Offences recorded", "Charged or summonsed", "Youth caution", "NFA / Undetected"]
ROWS = [["2017/18", "90", "14", "3", "61"], ["2018/19", "84", "11", "2", "60"]]


def measures(reading):
    return [(count.measure.value, count.bounds.low) for count in reading.counts]


@pytest.mark.parametrize(
    "title",
    [
        "Online flagged sexual offences by outcome type",
        "Flagged child sexual offences with their outcomes",
        "Outcomes of the flagged sexual offences",
    ],
)
def test_a_column_of_charges_below_a_title_of_outcomes_is_one_of_them(read_unasked, title):
    assert measures(read_unasked(title, [HEAD, *ROWS]))[:5] == [
        ("offences", 90),
        ("outcomes", 14),
        ("outcomes", 3),
        ("outcomes", 61),
        ("offences", 84),
    ]


def test_it_counts_charges_below_any_other_title(read_unasked):
    found = measures(read_unasked("Online flagged sexual offences by year", [HEAD, *ROWS]))
    assert found[1] == ("charges", 14)
    assert found[2] == ("outcomes", 3)


@pytest.mark.parametrize(
    "title",
    [
        "Of these, concluded with Outcome 1 (charge or summons):",
        "Crimes finalised as outcome 1, charge/summons (by year of recording)",
    ],
)
def test_a_table_titled_by_the_number_of_an_outcome_counts_outcomes(read_unasked, title):
    recorded = [["Offence", "2017", "2018"], ["88A Sexual grooming", "60", "71"], ["Total", "60", "71"]]
    charged = [["Offence", "2017", "2018"], ["88A Sexual grooming", "9", "12"], ["Total", "9", "12"]]
    found = measures(read_unasked("Offences recorded with the online flag", recorded, title, charged))
    assert [measure for measure, low in found if low < 60] == ["outcomes"] * 4
    assert [measure for measure, low in found if low >= 60] == ["offences"] * 4


LINES = """Flagged sexual offences against children, 2017/18 to 2018/19

Offences recorded: 2017/18 - 120, 2018/19 - 131

{}

{}: 2017/18 - 19, 2018/19 - 23
{}: 2017/18 - 6, 2018/19 - fewer than five
"""


@pytest.mark.parametrize(
    ("head", "charge", "caution"),
    [
        ("Outcomes", "Charged / summonsed", "Community resolution"),
        ("How they were finalised", "Charge", "Youth caution"),
        ("Canlyniadau / Outcomes", "Cyhuddo neu wysio / Charge or summons", "Rhybudd / Caution"),
    ],
)
def test_lines_below_a_heading_of_outcomes_with_a_figure_for_each_year(read_unasked_letter, head, charge, caution):
    reading = read_unasked_letter(LINES.format(head, charge, caution))
    assert [(c.measure.value, c.period.label, c.bounds.low, c.bounds.high) for c in reading.counts] == [
        ("offences", "2017/18", 120, 120),
        ("offences", "2018/19", 131, 131),
        ("outcomes", "2017/18", 19, 19),
        ("outcomes", "2018/19", 23, 23),
        ("outcomes", "2017/18", 6, 6),
        ("outcomes", "2018/19", 0, 4),
    ]


def test_the_same_lines_below_another_heading_are_charges(read_unasked_letter):
    reading = read_unasked_letter(LINES.format("Further figures", "Charged", "Cautioned"))
    assert [c.measure.value for c in reading.counts] == [*["offences"] * 2, *["charges"] * 2, *["outcomes"] * 2]


@pytest.mark.parametrize(
    ("charge", "caution", "victim"),
    [
        ("Charge or summons (1)", "Adult caution (3)", "Evidential difficulties, victim supports (15)"),
        ("1 - Charge or summons", "3 - Adult caution", "15 - Evidential difficulties, victim supports"),
        ("Outcome 1: Charged", "Outcome 3: Cautioned", "Outcome 15: Evidential difficulties"),
        ("Charged [OC 1]", "Cautioned [OC 3]", "Evidential difficulties [OC 15]"),
    ],
)
def test_labels_with_their_numbers_in_the_national_list_are_outcomes(read_unasked, charge, caution, victim):
    rows = [["", "2021", "2022"], [charge, "14", "11"], [caution, "3", "2"], [victim, "61", "60"]]
    assert {measure for measure, _ in measures(read_unasked("Sexual grooming, class 88A", rows))} == {"outcomes"}


def test_numbers_that_only_count_the_lines_name_no_outcome(read_unasked):
    rows = [["", "2021", "2022"], ["1. Charged", "14", "11"], ["2. Cautioned", "3", "2"], ["3. NFA", "61", "60"]]
    assert measures(read_unasked("Sexual grooming, class 88A", rows))[0] == ("charges", 14)


def test_a_request_to_break_the_crimes_down_by_outcome_titles_the_table_below_it(read_unasked):
    first = ["1. How many offences of class 88A were recorded in 2022/23?", "78 offences."]
    asked = [*first, "2. Break these down by outcome."]
    rows = [["", "Number"], ["Charged", "14"], ["Cautioned", "3"], ["No further action", "61"]]
    assert measures(read_unasked(*asked, rows))[:3] == [("outcomes", 14), ("outcomes", 3), ("outcomes", 61)]


RECORDED = "From 2017/18 to 2018/19 a total of 174 offences of class 88A were recorded."


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for offences of sexual grooming (88A) in 2017/18 and 2018/19, and the outcomes.",
        "You requested offences of sexual grooming in 2017/18 and 2018/19 by type of outcome.",
        "Please provide sexual grooming offences recorded in 2017/18 and 2018/19, with their disposals.",
        "How many offences of sexual grooming were recorded in 2017/18 and 2018/19, split by outcome?",
    ],
)
def test_a_request_for_outcomes_further_up_calls_them_so(read_unasked, asked):
    found = measures(read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", RECORDED, [HEAD, *ROWS]))
    assert [measure for measure, low in found if low in (14, 11)] == ["outcomes"] * 2


def test_a_request_for_charges_beside_outcomes_leaves_them_charges(read_unasked):
    asked = "You asked for offences of sexual grooming (88A), how many charges were made, and the other outcomes."
    found = measures(read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", RECORDED, [HEAD, *ROWS]))
    assert [measure for measure, low in found if low in (14, 11)] == ["charges"] * 2


@pytest.mark.parametrize(
    "remark",
    [
        "Only the three most common outcomes are given.",
        "Outcomes can change as an investigation goes on.",
        "The disposals shown are those on the system on the day of extraction.",
        "Please note that outcome data are correct as at 3 May 2019.",
    ],
)
def test_a_remark_below_the_table_calls_them_so(read_unasked, remark):
    found = measures(read_unasked(RECORDED, [HEAD, *ROWS], remark))
    assert [measure for measure, low in found if low in (14, 11)] == ["outcomes"] * 2


BESIDE_ARRESTS = (
    "<h2>Request</h2>",
    "1. I would like to know how stalking crimes were finalised in 2021 and 2022. 2. How many people were arrested?",
    "<h2>Response</h2>",
)
BY_OUTCOME = [["Outcome", "2021", "2022"], ["Charged / Summonsed", "92", "118"], ["Adult Caution", "21", "17"]]


@pytest.mark.parametrize(
    "title",
    [
        "1. Crimes finalised in each year, by outcome",
        "Offences concluded by final outcome",
        "Crimes closed by year and outcome",
        "1. Offences dealt with in each year by Home Office outcome type",
        "Crimes resolved, by outcome",
        "Crimes in each year, by outcome",
        "Outcomes of crimes",
        "Stalking offences and their outcomes",
    ],
)
def test_crimes_finalised_by_outcome_are_no_people_arrested(read_unasked, title):
    assert measures(read_unasked(*BESIDE_ARRESTS, title, BY_OUTCOME)) == [
        ("outcomes", 92),
        ("outcomes", 118),
        ("outcomes", 21),
        ("outcomes", 17),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "People arrested in each year, by outcome",
        "Arrests by outcome",
        "Outcomes of people arrested for these offences",
        "Persons dealt with by outcome",
    ],
)
def test_charges_of_people_arrested_stay_charges(read_unasked, title):
    assert measures(read_unasked(*BESIDE_ARRESTS, title, BY_OUTCOME))[0] == ("charges", 92)
