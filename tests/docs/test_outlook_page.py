"""The worked examples of the page on pressure, projections and need, computed anew."""

import re
from pathlib import Path

import numpy as np
from scipy import stats

from cyberflag.figures.outlook import Share
from cyberflag.figures.outlook.forecasts import Method, back_test, choose_method, forecast, years_needed

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "pressure-projections-and-need.md"
TEXT = PAGE.read_text(encoding="utf-8")
COUNTS = [int(count) for count in re.findall(r"^\| 20\d\d/\d\d \| (\d+) \|$", TEXT, re.MULTILINE)]


def test_the_formula_of_the_page_gives_the_numbers_of_the_page_and_of_the_program() -> None:
    rises = np.diff(np.log(COUNTS))
    chance = np.sqrt(2 / np.mean(COUNTS))
    spread = max(np.std(rises, ddof=1), chance)
    t = stats.t.ppf(0.975, len(COUNTS) - 2)
    said = f"mean rise is {np.mean(rises):.4f} ({100 * np.expm1(np.mean(rises)):.1f}% a year), the spread "
    assert f"{said}{np.std(rises, ddof=1):.4f}, and chance alone makes {chance:.4f}" in TEXT
    for horizon, words in (
        (1, f"that is {{}}, and with t = {t:.3f} the interval is"),
        (3, "it is {}, with an interval of"),
    ):
        centre = np.log(COUNTS[-1]) + horizon * np.mean(rises)
        reach = t * spread * np.sqrt(horizon * (1 + horizon / (len(COUNTS) - 1)))
        low, middle, high = np.exp([centre - reach, centre, centre + reach])
        assert f"{words.format(round(middle))} {low:,.0f} to {high:,.0f}" in TEXT
        found = forecast(COUNTS, choose_method(COUNTS, horizon), horizon)
        assert np.allclose([found.low, found.central, found.high], [low, middle, high])


def test_the_errors_of_the_page_are_those_of_the_earlier_years() -> None:
    off = {m: np.mean([trial.error for trial in back_test(COUNTS, m, 1)]) for m in Method}
    assert f"Drift was off by {off[Method.DRIFT]:.4f} on the four years" in TEXT
    assert f"the straight line by {off[Method.LOG_LINEAR]:.4f}, the last value by {off[Method.LAST_VALUE]:.4f}" in TEXT
    assert len(back_test(COUNTS, Method.DRIFT, 1)) == 4


def test_the_years_and_the_need_are_as_the_page_says() -> None:
    assert (years_needed(1), years_needed(3)) == (6, 8)
    share = Share.parse("25% to 40%")
    assert (120 * share.low // 100, -(-124 * share.high // 100)) == (30, 50)
    assert "120 to 124 child victims at 25% to 40% are 30 to 50" in TEXT
