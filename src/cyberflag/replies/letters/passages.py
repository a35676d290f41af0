"""The text of a reply as sentences, each with its part in the letter: an answer, the request retold, an example, or
furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.letters.answer_heads import figures_answered, heads_answer_to_some, letter_of, letters_answered
from cyberflag.replies.letters.answers_between_questions import answers_between_questions, without_answer_label
from cyberflag.replies.letters.answers_numbered_again import answers_numbered_again
from cyberflag.replies.letters.enumerators import ENUMERATOR
from cyberflag.replies.letters.examples_retold import retells_example
from cyberflag.replies.letters.instances import without_asked_instances
from cyberflag.replies.letters.numbering import bare_numbers, blank_numbering
from cyberflag.replies.letters.questions_above_answers import answers_apart, questions_above_answers
from cyberflag.replies.letters.quoted_words import is_of_requester
from cyberflag.replies.letters.requests_opened import asks_on_behind, opens_request_below
from cyberflag.replies.letters.retelling import (
    answers_already,
    asks,
    asks_for_data,
    decides,
    names_data_wanted,
    retells_request,
)
from cyberflag.replies.letters.run_on_questions import questions_apart
from cyberflag.replies.letters.untitled_requests import request_above, tells_below
from cyberflag.replies.letters.wrapped import IN_FIGURES, LABELLED, join_wrapped
from cyberflag.vocabularies.letters import (
    Cue,
    draws_form,
    ends_with_reference,
    is_heading_of,
    opens_made_up,
    shows_example,
)
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.signs.bulleted_figures import lists_with_stars

_OF_ANSWER = re.compile(r"\W*(?:our\s+)?(?:answers?|ans|responses?|repl(?:y|ies)|a)\b", re.IGNORECASE)
"""Opens the number of an answer: ``Answer 1:``, ``A. 12``."""
_NOTE = re.compile(r"\s*[(\[]?(?P<mark>\d{1,2})[)\]]?\s+(?=[A-Z])")
"""A note under a table: its mark and its first word."""
_MARK = re.compile(r"\[(\d{1,2})\]\s*$")
"""The mark of a note that ends a label: ``Exposure [2]``."""
_FEWEST_LABELLED = 2
_SENTENCE_END = re.compile(
    # the dots that lead from a label to its figure end no sentence
    r"(?:(?<!\.)\.|[!?])(?=[\"')\]]*\s+[\"'(\[]?[A-Z0-9<(*#])|[.!?](?=[\"')\]]*\s*$)"
    r"|\?(?:\s+[-–—:](?=\s+[<\d]))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?<!\w['\u2019])(?:no|nos|ref|tel|ext|approx|incl|inc|dept|mr|mrs|ms|dr|st|sec|s|ss|art|para|vs|v|cf|p|pp|fig|viz|fin|e\.g|i\.e|etc|yr|yrs)|^\s?\d{1,2}|\b(?<!\w['\u2019])[A-Z])$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[<*]?\s?\d{1,3}(?:,?\d{3})*|\*")
_FEWEST_FIGURES = 4


class Part(StrEnum):
    """What a sentence is in the letter."""

    ANSWER = "answer"
    RETOLD = "retold"
    REQUEST = "request"
    EXAMPLE = "example"
    HEADING = "heading"
    FURNITURE = "furniture"


QUESTIONS: Final = frozenset({Part.REQUEST, Part.RETOLD})
"""What was asked, as the requester wrote it or as the force retells it."""
_ASKED_IN: Final = QUESTIONS | {Part.EXAMPLE}
ASKING: Final = QUESTIONS | {Part.HEADING}
"""What asks for something, or says what is answered below it."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a line that is none. ``marks`` are the lines it stands on: (offset in ``text``, its source).
    Numbering is blanked out. ``prefix`` is the file inside the reply that they stand in; ``may_answer``: in a request
    whose end nothing marks; ``depth`` as in `Line`; ``below_table``: the first passage below the last table above it.
    """

    text: str
    part: Part
    kind: LineKind
    marks: tuple[tuple[int, str], ...]
    passage: int
    question: str = ""
    prefix: str = ""
    may_answer: bool = False
    depth: int = 0
    below_table: int = -9

    def source_at(self, offset: int) -> str:
        """The line of the document on which an offset of the text stands, as the source of a count."""
        starts = [start for start, _ in self.marks]
        return self.marks[max(0, bisect_right(starts, offset) - 1)][1]

    @property
    def source(self) -> str:
        """The line on which the sentence starts."""
        return self.marks[0][1]

    @property
    def sources(self) -> frozenset[str]:
        """The lines on which it stands."""
        return frozenset(source for _, source in self.marks)

    @property
    def is_item(self) -> bool:
        """Whether it is one of a list: marked or set in, or with what was before it blanked out."""
        return self.kind is LineKind.LIST_ITEM or self.text[:1].isspace()

    @property
    def opens(self) -> bool:
        """Whether it announces what follows."""
        return self.text.rstrip().endswith(":")


@dataclass(frozen=True)
class _Passage:
    """Lines that are one paragraph."""

    text: str
    kind: LineKind
    marks: tuple[tuple[int, str], ...]
    prefix: str
    depth: int = 0
    tables: int = 0
    """So many tables with figures, no forms to be filled in, stand above it."""


_BRACKET = r"\((?=(?:[^\s()]+\s+){2})(?:[^()\d]|(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?)*\)"
_BRACKET_BEHIND = re.compile(rf"\s*{_BRACKET}\s*$")
"""Words in brackets that end the line of a question, and no number: ``How old? (2017 and 2018 added together)``."""
_ASKED = re.compile(rf"\?\s*(?:{_BRACKET})?\s*$")


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a reply in reading order.

    A line that ends inside a sentence goes on in the next. What the requester wrote is `Part.REQUEST`: quoted lines,
    what stands under a heading such as "Request" until the answer's heading, what follows "You asked:", and every
    question; a form to be filled in or a made-up figure there is `Part.EXAMPLE`.
    """
    passages = list(_passages(document))
    marks = {note for grid in document.grids for cell in grid for note in (*cell.notes, *_MARK.findall(cell.shown))}
    answers_at = [at for at, passage in enumerate(passages) if _opens_answer(passage)]
    texts = [one.text for one in passages]
    numbers, has_stars = bare_numbers(texts), any(map(lists_with_stars, texts))
    answered = answers_between_questions(texts, answers_at, document.reply)
    asks_between = _asks_between(passages) | {at - 1 for at in answered}
    asks_above = questions_above_answers(texts, answers_at)
    untitled, letters = _untitled_request(passages, answers_at), letters_answered(texts)
    figures = figures_answered(texts, [one.tables for one in passages], asks_above)
    wanted = {at for at, one in enumerate(passages[: min(answers_at, default=len(passages)) + 1]) if _is_item(one)}
    begins_at, sentences = answers_numbered_again(texts) | tells_below(texts), list[Sentence]()
    in_request, question, tables, below_table = False, "", 0, -9
    for at, passage in enumerate(passages):
        if at and passage.prefix != passages[at - 1].prefix:
            in_request, question = False, ""  # what one file opens does not go on in the next
        in_request = in_request and passage.tables == tables and at not in answered  # a table of figures is an answer
        tables, below_table = passage.tables, below_table if passage.tables == tables else at
        answers_later = any(later > at and passages[later].prefix == passage.prefix for later in answers_at)
        below = texts[at + 1 : at + 3]
        in_request = _is_in_request(passage, in_request, below, answers_later=answers_later, begins=at in begins_at)
        bare, number = blank_numbering(_blank_note_mark(passage.text, marks), numbers, among_bullets=has_stars)
        bare = without_answer_label(bare) if at in answered else bare
        if at not in figures:
            question = number or letter_of(passage.text, letters) or _going_on(question, passage)
        for start, end in _sentence_spans(bare):
            text = bare[start:end]
            asks_it = at in wanted and end >= len(bare.rstrip())
            part = _part(text, passage, start, in_request=in_request, asks_it=asks_it)
            part = Part.RETOLD if at in asks_between else part
            if part is Part.ANSWER and (at in untitled or at in asks_above):
                part = Part.RETOLD if at in asks_above else Part.REQUEST
            may, marked = in_request and not answers_later and _may_answer(passage), _cut(passage.marks, start, end)
            prefix, depth = passage.prefix, passage.depth
            sentences.append(Sentence(text, part, passage.kind, marked, at, question, prefix, may, depth, below_table))
        in_request = in_request or _retells_below(passage)
    told = without_asked_instances([s.text for s in sentences], [s.part in _ASKED_IN for s in sentences])
    return tuple(replace(s, text=text) for s, text in zip(sentences, told, strict=True) if text.strip())


