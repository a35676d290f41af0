"""Scores the reading of the private sets of replies and writes the tables into docs/reference/reading-quality.md.

Run as ``make quality``. The sets and the scorer stand beside the project (``../shared``); without them nothing is
measured and nothing is written. ``--check`` compares the summaries with those on the page instead.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from cyberflag.replies import read_folder
from cyberflag.returns import from_replies, load_request, save_returns

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
PAGE = PROJECT / "docs" / "reference" / "reading-quality.md"
SETS = {"campaign-dev": "replies", "replies-real": "files"}
"""Each set with its folder of replies."""


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
    if stale:
        raise SystemExit(f"{PAGE.relative_to(PROJECT)} is not current for {', '.join(stale)}: run make quality")


if __name__ == "__main__":
    main()
