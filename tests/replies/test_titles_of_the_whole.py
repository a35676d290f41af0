"""Titles of tables of one shape of which the last is the whole."""

from readings import kinds, values


def table(a, b):
    return [["Victim", "2017/18", "2018/19"], ["Female", a, b], ["Male", b, a]]


def test_a_title_of_all_with_those_above_is_of_all_crimes(read_page):
    reading = read_page(
        "<h2>Sexual communication with a child</h2>",
        table(10, 12),
        "<h2>Indecent photographs of children</h2>",
        table(20, 22),
        "<h2>All offences, including the two above</h2>",
        table(45, 48),
    )
    read = values(reading)
    assert read["2017/18", "female"] == (45, 45)
    assert read["2018/19", "071/17", "male"] == (10, 10)
    assert kinds(reading) == []
