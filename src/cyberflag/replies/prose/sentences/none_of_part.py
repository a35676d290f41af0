"""That there was none of a part of crimes, said in a sentence of its own behind their number: ``50 offences were
recorded in 2018/19. None had a male victim``, ``There were no offences on Snapchat``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Measure, Sex
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.told_words import told_words

IN_EACH_YEAR: Final = (
    r"in\s+(?:either|any|each|both|all)\s+(?:of\s+(?:these|those|the)\s+)?"
    r"(?:(?:financial|fiscal|calendar|single|one)\s+)?years?"
)
"""Behind words for nought: they are said of each year that was just told."""
_NONE: Final = re.compile(
    r"\W*(?:however,?\s+|there\s+(?:were|was|have\s+been)\s+)*(?:none|no|nil)\s(?P<said>[^.;:,()]*?)"
    rf"(?:\s+{IN_EACH_YEAR})?\W*",
    re.IGNORECASE,
)
_BECAME: Final = frozenset({Measure.ARRESTS, Measure.CHARGES})
_COUNTED: Final = _BECAME | {Measure.OFFENCES, Measure.VICTIMS}
_EVERY_SEX: Final = (Sex.FEMALE, Sex.MALE)
_KINDS: Final = ("sex", "age", "platform")
_MEASURE: Final = "measure"


def parts_with_none(text: str) -> Sequence[dict[str, object]]:
    """The parts of the crimes of which a whole sentence says that there was none, each by what it is: one of a kind, or
    several that it lists (``on Snapchat or Kik``); empty for a sentence that says anything else.
    """
    found = _NONE.fullmatch(text)
    said = found["said"] if found is not None else ""
    tokens = read_tokens(said)
    kinds: dict[str, Sequence[Token[object]]] = dict(
        zip(_KINDS, (tokens.sexes, tokens.ages, tokens.platforms), strict=True)
    )
    became = [m for m in tokens.measures if m.value in _BECAME]
    kinds = {kind: words for kind, words in {**kinds, _MEASURE: became}.items() if words}
    if len(kinds) != 1 or any(m.value not in _COUNTED for m in tokens.measures):
        return ()
    ((kind, words),) = kinds.items()
    if not _says_no_more(said, tokens, kind):
        return ()
    if set(_EVERY_SEX) <= {word.value for word in words}:
        return ()  # nothing was recorded of them, not that there was nobody
    return [{kind: value} for value in dict.fromkeys(word.value for word in words)]


def _says_no_more(said: str, tokens: Tokens, kind: str) -> bool:
    """Whether a sentence names nothing else, nor persons that may be no victims: ``no child was charged`` leaves adults
    who were.
    """
    if tokens.periods or tokens.years or tokens.numbers or tokens.offences:
        return False
    named = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.measures)
    left = set(re.findall(r"[^\W_]+", blanked(said, [(token.start, token.end) for token in named]).casefold()))
    people = told_words("people_beside_none_led_to" if kind == _MEASURE else "people_beside_none")
    if kind == _MEASURE:  # "children were charged" is one word for what came of them
        left |= people & {*said.casefold().split()}
    return left <= told_words("beside_none", "beside_none_of_crimes") - people
