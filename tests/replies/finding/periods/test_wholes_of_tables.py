"""Sentences that part the number of a table below or above them without naming its days."""

import pytest

ASKED = "<h1>Blackmail</h1>"
ROWS = [["Financial year", "Offences of blackmail"], ["2018/19", "41"], ["2019/20", "37"], ["2020/21", "16"]]


def said(reading):
    found = (c for c in reading.counts if c.provenance.source.startswith("line"))
    return {(c.bounds.low, str(c.measure), c.period.start.year, c.period.end.year) for c in found}


@pytest.mark.parametrize(
    "opening", ["Of the 94 offences", "Out of the total of 94", "Of all 94 offences", "Of these 94"]
)
def test_the_sum_of_a_table_is_of_all_its_years(read_unasked, opening):
    reading = read_unasked(ASKED, ROWS, f"{opening}, 9 were charged or summonsed and 21 ended in a caution.")
    assert said(reading) >= {(9, "outcomes", 2018, 2021), (21, "outcomes", 2018, 2021)}


def test_another_number_is_of_no_days_that_are_known(read_unasked):
    reading = read_unasked(ASKED, ROWS, "Of the 95 offences, 9 were charged and 21 ended in a caution.")
    assert said(reading) == set()
    assert any("9" in issue.message for issue in reading.issues)


def test_the_number_of_one_year_stays_of_it(read_unasked):
    reading = read_unasked(ASKED, ROWS, "In 2019/20 there were 37 offences. Of the 37, 12 ended in a caution.")
    assert (12, "outcomes", 2019, 2020) in said(reading)


@pytest.mark.parametrize(
    "note",
    [
        "Data was taken on 31 January 2022.",
        "Figures were extracted from the crime system on 31/01/2022.",
        "The last column covers 1 April 2021 to 31 January 2022.",
        "The position is as at 31 January 2022.",
    ],
)
@pytest.mark.parametrize("year", ["2021/22 YTD", "2021/22 (to date)", "2021/22 year to date"])
def test_a_year_to_date_ends_on_the_day_on_which_the_figures_were_taken(read_unasked, note, year):
    rows = [["Offence", "2020/21", year], ["Blackmail", "41", "33"], ["Stalking", "50", "47"]]
    reading = read_unasked("<h1>Crimes recorded</h1>", note, rows)
    assert {str(c.period.end) for c in reading.counts if c.bounds.low in (33, 47)} == {"2022-01-31"}


def test_a_year_to_date_without_a_day_stays_open(read_unasked):
    rows = [["Offence", "2020/21", "2021/22 YTD"], ["Blackmail", "41", "33"], ["Stalking", "50", "47"]]
    reading = read_unasked("<h1>Crimes recorded</h1>", "The request was received on 3 May 2022.", rows)
    assert {c.bounds.low for c in reading.counts} == {41, 50}
