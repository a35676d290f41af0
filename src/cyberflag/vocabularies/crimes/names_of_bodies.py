"""Names of bodies that help those harmed, in which a crime stands and is not counted: ``Action Against Rape``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cyberflag.vocabularies.plain_text import any_of, read_words


def bodies_named_in(text: str) -> Sequence[tuple[int, int]]:
    """The spans of such names that begin with what the body is: ``Women Against Rape``."""
    return [found.span() for found in _begun().finditer(text)] if "Against" in text else ()


def is_of_body(text: str, end: int) -> bool:
    """Whether the crime whose name ends there stands in the name of a body: ``Rape Crisis``, ``Stalking Helpline``."""
    is_plural = text[end - 1 : end].casefold() == "s"  # "rapes and sexual assault referral centre visits"
    return not is_plural and _ended().match(text, end) is not None


@cache
def _begun() -> re.Pattern[str]:
    begins = any_of(read_words("offence_words")["bodies"]["begins"])
    return re.compile(rf"\b{begins}\s+Against\s+[A-Z]\w+(?:\s(?:and|&)\s[A-Z]\w+)?")


@cache
def _ended() -> re.Pattern[str]:
    words = read_words("offence_words")["bodies"]
    between, ends = any_of(words["between"]), any_of(words["ends"])
    return re.compile(rf"(?:\s+{between}(?!\w)){{0,6}}\s+{ends}\b", re.IGNORECASE)
