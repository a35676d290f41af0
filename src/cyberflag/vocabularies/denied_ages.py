"""Ages that a text denies: ``12 had no victim under 18``, ``victims not aged under 13``, ``with no child over 15``.

``No victims were under 13`` denies none: it tells that of that age there were none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.model import AgeBand
from cyberflag.vocabularies.plain_text import any_of, read_words

_NOUNS: Final = r"(?:offences|crimes|cases|records|incidents)"
_CRIMES: Final = rf"(?:of\s+(?:them|these|those|which)|(?:\w+\s+)?{_NOUNS})"


def denial_before(plain: str, start: int, end: int, number: str) -> int | None:
    """Where the words begin by which a text denies the age that it names from ``start`` to ``end``; None where it does
    not. ``number`` is how a number of crimes is written, which the module that calls this one knows.
    """
    before = plain[:start]
    for pattern, behind in _patterns(number):
        found = pattern.search(before)
        if found is not None and (behind is None or behind.match(plain, end)):
            return found.start("no")
    return None


def may_be_unknown(plain: str, start: int, age: tuple[int, int]) -> bool:
    """Whether a denial that begins at ``start`` holds those whose ``age`` nobody knows, or tells what the force holds:
    ``not known to be under 18``, ``had no victim under 18 recorded``, ``We do not have victims under 13``.
    """
    written, holds = _doubts()
    denies, behind = plain[start : age[0]], plain[age[1] :]
    return bool(written.search(denies) or written.match(behind) or holds.search(plain[:start]))


def goes_over(rest: AgeBand, before: AgeBand, between: str) -> bool:
    """Whether the ages that a denial leaves are some of those that the text names before it, and no number between
    tells that they are of other crimes: ``under 18 (those not under 13 apart)``.
    """
    is_within = rest.overlaps(before) and not before.low >= rest.low
    return is_within and not any(map(str.isdigit, between))


def all_but(band: AgeBand) -> AgeBand | None:
    """The ages that are not in a band; None where they are no band themselves."""
    if band.low == 0 and band.high is not None:
        return AgeBand(band.high + 1, None)
    return AgeBand(0, band.low - 1) if band.high is None and band.low > 0 else None


@cache
def _doubts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = read_words("age_words")["denied"]
    written = rf"\s*(?:\b(?:is|are|was|were|has\s+been|have\s+been)\s+)?\b{any_of(words['written'])}\b"
    holds = rf"\b{any_of(words['holders'])}\s+(?:did|do|does)\s*$"
    return re.compile(written, re.IGNORECASE), re.compile(holds, re.IGNORECASE)


@cache
def _patterns(number: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """How what stands before an age denies it, each with what must stand behind it, if anything."""
    words = read_words("age_words")["denied"]
    people, being = any_of(words["people"]), any_of(words["being"])
    count = rf"(?<![\w/.-])(?:\d[\d,]*|{number})"
    who = rf"(?:(?:an?|any|the|one|single)\s+)*(?:{people}\s+)?(?:(?:who|that)\s+)?(?:{being}\s+)*"
    nobody = rf"(?P<no>\bno)\s+(?:single\s+)?{people}\s+(?:(?:who|that)\s+)?(?:{being}\s+)*$"
    of_count = rf"(?:{count}|\b(?:them|these|those|which|that)\b|\b{_NOUNS})"
    return tuple(
        (re.compile(pattern, re.IGNORECASE), re.compile(behind, re.IGNORECASE) if behind else None)
        for pattern, behind in (
            (rf"(?<!\bor )(?<!\bif )(?P<no>\bnot|n't)\s+(?:{any_of(words['against'])}\s+)?{who}$", ""),
            (rf"\b(?:did|do|does)\s*(?P<no>not|n't)\s+{any_of(words['having'])}\s+{who}$", ""),
            (rf"(?P<no>\bwithout)\s+(?:an?|any|the)\s+{people}\s+(?:(?:who|that)\s+)?(?:{being}\s+)*$", ""),
            (rf"(?<!, )\b{any_of(words['with'])}\s+{nobody}", ""),
            (rf"{of_count}\s+(?:had|has|have)\s+{nobody}", ""),
            (rf"\bin\s+{count}\s+{_CRIMES}\s*,?\s*{nobody}", ""),
            (nobody, rf"\s+in\s+{count}\s+{_CRIMES}"),
        )
    )
