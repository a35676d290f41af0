"""The benchmark of tightening compares our bounds with those of one programme, and tells where they differ."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from cyberflag.model import Bounds
from cyberflag.simulation.full_tables import TableSettings, draw_tables

SMALL = TableSettings(forces=3, offences=3, ages=4, years=2)


@pytest.fixture
def bench(project: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_tightening", project / "benchmarks" / "bench_tightening.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_tightening", module)
    spec.loader.exec_module(module)
    return module


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
