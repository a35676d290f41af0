"""Tables with one column of counts that were pasted cell by cell, and figures in them that broke apart."""

import pytest

from readings import kinds

LETTER = "Kent Police\n\nRecorded sexual offences against children with the online flag{}.\n\n"


@pytest.mark.parametrize(
    ("heads", "labels", "when"),
    [
        (("Financial year", "Number of offences"), ("2018/19", "2019/20", "2020/21"), ""),
        (("Year", "Crimes recorded"), ("2018", "2019", "2020"), ""),
        (("Age of victim", "Number of crimes"), ("Under 10", "10-12", "13-17"), " in 2020/21"),
    ],
)
@pytest.mark.parametrize("broken", [False, True])
def test_a_pasted_column_with_its_total_is_a_table(read_unasked_letter, heads, labels, when, broken):
    figures = ["81", "97", "1 24" if broken else "124"]
    cells = [*heads, *(cell for pair in zip(labels, figures, strict=True) for cell in pair), "Total", "302"]
    reading = read_unasked_letter(LETTER.format(when) + "\n".join(cells) + "\n")
    read = [c.bounds.low for c in reading.counts]
    assert read == ([81, 97, 302] if broken else [81, 97, 124, 302])
    assert kinds(reading) == (["not-a-figure"] if broken else [])
    assert not broken or "124" in reading.issues[0].message
