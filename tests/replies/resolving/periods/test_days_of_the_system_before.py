"""Days up to which the data of a table were taken from an earlier system, which cut none of its years."""

import pytest

from readings import Read, kinds

ROWS = [["Offence", "2018/19", "2019/20"], ["Rape", 120, 130]]
TITLE = "Sexual offences recorded by year"
WHOLE, CUT = "2019/20", "1 April 2019 to 14 May 2019"


@pytest.mark.parametrize(
    ("note", "last"),
    [
        ("Data was taken from the old system up to 14 May 2019.", WHOLE),
        ("Figures were taken from our previous crime system up to 14 May 2019.", WHOLE),
        ("The data came from a legacy database until 14 May 2019.", WHOLE),
        ("The older recording system was used up to 14 May 2019.", WHOLE),
        ("Crimes come from the former system up to 14 May 2019, then from Athena.", WHOLE),
        ("Up to 14 May 2019 a previous database was used.", WHOLE),
        ("Data up to 14 May 2019 is from the previous system.", WHOLE),
        ("The old system covers crimes up to 14 May 2019.", WHOLE),
        ("Figures are from the old system only, up to 14 May 2019.", CUT),
        ("Data is from the previous system and covers up to 14 May 2019.", CUT),
        ("Figures up to 14 May 2019, the day the former database closed.", CUT),
        ("Data is only available up to 14 May 2019, when the older system closed.", CUT),
        ("The data covers up to 14 May 2019.", CUT),
        ("Data was taken up to 14 May 2019.", CUT),
        ("Figures for 2019/20 are up to 14 May 2019 only.", CUT),
        ("Data was taken from the crime system up to 14 May 2019.", CUT),
        ("Figures from the system are up to 14 May 2019.", CUT),
    ],
)
def test_the_last_year_is_cut_by_the_days_of_the_figures_alone(read_unasked: Read, note: str, last: str):
    reading = read_unasked(TITLE, note, ROWS)
    assert [c.period.label for c in reading.counts] == ["2018/19", last]
    assert last == CUT or "unknown-period" not in kinds(reading)
