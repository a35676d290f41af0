"""Lines that list what became of crimes, one outcome each: ``Crimes of 2021/22 by finalisation``, then ``Charge 25``,
``Caution 6``, ``Other / live 14`` and their total.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import ALL, Count, Measure, Request
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.vocabularies.crimes.joined_offences import OTHERS
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.outcomes import (
    OPEN,
    VAGUE,
    ask_by_outcome,
    heads_outcomes,
    names_charges,
    names_people,
    understand_outcome,
)
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
"""So many lines of outcomes that differ make a list of them; below a short heading that names them, one does."""
_LONGEST_HEAD: Final = 6
_LED: Final = re.compile(r"\W*(?P<label>[^:]*[^:\s\d])\s*(?::|\s[-–—])\s*(?=\S*\d)")
"""Opens a line with a figure for each of some years: ``Caution: 2021/22 - 7, 2022/23 - 4``."""
_SENTENCE: Final = re.compile(r"\.\s*$|\b(?:not|search)\b", re.IGNORECASE)
"""Tells of outcomes, or of results, and is no title of them."""
_ANNOUNCES: Final = re.compile(
    r"\W*(?:(?:please\s+(?:find|see)|here\s+are|below\s+are)\s+)?(?:below\s+)?(?:(?:the|these|following|final|latest|current)\s+)*"
    r"(?:outcomes|disposals)\s+(?:(?:given|shown|listed|below|here)\s+)*(?:(?:are|is)\s+)?(?:for|of)\s"
    r"(?!.*\b(?:not|search\w*|change\w*|percent\w*|rates?|people|suspects?|offenders?)\b).*",
    re.IGNORECASE,
)
"""A sentence that announces outcomes of crimes: ``The outcomes below are for offences of grooming.``"""
_INSTANCES: Final = re.compile(r"(?<=outcome)s?\s*\([^()]*\)", re.IGNORECASE)
"""Behind outcomes that are asked for, which there may be: ``in each outcome (charged, cautioned and so on)``."""
_ANSWER: Final = re.compile(r"\W*(?:(?:our|the)\s+)?(?:answers?|response|reply)\W*", re.IGNORECASE)
_BEHIND: Final = r"\s*[:=–—-]*\s*"
_COUNTED: Final = frozenset({Measure.OFFENCES, Measure.OUTCOMES, Measure.CHARGES, Measure.UNKNOWN})


@dataclass(frozen=True)
class _Line:
    """A line with one figure, or one for each of some years: their places among the counts, and its label."""

    places: tuple[int, ...]
    label: str


def with_outcomes_listed(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts of a text, those of lines that list outcomes counting outcomes: ``Other`` among them is no platform.

    Charges stay what they are where nothing says that the list is of outcomes: no line above it or above its year, no
    list of the same outcomes before it, and not the request either, which says so of lists of crimes alone. So does the
    total below, also where no line above says so and the list has a line for the crimes without an outcome.
    """
    found = list(counts)
    is_asked = _are_asked_for(sentences, request)
    headed: list[set[str]] = []
    for title, head, listed in _lists(counts, sentences):
        lines = _without_platforms(listed, counts)
        kinds = {kind for line in lines if (kind := _kind_of(line.label))}
        is_headed = heads_outcomes(head)
        is_titled = is_headed and len(head.split()) <= _LONGEST_HEAD
        if len(kinds) < (1 if is_titled else _FEWEST) or VAGUE.issuperset(kinds):
            continue
        repeats = any(len(kinds & other) >= _FEWEST for other in headed)
        may_be = is_headed or _may_be_of_crimes(title, [found[at] for at in _places(lines)])
        is_told = may_be and (is_headed or repeats or _titles_outcomes(title) or (is_asked and _heads_crimes(title)))
        headed += [kinds] if is_told else []
        offences = {found[at].offence for at in _places(lines)} - {OTHERS}
        for at, label in ((at, line.label) for line in lines for at in line.places):
            count = _of_outcome(found[at], label, stays=not is_told or (not is_headed and names_people(label)))
            # "Other" is no kind of crime among outcomes, but one of those
            is_other = count.offence == OTHERS and _kind_of(label) and len(offences) == 1
            found[at] = replace(count, offence=min(offences)) if is_other else count
        if (is_headed or (is_told and OPEN.isdisjoint(kinds))) and _is_whole(lines[-1].label):
            ended = [found[at] for at in _places(lines[:-1]) if found[at].measure is Measure.OUTCOMES]
            for at in lines[-1].places:
                found[at] = _as_whole(found[at], [part for part in ended if part.period == found[at].period])
    return found


