"""Three levels or more in one column of labels, as a pivot table prints them without its indents: years, below each its
offences, below each of those the sexes. Which level a label is of is told by what kind of thing it says, and where it
could be of several by the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.labels_beside import UNKNOWN_OF
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.understanding import Understood

_FEWEST_KINDS: Final = 3
"""Two kinds of labels in one column hang together in more ways than one."""
_ALLOWED_FAILURES: Final = 4
"""So many sums hold for each one that may fail: a reply has mistakes, and no other outline adds up so often."""

_CUT: Final = 2
"""How far in the labels stand that part one outer label by one kind."""

_Figures = tuple[int | None, ...]


@dataclass
class _Node:
    """A label with its figures (None where one is no plain number) and the labels that stand under it."""

    value: object
    figures: _Figures
    parts: list[_Node] = field(default_factory=list)

    def takes(self, figures: _Figures) -> bool:
        """Whether a further part with these figures fits into what its parts leave of its own."""
        left = [_left(own, [part.figures[at] for part in self.parts]) for at, own in enumerate(self.figures)]
        pairs = [(one, other) for one, other in zip(left, figures, strict=True) if one is not None]
        return all(other is None or other <= one for one, other in pairs) and any(one for one, _ in pairs or [(1, 0)])


def read_outline(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with each label of three kinds or more given the values of those that it stands under.

    The kinds follow on one another inwards in the order in which they begin, no label stands twice below one, labels
    of the second kind have their parts between them, and the parts add up; or all kinds but the first part the same
    crimes below each label of the first, one after the other, each adding up to it. Else the level is as it was.
    """
    kinds = _kinds_of(level)
    if level.level.side is not Side.ROWS or len(kinds) < _FEWEST_KINDS or len(level.meanings) != len(table.rows):
        return level
    figures = [_figures_of(table, row) for row in table.rows]
    for outline in (_Outline(kinds, figures), _Cuts(kinds, figures)):
        meanings = outline.read(level.meanings)
        if meanings is not None and outline.is_proven:
            return replace(level, dimension=level.dimension or kinds[-1], meanings=meanings)
    return level


def _kinds_of(level: LevelMeaning) -> tuple[Dimension, ...]:
    """The dimensions of the labels that say one thing surely known, in the order in which they begin."""
    said = (next(iter(m.values.items())) for m in level.meanings if m is not None and len(m.values) == 1)
    return tuple(dict.fromkeys(dimension for dimension, value in said if str(value) != UNKNOWN))


def _figures_of(table: Table, row: int) -> _Figures:
    cells = (table.cell(row, column) for column in table.columns)
    return tuple(exact_number(cell.shown) if cell is not None else None for cell in cells)


def _left(own: int | None, parts: Sequence[int | None]) -> int | None:
    return None if own is None or None in parts else own - sum(part or 0 for part in parts)


class _Outline:
    """One pass over the labels of a column."""

    def __init__(self, kinds: tuple[Dimension, ...], figures: Sequence[_Figures]) -> None:
        self.kinds = kinds
        self.figures = figures
        self.top = _Node(None, tuple(None for _ in figures[0]))
        self.path = [self.top]

    def read(self, meanings: Sequence[LabelMeaning | None]) -> tuple[LabelMeaning | None, ...] | None:
        """Each label with those that it stands under; None where they are no outline."""
        found: list[LabelMeaning | None] = []
        for at, meaning in enumerate(meanings):
            is_at_end = at in (0, len(meanings) - 1)
            if meaning is None or meaning.label.correction is not None:
                return None
            if meaning.is_total and not meaning.values:
                if not is_at_end:
                    return None
                found.append(replace(meaning, over=frozenset(self.kinds)))
                continue
            placed = self._closed(meaning) if meaning.is_total else self._placed(at, meaning)
            if placed is None:
                return None
            found.append(placed)
        return tuple(found)

    def _placed(self, at: int, meaning: LabelMeaning) -> LabelMeaning | None:
        depth, value = self._place_of(at, meaning)
        if not self._place_in(depth, _Node(value, self.figures[at])):
            return None
        values = {kind: above.value for kind, above in zip(self.kinds, self.path[1:], strict=False)}
        return replace(meaning, values=values, over=frozenset(self.kinds[depth + 1 :]))

    def _place_of(self, at: int, meaning: LabelMeaning) -> tuple[int, object]:
        """The depth of a label with what it says; -1 where it says none of the kinds."""
        if len(meaning.values) > 1:
            return -1, None
        for kind, value in meaning.values.items():
            if str(value) != UNKNOWN:
                return self.kinds.index(kind), value
        fits = fits_of(meaning.label.text)
        may_be = [depth for depth, kind in enumerate(self.kinds) if depth < len(self.path) and _may_be(kind, fits)]
        inwards = [depth for depth in reversed(may_be) if self.path[depth].takes(self.figures[at])]
        depth = next(iter([*inwards, *may_be]), -1)
        return depth, fits[self.kinds[depth]].value if depth >= 0 else None

    def _closed(self, meaning: LabelMeaning) -> LabelMeaning | None:
        """A total of one of the labels that it stands below (``2017/18 Total``)."""
        (kind, value), *more = list(meaning.values.items())
        depth = -1 if more or kind not in self.kinds else self.kinds.index(kind)
        if not 0 <= depth < len(self.path) - 1 or self.path[depth + 1].value != value:
            return None
        values = {kind: above.value for kind, above in zip(self.kinds, self.path[1 : depth + 2], strict=False)}
        return replace(meaning, values=values, over=frozenset(self.kinds[depth + 1 :]))

    def _place_in(self, depth: int, node: _Node) -> bool:
        """Puts a label under the last one that is further out, where none of its name stands there yet."""
        if depth < 0 or depth >= len(self.path):
            return False
        del self.path[depth + 1 :]
        if any(node.value == part.value for part in self.path[-1].parts):
            return False
        self.path[-1].parts.append(node)
        self.path.append(node)
        return True

    @property
    def is_proven(self) -> bool:
        """Whether inner labels stand between those that they part, and the figures add up wherever they can."""
        firsts = self.top.parts
        is_between = any(one.parts and other.parts for first in firsts for one, other in pairwise(first.parts))
        return is_between and _add_up(_sums(firsts))


