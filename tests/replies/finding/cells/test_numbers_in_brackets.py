"""Numbers in brackets behind others, of which the reply says what part of them they are."""

import pytest

from cyberflag.model import Outcome
from readings import kinds, parts_told, values

TABLE = [["Class", "2017/18", "2018/19"], ["88A", "43 (23)", "39 (15)"], ["86", "23 (4)", "<5 (0)"]]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("In each cell the number in brackets is how many of these had a victim aged 0 to 11.", "0-11"),
        ("Figures in brackets are those with a victim aged 0-11.", "0-11"),
        ("Girls are given in brackets.", "female"),
        ("The bracketed figures relate to girls.", "female"),
        ("Brackets show Snapchat.", "snapchat"),
        ("Flagged offences (of which Snapchat in brackets)", "snapchat"),
    ],
)
def test_a_number_in_brackets_is_the_part_that_a_text_says_it_is(read_page, told, label):
    reading = read_page("We put the online flag on the crimes below.", told, TABLE)
    found = values(reading)
    assert not kinds(reading)
    assert (found["2017/18", "88A"], found["2017/18", "88A", label]) == ((43, 43), (23, 23))
    assert (found["2018/19", "86"], found["2018/19", "86", label]) == ((0, 4), (0, 0))


@pytest.mark.parametrize("told", ["", "Convictions are in brackets.", "Girls in brackets. Boys in brackets."])
def test_numbers_in_brackets_of_which_nothing_clear_is_said_are_told(read_page, told):
    reading = read_page(told, TABLE)
    assert not values(reading)
    assert kinds(reading)


def test_a_part_that_is_more_than_its_whole_is_no_part(read_page):
    table = [*TABLE, ["88E", "3 (14)", "9 (0)"]]
    assert kinds(read_page("Girls are given in brackets.", table))


def test_the_flag_that_was_applied_to_crimes_withholds_nothing(read_page):
    text = "The online flag has been applied to the crimes below."
    reading = read_page(text, [["Year", "Crimes"], ["2017/18", "43"], ["2018/19", "39"]])
    assert reading.record.outcome is Outcome.FULL
    assert not kinds(reading)


@pytest.mark.parametrize(
    "told",
    [
        "The number in brackets is how many were repeat female victims.",
        "Figures in brackets are girls living in care at the time.",
        "Brackets show offences on Snapchat reported more than a year later.",
    ],
)
def test_a_part_of_which_more_is_said_than_a_label_holds_is_told(read_page, told):
    reading = read_page(told, TABLE)
    assert not {"female", "snapchat"} & {part for key in values(reading) for part in key}
    assert kinds(reading)


def counted(reading):
    return [(low, measure) for low, measure, *_ in parts_told(reading)]


@pytest.mark.parametrize(
    ("told", "became"),
    [
        ("The number in brackets is how many of those offences have resulted in a charge.", "charges"),
        ("Charges are in brackets.", "charges"),
        ("Numbers in brackets: offences charged.", "charges"),
        ("Flagged offences (charges in brackets)", "charges"),
        ("The bracketed figure is the number charged or summonsed to date.", "charges"),
        ("The figure in brackets relates to crimes which led to a charge.", "charges"),
        ("Figures in brackets show those that led to an arrest.", "arrests"),
    ],
)
def test_a_number_in_brackets_is_of_the_crimes_that_a_text_says_came_to_so_much(read_page, told, became):
    reading = read_page("We put the online flag on the crimes below.", told, TABLE)
    assert not kinds(reading)
    in_order = [(43, "offences"), (23, became), (39, "offences"), (15, became)]
    assert counted(reading) == [*in_order, (23, "offences"), (4, became), (0, "offences"), (0, became)]


def test_totals_of_what_stands_in_brackets_are_tried_against_its_own_parts(read_page):
    rows = [["Class", "2017/18", "2018/19"], ["88A", "43 (23)", "39 (15)"], ["86", "23 (4)", "6 (0)"]]
    right, wrong = ["Total", "66 (27)", "45 (15)"], ["Total", "66 (29)", "45 (15)"]
    assert not kinds(read_page("Charges are in brackets.", [*rows, right]))
    assert kinds(read_page("Charges are in brackets.", [*rows, wrong])) == ["does-not-add-up"]


@pytest.mark.parametrize(
    "told",
    [
        "The percentage charged is in brackets.",
        "The number in brackets is the charge rate.",
        "Brackets show charges of the year before.",
        "Brackets show crimes with no charge.",
        "Brackets hold charges for rape alone.",
        "Charges in brackets. Arrests in brackets.",
        "In brackets the number of charges against people under 18.",
        "In brackets: how many charges were dropped.",
        "In brackets: charges and cautions.",
        "Charges in brackets (as a percentage).",
        "Charges in brackets, of girls.",
        "Charges of the previous year are in brackets.",
        "Charges are in brackets, restated in 2020.",
        "No charges are in brackets.",
    ],
)
def test_what_is_less_or_more_than_the_charges_of_the_crimes_is_told(read_page, told):
    reading = read_page("We put the online flag on the crimes below.", told, TABLE)
    assert not reading.counts
    assert kinds(reading)


@pytest.mark.parametrize("other", ["the percentage change", "convictions", "last year's figures", "girls"])
def test_tables_with_different_things_in_brackets_are_told(read_page, other):
    first, second = "Table 1, with charges in brackets.", f"Table 2, with {other} in brackets."
    rows = [["Class", "2017/18", "2018/19"], ["17A", "43 (23)", "39 (15)"], ["17B", "23 (4)", "25 (0)"]]
    reading = read_page("We put the online flag on the crimes below.", first, TABLE, second, rows)
    assert not reading.counts
    assert kinds(reading)
