"""Sections of Acts listed beside offences, without the Act that they are of: ``s15A, s15 and indecent images``."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from cyberflag.vocabularies.crimes.joined_offences import offences_joined_in
from cyberflag.vocabularies.crimes.offence_codes import codes_in
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.crimes.section_spans import sections_together_in
from cyberflag.vocabularies.list_files import read_rows
from cyberflag.vocabularies.offences import contains, offences_named_in

_SECTION = r"(?:sections?|sect?s?\.?|ss?\.?)\s*(?P<number>\d{1,3}[A-Z]?)(?:\s*\([^()]{1,6}\))*"
_JOINT = r"(?:[,;&+]|\b(?:and|or|plus|with)\b)"
_LISTED = re.compile(
    rf"(?P<before>{_JOINT}\s*)?(?<![\w/'’.]){_SECTION}(?![\w/%])(?(before)|(?=\s*{_JOINT}))", re.IGNORECASE
)
_OF_LAW = re.compile(r"\b(?:FOI\w*|freedom\s+of\s+information|exempt\w*|withheld|refus\w+|redact\w*)\b", re.IGNORECASE)
"""Beside these a section is a ground of refusal."""


@lru_cache(maxsize=4096)
def offences_listed_in(text: str) -> frozenset[str]:
    """The offences that a title names, and where it names one the sections listed with it: as what the section is
    where it is one thing in all Acts, or a part of what is named; else as it is printed (``s9``), which is no offence.
    """
    named = frozenset(found.value for found in offences_named_in(text))
    if not named or _OF_LAW.search(text):
        return named
    if SEXUAL_OFFENCES not in named:  # what is listed beside them is a part of what was asked, and no breakdown
        named |= offences_joined_in(text)
    whole = [*((code.start, code.end) for code in codes_in(text)), *sections_together_in(text)]
    sections = [found for found in _LISTED.finditer(text) if not any(a <= found.start("number") < b for a, b in whole)]
    return named | {_meant(found["number"], named) for found in sections}


def _meant(number: str, named: Collection[str]) -> str:
    means = {row["value"] for row in read_rows("offence_sections.csv") if row["section"] == number.upper()}
    held = {value for value in means if any(contains(one, value) for one in named)}
    means = held or means
    return means.pop() if len(means) == 1 else f"s{number}"
