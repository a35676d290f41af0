"""Questions for a part of crimes below two that ask for crimes of several kinds one right after the other: ``How many
were online?`` may be asked of the last of them or of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from cyberflag.model import ALL, Count, Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.vocabularies.offences import offences_named_in

_ASKS_PART: Final = re.compile(
    r"\W*(?:(?:and|also)\W+)?(?:(?:out\s+)?of\s+(?:these|those|them|the\s+above)\W+)?how\s+many\s+"
    r"(?:(?:of\s+(?:these|those|them|the\s+above)(?:\s+(?:offences|crimes|cases))?\s+)?(?:were|was|had|have|has|involved|led|resulted|took)\b)",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(r"\b(?:questions?|parts?|points?|q)\.?\s*\(?\d", re.IGNORECASE)
_SEVERAL: Final = 2


@dataclass
class _Run:
    """The kinds of crimes asked for one right after the other, and the questions for parts of them below."""

    offences: list[str] = field(default_factory=list)
    parts: list[tuple[Sentence, set[str]]] = field(default_factory=list)


def parts_of_several_crimes(counts: Sequence[Count], sentences: Sequence[Sentence]) -> Iterator[Issue]:
    """An issue for each such question whose answer was read as of the last kind alone, and does not name it."""
    named = {p for s in sentences if s.part not in QUESTIONS and offences_named_in(s.text) for p in s.sources}
    for run in _runs(sentences):
        for question, places in run.parts if len(set(run.offences)) >= _SEVERAL else ():
            found = [c for c in counts if c.provenance.source in places - named and c.offence == run.offences[-1]]
            if not found:
                continue
            message = (
                f"{question.text.strip()[:100]!r} may be asked of {', '.join(dict.fromkeys(run.offences))} together; "
                f"{found[0].printed} was read as of {run.offences[-1]} alone. Say it in the reading file."
            )
            place = Provenance(found[0].provenance.reply, found[0].provenance.source)
            yield Issue(place, IssueKind.UNKNOWN_OFFENCE, message)


def _runs(sentences: Sequence[Sentence]) -> list[_Run]:
    runs: list[_Run] = []
    run, places, number = _Run(), set[str](), ""
    for sentence in sentences:
        if sentence.part not in QUESTIONS:
            places |= sentence.sources
            continue
        named = {found.value for found in offences_named_in(sentence.text)} - {ALL}
        if not named and _is_below(sentence.question, number):
            continue
        if not named and _ASKS_PART.match(sentence.text) and not _POINTS.search(sentence.text):
            places = set(sentence.sources)
            run.parts.append((sentence, places))
            continue
        if run.parts or len(named) != 1:
            runs.append(run)
            run = _Run()
        places, number = set(), sentence.question
        run.offences += named if len(named) == 1 else []
    return [*runs, run]


def _is_below(number: str, above: str) -> bool:
    """Whether the number of a question is that of the one above with a letter: ``2a`` below ``2``."""
    return bool(above) and number.startswith(above) and number.removeprefix(above).strip("().").isalpha()
