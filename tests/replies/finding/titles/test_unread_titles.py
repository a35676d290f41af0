"""Titles and codes that must not be passed over: their figures would be taken for those of all, or of an age."""

import pytest

from readings import kinds, values

BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", 3, 4]]
OTHERS = [["Sex", "2017/18", "2018/19"], ["Female", 20, 22], ["Male", 3, 5]]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Victims aged 13 or 16", "unknown-age"),
        ("Victims whose age is 10, 12 or 14", "unknown-age"),
        ("Offences where the victim's age was in the teens", "unknown-age"),
        ("Primary school aged victims", "unknown-age"),
        ("86", "unknown-offence"),
    ],
)
def test_a_title_that_narrows_in_words_not_understood_is_told(read_sheets, title, kind):
    reading = read_sheets(Data=[["Flagged offences"], [], [title], *BY_SEX])
    assert reading.counts == ()
    assert kind in kinds(reading)


@pytest.mark.parametrize(
    "title",
    ["Victims aged under 18", "Flagged offences, victims aged 0-17", "Offences by age and sex", "Victims 17 or under"],
)
def test_a_title_of_all_children_narrows_nothing(read_sheets, title):
    reading = read_sheets(Data=[["Flagged offences"], [], [title], *BY_SEX])
    assert values(reading)[("2017/18", "female")] == (10, 10)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("title", "age"),
    [
        ("Ages 11 plus", "11+"),
        ("Victims aged 12 upwards", "12+"),
        ("Age 14 and up", "14+"),
        ("Teenage victims", "13-17"),
    ],
)
def test_a_title_of_an_open_or_named_band_is_read(read_sheets, title, age):
    read = values(read_sheets(Data=[["Flagged offences"], [], [title], *BY_SEX]))
    assert read[("2017/18", age, "female")] == (10, 10)


def test_bare_class_numbers_above_tables_of_one_shape_are_their_classes(read_sheets):
    read = values(read_sheets(Data=[["21"], *BY_SEX, [], ["71"], *OTHERS]))
    assert read[("2017/18", "21", "female")] == (10, 10)
    assert read[("2017/18", "71", "female")] == (20, 20)
    named = values(read_sheets(**{"86": BY_SEX, "88A": OTHERS}))
    assert named[("2018/19", "86", "male")] == (4, 4)


def test_sheets_named_by_numbers_that_may_be_years_are_told(read_sheets):
    reading = read_sheets(**{"20": BY_SEX, "21": OTHERS})
    assert reading.counts == ()
    assert set(kinds(reading)) >= {"unknown-offence"}


@pytest.mark.parametrize(
    "labels", [("12 - Female", "13 - Male"), ("Female - 2", "Male - 1"), ("01 - Female", "02 - Male")]
)
def test_a_number_beside_a_sex_in_every_label_may_be_a_code_and_is_told(read_sheets, labels):
    reading = read_sheets(Data=[["Sex", "2017/18"], *([label, 5] for label in labels)])
    assert not any(str(count.age) != "all" for count in reading.counts)
    assert reading.issues


def test_ages_crossed_with_both_sexes_are_ages(read_sheets):
    labels = ["12 - Female", "12 - Male", "13 - Female", "13 - Male"]
    read = values(read_sheets(Data=[["Age/sex", "2017/18"], *([label, at] for at, label in enumerate(labels))]))
    assert read[("2017/18", "13", "male")] == (3, 3)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("Class", "Sub code"), [("71", "17"), ("86", "02")]),
        (("HO Class", "HO Sub-class"), [(71, 17), (86, 2)]),
        (("Offence code", "Suffix"), [("071", "17"), ("086", "02")]),
    ],
)
def test_a_code_in_two_columns_is_one(read_sheets, names, codes):
    rows = [[*names, "2017/18", "2018/19"], *([*code, 3, 4] for code in codes)]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "071/17"): (3, 3),
        ("2018/19", "071/17"): (4, 4),
        ("2017/18", "086/02"): (3, 3),
        ("2018/19", "086/02"): (4, 4),
    }


def test_half_a_code_is_never_an_age(read_sheets):
    rows = [["Class", "Sub code", "2017/18"], ["71", "17", 3], ["86", "99", 4]]
    reading = read_sheets(Data=rows)
    assert reading.counts == ()
    assert reading.issues


def test_ages_beside_classes_are_ages(read_sheets):
    rows = [["Class", "Age", "2017/18"], ["21", "3", 1], ["71", "11", 4]]
    assert values(read_sheets(Data=rows)) == {("2017/18", "21", "3"): (1, 1), ("2017/18", "71", "11"): (4, 4)}


@pytest.mark.parametrize(
    "label",
    [
        "Number of the offences above with a charge",
        "Of those, number resulting in a charge",
        "Number of these crimes where a suspect was charged",
        "Offences that led to a charge",
    ],
)
def test_offences_with_a_charge_are_counted_as_charges(read_sheets, label):
    rows = [["", "2017/18", "2018/19"], ["Number of offences with the online flag", 10, 12], [label, 3, 4]]
    found = {(c.measure.value, c.period.label): c.bounds.low for c in read_sheets(Data=rows).counts}
    assert found[("charges", "2017/18")] == 3
    assert found[("offences", "2018/19")] == 12
