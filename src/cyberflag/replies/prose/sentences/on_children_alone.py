"""Figures called of ``sexual offences`` in short, in a reply to a request for those against children and for nothing
else: they are of all that was asked for, as those of its tables are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from cyberflag.model import ALL, Count, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.resolving.from_titles.titled_offences import (
    asking_for_children,
    is_of_anyone,
    offences_asked,
    without_breakdown,
)
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in


def on_children_alone(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts in text, those of sexual offences as of all where the quoted request is on children alone, and no
    other figure of the text and nothing that calls crimes so is of more.
    """
    named = {count.offence for count in counts}
    if request.questions or SEXUAL_OFFENCES not in named or not named <= {ALL, SEXUAL_OFFENCES}:
        return list(counts)
    quoted = [s.text for s in sentences if s.part in QUESTIONS]
    below = dropwhile(lambda s: s.part not in QUESTIONS, sentences)  # what heads the reply is of the request too
    told = [Text(s.text, s.source) for s in below if s.part not in (*QUESTIONS, Part.FURNITURE)]
    is_alone = offences_asked(quoted) == {ALL} and bool(asking_for_children(quoted, told))
    if not is_alone or any(_calls_so(text.text) and is_of_anyone(without_breakdown(text.text)) for text in told):
        return list(counts)
    return [replace(c, offence=ALL) if c.offence == SEXUAL_OFFENCES else c for c in counts]


def _calls_so(text: str) -> bool:
    return any(found.value == SEXUAL_OFFENCES for found in offences_named_in(text))
