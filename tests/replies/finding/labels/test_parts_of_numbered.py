"""Labels of a form that point by its number at the one that they are a part of, and count crimes by their own words."""

import pytest

from cyberflag.model import Measure, Request
from readings import Read, values

YEARS = ["Question", "2019/20", "2020/21"]
WHOLE = "Q1 Total recorded offences of sexual communication with a child (71/17)"


def test_parts_of_a_numbered_question_are_of_its_crimes_and_of_no_quarter(read_sheets: Read):
    form = [
        ["Please complete the white cells. Financial years (April to March)."],
        [],
        YEARS,
        [WHOLE, 94, 118],
        ["Q2 Of Q1, victim aged 12 or under", 31, 40],
        ["Q3 Of Q1, victim aged 13 to 15", 55, 70],
        ["Q4 Of Q1, victim age not recorded", 8, 8],
        ["Q5 Of Q1, online crime flag present", 71, 99],
    ]
    reading = read_sheets(request=Request(), Data=form)
    counted = [(c.period.label, c.offence, str(c.age), str(c.basis), c.bounds.low) for c in reading.counts]
    assert counted[1::2] == [
        ("2020/21", "071/17", "all", "none", 118),
        ("2020/21", "071/17", "0-12", "none", 40),
        ("2020/21", "071/17", "13-15", "none", 70),
        ("2020/21", "071/17", "unknown", "none", 8),
        ("2020/21", "071/17", "all", "flag", 99),
    ]
    assert {c.measure for c in reading.counts} == {Measure.OFFENCES}
    assert reading.issues == ()


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("1. Number of offences of rape recorded", "2. Of 1, victim under 13"),
        (
            "Question 1: Number of offences of rape recorded",
            "Question 2: Of the offences at question 1, victim under 13",
        ),
        ("(a) Number of offences of rape recorded", "(b) Of (a), victim under 13"),
        ("Q1 Number of offences of rape recorded", "Q1a Of those in Q1 above: victim under 13"),
    ],
)
def test_a_part_is_known_however_its_whole_is_numbered(read_sheets: Read, whole: str, part: str):
    reading = read_sheets(request=Request(), Data=[YEARS, [whole, 94, 118], [part, 31, 40]])
    assert values(reading) == {
        ("2019/20", "rape"): (94, 94),
        ("2020/21", "rape"): (118, 118),
        ("2019/20", "rape", "0-12"): (31, 31),
        ("2020/21", "rape", "0-12"): (40, 40),
    }
    assert reading.issues == ()


def test_a_part_of_a_part_is_of_both(read_sheets: Read):
    rows = [[WHOLE, 94, 118], ["Q2 Of Q1, victim aged 12 or under", 31, 40], ["Q3 Of Q2, female victims", 20, 22]]
    reading = read_sheets(request=Request(), Data=[YEARS, *rows])
    assert values(reading)["2019/20", "071/17", "0-12", "female"] == (20, 20)


def test_a_part_behind_another_whole_is_of_its_own_or_told(read_sheets: Read):
    rows = [[WHOLE, 94, 118], ["Q2 Number of offences of rape recorded", 55, 70], ["Q3 Of Q1, victim under 13", 31, 40]]
    reading = read_sheets(request=Request(), Data=[YEARS, *rows])
    of_part = [c for c in reading.counts if c.bounds.low in (31, 40)]
    assert all((c.offence, str(c.age)) == ("071/17", "0-12") for c in of_part)
    assert of_part or reading.issues


def test_quarters_stay_quarters(read_sheets: Read):
    rows = [["Quarter", "Number of offences"], ["Q1 2019", 4], ["Q2 2019", 5], ["Q3 2019", 6]]
    reading = read_sheets(request=Request(), Data=[["Recorded rapes"], *rows])
    assert [c.period.end.month for c in reading.counts] == [3, 6, 9]


@pytest.mark.parametrize("other", ["Arrests for rape", "Rape of a female child under 13", "Victim aged 13 to 15"])
def test_labels_that_do_not_all_count_crimes_say_nothing_of_the_others(read_sheets: Read, other: str):
    rows = [["Recorded offences of stalking", 94, 118], [other, 31, 40]]
    reading = read_sheets(request=Request(), Data=[YEARS, *rows])
    assert reading.issues or {c.measure for c in reading.counts if c.bounds.low in (31, 40)} == {Measure.ARRESTS}


