"""Sexes and ages of a table of charges, arrests or outcomes: they part these, and no crimes."""

import pytest

from readings import kinds, numbers

TITLE = "Flagged sexual offences 2017/18"


def counted(reading):
    return {c.bounds.low: str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    ("head", "measure"),
    [
        ("Charges", "charges"),
        ("People charged", "charges"),
        ("Arrests", "arrests"),
        ("Outcomes", "outcomes"),
        ("Suspects", "suspects"),
    ],
)
@pytest.mark.parametrize("parts", [("Female", "Male"), ("Under 18", "18 and over")])
def test_parts_that_add_up_to_charges_are_of_these(read_page, head, measure, parts):
    rows = [["Offence", *parts, head], ["Rape", 12, 30, 42], ["Sexual assault", 13, 31, 44]]
    assert set(counted(read_page(TITLE, rows)).values()) == {measure}


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (("Female", "Male", "Charges"), ([12, 30, 4], [13, 31, 5])),
        (("Female", "Male", "Charges"), ([12, 30, 42], [13, 31, 5])),
        (("Female", "Male", "Total", "Charges"), ([12, 30, 42, 42], [13, 31, 44, 44])),
        (("Female", "Male", "Offences", "Charges"), ([12, 30, 42, 42], [13, 31, 44, 44])),
        (("Female", "Male", "Charges"), ([1, 0, 1], [1, 1, 2])),
        (("Female", "Male", "Offences"), ([12, 30, 42], [13, 31, 44])),
    ],
)
def test_parts_of_something_else_stay_crimes(read_page, heads, rows):
    labels = ("Rape", "Sexual assault")
    reading = read_page(TITLE, [["Offence", *heads], *([label, *row] for label, row in zip(labels, rows, strict=True))])
    sexes = [c for c in reading.counts if str(c.sex) != "all"]
    assert len(sexes) == 4
    assert {str(c.measure) for c in sexes} == {"offences"}


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        (TITLE, ("Female victims", "Male victims", "Charges")),
        (TITLE, ("Girls", "Boys", "Outcomes")),
        ("Flagged offences by sex of victim 2017/18", ("Female", "Male", "Suspects")),
    ],
)
def test_sexes_of_victims_part_crimes(read_page, title, heads):
    reading = read_page(title, [["Offence", *heads], ["Rape", 12, 30, 42], ["Sexual assault", 13, 31, 44]])
    assert {str(c.measure) for c in reading.counts if c.bounds.low < 40} == {"offences"}


@pytest.mark.parametrize(("head", "measure"), [("Total charges", "charges"), ("Total arrests", "arrests")])
def test_a_total_of_charges_is_of_charges(read_page, head, measure):
    rows = [["Offence", "Female", "Male", head], ["Rape", 12, 30, 42], ["Sexual assault", 13, 31, 44]]
    assert set(counted(read_page(TITLE, rows)).values()) == {measure}


@pytest.mark.parametrize(
    ("labels", "detail"),
    [(("Female", "Male"), "suspect sex"), (("Under 13", "13-17"), "suspect age"), (("Rape", "Grooming"), "")],
)
def test_a_column_of_sexes_ages_or_offences_named_arrests_counts_these(read_page, labels, detail):
    first, second = labels
    reading = read_page(TITLE, [["Arrests", "2017/18"], [first, 12], [second, 30]])
    assert counted(reading) == {12: "arrests", 30: "arrests"}
    assert [name for c in reading.counts for name, _ in c.detail] == ([detail] * 2 if detail else [])


@pytest.mark.parametrize("name", ["Charges", "Charged", "People charged"])
@pytest.mark.parametrize("labels", [("Female", "Male"), ("Under 13", "13-17"), ("Rape", "Grooming")])
def test_and_one_named_charges_counts_charges(read_page, name, labels):
    first, second = labels
    reading = read_page(TITLE, [[name, "2017/18"], [first, 12], [second, 30]])
    assert counted(reading) == {12: "charges", 30: "charges"}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["Charges", "Offences recorded"], ["Rape", 12], ["Grooming", 30]], {"offences"}),
        ([["Charges", "Total offences"], ["Rape", 12], ["Grooming", 30]], {"offences"}),
        ([["Charged", "2017/18"], ["Yes", 12], ["No", 30]], {"charges", "outcomes"}),
        ([["Offence", "2017/18"], ["Rape", 12], ["Grooming", 30]], {"offences"}),
        ([["Victims", "2017/18"], ["Female", 12], ["Male", 30]], {"offences"}),
    ],
)
def test_other_names_of_columns_and_other_labels_keep_their_sense(read_page, rows, found):
    reading = read_page(TITLE, rows)
    assert numbers(reading) == [12, 30]
    assert set(counted(reading).values()) == found


@pytest.mark.parametrize("head", ["Charges", "Arrests", "Total charges", "Suspects"])
def test_sexes_that_come_to_less_than_charges_are_told(read_page, head):
    rows = [["Offence", "Female", "Male", head], ["Rape", 12, 28, 42], ["Sexual assault", 13, 31, 44]]
    reading = read_page(TITLE, rows)
    assert numbers(reading) == [42, 44]
    assert "unknown-measure" in kinds(reading)


@pytest.mark.parametrize(
    "heads",
    [
        ("Charges", "Charges male", "Charges female"),
        ("Charges", "Male charges", "Female charges"),
        ("Charges", "Charges against males", "Charges against females"),
        ("Arrests", "Arrests male", "Arrests female"),
        ("Charges", "Charges under 18", "Charges 18 and over"),
    ],
)
def test_labels_that_name_charges_and_a_sex_count_charges(read_page, heads):
    rows = [["Offence", *heads], ["Rape", 42, 12, 28], ["Sexual assault", 44, 13, 30]]
    reading = read_page(TITLE, rows)
    assert set(counted(reading).values()) == {heads[0].casefold()}
    assert len(reading.counts) == 6


@pytest.mark.parametrize("head", ["Offences", "Crimes recorded"])
def test_sexes_beside_crimes_are_told_by_no_charges(read_page, head):
    rows = [
        ["Offence", head, "Female", "Male", "Charges"],
        ["Rape", 42, 12, 28, 45],
        ["Sexual assault", 44, 13, 30, 46],
    ]
    assert "unknown-measure" not in kinds(read_page(TITLE, rows))


def test_people_charged_are_told_where_their_sexes_are_more(read_page):
    assert "does-not-add-up" in kinds(read_page("In 2018/19, 20 people were charged: 16 men and 9 women."))
    assert "does-not-add-up" not in kinds(read_page("In 2018/19, 20 people were charged: 16 men and 4 women."))
    assert "does-not-add-up" not in kinds(read_page("In 2018/19, 20 people were charged: 12 men and 4 women."))


@pytest.mark.parametrize(
    "heads",
    [
        ("Victim male", "Victim female", "Suspect male", "Suspect female"),
        ("Male victims", "Female victims", "Male suspects", "Female suspects"),
    ],
)
def test_sexes_of_victims_beside_those_of_suspects_are_the_victims(read_page, heads):
    reading = read_page(TITLE, [["Offence", *heads], ["Rape", 12, 28, 42, 5]])
    assert [(str(c.measure), str(c.sex), bool(c.detail), c.bounds.low) for c in reading.counts] == [
        ("offences", "male", False, 12),
        ("offences", "female", False, 28),
        ("suspects", "all", True, 42),
        ("suspects", "all", True, 5),
    ]