class _Cuts(_Outline):
    """One pass over a column in which each outer label is followed by its crimes by one kind of labels, then by the
    next: a year, its sexes, its ages.
    """

    def _placed(self, at: int, meaning: LabelMeaning) -> LabelMeaning | None:
        cut = self.path[_CUT].value if len(self.path) > _CUT else None
        said = self._said(meaning, cut)
        if said is None:
            return None
        kind, value = said
        if kind is self.kinds[0]:
            is_placed = self._place_in(0, _Node(value, self.figures[at]))
            return replace(meaning, over=frozenset(self.kinds[1:])) if is_placed else None
        if kind is not cut and not self._place_in(1, _Node(kind, self.path[1].figures if len(self.path) > 1 else ())):
            return None
        if not self._place_in(_CUT, _Node(value, self.figures[at])):
            return None
        return replace(meaning, values={self.kinds[0]: self.path[1].value, kind: value})

    def _said(self, meaning: LabelMeaning, cut: object) -> tuple[Dimension, object] | None:
        """What a label says; ``Not known`` is what the labels above it (``cut``) are."""
        kind, value = next(iter(meaning.values.items()), (cut, UNKNOWN))
        if len(meaning.values) > 1 or not isinstance(kind, Dimension):
            return None
        if str(value) == UNKNOWN:
            kind = cut if isinstance(cut, Dimension) and cut in UNKNOWN_OF else kind
            value = UNKNOWN_OF.get(kind)
            return None if value is None or kind not in fits_of(meaning.label.text) else (kind, value)
        return kind, value

    @property
    def is_proven(self) -> bool:
        """Whether several kinds part the crimes of several outer labels, and the figures add up wherever they can."""
        several = [node for node in self.top.parts if len(node.parts) > 1]
        said = list(_sums([cut for node in self.top.parts for cut in node.parts]))
        return len(several) > 1 and any(said) and _add_up(said)


def _may_be(kind: Dimension, fits: Mapping[Dimension, Understood[object]]) -> bool:
    """Whether a label that by itself belongs to several kinds (``Unknown``, ``Other``) may be of this one."""
    return kind in UNKNOWN_OF and kind in fits


def _sums(nodes: Sequence[_Node]) -> Iterator[bool]:
    """For each figure that can be told whether the parts below it add up to it."""
    for node in nodes:
        parts = _without_wholes(node.parts)
        for at in range(len(node.figures) if parts else 0):
            if (left := _left(node.figures[at], [part.figures[at] for part in parts])) is not None:
                yield left == 0
        yield from _sums(node.parts)


def _add_up(said: Iterable[bool]) -> bool:
    """Whether so many sums hold that those which fail may be mistakes of the reply."""
    sums = list(said)
    return sums.count(False) * _ALLOWED_FAILURES <= sums.count(True)


def _without_wholes(parts: Sequence[_Node]) -> list[_Node]:
    """The parts without a class whose offences are among them too."""
    names = [str(part.value) for part in parts]
    return [p for p in parts if not any(n != str(p.value) and contains(str(p.value), n) for n in names)]
