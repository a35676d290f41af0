"""Years that their heading or row label calls a part, and whose last day the text beside the table tells."""

import pytest


@pytest.mark.parametrize(
    "label", ["2022 (part)", "2022 YTD", "2022 (part year)", "2022 incomplete", "2022 - not a full year"]
)
@pytest.mark.parametrize(
    "told",
    [
        "The data runs to 30 June 2022.",
        "2022 is to 30th June.",
        "Figures are complete up to and including 30 June 2022.",
        "The present year is part complete and runs to 30 June 2022.",
        "2022 is a part year, ending 30 June 2022.",
        "2022 covers the first six months to 30 June 2022.",
        "Please note the current year only includes offences recorded up to 30/06/2022.",
        "The last row stops at 30 June 2022.",
    ],
)
def test_a_part_of_a_year_runs_to_the_day_that_is_told(read_unasked, label, told):
    rows = [["Year", "F", "M", "U"], ["2021", "33", "24", "2"], [label, "21", "11", "1"]]
    reading = read_unasked("Number of child abduction offences by sex of the child", rows, told)
    found = {(c.period.label, str(c.sex)): c.bounds.low for c in reading.counts}
    assert found["2021", "female"] == 33
    assert found["1 January 2022 to 30 June 2022", "male"] == 11


def test_a_part_of_a_year_without_a_last_day_is_told(read_unasked):
    rows = [["Year", "F", "M"], ["2020", "30", "20"], ["2021", "33", "24"], ["2022 (part)", "21", "11"]]
    reading = read_unasked("Number of child abduction offences by sex of the child", rows)
    assert not any(c.period.label.startswith("2022") for c in reading.counts)
    assert any("2022 (part)" in issue.message for issue in reading.issues)


def test_the_end_of_the_year_itself_is_no_day_to_which_a_part_of_it_runs(read_unasked):
    rows = [["Year", "F", "M"], ["2021", "33", "24"], ["2022 to date", "21", "11"]]
    told = ["You asked for data for the years to 31 December 2022.", "The present year is incomplete, to 30 June 2022."]
    reading = read_unasked("Number of child abduction offences by sex of the child", told[0], rows, told[1])
    assert {c.period.label for c in reading.counts} == {"2021", "1 January 2022 to 30 June 2022"}


@pytest.mark.parametrize(
    "label", ["*2022 YTD", "* 2022 YTD", "†2022 (part)", "2022 YTD†", "YTD 2022", "*Year to date 2022"]
)
def test_a_part_of_a_year_may_stand_behind_its_mark_or_its_word(read_unasked, label):
    rows = [["Year", "F", "M", "U"], ["2021", "33", "24", "2"], [label, "21", "11", "1"]]
    note = "* YTD: year to date, 1 January to 30 June 2022."
    reading = read_unasked("Number of child abduction offences by sex of the child", rows, note)
    found = {(c.period.label, str(c.sex)): c.bounds.low for c in reading.counts}
    assert found["1 January 2022 to 30 June 2022", "male"] == 11
