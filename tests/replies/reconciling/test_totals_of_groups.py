"""Totals of some of the offences of a table, beside the total of all."""

import pytest

from readings import kinds, values

ABOVE = [["Rape", 5], ["Sexual assault", 7], ["Grooming", 82]]
BELOW = [["Stalking", 7], ["Harassment", 25]]
HEAD = [["Flagged crimes, victim under 18"], ["Group", "2017/18"]]


@pytest.mark.parametrize(
    "label",
    [
        "Sexual offences (the three rows above)",
        "Sexual offences (rows 1 to 3)",
        "Sexual offences (sum of the above)",
        "All sexual offences",
        "Total sexual crime",
    ],
)
def test_a_total_that_names_a_group_beside_the_total_of_all_is_of_the_group(read_sheets, label):
    reading = read_sheets(Data=[*HEAD, *ABOVE, [label, 94], *BELOW, ["Year total", 126]])
    found = values(reading)
    assert found[("2017/18", "sexual-offences")] == (94, 94)
    assert found[("2017/18",)] == (126, 126)
    assert len(found) == 7
    assert kinds(reading) == []


def test_a_total_that_names_the_group_of_all_offences_beside_it_is_of_all(read_sheets):
    found = values(read_sheets(Data=[*HEAD, *ABOVE, ["All sexual offences", 94]]))
    assert found[("2017/18",)] == (94, 94)


@pytest.mark.parametrize("label", ["All sexual offences", "Sexual offences"])
def test_a_group_may_take_in_a_row_that_the_official_list_counts_elsewhere(read_sheets, label):
    rows = [*ABOVE, ["Indecent images", 40], [label, 134], *BELOW, ["Year total", 166]]
    reading = read_sheets(Data=[*HEAD, *rows])
    assert values(reading)[("2017/18", "sexual-offences")] == (134, 134)
    assert kinds(reading) == []


def test_a_group_that_is_no_sum_of_the_rows_above_it_mends_no_total(read_sheets):
    rows = [*ABOVE, ["Indecent images", 40], ["Sexual offences", 120], *BELOW, ["Year total", 166]]
    assert kinds(read_sheets(Data=[*HEAD, *rows])) == ["does-not-add-up"]


@pytest.mark.parametrize("label", ["Total sexual offences", "Sexual offences total", "All sexual offences"])
@pytest.mark.parametrize("above", [[], [["Stalking", 3]]])
def test_a_total_below_its_parts_and_above_other_crimes_is_of_its_group(read_sheets, label, above):
    rows = [*above, ["Rape", 4], ["Sexual assault", 6], [label, 10], ["Harassment", 9], ["Theft", 12]]
    reading = read_sheets(Table=[["Online offences against children"], ["Offence", "2017/18"], *rows])
    assert values(reading)["2017/18", "sexual-offences"] == (10, 10)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["Rape", 4], ["Sexual assault", 6], ["Total sexual offences", 10]],
        [["Harassment", 9], ["Rape", 4], ["Sexual assault", 6], ["Total sexual offences", 19]],
        [["Total sexual offences", 10], ["Rape", 4], ["Sexual assault", 6]],
    ],
)
def test_a_total_that_closes_all_rows_may_be_of_all_that_was_asked_for(read_sheets, rows):
    reading = read_sheets(Table=[["Online offences against children"], ["Offence", "2017/18"], *rows])
    assert ("2017/18", "sexual-offences") not in values(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [["Rape", 4], ["Grooming", 6], ["Total sexual offences", 19], ["Harassment", 9]],
        [["Rape", 4], ["Sexual assault", 6], ["Total sexual offences", 15], ["Indecent images", 5]],
        [["Rape", 4], ["Grooming", 6], ["Total sexual offences", 15], ["Obscene publications", 5]],
    ],
)
def test_a_total_of_all_rows_also_below_it_is_of_all(read_sheets, rows):
    reading = read_sheets(Table=[["Online offences against children"], ["Offence", "2017/18"], *rows])
    assert [count.total for count in reading.counts] == [False, False, True, False]
    assert values(reading)["2017/18",] == (rows[2][1], rows[2][1])


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (
            "Online offences against children",
            [["Harassment", 9], ["Rape", 4], ["Sexual assault", 6], ["Total sexual offences", 19], ["Theft", 12]],
        ),
        (
            "Online offences against children",
            [["Indecent images", 5], ["Rape", 4], ["Total sexual offences", 9], ["Harassment", 9]],
        ),
        (
            "Online sexual offences against children",
            [["Rape", 4], ["Grooming", 6], ["Total sexual offences", 10], ["Indecent images", 5]],
        ),
        (
            "Online offences against children",
            [["Rape", 4], ["Grooming", 6], ["Total sexual offences", 10], ["of which malicious communications", 1]],
        ),
    ],
)
def test_a_total_that_is_no_sum_of_its_group_above_or_may_be_of_all_is_told(read_sheets, title, rows):
    reading = read_sheets(Table=[[title], ["Offence", "2017/18"], *rows])
    assert ("2017/18", "sexual-offences") not in values(reading)
    assert kinds(reading) == ["does-not-add-up"]


def test_totals_of_a_group_across_columns_add_up_in_each_row(read_sheets):
    head = ["Year", "Rape", "Grooming", "Total sexual offences", "Harassment"]
    reading = read_sheets(
        Table=[["Online offences against children"], head, ["2017/18", 4, 6, 10, 9], ["2018/19", 1, 2, 3, 1]]
    )
    assert values(reading)["2018/19", "sexual-offences"] == (3, 3)
