"""Words on the numbers in brackets, which are of no others: ``with charges in brackets``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.signs.brackets import told_of_brackets, without_brackets_told

_IN_BRACKETS: Final = re.compile(
    r"(?<![\w./-])(?P<before>\d[\d,]*)\s?[(\[]\s*(?!(?:19|20)\d\d\b)(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}|<\s?\d{1,2})\s*[)\]]"
)
"""A number in brackets right behind another: ``45 (12)``."""
_OF_LAW: Final = re.compile(
    r"\b(?:sections?|sect?|s|regulations?|reg|articles?|art|paragraphs?|paras?)\b\.?(?:\d|\([a-z0-9]+\)|[,/&\s]|and|or)*$",
    re.IGNORECASE,
)
"""Before such numbers: they name a part of an Act, as in ``sections 38(1) and 40(2)``."""


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
    """The numbers in brackets that no count of a text ``printed``, right behind others that one did."""
    behind_counts = [found for found in _IN_BRACKETS.finditer(text) if found["before"] in printed]
    of_figures = [found["number"] for found in behind_counts if _OF_LAW.search(text, 0, found.start()) is None]
    return [number for number in of_figures if number not in printed]
