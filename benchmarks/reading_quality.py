"""Scores the reading of the private sets of replies and writes the tables into docs/reference/reading-quality.md.

Run as ``make quality``. The sets and the scorer stand beside the project (``../shared``); without them nothing is
measured and nothing is written. ``--check`` compares the summaries with those on the page instead. How sure the
readings are, and how sure they should be, is measured on these sets and on drawn campaigns that the sureness was not
fitted to.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from cyberflag.replies import read_folder
from cyberflag.returns import from_replies, load_request, save_returns
from cyberflag.vocabularies.sureness import least_sureness

if TYPE_CHECKING:  # the scripts beside this one are found where it runs as a script, and needed there alone
    from drawn_readings import JudgedFigure

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
PAGE = PROJECT / "docs" / "reference" / "reading-quality.md"
SETS = {"campaign-dev": "replies", "replies-real": "files"}
"""Each set with its folder of replies."""

HELD_BACK = range(2000, 2030)
"""Seeds of the drawn campaigns on which sureness is checked; it was fitted to others."""


def score(name: str) -> str:
    """What the scorer prints of a set, read now."""
    folder = SHARED / name / SETS[name]
    with tempfile.TemporaryDirectory() as out:
        save_returns(from_replies(read_folder(folder, load_request(folder))), Path(out))
        command = [sys.executable, str(SHARED / "score.py"), str(SHARED / name / "gold"), out]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def summary(printed: str) -> str:
    """The lines below the table of replies."""
    return printed.rsplit("\n\n", 1)[-1]


def on_page(name: str) -> str:
    """What the page says of a set."""
    found = re.search(rf"<!-- measured: {name} -->\n```\n(.*?)\n```\n", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    if found is None:
        raise SystemExit(f"{PAGE} has no place for {name}.")
    return found[1]


def reliability() -> dict[str, str]:
    """How right the figures are in each class of sureness, set by set: those of drawn campaigns first."""
    from drawn_readings import read_drawn
    from reliability import draw_table

    least = least_sureness()
    tables = {"drawn campaigns": draw_table(list(read_drawn(HELD_BACK)), least)}
    return tables | {name: draw_table(list(judge_set(name)), least) for name in SETS}


def judge_set(name: str) -> Iterator[JudgedFigure]:
    """Every figure of a set, however unsurely read, and whether the scorer finds it right."""
    from drawn_readings import JudgedFigure

    scorer, folder = _load_scorer(), SHARED / name / SETS[name]
    with tempfile.TemporaryDirectory() as out:
        save_returns(from_replies(read_folder(folder, load_request(folder), sureness=0.0)), Path(out))
        gold, read = (scorer.by_reply(scorer.read(where, "counts.csv")) for where in (SHARED / name / "gold", out))
    for reply, rows in read.items():
        counted = [row for row in rows if row["marker"] != "not-held"]
        _, bad = scorer.compare(gold[reply], counted, [])
        wrong = {id(row) for _, row in bad}
        for row in counted:
            table = row["source"].rsplit("!", 1)[0]
            yield JudgedFigure(reply, table, frozenset(), float(row["sureness"]), id(row) not in wrong)


def _load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("There is no scorer beside the sets.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_reliability() -> None:
    """Put the reliability tables in their places on the page."""
    page = PAGE.read_text(encoding="utf-8")
    for name, table in reliability().items():
        place = re.compile(rf"(<!-- sureness: {name} -->\n).*?(<!-- end: sureness -->)", re.DOTALL)
        page = place.sub(rf"\1\n{table}\n\n\2", page)
    PAGE.write_text(page, encoding="utf-8")


def main() -> None:
    """Measure every set; write the page, or check it."""
    if not SHARED.is_dir():
        raise SystemExit(
            "The private sets of replies do not stand beside the project (../shared): nothing is measured."
        )
    stale = []
    for name in SETS:
        printed = score(name)
        if "--check" in sys.argv:
            stale += [name] if summary(printed) != summary(on_page(name)) else []
            continue
        start = f"<!-- measured: {name} -->\n```\n"
        before, after = PAGE.read_text(encoding="utf-8").split(start + on_page(name))
        PAGE.write_text(before + start + printed + after, encoding="utf-8")
        print(f"{name}\n{summary(printed)}\n")
    if "--check" not in sys.argv:
        write_reliability()
    if stale:
        raise SystemExit(f"{PAGE.relative_to(PROJECT)} is not current for {', '.join(stale)}: run make quality")


if __name__ == "__main__":
    main()
