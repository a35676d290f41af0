"""What plain titles of offences are composed of: an act, upon whom or what, and at which age.

The official list and the local titles beside it are matched by all of their words. Forces put the same acts in many
more words (``Sharing IIOC``, ``Sexual messages to a child``, ``Sex act in front of under 13``); the rules of
``offence_grammar.toml`` say which words make which offence, class or group, and allow no word more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from cyberflag.vocabularies.list_files import read_settings

_GRAMMAR: Final = read_settings("offence_grammar.toml")
_UNSAID: Final = frozenset(_GRAMMAR["unsaid"])
_AGES: Final = ("under13", "under16", "from13to17")
_MAKING: Final = frozenset(_GRAMMAR["making"] + _GRAMMAR["distributing"])
_POSSESSING: Final = frozenset(_GRAMMAR["possessing"])
IMAGE_VERBS: Final = _MAKING | _POSSESSING
"""What is done with indecent images of children, each by its family."""


@dataclass(frozen=True)
class _Rule:
    """The words that a title must have (one of each set), all that it may have, and what it names by the age said."""

    needs: tuple[frozenset[str], ...]
    allowed: frozenset[str]
    values: dict[str, str]

    def value_of(self, words: frozenset[str]) -> str | None:
        """What a title of these words names; None where a word is wanting or one too many."""
        if not words <= self.allowed or not all(words & need for need in self.needs):
            return None
        ages = [age for age in _AGES if age in words]
        if len(ages) > 1:
            return None
        return self.values.get(ages[0], self.values[""]) if ages else self.values[""]


def _rule(entry: dict[str, Any]) -> _Rule:
    """A rule of the list; the value under no age is that of a title that says none."""
    needs = tuple(frozenset(words) for words in entry["needs"])
    values: dict[str, str] = {"": entry["value"], **{age: entry[age] for age in _AGES if age in entry}}
    return _Rule(needs, frozenset().union(*needs, entry.get("may", []), _UNSAID), values)


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for entry in _GRAMMAR["rules"])


@cache
def composed_words() -> frozenset[str]:
    """Every word of the rules, for putting misspelt ones right."""
    return frozenset().union(*(rule.allowed for rule in _rules()))


def composed(words: frozenset[str]) -> str | None:
    """The code, class or group that a title of these words names by the first rule that holds."""
    return next((value for rule in _rules() if (value := rule.value_of(words))), None)


def images_by(verbs: Iterable[str]) -> str:
    """What is counted where these verbs stand before indecent images of children: the one offence or the other, and
    the group of both where both are said.
    """
    said = frozenset(verbs)
    if said & _MAKING and said & _POSSESSING:
        return "indecent-images"
    return "086/10" if said & _POSSESSING else "086/02"
