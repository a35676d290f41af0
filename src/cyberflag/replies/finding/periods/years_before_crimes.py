"""Years right before their crimes, in a line that heads the parts of these: ``The 2017 offences by type:``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Line
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.periods import ITS_CRIMES
from cyberflag.vocabularies.plain_text import write_plainly

_HEAD: Final = re.compile(
    rf"\s*the\s+(?P<year>(?:19|20)\d\d)(?P<crimes>{ITS_CRIMES.pattern})"
    r"(?P<by>(?:\s+(?:by|split|broken)\b[^.:;]*)?\s*:\s*)",
    re.IGNORECASE,
)
_YEAR_WITH_NUMBER: Final = re.compile(r"\W*(?P<year>(?:19|20)\d\d)\s*(?:[:=|–-]\s*)+(?:[<*]?\d[\d,]*|\*)(?!.*\d).*")
"""A line that gives a year its number: ``2017: 19``."""
_LAST_NUMBER: Final = re.compile(r"(?P<label>.*?)(?<![\d,])(?P<figure>\d[\d,]*)\W*")


def write_out_years_before_crimes(document: Document) -> Document:
    """The document with the year of each such line behind its crimes. The same digits may be how many there are (``The
    2017 offences by type`` of those from 2015 to 2019): a line above must give that year its own number, no line may
    give the digits as a number, and the parts below must not add up to them.
    """
    lines = [line for line in document.lines if line.kind in OWN_TEXT]
    heads = [(at, line, head) for at, line in enumerate(lines) if (head := _HEAD.fullmatch(line.text)) is not None]
    written = {line: _written(line, head, lines[:at], lines[at + 1 :]) for at, line, head in heads}
    return document.with_lines(lambda line: written.get(line, line)) if written else document


def _written(line: Line, head: re.Match[str], above: Sequence[Line], below: Sequence[Line]) -> Line:
    year = head["year"]
    is_number = any(_gives(year, one.text) for one in (*above, *below)) or sum(_parts(below)) == int(year)
    if is_number or not any(_counts(year, one.text) for one in above):
        return line
    return replace(line, text=f"The{head['crimes']} in {year}{head['by']}", breaks=())


def _counts(year: str, text: str) -> bool:
    """Whether a line gives a year its number."""
    found = _YEAR_WITH_NUMBER.fullmatch(write_plainly(text))
    return found is not None and found["year"] == year


def _gives(year: str, text: str) -> bool:
    """Whether a text prints the digits of a year as a number of something."""
    plain = write_plainly(text)
    last = _LAST_NUMBER.fullmatch(plain)
    is_value = last is not None and last["figure"] == year and last["label"].rstrip().endswith((":", "="))
    printed = {token.value for token in read_tokens(plain).numbers}
    return is_value or year in printed or f"{int(year):,}" in plain


def _parts(below: Sequence[Line]) -> Iterator[int]:
    """The numbers that end the lines below a head, up to the first line that ends in none."""
    lines = (_LAST_NUMBER.fullmatch(write_plainly(one.text)) for one in below if one.text.strip())
    return (int(line["figure"].replace(",", "")) for line in takewhile(bool, lines) if line is not None)
