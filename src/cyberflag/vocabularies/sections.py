"""Sections of Acts in texts and labels: ``section 127 of the Communications Act 2003``, ``s.1(1)(a) PCA 1978``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cyberflag.vocabularies.plain_text import any_of, read_words

_WORD: Final = r"(?:sections?|sects?\.?|ss?\.?)"
_NUMBER: Final = r"\d{1,3}[A-Z]{0,2}\b"
_PARAGRAPHS: Final = r"(?:\s*\(\w{1,4}\))*"
_ONE: Final = re.compile(_NUMBER, re.IGNORECASE)
_LABEL: Final = re.compile(
    rf"\W*{_WORD}\s*(?P<number>{_NUMBER})(?:\W+(?P<counted>{any_of(read_words('section_words')['counted'])}))?\W*",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(rf"\W+(?:{any_of(read_words('section_words')['counted'])})\W*$", re.IGNORECASE)
_LISTED: Final = re.compile(
    rf"(?<![\w.]){_WORD}\s*(?P<numbers>{_NUMBER}{_PARAGRAPHS}"
    rf"(?:\s*(?:,|&|/|-|–|\band\b|\bor\b|\bto\b)+\s*(?:{_WORD}\s*)?{_NUMBER}{_PARAGRAPHS})*)",
    re.IGNORECASE,
)
_ACT: Final = (
    r"(?P<act>[A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|\([^()]{1,20}\)|and|of|or|the|etc\.?|&)){0,8}\s+(?:Act|ACT|act)\b"
    r"|[A-Z]{1,4}A\b(?=[^\w]|$)|[A-Z]{2,5}(?=\s+(?:19|20)\d\d\b))"
)
"""The name of an Act, in full or in short (``POA``, ``PCA 1978``)."""
_YEAR: Final = r"(?:\s+(?:19|20)\d\d\b)?"
_ACT_BEHIND: Final = re.compile(rf"\s*,?\s*(?:(?:of|under)\s+)?(?:[Tt]he\s+)?(?P<whole>{_ACT}{_YEAR})")
_ACT_BEFORE: Final = re.compile(rf"(?P<whole>{_ACT}{_YEAR})\s*[,:(–-]?\s*$")
_ANYWHERE: Final = re.compile(rf"\b{_ACT}")
_SHORT: Final = re.compile(r"[A-Z]{2,5}")


@dataclass(frozen=True)
class Sections:
    """Sections that a text names together, with the ``act`` that it says they are of, as it writes that; empty where it
    says of none.
    """

    numbers: tuple[str, ...]
    act: str = ""

    def is_of(self, act: str) -> bool:
        """Whether they are of an Act, be it in full or in short."""
        return bool(self.act) and same_act(self.act, act)


def section_label(text: str) -> tuple[str, str]:
    """The number of a label that is nothing but one section (``S127``), with the word behind it for what is counted
    (``Section 52A charges``), if any; both empty where it is anything else.
    """
    found = _LABEL.fullmatch(text)
    return (found["number"].upper(), found["counted"] or "") if found is not None else ("", "")


def without_counted(text: str) -> str:
    """The label of a section without the word behind it for what is counted, which is no part of the law."""
    return _COUNTED.sub("", text)


def sections_named_in(text: str) -> Iterator[Sections]:
    """The sections that a text names, with the Act behind or before them."""
    for listed in _LISTED.finditer(text):
        numbers = tuple(number.upper() for number in _ONE.findall(re.sub(r"\([^()]*\)", " ", listed["numbers"])))
        act = _ACT_BEHIND.match(text, listed.end()) or _ACT_BEFORE.search(text, 0, listed.start())
        yield Sections(numbers, act["whole"] if act is not None else "")


def acts_named_in(text: str) -> frozenset[str]:
    """The Acts that a text names, as it writes them."""
    return frozenset(found["act"] for found in _ANYWHERE.finditer(text))


def same_act(one: str, other: str) -> bool:
    """Whether two writings are of one Act: with and without its year, or in short (``MCA``)."""
    names = sorted((re.sub(r"\W*\d{4}$", "", name) for name in (one, other)), key=len)
    short, full = names
    if _SHORT.fullmatch(short) and not _SHORT.fullmatch(full):
        return short == "".join(word[0] for word in re.findall(r"[A-Z][\w'’-]*", full))
    return full.casefold().endswith(short.casefold())
