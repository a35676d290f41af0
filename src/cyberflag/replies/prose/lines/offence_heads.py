"""Headings, and requests told again, that are the name of an offence and nothing more (``Question 1 - possession of
indecent photographs``, ``Your request: voyeurism, 2019``): the bare figures below them are of such crimes, where the
reply is asked for nothing else that could be counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import ASKING, Part, Sentence
from cyberflag.replies.prose.meanings import Meaning, meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.offences import offences_named_in

_OF_A_LAW: Final = re.compile(
    r"\(?\b(?:s\.?|ss\.?|sec\.?|sections?)\s*\d+[a-z]*(?:\s*\(\d+\))*(?:\s+(?:of\s+the\s+)?[\w\s]{0,60}?\b(?:act|soa|cja|pca|order)\b(?:\s*\d{4})?)?\)?"
    r"|\b(?:offences?|crimes?|recorded|of|the|act|soa|cja|pca|\d{4})\b",
    re.IGNORECASE,
)
_OF_ITS_DAYS: Final = re.compile(
    r"\b(?:between|from|to|until|and|during|for|in|over|within|period|years?|dates?|financial|calendar)\b",
    re.IGNORECASE,
)


def crimes_alone_are_counted(sentences: Sequence[Sentence]) -> bool:
    """Whether nothing above the first figure of a reply asks for anything but crimes, and no title or question of it
    for people or for what became of crimes.
    """
    first = next((at for at, s in enumerate(sentences) if s.part is Part.ANSWER and read_tokens(s.text).numbers), 0)
    above, anywhere = set[Measure](), set[Measure]()
    for at, sentence in enumerate(sentences):
        if sentence.part not in ASKING and sentence.kind is not LineKind.TITLE:
            continue
        named = {token.value for token in read_tokens(sentence.text).measures}
        anywhere |= named
        above |= named if at < first else set()
    return above <= {Measure.OFFENCES} and anywhere <= {Measure.OFFENCES, Measure.OTHER}


def as_crimes(meaning: Meaning, sentence: Sentence, counts_crimes: bool) -> Meaning:
    """The meaning of a heading or of what was asked that is the name of an offence alone: of crimes, where the reply
    counts nothing else.
    """
    is_named = sentence.part is Part.HEADING and is_offence_alone(sentence.text)
    is_asked = sentence.part is Part.RETOLD and _asks_by_name(sentence.text)
    return replace(meaning, measure=Measure.OFFENCES) if counts_crimes and (is_named or is_asked) else meaning


def is_offence_alone(text: str) -> bool:
    """Whether a heading is the name of one offence, its section and its number among the questions at most."""
    words = without_numbering(text)
    named = offences_named_in(words)
    if not named or meaning_of(words).measure is not None:
        return False
    for found in reversed(named):
        words = f"{words[: found.start]} {words[found.end :]}"
    return re.search(r"\w", _OF_A_LAW.sub(" ", words)) is None


def _asks_by_name(text: str) -> bool:
    """Whether what was asked (``Your request: rape, 2019``) is the name of an offence, and of its days."""
    head, colon, asked = text.partition(":")
    words = asked if colon and is_heading_of(head, Cue.REQUEST_HEADING) else text
    for period in reversed(read_tokens(words).periods):
        words = f"{words[: period.start]} {words[period.end :]}"
    return is_offence_alone(_OF_ITS_DAYS.sub(" ", words))
