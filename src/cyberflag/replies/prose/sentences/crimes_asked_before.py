"""Answers to numbered questions that name no crimes: they go on with those that the questions before them name
(``Q1 - Online blackmail``, then ``Q2 - Sex of the victims`` and ``Q3 - Platform``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import ALL, Count, Issue, IssueKind, Marker, Measure, Provenance, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions

_OF_CRIMES: Final = frozenset(
    {Measure.OFFENCES, Measure.VICTIMS, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES, Measure.SUSPECTS}
)


@dataclass(frozen=True)
class _Question:
    """What opens a numbered part of a reply, as its question or the name of its answer, and the crimes it names."""

    number: int
    named: frozenset[str]


def of_crimes_asked_before(
    counts: Sequence[Count], sentences: Sequence[Sentence], request: Request
) -> tuple[list[Count], list[Issue]]:
    """The counts of a text, those under a numbered question that names no crimes taken for the one kind that the
    questions before it name; told where these name several. Where it is known what was asked that says it.
    """
    if request.says_what_is_asked or not any(map(_is_of_any, counts)):
        return list(counts), []
    questions, about = _questions(sentences), _named_unnumbered(sentences)
    numbers = {source: s.question for s in sentences if s.part is Part.ANSWER for source in s.sources}
    found: list[Count] = []
    issues: dict[str, Issue] = {}
    for count in counts:
        own = questions.get(numbers.get(count.provenance.source, ""))
        named = _asked_before(own, questions.values(), about) if own is not None and _is_of_any(count) else frozenset()
        if len(named) > 1:
            issues.setdefault(count.provenance.source, _untold(count, named))
        is_told = len(named) == 1
        narrowed = replace(count, offence=min(named), signs=count.signs | {Sign.NARROWED_BY_TEXT}) if is_told else count
        found.append(narrowed)
    return found, [*issues.values()]


def _questions(sentences: Sequence[Sentence]) -> Mapping[str, _Question]:
    """The numbered questions of a reply with the crimes that their openings name, as asked and as told again."""
    found: dict[str, frozenset[str]] = {}
    last = ""
    for sentence in sentences:
        opens = sentence.question != last
        last = sentence.question
        if sentence.question.isdecimal() and (opens or sentence.part is not Part.ANSWER):
            named = frozenset(one.value for one in offences_named_in(without_exclusions(sentence.text)))
            found[sentence.question] = found.get(sentence.question, frozenset()) | named
    return {number: _Question(int(number), named) for number, named in found.items()}


def _named_unnumbered(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The crimes that titles and the text above all questions name, which may be those of every answer."""
    above = [s for s in sentences if not s.question and (s.kind is LineKind.TITLE or s.part is not Part.ANSWER)]
    return frozenset(one.value for s in above for one in offences_named_in(without_exclusions(s.text)))


def _asked_before(own: _Question, questions: Collection[_Question], about: Collection[str]) -> frozenset[str]:
    """The kinds of crime that the questions before one name, where it names none itself; nothing where what is asked
    for as a whole is named too, of which the answer may be.
    """
    before = {one for question in questions if question.number < own.number for one in question.named}
    if own.named or not before or {ALL, SEXUAL_OFFENCES} & (before | set(about)):
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
