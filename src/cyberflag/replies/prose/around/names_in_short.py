"""Names of pages that call sexual offences against children sexual offences, above a heading that names them in full:
``Social media and sexual offences | Kent Police`` over ``Sexual offences against children``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from cyberflag.model import ALL
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import any_of, read_words

_IN_SHORT: Final = 2
"""Words of a name that says no more than that the offences are sexual: ``Sexual offences``."""
_STANDS_ALONE: Final = re.compile(r"(?:^|[|:;,–—-]|&|\b(?:and|on|about))\s*$", re.IGNORECASE)
"""Before a name that no other word narrows, as ``adult`` and ``contact`` do."""
_GOES_ON: Final = re.compile(r"\s*(?:$|[|:;–—-]|\d|in\b|by\s+(?:year|age|sex|platform)\b)", re.IGNORECASE)
"""Behind a name that nothing narrows or widens, as ``against women`` and ``and others`` do."""


def names_children_in_short(titles: Sequence[tuple[int, str]], heading_all: Collection[int]) -> bool:
    """Whether the titles and headings (each with its place) that name offences all head the whole reply, and are one on
    sexual offences against children and names of these in short.
    """
    named = [(at, text) for at, text in titles if offences_named_in(text)]
    in_full = [text for _, text in named if _is_on_children(text)]
    return bool(in_full) and all(at in heading_all and (text in in_full or _is_in_short(text)) for at, text in named)


def _is_on_children(text: str) -> bool:
    """Whether a heading names sexual offences against children alone; those by children are none."""
    span = _one_named(text, ALL)
    name = text[slice(*span)]
    young = any_of(read_words("age_words")["at_eighteen"]["young"])
    is_against = re.search(rf"(?<!\bby )\b{young}\b", name, re.IGNORECASE) is not None
    return is_against and not text[: span[0]].strip() and _GOES_ON.match(text, span[1]) is not None


def _is_in_short(text: str) -> bool:
    span = _one_named(text, SEXUAL_OFFENCES)
    is_short = len(text[slice(*span)].split()) == _IN_SHORT
    return is_short and _STANDS_ALONE.search(text[: span[0]]) is not None and _GOES_ON.match(text, span[1]) is not None


def _one_named(text: str, offence: str) -> tuple[int, int]:
    """Where a text names this offence, and no other; an empty span where it does not."""
    found = offences_named_in(text)
    return (found[0].start, found[0].end) if [name.value for name in found] == [offence] else (0, 0)
