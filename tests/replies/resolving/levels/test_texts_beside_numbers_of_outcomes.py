"""The text beside a number of the national list of outcomes is that outcome, whatever it says."""

import pytest

TITLE = "<h1>Crimes of sexual communication with a child (71/17) in 2021/22</h1>"
ROWS = [["1", "Chg or summ", 21], ["14", "ED vic dec", 6], ["15", "ED vic supp", 25], ["18", "Inv compl", 30]]


@pytest.mark.parametrize("code", ["Outcome", "Outcome code", "Outcome type"])
@pytest.mark.parametrize("text", ["Description", "Text", "Wording", "Title", "Meaning"])
def test_texts_of_any_wording_are_outcomes(read_unasked, code, text):
    reading = read_unasked(TITLE, [[code, text, "Crimes"], *ROWS])
    assert [(str(c.measure), c.offence, c.bounds.low) for c in reading.counts] == [
        ("outcomes", "071/17", number) for _, _, number in ROWS
    ]


def test_a_text_without_a_number_has_none_of_the_row_above(read_unasked):
    reading = read_unasked(TITLE, [["Outcome", "Description", "Crimes"], *ROWS, ["", "Awaiting one", 4]])
    assert reading.counts[-1].detail == (("outcome", "Awaiting one"),)


def test_a_last_row_without_labels_sums_them_up(read_unasked):
    reading = read_unasked(TITLE, [["Outcome", "Description", "Crimes"], *ROWS, ["", "Awaiting one", 4], ["", "", 86]])
    assert (reading.counts[-1].bounds.low, reading.counts[-1].total) == (86, True)
