"""Brackets behind figures: words on the numbers in them (``with charges in brackets``), which are of no others; shares
(``50 (charged: 12%)``), which say of no figure what it counts; and marks (``45 [12] offences``), which count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.plain_text import blanked
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

_AGES: Final = (
    r"(?:\b(?:under|over|below|aged?)[\s-]?\d{1,2}(?:\s?(?:[-–]|to|and)\s?\d{1,2})?s?\b(?!\s*(?:%|per|\.\d))"
    r"|\b\d{1,2}\s?[-–]\s?\d{1,2}(?=\s*:))"
)
_PER_CENT: Final = r"(?<![\d.])\d[\d.]*\s*(?:%|per\s?cent)"
_SHARE: Final = re.compile(
    rf"(?<=\d)\s?[(\[](?![^()\[\]]*(?:flag|online|cyber|internet))(?=[^()\[\]]*{_PER_CENT})"
    rf"(?=(?:[^\d()\[\]]|{_AGES}|{_PER_CENT}(?:\s+of\s+\d[\d,]*)?)*[)\]])"
    r"(?=[^()\[\]]*(?!per\s?cent)(?<![a-z])[a-z]{3})[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
"""A share with its words in brackets behind a number: ``50 (charge rate 12%)``, but not of the flag: the number before
it is of all crimes.
"""
_MARK: Final = re.compile(r"(?<=\d)\s?\[\d{1,3}\](?=\s+[^\W\d])")
"""A number in square brackets between another and what that counts: ``45 [12] offences``."""


def without_words_on_brackets(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of the answer without such words, shares and marks, each in its place; one that says nothing else
    is left out. Words with a number among them stay.
    """
    written = (_without(s) if s.part in (Part.ANSWER, Part.HEADING) else s for s in sentences)
    return [s for s, old in zip(written, sentences, strict=True) if s is old or re.search(r"\w", s.text)]


def _without(sentence: Sentence) -> Sentence:
    text = sentence.text
    bare = blanked(text, (match.span() for form in (_SHARE, _MARK) for match in form.finditer(text)))
    return _without_words(sentence if bare == text else replace(sentence, text=bare))


def _without_words(sentence: Sentence) -> Sentence:
    if any(sign.isdigit() for what in told_of_brackets(sentence.text) for sign in what):
        return sentence
    bare = without_brackets_told(sentence.text)
    return sentence if bare == sentence.text else replace(sentence, text=bare)


def numbers_in_brackets(text: str, printed: Sequence[str]) -> list[str]:
    """The numbers in brackets that no count of a text ``printed``, right behind others that one did."""
    figures = {value.partition("[")[0].strip() for value in printed}
    behind_counts = [found for found in _IN_BRACKETS.finditer(text) if found["before"] in figures]
    of_figures = [found["number"] for found in behind_counts if _OF_LAW.search(text, 0, found.start()) is None]
    return [number for number in of_figures if number not in printed]
