"""How well the private sets are read: the page tells what is measured now, and the line that may not be crossed."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from benchmark_scripts import load_benchmark

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def quality(project: Path, shared: Path) -> ModuleType:
    """The script behind ``make quality``."""
    assert shared.is_dir()
    return load_benchmark(project, "reading_quality")


@pytest.mark.parametrize("name", ["campaign-dev", "replies-real"])
def test_page_says_what_is_measured_and_no_error_is_silent(quality: ModuleType, name: str) -> None:
    summary = quality.summary(quality.score(name))
    assert summary == quality.summary(quality.on_page(name)), "run make quality, and look at what changed"
    assert re.search(r"silent errors +0 of", summary)


def test_campaign_is_read_at_least_as_well_as_the_first_version_promised(quality: ModuleType) -> None:
    summary = quality.summary(quality.on_page("campaign-dev"))
    recall = float(re.search(r"recall .*\((.*?)%\)", summary)[1])
    alarmed = float(re.search(r"false alarms .*\((.*?)%\)", summary)[1])
    assert recall >= 85
    assert alarmed <= 20


def test_of_the_figures_called_sure_at_least_998_in_1000_are_right(quality: ModuleType) -> None:
    page = quality.PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| \*\*sure: .*$", page, re.MULTILINE)
    shares = [float(row.split("|")[5].strip().removesuffix("%")) for row in rows]
    assert len(shares) == 1 + len(quality.SETS)
    assert min(shares) >= 99.8
