"""The settings of protection: read from TOML and options, refused where not understood, and the rules of dominance."""

from decimal import Decimal

import polars as pl
import pytest

from cyberflag.disclosure import CellStatus, ProtectionSettings, protect
from cyberflag.disclosure.bare_tables import CELL_COLUMNS, table_system_of
from cyberflag.disclosure.dominance import room_needed
from cyberflag.disclosure.settings import Costs, Dominance, settings_of
from cyberflag.errors import TableError, UsageError


def test_options_stand_over_the_file_and_what_is_not_said_stays():
    found = settings_of("threshold = 10\n[costs]\nnational = 7\n", ["threshold=6", "singletons=true", "costs.figure=2"])
    assert found == ProtectionSettings(threshold=6, singletons=True, costs=Costs(national=7, figure=2))


def test_what_is_stated_reads_back_as_it_was():
    first = ProtectionSettings(threshold=7, dominance=Dominance(2, 80, 10))
    options = [f"{key}={str(value).lower()}" for key, value in first.stated.items() if not isinstance(value, dict)]
    options += [f"{key}.{k}={v}" for key in ("costs", "dominance") for k, v in first.stated[key].items()]
    assert settings_of("", options) == first


@pytest.mark.parametrize(
    ("text", "option", "said"),
    [
        ("treshold = 5", None, "no setting 'treshold'"),
        ("", "costs.nation=5", "no setting 'costs.nation'"),
        ("threshold = 1", None, "threshold is 1"),
        ("effort = 0", None, "effort is 0"),
        ("threshold = true", None, "threshold is True"),
        ("singletons = 1", None, "singletons is 1"),
        ("costs = 5", None, "costs is 5"),
        ("", "dominance.share=101", "dominance.share is 101"),
        ("", "threshold", "'threshold' is not understood"),
        ("threshold = ", None, "not written as TOML"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_cure(text, option, said):
    with pytest.raises(UsageError, match=said) as refused:
        settings_of(text, [option] if option else [])
    assert refused.value.cure


@pytest.mark.parametrize(
    ("contributions", "rule", "room"),
    [
        ((80, 10), Dominance(1, 75), 7),  # 80 of 100 is above 75 %: of 106.67 it would not be
        ((70, 10), Dominance(1, 75), 0),
        ((50, 40), Dominance(2, 85), 6),
        ((80, 15), Dominance(p=10), 3),  # what is left, 5, hides less than 10 % of 80
        ((60, 20), Dominance(p=10), 0),
        ((100,), Dominance(p=10), 10),
        ((80, 15), Dominance(), 0),
    ],
)
def test_a_cell_needs_so_much_room_that_no_contributor_is_told(contributions, rule, room):
    assert room_needed(Decimal(100), [Decimal(c) for c in contributions], rule) == room


def table(contributions: str, dominance: Dominance | None):
    rows = [["a", "100", "", "open", "", "", "", "", contributions]]
    rows += [[name, value, "", "open", "", "", "", "", ""] for name, value in (("b", "60"), ("c", "30"), ("t", "190"))]
    cells = pl.DataFrame(rows, schema=[*CELL_COLUMNS, "contributions"], orient="row")
    return table_system_of(cells, pl.DataFrame({"total": ["t"], "parts": ["a | b | c"]}), dominance)


def test_a_dominated_cell_of_a_bare_table_is_withheld_with_that_room():
    system = table("80 | 15", Dominance(p=10))
    assert (system.of("a").status, system.of("a").must_reach) == (CellStatus.PRIMARY, (97, 103))
    verdict = protect(system).audit.of("a")
    assert verdict.low <= 97
    assert verdict.high >= 103
    assert table("80 | 15", None).of("a").status is CellStatus.OPEN


def test_contributions_that_are_more_than_their_cell_are_refused():
    with pytest.raises(TableError, match=r"line 2: the contributions 80 \| 30 are no parts of 100"):
        table("80 | 30", Dominance(p=10))
