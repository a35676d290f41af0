"""Parts of a year that a line says behind its figure: ``2011 - 18 crimes (to 30 April 2011)``, ``2023: 7, up to
May``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Line
from cyberflag.vocabularies.periods import understand_period

_YEAR: Final = r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d(?=\s*[:=–-]))?"
_FIGURE: Final = r"[<*]?\s?\d[\d,]*|\*|[^\W\d]+(?:-[^\W\d]+)?"
_LINE: Final = re.compile(
    rf"\s*(?P<year>{_YEAR})(?P<between>\s*(?:[:=]|[-–—](?=\s))\s*)(?P<figure>(?:{_FIGURE})(?:\s+[^\W\d]+){{0,3}}?)\s*"
    r"(?:\((?P<inner>[^()]+)\)|[\s,;–-]\s*(?P<behind>(?:up\s+to|to|until|till|through\s+to)\s.+?))[\s.;*]*",
    re.IGNORECASE,
)


def write_out_spans(document: Document) -> Document:
    """The document with such lines as the part of the year and its figure: ``2011 (to 30 April 2011) - 18 crimes``."""
    return document.with_lines(_written)


def _written(line: Line) -> Line:
    found = _LINE.fullmatch(line.text)
    if found is None:
        return line
    span = f"{found['year']} ({found['inner'] or found['behind']})"
    year, part = understand_period(found["year"]), understand_period(span)
    if year is None or part is None or not year.value.is_year:
        return line
    is_part = part.value != year.value and year.value.contains(part.value)
    return replace(line, text=f"{span}{found['between']}{found['figure']}") if is_part else line
