"""Questions that say what they ask by one before them: ``2. As 1 for Twitter``, ``As Q1 but for girls only``, ``Q2. The
same for grooming``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.letters.enumerators import BY_LETTERS, ENUMERATOR, number_and_rest
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens

_AS_BEFORE: Final = re.compile(
    r"(?:the\s+)?(?:same\s+)?as\s+(?:(?:for|in|per|at|to)\s+)?(?:(?:questions?|q|parts?|points?|items?|no\.?|number)\s*)?"
    r"\(?(?P<number>\d{1,2}[a-z]?)\)?(?!\d)(?:\s+above)?\s*[,;:–-]*\s*"
    r"(?P<rest>(?:but|for|where|with|except|only|in\s+respect\s+of|in\s+relation\s+to|on|via|involving|against|by|split|broken)\b.*)",
    re.IGNORECASE,
)
_SAME_FOR: Final = re.compile(
    r"(?:and\s+)?(?:(?:the\s+)?same(?:\s+(?:again|question|figures|numbers|information|data|breakdown))?|likewise|ditto)\s*,?\s+(?P<rest>for\b.*)",
    re.IGNORECASE,
)
"""A question that asks of something else what the one right before it asks."""
_ASKS: Final = re.compile(r"\?\s*$|^\W*(?:how\s+many|(?:the\s+)?(?:total\s+)?number\s+of)\b", re.IGNORECASE)
_HEADS_QUESTION: Final = re.compile(
    r"\s*(?:question|q|part|point)\s*(?:no\.?\s*)?(?P<number>\d{1,2}[a-z]?)\W*", re.IGNORECASE
)
_OPENS: Final = re.compile(r"(?:but|only)\s+(?:only\s+)?", re.IGNORECASE)
_ONE_THING: Final = re.compile(r"\s*(?:but\s+)?(?:for|with|on|via|where|in\s+respect\s+of)?\s*", re.IGNORECASE)
_FEWEST_WORDS: Final = 3


def write_out_questions_as_before(document: Document) -> Document:
    """The document with each such question written as the one before it with what it narrows that to, or with the other
    platform or offence that it asks for; where both say a thing of one kind, only its number is written as that of a
    question.
    """
    asked: dict[str, str] = {}
    headed = above = ""
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        blocks.append(block)
        if isinstance(block, Line):
            written = _written_as_above(block.text, above) or _written(block.text, asked)
            blocks[-1] = replace(block, text=written)
            number, text = number_and_rest(written, without={*BY_LETTERS, "replied"})
            number = number or headed
            if number and len(text.split()) >= _FEWEST_WORDS:
                asked.setdefault(number, text.strip())
                above = text.strip() if _ASKS.search(text) else ""
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
    if (other := _with_other(before, said.platforms, rest, wanted.platforms)) is not None:
        return f"{text[:start]}{other}{end}"
    return f"{text[:start]}As question {text[found.start('number') :]}"


def _say_one_thing(one: Tokens, other: Tokens) -> bool:
    kinds = ((one.periods, other.periods), (one.ages, other.ages), (one.sexes, other.sexes))
    return any(a and b for a, b in (*kinds, (one.platforms, other.platforms)))


def _written_as_above(text: str, above: str) -> str:
    """A question for the same of another offence or platform, written as the one right ``above`` it; empty for any
    other line.
    """
    mark = ENUMERATOR.match(text)
    found = _SAME_FOR.fullmatch(text, mark.end()) if mark and above else None
    if mark is None or found is None:
        return ""
    before, rest = above.rstrip(" .?;:"), found["rest"].rstrip(" .?;:")
    said, wanted = read_tokens(before), read_tokens(rest)
    if wanted.ages or wanted.sexes or wanted.periods or (wanted.offences and wanted.platforms):
        return ""
    other = _with_other(before, said.offences, rest, wanted.offences)
    other = other or _with_other(before, said.platforms, rest, wanted.platforms)
    return f"{text[: mark.end()]}{other}?" if other else ""


def _with_other(before: str, said: Sequence[Token[str]], rest: str, wanted: Sequence[Token[str]]) -> str | None:
    """The question before with the one platform or offence that this one asks for in place of its own, where it asks
    for no more.
    """
    if len(said) != 1 or len(wanted) != 1:
        return None
    own, new = said[0], wanted[0]
    around = rest[: new.start], rest[new.end :].strip(" .?;:")
    is_alone = _ONE_THING.fullmatch(around[0]) is not None and around[1] in ("", "only", "instead")
    return f"{before[: own.start]}{rest[new.start : new.end]}{before[own.end :]}" if is_alone else None
