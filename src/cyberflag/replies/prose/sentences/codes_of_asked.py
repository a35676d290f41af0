"""Codes that a sentence lists behind its one number, where they are those of what was asked for: ``330 crimes were
recorded under HO codes 86/2, 86/10 and 86/15`` answers a question for crimes of indecent images.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains

_JOINT: Final = re.compile(
    r"[\s)]*(?:[,;&+/]|\b(?:and|or|plus|with)\b)(?:\s*(?:and|or|plus)\b)?(?:\s*(?:under|of|for|in|ho|home\s+office|codes?|class(?:es)?)\b)*[\s(]*",
    re.IGNORECASE,
)
"""Between two codes of a list, and nothing else."""
_FEWEST: Final = 2
_DIGIT: Final = re.compile(r"\d")


def as_asked(
    text: str, numbers: Sequence[Token[str]], offences: Sequence[Token[str]], setting: Setting
) -> Sequence[Token[str]]:
    """The offences of a sentence, with those that it lists side by side for one number as what was asked for, if that
    holds them all.
    """
    asked = setting.wider.offence
    are_codes = all(_DIGIT.search(text, token.start, token.end) for token in offences)
    if len(numbers) != 1 or len(offences) < _FEWEST or not are_codes or asked in (None, ALL, SEXUAL_OFFENCES):
        return offences
    ordered = sorted(offences, key=lambda token: token.start)
    is_list = all(_JOINT.fullmatch(text, one.end, other.start) for one, other in pairwise(ordered))
    is_apart = numbers[0].end <= ordered[0].start or ordered[-1].end <= numbers[0].start
    if not is_list or not is_apart or not all(contains(asked, token.value) for token in ordered):
        return offences
    return [Token(asked, ordered[0].start, ordered[-1].end)]
