"""The victims of all that a sentence counts before them: ``52 offences were recorded relating to 48 victims``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import PART
from cyberflag.vocabularies.plain_text import read_words


class _Words(NamedTuple):
    """What stands before and behind such a number, and between it and the one before."""

    link: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    of_some: re.Pattern[str]


def ties_victims(text: str, number: Token[str]) -> bool:
    """Whether words right before a number tie it to what the sentence counts before, and it is called one of victims,
    parted by nothing, to the end.
    """
    words = _words()
    return words.link.search(text[: number.start]) is not None and words.behind.match(text, number.end) is not None


def counts_linked_victims(text: str, number: Token[str]) -> bool:
    """Whether such a number counts the victims of all that the sentence counts in its one number before."""
    if not ties_victims(text, number):
        return False
    before = text[: number.start]
    tokens = read_tokens(before)
    is_of_some = _words().of_some.search(before) or PART.search(before)
    return len(tokens.numbers) == 1 and not is_of_some and not is_tied_to_some(text, tokens.numbers[0], number)


def is_tied_to_some(text: str, before: Token[str], number: Token[str]) -> bool:
    """Whether a number is tied to only some of what the one before it counts, as more stands between than when and
    where that was: ``52 offences, most relating to 48 victims``.
    """
    words = _words()
    linked = words.link.search(text[: number.start])
    if linked is None:
        return False
    between = text[before.end : linked.start()]
    tokens = read_tokens(between)
    is_parted = tokens.sexes or tokens.ages or tokens.platforms
    return bool(is_parted) or words.between.fullmatch(_masked(between, tokens)) is None


def _masked(text: str, tokens: Tokens) -> str:
    """A text with a mark over each offence and period that it names, as they may have any words."""
    for sign, named in (("§", tokens.offences), ("¤", tokens.periods)):
        for token in named:
            text = f"{text[: token.start]}{sign * (token.end - token.start)}{text[token.end :]}"
    return text


@cache
def _words() -> _Words:
    words = read_words("measure_words")["victims_of_all"]
    which, things, verbs, when = ("|".join(words[name]) for name in ("which", "things", "verbs", "when"))
    thing = rf"(?:(?:{things})\b|§+)"
    between = (
        rf"(?: (?!(?:{things})\b)[\w'’-]+){{0,2}}? {thing}(?: (?:of )?{thing})*(?: (?:{verbs}))*"
        rf"(?:,? (?:¤+|(?:{when})\b|(?-i:[A-Z]\w+)))*(?: for {thing})?,?\s*"
    )
    link = rf"\b(?:{'|'.join(words['link'])}) (?:a total of )?$"
    behind = rf"\s*(?:(?:{which}) )*(?:victims|complainants)\s*(?:[.;]|$)"
    of_some = rf"\b(?:{'|'.join(words['of_some'])})"
    return _Words(*(re.compile(one.replace(" ", r"\s+"), re.IGNORECASE) for one in (link, behind, between, of_some)))
