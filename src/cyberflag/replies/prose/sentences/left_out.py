"""Crimes that a text says are left out (``excluding those on Snapchat``): no figure beside it is of those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cyberflag.model import ALL, Count, Issue, IssueKind, Sex
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps, read_tokens
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.scopes import exclusions_in

SCOPE: Final = "scope"
"""The detail of figures that are of a part of the crimes for which no column is."""
_CRIMES: Final = (
    r"(?:(?:the|any|all|other|such|online|flagged|recorded|sexual)\s+)*(?:those|these|offences?|crimes?|cases?|records?|victims?"
    r"|children|child|boys?|girls?|males?|females?|rapes?|assaults?|images?|adults?|people|any|anyone|anything|the\s+unknown)\b"
)
_IS_LEFT_OUT: Final = re.compile(
    r"(?:\b(?:is|are|was|were|been|being)\s+(?:(?:also|all|both|therefore|however|always|again|then)\s+)*"
    r"(?:not\s+(?:\w+\s+)?(?:counted|included|covered|part\s+of)|excluded|left\s+out|omitted|removed|discounted|disregarded|ignored|taken\s+out)"
    r"|\b(?:do|does|did)\s+not\s+(?:count|feature|form\s+part|figure)|(?<=\w)\s+(?:excluded|not\s+(?:counted|included)|left\s+out|omitted)(?=\s*(?:\)|,|;|\.|$)))",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    rf"[.;:()\[\]]|(?:,\s*(?:(?:and|but|while|whereas|although|though)\s+)?|\b(?:and|but|while|whereas|although|though)\s+)(?={_CRIMES})"
    r"|\b(?:which|that|who)\b(?=\s*$)",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r"\b(?:where|who|whose|that|which|when)\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"\b(?:was|were|is|are|has\s+been|have\s+been)\s+(?:recorded|flagged|found|counted|marked|tagged|identified|\d)"
    r"|\b(?:came|comes|amount(?:s|ed)?|rose|fell)\s+to\b|\b(?:totals?|totalled|numbered)\b",
    re.IGNORECASE,
)
"""The verb of the sentence in which the exclusion only stands: ``offences excluding rapes were recorded``."""

_LACKED: Final = re.compile(
    r"(?:(?!\b(?:we|i|it|they|there|which|whom|force|police|constabulary|and|but|or|because|since|although|though|while|whereas)\b)[^,.;:()])*?"
    r"\b(?P<words>(?:had|have|has)\s+no\s+(?!further\b|more\b|other\b|longer\b)[^,.;:()]+)",
    re.IGNORECASE,
)
"""In the clause of a number: that the crimes, and nothing else of which it speaks, had no such thing."""
_OPENS: Final = re.compile(r"(?:(?:but|with|and|having)\s+)?no\b.*", re.IGNORECASE)
_ALL_BUT: Final = re.compile(r"\b(?:all|every\s+one)\s+$", re.IGNORECASE)
"""Before what is no exclusion but a share: ``all except 6 were against girls``."""


def without_left_out(text: str) -> Tokens:
    """The words of a sentence without those for crimes that it says are left out of its figures."""
    zones = _zones(text)
    return _narrowed(read_tokens(text), zones, inside=False) if zones else read_tokens(text)


def left_out_of(text: str) -> tuple[tuple[str, str], ...]:
    """The detail of the figures of a sentence that says that some crimes are left out of them."""
    for zone in _zones(text):
        if leaves_out_crimes(_narrowed(read_tokens(text), [zone])):
            return ((SCOPE, _words_of(text, zone)),)
    return ()


def lacking_in(clause: str) -> tuple[tuple[str, str], ...]:
    """The detail of a number in whose clause it is of crimes that lacked something: ``rapes had no female victim``; not
    of a bare number, which parts those before it (``5 had no suspect``), save where that names whom.
    """
    found = _LACKED.match(clause)
    if found is None or (found.start("words") == 0 and not leaves_out_crimes(read_tokens(found["words"]))):
        return ()
    return ((SCOPE, found["words"].strip()),)


def said_to_be_left_out(text: str) -> tuple[str, Tokens] | None:
    """The clause by which a text says behind their names that crimes are left out (``boys not included``), with what it
    names; None where it says so of none, or gives their number.
    """
    tokens = read_tokens(text)
    for zone in _before(write_plainly(text)):
        found = _narrowed(tokens, [zone])
        if leaves_out_crimes(found) and not _are_counted(zone, tokens.numbers):
            return _words_of(text, zone), found
    return None


def leaves_out_crimes(tokens: Tokens) -> bool:
    """Whether what is left out are crimes that a count could be of: an offence, a child's age, a sex, a platform."""
    parts = any(token.value is not Sex.UNKNOWN for token in tokens.sexes) or bool(tokens.platforms)
    crimes = any(token.value != ALL for token in tokens.offences)
    return parts or crimes or any(t.value.is_known and not t.value.is_adult for t in tokens.ages)


