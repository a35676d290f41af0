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
