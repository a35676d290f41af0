"""What was done to a release, as it is printed in it: by which software and settings, with what result, and for which
content.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import dataframely as dy

from cyberflag.disclosure.outcome import plain
from cyberflag.disclosure.settings import ProtectionSettings, settings_from
from cyberflag.errors import TableError, UsageError
from cyberflag.model import Figures

FIGURES_FILE = "figures.csv"
_SHA = "sha256:"


@dataclass(frozen=True)
class Certificate:
    """The audit of a release.

    ``situation`` is ``replies`` or ``records``. ``figures`` are all that were attacked and ``withheld`` those that are
    hidden, for themselves or for another's sake, which is not told apart. ``guarded`` counts the numbers that forces
    withheld, of records none. ``narrowest`` is the width of the narrowest interval that follows of a withheld figure,
    ``in_whole_numbers`` counts those that were audited so too, and ``gap`` is the part of the cost that may be
    needless, in whole per cent upwards (all three of records with withheld figures). None of them is of the small
    figures alone: whoever knows the intervals of all could else tell which are small.
    ``is_timed_out`` says that the clock ended the search, so that another machine may withhold others.
    ``base`` and ``reach`` are of rounded figures (None where they were not rounded): multiples of the one, each less
    than so many times it from its number. ``content`` is the SHA-256 of ``figures.csv``; ``earlier`` those of
    the earlier releases that were part of the attack, of which ``revised`` figures are other numbers now.
    """

    software: str
    situation: str
    settings: ProtectionSettings
    figures: int
    withheld: int
    guarded: int
    in_whole_numbers: int | None
    narrowest: Decimal | None
    gap: float | None
    content: str
    earlier: tuple[str, ...] = ()
    base: int | None = None
    reach: int | None = None
    revised: int = 0
    is_timed_out: bool = False

    @property
    def words(self) -> str:
        """The certificate in a few sentences."""
        done = f"{self.withheld:,} withheld under one mark"
        if self.base is not None and self.reach is not None:
            done = f"all rounded to multiples of {self.base}, each less than {self.base * self.reach} from its number; "
            done += f"of each small one at least {self.base} numbers stay possible"
        parts = [f"{self.figures:,} figures attacked together, {done}."]
        if self.guarded:
            parts.append(
                f"{self.guarded:,} numbers behind them that forces withheld, or that are withheld here, are guarded."
            )
        if self.narrowest is not None:
            parts.append(
                f"Each small one can still be less by one, and {self.settings.threshold} or more. The narrowest "
                f"interval that follows of a withheld figure is {plain(self.narrowest)} wide."
            )
        if self.gap is not None:
            parts.append(
                f"At most {self.gap:.0%} of the cost of what is withheld beside may be needless."
                if self.gap
                else "Nothing that costs readers less would be safe."
            )
        if self.is_timed_out:
            parts.append("The search for a cheaper choice was ended by the clock.")
        if self.earlier:
            parts.append(f"{len(self.earlier)} earlier releases were part of the attack.")
        if self.revised:
            parts.append(
                f"{self.revised:,} of their figures were revised since: the old values are numbers of their own in it."
            )
        parts.append(f"The SHA-256 of {FIGURES_FILE} is {self.content}.")
        return " ".join(parts)

    @property
    def toml(self) -> str:
        """The certificate as a file."""
        lines = [
            f'software = "{self.software}"',
            f'situation = "{self.situation}"',
            f"figures = {self.figures}",
            f"withheld = {self.withheld}",
            f"guarded = {self.guarded}",
            "audit_passed = true",
            *([] if self.base is None else [f"base = {self.base}", f"reach = {self.reach}"]),
            *([] if self.in_whole_numbers is None else [f"in_whole_numbers = {self.in_whole_numbers}"]),
            *([f"revised = {self.revised}"] if self.revised else []),
            *([] if self.narrowest is None else [f"narrowest_width = {plain(self.narrowest)}"]),
            *([] if self.gap is None else [f"gap = {self.gap:.2f}"]),
            *(["ended_by_clock = true"] if self.is_timed_out else []),
            f'content = "{_SHA}{self.content}"',
            _told_earlier(self.earlier),
            "",
            *_table("settings", self.settings.stated),
        ]
        return "\n".join(lines) + "\n"


def _table(name: str, values: Mapping[str, Any]) -> list[str]:
    plain_ones = [f"{k} = {_literal(v)}" for k, v in values.items() if not isinstance(v, Mapping)]
    inner = [line for k, v in values.items() if isinstance(v, Mapping) for line in ("", *_table(f"{name}.{k}", v))]
    return [f"[{name}]", *plain_ones, *inner]


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def hash_of(figures: dy.DataFrame[Figures]) -> str:
    """The SHA-256 of the figures as they are published."""
    return hashlib.sha256(figures.write_csv(line_terminator="\n").encode()).hexdigest()


@dataclass(frozen=True)
class StatedCertificate:
    """What the text of a certificate states: the same as in `Certificate`."""

    situation: str
    settings: ProtectionSettings
    content: str
    earlier: tuple[str, ...]
    base: int | None = None
    reach: int | None = None


def read_certificate(text: str) -> StatedCertificate:
    """What a certificate states. Raises ``TableError`` where it is none of a release."""
    try:
        stated = tomllib.loads(text)
        settings = settings_from(stated.get("settings", {}))
    except (tomllib.TOMLDecodeError, UsageError, AttributeError) as error:
        raise _no_certificate(f": {error}") from error
    content, earlier = (stated.get(key) for key in ("content", "earlier"))
    if not (isinstance(content, str) and content.startswith(_SHA)) or "situation" not in stated:
        raise _no_certificate(", which says what it is of by `situation` and `content`.")
    hashes = tuple(str(each).removeprefix(_SHA) for each in (earlier or []))
    rounding = (stated.get("base"), stated.get("reach"))
    return StatedCertificate(str(stated["situation"]), settings, content.removeprefix(_SHA), hashes, *rounding)


def _no_certificate(why: str) -> TableError:
    return TableError(
        f"This is no certificate of a release{why}",
        "Take the file that `cyberflag run`, `publish` or `protect` wrote beside figures.csv.",
    )


def _told_earlier(earlier: tuple[str, ...]) -> str:
    told = ", ".join(f'"{_SHA}{each}"' for each in earlier)
    return f"earlier = [{told}]"