RAPES, ASSAULTS = "Q1 Number of rape offences recorded", "Q2 Number of sexual assault offences recorded"


def test_what_is_counted_beside_a_whole_further_above_is_no_number_of_its_crimes(read_sheets: Read):
    parts = [["Q3 Of Q1, number of charges", 12, 14], ["Q4 Of Q2, number of charges", 7, 8]]
    reading = read_sheets(request=Request(), Data=[YEARS, [RAPES, 94, 118], [ASSAULTS, 55, 70], *parts])
    assert [(c.offence, c.measure, c.bounds.low) for c in reading.counts][4:] == [
        ("rape", Measure.CHARGES, 12),
        ("rape", Measure.CHARGES, 14),
        ("sexual-assault", Measure.CHARGES, 7),
        ("sexual-assault", Measure.CHARGES, 8),
    ]


@pytest.mark.parametrize("said", ["arrests", "percentage of victims under 13", "no further action"])
def test_a_part_of_a_whole_further_above_is_told_where_it_is_not_read(read_sheets: Read, said: str):
    part = [f"Q3 Of Q1, {said}", 31, 40]
    reading = read_sheets(request=Request(), Data=[YEARS, [RAPES, 94, 118], [ASSAULTS, 55, 70], part])
    assert 31 not in [c.bounds.low for c in reading.counts]
    assert reading.issues


def test_crimes_of_a_question_with_the_flag_are_of_its_offence(read_sheets: Read):
    part = ["Q2 Of Q1, number of offences with the online crime flag", 31, 40]
    reading = read_sheets(request=Request(), Data=[YEARS, [RAPES, 94, 118], part])
    assert [(c.offence, str(c.basis), c.bounds.low) for c in reading.counts][2:] == [
        ("rape", "flag", 31),
        ("rape", "flag", 40),
    ]


@pytest.mark.parametrize("head", ["Charge rate", "Outcomes", "Percentages", "Detected crimes"])
def test_crimes_in_labels_below_a_head_of_something_else_are_not_counted_for_sure(read_sheets: Read, head: str):
    rows = [["Recorded rape offences", 12, 14], ["Recorded stalking offences", 3, 4]]
    for table in ({"Data": [[head, *YEARS[1:]], *rows]}, {head: [["", *YEARS[1:]], *rows]}):
        reading = read_sheets(request=Request(), **table)
        assert Measure.OFFENCES not in {c.measure for c in reading.counts} or reading.issues


def test_question_of_a_row_without_number_is_no_quarter(read_sheets: Read) -> None:
    rows = [["Question", "Number in 2018/19"], ["Total offences", 30], ["Of Q1, male", 12], ["Of Q1, female", 18]]
    assert values(read_sheets(Sheet1=rows)) == {
        ("2018/19",): (30, 30),
        ("2018/19", "male"): (12, 12),
        ("2018/19", "female"): (18, 18),
    }


def test_questions_of_rows_that_cannot_be_told_are_no_quarters(read_sheets: Read) -> None:
    rows = [["Question", "Number in 2018/19"], ["Total offences", 30], ["Of Q1, male", 12], ["Of Q2, under 13", 8]]
    reading = read_sheets(Sheet1=rows)
    assert reading.issues
    assert not any("Of Q" in count.printed or count.period.days < 300 for count in reading.counts)


def test_question_behind_other_rows_is_no_part_of_the_last(read_sheets: Read) -> None:
    rows = [["Question", "Number in 2018/19"], ["Total offences", 30], ["Online flag", 5], ["Of Q1, male", 12]]
    reading = read_sheets(Sheet1=rows)
    assert reading.issues
    assert not any(str(count.sex) == "male" for count in reading.counts)


def test_parts_below_the_name_of_quarters_are_of_quarters(read_sheets: Read) -> None:
    rows = [["Quarter", "2017/18"], ["Of Q1, male", 3], ["Of Q2, male", 5]]
    assert [c.period.days for c in read_sheets(Sheet1=rows).counts] == [91, 92]
