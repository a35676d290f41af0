"""The marks of footnotes behind the labels of lines: ``Girls (2): 45``, ``Boys¹ - 12``, ``Total[3] = 57``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.levels.note_marks import notes_listed
from cyberflag.vocabularies.periods import understand_period

_RAISED: Final = re.compile(r"(?<=[\w)])[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_BEFORE_A_VALUE: Final = r"(?=\s*(?:[:=]|[-–—]\s|\.{3})|\s*[(\[]\d)"
_BEHIND: Final = re.compile(
    rf"\s?(?:\((?P<round>\d{{1,2}})\)|\[(?P<square>\d{{1,2}})\]|(?<=[^\W\d_])(?P<bare>\d{{1,2}})){_BEFORE_A_VALUE}"
    r"|(?<=\d)\s?\[(?P<between>\d{1,2})\](?=\s+[^\W\d])"
)
_AT_THE_END: Final = re.compile(r"(?P<label>.*\w)\s?(?:\((?P<round>\d{1,2})\)|\[(?P<square>\d{1,2})\])\s*")
_SEVERAL: Final = re.compile(r"(?P<label>.*\w)\s?[(\[](?P<marks>\d{1,2}(?:\s*[,;&]\s*\d{1,2})+)[)\]]\s*")
_OPENS_A_NOTE: Final = re.compile(
    r"\s*\[(?P<square>\d{1,2})\]\s+(?=[^\W\d])|\s*(?P<bare>\d{1,2})\s+(?=[A-Z'\"](?:\S*\s+){2})"
)


def without_note_marks(sentences: Sequence[Sentence], document: Document) -> list[Sentence]:
    """The sentences with marks of notes blanked out, in their place: raised numbers behind a word, and numbers in
    brackets or right behind a word, before a colon or dash, or in square ones between a figure and its words, where a
    list of notes from 1 on has them.
    """
    listed = notes_listed(line.text for line in document.lines if line.kind is not LineKind.QUOTED)
    unmarked = [_unmarked(sentence, listed) for sentence in sentences]
    used = {n for s, bare in zip(sentences, unmarked, strict=True) if bare != s for n in re.findall(r"\d{1,2}", s.text)}
    return [_unnumbered(sentence, used & listed) for sentence in unmarked]


def _unmarked(sentence: Sentence, listed: Collection[str]) -> Sentence:
    if sentence.part is Part.REQUEST:
        return sentence
    text = _RAISED.sub(_blank, sentence.text)
    if listed:
        text = _BEHIND.sub(lambda mark: _blank(mark) if _number(mark) in listed else mark[0], text)
        ended = _AT_THE_END.fullmatch(text)
        if ended and _number(ended) in listed and (ended["square"] or understand_period(ended["label"]) is not None):
            text = ended["label"].ljust(len(text))
        several = _SEVERAL.fullmatch(text)
        if several and set(re.findall(r"\d+", several["marks"])) <= set(listed):
            text = several["label"].ljust(len(text))
    return sentence if text == sentence.text else replace(sentence, text=text)


def _unnumbered(sentence: Sentence, used: Collection[str]) -> Sentence:
    """A note without its number, where labels carry that."""
    found = _OPENS_A_NOTE.match(sentence.text) if used else None
    if found is None or _number(found) not in used:
        return sentence
    return replace(sentence, text=_blank(found) + sentence.text[found.end() :])


def _number(mark: re.Match[str]) -> str:
    return next((number for number in mark.groupdict().values() if number and number.isdigit()), "")


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark[0])
