"""What a reply is about as a whole, by its own headings and the request that it quotes, where no request is known.

A letter heads its table with what was asked, and not again with what it counts: the offence of ``Year`` and
``Recorded`` stands in the question above it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from cyberflag.model import ALL, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import ASKING, QUESTIONS, Part, Sentence
from cyberflag.replies.letters.untitled_requests import names_crimes_alone
from cyberflag.replies.resolving.from_titles.kinds_asked import is_one_of, kinds_asked, settles_crimes
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed
from cyberflag.replies.resolving.from_titles.openings import answers_on_request, is_opened_on, opened_on_alone
from cyberflag.replies.resolving.from_titles.parts_asked import parts_asked_of_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import (
    offence_titled,
    tells_what_is_within,
    without_offences,
)
from cyberflag.vocabularies.crimes.offence_list import GROUPS, SEXUAL_OFFENCES
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions

_LONGEST_TITLE: Final = 12
_REST: Final = "other-"
"""Begins the name of a group of what is left beside the others, which is no whole of some that are named."""
_LAWS: Final = re.compile(
    r"\b(?:[A-Z][\w-]*(?:,?\s+(?:and|of|or|the|on|for|to|etc\.?))*,?\s+(?:\([^()]*\)\s+)?){1,9}Act\b"
)
"""The name of a law, which counts nothing: ``Criminal Justice and Licensing (Scotland) Act``."""
_NO_CRIMES: Final = re.compile(
    r"\b(?:arrest\w*|custody|detain\w*|charg(?:e|es|ed)|convict\w*|caution(?:s|ed)?|prosecut\w*|suspects?|offenders?"
    r"|perpetrators?|victims?|survivors?|officers?|staff|employees?|dogs?|missing|stop(?:s|ped)?\s+(?:and|&)\s+search\w*"
    r"|notices?|orders?|warnings?|licen[cs]\w+|certificates?|calls?|applications?|disclosures?|referrals?|complaints?"
    r"|trained|training|vehicles?|devices?|warrants?|cost|spent|hours|days|visits?|non[- ]?crimes?|non[- ]?recordable"
    r"|people|persons|individuals|children\s+(?:in|who|at|on))\b",
    re.IGNORECASE,
)
"""Words of a heading or question for things that could be counted instead of the crimes that it names."""
_OF_VICTIMS: Final = re.compile(
    r"\b(?:ages?|genders?|sex(?:es)?|ethnicit\w+)(?:\s*(?:,|and|&|/)\s*(?:ages?|genders?|sex(?:es)?|ethnicit\w+))*\s+of\s+(?:the\s+|each\s+)?"
    r"(?:victims?|children)\b|\bvictims?(?:['’]s?)?\s+(?:ages?|genders?|sex(?:es)?)\b",
    re.IGNORECASE,
)
"""By what of their victims crimes are broken down, which counts no people."""
_APPS: Final = re.compile(
    r"\b(?:dating|mobile|phone|smart\s?phone|messag\w+|chat|media|internet|web|online|software|computer)(?:\s+and\s+\w+)?"
    r"\s+applications?\b|\b(?:tracking|recording|storage|electronic|digital)\s+devices?\b",
    re.IGNORECASE,
)
"""Programs and devices by which crimes are done (``dating applications``), and nothing that anyone applies for."""
_CRIMES: Final = re.compile(
    r"\b(?:offences?|crimes?|allegations?|reported|recorded|incidents?|reports|occurrences)\b", re.IGNORECASE
)

_GIVES_A_FIGURE: Final = re.compile(
    r"[\w)]\s*(?:[:=]|\.{3,}|…|\s[-–—])\s*(?:[<*]|\d[\d,]*(?![\w/-])(?!\s+[A-Z][a-z]+\s+(?:19|20)\d\d))"
)
"""In a line with a figure behind its label, which breaks down what the title names: ``Blackmail: 33``; a day behind a
dash (``1 May 2022 - 30 April 2023``) is none.
"""


@dataclass(frozen=True)
class Topic:
    """What a reply is about: the one ``offence`` of it, empty where it names none or several, which are ``several``
    then; ``counts_crimes``: its headings and questions speak of crimes, and of nothing else that could be counted;
    ``of_all``: one of them speaks of all crimes; ``wider``: what titles alone name it by, as the questions ask for it
    more closely (``Grooming`` over a request for class 88A).
    """

    offence: str = ""
    several: tuple[str, ...] = ()
    counts_crimes: bool = False
    of_all: bool = False
    wider: tuple[str, ...] = ()


def topic_of(
    sentences: Sequence[Sentence], request: Request, beside: Collection[str] = (), on_sheets: Iterable[str] = ()
) -> Topic | None:
    """The topic of a reply by its titles, headings and questions, also the one by which its sheets open with numbered
    answers (``on_sheets``), and by the codes that the rest of it names; None where what was asked says it. Of a request
    for several kinds of crime it is the one that the reply opens with as what it answers, if none of its figures is of
    others (``beside``) and its answer speaks of none.
    """
    if settles_crimes(request):
        return None
    asking, kinds = [*_asking(sentences), *on_sheets], kinds_asked(request)
    parts = parts_asked_of_crimes(asking)
    whole = _named_in(text for text in asking if text not in parts)
    whole |= _codes_told(sentences)
    named = whole | _named_in(parts)
    # "Sexual offences" over questions on some of them leaves open which are counted where none is named
    of_all = any(_names_all(text) for text in asking)
    is_open = of_all or (SEXUAL_OFFENCES in named and len(named) > 1) or not whole
    offence = "" if is_open else common_offence(named)
    is_of_crimes = any(_CRIMES.search(text) for text in asking) or bool(named)
    if offence in kinds_listed(sentences).offences:  # one of several kinds, which `unread_crimes` tells
        offence, named = "", set()
    # one wider than what the questions ask for, which is of children, is no other: "Sexual offences" over it
    is_one = bool(offence) or (of_all and named == {SEXUAL_OFFENCES})
    if kinds and not (is_opened_on(offence, sentences) and is_one_of(kinds, offence, beside, _answers(sentences))):
        return None
    return Topic(
        offence,
        () if is_one else tuple(sorted(named)),
        is_of_crimes and not any(_names_no_crimes(text) for text in asking),
        of_all,
        _wider_in_titles(sentences, named, offence),
    )


def _named_in(texts: Iterable[str]) -> set[str]:
    """The offences that titles and questions name."""
    return {found for text in texts for found in (offence_titled(text), *_several_in(text)) if found}


def _wider_in_titles(sentences: Sequence[Sentence], named: Collection[str], offence: str) -> tuple[str, ...]:
    """What holds the offence of a reply and stands in its titles alone, where its questions ask for that offence."""
    asking = (s.text for s in sentences if s.part in QUESTIONS)
    asked = {item.value for text in asking for item in offences_named_in(without_exclusions(text))}
    if not offence or asked != {offence}:
        return ()
    return tuple(sorted(one for one in named if one != offence and contains(one, offence)))


def offence_told(
    sentences: Sequence[Sentence], request: Request, asked: str | None = None, beside: Collection[str] = ()
) -> str | None:
    """The offence that a reply is about as a whole: the one ``asked`` for, or what the reply says more closely that it
    answered (``Grooming (class 88A)`` to a question on grooming), where the request does not say it; else the one that
    it opens with and speaks of alone. ``beside`` are the crimes of its tables.
    """
    topic = topic_of(sentences, request, beside)
    told = (topic.offence or None) if topic is not None else None
    if settles_crimes(request) and (opened := opened_on_alone(sentences)) and all(contains(opened, b) for b in beside):
        told = opened
    return asked if told is None or (asked is not None and not contains(asked, told)) else told


def common_offence(named: Collection[str]) -> str:
    """The one offence that several namings are of: the innermost where each contains the next, the smallest group that
    holds them all where they lie side by side; else empty.
    """
    inner = [one for one in named if not any(other != one and contains(one, other) for other in named)]
    if len(inner) < 2:
        return inner[0] if inner else ""
    wholes = [one for one in named if one != SEXUAL_OFFENCES and all(contains(one, other) for other in inner)]
    if innermost := [one for one in wholes if not any(other != one and contains(one, other) for other in wholes)]:
        return innermost[0]
    kinds = [g for g in GROUPS if g.id != SEXUAL_OFFENCES and not g.id.startswith(_REST)]
    holding = [g for g in kinds if all(contains(g.id, one) for one in inner)]
    return min(holding, key=lambda group: len(group.contains)).id if holding else ""


def _names_no_crimes(text: str) -> bool:
    """Whether a heading or question names something beside crimes that could be counted."""
    return _NO_CRIMES.search(_APPS.sub(" ", _OF_VICTIMS.sub(" ", _LAWS.sub(" ", without_offences(text))))) is not None


def _asking(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The titles, headings and questions of a reply, and the lines of its head that are as short as a title."""
    for sentence in sentences:
        is_title = sentence.part is Part.FURNITURE and sentence.kind is LineKind.TITLE
        names_request = says(sentence.text, Cue.REQUEST_OPENING) or answers_on_request(sentence.text, sentences)
        if is_title or sentence.part in ASKING or names_request:
            yield sentence.text
    head = takewhile(lambda s: s.part not in QUESTIONS, sentences)
    answers = [s for s in head if s.part is Part.ANSWER]
    yield from (s.text for s in answers if _is_title(s))
    opening = takewhile(lambda s: _is_title(s) or _is_name_alone(s.text), answers)
    yield from (s.text for s in opening if not _is_title(s))


