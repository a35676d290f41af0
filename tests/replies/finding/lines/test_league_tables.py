"""Tables for each year beside one another, each with the order of its own figures."""

import pytest

from readings import kinds, values

TITLE = ["Online-flagged sexual offences with a victim under 18, the highest first"]
YEARS = ["2017/18", "", "", "", "2018/19"]
FIRST = [("Snapchat", 21), ("Kik", 9), ("Blank", 4), ("Sum", 34)]
SECOND = [("Kik", 30), ("Snapchat", 17), ("Blank", 2), ("Sum", 49)]
READ = {
    ("2017/18", "snapchat"): (21, 21),
    ("2017/18", "kik"): (9, 9),
    ("2017/18", "unknown"): (4, 4),
    ("2017/18",): (34, 34),
    ("2018/19", "kik"): (30, 30),
    ("2018/19", "snapchat"): (17, 17),
    ("2018/19", "unknown"): (2, 2),
    ("2018/19",): (49, 49),
}


@pytest.mark.parametrize("place", ["Place", "Rank", "No.", ""])
def test_labels_in_an_order_of_their_own_beside_their_places_are_those_of_the_figures_right_of_them(read_sheets, place):
    heads = [place, "App", "Crimes", ""]
    rows = [
        [n if one != "Sum" else "", one, first, "", n if one != "Sum" else "", other, second]
        for n, ((one, first), (other, second)) in enumerate(zip(FIRST, SECOND, strict=True), start=1)
    ]
    reading = read_sheets(Data=[TITLE, YEARS, [*heads, *heads], *rows])
    assert values(reading) == READ
    assert kinds(reading) == []


def test_league_tables_that_share_a_sheet_without_a_gap_are_parted_by_their_headings_that_come_again(read_sheets):
    heads = ["Rank", "App", "Crimes"]
    rows = [
        ["" if one == "Sum" else n, one, first, "" if one == "Sum" else n, other, second]
        for n, ((one, first), (other, second)) in enumerate(zip(FIRST, SECOND, strict=True), start=1)
    ]
    years = ["2017/18", "", "", "2018/19", "", ""]
    reading = read_sheets(Data=[TITLE, years, heads * 2, *rows], merged=["A2:C2", "D2:F2"])
    assert values(reading) == READ
