"""Figures of all crimes in a reply that names one kind of crime and nowhere speaks of all: told, since the kind was
most likely left unread.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from cyberflag.model import ALL, Basis, Count, Issue, IssueKind, Measure, Provenance, Request
from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.parts_asked import parts_asked_of_crimes, points_at_those
from cyberflag.replies.resolving.oversights import SAY_CRIMES
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions

_OF_LETTERS: Final = (Cue.CONDITIONAL, Cue.BOILERPLATE, Cue.ADMINISTRATIVE)
"""What may name a crime in passing: ``If you have been affected by rape, call us``."""
_OF_CRIMES: Final = frozenset(
    {Measure.OFFENCES, Measure.VICTIMS, Measure.SUSPECTS, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES}
)
_SPEAKS_OF_ALL: Final = re.compile(
    r"\b(?:all|any|every|whole|total)\s+(?:(?:recorded|reported|notifiable|online|cyber|other|types?|kinds?|of|the)\s+)*"
    r"(?:crimes?|offences?)\b(?!\s+(?:of|under|for|in)\b)"
    r"|\bregardless\s+of\s+(?:the(?:ir)?\s+)?(?:\w+\s+)?(?:types?|kinds?|nature)\b|\b(?:crimes?|offences?)\s+of\s+(?:any|every|all)\s+(?:types?|kinds?)\b",
    re.IGNORECASE,
)
"""Speaks of crimes of every kind: ``all recorded crimes``, and not ``all offences of voyeurism``."""


def crimes_named_alone(
    document: Document, counts: Sequence[Count], told: Iterable[Issue], request: Request
) -> Iterator[Issue]:
    """An issue for each table, and for the text, whose figures are of no kind of crime though the reply names one, or
    several that each hold the next, and never all; where a known request settles what is counted, none. What a question
    asks for as a part of others (``How many of these were rapes?``) names none. The flag picks crimes of all kinds, so
    figures with it are left alone, and so is a table of which some figures have their kind or that an issue on the kind
    of crime points at (``told``).
    """
    known = {issue.provenance.table for issue in told if issue.kind is IssueKind.UNKNOWN_OFFENCE}
    known |= {count.provenance.table for count in counts if count.offence != ALL}
    doubtful: dict[str, Count] = {}
    for count in counts:
        if _may_be_of_a_kind(count, known):
            doubtful.setdefault(count.provenance.table, count)
    if not doubtful or settles_crimes(request):
        return
    texts = _texts_of(document)
    parts = parts_asked_of_crimes(texts)
    named = _named_in(t for t in texts if t not in parts and not (points_at_those(t) or _is_of_letters(t)))
    if not named or ALL in named or not _lie_within_one_another(named) or any(map(_SPEAKS_OF_ALL.search, texts)):
        return
    for count in doubtful.values():
        message = (
            f"The reply names {', '.join(sorted(named))} and no other crime, and figures here are of no kind of crime. "
            f"{SAY_CRIMES}"
        )
        yield Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)


def _may_be_of_a_kind(count: Count, known: Collection[str]) -> bool:
    is_open = count.offence == ALL and count.measure in _OF_CRIMES and count.basis is not Basis.FLAG
    return is_open and count.provenance.table not in known


def _texts_of(document: Document) -> list[str]:
    """The lines of a reply and the words on its sheets and in its tables, none twice and nothing hidden."""
    lines = (line.text for line in document.lines if line.kind is not LineKind.FURNITURE)
    cells = (cell.shown for grid in document.grids if not grid.hidden for cell in grid if not cell.hidden)
    return list(dict.fromkeys(chain(lines, (text for text in cells if kind_of_text(text) is CellKind.TEXT))))


def _named_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(item.value for text in texts for item in offences_named_in(without_exclusions(text)))


def _lie_within_one_another(named: Collection[str]) -> bool:
    """Whether of any two kinds of crime one holds the other."""
    return all(a == b or contains(a, b) or contains(b, a) for a in named for b in named)


def _is_of_letters(text: str) -> bool:
    return any(says(text, cue) for cue in _OF_LETTERS)
