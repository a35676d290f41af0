"""Scores the decision on the online flag and writes the tables into docs/reference/flag-quality.md.

Run as ``make quality``. The labelled texts and the scorer stand beside the project (``../shared``); without them
nothing is measured and nothing is written. ``--check`` compares what is measured with the page instead.

The development texts were all read while the rules were written: what they show is an upper bound. The page has the
figures of texts at first sight, which cannot be measured again.
"""

import csv
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cyberflag.flags import DECISIONS, Decided, Lexicon, load_pack, make_engine, names_of, ready_lexicon
from cyberflag.flags.decisions import AFFIRMED, scores_of
from cyberflag.vocabularies.flag_rules import flag_rule_on

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
PAGE = PROJECT / "docs" / "reference" / "flag-quality.md"
TEXTS = SHARED / "mo-texts" / "dev.jsonl"
REAL = SHARED / "text-real" / "vcdb.csv"
BANDS = (0.0, 0.1, 0.5, 0.9, 1.0)
"""Where the bands of scores part."""

Record = dict[str, object]
Flags = NDArray[np.bool_]


def load_texts() -> list[Record]:
    """The development records."""
    return [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]


def score_texts(rows: list[Record]) -> str:
    """What the scorer prints of the decisions on records."""
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder) / "gold.jsonl", Path(folder) / "out.csv"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        _write_decisions(rows, out)
        return _run_scorer(gold, str(out))


def score_baseline(name: str) -> str:
    """What the scorer prints of a list of keywords, over all development records: the line of the tool alone."""
    return (
        _run_scorer(TEXTS, "--baseline", name).split("\n\n")[1].splitlines()[0].replace("tool, decided records", name)
    )


def score_real() -> str:
    """Precision and recall on the summaries of real incidents; they have no offence code."""
    rows = list(csv.DictReader(REAL.read_text(encoding="utf-8").splitlines()))
    gold = np.array([row["proxy_label"] == "online" for row in rows])
    lexicon = ready_lexicon(load_pack())
    group = np.full(len(rows), lexicon.group_of(None), np.int32)
    decided = make_engine(lexicon).decide(pa.array([row["text"] for row in rows]), group, np.ones(len(rows), bool))
    lines = [_line("cyberflag, decided records", decided.decision == 2, gold, decided.decision != 1)]
    lines.append(f"sent to review {int((decided.decision == 1).sum())} of {len(rows)}")
    return "\n".join(lines)


def _line(name: str, said: Flags, gold: Flags, kept: Flags) -> str:
    hits, extra, missed = (int((part & kept).sum()) for part in (said & gold, said & ~gold, ~said & gold))
    return f"{name:<28} n={int(kept.sum())}  precision {hits / (hits + extra):.1%}  recall {hits / (hits + missed):.1%}"


def score_bands(rows: list[Record]) -> str:
    """Of the records in each band of scores: how many, their mean score, and the share that is truly online."""
    rows = [row for row in rows if "arguable" not in str(row["tags"])]
    lexicon, decided = _decide(rows)
    scores = scores_of(decided, lexicon.pack)
    gold = np.array([bool(row["label"]) for row in rows])
    lines = []
    for low, high in itertools.pairwise(BANDS):
        inside = (scores >= low) & ((scores < high) | (high == BANDS[-1]))
        if inside.any():
            means = f"mean score {scores[inside].mean():.2f}  online {gold[inside].mean():.2f}"
            lines.append(f"{low:.1f} to {high:.1f}  n={int(inside.sum()):<4} {means}")
    return "\n".join(lines)


def _decide(rows: list[Record]) -> tuple[Lexicon, Decided]:
    lexicon = ready_lexicon(load_pack())
    groups = np.array([lexicon.group_of(str(row["offence_code"])) for row in rows], np.int32)
    counts = np.array([flag_rule_on(date.fromisoformat(str(row["recorded_on"]))).counts_texts for row in rows])
    return lexicon, make_engine(lexicon).decide(pa.array([str(row["text"]) for row in rows]), groups, counts)


def _write_decisions(rows: list[Record], out: Path) -> None:
    texts = [str(row["text"]) for row in rows]
    lexicon, decided = _decide(rows)
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "decision", "platforms", "evidence"])
        for number, row in enumerate(rows):
            verdict, text = decided.verdict(number), texts[number].encode()
            spans = [text[m.start : m.end].decode() for m in verdict.mentions if m.status == AFFIRMED]
            decision = DECISIONS[verdict.decision]
            platforms = names_of(verdict.platforms, lexicon.platforms)
            writer.writerow([row["id"], decision, ";".join(platforms), " || ".join(spans)])


def _run_scorer(*arguments: object) -> str:
    command = [sys.executable, str(SHARED / "score_flags.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


MEASURES: dict[str, Callable[[], str]] = {
    "texts": lambda: score_texts(load_texts()),
    "scores": lambda: score_bands(load_texts()),
    "keywords": lambda: "\n".join(score_baseline(name) for name in ("names", "broad")),
    "real": score_real,
}
"""What is measured, by its name on the page."""


def on_page(name: str) -> str:
    """What the page says of a measure."""
    found = re.search(rf"<!-- measured: {name} -->\n```\n(.*?)\n```\n", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    if found is None:
        raise SystemExit(f"{PAGE} has no place for {name}.")
    return found[1]


def main() -> None:
    """Measure all; write the page, or check it."""
    if not SHARED.is_dir():
        raise SystemExit("The labelled texts do not stand beside the project (../shared): nothing is measured.")
    stale = []
    for name, measure in MEASURES.items():
        printed = measure()
        if "--check" in sys.argv:
            stale += [name] if printed != on_page(name) else []
            continue
        start = f"<!-- measured: {name} -->\n```\n"
        before, after = PAGE.read_text(encoding="utf-8").split(start + on_page(name))
        PAGE.write_text(before + start + printed + after, encoding="utf-8")
        print(f"{name}\n{printed}\n")
    if stale:
        raise SystemExit(f"{PAGE.relative_to(PROJECT)} is not current for {', '.join(stale)}: run make quality")


if __name__ == "__main__":
    main()
