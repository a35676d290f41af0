"""Victims in a column or row right beside crimes: a number of them, or the crimes against them."""

import pytest

from cyberflag.model import Measure
from readings import kinds

UNDER_18 = ["Victims under 18", "Under-18 victims", "Victims aged 0-17"]
MORE = [["2017/18", 104, 109], ["2018/19", 121, 129], ["2019/20", 137, 137]]
FEWER = [["2017/18", 104, 99], ["2018/19", 121, 110], ["2019/20", 137, 137]]


def counted(reading):
    return [count.measure for count in reading.counts if str(count.age) == "0-17"]


@pytest.mark.parametrize("label", UNDER_18)
def test_more_victims_than_crimes_are_counted_as_victims(read_page, label):
    reading = read_page("Kent Police uses the flag.", [["Year", "Offences", label], *MORE])
    assert counted(reading) == [Measure.VICTIMS] * 3
    assert {c.measure for c in reading.counts if str(c.age) == "all"} == {Measure.OFFENCES}
    assert kinds(reading) == []


def test_rows_of_victims_below_a_row_of_crimes_are_read_as_columns_are(read_page):
    rows = [["", "2017/18", "2018/19"], ["Crimes recorded", 104, 121], ["Victims under 18", 109, 129]]
    assert counted(read_page("Kent Police uses the flag.", rows)) == [Measure.VICTIMS] * 2


@pytest.mark.parametrize("label", UNDER_18)
def test_no_more_victims_than_crimes_may_be_the_crimes_against_them_and_are_told(read_page, label):
    reading = read_page("Kent Police uses the flag.", [["Year", "Offences", label], *FEWER])
    assert counted(reading) == [Measure.OFFENCES] * 3
    assert kinds(reading) == ["unknown-measure"]


@pytest.mark.parametrize(
    "remark",
    [
        "An offence may have more than one victim.",
        "Some offences have two victims.",
        "Some of the crimes involved two or more children.",
        "A crime can have several victims.",
    ],
)
def test_a_remark_that_a_crime_may_have_several_victims_settles_it(read_page, remark):
    reading = read_page("Kent Police uses the flag.", remark, [["Year", "Offences", UNDER_18[0]], *FEWER])
    assert (counted(reading), kinds(reading)) == ([Measure.VICTIMS] * 3, [])


@pytest.mark.parametrize("label", ["Number of victims under 18", "No. of victims under 18"])
def test_a_number_of_victims_is_one(read_page, label):
    reading = read_page("Kent Police uses the flag.", [["Year", "Offences", label], *FEWER])
    assert (counted(reading), kinds(reading)) == ([Measure.VICTIMS] * 3, [])


@pytest.mark.parametrize(
    "heads",
    [
        ["Year", "Offences", "Victims under 18", "Victims 18 and over"],
        ["Year", "All crimes", "Of which victims under 18", "Of which victims over 18"],
    ],
)
def test_victims_that_part_the_crimes_stay_crimes_and_are_not_told(read_page, heads):
    rows = [["2017/18", 204, 104, 100], ["2018/19", 241, 121, 120]]
    reading = read_page("Kent Police uses the flag.", [heads, *rows])
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}
    assert kinds(reading) == []


def test_one_part_that_is_too_large_is_a_mistake_and_no_other_unit(read_page):
    heads = ["Year", "Offences", "Female victims", "Male victims"]
    rows = [["2017/18", 104, 140, 40], ["2018/19", 121, 81, 40], ["2019/20", 137, 97, 40], ["2020/21", 99, 59, 40]]
    reading = read_page("Kent Police uses the flag.", [heads, *rows])
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


BY_SEX = ["Year", "Crimes", "Female victims", "Male victims"]


@pytest.mark.parametrize("masked", ["<5", "*", "", "[c]"])
def test_crimes_that_are_masked_are_smaller_than_no_victims(read_page, masked):
    rows = [["2017/18", masked, 3, 1], ["2018/19", masked, 2, 2], ["2019/20", 8, 2, 6]]
    reading = read_page("Kent Police uses the flag. [c] means 1 to 4.", [BY_SEX, *rows])
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


@pytest.mark.parametrize("rows", [[["2017/18", 8, 9, 6]], [["2017/18", 8, 9, 6], ["2018/19", 20, 12, 8]]])
def test_one_figure_that_is_larger_may_be_a_mistake(read_page, rows):
    reading = read_page("Kent Police uses the flag.", [BY_SEX, *rows])
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


