"""``cyberflag return``: a force's return from its flagged records."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from cyberflag.cli.folders import check_file_name, writing_to
from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_table, open_console, show_table, show_warning
from cyberflag.errors import UsageError
from cyberflag.records import load_column_map, read_codes
from cyberflag.records.flagged import read_coded_flagged, read_flagged
from cyberflag.returns.from_records import ForceReturn, Scope, SmallNumbers, figures_of, from_records
from cyberflag.returns.return_workbook import write_return
from cyberflag.returns.saving import put_in_place
from cyberflag.vocabularies.forces import FORCES

_EDGE = dt.timedelta(days=31)


@dataclass(frozen=True)
class ReturnOrder:
    """How a return is to be made: whose, what is done with small numbers, and which offences."""

    force: str
    small: str
    every_offence: bool


def write_return_to(out: Path, flagged: Path, records: Path | None, columns: Path | None, order: ReturnOrder) -> None:
    """Count the flagged records and write the return, whole or not at all.

    The codes of each record stand beside its decision; where ``records`` are given, theirs count.

    Raises what the reading of records and flagged records does, ``UsageError`` for a force that is not known or a name
    that is none of a workbook, ``InputError`` where the two files do not belong together, ``OutputError``.
    """
    out = check_file_name(out, ".xlsx", "workbook")
    if columns and not records:
        raise UsageError("--columns is the map of records, and none are given.", "Add --records RECORDS.")
    if order.force and order.force not in {force.id for force in FORCES}:
        raise UsageError(f"There is no force {order.force!r}.", "cyberflag vocabulary forces lists their ids.")
    made = from_records(
        read_flagged(flagged),
        read_codes(records, load_column_map(columns) if columns else None) if records else read_coded_flagged(flagged),
        force=order.force,
        scope=Scope.EVERY_OFFENCE if order.every_offence else Scope.CHILD_SEXUAL,
        small=SmallNumbers(order.small),
    )
    with writing_to(out.parent):
        put_in_place(out, lambda part: write_return(made, part))
    _show(made, out)


def _show(made: ForceReturn, out: Path) -> None:
    console = open_console()
    console.print(f"The return: {out}", soft_wrap=True)
    table = make_table(
        "year", "flag set by officers", "flag corrected", numbers=("flag set by officers", "flag corrected")
    )
    counts = figures_of(made.counts, "")
    for officer, corrected in zip(counts[::2], counts[1::2], strict=True):
        table.add_row(officer.period.label, officer.printed, corrected.printed)
    show_table(console, "Recorded offences with the online flag", table)
    removed, outside = say_number(made.removed, "record"), say_number(made.out_of_scope, "record")
    console.print(f"Not counted: {removed} removed later, {outside} of other offences or of adults.", soft_wrap=True)
    first, last = made.periods[0], made.periods[-1]
    if made.first_day - first.start > _EDGE or last.end - made.last_day > _EDGE:
        show_warning(
            f"the records run from {made.first_day} to {made.last_day}, so a year at their edge is not whole.",
            "Give the records of whole years from April to March, or leave that year out when you quote the return.",
        )
    if made.small is SmallNumbers.UNDER_5:
        console.print("A hidden figure may follow from the others. Before publishing, see cyberflag publish.")
