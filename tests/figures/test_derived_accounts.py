"""How derived, estimated and projected figures are told to have come about: formula, method, interval, inputs."""

from pathlib import Path

from cyberflag.figures import compute_figures
from cyberflag.figures.derived_accounts import derived_account_of, derived_names
from cyberflag.model import Period
from cyberflag.returns import load_returns
from scenario_folders import results_of

BEFORE, NOW = Period.financial_year(2018), Period.financial_year(2019)
COUNTS = {
    "avon-and-somerset": 240, "cambridgeshire": 150, "cheshire": 140, "cleveland": 110, "derbyshire": 160, "dorset": 90,
    "durham": 100, "essex": 270, "kent": 280, "lancashire": 220, "norfolk": 120, "sussex": 260,
}  # fmt: skip


def inputs_of(account) -> dict[str, str]:
    return {one.what: one.value for one in account.inputs}


def test_a_change_is_told_by_its_formula_and_the_sums_of_both_years(returns_of):
    rows = [
        {"force": "kent", "n": 150, "period": BEFORE},
        {"force": "essex", "n": (80, 84), "period": BEFORE},
        {"force": "kent", "n": 180, "period": NOW},
        {"force": "essex", "n": 90, "period": NOW},
    ]
    figure_set = compute_figures(returns_of(rows, periods=(BEFORE, NOW)))
    account = derived_account_of(figure_set, "times.all.2019-20-on-2018-19")
    assert account.value == "1.15 to 1.18 times"
    assert "95 %" in account.interval
    assert account.formula.startswith("now / before, over the same forces")
    assert inputs_of(account)["offences.essex.2018-19"] == "80 to 84"
    assert inputs_of(account)["together, 2018/19"] == "230 to 234"
    assert inputs_of(account)["together, 2019/20"] == "270"


def test_a_rate_names_the_children_that_it_is_of(returns_of):
    figure_set = compute_figures(returns_of([{"force": "kent", "n": 165, "period": NOW}], periods=(NOW,)))
    account = derived_account_of(figure_set, "rate.kent.2019-20")
    assert inputs_of(account) == {"offences.kent.2019-20": "165", "children of 0 to 17 years": "397,015"}
    assert "Garwood" in account.method


def test_an_estimate_says_what_was_counted_and_by_which_model(returns_of):
    rows = [{"force": force, "n": n, "period": NOW} for force, n in COUNTS.items()]
    figure_set = compute_figures(returns_of(rows, periods=(NOW,), forces=(*COUNTS, "surrey")))
    account = derived_account_of(figure_set, "offences-estimated.all.2019-20")
    assert account.marker == "our-estimate"
    assert "Poisson(children x exp(" in account.formula
    assert "Surrey" in account.method
    assert inputs_of(account) == {"counted, 2019/20, 12 forces": "2,140"}


def test_missed_flags_are_told_with_the_counts_of_each_force(returns_of):
    rows = [
        {"force": "kent", "period": NOW, "at": "A!B2", "n": 200, "total": True},
        {"force": "kent", "period": NOW, "at": "A!B3", "offence": "071/17", "n": 80},
        {"force": "kent", "period": NOW, "at": "A!B4", "offence": "019/07", "n": 120},
        {"force": "kent", "period": NOW, "at": "B!B2", "offence": "071/17", "n": 100, "basis": "none"},
    ]
    account = derived_account_of(compute_figures(returns_of(rows, periods=(NOW,))), f"{MISSED}.all.2019-20")
    (told,) = inputs_of(account).values()
    assert told == "F = 80 flagged of N = 100 recorded; T = 200 flagged in all"
    assert "Beta(F + 1/2, N - F + 1/2)" in account.formula


MISSED = "offences-missed-flags-estimated"


def test_a_projection_is_told_with_its_years_and_how_earlier_ones_came_out(tmp_path: Path):
    figure_set = compute_figures(load_returns(results_of("35_three_years_ahead", tmp_path)))
    name = "projection.offences.all.2024-25"
    figure_set = type(figure_set)(**{**vars(figure_set), "across_breaks": True})
    assert name in set(derived_names(figure_set))
    account = derived_account_of(figure_set, name)
    told = inputs_of(account)
    assert "2023/24" in told
    assert any(what.startswith("tried on ") for what in told)
    assert account.marker == "estimated; break"


def test_an_id_that_nothing_has_is_no_account(returns_of):
    figure_set = compute_figures(returns_of([{"force": "kent", "n": 165, "period": NOW}], periods=(NOW,)))
    assert derived_account_of(figure_set, "rate.nowhere.2019-20") is None
