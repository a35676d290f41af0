"""What titles and notes say that narrows or widens all figures of a table beyond what the columns of a count hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from cyberflag.model import ALL
from cyberflag.vocabularies.list_files import read_settings
from cyberflag.vocabularies.means import is_given_apart
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import platforms_named_in

_EXCLUSIONS = "exclusions"
_EXCLUSIONS_ASKED = "exclusions_asked"
_DENIED = "denied"
_PARTS = "parts_of_years"
_RESTRICTED = "restricted"
CUMULATIVE: Final = "cumulative"
"""The kind of what says that numbers run on from one period to the next."""
OTHER_FLAGS: Final = "other_flags"
"""The kind of what says that crimes have another flag than the online one."""
MEANS: Final = "means"
"""The kind of what says that numbers are means, rates or shares."""
NO_NUMBERS: Final = frozenset({"scales", MEANS})
"""The kinds of what says that numbers are none of crimes."""
_BESIDE = re.compile(r"\b(?:and|or|plus|then)\s+(?:their\s+|the\s+)?$|&\s*$", re.IGNORECASE)
"""Before what is counted beside the crimes: ``Crimes recorded and positive outcomes``."""
_INCLUDING = re.compile(
    r"\b(?:inc(?:l(?:uding|udes?)?)?\.?|inclusive\s+of|as\s+well\s+as)\s+(?:(?:the|any|those|offences?|crimes?|of|by)\s+)*$",
    re.IGNORECASE,
)
"""Before a part that is only taken in: ``Indecent images including self-generated images``."""
_BOTH_WAYS = re.compile(
    r"(?:\s+(?:offences?|crimes?))?\s*(?:(?:\band|\bor|\bplus|[&/])\s+(?:an?\s+|the\s+)?(?:(?:non[\s-])?contact|complete\w*|full"
    r"|actual|substantive|online|other\w*|strangers?|unknown|not|without|otherwise)\b|(?:(?:are|is|were)\s+)?(?:also\s+)?included\b|\?)",
    re.IGNORECASE,
)
"""Behind a part that is counted with its opposite, or by a question: ``Attempted offences and completed offences``."""
_DENIES = re.compile(r"\b(?:not|never)\b", re.IGNORECASE)
_OF_PARTS = frozenset({"ways", "attempts", "relations", "other_victims", "committed"})
_OF_LAYOUT = (
    re.compile(
        r"\b(?:top|bottom|foot|head|left(?:[\s-]hand)?|right(?:[\s-]hand)?|upper|lower|(?:carr\w+|go\w*|run\w*)\s+on|continu\w+)"
        r"(?:\s+(?:side|at|in|on|to|of|with|the|its|a))*\s+$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\s+(?:of|on|in)\s+(?:(?:the|this|that|our|your|each|it)\s+)?(?:\w+\s+)?(?:pages?|sheets?|tables?|lists?|columns?|rows?|forms?"
        r"|letters?|repl(?:y|ies)|annex|appendix|documents?|files?|tabs?|worksheets?|spreadsheets?|screens?)\b",
        re.IGNORECASE,
    ),
)
"""Around a half that is one of the page and not of the year: ``goes on at the top of the second half``."""
_HALF_OF_ANSWER = re.compile(
    r"\b(?:(?:parts?|questions?|requests?|points?|items?|sections?|answers?|quer(?:y|ies))\s*(?:no\.?\s*)?"
    r"(?:\d{1,2}[a-z]?|[a-h]|[ivx]{1,4})|q\.?\s*\d{1,2}[a-z]?)[\s:,(–-]+(?:the\s+)?(?:first|second)\s+half\s*(?:[.:;)]|$)",
    re.IGNORECASE,
)
"""A half of a part of the answer and not of the year: ``Part 2, first half.``"""
_SHARED_OUT = re.compile(
    r"\b(?:by|per|each|every|both|two|into)\s+(?:(?:the|their|its|full|whole|of)\s+)*$", re.IGNORECASE
)
"""Before parts of the year that all stand in the table: ``Our figures are kept by half-year``."""
_HALF_YEARS = re.compile(r"half[\s-]+years?", re.IGNORECASE)
_OF_A_ROW = re.compile(
    r"\b(?:lines?|rows?|columns?|cells?|entry|entries|totals?|sums?)\b[^.;:]*\b(?:counts?|is|are|has|have|holds?|gives?|shows?"
    r"|takes\s+in|covers?|includes?|adds\s+up|contains?)\s+(?:(?:for|of|to)\s+)?$",
    re.IGNORECASE,
)
"""Before what a part of the table is of, and not the table: ``The last line counts every offence``."""
_EVERY = re.compile(r"every\s+(?:crime|offence)", re.IGNORECASE)
_SOCIAL_MEDIA = re.compile(r"\bsocial\s+(?:media|network)", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:how\s+many|please|provide|your\s+request|you\s+asked|tell\s+me|i\s+would\s+like)\b", re.IGNORECASE
)
_ANSWERS = re.compile(
    r"\b(?:please\s+(?:note|find|see|be\s+(?:aware|advised))|(?:we|i)\s+(?:can|am|are|have|may|did|recorded|hold)"
    r"|there\s+(?:were|was|are|have\s+been)|(?:pleased|able)\s+to|in\s+(?:response|answer|reply)\s+to)\b",
    re.IGNORECASE,
)
"""In words that tell figures and ask for none: ``Please note that in 2017/18 we recorded no rapes``."""
_STOP = re.compile(r"[.;:()\[\]]|,\s*(?:and|by|with|where|which)\b|\bby\s+(?:year|age|sex|gender|platform|offence)\b|$")


@dataclass(frozen=True)
class Scope:
    """A narrowing or widening: its ``words`` as printed, what it makes of the figures (``reason``), and for an
    exclusion or a denial what is left out (``without``; empty for any other).
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
    for kind, reason, pattern in _wordings(plain):
        match = next((m for m in pattern.finditer(plain) if not _is_of_layout(kind, plain, m)), None)
        if match is None or _is_beside(kind, plain, match):
            continue
        if kind == _DENIED:
            found.append(Scope(kind, match[0].strip(), reason, match[0].replace("-", " ").strip()))
            continue
        stop = _STOP.search(plain, match.end())
        end = (stop.start() if stop else len(plain)) if kind in (_EXCLUSIONS, _RESTRICTED) else match.end()
        without = plain[match.end() : end].strip() if kind == _EXCLUSIONS else ""
        found.append(Scope(kind, plain[match.start() : end].strip(), reason, without))
    return tuple(found)


