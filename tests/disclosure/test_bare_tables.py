"""A bare table system as it is read: what is missing or wrong is said with its place and a cure."""

import polars as pl
import pytest

from cyberflag.disclosure.bare_tables import CELL_COLUMNS, table_system_of
from cyberflag.errors import TableError

EQUATIONS = pl.DataFrame({"total": ["t"], "parts": ["a | b"]})


def cells(*rows: str) -> pl.DataFrame:
    return pl.DataFrame([row.split(",") for row in rows], schema=list(CELL_COLUMNS), orient="row")


GOOD = ("a,1,1,primary,1,4,0,9", "b,8,8,open,,,0,9", "t,9,9,open,,,0,9")


def test_a_system_is_read_with_what_must_be_reached():
    table = table_system_of(cells(*GOOD), EQUATIONS)
    assert table.of("a").must_reach == (0, 5)
    assert table.statements[0].words == "t = a + b"


def test_bounds_and_costs_that_are_not_stated_follow_from_the_values():
    table = table_system_of(cells("a,1,,primary,1,4,,", "b,8,,open,,,,", "t,9,,open,,,,"), EQUATIONS)
    assert (table.of("b").low, table.of("b").high, table.of("b").cost) == (0, 9, 8)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("a,one,1,primary,1,4,0,9", *GOOD[1:]), "line 2, value: 'one' is no number"),
        (("a,1,1,secret,1,4,0,9", *GOOD[1:]), "line 2: status 'secret' is not known"),
        (("a,2,1,primary,1,4,0,9", *GOOD[1:]), "t = a . b does not hold for the values: it is out by 1"),
        ((*GOOD, "a,1,1,open,,,0,9"), "Two cells are called a"),
        (GOOD[:2], "there is no cell called t"),
        (("a,1,1,primary,1,4,2,9", *GOOD[1:]), "The cell a cannot be: its value lies outside its bounds"),
        (("a,1,-1,primary,1,4,0,9", *GOOD[1:]), "The cell a cannot be: its cost is below nought"),
        ((",1,1,primary,1,4,0,9", *GOOD[1:]), "line 2: the cell has no name"),
        (("a,inf,1,primary,1,4,0,9", *GOOD[1:]), "line 2, value: 'inf' is no number"),
        ((), "The table of cells is empty"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(rows, said):
    with pytest.raises(TableError, match=said):
        table_system_of(cells(*rows), EQUATIONS)


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match="cells lacks the column cost"):
        table_system_of(cells(*GOOD).drop("cost"), EQUATIONS)


def test_an_equation_without_a_part_is_refused():
    with pytest.raises(TableError, match="equations, line 2: a name is missing"):
        table_system_of(cells(*GOOD), pl.DataFrame({"total": ["t"], "parts": ["a | "]}))
