"""Tables that stand beside one another on a sheet, each with labels of its own."""

import pytest

from readings import kinds

YEARS = ["2018", "2019"]


@pytest.mark.parametrize("head", ["Age in years", "Victim was"])
def test_ages_in_words_beside_offences_are_a_table_of_their_own(read_sheets, head):
    rows = [
        ["Part A: what was recorded", "", "", "", "Part B: how old the victim was", "", ""],
        ["Offence", *YEARS, "", head, *YEARS],
        ["Sexual communication with a child", 9, 8, "", "eight or younger", 1, 2],
        ["Exposure", 2, 4, "", "nine", 3, 3],
        ["Voyeurism", 3, 3, "", "ten", 6, 7],
        ["Sexual assault on a female", 1, 1, "", "eleven", 5, 4],
        ["Part A added up", 15, 16, "", "Part B added up", 15, 16],
    ]
    reading = read_sheets(Data=rows)
    found = {(c.provenance.source, c.offence, str(c.age), c.total, c.bounds.low) for c in reading.counts}
    assert kinds(reading) == ["answer-differs"], "the years alone"
    assert ("Data!C3", "071/17", "all", False, 8) in found
    assert ("Data!G3", "all", "0-8", False, 2) in found
    assert ("Data!F5", "all", "10", False, 6) in found
    assert ("Data!F7", "all", "all", True, 15) in found
    assert len(reading.counts) == 20


def test_a_table_right_behind_another_begins_with_the_labels_before_the_same_headings_again(read_sheets):
    rows = [
        ["Counted by offence", *YEARS, "Counted by age", *YEARS, "Counted by sex", *YEARS],
        ["Sexual communication with a child", 9, 8, "9 and under", 2, 7, "Girls", 8, 7],
        ["Exposure", 2, 4, "10 to 12", 8, 6, "Boys", 4, 8],
        ["Voyeurism", 3, 3, "13 to 17", 4, 2, "Not known", 2, 0],
        ["Total", 14, 15, "Total", 14, 15, "Total", 14, 15],
    ]
    reading = read_sheets(Data=rows)
    found = {(c.provenance.source, c.offence, str(c.age), str(c.sex), c.total, c.bounds.low) for c in reading.counts}
    assert kinds(reading) == ["answer-differs"], "the years alone"
    assert len(found) == 24
    assert ("Data!C3", "088/09", "all", "all", False, 4) in found
    assert ("Data!F3", "all", "10-12", "all", False, 6) in found
    assert ("Data!H4", "all", "all", "unknown", False, 2) in found
    assert ("Data!I5", "all", "all", "all", True, 15) in found


def test_sums_of_years_before_the_same_quarters_again_are_no_labels(read_sheets):
    quarters = ["Q1", "Q2", "Q3", "Q4"]
    rows = [
        ["", "2020/21", "", "", "", "", "2021/22", "", "", "", ""],
        ["Offence", *quarters, "Year", *quarters, "Year"],
        ["Exposure", 2, 4, 1, 3, 10, 5, 6, 1, 2, 14],
        ["Voyeurism", 3, 3, 2, 1, 9, 1, 1, 3, 3, 8],
        ["Total", 5, 7, 3, 4, 19, 6, 7, 4, 5, 22],
    ]
    found = {(c.provenance.source, c.period.is_year, c.offence) for c in read_sheets(Data=rows).counts}
    assert len(found) == 30
    assert {("Data!F3", True, "088/09"), ("Data!G3", False, "088/09"), ("Data!K4", True, "088/10")} <= found
