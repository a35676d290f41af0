"""Letters and numbers that stand before labels only to put them in order."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
YEARS = ["2017/18", "2018/19"]
BANDS = ["0-9", "10-12", "13-15", "16-17", "Not stated"]
KEYS = {
    "letters and a colon": [f"{key}: {band}" for key, band in zip("ABCDZ", BANDS, strict=True)],
    "small letters and a bracket": [f"{key}) {band}" for key, band in zip("abcde", BANDS, strict=True)],
    "numbers and a stop": [f"{at}. {band}" for at, band in enumerate(BANDS, 1)],
    "numbers in brackets": [f"({at}) {band}" for at, band in enumerate(BANDS, 1)],
    "two digits and a dash": [f"{at:02} - {band}" for at, band in enumerate(BANDS, 1)],
    "numbers alone, 99 for unknown": [f"{at} {band}" for at, band in zip((1, 2, 3, 4, 99), BANDS, strict=True)],
}


@pytest.mark.parametrize("labels", KEYS.values(), ids=KEYS)
def test_keys_that_put_labels_in_order_are_no_part_of_them(read_sheets, labels):
    rows = [TITLE, ["Age band", *YEARS], *([label, 10 + at, 20 + at] for at, label in enumerate(labels))]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert [read[("2017/18", age)][0] for age in ("0-9", "10-12", "13-15", "16-17", "unknown")] == [10, 11, 12, 13, 14]
    assert kinds(reading) == []


def test_keys_over_columns_are_no_part_of_the_headings(read_sheets):
    rows = [TITLE, ["Year", "1. Female", "2. Male", "3. Not recorded"], ["2017/18", 5, 6, 7], ["2018/19", 8, 9, 10]]
    read = values(read_sheets(Data=rows))
    assert (read[("2017/18", "female")], read[("2018/19", "unknown")]) == ((5, 5), (10, 10))


@pytest.mark.parametrize(
    "labels",
    [
        ["A: 0-9", "B: 10-12", "A: 13-15"],  # one key of two labels
        ["1 Snapchat", "2 Instagram"],  # counts, it may be, of what stands behind them
        ["2 - Female", "5 - Male", "8 - Not recorded"],
    ],
)
def test_what_may_be_more_than_a_key_stays_and_is_told(read_sheets, labels):
    rows = [TITLE, ["Group", *YEARS], *([label, 10 + at, 20 + at] for at, label in enumerate(labels))]
    reading = read_sheets(Data=rows)
    assert not any(count.provenance.source.endswith(("!B3", "!B4")) for count in reading.counts)
    assert kinds(reading) != []


def test_a_total_of_the_report_is_the_sum_of_labels_with_keys(read_sheets):
    rows = [TITLE, ["Age band", *YEARS], ["A: 0-9", 4, 5], ["B: 10-17", 6, 7], ["Report total", 10, 12]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19",)] == (12, 12)
    assert kinds(reading) == []
