"""Sections of Acts in lines that the tables of the reply say by their labels which crime they are: ``the Section 48
reports`` below a table with the row ``Causing sexual exploitation of a child 13-17 (Section 48)``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import OWN_TEXT, Document, Line
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.sections import sections_named_in

_COUNTED: Final = "|".join((*read_words("section_words")["counted"], "reports?", "cases", "allegations"))
_ONE_COUNTED: Final = re.compile(
    rf"\b(?:sections?|sect?\.?|s\.?)\s?(?P<number>\d{{1,3}}[A-Z]{{0,2}})(?=\s+(?:{_COUNTED})\b)", re.IGNORECASE
)
"""One section without its Act, of which something is counted: ``Section 48 offences``."""


def write_out_sections_of_labels(document: Document) -> Document:
    """The document with the crime of such a section behind it in the lines that count it, where all labels that name
    the section are of one crime.
    """
    named = _sections_labelled(document)
    return document.with_lines(lambda line: _written(line, named)) if named else document


def _sections_labelled(document: Document) -> Mapping[str, str]:
    """The codes of the crimes of labels that name a section each, by its number."""
    crimes: dict[str, set[str]] = defaultdict(set)
    for grid in document.grids:
        for cell in grid.seen.values():
            sections = [number for said in sections_named_in(cell.shown) for number in said.numbers]
            offences = {found.value for found in offences_named_in(cell.shown)} - {ALL}
            if len(sections) == len(offences) == 1:
                crimes[sections[0]] |= offences
    codes = ((number, *found) for number, found in crimes.items() if len(found) == 1)
    return {number: code for number, code in codes if "/" in code}


def _written(line: Line, named: Mapping[str, str]) -> Line:
    def with_code(found: re.Match[str]) -> str:
        code = named.get(found["number"].upper())
        return f"{found[0]} ({code})" if code else found[0]

    return line.rewritten(lambda text: _ONE_COUNTED.sub(with_code, text)) if line.kind in OWN_TEXT else line
