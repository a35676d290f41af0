"""Why the figures of a reply count as online, by what its sentences and headings say: the flag, a search, a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Basis, FlagUse, Request
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.labels_of_flag import is_of_all_recorded, is_online
from cyberflag.replies.letters.all_crimes_told import tells_of_all_crimes
from cyberflag.replies.letters.flag_asked_apart import (
    answers_on_flag_apart,
    asks_for_all_first,
    asks_for_flag_alone,
    lines_of_flagged_part,
    opens_as_part,
    tells_flag_of_part,
)
from cyberflag.replies.letters.flag_of_some import is_flag_of_some
from cyberflag.replies.letters.flagged_alone_told import tells_of_flagged_alone
from cyberflag.replies.letters.page_topics import without_topics
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.bases import basis_named_in, names_online, names_search
from cyberflag.vocabularies.crimes.crimes_asked_for import crimes_asked_for
from cyberflag.vocabularies.letters import Cue, says

_TOP: Final = 4
"""So many rows of a table may hold what heads it."""
_WOULD: Final = re.compile(r"\b(?:would|could|might|possible|potential)\b", re.IGNORECASE)
_MAY_BE_FLAGGED: Final = re.compile(
    r"\b(?:offences?|crimes?|records?|incidents?|cases?|they|these|it)\s+(?:may|can)\s+(?:(?:also|then|now|therefore)\s+)?be\s+"
    r"(?:flagged|marked|tagged|given)\b(?!.*\b(?:figures?|tables?|numbers?|counts?|below|here|data|results?|search\w*|extract\w*"
    r"|retriev\w*|based|left\s+out|exclud\w*|what\s+(?:you|we)|only(?!\s+(?:where|if|when|by|after|once)))\b)",
    re.IGNORECASE,
)
"""Tells what the flag is, and of no figures that they are of crimes with it."""
_SPEAKS_OF_FLAGGED: Final = re.compile(
    r"\b(?:flagged|tagged|flags?|markers?|tags?)\b(?!\s+(?:is|are|may|can|has|must|should|relies|depends|will|does)\b)"
    r"|\b(?:only|just|limited\s+to|restricted\s+to)\s+(?:those|these|such)\b",
    re.IGNORECASE,
)
"""May say that the figures are of the crimes with the flag (``We searched on this flag``), and not what the flag is."""
_WAS_SEARCHED: Final = re.compile(
    r"\b(?:we|i|they|(?:an?|our|the)\s+(?:analysts?|officers?|staff|team|researchers?))\s+(?:(?:have|has|then|therefore|instead|also)\s+)*"
    r"(?:looked|searched|went|gone|read|scanned|trawled|combed|examined|queried|sifted|filtered)\b(?!\W+(?:not|no)\b)"
    r"|\b(?:was|were|has\s+been|have\s+been)\s+(?:(?:all|then|therefore|instead|also|\w+ly)\s+)*"
    r"(?:looked\s+(?:at|through)|gone\s+through|searched|read|scanned|trawled|combed|queried|sifted|filtered)\s+(?:through\s+)?(?:for|against|with|by)\b",
    re.IGNORECASE,
)
"""A search that was made, however much of each record it looked at."""
_QUESTION: Final = re.compile(r"(?:.*:)?\W*(?:q(?:uestion)?\W{0,2})?(?:\d{1,2}\s?[.):]\s*)?how\s+many\b", re.IGNORECASE)
OF_THOSE: Final = re.compile(r"\b(?:of|from|among)\s+(?:which|these|those|them|the\s+above)\b", re.IGNORECASE)
"""Points at crimes told before."""
_IS_COUNTED: Final = re.compile(
    r"\b(?:that|this|it|which|these|those|what)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:therefore\s+|instead\s+)?"
    r"(?:what\s+(?:(?:is|was|are|were|has\s+been|we)\s+(?:have\s+)?))?(?:counted|used|given|shown)\b"
    r"|\bwhat\s+we\s+(?:have\s+)?(?:counted|used)\b|\bin\s+(?:its|their)\s+(?:place|stead)\b|\binstead\b"
    r"|\b(?:we|figures?|tables?|numbers?|counts?)\s+(?:have\s+|has\s+|are\s+|is\s+)?(?:therefore\s+|instead\s+)?"
    r"(?:count(?:s|ed)?|used?|uses|rests?\s+on|taken\s+from|based\s+on|come\s+from|relied\s+on)\b",
    re.IGNORECASE,
)
"""Says what was counted: ``The method box has been filled in throughout, and that is what is counted here``."""
_SOME_OF_THEM: Final = (
    r"(?:only\s+|just\s+)?(?:\d[\d,]*|(?!(?:all|both|each|every|any|either)\b)[a-z]+)\s+of\s+(?:all\s+)?(?:the|these|those|them)\b"
    r"(?!\s+(?:\w+\s+)?(?:words?|terms?|keywords?|phrases?|figures?|tables?)\b)"
)
_FOUND_SOME: Final = re.compile(
    rf"\b(?:found|finds|gave|gives|returned|identified|showed|produced)\s+{_SOME_OF_THEM}"
    rf"|\b(?:found|named|mentioned|contained|identified|used|present)\s+in\s+{_SOME_OF_THEM}",
    re.IGNORECASE,
)
"""A search that found a part of the crimes told above: ``... found 11 of the offences of 2018``; not ``all of the
offences above``.
"""
_NONE_FLAGGED: Final = re.compile(
    r"\W*(?:of\s+(?:these|those|them),?\s+)?(?:none|no\s+(?:\w+\s+)?(?:offences?|crimes?|records?|cases))\s+"
    r"(?:of\s+(?:which|these|those|them|the\s+\w+)\s+)?(?:was|were|had|has|have|is|are|bore|carried|carry|bear)\b"
    r"(?!.*\b(?:without|un\w+|not|lack\w*|miss\w*|only|except|apart|in|for|from|during)\b)",
    re.IGNORECASE,
)
"""Opens a sentence that says of crimes that none of them carry the flag: those told before it do not."""
_OF_FLAGGED: Final = re.compile(
    r"\b(?:flagged|tagged|marked)\b|\bwith\s+(?:the|an?)\s+(?:\w+\s+)?(?:flag|marker|tag)\b", re.IGNORECASE
)
"""What was searched were the flagged crimes: what it found is of those."""


def basis_of(
    document: Document, sentences: Sequence[Sentence], flag_use: FlagUse, request: Request, *, is_searched: bool = True
) -> Basis:
    """Why the figures count as online: what the answer says; a flag that the force does not use, or by which it could
    not search (not ``is_searched``), can be no basis.
    """
    named = list(dict.fromkeys(_bases_named(document, sentences, request)))
    if flag_use is FlagUse.USED and request.basis is Basis.FLAG and Basis.FLAG not in named:
        named.append(Basis.FLAG)  # "The flag is in use" answers for the flag that was asked for
    without_flag = flag_use in (FlagUse.NOT_USED, FlagUse.UNAWARE) or not is_searched
    if flag_use is FlagUse.UNRELIABLE and (instead := _counted_instead(sentences)) is not None:
        return instead
    of_all = request.basis is Basis.UNKNOWN and asks_for_all_first(sentences)
    of_all = of_all and not tells_of_flagged_alone(sentences, len(document.grids))
    if Basis.FLAG in named and not without_flag and not of_all:
        return Basis.FLAG
    for basis in (Basis.KEYWORD, Basis.FIELD):
        if basis in named:
            return basis
    if request.basis is Basis.UNKNOWN and not (named or without_flag) and asks_for_flag_alone(sentences):
        return Basis.FLAG
    if request.basis is Basis.FLAG and any(tells_of_all_crimes(s.text) for s in sentences if s.part is Part.ANSWER):
        return Basis.NONE
    return Basis.UNKNOWN if without_flag and request.basis is Basis.FLAG else request.basis


def _counted_instead(sentences: Sequence[Sentence]) -> Basis | None:
    """What a letter says that is counted in place of a flag on which it does not rely: a field or a search."""
    for sentence in sentences:
        named = basis_named_in(sentence.text) if sentence.part is Part.ANSWER else None
        is_other = named is not None and named.value in (Basis.FIELD, Basis.KEYWORD)
        if named is not None and is_other and _IS_COUNTED.search(sentence.text) and not _is_supposed(sentence.text):
            return named.value
    return None


def _bases_named(document: Document, sentences: Sequence[Sentence], request: Request) -> Iterator[Basis]:
    said = [s for s in without_topics(sentences) if s.part in (Part.ANSWER, Part.HEADING, Part.FURNITURE)]
    is_open = request.basis is Basis.UNKNOWN  # whether all were asked for or those with the flag
    answers = answers_on_flag_apart(sentences) if is_open else frozenset[str]()
    said = [s for s in said if s.sources.isdisjoint(answers)]
    parts = lines_of_flagged_part(said) if is_open else frozenset[str]()
    apart = parts | {s.text for s in said if _is_supposed(s.text) or (is_open and tells_flag_of_part(s.text))}
    apart |= _that_may_be_flagged(sentences) if is_open else frozenset()
    apart |= _parts_searched(said, document) if is_open else frozenset()
    texts = [s.text for s in said if s.text not in apart]
    heads = list(_heads(document, is_open=is_open))
    texts += [text for text in heads if " " in text and not opens_as_part(text)]
    asked = [text for text in (s.text for s in sentences) if _QUESTION.match(text)]
    for text in texts:
        named = basis_named_in(text)
        if named is not None and named.value is Basis.KEYWORD and text in asked and any(map(_is_of_no_search, asked)):
            continue
        # a flag of another kind (child sexual exploitation, alcohol) is no sign of the internet
        is_other = says(text, Cue.OTHER_FLAG) or is_flag_of_some(text, request)
        is_none = _NONE_FLAGGED.match(text) is not None
        if named is not None and not (named.value is Basis.FLAG and (is_other or is_none)):
            yield named.value


def _that_may_be_flagged(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The sentences that tell that crimes may have the flag, where nothing else in the reply speaks of the net or of
    the crimes that have it: its figures are of all crimes.
    """
    told = frozenset(s.text for s in sentences if _MAY_BE_FLAGGED.search(s.text))
    others = [s.text for s in sentences if told and s.text not in told]
    return frozenset() if any(names_online(text) or _speaks_of_flagged(text) for text in others) else told


