"""A mark behind a figure whose note says that it is of a part of its year."""

import pytest

from readings import Read

_TITLE = "Sexual offences against children with the online flag"


@pytest.mark.parametrize("note", ["*to 31 August", "* up to 31 August only", "*January to August"])
def test_a_mark_behind_a_figure_shortens_its_year(read_unasked: Read, note: str) -> None:
    in_rows = read_unasked(_TITLE, [["Year", "Offences"], ["2021", "312"], ["2022", "361*"]], note)
    in_columns = read_unasked(_TITLE, [["", "2021", "2022"], ["Offences", "312", "361*"]], note)
    in_lines = read_unasked(_TITLE, "2021: 312", "2022: 361*", note)
    for reading in (in_rows, in_columns, in_lines):
        assert [str(count.period.end) for count in reading.counts] == ["2021-12-31", "2022-08-31"]


def test_a_figure_of_an_unknown_part_of_its_year_is_left_out(read_unasked: Read) -> None:
    reading = read_unasked(_TITLE, [["Year", "Offences"], ["2021", "312"], ["2022", "361*"]], "* Part year.")
    assert [count.printed for count in reading.counts] == ["312"]
    assert any("2022" in issue.message for issue in reading.issues)


def test_a_mark_for_something_else_leaves_the_year_whole(read_unasked: Read) -> None:
    reading = read_unasked(
        _TITLE, [["Year", "Offences"], ["2021", "312"], ["2022", "361*"]], "* includes offences of earlier years."
    )
    assert [str(count.period.end) for count in reading.counts] == ["2021-12-31", "2022-12-31"]
