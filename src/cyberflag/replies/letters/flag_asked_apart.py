"""Whether a request asks for crimes with the flag alone, or first for all crimes and then for those with the flag: this
is then not what all figures count by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.model import Basis, Measure
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.flag_retold import retells_crimes, retells_flagged, says_otherwise
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.bases import basis_named_in, names_flag_as_basis
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in

_NAMES_CRIMES: Final = re.compile(
    r"\W*(?:(?:q(?:uestion)?\s*)?(?:[a-z]|\d{1,2})\W+)?(?:all\s+|any\s+|the\s+)?(?:(?!of\b|in\b|with\b)[\w-]+\s+){0,3}?(?:crimes|offences)\b",
    re.IGNORECASE,
)
"""What opens with the crimes that it wants, as an item of a list does: ``a) Recorded crimes with a CSE flag``."""
_PART_OF_OTHERS: Final = re.compile(r"\bof\s+(?:the|these|those|them|such|which)\b|\balso\b", re.IGNORECASE)
_OPENS_AS_PART: Final = re.compile(
    r"\W*(?:(?:table|q(?:uestion)?|part|sheet)?\s*(?:[a-h]|\d{1,2})?\s*[.:)–-]+\s*)?(?:(?:the\s+)?(?:how\s+many|numbers?|count|total)\s+)?"
    r"(?:out\s+)?(?:of|from|among|amongst)\s+(?:all\s+(?:of\s+)?)?(?:the|these|those|them|which)\b",
    re.IGNORECASE,
)
_CRIMES_BEFORE: Final = re.compile(
    r"(?:\s+[\w/-]+){0,4}?\s+(?:crimes|offences|cases|records|reports|above|total)\b|(?:\s*,)?\s*(?=\d)", re.IGNORECASE
)
"""Behind the words that open a part what it is a part of: ``Of the 57 offences``, ``Of these 41``."""
_COUNTS_THOSE: Final = re.compile(
    r"\b(?:all|every|each|only\s+(?:those|these|the|crimes|offences)|took|taken|extract\w*|search\w*|pull\w*|select\w*|filter\w*"
    r"|includ\w*|(?:figures?|numbers?|table)\s+(?:below|above|given|here|shown|is|are))\b",
    re.IGNORECASE,
)
"""Says that the figures are of the part, or that the part is all of them."""
_ONLINE: Final = re.compile(r"\b(?:online|on-line|cyber\w*|internet|flag\w*|digital\w*)\b", re.IGNORECASE)
_OF_THE_NET: Final = re.compile(r"\b(?:online|on-line|cyber\w*|internet|digital\w*)\b", re.IGNORECASE)
_LINE: Final = re.compile(r"\W*+(?=[^:=]*[^\W\d])(?P<label>[^:=]*?)\s*(?:[:=]|\s[-–—])\s*[<*]?\s?\d[\d,]*\W*")
"""A line with one figure behind its label."""
_FLAG_ALONE: Final = re.compile(
    r"\W*(?:with\s+)?(?:the\s+|an?\s+)?(?:(?:online|on-line|cyber|internet|digital)[\s-]+)(?:crime\s+)?(?:flag|marker|tag)"
    r"(?:\s+(?:was\s+|is\s+)?(?:set|attached|applied|added|ticked|present)"
    r"(?:\s+(?:to|on|for|against)\s+(?:(?:the|an?|each)\s+)?(?:crimes?|offences?|records?|reports?|cases?))?)?\W*",
    re.IGNORECASE,
)
"""A label that names the flag and no more, below crimes: ``Cyber flag attached to the crime: 52``."""
_REMOVED: Final = re.compile(r"\b(?:removed|withdrawn|deleted|taken\s+off|should)\b", re.IGNORECASE)
"""Says that crimes do not have the flag any more, or not yet."""
_WITHOUT: Final = re.compile(r"\W*(?:(?:crimes|offences)\s+)?(?:without|with\s+no|not|un\w+)\b", re.IGNORECASE)
_SOME_OF_WHICH: Final = re.compile(
    r",\s*(?:and\s+)?"
    r"(?:\d[\d,]*\s+of\s+(?:which|whom|these|those|them)|of\s+(?:which|whom|these|those|them)\s+\d[\d,]*)\s+"
    r"(?=[^.;,]*\b(?:flag\w*|marker|marked|tagged|tag)\b)[^.;,]*\b(?:online|on-line|cyber|digital|internet)",
    re.IGNORECASE,
)
"""Gives, behind a number, how many of it carry the flag: ``287 offences, 35 of which were flagged as online``."""
_ENDS_A_NUMBER: Final = re.compile(r"\d\s")
_CLAUSE_OR_FLAG: Final = re.compile(r"[.;]|\b(?:flag|online|cyber|digital|internet)", re.IGNORECASE)
"""What may not stand between a number and those of it that carry the flag."""
_SO_MANY_FLAGGED: Final = re.compile(
    r"(?:.*\b(?:there\s+(?:were|was)|recorded|identified)\s+)?\W*(?P<number>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|none|no)\s+"
    r"(?:of\s+(?:these|those|them)|(?:of\s+(?:the|these|those)\s+)?(?:\w+\s+){0,2}?(?:crimes?|offences?|cases?|records?|incidents?))\b[^.;]*"
    r"\b(?:flag\w*|marker|marked|tagged|tag)\b",
    re.IGNORECASE,
)
"""Gives the number of those that carry the flag: ``41 offences had a cyber flag``."""
_GOES_ON: Final = re.compile(r"\b(?:these|those|them|such|which|the\s+(?:above|same))\b", re.IGNORECASE)


def asks_for_all_first(sentences: Sequence[Sentence]) -> bool:
    """Whether a question for a number, with no word of the internet in it or above it but that the flag is left open
    (``flagged or not``), stands above the first one that names the flag.
    """
    asked = [s.text for s in sentences if s.part in QUESTIONS or _is_question_as_heading(s)]
    before = list(takewhile(lambda text: not names_flag_as_basis(text), asked))
    of_all = any(map(_is_counting, before)) and not any(map(_speaks_of_the_net, before))
    return of_all and len(before) < len(asked)


def _speaks_of_the_net(text: str) -> bool:
    named = basis_named_in(text)
    return _ONLINE.search(text) is not None and (named is None or named.value is not Basis.NONE)


def _is_counting(text: str) -> bool:
    """Whether a question asks for a number, or opens with the crimes that it wants."""
    return says(text, Cue.NUMBER_ASKED) or _NAMES_CRIMES.match(text) is not None


def _is_question_as_heading(sentence: Sentence) -> bool:
    return sentence.part is Part.HEADING and sentence.text.rstrip().endswith("?")


def opens_as_part(text: str) -> bool:
    """Whether a title is of a part of what another table counts: ``Q2. Of the offences in Q1, those flagged``. By what
    it parts them the others do not count.
    """
    return _OPENS_AS_PART.match(text) is not None


def tells_flag_of_part(text: str) -> bool:
    """Whether a text says that a part of the crimes told before it carries the flag: ``Of the 57 offences, 41 had
    the flag``. ``Of the flagged offences, 12 named Snapchat`` says so of all, and ``only those with the flag are
    included`` that all figures are of that part.
    """
    opens = _OPENS_AS_PART.match(text)
    if opens is None:
        return _gives_flagged_of_which(text) and _COUNTS_THOSE.search(text) is None
    crimes = _CRIMES_BEFORE.match(text, opens.end())
    if crimes is None or _ONLINE.search(crimes[0]) is not None or _COUNTS_THOSE.search(text, crimes.end()) is not None:
        return False
    return _ONLINE.search(text, crimes.end()) is not None


def _gives_flagged_of_which(text: str) -> bool:
    """Whether a sentence gives a number and, in the same clause, how many of it carry the flag."""
    for found in _SOME_OF_WHICH.finditer(text):
        apart = max((m.start() for m in _CLAUSE_OR_FLAG.finditer(text, 0, found.start())), default=-1)
        if any(m.end() > apart for m in _ENDS_A_NUMBER.finditer(text, 0, found.start())):
            return True
    return False


def lines_of_flagged_part(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The lines of an answer that give crimes with the flag by their own label, below one that gives crimes and says
    nothing of the net: ``Offences recorded: 208``, and further down ``Crimes with the cyber tag: 173``.
    """
    lines = [(s, found["label"]) for s in sentences if s.part is Part.ANSWER and (found := _LINE.fullmatch(s.text))]
    above = list(takewhile(lambda line: not _ONLINE.search(line[1]), lines))
    flagged = list(takewhile(lambda line: _is_of_flag(line[1]), lines[len(above) :]))
    behind = lines[len(above) + len(flagged) :]
    if not flagged or not any(_names_crimes(label) for _, label in above) or _go_on(behind, flagged[-1][0]):
        return frozenset()
    return frozenset(s.text for s, _ in flagged)


