"""What a search for one word says of the figures below it: ``We searched for the word "AirDrop" only``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.prose.meanings import Meaning, without_narrowing
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens
from cyberflag.replies.prose.sentences.untold import tokens_told
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says

_ONE_WORD: Final = re.compile(
    r"\bfor\s+(?:only\s+)?(?:the\s+)?(?:(?:one|single|key)\s*)*(?:word|term|name)\b|\b(?:word|term|name)\s+\W?[\w-]+\W?\s+(?:was|has\s+been)\b",
    re.IGNORECASE,
)
"""One word was searched for."""
_NOT_ALONE: Final = re.compile(
    r"\b(?:not|nothing|no|never|nor|none|first|initial\w*|then|later|example|instance|such|e\.?g|including|includes?|like"
    r"|similar|other|also|too|beside|besides|words|terms|names|suspects?|offenders?|question|test\w*|pilot|trial)\b",
    re.IGNORECASE,
)
"""Figures below such a search may be of more than the word, or of something else."""
_WIDER: Final = re.compile(
    r"\b(?:all|widen\w*|extend\w*|broad\w*|expand\w*|whole|full|entire|every|other|further|flag\w*)\b"
    r"|^(?!.*\b(?:search\w*|found|finds?|th[ei]se?|th[ao]se|such|it|results?)\b).*\b(?:offences|crimes)\b",
    re.IGNORECASE,
)
"""Speaks of more than what a search for one word found."""

_GROUND: Final = re.compile(
    r"\W*(?:(?:the|an)\s+)?(?:exemptions?|sections?|s\.?\s?\d|articles?|names?|identit(?:y|ies)|address(?:es)?)\b",
    re.IGNORECASE,
)
"""Opens a sentence on the ground on which something is withheld (``Section 40(2) is applied to male victims``), or on
who somebody is, which is no figure."""

_OF_FIGURES: Final = re.compile(
    r"\W*(?:the|these|those|our)\s+(?:[\w-]+\s+){0,3}(?:figures|numbers|totals|counts|given|listed|below|above)\b",
    re.IGNORECASE,
)
"""Opens a sentence on the figures themselves: ``These rape figures are a priority``."""


def only_searched(meaning: Meaning, text: str) -> Meaning:
    """What a sentence that tells of a search says of the figures below it: of those of victims or platforms that it
    mentions, the platform whose name was the one word searched for.
    """
    is_searched = meaning.basis is Basis.KEYWORD and _ONE_WORD.search(text) and not _NOT_ALONE.search(text)
    return replace(without_narrowing(meaning), platform=meaning.platform if is_searched else None)


def while_searched(lead: Meaning, text: str) -> Meaning:
    """What led to the figures below a search for the name of a platform, without that where the next text is of more:
    ``All flagged offences are:``.
    """
    is_wider = lead.basis is Basis.KEYWORD and lead.platform is not None and _WIDER.search(text) is not None
    return replace(lead, platform=None) if is_wider else lead


def only_mentioned(meaning: Meaning, text: str) -> Meaning:
    """What a sentence that goes on to nothing says of the figures below it: what `only_searched` leaves, and of what is
    not told or withheld, or only important, neither the offence nor what is counted (``Rape cannot be told apart``).
    """
    said, tokens = only_searched(meaning, text), read_tokens(text)
    if tokens.periods:
        return said  # "not given for 2016/17" may be for the other years
    told = tokens_told(text, tokens, counting=True)
    is_of_duty = says(text, Cue.OF_DUTY) and not _OF_FIGURES.match(text)
    if is_of_duty or (_GROUND.match(text) and exemptions_named_in(text)):
        told = Tokens()
    is_told = said.offence in {None, *(token.value for token in told.offences)} or not tokens.offences
    left = {token.value for token in told.measures}
    if said.measure in {None, *left} or not tokens.measures:
        measure = said.measure
    else:  # "We do not record charges and have counted arrests"
        measure = left.pop() if len(left) == 1 else None
    return replace(said, offence=said.offence if is_told else None, measure=measure)
