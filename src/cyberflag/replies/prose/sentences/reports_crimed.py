"""Reports or incidents of which a sentence says how many were crimes: those are none, and the part is all crimes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Count, Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, next_start, read_tokens
from cyberflag.vocabularies.things_counted import reports_crimed


def are_reports_crimed(text: str, numbers: Sequence[Token[str]], at: int) -> bool:
    """Whether a number is of the crimes among the reports or incidents of the number before it."""
    if at == 0:
        return False
    first, own = numbers[at - 1], numbers[at]
    return reports_crimed(
        text[: first.start], text[first.end : own.start], text[own.end : next_start(text, numbers, at)]
    )


def with_reports_crimed(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What numbers mean: ``300 incidents, of which 210 were crimed`` are 300 of something else and 210 offences."""
    told = list(meanings)
    for at in range(len(numbers)):
        if are_reports_crimed(text, numbers, at):
            told[at - 1] = replace(told[at - 1], measure=Measure.OTHER)
            told[at] = replace(told[at], measure=Measure.OFFENCES, detail=())
    return told


def crimed_of_reports(
    before: Sequence[Count], text_before: str, text: str, counts: Sequence[Count]
) -> tuple[list[Count], tuple[Count, ...]]:
    """The counts ``before`` a sentence and its own, where it says how many of the reports of the sentence before it
    were crimes: ``300 reports came in. Of these, 210 were crimed``.
    """
    numbers, own = read_tokens(text_before).numbers, read_tokens(text).numbers
    if not (len(counts) == len(own) == 1 and numbers and before) or numbers[-1].value != before[-1].printed:
        return list(before), tuple(counts)
    between = f"{text_before[numbers[-1].end :].rstrip(' .')}, {text[: own[0].start].lstrip()}"
    if not reports_crimed(text_before[: numbers[-1].start], between, text[own[0].end :]):
        return list(before), tuple(counts)
    reports, crimes = (
        replace(before[-1], measure=Measure.OTHER),
        replace(counts[0], measure=Measure.OFFENCES, detail=()),
    )
    return [*before[:-1], reports], (crimes,)