def _is_of_flag(label: str) -> bool:
    is_alone = _FLAG_ALONE.fullmatch(label) is not None
    return _names_this_flag(label) and (is_alone or _names_crimes(label)) and _REMOVED.search(label) is None


def _go_on(behind: Sequence[tuple[Sentence, str]], flagged: Sentence) -> bool:
    """Whether figures behind the last line of flagged crimes may be of those as well: under the same number (``Girls:
    120``), or further down with the flag by their own words; those without it are not.
    """
    others = [(s, label) for s, label in behind if not (_ONLINE.search(label) and _WITHOUT.match(label))]
    return any(s.question == flagged.question or _ONLINE.search(label) for s, label in others)


def _names_crimes(label: str) -> bool:
    return any(found.value is Measure.OFFENCES for found in measures_named_in(label))


def answers_on_flag_apart(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The places of the answers that so many carry the flag, to a question that names the internet, below one for all
    crimes with no word of it in what stands above: that some of these carry the flag is then not said of all figures.
    A number that was given before is all of them.
    """
    found: set[str] = set()
    given: set[str] = set()
    numbered: dict[str, bool] = {}
    asks_for_all = asks_apart = False
    for sentence in sentences:
        if sentence.part in QUESTIONS or _is_question_as_heading(sentence):
            is_online, counts = _ONLINE.search(sentence.text) is not None, _is_counting(sentence.text)
            if is_online and not asks_for_all:
                return frozenset()
            asks_for_all |= counts
            asks_apart = is_online and counts and bool(given)
            numbered[sentence.question] = is_online and counts
        elif not asks_for_all or sentence.kind is LineKind.TITLE:
            if _ONLINE.search(sentence.text):
                return frozenset()
        elif sentence.part is Part.ANSWER:
            is_apart = numbered.get(sentence.question, asks_apart) if sentence.question else asks_apart
            flagged = _SO_MANY_FLAGGED.match(sentence.text) if is_apart else None
            is_new = flagged is not None and flagged["number"] not in given
            found |= sentence.sources if is_new and _COUNTS_THOSE.search(sentence.text) is None else frozenset()
            given |= set(re.findall(r"\d[\d,]*\b", sentence.text))
    return frozenset(found)


def asks_for_flag_alone(sentences: Sequence[Sentence]) -> bool:
    """Whether all questions for a number name the flag or go on from one that does, and one at least names it: what an
    answer gives that says nothing else of its crimes is then by the flag. Where the first of them asks which of other
    crimes have it, these others were asked for without.
    """
    asked = [s.text for s in sentences if s.part in QUESTIONS or _is_question_as_heading(s)]
    counting = [text for text in asked if _is_counting(text) or retells_crimes(text)]
    flagged = next((at for at, text in enumerate(counting) if _asks_for_flagged(text)), None)
    if flagged is None or _PART_OF_OTHERS.search(counting[flagged]):
        return False
    if not any(map(_is_counting, counting)) and says_otherwise(sentences):
        return False
    return all(_asks_for_flagged(text) or _GOES_ON.search(text) for text in counting)


def _asks_for_flagged(text: str) -> bool:
    return _names_this_flag(text) and (_is_counting(text) or retells_flagged(text))


def _names_this_flag(text: str) -> bool:
    """Whether a text names the flag for the first thing that it lists, and not one of another kind: ``flagged as
    CSE``.
    """
    text = text.split(";", 1)[0]  # "Offences ...; the victims' ages; how often the flag was used"
    return names_flag_as_basis(text) and (not says(text, Cue.OTHER_FLAG) or _OF_THE_NET.search(text) is not None)
