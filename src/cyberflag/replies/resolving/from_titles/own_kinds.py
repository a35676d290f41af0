"""Other kinds of crime that a request asks for in a question of their own (``A) Child sexual offences that were
flagged. D) The total number of stalking offences``): what answers that on sexual offences is still the whole of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.letters.flags_of_others import names_flag
from cyberflag.vocabularies.bases import names_online
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.understanding import Understood

_SEXUAL: Final = re.compile(r"\bsex", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z]{2,}")
_OF_ANY: Final = frozenset(
    (
        *("against", "and", "answer", "child", "children", "crime", "crimes", "for", "from", "in", "of", "offence"),
        *("offences", "on", "or", "please", "question", "the", "to", "under"),
    )
)
"""Words of which a question may have one more or less and still be one of a list."""
FLAGGED_OR_NOT: Final = re.compile(r"\b(?:whether\s+)?(?:flagged|online)\s+or\s+(?:not|otherwise)\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"^\W*(?:and|also|then|what\s+about|how\s+about)\b|\b(?:these|those|them|such|same|so|likewise|similarly|too|also|as\s+well"
    r"|child\w*|minors?|juveniles?|under[\s-]?(?:1[368]|sixteen|eighteen)s?)\b|^\W*(?:and\s+)?(?:how\s+many|the\s+number\s+of)\s+(?:were|was|are)\b",
    re.IGNORECASE,
)
"""In a question that asks on from another, or of the same victims: ``Of these, how many were stalking offences?``."""


def without_own_questions(questions: Sequence[str]) -> list[str]:
    """The questions without those of their own."""
    own = own_questions(questions)
    return [text for text in questions if text not in own]


def own_questions(questions: Sequence[str]) -> list[str]:
    """The questions that ask for a number of other crimes and of nothing else, in words of their own, where another
    asks for sexual offences against children alone. Those that differ by the crimes alone are a list of kinds (``How
    many sexual offences were flagged? How many stalking offences were flagged?``), and so are bare items, and those on
    the flag too, on children, or on some of what another asks for.
    """
    alone = [_words(text) for text in questions if asks_for_sexual_offences(text)]
    return [text for text in questions if alone and _is_on_others(text) and _words(text) not in alone]


def asks_for_sexual_offences(text: str) -> bool:
    """Whether a question names sexual offences against children, or what is one of them, and no other crimes."""
    named = offences_named_in(text)
    is_whole = any(one.value == ALL and says_sexual(text, one) for one in named)
    return is_whole and all(one.value == ALL or contains(SEXUAL_OFFENCES, one.value) for one in named)


def says_sexual(text: str, named: Understood[str]) -> bool:
    """Whether a text calls the crimes that it names so: not ``grooming``, which may be all that is asked for, too."""
    return _SEXUAL.search(text, named.start, named.end) is not None


def _is_on_others(text: str) -> bool:
    """Whether a question asks for a number of crimes and speaks of no sexual ones."""
    named = {one.value for one in offences_named_in(text)}
    is_other = all(one != ALL and not contains(SEXUAL_OFFENCES, one) for one in named)
    is_bare = "sexual" not in text.casefold() and _GOES_ON.search(text) is None and not speaks_of_flag(text)
    return bool(named) and is_other and is_bare and says(text, Cue.NUMBER_ASKED)


def speaks_of_flag(text: str) -> bool:
    """Whether a text speaks of the flag or of the net, other than to ask for crimes with it or without."""
    text = FLAGGED_OR_NOT.sub(" ", text)
    return names_flag(text) or names_online(text)


def _words(text: str) -> frozenset[str]:
    """What a question says beside its crimes and days."""
    named = [(one.start, one.end) for one in (*offences_named_in(text), *periods_named_in(text))]
    return frozenset(_WORD.findall(blanked(text, named).casefold())) - _OF_ANY
