"""Which figures a note says are provisional: those of the years that it names, those with a mark, or all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in

_PROVISIONAL: Final = re.compile(r"\b(?:provisional|preliminary)\b|[(\[]\s*prov\.?\s*[)\]]", re.IGNORECASE)
_NOT: Final = re.compile(r"\b(?:not|no\s+longer|non)[\s-]+(?:provisional|preliminary)\b", re.IGNORECASE)
_PARTS: Final = re.compile(r"[\n;]+|(?<=[.!?])\s+|,\s*(?=[\[('\"]?[a-z][\])'\"]?\s*(?:=|:))", re.IGNORECASE)
_MARK: Final = r"\[(?:[a-z]|\d{1,2})\]|\((?:[a-z]|\d{1,2})\)|[*†‡#^~]{1,3}|['\"‘“]?\b[a-z]\b['\"’”]?"
_MEANS: Final = r"\s*(?:=|:|-|–|—|\bmeans?\b|\bdenotes?\b|\bindicates?\b|\bshows?\b|\bis\b|\bare\b|\bstands\s+for\b)\s*"
_KEY: Final = re.compile(
    rf"\W{{0,2}}(?:key\s*:?\s*)?(?:(?P<mark>{_MARK}){_MEANS}|(?P<bare>\[[a-z]\]|\([a-z]\)|\[\d{{1,2}}\]|\(\d{{1,2}}\)|[*†‡#^~]{{1,3}})\s*)"
    r"(?:(?:the|these|this|that|figures?|data|numbers?|counts?|is|are|of|a|which|year)\s+){0,5}(?:provisional|preliminary)\b",
    re.IGNORECASE,
)
"""A note that explains a mark: ``[p] = provisional``, ``* These figures are provisional``."""
_MARKED: Final = re.compile(
    rf"\b(?:marked|followed|headed|shown|flagged|suffixed)\s+(?:with|by|as)?\s*(?:an?\s+)?(?P<mark>{_MARK})(?=\W|$)",
    re.IGNORECASE,
)
_LATEST: Final = re.compile(
    r"\b(?:latest|most\s+recent|last|final|current|newest)\s+(?:(?:financial|calendar|full|complete|part)\s+)*(?:year|period|quarter)\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\s*(?:(?!until|till|before|when|once|as|pending|awaiting)\w+\s+){0,4}?(?:for|in|of)\s+(?P<which>[^.;]{4,60})",
    re.IGNORECASE,
)
_SHORTEST: Final = 300
"""Days: a shorter period that such a note names is when its figures were drawn."""


@dataclass(frozen=True)
class Provisional:
    """What one note says is provisional: the figures with a ``mark``, those of ``periods``, those of the ``latest``
    year; where nothing of that is said, all.
    """

    mark: str = ""
    periods: tuple[Period, ...] = ()
    latest: bool = False


def provisional_in(text: str) -> Iterator[Provisional]:
    """What a text says is provisional, a part at a time."""
    for part in _PARTS.split(text):
        found = _PROVISIONAL.search(part)
        if found is None or _NOT.search(part):
            continue
        key = _KEY.match(part.strip()) or _MARKED.search(part)
        if key is not None:
            groups = key.groupdict()
            yield Provisional(mark=_bare(groups.get("mark") or groups.get("bare") or ""))
            continue
        behind = _FOR.match(part, found.end())
        which = f"{part[: found.start()]} {behind['which'] if behind else ''}"
        named = tuple(p.value for p in periods_named_in(which) if p.value.days >= _SHORTEST)
        yield Provisional(periods=named, latest=not named and _LATEST.search(which) is not None)


def without_mark(label: str, mark: str) -> str:
    """A label without the mark behind it; empty where it has none: ``2018/19 [p]``, ``2018/19p``."""
    glued = r"(?<=\d)\s?" if mark.isalnum() else r"\s?"
    found = re.search(
        rf"(?:\s*[\[(]\s*{re.escape(mark)}\s*[\])]|{glued}{re.escape(mark)})\s*\)?$", label, re.IGNORECASE
    )
    return label[: found.start()].rstrip(" (") if found and found.start() else ""


def _bare(mark: str) -> str:
    return mark.strip("[]()'\"‘’“” ").casefold()
