"""Layouts seldom met: split headings, months beside years, footnote marks, titles that stand aside, flagged lists."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def test_a_heading_written_over_two_lines_is_one_heading(read_sheets):
    rows = [["Age of", "Apr 17 to", "Apr 18 to"], ["victim", "Mar 18", "Mar 19"], ["", "No.", "No."], ["13", 5, 7]]
    reading = read_sheets(Data=rows)
    assert values(reading) == {("2017/18", "13"): (5, 5), ("2018/19", "13"): (7, 7)}
    assert kinds(reading) == []


@pytest.mark.parametrize(("label", "first", "last"), [("May", "05-01", "05-31"), ("Qtr 2", "07-01", "09-30")])
def test_a_month_or_quarter_takes_its_year_from_the_other_label(read_sheets, label, first, last):
    reading = read_sheets(Data=[["Period", *YEARS], ["April", 1, 2], [label, 3, 4]])
    assert [str(c.period.start) for c in reading.counts][2:] == [f"2017-{first}", f"2018-{first}"]
    assert [str(c.period.end) for c in reading.counts][2:] == [f"2017-{last}", f"2018-{last}"]


def test_a_month_is_never_read_as_its_whole_year(read_sheets):
    reading = read_sheets(Data=[["Month", *YEARS], ["April", 1, 2], ["Smarch", 3, 4]])
    assert [c.printed for c in reading.counts] == ["1", "2"]
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("mark", ["[1]", " [note 2]", "*", "¹"])
def test_the_mark_of_a_footnote_is_no_age(read_sheets, mark):
    reading = read_sheets(Data=[["Offence", "2017/18", f"2018/19{mark}"], ["Sexual Grooming", 5, 7]])
    assert values(reading) == {("2017/18", "88A"): (5, 5), ("2018/19", "88A"): (7, 7)}


@pytest.mark.parametrize("form", ["{age} ({sex})", "{sex} {age}", "{age}, {sex}", "{sex}: {age}"])
def test_a_heading_may_say_age_and_sex_together(read_sheets, form):
    heads = [form.format(age=age, sex=sex) for age in ("0-12", "13-17") for sex in ("F", "M")]
    assert values(read_sheets(Data=[["Year", *heads], ["2017/18", 1, 2, 3, 4]])) == {
        ("2017/18", "0-12", "female"): (1, 1),
        ("2017/18", "0-12", "male"): (2, 2),
        ("2017/18", "13-17", "female"): (3, 3),
        ("2017/18", "13-17", "male"): (4, 4),
    }


def test_a_corner_that_names_the_columns_does_not_name_the_rows(read_sheets):
    reading = read_sheets(Data=[["Financial Year", *YEARS], ["Female", 5, 7], ["Mle", 1, 2], ["Unspecified", 0, 1]])
    assert values(reading)[("2018/19", "unknown")] == (1, 1)
    assert values(reading)[("2018/19", "male")] == (2, 2)
    assert kinds(reading) == []


def test_a_title_of_two_cells_above_a_blank_row_is_no_heading(read_sheets):
    rows = [["Kent Police", "FOI 511A/19"], [], ["Age at offence", "All ages", "12", "13"], ["2017/18", 9, 4, 5]]
    assert values(read_sheets(Data=rows))[("2017/18", "12")] == (4, 4)


def test_a_force_named_below_blank_rows_is_the_sender(read_sheets):
    rows = [[], [], [], ["", "", "Wiltshire Police"], [], ["", "", "Age", *YEARS], ["", "", "13", 5, 7]]
    reading = read_sheets(name="reply.xlsx", Data=rows)
    assert {c.force for c in reading.counts} == {"wiltshire"}


RECORDS = ["Crime Ref", "Financial Year", "Offence", "Victim Age", "Online Flag"]


def test_records_are_counted_without_their_own_number(read_sheets):
    rows = [RECORDS, *([f"A/{n}", "2017/18", "Exposure", 13, "Y"] for n in range(3))]
    assert values(read_sheets(Data=rows)) == {("2017/18", "088/09", "13"): (3, 3)}


def test_records_without_the_flag_are_not_counted_as_flagged(read_sheets):
    rows = [RECORDS, *([f"A/{n}", "2017/18", "Exposure", 13, flag] for n, flag in enumerate("YYN"))]
    reading = read_sheets(Data=rows)
    assert sorted((str(c.basis), c.bounds.low) for c in reading.counts) == [("flag", 2), ("none", 1)]


def test_records_with_a_doubtful_flag_are_an_issue(read_sheets):
    rows = [RECORDS, *([f"A/{n}", "2017/18", "Exposure", 13, flag] for n, flag in enumerate("YY?"))]
    reading = read_sheets(Data=rows)
    assert not reading.counts
    assert "unknown-layout" in kinds(reading)


def test_two_levels_in_one_column_are_read_as_two(read_sheets):
    inner = [["   0-12", 1, 2], ["   13-17", 3, 4]]
    rows = [["Victims", *YEARS], ["Girls", 4, 6], *inner, ["Boys", 4, 6], *inner, ["Total", 8, 12]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "13-17", "male")] == (3, 3)
    assert values(reading)[("2018/19",)] == (12, 12)
    assert kinds(reading) == []


def test_a_class_above_does_not_narrow_the_total_beside_a_blank(read_sheets):
    rows = [["Class", "Title", *YEARS], ["88A", "Sexual Grooming", 5, 7], ["88E", "Exposure and Voyeurism", 1, 2]]
    reading = read_sheets(Data=[*rows, ["", "All classes", 6, 9]])
    assert values(reading)[("2018/19",)] == (9, 9)
    assert kinds(reading) == []


def test_a_total_of_a_class_and_a_code_counted_apart_from_it_adds_up(read_sheets):
    rows = [["Offence", *YEARS], ["Sexual Grooming", 5, 7], ["Sexual communication with a child", 10, 20]]
    assert kinds(read_sheets(Data=[*rows, ["Exposure and Voyeurism", 1, 1], ["All offences", 16, 28]])) == []


def test_a_range_that_the_notes_withhold_is_withheld(read_sheets):
    note = ["Low numbers (1-4) have been withheld to protect identities."]
    reading = read_sheets(Data=[note, [], ["Offence", *YEARS], ["Sexual Grooming", "1-4", 9], ["88E", 6, 0]])
    assert values(reading)[("2017/18", "88A")] == (1, 4)


def test_what_the_flagged_crimes_are_a_part_of_is_not_flagged(read_sheets):
    heads = ["Year", "All sexual offences against children", "Of these, online flagged"]
    reading = read_sheets(Data=[heads, ["2017/18", 611, 44], ["2018/19", 655, 58]])
    assert [(str(c.basis), c.bounds.low) for c in reading.counts if c.bounds.low in (611, 44)] == [
        ("none", 611),
        ("flag", 44),
    ]
    assert kinds(reading) == []


def test_a_title_of_two_ages_holds_for_both(read_sheets):
    blocks = [
        row
        for title in ("Victim aged 13 to 15", "Victim aged 16 or 17")
        for row in ([title], ["Year", "Sexual Grooming"], ["2017/18", 3], ["2018/19", 5], [])
    ]
    assert {str(count.age) for count in read_sheets(Data=blocks).counts} == {"13-15", "16-17"}


def test_a_code_is_never_read_as_an_age(read_sheets):
    reading = read_sheets(Data=[["Victim", *YEARS], ["-1", 3, 4], ["-2", 3, 4]])
    assert not any(str(count.age) in {"1", "2"} for count in reading.counts)
    assert kinds(reading) != []


def test_a_code_before_a_sex_is_no_age_and_costs_the_sex_nothing(read_sheets):
    reading = read_sheets(Data=[["Victim", *YEARS], ["1 - Male", 3, 4], ["2 - Female", 5, 6]])
    assert {(str(count.sex), str(count.age)) for count in reading.counts} == {("male", "all"), ("female", "all")}
    assert kinds(reading) == []
