"""What a person said of a reply as a whole, and the figures that a person entered, put in their places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from cyberflag.model import Basis, Count, FlagUse, Issue, IssueKind, Outcome, Provenance, Request
from cyberflag.replies.annotate import count_of
from cyberflag.replies.corrections.binding import BoundCorrections
from cyberflag.replies.corrections.model import FigureCorrection
from cyberflag.replies.corrections.places import PlaceKind
from cyberflag.replies.document import Document, Problem
from cyberflag.replies.facts import bare_facts, with_said
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.resolve import ResolvedTable

_OF_NO_USE = frozenset({IssueKind.UNREADABLE, IssueKind.UNSUPPORTED})


def corrected_letter(letter: Letter, corrections: BoundCorrections) -> Letter:
    """The letter with the force, basis and exemptions that a person gives, and without the issues that this settles."""
    answered: set[IssueKind] = set()
    if corrections.force:
        letter = replace(letter, force=corrections.force)
        answered.add(IssueKind.UNKNOWN_FORCE)
    if corrections.basis is not Basis.UNKNOWN:
        letter = replace(letter, basis=corrections.basis)
        answered.add(IssueKind.ANSWER_DIFFERS)
    whole = corrections.corrections.reply
    if whole is not None and whole.exemptions is not None:
        letter = replace(letter, exemptions=whole.exemptions)
    issues = (i for i in letter.issues if i.kind not in answered and not _is_settled(i.provenance.source, corrections))
    return replace(letter, issues=tuple(issues))


def corrected_request(request: Request, corrections: BoundCorrections) -> Request:
    """The request with the period of the whole reply in the place of those asked for."""
    return replace(request, periods=(corrections.period,)) if corrections.period else request


def stated_outcome(corrections: BoundCorrections) -> Outcome | None:
    """How the force answered, where a person says."""
    return corrections.corrections.reply.outcome if corrections.corrections.reply else None


def stated_flag_use(corrections: BoundCorrections) -> FlagUse | None:
    """How the force uses the flag, where a person says."""
    return corrections.corrections.reply.flag_use if corrections.corrections.reply else None


def open_problems(document: Document, corrections: BoundCorrections) -> tuple[Problem, ...]:
    """What is wrong with the file and not made good by figures read from its pages or a word on the whole."""
    pages = any(f.place.kind is PlaceKind.PAGE for f in corrections.corrections.figures)
    is_read = pages or stated_outcome(corrections) is not None or not corrections.counts
    return tuple(
        p
        for p in document.problems
        if not (p.kind in _OF_NO_USE and is_read)
        and not (p.source and corrections.settles(p.source))
        and not (p.kind is IssueKind.READ_BY_OCR and corrections.confirms(p.source))
    )


def unsettled(issues: Iterable[Issue], corrections: BoundCorrections) -> list[Issue]:
    """The issues without those at places that a person read or left out; what does not add up stays an issue."""
    return [
        i for i in issues if i.kind is IssueKind.DOES_NOT_ADD_UP or not _is_settled(i.provenance.source, corrections)
    ]


def _is_settled(source: str, corrections: BoundCorrections) -> bool:
    return bool(source) and corrections.settles(source)


def entered_figures(corrections: BoundCorrections, tables: Sequence[ResolvedTable]) -> tuple[FigureCorrection, ...]:
    """The corrected figures that say all that they count and stand in no table that was read."""
    in_tables = {
        t.table.source(c.row, c.column) for t in tables for c in t.cells if c.facts is not None and c.correction
    }
    return tuple(
        f
        for f in corrections.corrections.figures
        if f.is_complete and f.bounds is not None and f.place.source not in in_tables
    )


def count_entered(figures: Collection[FigureCorrection], context: Context, document: Document) -> tuple[Count, ...]:
    """The counts of figures that a person entered, each with the place that it was read at."""
    grids = document.grids_by_name
    said = context.corrections
    measure = said.measure if said.measure != "unknown" else context.request.measure
    counts = []
    for figure in figures:
        facts = with_said(bare_facts(context.force, measure, context.basis), figure.said)
        place = figure.place
        grid = grids.get(place.name)
        cell = grid.cells.get((place.area.top, place.area.left)) if grid and place.area else None
        printed = cell.shown.strip() if cell else figure.printed or ""
        if figure.bounds is not None:
            count = count_of(facts, Provenance(document.reply, place.source), figure.bounds, printed)
            counts.append(replace(count, marker=figure.marker, total=figure.is_total, corrected=(place.source,)))
    return tuple(counts)
