"""Headings of columns and rows that narrow crimes in a way that no column of a count holds: ``Flagged offences,
Swindon`` beside ``Flagged offences``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, UNKNOWN_AGE, Issue, IssueKind, Measure, Provenance, Sex
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.labels_of_cells import labels_of, without_rests
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.oversights import SAY_HEADING
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.restrictions import names_crimes, restriction_in, words_of
from cyberflag.vocabularies.scopes import CUMULATIVE, NO_NUMBERS, OTHER_FLAGS, scopes_named_in
from cyberflag.vocabularies.some_crimes import words_of_family

_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.VICTIMS, Measure.UNKNOWN})
_UNKNOWN: Final = (UNKNOWN_AGE, Sex.UNKNOWN, UNKNOWN)
_DENIES: Final = re.compile(r"\b(?:not|excl\w*|outside|without|except\w*|other\s+than)\b", re.IGNORECASE)
"""What is said of the crimes is then the whole label: ``outside Medway`` is not ``Medway``."""


def with_labels_of_some(resolved: ResolvedTable, context: Context, reply: str) -> ResolvedTable:
    """The table with a detail for the figures below a heading (or beside a row label) that says of its crimes that they
    are some of them alone, and without those that it says are means or rates or run on from one period to the next; an
    issue for each such heading. Where the request asks for such crimes first, neither.
    """
    if resolved.table.is_list:
        return resolved
    meanings = [(level, m) for level in resolved.levels for m in level.meanings if m is not None]
    left_out = {m.label: why for level, m in meanings if (why := _no_number(m) or _running_on(m, level, resolved))}
    said = {m.label: words for _, m in meanings if (words := _narrowing(m, context))}
    narrow = {label: said[label] for label in without_rests(said, resolved)}
    kept: list[ResolvedCell] = []
    told: dict[Label, Issue] = {}
    for cell in resolved.cells if left_out or narrow else ():
        labels = labels_of(cell, resolved)
        none = next((label for label in labels if label in left_out), None)
        some = next((label for label in labels if label in narrow), None)
        if none is not None and cell.facts is not None:
            left = f"Its figures were left out. {SAY_HEADING}"
            told.setdefault(none, _issue(none, f"{left_out[none]}. {left}", resolved, reply))
        elif some is not None and _is_of_crimes(cell):
            kept.append(_narrowed(cell, narrow[some]))
            left = "Its figures are kept apart from those of all crimes: say what they count."
            told.setdefault(some, _issue(some, f"some of the crimes alone ({narrow[some]!r}). {left}", resolved, reply))
        else:
            kept.append(cell)
    return replace(resolved, cells=tuple(kept), issues=(*resolved.issues, *told.values())) if told else resolved


def _no_number(meaning: LabelMeaning) -> str:
    """What a label says that its numbers are instead of crimes: means, rates or shares."""
    said = () if meaning.label.correction is not None or not meaning.values else scopes_named_in(meaning.label.text)
    return next((f"{scope.reason} ({scope.words!r})" for scope in said if scope.kind in NO_NUMBERS), "")


def _running_on(meaning: LabelMeaning, level: LevelMeaning, resolved: ResolvedTable) -> str:
    """What a label says of numbers that run on from one period to the next, on its other side."""
    sides = [v.level.side for v in resolved.levels if v.dimension is Dimension.PERIOD and len(v.level.distinct) > 1]
    if not sides or level.level.side in sides or meaning.label.correction is not None:
        return ""
    said = scopes_named_in(meaning.label.text)
    return next((f"numbers that run on ({scope.words!r})" for scope in said if scope.kind == CUMULATIVE), "")


def _narrowing(meaning: LabelMeaning, context: Context) -> str:
    """The words by which a label that counts crimes narrows them; empty where none do. The name of an offence may have
    them as its own (``by a family member``), and what tells crimes apart in a detail of a count says so there.
    """
    if meaning.label.correction is not None or not meaning.values or any(d.is_detail for d in meaning.values):
        return ""
    text, asked = meaning.label.text, context.request.questions[:1]
    flags = (scope.words for scope in scopes_named_in(text) if scope.kind == OTHER_FLAGS)
    if meaning.values.get(Dimension.OFFENCE, ALL) not in (ALL, SEXUAL_OFFENCES):
        return next(flags, "")
    if any(value in _UNKNOWN for value in meaning.values.values()):  # "Missing age" is of no missing child
        return ""
    found = restriction_in(text) if names_crimes(text) else None
    words = found.words if found is not None else words_of_family(text)
    telling = found.telling if found is not None else words_of(words)
    if telling and any(telling <= words_of(question) for question in asked):
        return ""
    return text if words and _DENIES.search(text) else words


def _is_of_crimes(cell: ResolvedCell) -> bool:
    """Whether a cell counts crimes, no detail of a count tells which, and no person said what it counts."""
    facts = cell.facts
    return facts is not None and not facts.detail and facts.measure in _OF_CRIMES and cell.correction is None


def _narrowed(cell: ResolvedCell, words: str) -> ResolvedCell:
    return replace(cell, facts=cell.facts and replace(cell.facts, detail=((SCOPE, words),)))


def _issue(label: Label, counted: str, resolved: ResolvedTable, reply: str) -> Issue:
    place = resolved.table.source(label.row, label.column)
    return Issue(Provenance(reply, place), IssueKind.ANSWER_DIFFERS, f"The heading {label.text!r} counts {counted}")
