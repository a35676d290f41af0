"""Whose reply it is: the force of the letterhead, the title, the file name, the signature or the address."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.sources_named import force_of_source
from cyberflag.vocabularies.forces import Force, force_of_file, forces_named_in
from cyberflag.vocabularies.forces import force as force_of
from cyberflag.vocabularies.letters import Cue, find_cues, says
from cyberflag.vocabularies.understanding import Understood

_SENDER, _HEAD, _FILE, _END, _BODY = 8.0, 4.0, 3.0, 2.0, 1.0
_MOST_BODY = 3.0
_HEAD_LINES, _END_LINES, _HEAD_ROWS = 6, 5, 3
_SHORTEST_REMARK = 4
_SEVERAL, _LONGEST_STUB = 3, 6
_NAMES = _FILE_NAME, _FOLDER_NAME = "file name", "folder name"
_SPEAKS_FOR_ITSELF = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:can|does|do|is|has|have|hereby|therefore|also|will|must|not|neither)\s+)*"
    r"(?:confirms?|hold|holds|held|record|records|unable|able|withhold(?:s|ing)?|refus(?:es|ing)|considered"
    r"|decided|searched|conducted)\b",
    re.IGNORECASE,
)
"""Behind a force's name: it answers there for itself, on whatever paper: ``X Police can confirm that it holds``."""
_OF_IT_ALONE = re.compile(r"\s+(?:only|alone|solely)\s*(?=[.,;:)]|$)", re.IGNORECASE)
"""Behind the name of the force whose figures a letter of several gives: ``This concerns X Constabulary only``."""
_FIGURES_OF = re.compile(
    r"(?:^\W*|[.;:,]\s+|\b(?:and|that|as)\s+)(?:please\s+note\s+(?:that\s+)?)?(?:(?:the|this|these|our|all|it|they|located|following"
    r"|above|below|attached|enclosed|requested|disclosed|information|data|figures?|repl(?:y|ies)|responses?|letter|disclosure|request|results?"
    r"|tables?|numbers?|statistics|provided|given|supplied|shown|held|recorded|and|is|are|was|were)\s+)*"
    r"(?:concerns?|(?:(?:is|are|was|were)\s+)?(?:only\s+)?(?:for|of|from|about|in\s+respect\s+of)|relates?\s+to|refers?\s+to|covers?"
    r"|relating\s+to|in\s+relation\s+to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before it what says that the figures, or "it", are of that force."""
_BEFORE_HEAD = re.compile(r"\W*(?:(?:(?P<we>we)|from)\W+)?(?:the\s+)?", re.IGNORECASE)
"""What may stand before the name with which a line opens."""
_OWN_REFERENCE = re.compile(
    r"\b(?:our|your|foi)?\s*reference\s*(?:no\.?|number)?\s*[:.]?\s*(?:[a-z]{1,5}\s)?[\w/.-]*\d[\w/.-]*(?=\W|$)",
    re.IGNORECASE,
)
"""The reference of a letter with its number, which turns to nobody else: ``Reference 44/18``."""
_PLACE_ALONE = 0.7
"""The score of a naming by the place alone, which may be in an address."""
_CLEAR = 1.25
"""The force with the most weight is the sender where it has this many times the weight of the next."""


@dataclass(frozen=True)
class Naming:
    """One place that names a force: its id, the place (``file name``, ``line 4``, ``Sheet!A1``), the words, what they
    weigh, and whether the force ``heads`` the reply there: in the file's name, a letterhead or a signature.
    """

    force: str
    source: str
    words: str
    weight: float
    heads: bool = False


@dataclass(frozen=True)
class Sender:
    """The force whose reply it is, empty where it could not be told, with every naming that was weighed."""

    force: str
    named: tuple[Naming, ...]
    tied: tuple[str, ...] = ()


def read_sender(document: Document, sentences: Sequence[Sentence], name_hint: str = "") -> Sender:
    """Whose reply it is.

    Words that say so ("the response of Bedfordshire Police") weigh most, then the letterhead and titles, the file
    name, the
    signature; mentions elsewhere little, and those of neighbours and partners nothing, nor those in notes below a
    table of several forces, nor those of a force of sites alone that does not head the reply, or not alone.
    ``name_hint`` is the name of the folder.
    """
    below = _below_forces_listed(document)
    namings = _in_sentences(sentences, below)
    named = (*_in_names(document.reply, name_hint), *namings, *_in_grids(document.grids))
    weights: dict[str, float] = defaultdict(float)
    body: dict[str, float] = defaultdict(float)
    for naming in _weighed(named):
        (body if naming.weight <= _BODY else weights)[naming.force] += naming.weight
    for force, weight in body.items():
        weights[force] += min(weight, _MOST_BODY)
    ranked = sorted(((weight, force) for force, weight in weights.items() if weight > 0), reverse=True)
    if not ranked:
        return Sender("", named)
    if len(ranked) > 1 and ranked[0][0] < _CLEAR * ranked[1][0]:
        return Sender("", named, tuple(force for _, force in ranked[:2]))
    return Sender(ranked[0][1], named)


def _weighed(named: Sequence[Naming]) -> Iterator[Naming]:
    """The namings that tell whose reply it is: those of a force of sites only where it heads the reply, and no other
    does.
    """
    heading = {naming.force for naming in named if naming.heads}
    of_sites = {naming.force for naming in named if force_of(naming.force).is_of_sites}
    told = heading & of_sites if heading <= of_sites else set()
    return (naming for naming in named if naming.force in told or naming.force not in of_sites)


def _in_names(reply: str, name_hint: str) -> Iterator[Naming]:
    name = PurePosixPath(reply).name
    yield from _namings(name, _FILE_NAME, _FILE)
    if (found := force_of_file(name)) is not None:
        yield Naming(found.value.id, _FILE_NAME, name[: found.end], _FILE * found.score * found.score, heads=True)
    if name_hint and name_hint != PurePosixPath(reply).stem:
        yield from _namings(name_hint, _FOLDER_NAME, _FILE)


def _below_forces_listed(document: Document) -> frozenset[str]:
    """The places of the lines below a table whose first column names several forces, one to a row: what they say of
    one of these is no signature.
    """
    blocks = document.blocks
    tables = (at for at, block in enumerate(blocks) if isinstance(block, Grid) and _lists_forces(block))
    first = next(tables, len(blocks))
    return frozenset(block.source for block in blocks[first:] if isinstance(block, Line))


def _lists_forces(grid: Grid) -> bool:
    stubs = [row[0].shown for row in grid.filled_rows() if len(row) > 1]
    named = [forces_named_in(stub) for stub in stubs if len(stub.split()) <= _LONGEST_STUB]
    return len({found[0].value.id for found in named if found}) >= _SEVERAL


def _in_sentences(sentences: Sequence[Sentence], below: Collection[str]) -> Iterator[Naming]:
    own = [s for s in sentences if s.part not in (Part.REQUEST, Part.EXAMPLE)]
    own = [s for s in own if not (s.part is Part.FURNITURE and s.kind is LineKind.FURNITURE and _is_navigation(s.text))]
    for at, sentence in enumerate(own):
        clause = sentence.text.partition(";")[0]  # what follows may speak of the others
        if says(clause, Cue.SENDER) and not _turns_to_other(clause):
            yield from _after_sender(sentence)
            continue
        weight = (
            _HEAD
            if at < _HEAD_LINES or sentence.part is Part.FURNITURE
            else _END
            if at >= len(own) - _END_LINES
            else _BODY
        )
        if _turns_to_other(sentence.text) or (sentence.source in below and sentence.part is Part.ANSWER):
            weight = 0.0
        speaks = max(weight, _HEAD) if weight and sentence.part is not Part.FURNITURE else weight
        yield from _namings(sentence.text, sentence.source, weight, speaks)


def _turns_to_other(text: str) -> bool:
    return says(_OWN_REFERENCE.sub(" ", text), Cue.OTHER_FORCE)


def _after_sender(sentence: Sentence) -> Iterator[Naming]:
    """The names that follow the words that say whose reply it is; of several after one another the first."""
    ends = [cue.end for cue in find_cues(sentence.text, Cue.SENDER)]
    for found in forces_named_in(sentence.text):
        near = any(0 <= found.start - end <= 25 for end in ends)
        speaks = _SPEAKS_FOR_ITSELF.match(sentence.text, found.end) is not None
        weight = (_SENDER if near else _HEAD if speaks else _BODY) * found.score
        yield Naming(found.value.id, sentence.source, sentence.text[found.start : found.end], weight, heads=near)


def _in_grids(grids: Sequence[Grid]) -> Iterator[Naming]:
    for grid in grids:
        if grid.hidden or not grid.is_sheet:
            continue
        yield from _namings(grid.name, grid.name, _END)
        rows = grid.filled_rows()
        for cell in chain.from_iterable(rows[:_HEAD_ROWS]):
            yield from _namings(cell.shown, f"{grid.name}!{cell.name}", _HEAD)
        yield from _in_remarks(grid, rows)


def _in_remarks(grid: Grid, rows: Sequence[Sequence[Cell]]) -> Iterator[Naming]:
    """The names in remarks below the head of a sheet: texts of some words, or of any length at its foot, that are alone
    in their rows.
    """
    foot = len(rows) - _HEAD_ROWS
    for at, (cell, *others) in enumerate(rows):
        is_short = at < foot and len(cell.shown.split()) < _SHORTEST_REMARK
        if others or at < _HEAD_ROWS or is_short or _turns_to_other(cell.shown):
            continue
        yield from _namings(cell.shown, f"{grid.name}!{cell.name}", _BODY if at < foot else _END)


def _namings(text: str, source: str, weight: float, speaks: float = 0.0) -> Iterator[Naming]:
    """The forces that a text names, with a ``weight`` each, and ``speaks`` where one speaks for itself."""
    if force_of_source(text) is not None:  # who gave figures need not be who replies
        weight, speaks = min(weight, _BODY), 0.0
    for found in forces_named_in(text):
        own = max(weight, speaks) if _SPEAKS_FOR_ITSELF.match(text, found.end) else weight
        own = _SENDER if weight and _is_of_it_alone(text, found) else own
        heads = weight > _BODY and (source in _NAMES or _signs(text, found))
        # a place alone may be the place and not the force
        yield Naming(found.value.id, source, text[found.start : found.end], own * found.score * found.score, heads)


def _signs(text: str, found: Understood[Force]) -> bool:
    """Whether a line of a letterhead or signature is of a force: it opens with it, or names one of no sites anywhere
    (``FOI Unit, Essex Police``) by more than its place; a sentence of what a force of sites does, only in its own
    voice.
    """
    before = _BEFORE_HEAD.fullmatch(text, 0, found.start)
    is_sentence = text.rstrip().endswith(".")
    if not found.value.is_of_sites:
        return before is not None or (found.score > _PLACE_ALONE and not is_sentence)
    return before is not None and not (is_sentence and before["we"] is None)


def _is_navigation(text: str) -> bool:
    return bool(re.search(r"(?:\s[|/>]\s.*){2,}", text))


def _is_of_it_alone(text: str, found: Understood[Force]) -> bool:
    """Whether a text says that the figures are of a force alone."""
    is_alone = _OF_IT_ALONE.match(text, found.end) is not None
    return is_alone and _FIGURES_OF.search(text[: found.start]) is not None
