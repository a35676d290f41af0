"""Answers to numbered questions that name no crimes: they go on with those that the questions before them name
(``Q1 - Online blackmail``, then ``Q2 - Sex of the victims`` and ``Q3 - Platform``), or with those of the one that they
point at (``Of the offences in question 3, 184 had a female victim``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from cyberflag.model import ALL, Count, Issue, IssueKind, Marker, Measure, Provenance, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.kinds_unread import names_unread_kind
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import ANNOUNCES
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions

_OF_CRIMES: Final = frozenset(
    {Measure.OFFENCES, Measure.VICTIMS, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES, Measure.SUSPECTS}
)
_POINTS: Final = re.compile(
    r"\b(?:offences?|crimes?|cases|incidents|records|those|these|ones|figures?|totals?|victims?|numbers?)\b[^.;:]{0,60}?"
    r"\b(?:in|of|at|to|under|from|for|by)\s+(?:the\s+)?(?:(?:answers?|responses?|repl(?:y|ies))\s+)?(?:(?:to|at)\s+)?"
    r"(?:(?:questions?|parts?|points?)\s*(?:no\.?\s*)?|q\.?\s*)?\(?(?P<number>\d{1,2})\)?(?![\w/%]|[.,-]\d)",
    re.IGNORECASE,
)
"""Says that crimes are those which the answer to another question counts."""
_SEVERAL: Final = re.compile(
    r"(?:answers?|responses?|repl(?:y|ies)|questions?|parts?|points?|\bq)\s*\.?\s*\(?\d{1,2}\)?\s*"
    r"(?:(?:to|and|or|&|-|–)\s*(?:q(?:uestion)?\s*)?\d|,\s*\d{1,2}\s*(?:,|and|or|&))",
    re.IGNORECASE,
)
_SENTENCE: Final = 6
"""So many words with a full stop are a sentence and no name of an answer."""
_LEADS: Final = re.compile(r"\b(?:here|below|following|follows?|only|alone|solely|we|i|these)\b", re.IGNORECASE)
"""In a sentence without figures: it may lead to those behind it, or say of what they are."""
_NAMES_IT: Final = re.compile(
    r"\b(?:answers?|responses?|repl(?:y|ies)|questions?|parts?|points?)\b|\bq\.?\s*\d", re.IGNORECASE
)


@dataclass(frozen=True)
class _Question:
    """What opens a numbered part of a reply, as its question or the name of its answer, and the crimes it names;
    ``is_unread`` where it names some that are not understood.
    """

    number: int
    named: frozenset[str]
    is_unread: bool = False


def of_crimes_asked_before(
    counts: Sequence[Count], sentences: Sequence[Sentence], request: Request
) -> tuple[list[Count], list[Issue]]:
    """The counts of a text, those under a numbered question that names no crimes taken for the one kind that the
    questions before it name; told where these name several. Where it is known what was asked that says it. A sentence
    that points at another question has the crimes of that.
    """
    counts = _of_questions_pointed_at(counts, sentences)
    if settles_crimes(request) or not any(map(_is_of_any, counts)):
        return list(counts), []
    questions, about = _questions(sentences), _named_unnumbered(sentences)
    numbers = {source: s.question for s in sentences if s.part is Part.ANSWER for source in s.sources}
    found: list[Count] = []
    issues: dict[str, Issue] = {}
    for count in counts:
        own = questions.get(numbers.get(count.provenance.source, ""))
        named = _asked_before(own, questions.values(), about) if own is not None and _is_of_any(count) else frozenset()
        if len(named) > 1 and not request.says_what_is_asked:
            issues.setdefault(count.provenance.source, _untold(count, named))
        is_told = len(named) == 1
        narrowed = replace(count, offence=min(named), signs=count.signs | {Sign.NARROWED_BY_TEXT}) if is_told else count
        found.append(narrowed)
    return found, [*issues.values()]


def _of_questions_pointed_at(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts of a text, those of no crimes in particular taken for the one kind that the question names at which
    their sentence points.
    """
    pointing = [(s, number) for s in sentences if s.part is Part.ANSWER and (number := _pointed_at(s))]
    questions = _questions(sentences) if pointing else {}
    found = list(counts)
    for at, count in enumerate(counts):
        here = (number for s, number in pointing if count.provenance.source in s.sources and count.printed in s.text)
        question = questions.get(next(here, "")) if _is_of_any(count) else None
        named = outermost(question.named - {ALL}) if question is not None else frozenset()
        if len(named) == 1:
            found[at] = replace(count, offence=min(named), signs=count.signs | {Sign.NARROWED_BY_TEXT})
    return found


