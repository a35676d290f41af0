"""Small bare numbers over figures that no text calls ages."""

import pytest

from cyberflag.model import Request
from readings import ASKED, Read, kinds, values

TITLE = "Online sexual offences against children under the age of 18 recorded, 2018/19"
OFFENCES = [["Rape of a female under 13", 10, 4, 2], ["Sexual communication with a child", 20, 5, 1]]


@pytest.mark.parametrize("request_", [Request(), ASKED])
@pytest.mark.parametrize(
    "head",
    ["Number of victims", "Victims per offence", "Number of previous offences", "No. of victims", "Number of days"],
)
def test_numbers_of_something_are_no_ages(read_sheets: Read, head: str, request_: Request) -> None:
    rows = [[TITLE], ["Offence", head, None, None], [None, 1, 2, 3], *OFFENCES]
    reading = read_sheets(request_, Sheet1=rows)
    assert not [count for count in reading.counts if str(count.age) != "all"]
    assert "unknown-age" in kinds(reading)


def test_numbers_before_rows_are_no_ages_but_their_total_is_kept(read_sheets: Read) -> None:
    rows = [[TITLE], ["Number of previous offences", "Offences"], [0, 10], [1, 4], ["2+", 2], ["Total", 16]]
    reading = read_sheets(Request(), Sheet1=rows)
    assert values(reading) == {("2018/19",): (16, 16)}
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [["Online sexual offences 2018/19 by age of victim"], ["Offence", 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19"], ["Offence", "Victim age", None, None], [None, 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19, children aged under 5"], ["Offence", 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19, children under five"], ["Offence", 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19, victims younger than 10"], ["Offence", 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19 (victims of 1 to 3 years)"], ["Offence", 1, 2, 3], *OFFENCES],
        [["Online sexual offences 2018/19"], ["VictimAge", "Offences"], [1, 4], [2, 5], [3, 6]],
        [["Online sexual offences 2018/19"], ["VIC_AGE", "Offences"], [1, 4], [2, 5], [3, 6]],
        [["Online sexual offences 2018/19"], ["Victim Yrs", "Offences"], [1, 4], [2, 5], [3, 6]],
        [["Online sexual offences 2018/19"], ["AgeAtOffence", "Offences"], [1, 4], [2, 5], [3, 6]],
    ],
)
def test_small_numbers_that_are_called_ages_are_those(read_sheets: Read, rows: list[list[object]]) -> None:
    reading = read_sheets(Request(), Sheet1=rows)
    assert {str(count.age) for count in reading.counts} == {"1", "2", "3"}
    assert not reading.issues


def test_numbers_up_to_two_digits_are_ages(read_sheets: Read) -> None:
    rows = [["Online sexual offences 2018/19"], ["Victims", "Offences"], *([age, age + 3] for age in range(18))]
    reading = read_sheets(Request(), Sheet1=rows)
    assert len({str(count.age) for count in reading.counts}) == 18


@pytest.mark.parametrize("heads", [["0", "1", "2-17"], ["Child 0", "Child 1", "Child 2"]])
def test_band_up_to_two_digits_and_child_of_nought_are_of_ages(read_sheets: Read, heads: list[str]) -> None:
    reading = read_sheets(Request(), Sheet1=[[TITLE], ["Offence", *heads], *OFFENCES])
    assert len({str(count.age) for count in reading.counts}) == 3
    assert "unknown-age" not in kinds(reading)
