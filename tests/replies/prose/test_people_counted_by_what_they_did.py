"""People who are suspected, managed, arrested or charged are counted as such, and not as crimes."""

import pytest

YEARS = [["Year", "Number"], ["2021", "8"], ["2022", "6"]]


def measures(reading):
    return {str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        "How many teachers have been suspected of abuse of a position of trust?",
        "How many serving officers were accused of stalking?",
        "Number of people investigated on suspicion of stalking",
    ],
)
def test_people_suspected_are_suspects(read_unasked, asked):
    assert measures(read_unasked("<h1>Kent Police</h1>", asked, YEARS)) == {"suspects"}


def test_offenders_under_management_are_no_suspects(read_unasked_letter):
    reading = read_unasked_letter("As of 31 December 2022 there were 550 registered sex offenders in the county.")
    assert "suspects" not in measures(reading)


def test_offences_with_which_people_were_charged_are_no_recorded_offences(read_unasked_letter):
    reading = read_unasked_letter("In 2022, 31 people were charged with a total of 112 offences of stalking.")
    assert "offences" not in measures(reading)


def test_rows_of_people_arrested_and_charged_are_those(read_unasked):
    rows = [["Status", "2023"], ["Arrested", "64"], ["Charged", "20"], ["Cautioned", "14"]]
    reading = read_unasked("<h1>Arrests for indecent images</h1>", rows)
    assert {c.bounds.low: str(c.measure) for c in reading.counts} == {64: "arrests", 20: "charges", 14: "outcomes"}


def test_the_row_of_the_whole_force_is_the_sum_of_its_areas(read_unasked):
    rows = [["Division", "2021", "2022"], ["North", "12", "15"], ["East", "20", "25"], ["Force", "32", "40"]]
    reading = read_unasked("<h1>Blackmail offences recorded</h1>", rows)
    assert {c.bounds.low for c in reading.counts if c.total} == {32, 40}


def test_crimes_without_a_suspect_count_no_suspects(read_unasked):
    rows = [["Result", "2022"], ["Charged", "20"], ["No suspect identified", "40"], ["Unknown offender", "9"]]
    reading = read_unasked("<h1>Rape offences recorded</h1>", rows)
    assert "suspects" not in measures(reading)


def test_incidents_of_which_not_all_became_crimes_are_none(read_unasked):
    remark = "These are incident records, not all of which resulted in a crime."
    rows = [["Year", "Incidents"], ["2021", "80"], ["2022", "99"]]
    assert measures(read_unasked("<h1>Sexting</h1>", "Number of sexting incidents", rows, remark)) == {"other"}
