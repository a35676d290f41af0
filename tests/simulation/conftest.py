"""A campaign, drawn and written once for the tests of the simulation."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from cyberflag.simulation import Campaign, draw_campaign, write_campaign

SEED = 20160621


@pytest.fixture(scope="session")
def drawn() -> Callable[[int], Campaign]:
    """Campaigns by seed, each drawn once for all the tests."""
    return cache(draw_campaign)


@pytest.fixture(scope="session")
def campaign(drawn: Callable[[int], Campaign]) -> Campaign:
    return drawn(SEED)


@pytest.fixture(scope="session")
def folder(campaign: Campaign, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("campaign") / "dev"
    write_campaign(campaign, place)
    return place
