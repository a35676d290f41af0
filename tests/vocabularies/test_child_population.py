"""Children by force area: every force with residents, every year, and the year that belongs to a period."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.child_population import CHILD_POPULATION, children_of
from cyberflag.vocabularies.forces import FORCES


def test_every_territorial_force_has_every_year_once():
    for item in FORCES:
        if item.kind == "territorial":
            assert [p.year for p in CHILD_POPULATION[item.id]] == list(range(2012, 2025))


def test_a_force_without_residents_has_no_population():
    assert children_of("btp", Period.financial_year(2019)) is None
    assert children_of("jersey", Period.financial_year(2019)) is None


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period.financial_year(2018), 2018),
        (Period.calendar_year(2018), 2018),
        (Period(date(2017, 4, 1), date(2020, 3, 31)), 2018),
        (Period(date(2018, 4, 1), date(2018, 9, 30)), 2018),
        (Period.financial_year(2010), 2012),
        (Period.financial_year(2025), 2024),
    ],
)
def test_a_period_takes_the_mid_year_in_its_middle(period, year):
    assert children_of("kent", period).year == year


def test_years_without_a_published_figure_say_so():
    assert children_of("gwent", Period.financial_year(2018)).is_estimated
    assert not children_of("gwent", Period.financial_year(2021)).is_estimated
    assert not children_of("dorset", Period.financial_year(2018)).is_estimated


def test_children_of_england_and_wales_add_to_the_published_order():
    territorial = {item.id for item in FORCES if item.kind == "territorial"}
    in_2021 = sum(p.children for f in territorial for p in CHILD_POPULATION[f] if p.year == 2021)
    assert 12_300_000 < in_2021 < 12_500_000  # ONS, mid-2021: 12.4 million
    assert all(0 < p.children < 2_100_000 for years in CHILD_POPULATION.values() for p in years)


def test_interpolated_years_lie_between_their_ends():
    years = {p.year: p for p in CHILD_POPULATION["northern-ireland"]}
    values = [years[y].children for y in range(2012, 2022)]
    assert values == sorted(values)
    assert {p.how for p in years.values()} == {"interpolated", "published"}
