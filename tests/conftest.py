"""What every room's tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

PROJECT = Path(__file__).resolve().parents[1]

settings.register_profile("claims", deadline=None)  # a claim is about what a thing does, not how long it took today
settings.load_profile("claims")


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
