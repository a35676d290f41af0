"""Lines below an introduction that names the outcome of the crimes it counts, and labels of one year only."""

import pytest


def told(reading):
    return [(str(c.measure), str(c.sex), c.period.start.year, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "introduction",
    [
        "Number of crimes with a CSE marker that have an outcome of caution:",
        "2. Crimes carrying a CSE marker which had an outcome of charge or summons:",
        "Offences with a CSE marker given a disposal of community resolution:",
        "Offences with a CSE marker that have been given outcome 1 (charge or summons), by the year recorded:",
        "Crimes with a CSE marker with an outcome of charge or summons, by year recorded:",
        "Crimes with a CSE marker closed as Outcome 14 - evidential difficulties:",
        "Offences with a CSE marker which have been assigned an outcome of caution, broken down by financial year:",
        "Crimes with a CSE marker that were given outcome 16 (victim does not support) per year:",
    ],
)
def test_lines_below_crimes_with_an_outcome_count_outcomes(read_unasked_letter, introduction):
    text = f"Child sexual exploitation\n\n{introduction}\n\n2018/19 = 12\n\n2019/20 = 9\n"
    assert told(read_unasked_letter(text)) == [("outcomes", "all", 2018, 12), ("outcomes", "all", 2019, 9)]


@pytest.mark.parametrize(
    "introduction", ["Number of crimes with a CSE marker:", "Crimes with a CSE marker that have an outcome recorded:"]
)
def test_lines_below_crimes_without_one_outcome_stay_crimes(read_unasked_letter, introduction):
    text = f"Child sexual exploitation\n\n{introduction}\n\n2018/19 = 12\n\n2019/20 = 9\n"
    assert [n for *_, n in told(read_unasked_letter(text))] == [12, 9]


@pytest.mark.parametrize("of_year", ["2021 only -", "(2021 only):", "for 2021 only -"])
def test_a_label_may_say_that_it_is_of_one_year_only(read_unasked_letter, of_year):
    text = f"We recorded 40 blackmail offences in 2021.\n\nSex of victim {of_year} Male = 31, Female = 9\n"
    assert told(read_unasked_letter(text)) == [
        ("offences", "all", 2021, 40),
        ("offences", "male", 2021, 31),
        ("offences", "female", 2021, 9),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Count of crimes with Outcome 21 =",
        "Crimes finalised as outcome 21:",
        "Number of offences given outcome code 21 -",
    ],
)
def test_crimes_with_the_number_of_an_outcome_count_outcomes(read_unasked, label):
    asked = "How many offences of indecent images of a child (86/2) of 2020/21 were given outcome 21?"
    counts = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", f"{label} 17").counts
    assert [(c.measure.value, c.offence, c.bounds.low) for c in counts] == [("outcomes", "086/02", 17)]


@pytest.mark.parametrize(
    "head",
    [
        "Q2. Outcome of charge or summons:",
        "2. Outcome: charged/summonsed",
        "Question 2 - outcome recorded as charge",
        "Q2 Charge or summons outcomes:",
        "2) Those where the outcome was charge or summons:",
        "2. Crimes with the outcome 'Charged'",
    ],
)
def test_lines_below_a_charge_that_is_called_an_outcome_count_outcomes(read_unasked_letter, head):
    above = "Grooming (88A)\n\nQ1. Offences recorded:\n\n2018/19 - 12\n\n2019/20 - 9"
    counts = read_unasked_letter(f"{above}\n\n{head}\n\n2018/19 - 3\n\n2019/20 - 1\n").counts
    assert [(c.measure.value, c.bounds.low) for c in counts] == [
        ("offences", 12),
        ("offences", 9),
        ("outcomes", 3),
        ("outcomes", 1),
    ]


@pytest.mark.parametrize("head", ["Q2. Charge or summons:", "2. Those that resulted in a charge:", "2. Charged"])
def test_lines_below_charges_that_nothing_calls_outcomes_count_charges(read_unasked_letter, head):
    above = "Grooming (88A)\n\nQ1. Offences recorded:\n\n2018/19 - 12\n\n2019/20 - 9"
    counts = read_unasked_letter(f"{above}\n\n{head}\n\n2018/19 - 3\n\n2019/20 - 1\n").counts
    assert [c.measure.value for c in counts] == ["offences", "offences", "charges", "charges"]


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Stalking offences recorded by the force with a charge or summons", "charges"),
        ("Recorded stalking crimes that had a charge", "charges"),
        ("Stalking offences recorded in 2018 and 2019 with a charge", "charges"),
        ("Recorded crimes of stalking that received a caution", "outcomes"),
        ("Stalking offences with a community resolution", "outcomes"),
        ("Stalking crimes with a victim known to the suspect", "offences"),
    ],
)
def test_crimes_with_what_became_of_them_are_counted_so(read_unasked, read_unasked_letter, title, measure):
    table = read_unasked(title, [["Year", "Number"], ["2018", "5"], ["2019", "6"]])
    lines = read_unasked_letter(f"{title}\n2018: 5\n2019: 6")
    assert {str(c.measure) for reading in (table, lines) for c in reading.counts} == {measure}
    assert len(table.counts) == len(lines.counts) == 2


@pytest.mark.parametrize(
    "text",
    [
        "How many offences by persons with a conviction were recorded in 2017/18?\n\n12",
        "How many offences that had a caution in the victim's notes were recorded in 2017/18?\n\n12",
        "Offences by offenders with at least one conviction\n\n2017/18: 12",
        "In 2017/18 there were 12 offences by suspects with a conviction.",
        "There were 12 offences in 2017/18 having a conviction for a like offence on the suspect's record.",
        "12 flagged offences in 2017/18 having a charge pending.",
    ],
)
def test_what_a_suspect_has_on_record_is_no_outcome(read_unasked_letter, text):
    reading = read_unasked_letter(text)
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [("offences", 12)]
