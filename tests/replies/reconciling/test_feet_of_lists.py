"""The row at the foot of a list of records that says how many there are."""

from readings import kinds, values

HEADS = ["Line", "Victim sex", "Offence", "Year"]
RECORDS = [
    [1, "Female", "071/17", "2017/18"],
    [2, "Male", "071/17", "2018/19"],
    [3, "Female", "086/02", "2018/19"],
    [4, "Female", "071/17", "2019/20"],
    [5, "Male", "086/02", "2017/18"],
    [6, "Female", "071/17", "2018/19"],
]
TITLE = [["One line per flagged crime"], HEADS]


def test_the_number_of_lines_at_the_foot_of_a_list_is_its_total(read_sheets):
    reading = read_sheets(Export=[*TITLE, *RECORDS, ["Lines in export", 6]])
    read = values(reading)
    assert read["2017/18 to 2019/20",] == (6, 6)
    assert read["2018/19", "071/17", "female"] == (1, 1)
    assert [c.total for c in reading.counts if c.printed == "6"] == [True]
    assert kinds(reading) == []


def test_a_number_at_the_foot_that_is_not_that_of_the_lines_is_told(read_sheets):
    reading = read_sheets(Export=[*TITLE, *RECORDS, ["Lines in export", 7]])
    assert ("2017/18 to 2019/20",) not in values(reading)
    assert kinds(reading) != []
