"""The benchmark of tightening compares our bounds with those of one programme, and tells where they differ."""

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from benchmark_scripts import load_benchmark
from cyberflag.model import Bounds
from cyberflag.simulation.full_tables import TableSettings, draw_tables

SMALL = TableSettings(forces=3, offences=3, ages=4, years=2)


@pytest.fixture
def bench(project: Path) -> ModuleType:
    return load_benchmark(project, "bench_tightening")


def test_every_figure_of_a_small_campaign_has_the_bounds_of_one_programme(bench: ModuleType) -> None:
    workings, *_ = bench.work_out(bench.returns_of(draw_tables(4, SMALL)))
    figures, questions = bench.some_figures(workings, 1000, np.random.default_rng(0))
    nation = bench.national_figures(workings)
    found = bench.ask(bench.one_programme(workings.joint.system), [*questions, *nation])
    assert found.questions == figures + len(nation) > 20
    assert (found.different, found.out_of_time) == ((), 0)


def test_a_bound_that_is_not_the_tightest_is_told(bench: ModuleType) -> None:
    workings, *_ = bench.work_out(bench.returns_of(draw_tables(4, SMALL)))
    _, ((places, known, said),) = bench.some_counts(workings, 1, np.random.default_rng(0))
    loose = Bounds(said.low, said.high + 1)
    programme = bench.one_programme(workings.tightening.system)
    (told,) = bench.ask(programme, [(places, known, loose)]).different
    assert told == f"ours {loose}, one programme {said.low} to {said.high}"
    assert not bench.ask(programme, [(places, known, said)]).different
