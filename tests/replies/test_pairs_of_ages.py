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
