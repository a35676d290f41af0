"""Lines of years below one that names days of any year, or calls them the same as those told before, are of these days
in each year.
"""

import pytest

ABOVE = "<h1>Disclosing private sexual images (008/71)</h1>", "1. Crimes recorded, 23 March 2020 to 3 May 2020: 31"


def told(reading):
    return [(str(c.period.start), str(c.period.end), c.bounds.low) for c in reading.counts][1:]


@pytest.mark.parametrize(
    "below",
    [
        ["2. Crimes recorded, 23 March to 3 May in earlier years", "2019: 27", "2018: 22"],
        ["2. The same period in previous years:", "2019 - 27", "2018 - 22"],
        ["2. The same complete period in 2019 and 2018", "2019 = 27", "2018 = 22"],
        ["2. Comparable dates", "<ul><li>2019 - 27</li><li>2018 - 22</li></ul>"],
        ["2. Crimes recorded, 23 March to 3 May: 2019 - 27; 2018 - 22"],
        ["2. For the corresponding weeks: 2019: 27, 2018: 22"],
    ],
)
def test_years_are_the_days_that_the_line_above_them_names(read_unasked, below):
    assert told(read_unasked(*ABOVE, *below)) == [("2019-03-23", "2019-05-03", 27), ("2018-03-23", "2018-05-03", 22)]


@pytest.mark.parametrize(
    "head",
    ["2. Crimes recorded between 1 April and 30 June:", "2. April to June of each year", "2. In Apr - Jun"],
)
def test_days_lie_in_the_year_of_the_line_be_it_a_financial_one(read_unasked, head):
    found = told(read_unasked(*ABOVE, head, "2019/20 - 27", "2018/19 - 22"))
    assert found == [("2019-04-01", "2019-06-30", 27), ("2018-04-01", "2018-06-30", 22)]


@pytest.mark.parametrize(
    "head",
    [
        "2. Crimes recorded in each year",
        "2. Figures were extracted between 1 June and 3 June",
        "2. Crimes recorded, 1 January to 31 December",
    ],
)
def test_years_stay_whole_where_no_part_of_them_is_named(read_unasked, head):
    found = told(read_unasked(*ABOVE, head, "2019: 27", "2018: 22"))
    assert found == [("2019-01-01", "2019-12-31", 27), ("2018-01-01", "2018-12-31", 22)]


def test_the_days_are_those_of_no_line_further_down(read_unasked):
    below = ["2. Crimes recorded, 1 March to 31 May", "2019: 27", "3. Crimes recorded in all of the year", "2018: 90"]
    assert told(read_unasked(*ABOVE, *below)) == [("2019-03-01", "2019-05-31", 27), ("2018-01-01", "2018-12-31", 90)]


@pytest.mark.parametrize(
    "remark",
    [
        "The office is closed 22 December to 29 December",
        "Office closed 22 December to 29 December",
        "Operation Ark ran from 9 March to 5 May each year.",
        "Staff worked in other teams May to June.",
        "Records were audited between 3 June and 9 June.",
        "Crimes were audited between 3 June and 9 June",
        "These systems were merged in the same month.",
        "Merged in the same month as another system",
        "The same days as the audit",
    ],
)
def test_days_of_a_remark_leave_the_years_below_whole(read_unasked, remark):
    found = told(read_unasked(*ABOVE, remark, "2019: 27", "2018: 22"))
    assert found == [("2019-01-01", "2019-12-31", 27), ("2018-01-01", "2018-12-31", 22)]
