"""A year that closes the line above a table or list, without a word before it."""

import pytest

from readings import Read

_ROWS = [["Victim", "Crimes"], ["Girls", "81"], ["Boys", "19"]]
_CAPTIONS = [
    "Sexual communication with a child, 2021",
    "<h3>Offences of sexual communication with a child 2021</h3>",
    "Sexual communication with a child - 2021",
    "Recorded offences of sexual communication with a child, calendar year 2021",
]


@pytest.mark.parametrize("caption", _CAPTIONS)
def test_a_year_that_closes_a_caption_is_that_of_what_is_below(read_unasked: Read, caption: str) -> None:
    below = [(_ROWS,), ("Girls: 81", "Boys: 19")] if "ffences" in caption else [(_ROWS,)]
    for blocks in below:
        reading = read_unasked(caption, *blocks)
        assert [(c.printed, str(c.period.start), str(c.period.end)) for c in reading.counts] == [
            ("81", "2021-01-01", "2021-12-31"),
            ("19", "2021-01-01", "2021-12-31"),
        ]


def test_each_table_has_the_year_of_its_own_caption(read_unasked: Read) -> None:
    reading = read_unasked(
        "Sexual communication with a child, 2021", _ROWS, "Sexual communication with a child, 2022", _ROWS
    )
    assert [count.period.start.year for count in reading.counts] == [2021, 2021, 2022, 2022]


def test_a_table_with_years_of_its_own_keeps_them(read_unasked: Read) -> None:
    reading = read_unasked(
        "Sexual communication with a child, 2021", [["Year", "Crimes"], ["2018/19", "81"], ["2019/20", "19"]]
    )
    assert [str(count.period.start) for count in reading.counts] == ["2018-04-01", "2019-04-01"]


def test_the_year_of_an_act_is_none(read_unasked: Read) -> None:
    reading = read_unasked("Offences under the Sexual Offences Act 2003", _ROWS)
    assert all(count.period.start.year != 2003 for count in reading.counts)
