"""Parts that one numbered question asks for by letters, answered as ``1a`` and ``1b``: ``How many were (a) charged and
(b) cautioned``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, Meaning, meaning_of
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.unknown_words import WRITTEN_DOWN

_LETTER: Final = re.compile(r"(?<![\w)])\(?(?P<letter>[a-h])\)\s+")
_NAMES_AGE: Final = re.compile(r"\b(?:ages?|aged)\W*(?:(?:was|were|between|from|of)\s+)*$", re.IGNORECASE)
_LABELLED: Final = re.compile(r"[^\W\d][^:\d]*:\s*\d[\d,]*\W*")
"""A line below that of a part with a label of its own: ``Snapchat: 9``."""
_POINTS_AT_PART: Final = re.compile(r"\b(?:of|among)\s+(?:these|those|them|which|whom)\b", re.IGNORECASE)
_ENDS: Final = re.compile(r"[\s,;]*(?:\b(?:and|or)\b)?\s*$")
_JOINT: Final = re.compile(r"\b(?:and|or)\s+(?=\(?[a-h]\)\s)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_ENDS: Final = re.compile(r"[?.](?=\s+[A-Z]|\s*$)")
_ASKS_ON: Final = re.compile(r"\w\W+(?:and|with|of\s+(?:these|those|them|which|whom)),?\s+how\s+many\b", re.IGNORECASE)
"""Asks for something more behind what a part asks: ``(b) cautioned and how many of them were boys``."""
_OF_TIME: Final = re.compile(r"\bhow\s+(?:long|many\s+(?:\w+\s+)?(?:minutes|hours|days|weeks|months))\b", re.IGNORECASE)
_OF_DAYS_OF_CRIMES: Final = re.compile(r"\b(?:took|taken|taking|take)\s+place\b|\bhappen\w*\b", re.IGNORECASE)
"""So does the cue for crimes by when they were committed: other years than those in which they were recorded."""
_BY_OTHERS: Final = re.compile(r"\bby\s+\(?a\)\s|\bwithdr[ae]wn?\b", re.IGNORECASE)
"""Parts crimes by who reported, committed or withdrew them, and not by their victims."""
_AMONG_OTHERS: Final = re.compile(
    rf"\b(?:includ\w+|like|especially|particularly|whether|i\.e\.|or(?!\s+(?:not\s+|un-?)?(?:{WRITTEN_DOWN})\b))\b",
    re.IGNORECASE,
)
"""Names something of what is asked for beside the rest of it; so do the words for an instance."""
_FEWEST: Final = 2


@dataclass
class LetteredParts:
    """The parts that the questions met so far ask for by letters: ``texts`` are the words of each number, ``parts``
    what its parts ask by the numbers of their answers.
    """

    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: dict[str, dict[str, Meaning]] = field(default_factory=dict)
    asked_at: int = -9
    last: tuple[str, int] = ("", -9)
    """The last part answered by a letter alone, and its paragraph."""

    def answered(self, number: str, text: str, asked: Meaning) -> Meaning:
        """What an answer with a number is ``asked``: where it speaks of suspects, not of the age and sex of victims
        that a part of a question names.
        """
        is_of_suspects = self.is_part(number) and says(text, Cue.OF_SUSPECTS)
        return replace(asked, age=None, sex=None) if is_of_suspects else asked

    def keyed(self, sentence: Sentence, number: str, asked: Collection[str]) -> Sentence:
        """An answer that has no more than a letter before it, by which the last question, with a ``number``, asks for a
        part: by both; as it stands where that has no such part, another question is numbered so or has letters too and
        is not the one right above, or the answer is not the next of these parts.
        """
        letter, at = sentence.question, sentence.passage
        if sentence.part is not Part.ANSWER:
            is_listed = at == self.asked_at + 1 and letter != number  # below another question, their answers follow
            self.asked_at, self.last = (-9 if is_listed or sentence.part is Part.HEADING else at), ("", -9)
            return sentence
        is_letter = len(letter) == 1 and letter.isalpha() and letter not in asked
        if not is_letter or f"{number}{letter}" not in self.parts.get(number, {}):
            self.asked_at = -9
            return sentence
        before, last_at = self.last
        is_next = letter == (chr(ord(before) + 1) if before else "a")
        is_near = at - 1 == (last_at if before else self.asked_at)
        if not (self.last == (letter, at) or (is_next and (is_near or self._is_only_one_lettered()))):
            return (
                replace(sentence, question=_below_part(sentence.text, number, letter)) if before == letter else sentence
            )
        self.last = letter, at
        return replace(sentence, question=f"{number}{letter}")

    def _is_only_one_lettered(self) -> bool:
        """Whether no more than one of the questions met so far has letters in it."""
        return sum(len(_LETTER.findall(" ".join(texts))) >= _FEWEST for texts in self.texts.values()) < _FEWEST

    def own_of(self, number: str, asked: Mapping[str, Meaning]) -> Meaning:
        """What the question with a number was met to ask itself; a part of another one is no such question."""
        return NOTHING_SAID if self.is_part(number) else asked.get(number, NOTHING_SAID)

    def is_part(self, number: str) -> bool:
        """Whether a number is that of a part of a question."""
        return any(number in parts for parts in self.parts.values())

    def noted(self, number: str, text: str, asked: Mapping[str, Meaning]) -> dict[str, Meaning]:
        """What all numbers ask, behind one more sentence of a question: its parts, over what it asks as a whole, beside
        the questions that have their number themselves.
        """
        for parts in self.parts.values():
            parts.pop(number, None)
        lettered = {key for parts in self.parts.values() for key in parts}
        own = {key: meaning for key, meaning in asked.items() if key not in lettered}
        text, known = " ".join(text.split()), self.texts.get(number, ())
        self.texts[number] = known if any(text in before for before in known) else (*known, text)
        told = _parts_of(self.texts[number], own[number])
        self.parts[number] = {key: said for letter, said in told.items() if (key := f"{number}{letter}") not in own}
        return {**own, **{key: said for parts in self.parts.values() for key, said in parts.items()}}


def _below_part(text: str, number: str, letter: str) -> str:
    """What a line below that of a part is of: the part, at which it may point, or the question by a label."""
    if _POINTS_AT_PART.search(text) is not None:
        return f"{number}{letter}"
    return number if _LABELLED.fullmatch(text) is not None else letter


def names_all_it_asks(text: str) -> bool:
    """Whether a question asks for nothing but what it names: no instances, nor one thing or another."""
    return not says(text, Cue.INSTANCE) and _AMONG_OTHERS.search(text) is None


def _parts_of(texts: tuple[str, ...], whole: Meaning) -> dict[str, Meaning]:
    """What each lettered part of a question asks over what it asks as a ``whole``, by its letter; empty where the
    letters do not follow from a on, where a part says nothing or it may be something else that it says.
    """
    lettered = [text for text in texts if len(_LETTER.findall(text)) >= _FEWEST]
    if len(lettered) != 1:
        return {}
    words = _in_letters(lettered[0])
    behind = words.pop("", "")
    beside = [behind, *(text for text in texts if text != lettered[0])]
    names_age = _NAMES_AGE.search(_LETTER.split(lettered[0])[0]) is not None
    own = {letter: _said_by(part, names_age=names_age) for letter, part in words.items()}
    if whole.measure is Measure.OTHER:  # officers charged are no people charged
        own = {letter: replace(said, measure=Measure.OTHER) for letter, said in own.items()}
    parts = {letter: said.over(whole) for letter, said in own.items()}
    are_dated = all(said.period for said in parts.values()) or (
        not any(said.period for said in parts.values())  # the parts of what another question counts, on its days
        and all(any(getattr(said, kind) for kind in NARROWING) for said in own.values())
    )
    is_clear = NOTHING_SAID not in own.values() and are_dated
    if not is_clear or any(_ASKS_ON.search(part) for part in words.values()) or any(map(_asks_or_narrows, beside)):
        return {}
    asks = names_all_it_asks(_JOINT.sub("", lettered[0].removesuffix(behind))) and says(lettered[0], Cue.NUMBER_ASKED)
    narrows = any(getattr(said, kind) for said in own.values() for kind in NARROWING)
    return parts if (asks or not narrows) and _are_of_crimes(" ".join(texts), own.values(), parts.values()) else {}


def _in_letters(text: str) -> dict[str, str]:
    """The words of each part of a sentence by its letter, and by none those of the sentences behind it; empty where the
    letters do not follow from a on.
    """
    found = list(_LETTER.finditer(text))
    letters = [one["letter"] for one in found]
    if letters != [chr(ord("a") + at) for at in range(len(found))]:
        return {}
    ends = _SENTENCE_ENDS.search(text, found[-1].end())
    end = ends.end() if ends is not None else len(text)
    spans = pairwise([*((one.start(), one.end()) for one in found), (end, end)])
    parts = [_ENDS.sub("", text[begin:until]) for (_, begin), (until, _) in spans]
    return {**dict(zip(letters, parts, strict=True)), "": text[end:]}


def _asks_or_narrows(beside: str) -> bool:
    """Whether a sentence beside that with the letters asks for a number too, or says of which victims it is."""
    said = meaning_of(beside)
    return says(beside, Cue.NUMBER_ASKED) or any(getattr(said, kind) for kind in NARROWING)


def _are_of_crimes(text: str, own: Collection[Meaning], parts: Collection[Meaning]) -> bool:
    """Whether what the parts of a question say is said of what the columns of a count hold: ages and sex are those
    of victims, years those in which crimes were recorded.
    """
    if _OF_TIME.search(text) or (any(said.age or said.sex for said in parts) and _is_of_suspects(text)):
        return False
    by_year = any(said.period for said in own)
    return not (by_year and (_OF_DAYS_OF_CRIMES.search(text) is not None or says(text, Cue.COMMITTED)))


def _is_of_suspects(text: str) -> bool:
    return says(text, Cue.OF_SUSPECTS) or _BY_OTHERS.search(text) is not None


def _said_by(part: str, *, names_age: bool = False) -> Meaning:
    """What the words of a part say; a year alone, which may be other things elsewhere, is one there, and so is an age
    behind words that name ages.
    """
    age = understand_age(part.rstrip(" ?.")) if names_age else None
    if age is not None and age.value.is_known:
        return Meaning(age=age.value)
    said, year = meaning_of(part), understand_period(part.rstrip(" ?.")) if _YEAR.search(part) else None
    return replace(said, period=said.period or (year.value if year is not None else None))