def _pointed_at(sentence: Sentence) -> str:
    """The number of the one other question at which a sentence that names no crimes points; empty without one."""
    found = [m for m in _POINTS.finditer(sentence.text) if _NAMES_IT.search(m[0])]
    numbers = set() if _SEVERAL.search(sentence.text) else {m["number"] for m in found} - {sentence.question}
    named = {one.value for one in offences_named_in(sentence.text)} - {ALL}
    return numbers.pop() if len(numbers) == 1 and len(found) == 1 and not named else ""


def _questions(sentences: Sequence[Sentence]) -> Mapping[str, _Question]:
    """The numbered questions of a reply with the crimes that their openings name, as asked and as told again."""
    found: dict[str, frozenset[str]] = {}
    unread: set[str] = set()
    last = ""
    for at, sentence in enumerate(sentences):
        opens = sentence.question != last and not _is_remark(sentence, sentences[at + 1 :])
        last = sentence.question
        if sentence.question.isdecimal() and (opens or sentence.part is not Part.ANSWER):
            named = frozenset(one.value for one in offences_named_in(without_exclusions(sentence.text)))
            found[sentence.question] = found.get(sentence.question, frozenset()) | named
            unread |= {sentence.question} if names_unread_kind(sentence.text) else set()
    return {number: _Question(int(number), named, number in unread) for number, named in found.items()}


def _is_remark(sentence: Sentence, behind: Sequence[Sentence]) -> bool:
    """Whether a sentence gives no figure and leads to none: what it tells of some crimes (``In class 86 the victim is
    the State.``, below the table that answers) does not say of which the answer is. One with the number of its question
    before it names the answer.
    """
    text = sentence.text.rstrip()
    is_sentence = text.endswith(".") and len(text.split()) >= _SENTENCE and not sentence.text[:1].isspace()
    if not is_sentence or ANNOUNCES.search(text) or _LEADS.search(text) or read_tokens(text).numbers:
        return False
    of_same = takewhile(lambda other: other.question == sentence.question, behind)
    return not any(read_tokens(other.text).numbers for other in of_same)


def _named_unnumbered(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The crimes that titles and the text above all questions name, which may be those of every answer."""
    above = [s for s in sentences if not s.question and (s.kind is LineKind.TITLE or s.part is not Part.ANSWER)]
    return frozenset(one.value for s in above for one in offences_named_in(without_exclusions(s.text)))


def _asked_before(own: _Question, questions: Collection[_Question], about: Collection[str]) -> frozenset[str]:
    """The kinds of crime that the questions before one name, where it names none itself; nothing where what is asked
    for as a whole is named too, of which the answer may be, or the last one names a kind that is not understood.
    """
    above = [question for question in questions if question.number < own.number]
    before = {one for question in above for one in question.named}
    speaking = [question for question in (*above, own) if question.named or question.is_unread]
    is_unread = bool(speaking) and max(speaking, key=lambda question: question.number).is_unread
    if own.named or is_unread or not before or {ALL, SEXUAL_OFFENCES} & (before | set(about)):
        return frozenset()
    return outermost(before)


def _is_of_any(count: Count) -> bool:
    return count.offence == ALL and count.measure in _OF_CRIMES and count.marker is not Marker.NOT_HELD


def _untold(count: Count, named: Collection[str]) -> Issue:
    message = (
        f"The questions before the one that {count.printed} answers name {', '.join(sorted(named))}, and it does not "
        "say of which it is. Say it in the reading file."
    )
    return Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)
