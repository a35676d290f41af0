"""Heads of a table in plain text that stand beside their columns: right above the figures, but not quite over them,
since numbers end at one place and words begin at another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.overhanging import Placed
from cyberflag.replies.formats.text_fields import Field, merge

Rows = Mapping[int, Sequence[Field]]
Span = tuple[int, int]
_FEWEST: Final = 2
"""So many heads, or so many of their figures a column further on, are no chance."""


@dataclass(frozen=True)
class _Body:
    """The lines of figures: the strip of each field, and the strips, of which ``labels`` stand in front."""

    placed: dict[int, list[int]]
    strips: list[Span]
    labels: int
    edges: list[Span]
    """Where all fields of a strip begin or end alike, -1 where they do not."""

    @property
    def has_full_line(self) -> bool:
        """Whether a line leaves no column blank."""
        return any(len(places) == len(self.strips) for places in self.placed.values())

    @property
    def figures(self) -> list[Span]:
        """The strips that hold figures."""
        return self.strips[self.labels :]

    @property
    def edge(self) -> int:
        """Where the labels end."""
        return self.strips[self.labels - 1][1]


@dataclass(frozen=True)
class _Columns:
    """The column of each head, and that of each strip of the lines below."""

    heads: list[int]
    strips: list[int]


def place_under_heads(rows: Rows) -> Placed | None:
    """The column and span of each field as the heads right above the figures say; None where they do not tell more than
    the strips of the screen do.
    """
    numbers = sorted(rows)
    first = next((n for n, row in enumerate(numbers) if n and _is_of_figures(rows[row])), 0)
    below = {row: rows[row] for row in numbers[first:] if len(rows[row]) > 1}
    if not first or not all(map(_is_of_figures, below.values())) or (body := _body_of(below)) is None:
        return None
    top = next((row for row in reversed(numbers[:first]) if len(rows[row]) > 1), numbers[0])
    heads, sections = rows[top], [row for row in numbers if row > top and row not in below]
    if all(field.is_figure and len(fields) == len(heads) for fields in below.values() for field in fields):
        return None  # figures alone, without labels
    columns = _columns_of(heads, body)
    above = {row: _above(rows[row], heads, columns, body) for row in numbers if row < top} if columns else {}
    if columns is None or None in above.values() or any(rows[row][0].start >= body.edge for row in sections):
        return None
    placed = {row: [(columns.strips[strip], 1) for strip in strips] for row, strips in body.placed.items()}
    placed |= {row: [(0, 1)] for row in sections} | {row: places for row, places in above.items() if places}
    return {**placed, top: [(column, 1) for column in columns.heads]}


def _is_of_figures(fields: Sequence[Field]) -> bool:
    """Whether a line is a label with figures, and not one that heads them."""
    return len(fields) > 1 and fields[-1].is_figure and not all(field.is_year for field in fields[1:])


def _body_of(rows: Rows) -> _Body | None:
    """The lines of figures by the strips that they share; where they are too ragged for that, by the order of their
    fields if all have as many, else by the strips of those that have most.
    """
    most = max(map(len, rows.values()))
    strips = _strips(rows.values())
    placed = {row: _touched(fields, strips) for row, fields in rows.items()}
    if not all(map(_rise, placed.values())):
        full = [fields for fields in rows.values() if len(fields) == most]
        strips = _strips(full)
        placed = {row: _touched(fields, strips) for row, fields in rows.items()}
        if len(full) == len(rows):
            placed = {row: list(range(most)) for row in rows}
            strips = [(min(f[n].start for f in full), max(f[n].end for f in full)) for n in range(most)]
        elif len(strips) != most or not all(map(_rise, placed.values())):
            return None
    labels = _count_labels(rows, placed, len(strips))
    if labels == len(strips):
        return None
    return _Body(placed, strips, labels, _edges(rows, placed, len(strips)))


def _edges(rows: Rows, placed: Mapping[int, Sequence[int]], strips: int) -> list[Span]:
    starts: list[set[int]] = [set() for _ in range(strips)]
    ends: list[set[int]] = [set() for _ in range(strips)]
    for row, places in placed.items():
        for strip, field in zip(places, rows[row], strict=True):
            starts[strip].add(field.start)
            ends[strip].add(field.end)
    alike = ([found.pop() if len(found) == 1 else -1 for found in each] for each in (starts, ends))
    return list(zip(*alike, strict=True))


def _count_labels(rows: Rows, placed: Mapping[int, Sequence[int]], strips: int) -> int:
    """How many strips in front hold labels: the first, and those behind it that hold more words than figures."""
    fields: dict[int, list[bool]] = {strip: [] for strip in range(strips)}
    for row, places in placed.items():
        for strip, field in zip(places, rows[row], strict=True):
            fields[strip].append(field.is_figure)
    return next((at for at in range(1, strips) if 2 * sum(fields[at]) >= len(fields[at])), strips)


def _strips(rows: Iterable[Sequence[Field]]) -> list[Span]:
    return merge((field.start, field.end) for fields in rows for field in fields)


def _touched(fields: Sequence[Field], strips: Sequence[Span]) -> list[int]:
    """The one strip that each field touches, -1 where it is none or several."""
    touched = [[n for n, strip in enumerate(strips) if field.overlaps(*strip)] for field in fields]
    return [found[0] if len(found) == 1 else -1 for found in touched]


def _rise(places: Sequence[int]) -> bool:
    return -1 not in places and all(one < other for one, other in pairwise(places))


def _columns_of(heads: Sequence[Field], body: _Body) -> _Columns | None:
    """The columns by the heads in their order, where there is one for each column of figures, with or without heads for
    the labels; else by where they stand, where none of them heads the labels.
    """
    corners = len(heads) - len(body.figures)
    are_years = all(head.is_year for head in heads)
    stand_apart = heads[0].start >= body.edge
    if corners == 0 and len(heads) >= _FEWEST and (are_years or stand_apart):
        # where every line leaves another column blank, the columns may be none
        are_over = body.has_full_line or all(map(_stands_under, heads, body.figures))
        return _in_order(heads, 0, body) if are_over else None
    if 0 < corners <= body.labels and not are_years and not stand_apart:
        return _in_order(heads, corners, body)
    return _by_place(heads, body, are_years=are_years) if corners > 0 and (are_years or stand_apart) else None


def _in_order(heads: Sequence[Field], corners: int, body: _Body) -> _Columns | None:
    """Each head over the next column of figures; None where they stand exactly over other ones, or one stands over
    labels: it is theirs, and one column of ragged figures was taken for two.
    """
    labels = body.strips[: body.labels]
    if corners < body.labels and any(_stands_under(head, strip) for head in heads[corners:] for strip in labels):
        return None
    places = list(range(corners)) if corners == body.labels else _touched(heads[:corners], labels)
    edges = body.edges[body.labels :]
    own = [_shares_edge(head, edge) for head, edge in zip(heads[corners:], edges, strict=True)]
    for moved in (edges[1:], [(-1, -1), *edges]):
        others = [_shares_edge(head, edge) for head, edge in zip(heads[corners:], moved, strict=False)]
        if sum(others) >= _FEWEST and not any(own):
            return None
    if not _rise(places):
        return None
    count = len(body.strips)
    return _Columns([*places, *range(body.labels, count)], list(range(count)))


def _shares_edge(head: Field, edge: Span) -> bool:
    return head.start == edge[0] or head.end == edge[1]


def _by_place(heads: Sequence[Field], body: _Body, *, are_years: bool) -> _Columns | None:
    """More heads than columns of figures, none of them over the labels: each column of figures under the head that it
    stands under for the most part. One that stands under none has no head where the heads are years, which cannot head
    labels.
    """
    under = [[n for n, head in enumerate(heads) if _stands_under(head, strip)] for strip in body.figures]
    if not are_years and not all(len(found) == 1 for found in under):
        return None
    spans = [(head.start, head.end, "head", n) for n, head in enumerate(heads)]
    spans += [(*body.figures[n], "figures", n) for n, found in enumerate(under) if len(found) != 1]
    order = {(what, n): body.labels + column for column, (_, _, what, n) in enumerate(sorted(spans))}
    figures = [order["head", found[0]] if len(found) == 1 else order["figures", n] for n, found in enumerate(under)]
    if not all(one < other for one, other in pairwise(figures)):
        return None
    return _Columns([order["head", n] for n in range(len(heads))], [*range(body.labels), *figures])


def _stands_under(head: Field, strip: Span) -> bool:
    """Whether the smaller of the two stands under or over the other for more than half of it."""
    shared = min(head.end, strip[1]) - max(head.start, strip[0])
    return 2 * shared > min(head.end - head.start, strip[1] - strip[0])


def _above(fields: Sequence[Field], heads: Sequence[Field], columns: _Columns, body: _Body) -> list[Span] | None:
    """The columns and spans of a line over the heads, by the heads that its fields reach over."""
    spans = {column: (head.start, head.end) for head, column in zip(heads, columns.heads, strict=True)}
    spans |= {n: strip for n, strip in enumerate(body.strips[: body.labels]) if n not in spans}
    places: list[Span] = []
    for field in fields:
        reached = sorted(column for column, span in spans.items() if field.overlaps(*span))
        is_free = not places or (reached and reached[0] >= sum(places[-1]))
        if not reached or not is_free or reached[0] < body.labels <= reached[-1]:
            return None
        places.append((reached[0], reached[-1] - reached[0] + 1))
    return places
