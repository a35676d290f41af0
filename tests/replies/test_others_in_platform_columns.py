"""Wordings of platforms that a reply puts together, which belong to every dimension where they stand alone."""

import pytest

from readings import kinds, values


@pytest.mark.parametrize("word", ["another", "Some other", "a different one", "Different", "All the others", "else"])
def test_another_among_platforms_is_one_that_is_not_named(read_sheets, word):
    rows = [
        ["Year ending", "App", "Sex", "Crimes"],
        ["31-Mar-2018", "Snapchat", "girl", 9],
        ["31-Mar-2018", word, "girl", 4],
        ["31-Mar-2018", "not noted", "boy", 2],
        ["31-Mar-2019", "Kik", "girl", 6],
        ["31-Mar-2019", word, "boy", 3],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "female", "other")] == (4, 4)
    assert values(reading)[("2018/19", "male", "other")] == (3, 3)
    assert kinds(reading) == []
