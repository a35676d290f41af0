"""The figures of the demo beside the truth they were drawn from."""

import dataclasses
import re

import pytest
from rich.console import Console

from cyberflag.cli.demo import show_truth
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.returns import Returns
from cyberflag.simulation import Campaign, draw_campaign
from cyberflag.simulation.answers import true_figures

REPLIES = 8


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    drawn = draw_campaign(seed=11)
    return dataclasses.replace(drawn, replies=drawn.replies[:REPLIES])


@pytest.fixture(scope="module")
def returns(campaign: Campaign) -> Returns:
    """What a perfect reader would make of the replies."""
    return Returns(campaign.counts(), campaign.issues(), campaign.reply_records(), campaign.request)


@pytest.fixture(scope="module")
def figure_set(returns: Returns) -> FigureSet:
    return compute_figures(returns)


def shown(campaign: Campaign, returns: Returns, figure_set: FigureSet) -> str:
    console = Console(width=160, markup=False, highlight=False, emoji=False, color_system=None)
    with console.capture() as text:
        show_truth(console, campaign, returns, figure_set)
    return text.get()


def test_the_truth_lies_inside_every_national_figure(campaign, returns, figure_set) -> None:
    text = shown(campaign, returns, figure_set)
    assert len(re.findall(r" yes *$", text, re.MULTILINE)) >= 2 * len(campaign.settings.years)
    assert not re.search(r" NO *$", text, re.MULTILINE)


def test_a_figure_that_the_truth_lies_outside_of_is_told_so(campaign, returns, figure_set) -> None:
    nothing_happened = dataclasses.replace(campaign, records=campaign.records.clear())
    assert re.search(r"offences .* 0 +NO *$", shown(nothing_happened, returns, figure_set), re.MULTILINE)


def test_the_truth_is_counted_in_the_forces_that_the_figure_is_about(campaign: Campaign) -> None:
    year = campaign.settings.years[0]
    forces = sorted({reply.record.force for reply in campaign.replies})
    parts = [true_figures(campaign.records, year, [force]).offences for force in forces]
    assert true_figures(campaign.records, year, forces).offences == sum(parts)
    assert true_figures(campaign.records, year, []).youngest_age is None
