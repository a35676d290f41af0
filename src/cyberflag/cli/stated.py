"""``cyberflag figures --check``: stated numbers set beside those that they claim to follow from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_file
from cyberflag.cli.screen import make_safe, open_console
from cyberflag.figures.stated import Stated, StatedCheck, StatedVerdict, check_stated
from cyberflag.model import Bounds
from cyberflag.returns.stated import TEXT_ENDINGS, load_stated, read_story
from cyberflag.vocabularies.claims import claims_in

_ORDER = (StatedVerdict.SLIP, StatedVerdict.NOT_UNDERSTOOD, StatedVerdict.CUT_OFF, StatedVerdict.HOLDS)
_TITLES = {
    StatedVerdict.SLIP: "Slips",
    StatedVerdict.NOT_UNDERSTOOD: "Not checked",
    StatedVerdict.CUT_OFF: "Cut off where rounding would say another number",
    StatedVerdict.HOLDS: "Holds",
}


def check_numbers(path: Path) -> bool:
    """Print what each stated number of a table (``.csv``) or a text (``.md``, ``.txt``) is worth; whether none slips.

    What cannot be checked in a table counts as a slip, since somebody put it there to be checked. In a text, a claim
    whose numbers do not stand beside it is only named. Raises ``InputError`` and ``TableError``.
    """
    path = check_file(path)
    is_text = path.suffix.casefold() in TEXT_ENDINGS
    checks = [check_stated(stated) for stated in (_told_in(path) if is_text else _rows_of(path))]
    console = open_console()
    for verdict in _ORDER:
        _show(console, verdict, [check for check in checks if check.verdict == verdict])
    found = Counter(check.verdict for check in checks)
    numbers = ", ".join(f"{found[verdict]} {verdict.replace('-', ' ')}" for verdict in _ORDER)
    console.print(f"\n{len(checks)} stated: {numbers}")
    return not found[StatedVerdict.SLIP] and (is_text or not found[StatedVerdict.NOT_UNDERSTOOD])


def _show(console: Console, verdict: StatedVerdict, checks: list[StatedCheck]) -> None:
    if checks:
        console.print(f"\n{_TITLES[verdict]}", style="bold")
    for check in checks:
        console.print(f"  {make_safe(check.message)}", soft_wrap=True)


def _rows_of(path: Path) -> Iterator[Stated]:
    for where, claim, value, base in load_stated(path):
        yield Stated(where, claim, value, base)


def _told_in(path: Path) -> Iterator[Stated]:
    for number, made in enumerate(claims_in(read_story(path)), start=1):
        base, value = (Bounds.exactly(n) for n in made.numbers) if made.numbers else (None, None)
        yield Stated(f"{path.name}, claim {number}", made.phrase, value, base)
