"""Abbreviations that a reply explains: ``SCC = Sexual communication with a child`` below a table of ``SCC``, or in a
sentence on several labels of a table: ``15A is sexual communication with a child, and Images is indecent images``; and
of the flag in brackets behind its name: ``Recorded crimes, all and with the online flag (ON)`` over rows of ``ON``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from cyberflag.model import Basis, Measure
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_EXPLAINS: Final = re.compile(
    r"\s*['\"]?(?P<short>[^\W_][\w/&. -]{0,22}?\w)['\"]?"
    r"\s*(?:=|:|\bmeans\b|\bstands\s+for\b|\bis\s+short\s+for\b|\s[-–—]\s)\s*"
    r"(?P<words>[^=]{4,160}?)[\s.]*"
)
_BETWEEN: Final = re.compile(r";|\n|[.,]\s+(?=['\"]?[^\W_][\w/&. -]{0,11}['\"]?\s*=)")
_IS: Final = r"['\"’]?\s+(?:is|are|means?|stands?\s+for|covers?|refers?\s+to|denotes?|counts?)\s+"
"""Between a label and what it is, in a sentence."""
_LONGEST_LABEL: Final = 24
_FEWEST: Final = 2
_ADDED: Final = re.compile(r"\s*(?:[(,;]|\s[-–—]\s).*|[.\s]+$", re.DOTALL)
"""What is added behind the words for a label: ``sexual communication with a child (in force from 2017)``."""
_BRACKETED: Final = re.compile(r"\(\s*['\"‘“]?(?P<short>[A-Z][A-Z/&]{0,6}[A-Z])['\"’”]?\s*\)")
"""Behind the words that it stands for, in capitals alone."""
_DENIED_BEHIND: Final = re.compile(
    r"[^.;:,]*?\b(?:not|never|unset|missing|absent|removed|blank|left\s+out)\b", re.IGNORECASE
)
"""Behind the flag: it is that which the crimes lack: ``where the online flag (ON) is not set``."""
_PARTS_CLAUSES: Final = re.compile(r"[,;:.()]|\s[-–—]\s")
_SURE: Final = 0.9
_KINDS: Final = (Dimension.OFFENCE, Dimension.PLATFORM, Dimension.AGE, Dimension.SEX)
"""Years by a name are weighed together, elsewhere."""


def write_out_abbreviations(document: Document) -> Document:
    """The document with each label written out that is nothing but an abbreviation which one of its texts explains, in
    words that a vocabulary knows; what can be understood by itself stays, and every cell keeps what it prints.
    """
    texts = list(document.texts())
    said = [m for text in texts for part in _BETWEEN.split(text) if (m := _EXPLAINS.fullmatch(part))]
    telling = [text for text in texts if len(re.findall(_IS, text)) >= _FEWEST]
    of_flag = [one for text in texts for one in _flag_bracketed(text)]
    if not said and not telling and not of_flag:
        return document
    cells = {cell.shown for grid in document.grids if not grid.hidden for cell in grid}
    shown = set(map(fold, cells))
    found = [(short, m["words"]) for m in said if (short := fold(m["short"])) in shown and _is_explained(m)]
    labels = [label for cell in cells if telling and _may_be_label(label := cell.strip())]
    found += [one for text in telling for one in _in_sentences(text, labels)]
    found += [one for one in of_flag if one[0] in shown]
    flagged = {short for short, words in found if _names_flag(words)}
    # what else stands for the flag by the same letters may be of a kind that is not known: "ON = on-going"
    found += [(short, m["words"]) for m in said if (short := fold(m["short"])) in flagged]
    meanings = Counter(short for short, _ in dict.fromkeys(found))
    known = {short: words for short, words in found if meanings[short] == 1}
    return document.with_grids(lambda grid: _written(grid, known)) if known else document


def _in_sentences(text: str, labels: Collection[str]) -> Iterator[tuple[str, str]]:
    """The labels that a sentence explains one after another, with the words for each that is not understood by itself
    as a thing of their kind.
    """
    labels = [label for label in labels if label in text]
    if len(labels) < _FEWEST:
        return
    alternatives = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    opens = re.compile(rf"(?<![\w/])['\"‘]?(?P<label>{alternatives}){_IS}")
    for sentence in sentences_of(text):
        found = list(opens.finditer(sentence))
        ends = [*(following.start() for following in found), len(sentence)][1:]
        words = [_words(sentence[said.end() : end]) for said, end in zip(found, ends, strict=True)]
        is_key = len({said["label"] for said in found}) >= _FEWEST and all(words)
        for said, meant in zip(found, words, strict=True):
            if is_key and not _is_known(said["label"]):
                yield fold(said["label"]), meant


def _flag_bracketed(text: str) -> Iterator[tuple[str, str]]:
    """What a text shortens in brackets right behind words that name the flag, with these words."""
    for said in _BRACKETED.finditer(text):
        before = _PARTS_CLAUSES.split(text[: said.start()].rstrip())[-1]
        named = basis_named_in(before)
        if _DENIED_BEHIND.match(text, said.end()) or _is_known(said["short"]):
            continue
        if named is not None and named.end == len(before) and _names_flag(before):
            yield fold(said["short"]), before[named.start :]


def _names_flag(words: str) -> bool:
    """Whether words are those of a label of crimes with the flag, or of those without it."""
    found = fits_of(words).get(Dimension.BASIS)
    return found is not None and found.value in (Basis.FLAG, Basis.NONE)


def _may_be_label(shown: str) -> bool:
    """Whether the words of a cell may be a label that a sentence explains: short, and neither a number nor a total."""
    is_word = len(shown) <= _LONGEST_LABEL and re.search(r"[A-Za-z]", shown) is not None
    return is_word and understand_total(shown) is None and Dimension.PERIOD not in fits_of(shown)


def _words(clause: str) -> str:
    """The words that a clause says for a label, as a vocabulary knows them; else empty."""
    words = re.sub(r"[\s,;]+(?:and|while|but)?\s*$", "", clause).strip(" .")
    for part in (words, _ADDED.sub("", words)):
        kinds = [kind for kind, found in fits_of(part).items() if found.score >= _SURE and kind in _KINDS]
        if len(kinds) == 1:
            return part
    bare = _ADDED.sub("", words)
    named = offences_named_in(bare)
    return bare[named[0].start : named[0].end] if len(named) == 1 else ""


def _is_explained(said: re.Match[str]) -> bool:
    """Whether an abbreviation is explained as one thing, surely, and is not understood by itself."""
    if _is_known(said["short"]) or understand_total(said["short"]):
        return False  # "W/App", by which a column could be named, is explained all the same
    sure = [kind for kind, found in fits_of(said["words"]).items() if found.score >= _SURE]
    is_one = len(sure) == 1 and sure[0] in _KINDS
    return (is_one or _names_flag(said["words"])) and len(said["short"]) < len(said["words"])


def _is_known(label: str) -> bool:
    """Whether a label is understood by itself, and not only as some thing that is no crime: ``Images``."""
    return any(found.value is not Measure.OTHER for found in fits_of(label).values())


def _written(grid: Grid, known: Mapping[str, str]) -> Grid:
    return grid.with_cells(
        {
            place: cell.written_out(known[short])
            for place, cell in grid.cells.items()
            if (short := fold(cell.shown)) in known
        }
    )
