"""Parts of a year that stand behind a figure, or that a table says of a year which the text only calls unfinished."""

import pytest

from readings import Read, kinds, values

ASKING = "How many rapes were recorded in each year?"
CUT = "1 January 2022 to 31 May 2022"


@pytest.mark.parametrize(
    "line",
    [
        "2022 - 9 crimes (to 31 May 2022)",
        "2022: 9 (up to and including 31/05/22)",
        "2022 = 9 (year to date, to the end of May)",
        "2022: nine, up to 31 May",
        "2022 – 9 offences (January to May)",
    ],
)
def test_the_part_of_a_year_behind_its_figure_is_its_days(read_unasked: Read, line: str) -> None:
    reading = read_unasked(ASKING, "2021: 25", line)
    assert values(reading) == {("2021", "rape"): (25, 25), (CUT, "rape"): (9, 9)}
    assert kinds(reading) == []


def test_a_remark_behind_a_figure_that_is_no_part_leaves_the_year_whole(read_unasked: Read) -> None:
    reading = read_unasked(ASKING, "2021: 25 (as before)", "2022: 9 (a fall)")
    assert values(reading) == {("2021", "rape"): (25, 25), ("2022", "rape"): (9, 9)}


@pytest.mark.parametrize("words", ["2022 to date", "2022 so far", "2022 (year to date)"])
def test_a_table_says_up_to_which_day_an_unfinished_year_runs(read_unasked: Read, words: str) -> None:
    table = [["Rape", "2021", "2022 (to 31 May)"], ["Recorded", "25", "9"]]
    reading = read_unasked(ASKING, table, f"6 arrests were made in 2021 and 3 in {words}.")
    told = {count.period.label: count.bounds.low for count in reading.counts if count.measure.value == "arrests"}
    assert told == {"2021": 6, CUT: 3}


def test_two_last_days_leave_it_open(read_unasked: Read) -> None:
    table = [["Rape", "2022 (to 31 May)", "2022 (to 30 June)"], ["Recorded", "9", "11"]]
    reading = read_unasked(ASKING, table, "3 arrests were made in 2022 to date.")
    assert not [count for count in reading.counts if count.measure.value == "arrests"]
    assert "line 2" in {issue.provenance.source for issue in reading.issues}
