"""How many offices a force has, since when it has the flag, and which of one or two crimes a sign stands for."""

import pytest

from cyberflag.model import Outcome
from readings import kinds, read_text, said


@pytest.mark.parametrize(
    "remark",
    [
        "Our 2 recording hubs audit 300 crimes a month for accuracy.",
        "They were recorded across 12 districts.",
        "Crimes are checked by our three crime registrars.",
    ],
)
def test_the_parts_of_a_force_are_no_crimes(remark):
    text = f"We recorded 34 flagged offences in 2017/18. {remark}"
    assert said(text) == [(34, "2017/18")]
    assert kinds(read_text(text)) == []


def test_crimes_in_some_districts_stay_figures():
    assert (20, "2017/18") in said("In 2017/18 there were 20 flagged offences in 3 districts.")


def test_the_year_since_which_a_flag_is_used_is_no_row_below_two_years(read_letter_with_table):
    paragraphs = [
        "1) How many offences with the flag were there in 2017/18, and how many in 2018/19?",
        "Information held and disclosed, latest year first:",
        "The flag has been part of our recording system since 2015.",
    ]
    rows = [["Offence", "2018/19", "2017/18"], ["Exposure", 5, 4], ["Voyeurism", 3, 2]]
    reading = read_letter_with_table(paragraphs, rows)
    assert len(reading.counts) == 4
    assert "joined-cells" not in kinds(reading)


@pytest.mark.parametrize("ending", ["we do not say which", "we do not give the exact number"])
def test_a_sign_that_is_explained_withholds_no_part_of_the_answer(read_letter_with_table, ending):
    ground = "because a child in a small place could be recognised (section 40(2), personal information)"
    paragraphs = [f"Offences with the flag. A hash (#) is one or two crimes; {ending}, {ground}."]
    rows = [["Offence", "2017/18", "2018/19"], ["Exposure", 5, "#"], ["Voyeurism", 3, 4]]
    reading = read_letter_with_table(paragraphs, rows)
    assert len(reading.counts) == 4
    assert reading.record.outcome is Outcome.FULL


def test_the_number_of_a_building_in_an_address_is_no_figure(read_unasked_letter):
    text = "We recorded 12 rape offences in 2018/19.\n\nKent Police\nBuilding 7, Falconers Chase. Ext 2814"
    reading = read_unasked_letter(text)
    assert ([c.bounds.low for c in reading.counts], kinds(reading)) == ([12], [])


def test_a_building_in_a_list_of_places_is_told(read_unasked_letter):
    text = "We recorded 12 rape offences in 2018/19.\n\nBy place in 2018/19:\nBuilding 7\nStreet 5"
    assert kinds(read_unasked_letter(text)) != []


@pytest.mark.parametrize(
    "told",
    [
        "By place in 2018/19: Building 7, public place 5, home address 12.",
        "In 2018/19: School 12, Building 7, open space 5.",
        "In 2018/19 we recorded 24 rape offences.\nHouse 12\nBuilding 7, mostly schools\nStreet 5",
    ],
)
def test_a_building_among_other_places_with_numbers_is_told(read_unasked_letter, told):
    reading = read_unasked_letter(told)
    assert any("7" in issue.message for issue in reading.issues)


def test_the_number_beside_a_building_is_not_all_crimes(read_unasked_letter):
    reading = read_unasked_letter("Place of the rape offences in 2018/19: building 7, other place 5.")
    assert (reading.counts, bool(reading.issues)) == ((), True)
