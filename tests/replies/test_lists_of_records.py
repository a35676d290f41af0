"""Lists of records: every row is counted, or told of."""

import time

from readings import kinds

HEADING = ["Crime Ref", "Date recorded", "Offence", "Age", "Sex", "Platform"]


def test_a_blank_cell_of_a_record_was_not_recorded(read_sheets):
    rows = [["One row per recorded crime"], [], HEADING]
    rows += [[f"46/{n}", "03/05/2018", "071/17", "13", "F", "Snapchat" if n % 2 else ""] for n in range(6)]
    reading = read_sheets(Data=rows)
    assert {(c.platform, c.bounds.low) for c in reading.counts} == {("snapchat", 3), ("unknown", 3)}
    assert kinds(reading) == []


def test_rows_that_cannot_be_counted_are_told_of(read_sheets):
    rows = [["One row per recorded crime"], [], HEADING]
    rows += [[f"46/{n}", "03/05/2018", "071/17", "13", "F", "Kik"] for n in range(5)]
    rows += [["46/9", "03/05/2018", "", "13", "F", "Kik"]]
    reading = read_sheets(Data=rows)
    assert sum(c.bounds.low for c in reading.counts) == 5
    assert "unknown-layout" in kinds(reading)


def test_a_long_list_takes_no_longer_than_its_rows(read_sheets):
    rows = [["One row per recorded crime"], [], HEADING]
    rows += [[f"46/{n}", "03/05/2018", "071/17", n % 17, "F", "Kik" if n % 3 else ""] for n in range(2_000)]
    started = time.process_time()
    reading = read_sheets(Data=rows)
    assert sum(c.bounds.low for c in reading.counts) == 2_000
    assert time.process_time() - started < 15
