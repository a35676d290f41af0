"""Words on the numbers in brackets, which are of no others: ``with charges in brackets``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.signs.brackets import told_of_brackets, without_brackets_told

_IN_BRACKETS: Final = re.compile(
    r"(?<![\w./-])\d[\d,]*\s?[(\[]\s*(?!(?:19|20)\d\d\b)(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}|<\s?\d{1,2})\s*[)\]]"
)
"""A number in brackets right behind another: ``45 (12)``."""


def without_words_on_brackets(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of the answer without such words, each in its place; one that says nothing else is left out. Words
    with a number among them stay.
    """
    written = (_without(s) if s.part in (Part.ANSWER, Part.HEADING) else s for s in sentences)
    return [s for s, old in zip(written, sentences, strict=True) if s is old or re.search(r"\w", s.text)]


def _without(sentence: Sentence) -> Sentence:
    if any(sign.isdigit() for what in told_of_brackets(sentence.text) for sign in what):
        return sentence
    bare = without_brackets_told(sentence.text)
    return sentence if bare == sentence.text else replace(sentence, text=bare)


def numbers_in_brackets(text: str, printed: Sequence[str]) -> list[str]:
    """The numbers in brackets right behind others that no count of a text ``printed``, where others did."""
    if not printed:
        return []
    return [found["number"] for found in _IN_BRACKETS.finditer(text) if found["number"] not in printed]
