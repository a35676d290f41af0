"""Numbers of titles and notes on a sheet, and wholes that say what they include."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def test_a_title_with_its_number_in_a_cell_of_its_own_labels_no_row(read_sheets):
    rows = [
        ["1", "Flagged offences by age of victim"],
        [],
        [None, "Age", *YEARS],
        [None, "Under 11", 14, 20],
        [None, "11-13", 5, 6],
        [None, "18 or older", 3, 4],
        [None, "Total, adults included", 22, 30],
        [],
        ["2", "The same, by sex of victim"],
        [],
        [None, "Sex", *YEARS],
        [None, "Female", 10, 11],
        [None, "Male", 9, 15],
    ]
    read = read_sheets(Data=rows)
    assert values(read) == {
        ("2017/18", "0-10"): (14, 14),
        ("2018/19", "0-10"): (20, 20),
        ("2017/18", "11-13"): (5, 5),
        ("2018/19", "11-13"): (6, 6),
        ("2017/18", "18+"): (3, 3),
        ("2018/19", "18+"): (4, 4),
        ("2017/18",): (22, 22),
        ("2018/19",): (30, 30),
        ("2017/18", "female"): (10, 10),
        ("2018/19", "female"): (11, 11),
        ("2017/18", "male"): (9, 9),
        ("2018/19", "male"): (15, 15),
    }
    assert kinds(read) == []


def test_a_row_with_the_number_of_its_question_is_a_title(read_sheets):
    rows = [["Question 1", "Number of offences"], ["Year", "Offences"], ["2017/18", 65], ["2018/19", 72]]
    assert values(read_sheets(Data=rows)) == {("2017/18",): (65, 65), ("2018/19",): (72, 72)}


@pytest.mark.parametrize("whole", ["All (with sex unknown)", "All (including sex unknown)", "All (plus unknown)"])
def test_a_whole_that_includes_the_unknown_is_not_the_unknown(read_sheets, whole):
    read = read_sheets(Data=[["Year", "Girls", "Boys", whole], ["2017/18", 10, 4, 16], ["2018/19", 9, 5, 15]])
    assert values(read)[("2017/18",)] == (16, 16)
    assert not any(count.sex.value == "unknown" for count in read.counts)


@pytest.mark.parametrize("part", ["2019 (1 Jan to 31 Mar)", "2019 (Jan-Mar)", "2019 (1st January - 31st March)"])
def test_a_year_with_the_days_of_a_part_of_it_is_those_days(read_sheets, part):
    read = read_sheets(Data=[["Sex", "2018", part], ["Female", 10, 3], ["Male", 4, 2]])
    days = {(str(c.period.start), str(c.period.end)) for c in read.counts}
    assert days == {("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-03-31")}


def test_numbers_of_notes_of_questions_and_of_what_was_searched_raise_no_issue(read_sheets):
    notes = [
        ["1", "Kent Police counts crimes with a victim under 18."],
        ["2", "No other force is counted in this table."],
    ]
    key = [["[c]", "a count of 1 to 4, withheld"], ["0", "a true nought"]]
    data = [
        ["Sex", *YEARS],
        ["Female", 10, 0],
        ["Male", "[c]", 5],
        [],
        ["12,114 crime records were searched by the system"],
    ]
    asked = [["1. How many?"], ["In 2017/18 we recorded 40 such offences."], ["2. What ages?"], ["This is not held."]]
    read = read_sheets(Data=data, Notes=notes, Symbols=key, Reply=asked)
    assert values(read)[("2017/18", "female")] == (10, 10)
    assert "unknown-layout" not in kinds(read)
    assert "unknown-period" not in kinds(read)
