"""Rounded tables add up, stay near the truth, and tell no small number to somebody who knows how they were made."""

import tomllib
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands import run
from cyberflag.disclosure import TableSystem
from cyberflag.disclosure.claims import more_claim
from cyberflag.disclosure.outcome import certificate_of_rounding
from cyberflag.disclosure.rounding import round_table
from cyberflag.errors import ProtectionError
from small_tables import in_two_groups, two_way

ROWS = st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=4)
SMALL = st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=2), min_size=2, max_size=2)


def rounded_or_none(table: TableSystem, base: int):
    try:
        return round_table(table, base)
    except ProtectionError:
        return None


@settings(max_examples=40, deadline=None)
@given(ROWS, st.sampled_from([3, 5, 10]))
def test_a_rounded_two_way_table_adds_up_and_each_cell_is_a_multiple_beside_its_number(rows, base):
    table = two_way(rows)
    rounded = rounded_or_none(table, base)
    if rounded is None:
        return
    assert rounded.is_zero_restricted
    for statement in table.statements:
        assert sum(sign * rounded.values[name] for name, sign in statement.terms) == 0
    for cell in table.cells:
        value = rounded.values[cell.name]
        assert value % base == 0
        assert abs(value - cell.value) < base
        assert value == cell.value or cell.value % base


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=2), min_size=3, max_size=4))
def test_a_table_whose_rows_stand_in_groups_adds_up_too(rows):
    table = in_two_groups(rows)
    rounded = rounded_or_none(table, 3)
    if rounded is None:
        return
    for statement in table.statements:
        assert sum(sign * rounded.values[name] for name, sign in statement.terms) == 0
    assert all(abs(rounded.values[c.name] - c.value) < rounded.reach * 3 for c in table.cells)


def every_two_by_two(values: dict[str, int], base: int):
    """Every table of two rows and columns from which these rounded numbers can have come, by trying."""

    def near(name: str) -> range:
        return range(max(values[name] - base + 1, 0), values[name] + base)

    for a in near("r0/c0"):
        for b in near("r0/c1"):
            for c in near("r1/c0"):
                for d in near("r1/c1"):
                    sums = {
                        "r0/all": a + b,
                        "r1/all": c + d,
                        "all/c0": a + c,
                        "all/c1": b + d,
                        "all/all": a + b + c + d,
                    }
                    if all(total in near(name) for name, total in sums.items()):
                        yield {"r0/c0": a, "r0/c1": b, "r1/c0": c, "r1/c1": d, **sums}


@settings(max_examples=40, deadline=None)
@given(SMALL, st.sampled_from([3, 5]))
def test_an_attacker_who_knows_the_base_and_tries_every_table_finds_what_the_audit_says_and_no_small_number(rows, base):
    rounded = rounded_or_none(two_way(rows), base)
    if rounded is None:
        return
    tables = list(every_two_by_two(dict(rounded.values), base))
    for verdict in rounded.audit.cells:
        found = [table[verdict.cell] for table in tables]
        assert (verdict.low, verdict.high) == (min(found), max(found))
        assert max(found) - min(found) >= base - 1


def test_what_a_rounded_table_could_not_keep_is_refused():
    table = two_way([[1, 0], [0, 0]])
    with pytest.raises(ProtectionError, match="is no sum"):
        round_table(TableSystem(table.cells, (*table.statements, more_claim("r0/c0", "r0/c1"))), 3)


def test_the_cells_move_no_more_than_they_must_where_that_can_be_seen_by_eye():
    table = two_way([[4, 6], [6, 4]])
    rounded = round_table(table, 5)
    assert set(rounded.values.values()) == {5, 10, 20}
    assert rounded.bound == pytest.approx(rounded.moved, rel=Decimal("0.01"))


def test_the_command_writes_numbers_audit_and_certificate(tmp_path):
    table = two_way([[1, 7, 9], [8, 2, 6], [3, 4, 11]])
    cells = [[c.name, str(c.value), "", str(c.status), str(c.below), str(c.above), "", ""] for c in table.cells]
    heads = ["cell", "value", "cost", "status", "lower_protection", "upper_protection", "lower_bound", "upper_bound"]
    pl.DataFrame(cells, schema=heads, orient="row").write_csv(tmp_path / "cells.csv")
    equations = [(s.terms[0][0], " | ".join(name for name, _ in s.terms[1:])) for s in table.statements]
    pl.DataFrame(equations, schema=["total", "parts"], orient="row").write_csv(tmp_path / "equations.csv")
    out = tmp_path / "out"
    given_ = ("--cells", tmp_path / "cells.csv", "--equations", tmp_path / "equations.csv", "-o", out)
    assert run("protect", *given_, "--method", "round", "--base", "5") == 0
    values = dict(pl.read_csv(out / "rounded.csv").iter_rows())
    assert all(value % 5 == 0 for value in values.values())
    assert values["all/all"] == sum(values[f"r{i}/all"] for i in range(3))
    assert set(pl.read_csv(out / "audit.csv")["verdict"]) == {"safe"}
    stated = tomllib.loads((out / "certificate.toml").read_text(encoding="utf-8"))
    assert (stated["base"], stated["reach"], stated["is_zero_restricted"]) == (5, 1, True)
    assert stated == tomllib.loads(certificate_of_rounding(round_table(table, 5), {})) | {"inputs": stated["inputs"]}


@pytest.mark.parametrize("wrong", [("--method", "noise"), ("--method", "round", "--base", "7")])
def test_a_method_or_base_that_is_not_known_is_refused(tmp_path, wrong):
    for name in ("c.csv", "e.csv"):
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    files = ("--cells", tmp_path / "c.csv", "--equations", tmp_path / "e.csv", "-o", tmp_path / "out")
    assert run("protect", *files, *wrong) == 2
