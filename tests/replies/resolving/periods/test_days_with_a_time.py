"""Days of a list of crimes behind which a program wrote the time of day."""

from datetime import date, datetime

import pytest

from cyberflag.vocabularies.dates import read_day
from readings import Read


@pytest.mark.parametrize(
    "text", ["2018-09-06 0:00:00", "2018-09-06 9:30", "2018-09-06 00:00:00", "2018-09-06T09:30", "06/09/2018 0:00"]
)
def test_time_behind_a_day_does_not_hide_it(text: str) -> None:
    assert read_day(text) == date(2018, 9, 6)


def test_list_of_crimes_whose_days_a_program_wrote_is_counted_by_year(read_sheets: Read) -> None:
    """Workbooks written by programs hold moments, shown as ``2018-09-06 0:00:00``."""
    rows = [["Crime number", "Date recorded", "Offence", "Victim age", "Victim sex", "Cyber flag"]]
    rows += [
        [f"CR{100 + n}", datetime.fromisoformat(f"{2017 + n % 2}-{5 + n % 6:02}-{3 + n:02}"), "71/17", 10, "F", "Y"]
        for n in range(12)
    ]
    reading = read_sheets(Data=rows)
    assert {(str(c.period), c.bounds.low) for c in reading.counts if not c.total} == {("2017/18", 6), ("2018/19", 6)}
    assert not [issue for issue in reading.issues if "0:00" in issue.message]
