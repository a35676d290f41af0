"""Sections of Acts in lines that the tables of the reply say by their labels which crime they are: ``the Section 48
reports`` below a table with the row ``Causing sexual exploitation of a child 13-17 (Section 48)``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import OWN_TEXT, Document, Line
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.sections import acts_named_in, sections_named_in

_COUNTED: Final = "|".join((*read_words("section_words")["counted"], "reports?", "cases", "allegations"))
_ONE_COUNTED: Final = re.compile(
    rf"\b(?:sections?|sect?\.?|s\.?)\s?(?P<number>\d{{1,3}}[A-Z]{{0,2}})(?=\s+(?:{_COUNTED})\b)", re.IGNORECASE
)
"""One section without its Act, of which something is counted: ``Section 48 offences``."""
_OWN_ACT: Final = re.compile(r"\bsexual\s+offences\b|\bSOA\b", re.IGNORECASE)
_OF_LETTERS: Final = re.compile(rf"\b(?:{read_words('section_words')['of_requests']})\b", re.IGNORECASE)
"""Acts of which the letter speaks, and no crimes are."""
_OTHERS: Final = re.compile(
    r"\b(?:non|not|no|never|exclud\w+|except\w*|without|besides|other\s+than|apart\s+from|includ\w+)\b", re.IGNORECASE
)
"""Before such a section: the figures are of what is not of it, or of more."""
_SENTENCE: Final = re.compile(r"[.;:?!]\s")
_HEADING: Final = 6
"""Words of a line that heads others by the name of their Act."""


def write_out_sections_of_labels(document: Document) -> Document:
    """The document with the crime of such a section behind it in the lines that count it and name no other section and
    no other Act, where all labels that name the section are of one crime and no line says that it is of another Act.
    """
    own = [line for line in document.lines if line.kind in OWN_TEXT]
    if not any(_ONE_COUNTED.search(line.text) for line in own):
        return document  # to ask every cell of a large table for sections and crimes takes long
    labelled = _sections_labelled(document)
    if labelled and any(_heads_other_act(line.text) for line in own):
        return document
    others = _of_other_acts(line.text for line in own)
    named = {number: code for number, code in labelled.items() if number not in others}
    return document.with_lines(lambda line: _written(line, named)) if named else document


def _sections_labelled(document: Document) -> Mapping[str, str]:
    """The codes of the crimes of labels that name a section each, by its number."""
    crimes: dict[str, set[str]] = defaultdict(set)
    for grid in document.grids:
        for cell in grid.seen.values():
            sections = [number for said in sections_named_in(cell.shown) for number in said.numbers]
            offences = {found.value for found in offences_named_in(cell.shown)} - {ALL} if len(sections) == 1 else set()
            if len(offences) == 1:
                crimes[sections[0]] |= offences
    codes = ((number, *found) for number, found in crimes.items() if len(found) == 1)
    return {number: code for number, code in codes if "/" in code}


def _of_other_acts(texts: Iterable[str]) -> set[str]:
    """The sections that texts say are of an Act of other crimes."""
    said = (sections for text in texts for sections in sections_named_in(text) if _is_of_other_crimes(sections.act))
    return {number for sections in said for number in sections.numbers}


def _heads_other_act(text: str) -> bool:
    return len(text.split()) <= _HEADING and any(map(_is_of_other_crimes, acts_named_in(text)))


def _is_of_other_crimes(act: str) -> bool:
    return _is_of_others(act) and _OF_LETTERS.search(act) is None


def _is_of_others(act: str) -> bool:
    return bool(act) and _OWN_ACT.search(act) is None


def _is_alone(text: str) -> bool:
    """Whether a line names one section and no Act but that of the sexual offences."""
    numbers = {number for sections in sections_named_in(text) for number in sections.numbers}
    return len(numbers) == 1 and not any(map(_is_of_others, acts_named_in(text)))


def _written(line: Line, named: Mapping[str, str]) -> Line:
    def with_code(found: re.Match[str]) -> str:
        code = named.get(found["number"].upper())
        if _OTHERS.search(_SENTENCE.split(found.string[: found.start()])[-1]):
            return found[0]
        return f"{found[0]} ({code})" if code else found[0]

    if line.kind not in OWN_TEXT or not _is_alone(line.text):
        return line
    return line.rewritten(lambda text: _ONE_COUNTED.sub(with_code, text))
