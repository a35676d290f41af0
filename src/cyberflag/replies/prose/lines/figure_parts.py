"""The parts of a figure that a line gives behind it: ``102 F, 20 M, 6 not known``, ``two girls, one boy``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Sex
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.heads import named_by
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import COMMA_PIECE, LabelledFigure, as_one_of, kind_of_label
from cyberflag.replies.resolving.levels.parted_figures import Part, read_parted
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.unknown_words import unknown_score

_VALUE: Final = r"(?P<value>\d{1,3}(?:,\d{3})+|\d+|<\s?\d+|\*)"
_LABEL_FIRST: Final = re.compile(rf"\s*(?:and\s+)?(?P<label>\S.*?)[\s:=-]+{_VALUE}\s*")
_VALUE_FIRST: Final = re.compile(rf"\s*(?:and\s+)?{_VALUE}\s*(?P<label>\D.*?)\s*")
_WORD_FIRST: Final = re.compile(r"\s*(?:and\s+)?(?P<value>[a-z]+(?:-[a-z]+)?)\s+(?P<label>\D.*?)\s*", re.IGNORECASE)

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OLDEST_CHILD: Final = 17
_PARTS_BY: Final = re.compile(r"\b(?:by|per|each|every|age[sd]?|old|which|weeks?|codes?)\b", re.IGNORECASE)
"""Asks for figures by something that a number before them may name, as an age does or a week."""
_LABELLED_SO: Final = re.compile(r"\s*\d{1,3}\s*[-–—]\s")


def parts_of(text: str, offset: int, whole: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The parts of a figure that ``text`` lists, each with the label of the ``whole`` before its own; empty where one
    is not understood or could be read two ways. A part that is not known is of the kind that the others are of.

    ``offset`` is where the text begins in its line.
    """
    ways = [(piece.start(), list(_ways(piece[0], setting))) for piece in COMMA_PIECE.finditer(text)]
    if any(len(way) != 1 for _, way in ways):
        return ()
    kinds = {kind for _, ((label, _),) in ways if (kind := kind_of_label(label, setting))}
    parts: list[LabelledFigure] = []
    for start, ((label, found),) in ways:
        named = as_one_of(kinds, label)
        printed = understand_figure(found["value"], setting.rules)
        if printed is None or label_meaning(named, setting)[1]:
            return ()
        shown = f"{whole}: {named}".strip(" :")
        parts.append(LabelledFigure(shown, printed, found["value"], offset + start + found.start("value")))
    return tuple(parts)


def parts_behind_whole(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line that is a number and its parts behind a dash: ``43 - 30 girls and 13 boys``. Empty where
    the number may be an age, a week or a year, or the parts do not add up to it: it labels them then.
    """
    before = setting.text_before
    if _PARTS_BY.search(f"{setting.asked_words} {before}") is not None or _LABELLED_SO.match(before) is not None:
        return ()
    read = read_parted(plain.strip().rstrip("."))
    whole = read_number(read.whole.replace(",", "")) if read is not None and read.whole else None
    if read is None or whole is None or whole <= _OLDEST_CHILD or _YEAR.fullmatch(read.whole):
        return ()
    offset = len(plain) - len(plain.lstrip())
    words = [("", read.whole, plain.find(read.whole))]
    words += [(named_in_words(part), part.printed, offset + part.start) for part in read.parts]
    figures = [
        LabelledFigure(label, printed, shown, start)
        for label, shown, start in words
        if (printed := understand_figure(shown, setting.rules)) is not None
    ]
    bounds = [figure.printed.bounds for figure in figures[1:]]
    is_sum = all(one.low == one.high for one in bounds) and sum(one.low for one in bounds) == whole
    return tuple(figures) if is_sum and len(figures) == len(words) else ()


def named_in_words(part: Part) -> str:
    """The label of a part of a figure in words: a letter for a sex written out."""
    if part.dimension is not Dimension.SEX:
        return part.label
    return "sex not recorded" if part.value is Sex.UNKNOWN else str(part.value)


def _ways(piece: str, setting: Setting) -> Iterator[tuple[str, re.Match[str]]]:
    """The label of a piece with where its figure stands, in each way that is understood."""
    for form in (_LABEL_FIRST, _VALUE_FIRST, _WORD_FIRST):
        found = form.fullmatch(piece)
        if form is _WORD_FIRST and found is not None and read_number(found["value"].casefold()) is None:
            continue  # "not known 2"
        label = "" if found is None else found["label"].strip(" :=-")
        if found is not None and label and (unknown_score(label) or _names_part(label, setting)):
            yield label, found


def _names_part(label: str, setting: Setting) -> bool:
    """Whether a label is, as a whole, of a sex, an age, a platform or an offence."""
    said, left = label_meaning(label, setting)
    return not left and bool(named_by(said))