def _retells_below(passage: _Passage) -> bool:
    """Whether a paragraph of the force announces what was asked."""
    is_quoted = passage.kind is LineKind.QUOTED
    return not is_quoted and opens_request_below(passage.text, sentences_of(passage.text))


def _going_on(question: str, passage: _Passage) -> str:
    """The number of the question before, which a heading ends."""
    return "" if _is_heading(passage) or _opens_answer(passage) else question


def opens_numbered_part(text: str) -> bool:
    """Whether a line begins with the number of a question, an answer or a part: ``(c) By sex``, ``Question 2``."""
    return ENUMERATOR.match(text) is not None


def _passages(document: Document) -> Iterator[_Passage]:
    last, tables = "", 0
    for block in answers_apart([part for printed in join_wrapped(document).blocks for part in _lines_of(printed)]):
        if isinstance(block, Line):
            passage = replace(_passage_of(block), tables=tables)
            yield passage
            last = passage.text
        elif not shows_example(last) and not retells_request(last):
            tables += has_figures(block)


def has_figures(grid: Grid) -> bool:
    """Whether a table has some figures, and is no form to be filled in."""
    return sum(_FIGURE.fullmatch(cell.shown.strip()) is not None for cell in grid) >= _FEWEST_FIGURES


def _lines_of(block: Grid | Line) -> list[Grid | Line]:
    """A paragraph whose lines each give a figure behind a label, or whose sentences are numbered, as so many
    paragraphs, all at its place.
    """
    if not isinstance(block, Line):
        return [block]
    parts = block.text.split("\n")
    if sum(LABELLED.match(part) is not None for part in parts) < _FEWEST_LABELLED:
        return list(questions_apart(block))
    return [replace(block, text=part) for part in parts if part.strip()]


