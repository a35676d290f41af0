"""Sentences that part the number told right before them by a thing that no column of a count holds: ``A UK nationality
is shown for 803, another for 351 and none for 33`` behind 1,187 people arrested.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.figures_before import number_of_any
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.replies.prose.sentences.noughts import says_none
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.outcomes import understand_outcome
from cyberflag.vocabularies.signs.markers import exact_number, understand_figure

_FEWEST: Final = 2
_LEAST: Final = 8
"""Parts add up to less by chance."""
_PARTS_APART: Final = re.compile(r"[,;:(]|\band\b|\bbut\b|\bwhile\b|\bwhereas\b", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"^\W*(?:(?:out\s+)?of\s+(?:these|those|them|which|whom|the\s+\d[\d,]*)\W*|and\s+|in\s+)+|\s+(?:in|for|of|were|was|had|have)\s*$",
    re.IGNORECASE,
)


def with_parts_that_add_up(read: Read, sentence: Sentence, setting: Setting) -> Read:
    """What a sentence gives, its numbers read as parts of the one figure right before it where they add up to that and
    nothing else of the sentence says what they count; each with its own words as the detail.
    """
    # "none stated for 33" counts none
    numbers = [number for number in read_tokens(sentence.text).numbers if not says_none(number)]
    if len(numbers) < _FEWEST or len(read.counts) >= len(numbers):
        return read
    whole = number_of_any(sentence.passage, setting)
    if whole is None or not _is_bare(sentence.text, whole):
        return read
    exact = [exact_number(number.value) for number in numbers]
    parts = [number for number in exact if number is not None]
    if len(parts) < len(exact) or sum(parts) != whole.bounds.low or whole.bounds.low < _LEAST:
        return read
    made = [_part(number, whole, sentence, setting) for number in numbers]
    if any(understand_outcome(count.detail[-1][1]) is not None for count in made):
        return read  # what became of crimes is counted as outcomes
    return Read(tuple(made), (), read.said)


def _is_bare(text: str, whole: Count) -> bool:
    """Whether a sentence parts its numbers by no column of a count, and counts nothing else than the whole does."""
    tokens = read_tokens(text)
    parted = (tokens.sexes, tokens.ages, tokens.platforms, tokens.offences, tokens.periods, tokens.years)
    return not any(parted) and all(token.value is whole.measure for token in tokens.measures)


def _part(number: Token[str], whole: Count, sentence: Sentence, setting: Setting) -> Count:
    cuts = [0, *(m.start() for m in _PARTS_APART.finditer(sentence.text)), len(sentence.text)]
    start = max(cut for cut in cuts if cut <= number.start)
    end = min(cut for cut in cuts if cut >= number.end)
    words = f"{sentence.text[start : number.start]} {sentence.text[number.end : end]}".strip(" ,;:.()")
    words = " ".join(_OPENS.sub(" ", re.sub(r"^(?:and|but|while|whereas)\b", "", words, flags=re.IGNORECASE)).split())
    bounds = understand_figure(number.value)
    return replace(
        whole,
        provenance=Provenance(setting.reply, sentence.source_at(number.start)),
        bounds=bounds.bounds if bounds is not None and bounds.bounds is not None else whole.bounds,
        printed=number.value,
        detail=(*whole.detail, ("of which", words or sentence.text.strip())),
        total=False,
        signs=frozenset({Sign.PROSE, Sign.CARRIED_IN_PROSE, Sign.SUM_HOLDS}),
    )
