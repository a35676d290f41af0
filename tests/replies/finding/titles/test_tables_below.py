"""Tables that begin below another one, in other columns of the same sheet."""

import pytest

from readings import kinds

AGES = [["Age", "2017/18", "2018/19"], ["Under 13", 30, 20], ["13 to 17", 35, 40]]
REMARK = "Flagged crimes with a child victim. Arrests for such crimes are counted in the year of the arrest."


def counted(reading):
    return {(c.measure.value, c.period.label, str(c.age), c.bounds.low) for c in reading.counts}


@pytest.mark.parametrize("title", ["ARRESTS MADE", "Arrests"])
def test_a_titled_table_below_in_other_columns_is_one_of_its_own(read_sheets, title):
    below = [[], [None, title], [None, "2017/18", 12], [None, "2018/19", 9]]
    reading = read_sheets(Data=[[REMARK], [], *AGES, *below])
    assert counted(reading) == {
        ("offences", "2017/18", "0-12", 30), ("offences", "2018/19", "0-12", 20),
        ("offences", "2017/18", "13-17", 35), ("offences", "2018/19", "13-17", 40),
        ("arrests", "2017/18", "all", 12), ("arrests", "2018/19", "all", 9),
    }  # fmt: skip
    assert kinds(reading) == []


def test_a_title_below_with_its_labels_in_the_first_column_goes_on_as_a_section(read_sheets):
    rows = [["", "2017/18", "2018/19"], ["Girls"], *AGES[1:], [], ["Boys"], ["Under 13", 3, 2], ["13 to 17", 5, 4]]
    reading = read_sheets(Data=rows)
    assert {(c.sex.value, str(c.age)) for c in reading.counts} == {
        ("female", "0-12"), ("female", "13-17"), ("male", "0-12"), ("male", "13-17"),
    }  # fmt: skip


@pytest.mark.parametrize("title", ["Charges", "Suspects"])
def test_a_table_headed_by_nothing_but_suspects_counts_them_whatever_is_said_of_the_others(read_sheets, title):
    offences, others = [["", "2017/18", "2018/19"], ["All", 65, 60]], [["", "2017/18", "2018/19"], ["All", 7, 8]]
    reading = read_sheets(Data=[["We count offences here, not victims."], [], *offences, [], [title], *others])
    assert {(c.measure.value, c.bounds.low) for c in reading.counts} == {
        ("offences", 65), ("offences", 60), (title.lower(), 7), (title.lower(), 8),
    }  # fmt: skip


@pytest.mark.parametrize("note", [[], [[], ["Produced by the performance team."]]])
@pytest.mark.parametrize("title", ["All child crimes with the flag", "Offences of which grooming was a part"])
def test_titled_table_below_of_one_column_is_not_of_what_heads_that_column_above(read_sheets, title, note):
    above = [["Year", "Male", "Female", "Not known"], ["2017/18", 3, 4, 5], ["2018/19", 6, 7, 8]]
    reading = read_sheets(Data=[*above, [], [title], ["2017/18", 40], ["2018/19", 50], *note])
    assert {c.sex.value for c in reading.counts if c.bounds.low >= 40} == {"all"}
    assert len(reading.counts) == 8
    assert "ambiguous-blank" not in kinds(reading)


def test_section_of_one_column_below_a_label_goes_on_under_the_headings(read_sheets):
    above = [["", "2017/18", "2018/19"], ["Girls"], *AGES[1:], [], ["Boys"], ["Under 13", 3], ["13 to 17", 5]]
    reading = read_sheets(Data=above)
    assert {c.sex.value for c in reading.counts} == {"female", "male"}
