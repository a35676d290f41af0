"""Sentences that give figures and withhold one beside them, which are no mere rule on small numbers: ``64 were charged,
11 cautioned and fewer than 5 summonsed (s40(2))``.
"""

from __future__ import annotations

from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of


def gives_figures_too(text: str) -> bool:
    """Whether a sentence that names a number too small to give gives others, which are not: figures of crimes or of
    what became of them, in a year that it names or for nothing that explains a sign.
    """
    rules = figure_rules_of(text)
    if rules.threshold is None or rules.signs or rules.rounded_to:
        return False
    tokens = read_tokens(text)
    is_of_crimes = bool(tokens.measures and (tokens.periods or tokens.years))
    return is_of_crimes and any(_is_plain(number, rules.threshold) for number in tokens.numbers)


def _is_plain(number: Token[str], threshold: int) -> bool:
    """Whether a number is printed as it is, and too large to be withheld."""
    value = read_number(number.value)
    return value is not None and value >= threshold
