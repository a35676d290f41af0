"""Crimes that a text says are left out (``excluding those on Snapchat``): no figure beside it is of those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from cyberflag.model import ALL, Count, Issue, IssueKind, Sex
from cyberflag.replies.prose.tokens import Token, Tokens, read_tokens
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.scopes import exclusions_in

T = TypeVar("T")

SCOPE: Final = "scope"
"""The detail of figures that are of a part of the crimes for which no column is."""
_ADULT: Final = 18
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

_ALL_BUT: Final = re.compile(r"\b(?:all|every\s+one)\s+$", re.IGNORECASE)
"""Before what is no exclusion but a share: ``all except 6 were against girls``."""


def without_left_out(text: str, tokens: Tokens) -> Tokens:
    """The words of a sentence without those for crimes that it says are left out of its figures."""
    zones = list(_zones(text, tokens.numbers))
    if not zones:
        return tokens
    return replace(
        tokens,
        ages=_outside(tokens.ages, zones),
        sexes=_outside(tokens.sexes, zones),
        platforms=_outside(tokens.platforms, zones),
        offences=_outside(tokens.offences, zones),
    )


def left_out_of(text: str, tokens: Tokens) -> tuple[tuple[str, str], ...]:
    """The detail of the figures of a sentence that says that some crimes are left out of them."""
    plain = write_plainly(text)
    for start, end in _zones(text, tokens.numbers):
        if leaves_out_crimes(_inside(tokens, start, end)):
            return ((SCOPE, plain[start:end].strip(" ,()")),)
    return ()


def said_to_be_left_out(text: str) -> tuple[str, Tokens] | None:
    """The clause by which a text says behind their names that crimes are left out (``boys not included``), with what it
    names; None where it says so of none, or gives their number.
    """
    tokens, plain = read_tokens(text), write_plainly(text)
    for start, end in _before(plain):
        found = _inside(tokens, start, end)
        if leaves_out_crimes(found) and not any(start <= number.start < end for number in tokens.numbers):
            return plain[start:end].strip(" ,()"), found
    return None


def leaves_out_crimes(tokens: Tokens) -> bool:
    """Whether what is left out are crimes that a count could be of: an offence, a child's age, a sex, a platform."""
    parts = any(token.value is not Sex.UNKNOWN for token in tokens.sexes) or bool(tokens.platforms)
    crimes = any(token.value != ALL for token in tokens.offences)
    return parts or crimes or any(t.value.is_known and (t.value.low or 0) < _ADULT for t in tokens.ages)


def left_out_issues(counts: Iterable[Count]) -> Iterator[Issue]:
    """An issue for each wording by which figures of a text are of all crimes but some."""
    told: set[str] = set()
    for count in counts:
        words = dict(count.detail).get(SCOPE, "")
        if words and words not in told:
            told.add(words)
            message = f"The figure {count.printed} is read as of all crimes but some ({words!r}). Say what it counts."
            yield Issue(count.provenance, IssueKind.ANSWER_DIFFERS, message)


def _inside(tokens: Tokens, start: int, end: int) -> Tokens:
    """The words of a sentence for victims, platforms and offences that stand between two places."""
    return replace(
        tokens,
        ages=_between(tokens.ages, start, end),
        sexes=_between(tokens.sexes, start, end),
        platforms=_between(tokens.platforms, start, end),
        offences=_between(tokens.offences, start, end),
    )


def _between(words: Sequence[Token[T]], start: int, end: int) -> tuple[Token[T], ...]:
    return tuple(word for word in words if start < word.end and word.start < end)


def _outside(words: Sequence[Token[T]], zones: Sequence[tuple[int, int]]) -> tuple[Token[T], ...]:
    return tuple(word for word in words if not any(start < word.end and word.start < end for start, end in zones))


def _zones(text: str, numbers: Sequence[Token[str]]) -> Iterator[tuple[int, int]]:
    """Where the words stand for what is left out; not where a number counts that (``excluding 12 against boys``)."""
    plain = write_plainly(text)
    for start, end in (*_behind(plain, numbers), *_before(plain)):
        if not any(start <= number.start < end for number in numbers):
            yield start, end


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
