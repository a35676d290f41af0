"""Sums up how sets that the reader had never seen were read, into docs/reference/reading-quality.md.

Run as ``python benchmarks/first_sight.py``; ``--check`` only says whether the page is current. The record is
docs/reference/reading-at-first-sight.csv, one row a set, in the order in which they were scored. The sets themselves
are not kept, so that no row can be measured again: rows are added by hand, with what the scorer printed.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"
PAGE = REFERENCE / "reading-quality.md"
RECORD = REFERENCE / "reading-at-first-sight.csv"
TOGETHER = 10
"""How many sets, one after the other in time, make one row of the summary."""

FEW = 2
"""So many sets make no row of their own."""

NEWEST = 4
"""How many of the newest sets of each kind are shown one by one."""

KINDS = {
    "campaign": "campaigns",
    "sibling": "siblings of the simulated campaign",
    "like real": "in the manner of real replies",
    "real": "real pages and requests",
}


@dataclass(frozen=True, slots=True)
class FirstSight:
    """How one set was read at first sight. ``recall`` and ``precision`` are in per cent; ``alarmed`` of ``alarmed_of``
    replies that were read right had a false alarm; None where a number was not kept.
    """

    kind: str
    name: str
    manner: str
    replies: int
    figures: int
    recall: float
    precision: float | None
    right_replies: int
    silent: int
    alarmed: int | None
    alarmed_of: int | None
    unopened_recall: float | None
    unopened_silent: int | None
    studied_recall: float | None
    studied_silent: int | None
    studied_in_part: bool


def load() -> list[FirstSight]:
    """The record, in the order of time."""
    with RECORD.open(encoding="utf-8", newline="") as file:
        return [_from_row(row) for row in csv.DictReader(file)]


def _from_row(row: dict[str, str]) -> FirstSight:
    def whole(column: str) -> int | None:
        return int(row[column]) if row[column] else None

    def share(column: str) -> float | None:
        return float(row[column]) if row[column] else None

    return FirstSight(
        kind=row["kind"],
        name=row["set"],
        manner=row["manner"],
        replies=int(row["replies"]),
        figures=int(row["figures"]),
        recall=float(row["recall"]),
        precision=share("precision"),
        right_replies=int(row["right_replies"]),
        silent=int(row["silent"]),
        alarmed=whole("alarmed"),
        alarmed_of=whole("alarmed_of"),
        unopened_recall=share("unopened_recall"),
        unopened_silent=whole("unopened_silent"),
        studied_recall=share("studied_recall"),
        studied_silent=whole("studied_silent"),
        studied_in_part=row["studied_in_part"] == "true",
    )


def parts(sets: Sequence[FirstSight]) -> dict[str, str]:
    """The marked parts of the page, by name."""
    kinds = {kind: [found for found in sets if found.kind == kind] for kind in KINDS}
    groups = [group for found in kinds.values() for group in _tens(found)]
    newest = [found for of_kind in kinds.values() if of_kind[0].kind != "campaign" for found in of_kind[-NEWEST:]]
    return {"in tens": _table(_TENS, map(_ten, groups)), "newest": _table(_NEWEST, map(_one, newest))}


def _tens(sets: Sequence[FirstSight]) -> Iterator[Sequence[FirstSight]]:
    """Sets in tens; one or two that are left over go with the ten before them."""
    starts = [at for at in range(0, len(sets), TOGETHER) if at == 0 or len(sets) - at > FEW]
    for start, end in pairwise([*starts, len(sets)]):
        yield sets[start:end]


_TENS = ("sets", "replies", "figures", "recall", "least to most", "fully right", "silent", "sets without", "alarms")
_NEWEST = ("set", "replies", "figures", "recall", "precision", "fully right", "silent", "alarms", "unopened", "studied")


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ten(sets: Sequence[FirstSight]) -> list[str]:
    figures, replies = sum(s.figures for s in sets), sum(s.replies for s in sets)
    recalls = sorted(s.recall for s in sets)
    alarmed = [(s.alarmed, s.alarmed_of) for s in sets if s.alarmed is not None and s.alarmed_of is not None]
    due = sum(of for _, of in alarmed)
    return [
        f"{KINDS[sets[0].kind]}, {sets[0].name} to {sets[-1].name}",
        f"{replies:,}",
        f"{figures:,}",
        f"{sum(s.recall * s.figures for s in sets) / figures:.1f} %",
        f"{recalls[0]:g} to {recalls[-1]:g} %",
        f"{100 * sum(s.right_replies for s in sets) / replies:.0f} %",
        f"{sum(s.silent for s in sets):,}",
        f"{sum(s.silent == 0 for s in sets)} of {len(sets)}",
        f"{100 * sum(n for n, _ in alarmed) / due:.0f} %" if due else "-",
    ]


def _one(found: FirstSight) -> list[str]:
    return [
        f"{found.kind} {found.name}, {found.manner}",
        str(found.replies),
        f"{found.figures:,}",
        f"{found.recall:g} %",
        f"{found.precision:g} %" if found.precision is not None else "-",
        str(found.right_replies),
        str(found.silent),
        f"{found.alarmed} of {found.alarmed_of}" if found.alarmed is not None else "-",
        _later(found.unopened_recall, found.unopened_silent),
        _later(found.studied_recall, found.studied_silent) + (", in part" if found.studied_in_part else ""),
    ]


def _later(recall: float | None, silent: int | None) -> str:
    if recall is None:
        return "-"
    return f"{recall:g} %" + (f", {silent} silent" if silent is not None else "")


def with_parts(page: str, now: dict[str, str]) -> str:
    """The page with these parts in their places."""
    for name, text in now.items():
        place = re.compile(rf"(?<=<!-- first sight: {name} -->\n\n).*?(?=\n\n<!-- end: first sight -->)", re.DOTALL)
        found = place.search(page)
        if found is None:
            raise SystemExit(f"{PAGE.name} has no place for {name!r}.")
        page = page[: found.start()] + text + page[found.end() :]
    return page


def main() -> None:
    """Write the parts, or say that the page is not current."""
    page = PAGE.read_text(encoding="utf-8")
    current = with_parts(page, parts(load()))
    if "--check" in sys.argv[1:]:
        raise SystemExit(f"{PAGE.name} is not current: run benchmarks/first_sight.py" if page != current else 0)
    PAGE.write_text(current, encoding="utf-8")


if __name__ == "__main__":
    main()