def _is_title(sentence: Sentence) -> bool:
    text = sentence.text.strip()
    if _GIVES_A_FIGURE.search(text):
        return False
    is_short = not sentence.opens and len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", ",", ";"))
    return is_short or (names_crimes_alone(text) and _CRIMES.search(text) is not None)


def _is_name_alone(text: str) -> bool:
    """Whether a sentence is nothing but the name of a crime (``Sexual communication with a child (section 15A).``).
    With nothing but titles above it it is a title too; below a figure it may be anything.
    """
    left = without_offences(text)
    return left != text and not any(letter.isalpha() for letter in left)


def _several_in(text: str) -> Collection[str]:
    """The offences of a question or title that names more than one, and not one with what it takes in."""
    if tells_what_is_within(text):
        return ()
    found = {item.value for item in offences_named_in(without_exclusions(text))} - {ALL, SEXUAL_OFFENCES}
    return found if len(found) > 1 else ()


def _names_all(text: str) -> bool:
    return any(item.value == ALL for item in offences_named_in(text))


def _answers(sentences: Sequence[Sentence]) -> list[str]:
    return [without_exclusions(s.text) for s in sentences if s.part is Part.ANSWER]


def _codes_told(sentences: Sequence[Sentence]) -> set[str]:
    """The codes that the answer names; not those of lines with a figure where other such lines are of other crimes, as
    the reply is of these too: ``Making indecent photos (86/2): 7`` below ``Sexual communication with a child: 10``.
    """
    answers = [s.text for s in sentences if s.part is Part.ANSWER]
    lines = [text for text in answers if _GIVES_A_FIGURE.search(text)]
    common = common_offence({code for text in lines for code in _codes_in(text)})
    named = {item.value for text in lines for item in offences_named_in(without_exclusions(text))}
    is_of_one = all(contains(common, one) for one in named - {ALL, SEXUAL_OFFENCES}) if common else True
    return {code for text in answers if is_of_one or text not in lines for code in _codes_in(text)}


def _codes_in(text: str) -> set[str]:
    return {item.value for item in offences_named_in(without_exclusions(text)) if item.how == "code"}
