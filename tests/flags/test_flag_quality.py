"""How well the labelled texts are decided: the page says what is measured now, and no less than was promised."""

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
    return load_benchmark(project, "flag_quality")


@pytest.mark.parametrize("name", ["texts", "scores", "keywords", "real"])
def test_page_says_what_is_measured(quality: ModuleType, name: str) -> None:
    assert quality.MEASURES[name]() == quality.on_page(name), "run make quality, and look at what changed"


def test_the_development_texts_are_decided_as_well_as_promised(quality: ModuleType) -> None:
    said = quality.on_page("texts")
    assert float(re.search(r"decided records .*?F1 +([\d.]+)%", said)[1]) >= 97
    assert float(re.search(r"sent to review \d+ = ([\d.]+)%", said)[1]) <= 8
    assert float(re.search(r"all records +precision .*?F1 +([\d.]+)%", said)[1]) >= 97
