"""``cyberflag records``: a file of crime records looked over before anything is decided on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import writing_to
from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.errors import InputError, OutputError, UsageError
from cyberflag.records import (
    BadRowsFile,
    ColumnMap,
    RecordsFile,
    UsedColumns,
    load_column_map,
    propose_column_map,
    read_records,
    used_columns,
)
from cyberflag.returns.saving import put_in_place
from cyberflag.vocabularies.crime_records import Effect, record_rules


@dataclass
class _Tally:
    """What was met while a file was read."""

    rows: int = 0
    good: int = 0
    rules: Counter[str] = field(default_factory=Counter)


def check_file_of_records(records: Path, columns: Path | None, out: Path | None, good: Path | None) -> None:
    """Read the file through, show how many records break each rule, and write the bad rows to ``out``.

    The records that can be used go to ``good`` (Parquet, under our own names, with their summaries) where it is given.

    Raises what the reading of records does, ``OutputError`` where the bad rows cannot be written, and ``InputError``
    where not one record can be used.
    """
    chosen = load_column_map(columns) if columns else ColumnMap()
    used = used_columns(records, chosen)
    bad = (out or Path(f"{records.stem}.bad-rows.csv")).resolve()
    if bad.is_dir() or bad == records.resolve():
        raise OutputError(f"The bad rows cannot be written to {bad}.", "Name another file with -o.")
    if good is not None and (good.suffix.casefold() != ".parquet" or good.resolve() in {bad, records.resolve()}):
        raise UsageError(f"The good records cannot be written to {good}.", "Name another file that ends with .parquet.")
    tally = _Tally()
    with writing_to(bad.parent):
        if good is None:
            put_in_place(bad, partial(_write_bad_rows, records, chosen, tally, None))
        else:
            put_in_place(good.resolve(), lambda part: _write_both(records, chosen, tally, part, bad))
        if not tally.rules:
            bad.unlink()
    _show_tally(open_console(), records, used, tally, bad)
    if not tally.rows:
        raise InputError(f"{records.name} holds no records.", "Export it again: one row a crime below the head.")
    if not tally.good:
        raise InputError(f"Not one record of {records.name} can be used.", "Begin with the rule broken most often.")


def propose_columns_of(records: Path, columns: Path | None, out: Path | None) -> None:
    """Show a column map proposed for the file, or write it to ``out``. Raises what the opening of the file does."""
    proposed = propose_column_map(records, load_column_map(columns) if columns else None)
    if out is None:
        open_console().print(proposed, soft_wrap=True, end="")
        return
    with writing_to(out.resolve().parent):
        put_in_place(out.resolve(), lambda part: part.write_text(proposed, encoding="utf-8"))
    open_console().print(
        f"Proposed: {out}. Read it over, then: cyberflag records check {records} --columns {out}", soft_wrap=True
    )


def _write_both(records: Path, columns: ColumnMap, tally: _Tally, good: Path, bad: Path) -> None:
    """Write the good records beside the bad rows, in one reading."""
    with RecordsFile(good) as file:
        put_in_place(bad, partial(_write_bad_rows, records, columns, tally, file))


def _write_bad_rows(records: Path, columns: ColumnMap, tally: _Tally, good: RecordsFile | None, part: Path) -> None:
    """Read the records and write what is wrong as it is met: neither is ever whole in memory."""
    with BadRowsFile(part) as file:
        for batch in read_records(records, columns):
            tally.rows += batch.rows
            tally.good += batch.good.height
            tally.rules.update(batch.failures["rule"].to_list())
            file.add(batch.failures)
            if good is not None and batch.good.height:
                good.add(batch.good)


def _show_tally(console: Console, records: Path, used: UsedColumns, tally: _Tally, bad: Path) -> None:
    refused = tally.rows - tally.good
    taken = [own if own == theirs else f"{own} ({theirs})" for own, theirs in used.names.items()]
    console.print(
        f"{records.name}: {say_number(tally.rows, 'record')}, {tally.good:,} can be used, {refused:,} refused."
    )
    console.print(make_safe(f"Columns taken: {', '.join(taken)}."), soft_wrap=True)
    if used.unused:
        console.print(make_safe(f"Not taken: {', '.join(name[:40] for name in used.unused)}."), soft_wrap=True)
    if not tally.rules:
        console.print("Every record keeps every rule.")
        return
    show_rules_broken(console, tally.rules)
    console.print(f"Each bad row, with its rule and cure and without its summary: {bad}", soft_wrap=True)


def show_rules_broken(console: Console, rules: Counter[str]) -> None:
    """A table of how many records break each rule, those that refuse a record first."""
    table = make_table("rule", "effect", "records", "what is wrong", numbers=("records",))
    order = list(Effect)
    for name, rule in sorted(record_rules().items(), key=lambda item: (order.index(item[1].effect), -rules[item[0]])):
        if rules[name]:
            table.add_row(name, rule.effect, f"{rules[name]:,}", rule.says)
    show_table(console, "Rules broken", table)
    console.print("refused: not used; left-out: the value is taken as not given; told: used as it stands.")
