"""Heads of lines under which only some crimes are counted, in a way that no column of a count holds: ``Offences by
strangers``.
"""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.vocabularies.restrictions import is_title
from cyberflag.vocabularies.some_crimes import words_of_some


def of_some_alone(meaning: Meaning, head: str) -> Meaning:
    """The meaning of a head, with the words by which it counts some crimes alone as its detail."""
    if meaning.detail or meaning.measure not in (None, Measure.OFFENCES) or not is_title(head):
        return meaning
    words = words_of_some(head)
    return replace(meaning, detail=((SCOPE, words),)) if words else meaning
