"""Small replies that Hypothesis draws: tables of labels and prints, most with something that is not understood."""

from hypothesis import strategies as st

from cyberflag.replies.document import Cell, Document, Grid

TITLE = "Kent Police: offences with the online flag"
LABELS = st.sampled_from(
    ["13", "0-12", "Female", "Male", "Total", "Rape", "Grooming", "2017/18", "2018/19", "xyzzy", "Blackmoor", "", "Age"]
)
PRINTS = st.sampled_from(["1", "2", "40", "<5", "*", "-", "", "l2", "c. 40", "n/a", "123456789", "#\x07\u2028x"])


def sheet(rows: list[list[str]]) -> Document:
    """A CSV reply of Kent Police with these texts."""
    cells = {(r, c): Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row) if text}
    return Document("Kent.csv", (Grid("csv", cells, is_sheet=True),))


@st.composite
def documents(draw) -> Document:
    """A title, a row of headings and a few rows."""
    width = draw(st.integers(2, 4))
    heads = draw(st.lists(LABELS, min_size=width, max_size=width))
    rows = [[draw(LABELS), *(draw(PRINTS) for _ in range(width - 1))] for _ in range(draw(st.integers(2, 4)))]
    return sheet([[TITLE], [], heads, *rows])
