"""Tables whose rows are places, as the request alone tells: ``by year and by county`` above a table without a corner
whose rows are ``Conwy``, ``Gwynedd`` and ``Wrexham``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, is_furniture
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.passages import QUESTIONS, read_sentences
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_BY: Final = re.compile(
    r"\b(?:by|per|each|every|(?:broken\s+down|split|divided)\s+(?:into|between|by))\s+"
    r"(?:(?:the|their|each|individual|election|electoral|council|local|policing|police|separate)\s+)*(?P<what>[a-z]+(?:\s+[a-z]+)?)",
    re.IGNORECASE,
)
"""Says by what the answer is to be broken down."""
_OTHER: Final = re.compile(
    r"\b(?:types?\s+of|(?:offence|crime)\s+types?|by\s+(?:offence|crime|outcome|reason|nationality|ethnicity|method|motive|platform|age|gender|sex)"
    r"|nationalit\w+|ethnicit\w+|reasons?\s+for|outcomes?\s+of)\b",
    re.IGNORECASE,
)
"""Asks for another breakdown too, of which unknown labels could be."""
_NO_PLACE: Final = re.compile(
    r"\b(?:apps?|applications?|platforms?|(?:web)?sites?|services?|networks?|games?|ethnic\w*|races?|heritage|nationalit\w+|languages?"
    r"|religio\w+|faiths?|occupations?|professions?|jobs?|roles?|ranks?|schools?|colleges?|academ\w+|clubs?|church\w*|employers?"
    r"|categor\w+|types?|kinds?|class\w*|methods?|means|motiv\w+|names?|named|relationships?|outcomes?|disposals?|stages?"
    r"|reasons?|grounds|codes?|devices?|items?|titles?)\b",
    re.IGNORECASE,
)
"""Names a thing that is no place, in a title whose rows may be of that."""
_PARTED: Final = re.compile(
    r"\b(?:by|per|each|every)\s+(?:(?:the|their|each|individual|of)\s+)*(?P<what>[a-z]+(?:\s+[a-z]+)?)", re.IGNORECASE
)
_NO_LABEL: Final = re.compile(
    r"(?:\w+\s+)?(?:years?|months?|quarters?|police|constabulary|force|us|financial|e|email)\b", re.IGNORECASE
)
"""By which a title may say that its crimes are parted or recorded, and which no label of a row is."""
_CRIMES: Final = re.compile(r"\b(?:crimes?|offences?|incidents?|arrests?|figures?|data)\b", re.IGNORECASE)
_WORD: Final = r"(?:[A-Z][\w'’.]*|of|and|&|the|upon|on|in|by|le|under|next)"
_NAME: Final = re.compile(rf"{_WORD}(?:[\s,/-]+{_WORD}){{0,5}}[\s,/-]*(?:\(\s*[A-Z][\w\s'’-]*\))?")
"""The name of a place, as it is written; its words stand apart, so that there is one way alone to read it."""
_FEWEST: Final = 2
_NEAR: Final = 3


def write_out_places(document: Document) -> Document:
    """The document with the kind of place that was asked for in the empty corner of each such table, where nothing
    above it says that it is of something else.
    """
    # what was asked is read only for a reply that has such a table, which few have
    if not any(map(_lists_places, document.grids)) or not any(_BY.search(line.text) for line in document.lines):
        return document
    asked = [sentence for sentence in read_sentences(document) if sentence.part in QUESTIONS]
    what = _place_asked_for([line.text for line in document.lines], [one.text for one in asked])
    if not what:
        return document
    of_request = {source for one in asked for source in one.sources}
    above: list[Line] = []
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        if isinstance(block, Line):
            above += [] if is_furniture(block) else [block]
            blocks.append(block)
        else:
            is_of_places = _lists_places(block) and not _says_otherwise(above, of_request)
            blocks.append(_with_corner(block, what) if is_of_places else block)
            above = []
    return replace(document, blocks=tuple(blocks))


def _says_otherwise(above: Sequence[Line], of_request: Collection[str]) -> bool:
    """Whether the lines between a table and the one before it say that it is of something else than places, or its
    title does not say that it is of crimes; a line ``of_request`` is no title.
    """
    if any(_is_of_other(line.text) for line in above[-_NEAR:]):
        return True
    nearest = above[-1].text.strip() if above and above[-1].source not in of_request else ""
    is_title = bool(nearest) and nearest[-1] not in ".:" and not is_heading_of(nearest, Cue.ANSWER_HEADING)
    return is_title and not (_is_known(nearest) or offences_named_in(nearest) or _CRIMES.search(nearest))


def _is_of_other(title: str) -> bool:
    parted = (found["what"] for found in _PARTED.finditer(title))
    return _NO_PLACE.search(title) is not None or any(not (_NO_LABEL.match(w) or _place_in(w)) for w in parted)


def _place_asked_for(texts: Iterable[str], asked: Iterable[str]) -> str:
    """The word for the places by which a request asks to break a reply down, where that is all that labels may be; else
    empty.
    """
    if any(_OTHER.search(text) for text in texts):
        return ""
    named = (_place_in(found["what"]) for text in asked for found in _BY.finditer(text))
    return next(filter(None, named), "")


def _place_in(words: str) -> str:
    for word in (words, words.partition(" ")[0]):
        single = (
            re.sub(r"ies$", "y", word.casefold()) if word.casefold().endswith("ies") else word.casefold().rstrip("s")
        )
        named = understand_dimension(single)
        if named is not None and named.value is Dimension.AREA:
            return single.capitalize()
    return ""


def _lists_places(grid: Grid) -> bool:
    """Whether a table without a corner has known headings and rows named as places are."""
    rows = grid.filled_rows() if not grid.hidden else []
    if len(rows) <= _FEWEST or rows[0][0].column == 0 or not all(_is_known(c.shown) for c in rows[0]):
        return False
    labels = [row[0] for row in rows[1:] if row[0].column == 0]
    return len(labels) == len(rows) - 1 and _are_places(labels)


def _with_corner(grid: Grid, what: str) -> Grid:
    first = grid.filled_rows()[0][0]
    return grid.with_cells({(first.row, 0): Cell(first.row, 0, what, is_heading=first.is_heading)})


def _is_known(text: str) -> bool:
    return bool(understand_period(text) or understand_total(text) or fits_of(text))


def _are_places(labels: Iterable[Cell]) -> bool:
    said = [one.shown.strip() for one in labels if not (understand_total(one.shown) or unknown_score(one.shown))]
    return len(said) >= _FEWEST and all(_is_place(text) for text in said)


def _is_place(text: str) -> bool:
    """Whether a label is written as a name is, and nothing known."""
    is_named = _NAME.fullmatch(text) is not None and kind_of_text(text) is not CellKind.FIGURE
    return is_named and not offences_named_in(text) and not fits_of(text)
