"""Lines that list what became of crimes, one outcome each: ``Crimes of 2021/22 by finalisation``, then ``Charge 25``,
``Caution 6``, ``Other / live 14`` and their total.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import ALL, Count, Measure
from cyberflag.replies.letters.passages import Sentence
from cyberflag.vocabularies.crimes.joined_offences import OTHERS
from cyberflag.vocabularies.outcomes import VAGUE, heads_outcomes, understand_outcome
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
"""So many lines of outcomes that differ make a list of them; below a short heading that names them, one does."""
_LONGEST_HEAD: Final = 6
_LED: Final = re.compile(r"\W*(?P<label>[^:]*[^:\s\d])\s*(?::|\s[-–—])\s*(?=\S*\d)")
"""Opens a line with a figure for each of some years: ``Caution: 2021/22 - 7, 2022/23 - 4``."""
_BEHIND: Final = r"\s*[:=–—-]*\s*"
_COUNTED: Final = frozenset({Measure.OFFENCES, Measure.OUTCOMES, Measure.CHARGES, Measure.UNKNOWN})


@dataclass(frozen=True)
class _Line:
    """A line with one figure, or one for each of some years: their places among the counts, and its label."""

    places: tuple[int, ...]
    label: str


def with_outcomes_listed(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts of a text, those of lines that list outcomes counting outcomes: ``Other`` among them is no platform.

    Charges stay what they are where no line above says that the list is of outcomes, and so does the total below.
    """
    found = list(counts)
    for head, lines in _lists(counts, sentences):
        kinds = {kind for line in lines if (kind := _kind_of(line.label))}
        is_headed = heads_outcomes(head)
        is_titled = is_headed and len(head.split()) <= _LONGEST_HEAD
        if len(kinds) < (1 if is_titled else _FEWEST) or VAGUE.issuperset(kinds):
            continue
        offences = {found[at].offence for line in lines for at in line.places} - {OTHERS}
        for at, label in ((at, line.label) for line in lines for at in line.places):
            count = _of_outcome(found[at], label, is_headed=is_headed)
            # "Other" is no kind of crime among outcomes, but one of those
            is_other = count.offence == OTHERS and _kind_of(label) and len(offences) == 1
            found[at] = replace(count, offence=min(offences)) if is_other else count
        if is_headed and _is_whole(lines[-1].label):
            ended = [found[at] for line in lines[:-1] for at in line.places if found[at].measure is Measure.OUTCOMES]
            for at in lines[-1].places:
                found[at] = _as_whole(found[at], [part for part in ended if part.period == found[at].period])
    return found


def _lists(counts: Sequence[Count], sentences: Sequence[Sentence]) -> Iterator[tuple[str, list[_Line]]]:
    """Runs of lines with a single figure behind a label, or with one for each of some years, each run with the text
    right above it.
    """
    at_source: Mapping[str, list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        at_source[count.provenance.source].append(at)
    head, run = "", list[_Line]()
    for sentence in sentences:
        places = at_source.get(sentence.source, [])
        label = _label_of(sentence.text, [counts[at] for at in places])
        if label is not None:
            run.append(_Line(tuple(places), label))
            continue
        if run:
            yield head, run
        head, run = sentence.text, []
    if run:
        yield head, run


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


def _of_outcome(count: Count, label: str, *, is_headed: bool) -> Count:
    is_told = count.measure is Measure.CHARGES and not is_headed
    if not _kind_of(label) or is_told or count.measure not in _COUNTED or count.corrected:
        return count
    detail = tuple(item for item in count.detail if item[0] != "outcome")
    return replace(count, measure=Measure.OUTCOMES, platform=ALL, detail=(("outcome", label), *detail))


def _is_whole(label: str) -> bool:
    total = understand_total(label) if label else None
    return not label or (total is not None and not total.value.of)


def _as_whole(count: Count, parts: Sequence[Count]) -> Count:
    """The figure at the end of such a list as that of all outcomes, where it is the sum of the others."""
    added = sum(part.bounds.low for part in parts)
    is_sum = len(parts) >= _FEWEST and count.bounds.is_exact and count.bounds.low == added
    return replace(count, measure=Measure.OUTCOMES, total=True) if is_sum and not count.corrected else count
