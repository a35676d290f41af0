"""Tables that stand among questions and answers: below a question, or below an answer that points at them (``See the
table below``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import is_understood
from cyberflag.replies.letters.answered_cells import opens_question
from cyberflag.vocabularies.letters import Cue, says

_FEWEST_ROWS: Final = 2
"""So many rows of a label and a figure below a question are a table; one alone may answer by itself."""
_LONGEST_LABEL: Final = 6


@dataclass(frozen=True)
class Answers:
    """Where questions and answers stand in a grid: the column of each, the first row of them, and the columns beside
    them that have a heading of their own (``Remarks``).
    """

    asked: int
    answered: int
    first: int
    headed: Collection[int] = ()


def parts_among(grid: Grid, answers: Answers) -> Iterator[tuple[Sequence[Sequence[Cell]], bool]]:
    """The filled rows of a grid in their order, parted into those of questions and answers and those of tables; True
    with a table's.
    """
    texts: list[Sequence[Cell]] = []
    for run in _runs(grid.filled_rows(), answers):
        table = _table_of(run, answers, heads=texts[-1] if texts else ())
        if not table:
            texts.extend(run)
            continue
        start, end = run.index(table[0]), run.index(table[-1]) + 1
        texts.extend(run[:start])
        if texts:
            yield texts, False
        yield table, True
        texts = list(run[end:])
    if texts:
        yield texts, False


def with_rows(grid: Grid, rows: Sequence[Sequence[Cell]]) -> Grid:
    """The grid with the cells of some of its rows alone."""
    kept = {cells[0].row for cells in rows}
    return replace(grid, cells={place: cell for place, cell in grid.cells.items() if cell.row in kept})


def _runs(rows: Sequence[Sequence[Cell]], answers: Answers) -> Iterator[list[Sequence[Cell]]]:
    """The rows that follow on one another without a blank one, each row that answers in words by itself."""
    run: list[Sequence[Cell]] = []
    for cells in rows:
        alone = cells[0].row < answers.first or _answers(cells, answers)
        if run and (alone or cells[0].row != run[-1][0].row + 1):
            yield run
            run = []
        if alone:
            yield [cells]
        else:
            run.append(cells)
    if run:
        yield run


def _answers(cells: Sequence[Cell], answers: Answers) -> bool:
    """Whether a row answers a question by itself: in words that are no label, or with a figure beside a question."""
    if _beyond(cells, answers):
        return False
    asked, answered = _text(cells, answers.asked), _text(cells, answers.answered)
    if not answered:
        return False
    is_label = kind_of_text(answered) is not CellKind.TEXT or is_understood(answered)
    return opens_question(asked) or not is_label


def _table_of(run: Sequence[Sequence[Cell]], answers: Answers, heads: Sequence[Cell]) -> Sequence[Sequence[Cell]]:
    """The rows of a run that are a table, without texts above and below it; none where it holds none."""
    wide = [cells for cells in run if any(prints_figure(cell) for cell in _beyond(cells, answers))]
    if wide:
        kept = [at for at, cells in enumerate(run) if _beyond(cells, answers) or _is_labelled(cells, answers)]
        return run[kept[0] : kept[-1] + 1]
    labelled = [at for at, cells in enumerate(run) if _is_labelled(cells, answers)]
    is_headed = _points_below(heads, answers) or (bool(labelled) and labelled[0] > 0 and len(run[0]) == 1)
    if len(labelled) < _FEWEST_ROWS or not is_headed:
        return ()
    above = [at for at in range(labelled[0]) if _text(run[at], answers.answered)]  # ``Sex | 2018/19``
    return run[min([*above, labelled[0]]) : labelled[-1] + 1]


def _points_below(cells: Sequence[Cell], answers: Answers) -> bool:
    """Whether a row stands over a table: its answer points at it, or it asks alone."""
    answered = _text(cells, answers.answered)
    is_lone = len(cells) == 1 and cells[0].column == answers.asked and cells[0].row >= answers.first
    return is_lone or says(answered, Cue.POINTS_BELOW)


def _is_labelled(cells: Sequence[Cell], answers: Answers) -> bool:
    """Whether a row has a short label that is understood in the place of a question, and a figure beside it."""
    label = _text(cells, answers.asked)
    is_label = is_understood(label) and len(label.split()) <= _LONGEST_LABEL and not opens_question(label)
    return is_label and kind_of_text(_text(cells, answers.answered)) is CellKind.FIGURE


def _beyond(cells: Sequence[Cell], answers: Answers) -> list[Cell]:
    return [cell for cell in cells if cell.column > answers.answered and cell.column not in answers.headed]


def _text(cells: Sequence[Cell], column: int) -> str:
    return next((cell.shown.strip() for cell in cells if cell.column == column), "")