def _passage_of(line: Line) -> _Passage:
    starts = (0, *(at for at, _ in line.breaks))
    marks = tuple((at, printed.source) for at, printed in zip(starts, line.printed, strict=True))
    return _Passage(_say_once(write_plainly(line.text)), line.kind, marks, line.prefix, line.depth)


def _say_once(text: str) -> str:
    """The text without figures in brackets behind the same number in words: ``twenty-one (21)``."""
    for spelt in numbers_named_in(text) if "(" in text else ():
        again = IN_FIGURES.match(text, spelt.end)
        if again and int(again["figures"].replace(",", "")) == spelt.value:
            text = blanked(text, [again.span()])
    return text


def _asks_between(passages: Sequence[_Passage]) -> frozenset[int]:
    """The quoted passages between which the answers stand: each with an answer of the force below it, and one of them a
    question.
    """
    quoted = [
        at
        for at, (passage, below) in enumerate(pairwise(passages))
        if passage.kind is LineKind.QUOTED
        and below.kind is not LineKind.QUOTED
        and below.prefix == passage.prefix
        and not shows_example(passage.text)
    ]
    texts = [passages[at].text for at in quoted]
    is_asked = any(text.rstrip().endswith("?") or asks(text) for text in texts)
    return frozenset(quoted) if len(quoted) > 1 and is_asked else frozenset()


def _untitled_request(passages: Sequence[_Passage], answers_at: Sequence[int]) -> range:
    """The passages of a request that no heading opens, between which and the first heading of an answer stands no
    table of figures.
    """
    first = answers_at[0] if answers_at else 0
    above = passages[:first]
    is_marked = any(_opens_request(one) or one.kind is LineKind.QUOTED or _retells_below(one) for one in above)
    if not above or is_marked or passages[first].tables or passages[first].prefix != passages[0].prefix:
        return range(0)
    own = [one.text if one.kind is not LineKind.FURNITURE else "" for one in above]
    return request_above(own)


def _is_heading(passage: _Passage) -> bool:
    return passage.kind in (LineKind.HEADING, LineKind.TITLE)


def _opens_answer(passage: _Passage) -> bool:
    if passage.kind in (LineKind.QUOTED, LineKind.FURNITURE, LineKind.TITLE):
        return False
    return is_heading_of(passage.text, Cue.ANSWER_HEADING) or heads_answer_to_some(passage.text)


