"""A row of all crimes, flagged or not, below rows by two things: a label for the first, and none for the second."""

import pytest

from readings import kinds

ROWS = [
    ["Recorded sexual offences, online flag, by victim age and sex"],
    [],
    ["Victim age", "Victim sex", "FY 2017/18", "FY 2018/19", "Two years"],
    ["0 to 7", "Female", 17, 2, 19],
    [None, "Male", 4, 3, 7],
    [None, "Not known", 2, 1, 3],
    ["8 to 11", "Female", 43, 52, 95],
    [None, "Male", 39, 32, 71],
    [None, "Not known", 1, 6, 7],
    ["Total", None, 106, 96, 202],
]


def last_row(reading):
    at = len(ROWS) + 1
    return {
        (c.period.label, str(c.basis), str(c.age), str(c.sex), c.bounds.low)
        for c in reading.counts
        if c.provenance.source.endswith((f"C{at}", f"D{at}", f"E{at}"))
    }


@pytest.mark.parametrize(
    "label",
    [
        "For comparison: sexual offences against under 18s with or without the flag",
        "Sexual offences against children, flagged or not",
        "Flagged or not",
    ],
)
@pytest.mark.parametrize("beside", [None, "All"])
def test_the_row_is_of_every_age_and_sex(read_sheets, label, beside):
    reading = read_sheets(Table=[*ROWS, [label, beside, 6286, 5114, 11400]])
    assert last_row(reading) == {
        ("2017/18", "none", "all", "all", 6286),
        ("2018/19", "none", "all", "all", 5114),
        ("2017/18 to 2018/19", "none", "all", "all", 11400),
    }
    assert len(reading.counts) == 24
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "label",
    [
        "12 to 14",
        "Sexual grooming",
        "Not flagged",
        "Without the flag",
        "Offline",
        "Suspects, flagged or not",
        "Charges, flagged or not",
        "Percentage of all, flagged or not",
        "Essex, flagged or not",
        "Offences flagged or not by a teacher",
    ],
)
def test_a_row_that_lacks_a_label_and_is_not_of_all_crimes_is_told(read_sheets, label):
    reading = read_sheets(Table=[*ROWS[:-1], [label, None, 6, 5, 11]])
    assert not any(c.provenance.source.endswith(("C10", "D10", "E10")) for c in reading.counts)
    assert "unknown-heading" in kinds(reading)


def test_a_row_of_all_crimes_names_no_column_that_has_no_heading(read_sheets):
    rows = [["Victim age", "FY 2017/18", "FY 2018/19", None], ["0 to 7", 17, 2, 19], ["8 to 11", 43, 52, 95]]
    reading = read_sheets(Table=[["Flagged offences"], *rows, ["Flagged or not", 628, 511, 1139]])
    spans = {c.bounds.low: c.period.label for c in reading.counts}
    assert len(spans) == 9
    assert {spans[n] for n in (19, 95, 1139)} == {"2017/18 to 2018/19"}
