"""What a list of tens of thousands of rows takes is in proportion to its rows."""

import pytest

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.answered_cells import cells_with_questions
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in, is_without_flag
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import fold, write_plainly
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

RECORDS = 50_000
ASKED_AGAIN = (
    fits_of,
    kind_of_text,
    understand_age,
    understand_dimension,
    understand_measure,
    understand_period,
    understand_total,
    basis_named_in,
    is_without_flag,
    unknown_score,
    fold,
    write_plainly,
)
"""What several stages ask of each cell, one cell after the other."""


@pytest.mark.parametrize("reading", ASKED_AGAIN, ids=lambda reading: reading.__name__)
def test_stages_remember_two_texts_of_their_own_for_each_of_50000_records(reading):
    assert reading.cache_parameters()["maxsize"] > 2 * RECORDS


class Rows(tuple[int, ...]):
    """Rows that count how often they were searched from the first."""

    __slots__ = ()
    searched = 0

    def index(self, *asked: object) -> int:
        """As it is, and counted."""
        Rows.searched += 1
        return super().index(*asked)


def test_a_row_of_a_table_is_found_without_a_search_through_all(monkeypatch):
    monkeypatch.setattr(Rows, "searched", 0)
    table = Table(Grid("Data", {}), 1, Rows(range(2, 12)), (1, 3), ())

    assert [table.place_of(Side.ROWS, row, 1) for row in (2, 7, 11)] == [0, 5, 9]
    assert [table.place_of(Side.COLUMNS, 2, column) for column in (1, 3)] == [0, 1]
    assert Rows.searched == 0


def test_a_level_is_written_anew_once_for_each_text_and_as_it_was_where_none_changes():
    level = Level(Side.ROWS, 0, "Sex", tuple(Label("Female" if row % 3 else "Male", row, 0) for row in range(12)))
    asked = []

    def write(text: str) -> str:
        asked.append(text)
        return text.upper()

    written = level.rewritten(write)

    assert sorted(asked) == ["Female", "Male"]
    assert [label.text for label in written.labels if label] == [label.text.upper() for label in level.labels if label]
    assert level.rewritten(str) is level


def test_cells_of_a_word_or_two_are_not_looked_at_for_answers():
    words = "We hold nothing of that kind"
    texts = [["42/10000/17", "13", "Female"], ["Q1", "Not held", words]]
    cells = {(row, at): Cell(row, at, text) for row, line in enumerate(texts) for at, text in enumerate(line)}

    assert [cell.shown for cell, _ in cells_with_questions(Grid("Data", cells))] == [words]
