"""One spelling for the many ways to type a dash, a quotation mark and a blank."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, Final

from cyberflag.vocabularies.list_files import read_settings

MANY_TEXTS: Final = 2**17
"""So many texts each reading remembers that every stage asks again: more than a list of 50,000 crimes holds in which
each has a number of its own, and words of its own in one more column. Stages go over the cells of a reply one after the
other, so that a memory too small for them has forgotten each when it comes round again, and helps with none.
"""
_DASHES = "‐‑‒–—―−﹘﹣-"
_SINGLE_QUOTES = "‘’‚‛′`´"
_DOUBLE_QUOTES = "“”„‟″«»"
_BLANKS = (
    "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)
_SLASHES = "⁄∕／"
_LESS = "˂＜﹤"

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_SLASHES, "/"),
        **dict.fromkeys(_LESS, "<"),
    }
)

_LONGEST_PART = 20
_PARTS = re.compile(r"\s+[/|]\s+|\s*[\r\n]+\s*")


@lru_cache(maxsize=MANY_TEXTS)
def write_plainly(text: str) -> str:
    """The text with one kind of dash, quotation mark, slash, less-than sign and blank, its lines kept; exactly as
    long, so that offsets stay true.
    """
    return text.translate(_PLAIN)


@lru_cache(maxsize=MANY_TEXTS)
def fold(text: str) -> str:
    """The text for comparing: plain, in small letters, single blanks, without marks at its two ends (``Sum:`` is
    ``sum``).
    """
    return " ".join(write_plainly(text).casefold().split()).strip(" .:;,-\"'")


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of what stands at the spans; exactly as long, so that offsets stay true."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def longest_apart(spans: Iterable[tuple[int, int]], length: int) -> set[tuple[int, int]]:
    """The spans of a text of that length that are left when of two that overlap the longer stays (the first of
    equals).
    """
    taken = bytearray(length)
    kept: set[tuple[int, int]] = set()
    for start, end in sorted(set(spans), key=lambda span: (span[0] - span[1], span[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.add((start, end))
    return kept


@lru_cache(maxsize=MANY_TEXTS)
def bilingual_parts(text: str) -> tuple[str, ...]:
    """The parts of a heading that says a thing twice (``Anhysbys / Unknown``, or on two lines); empty for any other
    text, and for one whose stroke stands in a bracket (``Age (girls / boys)``).
    """
    parts = tuple(part for part in _PARTS.split(text.strip()) if part.strip())
    are_whole = all(part.count("(") == part.count(")") for part in parts)
    is_short = all(len(part.split()) <= _LONGEST_PART for part in parts)
    return parts if len(parts) > 1 and are_whole and is_short else ()


def pattern_of_words(words: Iterable[str]) -> str:
    """The pattern of any of the words or phrases that stands by itself; the longest is tried first."""
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(re.escape(word) for word in longest_first)})(?![\w-])"


def pattern_of_names(names: Iterable[str]) -> str:
    """The pattern of any of the names, letter by letter: ``j(?:an(?:uary)?|u(?:ly|ne))``. It matches the longest that
    lets what follows match too, and is smaller and faster than to try the names one by one.
    """
    behind: dict[str, list[str]] = {}
    for name in names:
        behind.setdefault(name[:1], []).append(name[1:])
    ends = behind.pop("", None) is not None
    branches = [re.escape(letter) + pattern_of_names(rests) for letter, rests in sorted(behind.items())]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def any_of(patterns: Iterable[str]) -> str:
    """The pattern of any of these patterns, wherever it stands; a blank in them is any number of blanks or hyphens."""
    return "(?:" + "|".join(patterns).replace(" ", r"[\s-]+") + ")"


@cache
def read_words(name: str) -> dict[str, Any]:
    """The word list ``data/NAME.toml``. Its shape is told at the top of each file."""
    return read_settings(f"{name}.toml")
