"""Questions that say what they ask by one before them: ``2. As 1 for Twitter``, ``As Q1 but for girls only``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.letters.enumerators import BY_LETTERS, ENUMERATOR, number_and_rest
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens

_AS_BEFORE: Final = re.compile(
    r"(?:the\s+)?(?:same\s+)?as\s+(?:(?:for|in|per|at|to)\s+)?(?:(?:questions?|q|parts?|points?|items?|no\.?|number)\s*)?"
    r"\(?(?P<number>\d{1,2}[a-z]?)\)?(?!\d)(?:\s+above)?\s*[,;:–-]*\s*"
    r"(?P<rest>(?:but|for|where|with|except|only|in\s+respect\s+of|in\s+relation\s+to|on|via|involving|against|by|split|broken)\b.*)",
    re.IGNORECASE,
)
_HEADS_QUESTION: Final = re.compile(
    r"\s*(?:question|q|part|point)\s*(?:no\.?\s*)?(?P<number>\d{1,2}[a-z]?)\W*", re.IGNORECASE
)
_OPENS: Final = re.compile(r"(?:but|only)\s+(?:only\s+)?", re.IGNORECASE)
_ONE_THING: Final = re.compile(r"\s*(?:but\s+)?(?:for|with|on|via|where|in\s+respect\s+of)?\s*", re.IGNORECASE)
_FEWEST_WORDS: Final = 3


def write_out_questions_as_before(document: Document) -> Document:
    """The document with each such question written as the one before it with what it narrows that to, or with the other
    platform that it asks for; where both say a thing of one kind, only its number is written as that of a question.
    """
    asked: dict[str, str] = {}
    headed = ""
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        blocks.append(block)
        if isinstance(block, Line):
            written = _written(block.text, asked)
            blocks[-1] = replace(block, text=written)
            number, text = number_and_rest(written, without={*BY_LETTERS, "replied"})
            number = number or headed
            if number and len(text.split()) >= _FEWEST_WORDS:
                asked.setdefault(number, text.strip())
            heads = _HEADS_QUESTION.fullmatch(block.text)
            headed = heads["number"].casefold() if heads else ""
    return replace(document, blocks=tuple(blocks))


def _written(text: str, asked: Mapping[str, str]) -> str:
    mark = ENUMERATOR.match(text)
    start = mark.end() if mark else 0
    found = _AS_BEFORE.fullmatch(text, start)
    whole = asked.get(found["number"].casefold(), "") if found else ""
    if found is None or not whole:
        return text
    before, rest = whole.rstrip(" .?;:"), found["rest"].rstrip(" .?;:")
    end = "?" if whole.rstrip().endswith("?") else ""
    said, wanted = read_tokens(before), read_tokens(rest)
    if not _say_one_thing(said, wanted):
        return f"{text[:start]}{before}, {_OPENS.sub('', rest, count=1)}{end}"
    if (other := _with_platform(before, said, rest, wanted)) is not None:
        return f"{text[:start]}{other}{end}"
    return f"{text[:start]}As question {text[found.start('number') :]}"


def _say_one_thing(one: Tokens, other: Tokens) -> bool:
    kinds = ((one.periods, other.periods), (one.ages, other.ages), (one.sexes, other.sexes))
    return any(a and b for a, b in (*kinds, (one.platforms, other.platforms)))


def _with_platform(before: str, said: Tokens, rest: str, wanted: Tokens) -> str | None:
    """The question before with the platform that this one asks for in place of its own, where it asks for no more."""
    if len(said.platforms) != 1 or len(wanted.platforms) != 1:
        return None
    own, new = said.platforms[0], wanted.platforms[0]
    around = rest[: new.start], rest[new.end :].strip(" .?;:")
    is_alone = _ONE_THING.fullmatch(around[0]) is not None and around[1] in ("", "only", "instead")
    return f"{before[: own.start]}{rest[new.start : new.end]}{before[own.end :]}" if is_alone else None
