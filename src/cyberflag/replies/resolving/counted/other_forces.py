"""Tables, columns and rows whose titles and headings say that they count the crimes of another force than the one whose
reply it is, or of several together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.facts import Facts
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.labels_of_cells import labels_of, without_rests
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force
from cyberflag.vocabularies.forces import force as force_of
from cyberflag.vocabularies.forces_counted import forces_counted_in, names_force_of_people

_TERRITORIAL: Final = "territorial"


def with_other_forces(resolved: ResolvedTable, context: Context, reply: str) -> ResolvedTable:
    """The table with the figures given to the force of whose crimes its nearest title, or the heading of a column or
    row, says that they are, and an issue for each text that does. Where several forces are named together, or a place
    by the reply of a force that polices more than an area, the figures get a detail.
    """
    around = resolved.around.get(Dimension.FORCE)
    is_told = isinstance(around, Force) and around.id != context.force
    is_by_label = any(level.dimension is Dimension.FORCE for level in resolved.levels)
    is_said = bool(context.corrections.force)  # by a person, whose word goes before what a title says
    if is_told or is_by_label or is_said or not context.force or resolved.table.is_list:
        return resolved
    titles = [text.text for text in titles_and_sheet(resolved.table)]
    title = next((text for text in titles if forces_counted_in(text)), "")
    labels = {m.label for level in resolved.levels for m in level.meanings if m is not None}
    of_others = {label for label in labels if _is_of_others(forces_counted_in(label.text), context)}
    if not of_others and not _is_of_others(forces_counted_in(title), context):
        return resolved
    in_doubt = of_others - without_rests(of_others, resolved, and_totals=True)
    told: dict[str, str] = {}
    cells = []
    for cell in resolved.cells:
        of_cell = [label for label in labels_of(cell, resolved) if label not in in_doubt]
        said = next((label.text for label in of_cell if forces_counted_in(label.text)), title)
        forces = forces_counted_in(said)
        if cell.facts is None or cell.correction is not None or not _is_of_others(forces, context):
            cells.append(cell)
            continue
        cells.append(replace(cell, facts=_given(cell.facts, forces, said, context)))
        told.setdefault(said, resolved.table.source(cell.row, cell.column))
    issues = (_issue(said, place, resolved, reply) for said, place in told.items())
    return replace(resolved, cells=tuple(cells), issues=(*resolved.issues, *issues))


def _is_of_others(forces: Sequence[Force], context: Context) -> bool:
    return any(force.id != context.force for force in forces)


def _given(facts: Facts, forces: Sequence[Force], said: str, context: Context) -> Facts:
    """The facts with the force, or with a detail where the text may be of its people or its request alone."""
    is_area = force_of(context.force).kind == _TERRITORIAL and not names_force_of_people(said)
    if len(forces) == 1 and is_area:
        return replace(facts, force=forces[0].id)
    return replace(facts, detail=(*facts.detail, (SCOPE, said)))


def _issue(said: str, place: str, resolved: ResolvedTable, reply: str) -> Issue:
    message = (
        f"{said!r} says that figures of {name_of(resolved.table)} are not those of the area of the force that replies "
        "alone. They are kept apart from its own: say whose they are."
    )
    return Issue(Provenance(reply, place), IssueKind.ANSWER_DIFFERS, message)
