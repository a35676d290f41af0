"""Headings of columns and rows that narrow crimes in a way that no column of a count holds: ``Flagged offences,
Swindon`` beside ``Flagged offences``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, UNKNOWN_AGE, Issue, IssueKind, Measure, Provenance, Sex
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.labels_of_cells import labels_of
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.restrictions import names_crimes, restriction_in, words_of
from cyberflag.vocabularies.scopes import scopes_named_in
from cyberflag.vocabularies.some_crimes import words_of_family

_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.VICTIMS, Measure.UNKNOWN})
_UNKNOWN: Final = (UNKNOWN_AGE, Sex.UNKNOWN, UNKNOWN)
_OTHER_FLAGS: Final = "other_flags"


def with_labels_of_some(resolved: ResolvedTable, context: Context, reply: str) -> ResolvedTable:
    """The table with a detail for the figures below a heading (or beside a row label) that says of its crimes that they
    are some of them alone, and an issue for each such heading; where the request asks for those first, neither.
    """
    if resolved.table.is_list:
        return resolved
    meanings = [meaning for level in resolved.levels for meaning in level.meanings if meaning is not None]
    said = {meaning.label: words for meaning in meanings if (words := _narrowing(meaning, context))}
    if not said:
        return resolved
    cells = tuple(_narrowed(cell, resolved, said) for cell in resolved.cells)
    told = dict(_words_on(cell, resolved, said) for cell, new in zip(resolved.cells, cells, strict=True) if cell != new)
    issues = tuple(_issue(label, words, resolved, reply) for label, words in told.items())
    return replace(resolved, cells=cells, issues=(*resolved.issues, *issues))


def _narrowing(meaning: LabelMeaning, context: Context) -> str:
    """The words by which a label that counts crimes narrows them; empty where none do. The name of an offence may have
    them as its own (``by a family member``), and what tells crimes apart in a detail of a count says so there.
    """
    if meaning.label.correction is not None or not meaning.values or any(d.is_detail for d in meaning.values):
        return ""
    text, asked = meaning.label.text, context.request.questions[:1]
    flags = (scope.words for scope in scopes_named_in(text) if scope.kind == _OTHER_FLAGS)
    if meaning.values.get(Dimension.OFFENCE, ALL) not in (ALL, SEXUAL_OFFENCES):
        return next(flags, "")
    if any(value in _UNKNOWN for value in meaning.values.values()):  # "Missing age" is of no missing child
        return ""
    found = restriction_in(text) if names_crimes(text) else None
    words = found.words if found is not None else words_of_family(text)
    telling = found.telling if found is not None else words_of(words)
    return "" if telling and any(telling <= words_of(question) for question in asked) else words


def _words_on(cell: ResolvedCell, resolved: ResolvedTable, said: Mapping[Label, str]) -> tuple[Label, str]:
    """The label of a cell that narrows it, with the words by which it does."""
    return next((label, said[label]) for label in labels_of(cell, resolved) if label in said)


def _narrowed(cell: ResolvedCell, resolved: ResolvedTable, said: Mapping[Label, str]) -> ResolvedCell:
    facts = cell.facts
    if facts is None or facts.detail or facts.measure not in _OF_CRIMES or cell.correction is not None:
        return cell
    words = next((said[label] for label in labels_of(cell, resolved) if label in said), "")
    return replace(cell, facts=replace(facts, detail=((SCOPE, words),))) if words else cell


def _issue(label: Label, words: str, resolved: ResolvedTable, reply: str) -> Issue:
    place = resolved.table.source(label.row, label.column)
    message = (
        f"The heading {label.text!r} counts some of the crimes alone ({words!r}). "
        "Its figures are kept apart from those of all crimes: say what they count."
    )
    return Issue(Provenance(reply, place), IssueKind.ANSWER_DIFFERS, message)
