"""Figures called of ``sexual offences`` in short, in a reply to a request for those against children and for nothing
else: they are of all that was asked for, as those of its tables are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import Final

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

_WITH_FLAG: Final = re.compile(r"\bflag|\bcyber|\bonline\b", re.IGNORECASE)
_OF_CHILDREN: Final = re.compile(
    r"\bchild(?:ren)?\b|\bminors?\b|\bjuveniles?\b|\byou(?:ng|th)\w*|\bunder[\s-]*\d|\b(?:girl|boy)s?\b",
    re.IGNORECASE,
)


def on_children_alone(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts in text, those of flagged sexual offences as of all where the quoted request is on children alone, and
    no other figure of the text and nothing that speaks of victims is of more. Nobody says so of the children where the
    text tells of them apart, or that they are not known.
    """
    named = {count.offence for count in counts}
    if request.questions or SEXUAL_OFFENCES not in named or not named <= {ALL, SEXUAL_OFFENCES}:
        return list(counts)
    quoted = [s.text for s in sentences if s.part in QUESTIONS]
    below = dropwhile(lambda s: s.part not in QUESTIONS, sentences)  # what heads the reply is of the request too
    answers = [s for s in below if s.part not in (*QUESTIONS, Part.FURNITURE)]
    told = [Text(s.text, s.source) for s in answers]
    is_alone = offences_asked(quoted) == {ALL} and bool(asking_for_children(quoted, told))
    if not is_alone or any(_speaks_of_victims(without_breakdown(text.text)) for text in told):
        return list(counts)
    flagged = [s for s in answers if _WITH_FLAG.search(s.text)]
    return [replace(c, offence=ALL) if c.offence == SEXUAL_OFFENCES and _is_in(c, flagged) else c for c in counts]


def _is_in(count: Count, sentences: Sequence[Sentence]) -> bool:
    return any(count.provenance.source in s.sources and count.printed in s.text for s in sentences)


def _speaks_of_victims(text: str) -> bool:
    """Whether a text may say that figures are of more than children, or tells of children apart."""
    return bool(_OF_CHILDREN.search(text)) or is_of_anyone(text)