def left_out_issues(counts: Iterable[Count]) -> Iterator[Issue]:
    """An issue for each wording by which figures of a text are of all crimes but some, or of some alone."""
    told: set[str] = set()
    for count in counts:
        words = dict(count.detail).get(SCOPE, "")
        if words and words not in told:
            told.add(words)
            message = f"The figure {count.printed} is not of all crimes ({words!r}). Say what it counts."
            yield Issue(count.provenance, IssueKind.ANSWER_DIFFERS, message)


def _narrowed(tokens: Tokens, zones: Sequence[tuple[int, int]], *, inside: bool = True) -> Tokens:
    """The words of a sentence for victims, platforms and offences that stand in one of the zones, or in none."""
    spans = [Token(None, *zone) for zone in zones]
    return replace(
        tokens,
        ages=tuple(word for word in tokens.ages if overlaps(word, spans) is inside),
        sexes=tuple(word for word in tokens.sexes if overlaps(word, spans) is inside),
        platforms=tuple(word for word in tokens.platforms if overlaps(word, spans) is inside),
        offences=tuple(word for word in tokens.offences if overlaps(word, spans) is inside),
    )


def _words_of(text: str, zone: tuple[int, int]) -> str:
    return write_plainly(text)[slice(*zone)].strip(" ,()")


def _are_counted(zone: tuple[int, int], numbers: Sequence[Token[str]]) -> bool:
    start, end = zone
    return any(start <= number.start < end for number in numbers)


@lru_cache(maxsize=8192)
def _zones(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand for what is left out; not where a number counts that (``excluding 12 against boys``)."""
    numbers, plain = read_tokens(text).numbers, write_plainly(text)
    counted = [number for number in numbers if not _opens_exclusion(plain, number)]
    behind = [zone for zone in _behind(plain, counted) if not _are_counted(zone, counted)]
    return (*behind, *(zone for zone in _before(plain) if not _are_counted(zone, numbers)))


def _opens_exclusion(plain: str, number: Token[str]) -> bool:
    """Whether a word for none says what is not asked for: ``How many offences, but no rapes``."""
    starts = [start for start, _ in exclusions_in(plain) if start <= number.start]
    return any(_OPENS.fullmatch(plain, start, number.end) for start in starts)


def _behind(plain: str, numbers: Sequence[Token[str]]) -> Iterator[tuple[int, int]]:
    """What stands behind ``excluding``, up to the stop or to the comma before the number of the sentence."""
    for start, stop in exclusions_in(plain):
        if _ALL_BUT.search(plain, 0, start):
            continue
        verb = _GOES_ON.search(plain, start, stop)
        goes_on = verb is not None and not _RELATIVE.search(plain, start, verb.start())
        end = verb.start() if verb is not None and goes_on else stop
        first = min((number.start for number in numbers if start <= number.start < end), default=end)
        comma = plain.rfind(",", start, first) if first < end else -1
        yield start, comma if comma > 0 else end


def _before(plain: str) -> Iterator[tuple[int, int]]:
    """The clause before ``are not counted``, which names what is not."""
    for found in _IS_LEFT_OUT.finditer(plain):
        starts = [stop.end() for stop in _CLAUSE.finditer(plain, 0, found.start())]
        yield max(starts, default=0), found.end()
