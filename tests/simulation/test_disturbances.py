"""Claims about replies in which things went wrong: what is printed changes, what is true does not."""

import random

import pytest

from cyberflag.model import Period
from cyberflag.simulation import CampaignSettings, draw_campaign
from cyberflag.simulation.canvases import Sheets
from cyberflag.simulation.disturbances import DISTURBANCES, disturb
from cyberflag.simulation.drafts import Draft, Sender
from cyberflag.simulation.layouts import PATTERNS
from cyberflag.simulation.mix import asked_forces
from cyberflag.simulation.slices import Tally

CHANCE = random.Random
"""A repeatable sequence, not a secret one."""


def printed(seed: int) -> Draft:
    years = tuple(Period.financial_year(year) for year in (2018, 2019, 2020))
    draft = Draft(CHANCE(seed), Sender(asked_forces()[0], "xlsx", "1/21"), years, Tally(()))
    next(p for p in PATTERNS if p.name.startswith("single ages, year columns")).print(draft)
    return draft


def test_undisturbed_campaign_is_the_one_drawn_before() -> None:
    assert draw_campaign(5, CampaignSettings(disturbances=0.0)).counts().equals(draw_campaign(5).counts())


def test_disturbed_campaign_repeats_and_differs() -> None:
    one, other = (draw_campaign(5, CampaignSettings(disturbances=2.0)) for _ in range(2))
    assert one.counts().equals(other.counts())
    assert one.records.equals(draw_campaign(5).records)
    assert not one.counts().equals(draw_campaign(5).counts())


@pytest.mark.parametrize("disturbance", DISTURBANCES, ids=lambda d: d.__name__)
def test_disturbance_leaves_every_figure_its_meaning(disturbance) -> None:
    draft = printed(1)
    assert isinstance(draft.canvas, Sheets)
    grid = draft.canvas.sheet
    meant = [figure.slice for *_, figure in grid.figures]
    disturbance(CHANCE(3), grid)
    left = [figure.slice for *_, figure in grid.figures]
    assert left == [m for m in meant if m in left]
    assert len(left) >= len(meant) - 2
    assert all((row, column) in grid.cells or f.shown.printed == "" for row, column, f in grid.figures)


def test_reply_without_a_table_is_disturbed_in_its_lines() -> None:
    campaign = draw_campaign(7)
    letter = next(r for r in campaign.replies if r.file_kind == "txt" and r.counts)
    lines = [getattr(block, "text", "") for block in letter.canvas.blocks]
    disturb(CHANCE(1), letter.canvas, 5)
    assert [getattr(block, "text", "") for block in letter.canvas.blocks] != lines
