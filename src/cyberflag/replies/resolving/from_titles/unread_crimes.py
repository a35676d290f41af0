"""Kinds of crime that a question or heading names and no vocabulary holds, where figures would pass for those of all
crimes: ``How many modern slavery offences``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cyberflag.model import ALL, Count, Issue, IssueKind, Measure, Provenance, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import ASKING, Sentence
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.things_counted import words_of_any_kind, words_of_no_kind

_MOST_NAMED: Final = 3
OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES, Measure.SUSPECTS})
"""What is counted of crimes, and so is of one kind of them or of all."""
_ASKS: Final = r"(?:(?:number|count|total|volume)s?\s+of|how\s+many|all|recorded|reported)"
_DONE: Final = (
    r"(?:(?:(?!offences?\b|crimes?\b)[\w'/-]+\s+){0,4}?"
    r"(?:arrest(?:s|ed)?|charge[sd]?|summons(?:es|ed)?|caution(?:s|ed)?|convict(?:ions|ed)|prosecut(?:ions|ed)|outcomes|disposals"
    r"|detections|suspects|suspected|victims)\s+(?:for|with|of|in|under|relating\s+to)\s+)?"
)
"""What was done about crimes, or to whom, before their kind: ``suspects charged with``."""
_KIND_BEFORE: Final = re.compile(
    rf"\b{_ASKS}\s+{_DONE}(?P<what>(?:(?!offences?\b|crimes?\b)[\w'/-]+\s+){{1,4}}?)(?:offences|crimes)\b",
    re.IGNORECASE,
)
_LEADS_TO_KIND: Final = re.compile(r"\b(?:in|of|for|from|with|by|to|at|under)\b", re.IGNORECASE)
"""Stands between people and the crimes in which they were involved: ``suspects identified in these offences``."""
_KIND_BEHIND: Final = re.compile(
    r"\b(?:offences|crimes|arrests|charges)\s+(?:of|for|relating\s+to|related\s+to)\s+(?P<what>(?:[\w'/-]+\s*){1,5}?)"
    r"(?=[.,;:?()]|$|\b(?:recorded|reported|committed|made|that|which|where|with|in|between|from|for|since|by|during|per|were|was|have)\b)",
    re.IGNORECASE,
)
_UNDER_LAW: Final = re.compile(
    r"\b(?:offences?|crimes|arrests|charges)\s+(?:(?:recorded|reported|committed)\s+)?(?:under|contrary\s+to)\s+"
    r"(?P<what>(?:sections?|s\.?|the)\s*[^,;?!]{3,60})",
    re.IGNORECASE,
)
"""Names the law that crimes are against."""
_POINTS_BACK: Final = re.compile(
    r"(?:the\s+)?(?:(?:above|same|said|relevant|aforementioned)\s+)*(?:act|law|legislation|sections?)\b(?!\s*\d)",
    re.IGNORECASE,
)
"""A law that was named before: ``offences under the above Act``."""
_OPENS: Final = re.compile(
    r"\s*(?:please\s+(?:\w+\s+){1,3}?)?(?:(?:the|total)\s+)*(?:numbers?\s+of|how\s+many)\b", re.IGNORECASE
)
"""Begins a line that asks or heads, whatever it is taken for."""


def unread_crimes(sentences: Iterable[Sentence], request: Request, counts: Sequence[Count]) -> Iterator[Issue]:
    """An issue for each table, and for the text, whose figures are of no kind of crime though what is asked for is one
    that is not understood. Where the request itself is known it says what is asked for.
    """
    read = tuple(sentences)
    listed = kinds_listed(read).unread
    kinds = list(dict.fromkeys([*_kinds_unread(read), *listed]))
    counted = {*OF_CRIMES, Measure.VICTIMS} if listed else OF_CRIMES
    if request.questions or not kinds:
        return
    told: set[str] = set()
    for count in (one for one in counts if one.offence == ALL and one.measure in counted):
        if count.provenance.table not in told:
            told.add(count.provenance.table)
            message = (
                f"{', '.join(map(repr, kinds[:_MOST_NAMED]))} is not understood as an offence, and figures here are of "
                "no kind of crime. Say of which they are, or that they are of all."
            )
            yield Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)


def _kinds_unread(sentences: Iterable[Sentence]) -> Iterator[str]:
    """The kinds of crime in questions and headings of which nothing is understood."""
    for sentence in sentences:
        is_asking = sentence.part in ASKING or sentence.kind is LineKind.TITLE
        is_asking |= _OPENS.match(sentence.text) is not None and not read_tokens(sentence.text).numbers
        if is_asking:
            yield from kinds_unread_in(sentence.text)


def kinds_unread_in(text: str) -> Iterator[str]:
    """The kinds of crime that a question or heading names, or the law that they are against, where it names none that
    is understood.
    """
    if any(found.value != ALL for found in offences_named_in(text)):
        return
    before = (_LEADS_TO_KIND.split(found["what"])[-1] for found in _KIND_BEFORE.finditer(text))
    behind = (found["what"] for found in _KIND_BEHIND.finditer(text))
    for what in (" ".join(words.split()) for words in (*before, *behind)):
        if not _says_no_kind(what):
            yield what
    law = _UNDER_LAW.search(text)
    if law is not None and not _POINTS_BACK.match(law["what"]):
        yield " ".join(law["what"].split())


def names_unread_kind(text: str) -> bool:
    """Whether a question names crimes of a kind of its own, of which nothing is understood: no part of those that the
    question before it names (``solved offences``).
    """
    return any(not set(_words_of(what)) <= words_of_any_kind() for what in kinds_unread_in(text))


def _words_of(what: str) -> list[str]:
    return [word for word in re.split(r"[\s/]+", what.casefold()) if word]


def _says_no_kind(what: str) -> bool:
    """Whether words say of which victims, days or platform crimes are, and not which crimes."""
    tokens = read_tokens(what)
    is_known = any((tokens.periods, tokens.ages, tokens.sexes, tokens.platforms, tokens.years, tokens.numbers))
    left = [word for word in _words_of(what) if word not in words_of_no_kind()]
    return is_known or not left or basis_named_in(what) is not None
