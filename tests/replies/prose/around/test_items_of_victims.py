"""Items of a request that begin with the victims they are of, answered by a bare number."""

import pytest


def answered(read_unasked, item):
    asked = ["<h2>You asked</h2>", "For 2018/19:", "1. Stalking crimes recorded", f"2. {item}"]
    reading = read_unasked("<h1>Stalking</h1>", *asked, "<h2>In response</h2>", "1. 200", "2. 150")
    return {c.bounds.low: (str(c.measure), str(c.sex)) for c in reading.counts}


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        ("Women who were victims of stalking offences", ("victims", "female")),
        ("The men who were victims of stalking", ("victims", "male")),
        ("Female victims of stalking offences", ("offences", "female")),
        ("Boys who had been victims of stalking offences", ("victims", "male")),
    ],
)
def test_a_bare_answer_is_of_the_victims_that_its_item_begins_with(read_unasked, item, meant):
    assert answered(read_unasked, item)[150] == meant


def test_those_arrested_are_no_victims(read_unasked):
    assert answered(read_unasked, "Men arrested for stalking offences")[150] == ("arrests", "all")


def test_victims_named_as_an_instance_narrow_nothing(read_unasked):
    found = answered(read_unasked, "Stalking crimes in the north, for example against female victims")
    assert ("offences", "female") not in found.values()


@pytest.mark.parametrize(
    "item",
    [
        "Women who were victims or suspects of stalking",
        "Women who were victims and men who were suspects",
        "Men who were victims, women who were victims",
        "Women who were victims of stalking as a percentage",
        "Women who were victims of stalking: average age",
        "Women who were victims of stalking by police officers",
        "Women who were victims of stalking more than once",
        "Women who were victims of homicide after stalking",
        "Women who were victims of stalking and withdrew",
    ],
)
def test_items_that_say_more_of_their_victims_are_told(read_unasked, item):
    assert 150 not in answered(read_unasked, item)


@pytest.mark.parametrize(
    "item",
    [
        "Male victims' suspects who were female",
        "Female victims of stalking where the suspect was arrested",
        "Female victims of stalking whose case led to a charge",
    ],
)
def test_the_sex_of_victims_is_none_of_what_came_of_their_crimes(read_unasked, item):
    assert answered(read_unasked, item).get(150, ("", "all"))[1] == "all"


def test_crimes_in_the_answer_to_an_item_of_victims_are_told(read_unasked):
    asked = [
        "<h2>You asked</h2>",
        "For 2018/19:",
        "1. Stalking crimes recorded",
        "2. Women who were victims of stalking",
    ]
    reading = read_unasked("<h1>Stalking</h1>", *asked, "<h2>In response</h2>", "1. 200", "2. 150 crimes")
    assert [(c.bounds.low, str(c.measure)) for c in reading.counts] == [(200, "offences")]
    assert [i.kind.value for i in reading.issues if "150" in i.message] == ["unknown-measure"]


def test_victims_behind_the_crimes_of_a_title_are_of_those(read_page):
    table = [["Offence", "2017/18"], ["Rape", 4], ["Grooming", 5]]
    reading = read_page("Online flag offences: children who were victims of sexual offences", table)
    assert {str(c.measure) for c in reading.counts} == {"offences"}
