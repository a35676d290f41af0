"""A sentence with the values that it names put out of the way, so that the numbers left are figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.told.lexicon import Lexicon, Mention
from cyberflag.disclosure.told.passages import Passage
from cyberflag.vocabularies.claims import in_digits
from cyberflag.vocabularies.plain_text import write_plainly

VALUE = r"⟦\d+⟧"
"""Stands where a value of a dimension was named; the number is the mention's place."""
PIN = r"⟨[^⟩]+⟩"
"""Stands behind a figure that a link or a footnote ties to a cell by its id."""
_VALUE = re.compile(r"⟦(\d+)⟧")
_OVER_ALL = re.compile(r"\b(?:nationally|nationwide|altogether|in all|across the country|all (?:police )?forces)\b")
_ADVERBIAL = re.compile(rf"^(?:(?:in|at|for|among|across|of)\b[^,]*?{VALUE}[^,]*?,?\s*)+", re.IGNORECASE)


@dataclass(frozen=True)
class Sentence:
    """One sentence or clause. ``mentions`` are all that its passage names; ``text`` refers to them by ``⟦place⟧``."""

    lexicon: Lexicon
    passage: Passage
    text: str
    mentions: Sequence[Mention]
    context: Sequence[Mention]
    pinned: Key | None = None

    def named_in(self, text: str) -> list[Mention]:
        """The mentions that a part of the text refers to, in order."""
        return [self.mentions[int(place)] for place in _VALUE.findall(text)]

    def key(self, *parts: str) -> Key | None:
        """The cell that the values named in these parts of the text mean; None where they contradict each other."""
        named = [mention for part in parts for mention in self.named_in(part)]
        context = () if _OVER_ALL.search(self.text) else self.context
        if self.pinned is not None and not context:
            context = [Mention(place, value, 0, 0) for place, value in enumerate(self.pinned)]
        return self.lexicon.key_of(named, context)

    def cell(self, *parts: str) -> str | None:
        """The name of that cell, where the tables have it."""
        key = self.key(*parts)
        return self.lexicon.name(key) if key is not None and self.lexicon.has(key) else None

    def words(self, said: str) -> str:
        """What was told, with the place where it stands."""
        return f"{said} ({self.passage.where})"

    @cached_property
    def adverbial(self) -> str:
        """What stands before the sentence proper and holds for all of it: ``In Kent, ``."""
        found = _ADVERBIAL.match(self.text)
        return found[0] if found else ""


def sentence_of(passage: Passage, lexicon: Lexicon) -> Sentence:
    """The passage with its values put out of the way."""
    text = " ".join(in_digits(write_plainly(passage.text)).split())
    if passage.is_label:
        text = _spelt(text, passage.context, lexicon)
    mentions = lexicon.mentions(text)
    for number, mention in reversed(list(enumerate(mentions))):
        text = f"{text[: mention.start]}⟦{number}⟧{text[mention.end :]}"
    context = lexicon.mentions(in_digits(write_plainly(passage.context)))
    return Sentence(lexicon, passage, text, mentions, context)


def _spelt(text: str, context: str, lexicon: Lexicon) -> str:
    """A bar's label that is a bare value of what its drawing is by, with the dimension: ``13: 20`` by age."""
    label, _, rest = text.partition(":")
    place = lexicon.dimension_named(context.partition(" by ")[2] or context)
    if place is None or not rest or lexicon.mentions(label):
        return text
    return f"{lexicon.tables.settings.dimensions[place].name} {label}:{rest}"
