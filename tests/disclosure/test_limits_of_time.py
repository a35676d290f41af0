"""What an audit did not settle in its time is said as not proven, in every verdict, and never passes."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from commands import run
from cyberflag.disclosure import CellStatus, Effort, Statement, TableCell, TableSystem, audit, protect
from cyberflag.disclosure.outcome import audit_table
from cyberflag.disclosure.rounding import round_table
from cyberflag.errors import ProtectionError
from small_tables import two_way

ROWS = [[1, 7, 2, 9], [8, 1, 6, 5], [3, 9, 2, 7], [6, 4, 8, 1]]


def odd() -> TableSystem:
    """Any two of three cells are 5 at most together: by fractions all three are 7.5, in whole numbers 7."""
    cells = [("x", 2), ("y", 2), ("z", 2), ("all", 6)]
    made = tuple(
        TableCell(name, Decimal(n), Decimal(1), CellStatus.PRIMARY, Decimal(1), Decimal(1), Decimal(0), Decimal(9))
        for name, n in cells
    )
    pairs = [("x", "y"), ("y", "z"), ("x", "z")]
    most = [Statement(((a, 1), (b, 1)), f"{a} and {b} are 5 at most", None, Decimal(5)) for a, b in pairs]
    return TableSystem(made, (Statement.of_sum("all", ["x", "y", "z"]), *most))


def no_time_for_whole_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cyberflag.constraints.part_bounds.Clock.left_for_one", 0.0)


def test_an_audit_without_time_proves_nothing_and_does_not_pass():
    table = two_way(ROWS)
    withheld = protect(table).withheld
    assert audit(table, withheld).is_passed
    verdict = audit(table, withheld, seconds=0.0)
    assert not verdict.is_passed
    assert "not proven" in set(audit_table(verdict)["verdict"])
    assert verdict.whole == 0


def test_a_question_in_whole_numbers_that_ran_out_of_time_leaves_a_narrow_cell_unproven(monkeypatch):
    table = odd()
    every = {cell.name for cell in table.cells}
    settled = audit(table, every)
    assert (settled.of("all").high, settled.is_passed, settled.whole) == (7, True, 4)
    no_time_for_whole_numbers(monkeypatch)
    verdict = audit(table, every)
    assert not verdict.of("all").is_proven
    assert not verdict.is_passed
    assert verdict.whole < 4


def test_what_is_not_proven_is_not_protected_and_the_message_says_so():
    with pytest.raises(ProtectionError, match=r"Not proven: in the time .* of r0/c0 and of \d+ more") as told:
        protect(two_way(ROWS), Effort(audit_seconds=0.0))
    assert "--set effort=5" in told.value.cure


def test_nor_is_a_rounding_that_is_not_proven(monkeypatch):
    monkeypatch.setattr("cyberflag.constraints.part_bounds.Clock.left", 0.0)
    with pytest.raises(ProtectionError, match="Not proven"):
        round_table(two_way(ROWS), 5)


REPLY = "Recorded offences with the online flag by age of victim\nYear,12,13,14,Total\n2017/18,{}\n"
LINES = {"Kent": "<5,<5,9,16", "Essex": "<5,<5,16,22", "Surrey": "6,8,12,26"}


def test_a_release_of_replies_that_is_not_proven_is_not_written(tmp_path: Path, monkeypatch, capsys):
    replies = tmp_path / "replies"
    replies.mkdir()
    (replies / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    for force, line in LINES.items():
        (replies / f"{force} Police.csv").write_text(REPLY.format(line), encoding="utf-8")
    assert run("run", replies, "-o", tmp_path / "out") == 0
    monkeypatch.setattr("cyberflag.constraints.exact.PartBounds.work", lambda _: True)
    monkeypatch.setattr("cyberflag.constraints.parts.Part.is_tree_of_plain_sums", False)
    assert run("run", replies, "-o", tmp_path / "new") == 6
    assert not (tmp_path / "new").exists()
    assert "Not proven" in capsys.readouterr().err


TABLE = "force,12,13,All ages\nKent,*,*,20\nEssex,*,*,30\nAll forces,26,24,50\n"
SETTINGS = """
[dimensions.force]
total = "All forces"
[dimensions.age]
total = "All ages"
[tables."a.csv"]
columns = "age"
"""


def test_an_audit_of_published_tables_that_ran_out_of_time_does_not_pass_and_says_so(
    tmp_path: Path, monkeypatch, capsys
):
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "tables.toml").write_text(SETTINGS, encoding="utf-8")
    assert run("audit-release", tmp_path) == 0
    monkeypatch.setattr("cyberflag.constraints.part_bounds.Clock.left", 0.0)
    assert run("audit-release", tmp_path, "-o", tmp_path / "out") == 6
    assert "Not proven of 4 further cells, since time ran out" in capsys.readouterr().out
    assert set(pl.read_csv(tmp_path / "out" / "audit.csv")["verdict"]) == {"not proven"}
