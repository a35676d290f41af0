"""What every room's tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from cyberflag.keeping import use_kept_patterns
from cyberflag.replies import side_by_side

PROJECT = Path(__file__).resolve().parents[1]

settings.register_profile("claims", deadline=None)  # a claim is about what a thing does, not how long it took today
settings.load_profile("claims")

use_kept_patterns()  # they are the same as compiled ones, and are there where `make` made the environment


@pytest.fixture(autouse=True)
def one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders are read in the process of the test: the tests themselves run side by side."""
    monkeypatch.setattr(side_by_side, "processors", lambda: 1)


@pytest.fixture(scope="session")
def project() -> Path:
    """The top folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's private sets of replies, where they stand beside the project; the test is skipped elsewhere."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the private sets of replies do not stand beside the project (../shared)")
    return folder
