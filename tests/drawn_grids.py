"""Small tables drawn as rows of texts, for the tests of the general table stage."""

from cyberflag.replies.cell_labels import label_cells
from cyberflag.replies.document import Cell, Grid


def draw(*rows: list[str]) -> Grid:
    """A sheet of the texts of rows. ``!`` before a text sets it bold, blanks before it set it in; ``<`` carries on the
    cell on the left, ``^`` the cell above, ``~`` hides the row of a cell.
    """
    cells: dict[tuple[int, int], Cell] = {}
    for r, row in enumerate(rows):
        for c, written in enumerate(row):
            if not written or written in "<^":
                continue
            bold, hidden = written.startswith("!"), row[0].startswith("~")
            text = written.lstrip("!~")
            span = 1 + next((n for n, t in enumerate([*row[c + 1 :], ""]) if t != "<"), 0)
            down = 1 + next((n for n, below in enumerate([*rows[r + 1 :], []]) if below[c : c + 1] != ["^"]), 0)
            cells[r, c] = Cell(
                r, c, text.strip(), raw=text, row_span=down, column_span=span, hidden=hidden, is_heading=bold
            )
    return Grid("Sheet1", cells, is_sheet=True)


def labels(grid: Grid) -> dict[str, str]:
    """Each value cell with its labels: ``rows / columns`` or ``rows / columns / others``, paths joined by ``>``."""
    found = {}
    for table in label_cells(grid):
        for one in table.cells:
            paths = [one.rows, one.columns, *([one.others] if one.others else [])]
            found[one.cell.name] = " / ".join(">".join(cell.shown for cell in path) for path in paths)
    return found
