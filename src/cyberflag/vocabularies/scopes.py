"""What titles and notes say that narrows or widens all figures of a table beyond what the columns of a count hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cyberflag.vocabularies.list_files import read_settings
from cyberflag.vocabularies.plain_text import write_plainly

_EXCLUSIONS = "exclusions"
_BESIDE = re.compile(r"\b(?:and|or|plus|then)\s+(?:their\s+|the\s+)?$|&\s*$", re.IGNORECASE)
"""Before what is counted beside the crimes: ``Crimes recorded and positive outcomes``."""
_STOP = re.compile(r"[.;:()\[\]]|,\s*(?:and|by|with|where|which)\b|\bby\s+(?:year|age|sex|gender|platform|offence)\b|$")


@dataclass(frozen=True)
class Scope:
    """A narrowing or widening: its ``words`` as printed, what it makes of the figures (``reason``), and for an
    exclusion what is left out (``without``; empty for any other).
    """

    kind: str
    words: str
    reason: str
    without: str = ""


@lru_cache(maxsize=4096)
def scopes_named_in(text: str) -> tuple[Scope, ...]:
    """Every such wording of a text, one of each kind. Source: ``data/scope_words.toml``."""
    plain = write_plainly(text)
    found = []
    for kind, (reason, pattern) in _families().items():
        match = pattern.search(plain)
        if match is None or _BESIDE.search(plain, 0, match.start()):
            continue
        end = _STOP.search(plain, match.end())
        without = plain[match.end() : end.start() if end else None].strip() if kind == _EXCLUSIONS else ""
        found.append(Scope(kind, f"{match[0]} {without}".strip(), reason, without))
    return tuple(found)


def without_exclusions(text: str) -> str:
    """The text without what it says is left out: ``Flagged offences excluding indecent images`` names no images."""
    plain = write_plainly(text)
    pattern = _families()[_EXCLUSIONS][1]
    while (match := pattern.search(plain)) is not None:
        end = _STOP.search(plain, match.end())
        plain = f"{plain[: match.start()].rstrip(' (,')} {plain[end.start() if end else len(plain) :]}"
    return plain.strip() if plain != write_plainly(text) else text


@cache
def _families() -> dict[str, tuple[str, re.Pattern[str]]]:
    data: dict[str, Any] = read_settings("scope_words.toml")
    return {
        kind: (entry["reason"], re.compile("|".join(map(_opened, entry["words"])), re.IGNORECASE))
        for kind, entry in data.items()
    }


def _opened(phrase: str) -> str:
    """The phrase as a pattern in which a blank stands for a hyphen or several blanks."""
    return rf"(?<!\w)(?:{phrase})(?!\w)".replace(" ?", r"[\s-]*").replace(" ", r"[\s-]+")
