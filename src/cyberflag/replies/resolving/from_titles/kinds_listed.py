"""Lists in which a request names kinds of crime that no vocabulary holds beside one that is understood: what is asked
for is all of them, and not the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from cyberflag.model import ALL, Measure
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in
from cyberflag.vocabularies.things_counted import words_of_any_kind, words_of_no_kind

_LONGEST: Final = 14
_DIGIT: Final = re.compile(r"\d")
_NAMED: Final = (ages_named_in, sexes_named_in, platforms_named_in)
"""What an item may name beside a kind of crime."""
_BREAKS_DOWN: Final = re.compile(
    r"\b(?:by|broken|breakdown|split|details?|information|columns?|fields?|each\s+(?:crime|offence|case|record))\b",
    re.IGNORECASE,
)
"""Opens a list of what is wanted of each crime, which names no kinds of them."""
_ASKS_FURTHER: Final = re.compile(
    r"\b(?:how|what|whether|which|when|where\s+(?:it|they|the)|who|whom|dates?|days?|months?|years?|times?|place|location|areas?|districts?"
    r"|outcomes?|disposals?|results?|status|arrest\w*|charg\w+|convict\w+|caution\w*|suspects?|offenders?|perpetrators?|victims?"
    r"|ages?|sex|gender|ethnicit\w+|nationalit\w+|relationship|platforms?|apps?|sites?|devices?|methods?|references?|numbers?|total"
    r"|types?|categor\w+|kinds?|descriptions?|summar\w+|please)\b",
    re.IGNORECASE,
)
"""Words of an item that asks for something, and is no kind of crime."""

_COUNTED: Final = re.compile(r"\b(?:incidents|offences|crimes|allegations|reports)\b", re.IGNORECASE)
_NUMBER_BEHIND: Final = re.compile(r"\s*\((\d)\)(?=\s*(?:$|[,;.]|and\b))")
_LEADS_IN: Final = re.compile(r"^.*:\s+|^[\s,;]*(?:and\s+)?")
"""Stands before an item of a list with its numbers behind: what opens the list, or what joins its items."""


@dataclass(frozen=True)
class KindsListed:
    """The ``offences`` that such lists name, the kinds beside them that are ``unread``, and all their ``items``."""

    offences: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    items: frozenset[str] = frozenset()

    def heads(self, text: str) -> bool:
        """Whether a text that stands above a table may say what it is of, and is none of the kinds listed."""
        return _bare(text) not in self.items


NO_KINDS: Final = KindsListed()
"""What a request names that lists nothing of the sort."""


def kinds_listed(sentences: Sequence[Sentence]) -> KindsListed:
    """What the lists of a request name that hold nothing but kinds of crime, one at least of them not understood;
    nothing where the answer says that it is on the one that is.
    """
    offences: set[str] = set()
    unread: list[str] = []
    listed: list[str] = []
    for items in (*_lists(sentences), *_numbered_lists(sentences)):
        named = [{found.value for found in offences_named_in(text)} for text in items]
        unknown = [text for text, found in zip(items, named, strict=True) if not found]
        if unknown and len(unknown) < len(items) and all(map(_is_kind, items)):
            offences |= set().union(*named) - {ALL}
            unread += unknown
            listed += items
    if any(_answers_on_one(sentence, offences, unread) for sentence in sentences):
        return NO_KINDS
    return KindsListed(frozenset(offences), tuple(dict.fromkeys(unread)), frozenset(listed))


def _lists(sentences: Sequence[Sentence]) -> Iterator[list[str]]:
    """The items of each list of a request below a line that asks for numbers and names no offence itself."""
    for at, opening in enumerate(sentences):
        is_opening = opening.part in QUESTIONS and opening.opens and says(opening.text, Cue.NUMBER_ASKED)
        is_other = _BREAKS_DOWN.search(opening.text) or _says("other_lists").search(opening.text)
        if not is_opening or is_other or offences_named_in(opening.text):
            continue
        items: list[str] = []
        for sentence in sentences[at + 1 :]:
            if sentence.part not in QUESTIONS or not sentence.is_item:
                break
            items.append(_bare(sentence.text))
        yield items


def _numbered_lists(sentences: Sequence[Sentence]) -> Iterator[list[str]]:
    """The items of a request that each have a number and name crimes that are counted (``incidents reported as a
    dispute``), be it before them or behind (``burglaries (1) and disputes between neighbours (2)``); what else it asks
    for is none. Beside a title that names a crime what has no other name is of that, and behind an item that names one
    it may be a part of that.
    """
    heads = (s.text for s in sentences if s.part is Part.HEADING or s.kind is LineKind.TITLE)
    if any(found.value != ALL for text in heads for found in offences_named_in(text)):
        return
    asking = [s for s in sentences if s.part in QUESTIONS]
    numbered = [item for s in asking if s.question and _is_counted_kind(item := _bare(without_numbering(s.text)))]
    named = [bool(offences_named_in(item)) for item in numbered]
    if named == sorted(named):
        yield numbered
    yield from (_numbered_behind(s.text) for s in asking)


def _numbered_behind(text: str) -> list[str]:
    parts = _NUMBER_BEHIND.split(text)
    if parts[1::2] != [str(at) for at in range(1, len(parts) // 2 + 1)]:
        return []
    return [item for part in parts[:-1:2] if _is_counted_kind(item := _bare(_LEADS_IN.sub("", part)))]


def asks_for_kinds_by_number(text: str) -> bool:
    """Whether a text asks for kinds of crime each with its number behind it, one at least of them not understood and
    one that is: neither is what the other's answer is of.
    """
    named = [bool(offences_named_in(item)) for item in _numbered_behind(text)]
    return any(named) and not all(named)


def _is_counted_kind(item: str) -> bool:
    names = bool(offences_named_in(item)) or not set(re.findall(r"[\w'’-]+", item.casefold())) <= words_of_any_kind()
    return names and _COUNTED.search(item) is not None and _is_kind(item)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .;,")


def _is_kind(text: str) -> bool:
    """Whether an item is nothing but the name of a kind of crime."""
    says_more = _DIGIT.search(text) is not None or any(named(text) for named in _NAMED)
    says_more |= any(found.value is not Measure.OFFENCES for found in measures_named_in(text))
    is_short = bool(text) and len(text.split()) <= _LONGEST
    asks_more = says(text, Cue.NUMBER_ASKED) or _ASKS_FURTHER.search(text) is not None
    return is_short and not says_more and not asks_more and (bool(offences_named_in(text)) or _names_something(text))


def _names_something(text: str) -> bool:
    """Whether an item that no vocabulary holds can be the name of a kind, and is no condition, place or courtesy."""
    words = re.findall(r"[\w'’-]+", text)
    is_aside = _opens_otherwise().match(text) is not None or _says("closes").search(" ".join(words[-1:])) is not None
    is_name = len(words) == 1 and words[0].istitle()  # a place
    return not is_aside and not is_name and not {word.casefold() for word in words} <= words_of_no_kind()


def _answers_on_one(sentence: Sentence, offences: set[str], unread: Sequence[str]) -> bool:
    """Whether a sentence of the answer speaks of the kinds understood alone, or says that nothing is told of others."""
    if sentence.part is not Part.ANSWER or _DIGIT.search(sentence.text):
        return False
    named = [kind for kind in unread if kind.casefold() in sentence.text.casefold()]
    speaks = any(found.value in offences for found in offences_named_in(sentence.text))
    return (speaks and not named) or (
        bool(unread) and len(named) == len(unread) and _says("denied").search(sentence.text) is not None
    )


@cache
def _says(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{read_words('thing_words')['listed'][name]})\b", re.IGNORECASE)


@cache
def _opens_otherwise() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{read_words('thing_words')['listed']['opens']})\b", re.IGNORECASE)
