"""Totals behind the number of their row or question, which is no age."""

import pytest

from readings import kinds, values


@pytest.mark.parametrize("label", ["16. Total", "16) Total", "(16) Total", "Q16 Total", "16. Grand total"])
@pytest.mark.parametrize(
    "rows", [[["14. Rape", 25], ["15. Grooming", 4]], [["Girls", 25], ["Boys", 4]], [["10", 25], ["13", 4]]]
)
def test_the_number_before_a_total_is_no_age(read_sheets, label, rows):
    reading = read_sheets(Table=[["Online sexual offences against children"], ["", "2017/18"], *rows, [label, 29]])
    assert values(reading)["2017/18",] == (29, 29)
    assert [count.total for count in reading.counts] == [False, False, True]


def test_a_total_of_an_age_without_a_stop_is_of_that_age(read_sheets):
    rows = [["Age", "Sex", "2017/18"], ["15", "Girls", 3], ["15", "Boys", 1], ["15 Total", "", 4],
            ["16", "Girls", 5], ["16", "Boys", 2], ["16 Total", "", 7]]  # fmt: skip
    reading = read_sheets(Table=[["Online sexual offences against children"], *rows])
    assert values(reading)["2017/18", "16"] == (7, 7)


@pytest.mark.parametrize(
    ("head", "rows", "column"),
    [
        (["Age", "2017/18"], [["15 girls", 3], ["15 boys", 4], ["15. Total", 7], ["16 girls", 1], ["16 boys", 2],
                              ["16. Total", 3]], {"15": 7, "16": 3}),
        (["Age", "Sex", "2017/18"], [["15.", "Girls", 3], ["15.", "Boys", 1], ["15. Total", "", 4]], {"15": 4}),
        (["Age", "2017/18"], [["14. Girls", 2], ["15. Girls", 3], ["15. Boys", 1], ["15. Total", 4]], {"15": 4}),
        (["Age", "2017/18"], [["13. Total", 3], ["14. Total", 4], ["15. Total", 5]], {"13": 3, "14": 4, "15": 5}),
    ],
)  # fmt: skip
def test_a_total_below_labels_of_its_number_is_of_that_age(read_sheets, head, rows, column):
    reading = read_sheets(Table=[["Online sexual offences against children"], head, *rows])
    of_all = {str(c.age): c.bounds.low for c in reading.counts if str(c.sex) == "all"}
    assert of_all == column
    assert kinds(reading) == []


def test_totals_of_numbered_rows_are_none_of_offences(read_sheets):
    rows = [
        ["1. Rape", 3],
        ["2. Grooming", 4],
        ["3. Total", 7],
        ["4. Snapchat", 2],
        ["5. Facebook", 5],
        ["6. Total", 7],
    ]
    reading = read_sheets(Table=[["Online sexual offences against children"], ["", "2017/18"], *rows])
    assert [c.total for c in reading.counts] == [False, False, True, False, False, True]


def test_a_total_below_parts_of_its_number_alone_is_not_of_all_ages(read_sheets):
    rows = [["15. Girls", 3], ["15. Boys", 1], ["15. Total", 4]]
    reading = read_sheets(Table=[["Online sexual offences against children"], ["Age", "2017/18"], *rows])
    assert [c.bounds.low for c in reading.counts] == [3, 1]
    assert kinds(reading) == ["unsure"]