def _speaks_of_flagged(text: str) -> bool:
    is_of_none = _NONE_FLAGGED.match(text) is not None or tells_flag_of_part(text) or says(text, Cue.OTHER_FLAG)
    return _SPEAKS_OF_FLAGGED.search(text) is not None and not is_of_none


def _parts_searched(sentences: Sequence[Sentence], document: Document) -> frozenset[str]:
    """The sentences below all tables of a letter by which a search found some of the crimes that were told: the tables
    count the others too.
    """
    found = [s for s in sentences if names_search(s.text) and _FOUND_SOME.search(s.text)]
    below: set[str] = set()
    for block in reversed(document.blocks if found and document.grids else ()):
        if isinstance(block, Grid):
            break
        below |= {printed.source for printed in block.printed}
    return frozenset(s.text for s in found if s.sources <= below)


def _heads(document: Document, *, is_open: bool) -> Iterator[str]:
    """What may head the tables of a reply; where nobody asked for flagged crimes alone (``is_open``) not what heads a
    column of these beside one of all recorded crimes: ``Offences recorded | Offences with the flag | Arrests``. What
    heads the labels (``Table 1: crimes flagged as online | Offences recorded``) is of all columns.
    """
    for grid in (grid for grid in document.grids if not grid.hidden):
        labels = min((cell.column for cell in grid if cell.shown.strip()), default=0)
        for row in (row for row in grid.filled_rows() if row[0].row < _TOP):
            is_of_both = is_open and any(is_of_all_recorded(cell.shown) for cell in row)
            yield from (c.shown for c in row if not (is_of_both and c.column > labels and is_online(c.shown)))


def _is_of_no_search(question: str) -> bool:
    """Whether a question asks for crimes that nobody searched for: a search asked for by another is not theirs."""
    is_of_those = names_search(question) or OF_THOSE.search(question) is not None
    return not is_of_those and crimes_asked_for(question) is not None


def _is_supposed(text: str) -> bool:
    """Whether a sentence speaks of a search that was not made: one that would take too long, or give too much."""
    is_work = says(text, Cue.WORKLOAD) and not _WAS_SEARCHED.search(text)
    return is_work or says(text, Cue.COST) or _WOULD.search(text) is not None


def tells_of_search(text: str) -> bool:
    """Whether a sentence tells of a search for words in crimes that was made, and not among the flagged ones alone."""
    is_made = _WAS_SEARCHED.search(text) is not None and not _is_supposed(text)
    return names_search(text) and is_made and _OF_FLAGGED.search(text) is None
