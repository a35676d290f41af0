"""Bare pairs of ages, which beside one another are ages though each alone might be a year."""

import pytest

from readings import Read, values


@pytest.mark.parametrize(("younger", "older"), [("14 and 15", "16 and 17"), ("14 & 15", "16 & 17")])
def test_pairs_that_follow_on_one_another_are_ages_over_sexes(read_page: Read, younger: str, older: str):
    rows = [["", younger, "", older, ""], ["", "Female", "Male", "Female", "Male"], ["Rape", "12", "14", "3", "4"]]
    found = {(key[2], key[3]): low for key, (low, _) in values(read_page("2017/18", rows)).items()}
    assert found == {("14-15", "female"): 12, ("14-15", "male"): 14, ("16-17", "female"): 3, ("16-17", "male"): 4}


def test_pairs_of_ages_stand_over_offences_and_beside_years(read_page: Read):
    offences = read_page("2017/18", [["", "14 and 15", "16 and 17", "Total"], ["Rape", "12", "14", "26"]])
    assert [str(count.age) for count in offences.counts] == ["14-15", "16-17", "all"]
    years = read_page([["Year", "14 and 15", "16 and 17"], ["2017/18", "12", "14"], ["2018/19", "3", "5"]])
    assert {(key[0], key[1]) for key in values(years)} == {
        (year, age) for year in ("2017/18", "2018/19") for age in ("14-15", "16-17")
    }


@pytest.mark.parametrize(
    "heads",
    [
        ["", "14 and 15", "17 and 18"],
        ["", "16 and 17"],
        ["Year", "14 and 15", "16 and 17"],
        ["", "18 and 19", "20 and 21"],
    ],
)
def test_pairs_that_may_be_anything_else_are_no_ages(read_page: Read, heads: list[str]):
    reading = read_page(
        "2017/18", [heads, ["Rape", *["12"] * (len(heads) - 1)], ["Stalking", *["5"] * (len(heads) - 1)]]
    )
    assert {str(count.age) for count in reading.counts} <= {"all"}


@pytest.mark.parametrize("heads", [["", "16/17", "17/18"], ["", "17/18", "18/19"], ["Year", "16/17", "17/18"]])
def test_years_with_a_stroke_are_years(read_page: Read, heads: list[str]):
    reading = read_page([heads, ["Rape", "12", "14"], ["Stalking", "5", "6"]])
    assert {count.period.label for count in reading.counts} == {f"20{head}" for head in heads[1:]}


@pytest.mark.parametrize("name", ["Codes", "Group", "Band", "Number of offences", "Victims", "Code"])
def test_pairs_below_a_name_of_no_ages_are_none(read_page: Read, name: str):
    rows = [[name, "2017/18", "2018/19"], ["14 and 15", "12", "14"], ["16 and 17", "30", "31"]]
    assert {str(count.age) for count in read_page("Flagged offences", rows).counts} <= {"all"}


@pytest.mark.parametrize("corner", ["Quarters", "Tier", "School year", "Outcome", "Age of suspect", "FY", "Month"])
def test_pairs_behind_a_corner_of_anything_else_are_no_ages(read_page: Read, corner: str):
    rows = [[corner, "14 and 15", "16 and 17"], ["Rape", "12", "14"], ["Stalking", "30", "31"]]
    assert {str(count.age) for count in read_page("Flagged offences 2017/18", rows).counts} <= {"all"}


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences by quarter 2017/18",
        "Flagged offences by outcome (code) 2017/18",
        "Home Office outcomes 2017/18",
        "Flagged offences by the number of suspects 2017/18",
        "Flagged offences 2014 to 2017",
        "Flagged offences 2014/15 to 2016/17",
        "Flagged offences 1 April 2014 to 31 March 2017",
    ],
)
def test_pairs_that_a_title_may_be_of_are_no_ages(read_page: Read, title: str):
    rows = [["", "14 and 15", "16 and 17"], ["Rape", "12", "14"], ["Stalking", "30", "31"]]
    assert not read_page(title, rows).counts


def test_pairs_of_small_numbers_are_no_ages(read_page: Read):
    rows = [["", "1 and 2", "3 and 4"], ["Rape", "12", "14"], ["Stalking", "30", "31"]]
    assert not read_page("Flagged offences 2017/18", rows).counts


@pytest.mark.parametrize("unknown", ["Unknown", "Not known"])
def test_the_unknown_beside_pairs_of_ages_is_one_of_them(read_page: Read, unknown: str):
    reading = read_page("2017/18", [["", "14 and 15", "16 and 17", unknown], ["Rape", "12", "14", "3"]])
    assert [str(count.age) for count in reading.counts] == ["14-15", "16-17", "unknown"]
