"""``cyberflag flags check``: what a force's own rule pack says, and what a sample of its records makes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rich.console import Console

from cyberflag.cli.flag import read_own_pack
from cyberflag.cli.numbers import say_number
from cyberflag.cli.progress import showing_pack_made_ready
from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.flags import load_pack, ready_lexicon
from cyberflag.flags.checking import (
    Coverage,
    SampleRecord,
    idle_overs,
    measure_coverage,
    new_conflicts,
    unreachable_terms,
)
from cyberflag.records import load_column_map, read_records
from cyberflag.vocabularies.flag_rules import flag_rule_on

SAMPLE = 5_000
"""Records of a sample that are looked at, from its beginning."""

SHOWN = 20
"""Rows of a table that are shown."""


def check_pack(own: Path, sample: Path | None, columns: Path | None = None) -> None:
    """Print what the pack adds, conflicts, terms that cannot be found, and what the sample makes of it.

    Raises ``UsageError`` where the pack is not understood, and what `read_records` does for the sample.
    """
    console = open_console()
    with showing_pack_made_ready():
        ours = ready_lexicon(load_pack())
        lexicon = ready_lexicon(load_pack(read_own_pack(own)))
    added, gone = set(lexicon.terms) - set(ours.terms), set(ours.terms) - set(lexicon.terms)
    console.print(f"Pack {lexicon.pack.label}: {len(lexicon.terms):,} terms in {len(lexicon.pack.families)} families.")
    console.print(f"{len(added):,} terms more and {len(gone):,} fewer than cyberflag's own {ours.pack.label}.")
    conflicts = new_conflicts(lexicon, ours)
    if conflicts:
        table = make_table("text", "claimed by", "and by, which has it")
        for conflict in conflicts[:SHOWN]:
            table.add_row(*(make_safe(word) for word in (conflict.text, conflict.first, conflict.second)))
        show_table(console, f"{say_number(len(conflicts), 'text', 'texts')} claimed twice", table)
        console.print(
            "What the first family says of such a text does not hold. If it should, take the text out of the second; "
            "or, where the first is read first, name the second in its `over`.",
            soft_wrap=True,
        )
    known = set(idle_overs(ours))
    for name, other in (pair for pair in idle_overs(lexicon) if pair not in known):
        console.print(
            make_safe(
                f"{name!r} takes nothing by standing over {other!r}, which is read before it or claims no text of it."
            ),
            soft_wrap=True,
        )
    lost = unreachable_terms(lexicon)
    if lost:
        console.print(
            f"\nNever found, since they begin with a sign: {make_safe(', '.join(lost[:SHOWN]))}", soft_wrap=True
        )
    if sample is not None:
        coverage = measure_coverage(lexicon, islice(_records_of(sample, columns), SAMPLE), added)
        _show_coverage(console, coverage)
        _show_unused(console, coverage, len(added))
    console.print("\nThe pack is understood.")


def _records_of(sample: Path, columns: Path | None) -> Iterator[SampleRecord]:
    """The summaries of a sample with what the decision needs beside them."""
    for batch in read_records(sample, load_column_map(columns) if columns else None, batch_rows=SAMPLE):
        for text, code, day in batch.good.select("summary", "offence_code", "recorded_on").iter_rows():
            yield text, code, flag_rule_on(day).counts_texts


def _show_coverage(console: Console, coverage: Coverage) -> None:
    for title, counts in (
        ("Decisions", coverage.decisions),
        ("Rules that decided", coverage.rules),
        ("Families found most", coverage.families),
    ):
        _show_counts(console, title, counts, coverage.records)
    console.print(
        f"\nOf the first {say_number(coverage.records, 'record', 'records')}; families of which no term was found: "
        f"{len(coverage.unused)}.",
        soft_wrap=True,
    )
    console.print(make_safe("; ".join(coverage.unused[:SHOWN])), soft_wrap=True)


def _show_unused(console: Console, coverage: Coverage, added: int) -> None:
    """The terms that the pack adds and the sample never holds: words of the pack, and none of a record."""
    unused = coverage.unused_terms
    console.print(f"\nOf the {added:,} terms that this pack adds, {len(unused):,} were not found.", soft_wrap=True)
    if unused:
        more = f"; and {len(unused) - SHOWN:,} more" if len(unused) > SHOWN else ""
        console.print(make_safe("; ".join(unused[:SHOWN])) + more, soft_wrap=True)


def _show_counts(console: Console, title: str, counts: Counter[str], records: int) -> None:
    table = make_table("name", "number", "per 100 records", numbers=("number", "per 100 records"))
    for name, number in counts.most_common(SHOWN):
        table.add_row(name, f"{number:,}", f"{100 * number / max(records, 1):.1f}")
    show_table(console, title, table)