def _without_platforms(lines: Sequence[_Line], counts: Sequence[Count]) -> list[_Line]:
    """The lines without those of platforms and the vague ones right below them, which are the rest of the platforms:
    ``Snapchat: 31``, ``Other: 11``, above ``Offences charged: 17``.
    """
    left, among_platforms = list[_Line](), False
    for line in lines:
        platforms = {counts[at].platform for at in line.places} - {ALL}
        is_rest = among_platforms and bool(platforms) and _kind_of(line.label) in {"", *VAGUE}
        among_platforms = is_rest or bool(platforms - {OTHER, UNKNOWN})
        if not among_platforms:
            left.append(line)
    return left


def _places(lines: Sequence[_Line]) -> list[int]:
    return [at for line in lines for at in line.places]


def _may_be_of_crimes(title: str, counts: Sequence[Count]) -> bool:
    """Whether neither the title of a list nor its figures count people, arrests or charges by their own word."""
    return not names_people(title) and not names_charges(title) and all(c.measure in _COUNTED for c in counts)


def _titles_outcomes(title: str) -> bool:
    """Whether what stands above the year of a list is a title that says that outcomes follow, or a sentence that
    announces these and tells nothing of them.
    """
    return heads_outcomes(title) and (_SENTENCE.search(title) is None or _ANNOUNCES.fullmatch(title) is not None)


def _heads_crimes(title: str) -> bool:
    """Whether a list without a title, or with this one, is of crimes: it names them, or one kind of them, or only the
    answer.
    """
    named = {found.value for found in measures_named_in(title)}
    is_of_crimes = bool(named) and named <= {Measure.OFFENCES, Measure.OUTCOMES}
    is_plain = not title or _ANSWER.fullmatch(title) is not None
    return is_plain or is_of_crimes or (not named and Dimension.OFFENCE in fits_of(title))


def _are_asked_for(sentences: Sequence[Sentence], request: Request) -> bool:
    """Whether crimes by what became of them were asked for, and no charges by their own word beside that."""
    asked = [*request.questions, *(s.text for s in sentences if s.part in QUESTIONS)]
    is_by_outcome = request.measure is Measure.OUTCOMES or ask_by_outcome(asked)
    return is_by_outcome and not any(names_charges(_INSTANCES.sub(" ", text)) for text in asked)


def _lists(counts: Sequence[Count], sentences: Sequence[Sentence]) -> Iterator[tuple[str, str, list[_Line]]]:
    """Runs of lines with a single figure behind a label, or with one for each of some years, each run behind its title,
    the last text above it that is no period, and the text right above it.
    """
    at_source: Mapping[str, list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        at_source[count.provenance.source].append(at)
    title, head, run = "", "", list[_Line]()
    for sentence in sentences:
        places = at_source.get(sentence.source, [])
        label = _label_of(sentence.text, [counts[at] for at in places])
        if label is not None:
            run.append(_Line(tuple(places), label))
            continue
        if run:
            yield title, head, run
        head, run = sentence.text, []
        title = title if understand_period(head) else head
    if run:
        yield title, head, run


def _label_of(text: str, counts: Sequence[Count]) -> str | None:
    if len(counts) == 1:
        return _label_in(text, counts[0].printed)
    periods = {count.period for count in counts}
    labelled = _LED.match(text) if len(periods) == len(counts) else None
    return None if labelled is None else labelled["label"].strip()


def _label_in(text: str, printed: str) -> str | None:
    """What stands before the one figure of a line; None where anything stands behind it."""
    found = re.fullmatch(rf"\W*(?P<label>.*?){_BEHIND}{re.escape(printed)}\W*", text, re.DOTALL) if printed else None
    return found["label"].strip() if found else None


def _kind_of(label: str) -> str:
    found = understand_outcome(label) if label else None
    return found.value if found is not None else ""


def _of_outcome(count: Count, label: str, *, stays: bool) -> Count:
    """The figure of a line as that of its outcome; one of charges as it is where it ``stays``."""
    stays = stays and count.measure is Measure.CHARGES
    if not _kind_of(label) or stays or count.measure not in _COUNTED or count.corrected:
        return count
    detail = tuple(item for item in count.detail if item[0] != "outcome")
    return replace(count, measure=Measure.OUTCOMES, platform=ALL, detail=(("outcome", label), *detail))


def _is_whole(label: str) -> bool:
    """Whether a last line may be the total of the others: one without a label, or called so and not one of crimes."""
    if not label:
        return True
    total, counted = understand_total(label), understand_measure(label)
    is_of_crimes = counted is not None and counted.value is Measure.OFFENCES
    return total is not None and not total.value.of and not is_of_crimes


def _as_whole(count: Count, parts: Sequence[Count]) -> Count:
    """The figure at the end of such a list as that of all outcomes, where it is the sum of the others."""
    added = sum(part.bounds.low for part in parts)
    is_sum = len(parts) >= _FEWEST and count.bounds.is_exact and count.bounds.low == added
    return replace(count, measure=Measure.OUTCOMES, total=True) if is_sum and not count.corrected else count
