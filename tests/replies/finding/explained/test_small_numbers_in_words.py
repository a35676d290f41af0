"""Words for withheld numbers that might as well be ages."""

import pytest

from readings import kinds, values

YEARS = ["", "2017/18", "2018/19"]


def offences(few):
    return [YEARS, ["Sexual grooming", few, few], ["Voyeurism", 0, few], ["Blackmail", 12, 9]]


@pytest.mark.parametrize(
    ("few", "note", "high"),
    [
        ("below 5", "A count of one to four is given as 'below 5'.", 4),
        ("Under 4", "Where there were 1 to 3 crimes we print Under 4.", 3),
        ("under 10", "Counts of 1 to 9 are shown as 'under 10'.", 9),
    ],
)
def test_a_first_row_of_withheld_numbers_is_no_heading_of_ages(read_sheets, few, note, high):
    reading = read_sheets(Data=[["Flagged offences"], [note], [], *offences(few)])
    found = {key[:2]: bounds for key, bounds in values(reading).items()}
    assert found[("2017/18", "88A")] == found[("2018/19", "88A")] == (1, high)
    assert found[("2018/19", "088/10")] == (1, high)
    assert not any(count.age.is_known for count in reading.counts)
    assert [count.printed for count in reading.counts].count(few) == 3
    assert kinds(reading) == []


def test_the_same_words_are_an_age_where_they_stand_first_or_over_ages(read_sheets):
    note = ["Numbers of 1 to 4 are written 'under 5'."]
    rows = [["Age", "under 5", "5 to 9", "10 to 13"], ["2017/18", 8, "under 5", 20], ["2018/19", 9, 6, 21]]
    found = values(read_sheets(Data=[["Flagged offences"], note, [], *rows]))
    assert found[("2017/18", "0-4")] == (8, 8)
    assert found[("2017/18", "5-9")] == (1, 4)
    down = [YEARS, ["under 5", 8, 9], ["5 to 9", "under 5", 6], ["10 to 13", 20, 21]]
    found = values(read_sheets(Data=[["Flagged offences by age"], note, [], *down]))
    assert found[("2018/19", "0-4")] == (9, 9)
    assert found[("2017/18", "5-9")] == (1, 4)


def test_an_age_below_another_label_stays_one(read_sheets):
    rows = [["Sex", "Age", *YEARS[1:]], ["Girls", "under 5", 8, "under 5"], ["Girls", "5 to 9", 7, 6]]
    note = ["Numbers of 1 to 4 are written 'under 5'."]
    found = values(read_sheets(Data=[["Flagged offences"], note, [], *rows]))
    assert found[("2017/18", "0-4", "female")] == (8, 8)
