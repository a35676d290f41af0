"""Spans of months at the end of a heading, and headings that call their period the same as the one above."""

import pytest

AGES = [["Age group", "Offences"], ["Under 13", 14], ["13 to 17", 52]]
SPAN = "1 February 2018 to 31 May 2021"


@pytest.mark.parametrize("span", ["Feb 2018 - May 2021", "February 2018 to May 2021", "Feb 2018 – May 2021"])
@pytest.mark.parametrize("heading", ["2. Sex of the victim, {}", "2) Victims by sex, {}", "Sex of victims, {}"])
def test_the_last_year_of_a_span_of_months_is_no_figure(read_unasked, heading, span):
    sexes = [["Female", "Male"], [61, 5]]
    reading = read_unasked("<h1>Stalking offences 2018 to 2021</h1>", heading.format(span), sexes)
    assert [count.printed for count in reading.counts if count.printed not in ("61", "5")] == []


@pytest.mark.parametrize(
    "title",
    ["3. By age, same period", "3. Ages (same time period)", "Ages for the same dates", "Ages, same years"],
)
def test_a_table_of_the_same_period_is_of_the_one_named_above(read_unasked, title):
    above = ("<h1>Stalking offences 2018 to 2021</h1>", "2. Sex of the victim, Feb 2018 - May 2021")
    sexes = [["Sex", "Offences"], ["Female", 61], ["Male", 5]]
    reading = read_unasked(*above, sexes, title, AGES)
    assert {count.period.label for count in reading.counts} == {SPAN}
    assert len(reading.counts) == 4


def test_the_same_period_of_another_year_is_another(read_unasked):
    above = ("<h1>Stalking offences</h1>", "2. Sex of the victim, Feb 2018 - May 2018")
    sexes = [["Sex", "Offences"], ["Female", 61], ["Male", 5]]
    reading = read_unasked(*above, sexes, "3. Ages, same period of 2019", AGES)
    ages = [count.period.label for count in reading.counts if count.printed in ("14", "52")]
    assert "1 February 2018 to 31 May 2018" not in ages
