"""Other crimes that a request for flagged sexual offences asks for in a question of their own, without the flag: the
flag of the reply is not that of the number it gives of them (``9,206 stalking offences``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.model import Basis, Count, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.own_kinds import (
    FLAGGED_OR_NOT,
    asks_for_sexual_offences,
    own_questions,
    speaks_of_flag,
)
from cyberflag.vocabularies.offences import offences_named_in

_OF_REPLY: Final = (Basis.FLAG, Basis.UNKNOWN)
"""What is said of the figures of a reply as a whole, or not said at all."""
_OF_EACH: Final = re.compile(
    r"\b(?:each|all|every|any|both|following|above|below|they|the\s+same|only|just|solely"
    r"|limit\w*|restrict\w*|(?:these|those)\s+(?:figures|numbers|questions|answers|crimes|offences))\b",
    re.IGNORECASE,
)
"""In words on the flag: that they may be on what other questions ask for, too."""
_OF_FIGURES: Final = re.compile(
    r"\b(?:figures?|numbers|data|results?|answers?|tables?|search\w*|request(?:ed)?|information|statistics)\b",
    re.IGNORECASE,
)
"""In words on the flag in no answer of its own: that they may be on all answers."""


def with_all_of_own_questions(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts, those of crimes that only such questions ask for of all that were recorded, where neither these nor
    the sentences that give them speak of the flag or the net, nor any words that may be said of all that is asked.
    """
    asked = [s.text for s in sentences if s.part in QUESTIONS]
    own = own_questions(asked)
    rest = [text for text in asked if text not in own]
    if not own or request.says_what_is_asked or _is_flag_of_all(rest):
        return list(counts)
    is_told_of_all = any(_tells_flag_of_all(sentence) for sentence in sentences)
    sure = [text for text in own if FLAGGED_OR_NOT.search(text) or not is_told_of_all]
    named = {one.value for text in sure for one in offences_named_in(text)}
    named -= {one.value for text in rest for one in offences_named_in(text)}
    places = places_by_source(sentences)

    def is_silent(count: Count) -> bool:
        return not any(speaks_of_flag(sentences[at].text) for at in places.get(count.provenance.source, ()))

    return [
        replace(c, basis=Basis.NONE) if c.basis in _OF_REPLY and c.offence in named and is_silent(c) else c
        for c in counts
    ]


def _is_flag_of_all(texts: Sequence[str]) -> bool:
    """Whether words on the flag stand before the question on sexual offences, or may be said of others too."""
    leads = takewhile(lambda text: not asks_for_sexual_offences(text), texts)
    return any(map(speaks_of_flag, leads)) or any(speaks_of_flag(text) and _OF_EACH.search(text) for text in texts)


def _tells_flag_of_all(sentence: Sentence) -> bool:
    """Whether a sentence of the reply itself, or its title, may say of all figures that they are of flagged crimes."""
    text = sentence.text
    if sentence.part in QUESTIONS or sentence.part is Part.FURNITURE or not speaks_of_flag(text):
        return False
    if asks_for_sexual_offences(text) or read_tokens(text).numbers:
        return False
    is_title = sentence.kind is LineKind.TITLE or sentence.part is Part.HEADING
    is_apart = not sentence.question and (is_title or _OF_FIGURES.search(text) is not None)
    return is_apart or (_OF_EACH.search(text) is not None and _OF_FIGURES.search(text) is not None)