def test_several_labels_taken_for_victims_are_told(read_page):
    rows = [["2017/18", 104, 140, 40], ["2018/19", 121, 181, 40]]
    reading = read_page("Kent Police uses the flag.", [BY_SEX, *rows])
    by_sex = [count.measure for count in reading.counts if str(count.sex) != "all"]
    assert by_sex == [Measure.VICTIMS] * 4
    assert kinds(reading) == ["unknown-measure"]


ASKS = "Your request: for 1 April 2021 to 31 March 2022, stalking offences with the online flag; the age of victims."
RECORDED = "Q1. 298 stalking offences were recorded with the online flag."


@pytest.mark.parametrize(
    "told",
    [
        "These have 314 victims.",
        "These involved 314 victims.",
        "They had a total of 314 individual victims.",
        "There were 314 victims in total.",
        "These offences relate to 314 victims.",
    ],
)
def test_how_many_victims_the_crimes_of_the_sentence_before_had_is_a_number_of_victims(read_unasked, told):
    found = [(str(c.measure), c.bounds.low) for c in read_unasked(ASKS, f"{RECORDED} {told}").counts]
    assert found == [("offences", 298), ("victims", 314)]


@pytest.mark.parametrize(
    "told",
    [
        "These had 214 female victims.",
        "There were 214 female victims and 84 male victims.",
        "Of these, 30 victims were under 13.",
        "There were 12 victims aged 13.",
        "200 victims were female.",
        "Of the 298, 200 had female victims.",
        "There were 200 victims aged 16 to 17.",
        "These include 45 victims aged 15.",
        "Female victims: 210.",
        "These had 298 victims, all of them female.",
    ],
)
def test_victims_of_whom_more_is_said_are_by_whom_the_crimes_are_parted(read_unasked, told):
    assert "victims" not in {str(c.measure) for c in read_unasked(ASKS, f"{RECORDED} {told}").counts}


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 40 were on Facebook. These had 38 victims.",
        "Of these, 40 were against children under 13. These involved 38 victims.",
        "40 had a victim under 13. These had 38 victims.",
        "Of these, 200 had female victims. They had 38 victims.",
        "Of the 298, 40 were on Snapchat. They relate to 38 victims.",
        "12 were detected. They involved 38 victims.",
        "Facebook was named in 40 offences. These had 38 victims.",
        "40 on Facebook and 50 on Snapchat. These had 38 victims.",
        "Under 13: 40. There were 38 victims in total.",
        "In 40 cases the suspect was known. These had 38 victims.",
        "40 were on Facebook; these had 38 victims.",
    ],
)
def test_victims_of_a_part_of_the_crimes_are_not_those_of_all(read_unasked, part):
    found = [
        (str(c.measure), c.bounds.low, str(c.age), c.platform) for c in read_unasked(ASKS, f"{RECORDED} {part}").counts
    ]
    assert ("victims", 38, "all", "all") not in found


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("60 had a victim aged 13 to 15.", ("offences", 60)),
        ("40 were on Facebook.", ("offences", 40)),
        ("Of these, 40 were on Facebook.", ("offences", 40)),
        ("Of those, 200 were girls.", ("victims", 200)),
    ],
)
def test_behind_the_number_of_victims_crimes_are_counted_again_but_where_people_are_parted(read_unasked, behind, found):
    reading = read_unasked(ASKS, f"{RECORDED} These had 314 victims. {behind}")
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [("offences", 298), ("victims", 314), found]


def test_victims_in_brackets_behind_their_crimes_are_victims(read_page):
    lines = "2018/19: 298 offences (they had 314 victims)", "2019/20: 310 offences (they had 330 victims)"
    found = [(str(c.measure), c.bounds.low) for c in read_page("Flagged sexual offences", *lines).counts]
    assert found == [("offences", 298), ("victims", 314), ("offences", 310), ("victims", 330)]


def test_victims_of_a_part_told_by_its_offence_are_of_that_offence(read_page):
    told = "In 2018/19 298 flagged sexual offences were recorded. 40 of them were rapes. These had 38 victims."
    assert ("victims", "rape", 38) in [(str(c.measure), c.offence, c.bounds.low) for c in read_page(told).counts]
