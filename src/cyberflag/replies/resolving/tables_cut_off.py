"""Tables at the end of a reply in which its copy breaks off: headings with no row below them, and a line behind the
last table that is the label of its next row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.document import Document, Grid, Line, is_furniture
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.resolving.rows_cut_off import begins_alike, begins_with_a_code, labels_of_rows

_MOST_WORDS_OF_HEADING = 8
_FEWEST_HEADINGS = 2
_BEFORE_LAST = -2
_CURE = "The copy breaks off in it. Get the original."


def tables_cut_off(document: Document, resolved: Sequence[ResolvedTable]) -> Iterator[Issue]:
    """An issue for the last table of a letter or page that has headings and no row, or the next label of which stands
    below it as the last line; none where anything else follows.
    """
    blocks = [block for block in document.blocks if not is_furniture(block)]
    last = blocks[-1] if blocks else None
    if isinstance(last, Grid) and _is_only_headed(last):
        message = f"{last.name.capitalize()} has headings and no row below them. {_CURE}"
        row = min(cell.row for cell in last)
        yield Issue(Provenance(document.reply, last.source(row, 0)), IssueKind.UNREADABLE, message)
    above = blocks[_BEFORE_LAST] if len(blocks) > 1 else None
    if isinstance(last, Line) and any(_goes_on_in(last, t) for t in resolved if t.table.grid is above):
        message = f"The last line begins like a row of the table above it and has no figures. {_CURE}"
        yield Issue(Provenance(document.reply, last.source), IssueKind.UNREADABLE, message)


def _goes_on_in(line: Line, resolved: ResolvedTable) -> bool:
    """Whether a line begins with a code as the labels of the table above it do."""
    labels = [label.text for label in labels_of_rows(resolved.table)]
    return begins_alike(line.text, labels) and begins_with_a_code(line.text, labels)


def _is_only_headed(grid: Grid) -> bool:
    """Whether all that a table of a letter or page holds is one row of headings, none of them with a figure."""
    shown = grid.seen.values()
    if grid.is_sheet or grid.hidden or len(shown) < _FEWEST_HEADINGS or len({cell.row for cell in shown}) > 1:
        return False
    return all(cell.is_heading and len(cell.shown.split()) <= _MOST_WORDS_OF_HEADING for cell in shown)