def _is_beside(kind: str, plain: str, match: re.Match[str]) -> bool:
    """Whether the words are of what is counted beside the crimes, or of a part that is taken in with its opposite;
    another flag that takes the place of the one asked for is not (``with an online or CSE flag``), nor a clause that
    denies (``Snapchat was used and Facebook was not``).
    """
    if kind in _OF_PARTS and (_INCLUDING.search(plain, 0, match.start()) or _BOTH_WAYS.match(plain, match.end())):
        return True
    if kind == _DENIED and _DENIES.search(match[0]):
        return False
    if kind == MEANS and is_given_apart(plain, *match.span()):
        return True
    beside = _BESIDE.search(plain, 0, match.start())
    return beside is not None and not (kind == OTHER_FLAGS and beside[0].casefold().startswith("or"))


def _is_of_layout(kind: str, plain: str, match: re.Match[str]) -> bool:
    """Whether the words are said of a part of the page or table alone, or of all parts of its years, or deny what is no
    kind of crime (``non-compliance``).
    """
    if kind == _DENIED:
        return not _names_kind(match[0])
    if kind != _PARTS:
        return _EVERY.fullmatch(match[0]) is not None and _OF_A_ROW.search(plain, 0, match.start()) is not None
    if _HALF_YEARS.fullmatch(match[0]) and _SHARED_OUT.search(plain, 0, match.start()):
        return True
    if any(half.start() < match.start() < half.end() for half in _HALF_OF_ANSWER.finditer(plain)):
        return True
    before, behind = _OF_LAYOUT
    return before.search(plain, 0, match.start()) is not None or behind.match(plain, match.end()) is not None


def _names_kind(words: str) -> bool:
    plain = words.replace("-", " ")
    kinds = any(found.value != ALL for found in offences_named_in(plain))
    return kinds or bool(platforms_named_in(plain)) or _SOCIAL_MEDIA.search(plain) is not None


@lru_cache(maxsize=4096)
def exclusions_in(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text that say what is left out, each from ``excluding`` or the like up to the next stop, or the
    words of a denial (``Non-Snapchat``, ``Snapchat was not used``).
    """
    plain = write_plainly(text)
    spans: list[tuple[int, int]] = []
    for _, _, pattern in (wording for wording in _wordings(plain) if wording[0] == _EXCLUSIONS):
        at = 0
        while match := pattern.search(plain, at):
            end = _STOP.search(plain, match.end())
            at = end.start() if end else len(plain)
            spans.append((match.start(), at))
    denied = (match for match in _families()[_DENIED][1].finditer(plain) if _names_kind(match[0]))
    spans += [match.span() for match in denied if not any(a < match.end() and match.start() < b for a, b in spans)]
    return tuple(sorted(spans))


def without_exclusions(text: str) -> str:
    """The text without what it says is left out: ``Flagged offences excluding indecent images`` names no images."""
    spans, plain = exclusions_in(text), write_plainly(text)
    for start, end in reversed(spans):
        plain = f"{plain[:start].rstrip(' (,')} {plain[end:]}"
    return plain.strip() if spans else text


def _wordings(plain: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """The kinds with their reasons and wordings, those of a text that asks for figures among them where it is one."""
    for kind, (reason, pattern) in _families().items():
        if kind != _EXCLUSIONS_ASKED:
            yield kind, reason, pattern
        elif _ASKS.search(plain) and not _ANSWERS.search(plain):
            yield _EXCLUSIONS, reason, pattern


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