def _opens_request(passage: _Passage) -> bool:
    """Whether it is a heading of the request; ``Question 2`` may head a question as well as its answer and changes
    nothing.
    """
    numbered = re.fullmatch(r"\W*questions?\W*\d.*", passage.text.strip(), re.IGNORECASE)
    return not numbered and is_heading_of(passage.text, Cue.REQUEST_HEADING)


def _is_reference(passage: _Passage, below: Sequence[str]) -> bool:
    """Whether a heading only gives the number of the request (``Request 714-23``), and nothing is asked below it."""
    return ends_with_reference(passage.text) and not any("?" in text or asks(text) for text in below)


def _is_in_request(passage: _Passage, before: bool, below: Sequence[str], *, answers_later: bool, begins: bool) -> bool:
    if passage.kind is LineKind.QUOTED:
        return False  # the quotation itself is told by its kind; what follows it is not quoted
    if passage.kind in (LineKind.FURNITURE, LineKind.TITLE):
        return before
    if _opens_answer(passage) or decides(passage.text):
        return False
    if _opens_request(passage) and (answers_later or not _is_reference(passage, below)):
        return True
    if not before or answers_later:
        return before
    is_item = passage.kind is LineKind.LIST_ITEM or ENUMERATOR.match(passage.text.strip()) is not None
    return not begins and not answers_already(passage.text.strip(), is_item=is_item)


def _may_answer(passage: _Passage) -> bool:
    return passage.kind is LineKind.PARAGRAPH and not asks(passage.text.strip())


def _part(text: str, passage: _Passage, start: int, *, in_request: bool, asks_it: bool) -> Part:
    if passage.kind in (LineKind.FURNITURE, LineKind.TITLE):
        return Part.FURNITURE
    is_asked = in_request or is_of_requester(passage.text, start) or asks_on_behind(passage.text, start)
    if passage.kind is LineKind.QUOTED or is_asked:
        return Part.EXAMPLE if shows_example(text) or draws_form(text, of_requester=True) else Part.REQUEST
    if passage.kind is LineKind.HEADING or heads_answer_to_some(text):
        return Part.HEADING
    if asks_it or _ASKED.search(text) or retells_request(text) or asks_for_data(text):
        return Part.EXAMPLE if shows_example(text) else Part.RETOLD
    is_form = opens_made_up(text) or draws_form(text, of_requester=False) or retells_example(text)
    return Part.EXAMPLE if is_form else Part.ANSWER


def _is_item(passage: _Passage) -> bool:
    """Whether a paragraph is a numbered item that names the figures that are wanted, under no answer's number."""
    numbered = ENUMERATOR.match(passage.text)
    if numbered is None or _OF_ANSWER.match(passage.text):
        return False
    return names_data_wanted(passage.text[numbered.end() :])


def _blank_note_mark(text: str, marks: Collection[str]) -> str:
    """The text with the number of the note that it is blanked out, where a cell carries that note."""
    found = _NOTE.match(text)
    return blanked(text, [found.span()]) if found and found["mark"] in marks else text


def paragraphs_of(sentences: Sequence[Sentence]) -> dict[int, str]:
    """The text of each paragraph by its number."""
    texts: dict[int, list[str]] = defaultdict(list)
    for sentence in sentences:
        texts[sentence.passage].append(sentence.text)
    return {passage: " ".join(parts) for passage, parts in texts.items()}


def sentences_of(text: str) -> list[str]:
    """A paragraph parted at the ends of its sentences."""
    return [text[start:end].strip() for start, end in _sentence_spans(text)]


def _sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE_END.finditer(text):
        said = text[start : found.start()]
        if text[found.start()] == "?" and _BRACKET_BEHIND.match(text, found.end()):
            break
        is_last = found.end() >= len(text.rstrip())
        if text[found.start()] == "." and _ABBREVIATION.search(said) and not (is_last or _says_no(said, text, found)):
            continue
        yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _says_no(said: str, text: str, dot: re.Match[str]) -> bool:
    """Whether what ends with a dot is the answer ``No``, and no number follows it."""
    return said.strip().casefold() == "no" and not re.match(r"\W*\d", text[dot.end() :])


def _cut(marks: tuple[tuple[int, str], ...], start: int, end: int) -> tuple[tuple[int, str], ...]:
    first = max((mark for mark in marks if mark[0] <= start), default=marks[0])
    return ((0, first[1]), *((offset - start, source) for offset, source in marks if start < offset < end))
