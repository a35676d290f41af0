"""Figures behind a calendar year and a dash that read as the end of a financial year: ``2021 - 22`` in a list with
``2020 - 9`` above it and ``2022 - 41`` below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import write_plainly

_LINE: Final = re.compile(
    r"\W*(?P<year>(?:19|20)\d\d)(?P<part>\s+[a-z][^:=|-]*?)?\s+(?P<dash>-{1,2})\s+"
    r"(?P<figure>[<*]?\d[\d,]*|\*|nil|none)(?P<rest>[^\d]*)",
    re.IGNORECASE,
)
_NOUGHT: Final = re.compile(r"\b(?:none|nil|zero|no)\b", re.IGNORECASE)
_TOTAL: Final = re.compile(r"\W*(?:grand\s+|overall\s+)?total\W+(?P<sum>\d[\d,]*)\W*", re.IGNORECASE)
_FEWEST: Final = 2


def with_figures_like_years(sentences: Sequence[Sentence], document: Document) -> tuple[Sentence, ...]:
    """The sentences, with a colon in place of the dash of each line that reads as a financial year and is one of a list
    of calendar years that follow on, each with a figure, of which another cannot be read so. The last of a list stays
    where a table or a line with a figure stands below it, as those may be of the year, unless that is the total of all.
    """
    written, heading = list(sentences), _above_tables(document)
    lines = [_line_of_year(sentence) for sentence in sentences]
    for first, last in _runs(sentences, lines, heading):
        found = lines[first:last]
        alike = [at for at, line in enumerate(found, first) if line is not None and _is_like_year(line)]
        if len(alike) == last - first:
            continue  # all may be years: nothing tells
        heads = {last - 1} if _may_head(sentences, last, found, heading) else set()
        for at in {*alike} - heads:
            written[at] = _with_colon(sentences[at], lines[at])
    return tuple(written)


def _above_tables(document: Document) -> frozenset[str]:
    """The lines that stand right above a table."""
    pairs = pairwise(document.blocks)
    return frozenset(one.source for one, below in pairs if isinstance(one, Line) and isinstance(below, Grid))


def _may_head(
    sentences: Sequence[Sentence], last: int, lines: Sequence[re.Match[str] | None], heading: frozenset[str]
) -> bool:
    """Whether a table, or a line with a figure that is not the total of all ``lines``, stands below the ``last``."""
    if sentences[last - 1].sources & heading:
        return True
    if last == len(sentences):
        return False
    below = sentences[last]
    if below.part is not Part.ANSWER:
        return False
    if (total := _TOTAL.fullmatch(below.text)) is not None:
        figures = [line["figure"].replace(",", "") for line in lines if line is not None]
        all_plain = all(figure.isdecimal() for figure in figures)
        return not (all_plain and sum(map(int, figures)) == int(total["sum"].replace(",", "")))
    tells = read_tokens(below.text).numbers or numbers_named_in(below.text) or _NOUGHT.search(below.text)
    return bool(tells)


def _runs(
    sentences: Sequence[Sentence], lines: Sequence[re.Match[str] | None], heading: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The beginnings and ends of lists of lines, each of the year behind, or before, that of the line above it, with no
    table between them.
    """
    first = 0
    while first < len(sentences):
        last, step = first + 1, 0
        while last < len(sentences) and (by := _years_between(lines[last - 1], lines[last])):
            if (step and by != step) or sentences[last - 1].sources & heading:
                break
            last, step = last + 1, by
        if last - first >= _FEWEST:
            yield first, last
        first = last


def _years_between(above: re.Match[str] | None, below: re.Match[str] | None) -> int:
    """1 or -1 where two lines are of years that follow on, else 0."""
    if above is None or below is None or above["rest"].casefold().strip() != below["rest"].casefold().strip():
        return 0
    apart = int(below["year"]) - int(above["year"])
    return apart if abs(apart) == 1 else 0


def _line_of_year(sentence: Sentence) -> re.Match[str] | None:
    return _LINE.fullmatch(write_plainly(sentence.text)) if sentence.part is Part.ANSWER else None


def _is_like_year(line: re.Match[str]) -> bool:
    """Whether the figure of a line is the number of the year behind its own."""
    return not line["part"] and line["figure"] == f"{(int(line['year']) + 1) % 100:02}"


def _with_colon(sentence: Sentence, line: re.Match[str] | None) -> Sentence:
    """The sentence with a colon in place of the dash of its line, everything else at its place."""
    if line is None:
        return sentence
    start, end = line.span("dash")
    return replace(sentence, text=f"{sentence.text[:start]}{':'.ljust(end - start)}{sentence.text[end:]}")
