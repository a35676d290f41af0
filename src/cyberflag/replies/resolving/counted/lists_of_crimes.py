"""Lists of which the reply says that each row is one crime, whatever its columns tell of who is suspected of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cyberflag.vocabularies.plain_text import read_words

_CLAUSE_ENDS: Final = re.compile(r"[;\n()]|[.?!:](?=\s|$)|\s[–—-]\s")


def is_said_to_be_of_crimes(said: Sequence[str]) -> bool:
    """Whether a clause of the texts around a list says plainly that a row is one crime, and none that a crime may have
    several or what is told of suspects besides their age and sex.
    """
    words = _patterns()
    clauses = [clause for text in said for clause in _CLAUSE_ENDS.split(text)]
    is_plain = any(words["crimes"].search(clause) and not words["doubtful"].search(clause) for clause in clauses)
    bare = [words["traits"].sub("", text) for text in said]
    return is_plain and not any(words["suspects"].search(text) or words["again"].search(text) for text in bare)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = read_words("measure_words")
    lists = {**words["rows_of_arrests"], **words["rows_of_crimes"]}
    one = {name: "(?:" + "|".join(wordings) + ")" for name, wordings in lists.items()}
    row, behind = one["row"], one["behind"]
    crime = rf"(?:{one['kinds']} )*{one['crimes']}\b"
    alone_crime = rf"{crime}(?!['’]s|\s*[/+&×]|,? {behind}\b)"
    each = rf"(?:each|every|an?|one|1) {row}(?: {one['table']})? {one['being']}"
    alone = rf"(?:one|1|an?|a single) {row} (?:per|for each|for every|an?|to each|=)"
    has_row = rf"{one['each']} {crime}(?: {one['table']})? {one['has']} (?:{one['alone']} )?(?:separate )?{row}\b"
    patterns = {name: rf"\b{one[name]}(?!\w)" for name in ("doubtful", "suspects", "traits", "again")}
    patterns["crimes"] = rf"\b(?:(?:{each}|{alone}) {alone_crime}|{has_row})"
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
