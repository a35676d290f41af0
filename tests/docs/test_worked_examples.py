"""The worked examples of the pages that explain come out as the pages say."""

import doctest
from pathlib import Path

import pytest

EXPLANATION = Path(__file__).resolve().parents[2] / "docs" / "explanation"
WORKED = sorted(page for page in EXPLANATION.glob("*.md") if ">>>" in page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", WORKED, ids=[page.stem for page in WORKED])
def test_the_worked_example_comes_out_as_the_page_says(page: Path) -> None:
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried > 0
    assert failed == 0


def test_the_pages_on_estimates_have_one() -> None:
    assert {"estimates", "flag-use"} <= {page.stem for page in WORKED}


def test_the_pages_on_coverage_change_and_rates_have_one() -> None:
    assert {"coverage", "change", "rates-and-funnel"} <= {page.stem for page in WORKED}
