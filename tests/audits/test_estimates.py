"""Estimates hold the truth as often as they say: shown on records whose truth is known."""

from collections import Counter
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from cyberflag.audits import draw_sample, estimate_measures, estimate_missed, measure_agreement
from cyberflag.audits.agreement import kappa_of
from cyberflag.audits.estimates import count_strata, measures_of
from cyberflag.audits.reviews import Answer, Review, settle_reviews

AUDITS = 150
TRIES = 2000
LEAST_HELD = 0.95 - 3 * (0.95 * 0.05 / TRIES) ** 0.5


def truth_of(force) -> dict[str, float]:
    online = np.array([force.online[reference] for reference in force.frame["crime_reference"]])
    flagged = force.frame["officer_flag"].to_numpy()
    decided = (force.frame["decision"].cast(pl.String) == "online").to_numpy()
    aside = (force.frame["decision"].cast(pl.String) == "not-online").to_numpy()
    return {
        "flag-precision": online[flagged].mean(),
        "flag-recall": flagged[online].mean(),
        "decision-precision": online[decided].mean(),
        "decision-recall": decided[online].mean(),
        "set-precision": online[decided & ~flagged].mean(),
        "remove-precision": (~online)[aside & flagged].mean(),
        "online-crimes": online.sum(),
        "flags-missed": (online & ~flagged).sum(),
        "flags-wrong": (~online & flagged).sum(),
    }


def read_truly(force, sample) -> dict[str, bool]:
    return {reference: force.online[reference] for reference in sample.rows["crime_reference"]}


@pytest.fixture(scope="module")
def audits(force) -> list:
    samples = [draw_sample(force.frame, 320, seed) for seed in range(AUDITS)]
    return [(sample, read_truly(force, sample)) for sample in samples]


@pytest.mark.parametrize("size", [260, 600])
def test_intervals_hold_the_truth_as_often_as_they_say(force, size: int) -> None:
    sample = draw_sample(force.frame, size, 1)
    every = count_strata(draw_sample(force.frame, force.frame.height, 1), force.online)
    rng = np.random.default_rng(size)
    truth, held = truth_of(force), Counter()
    for _ in range(TRIES):  # what a sample finds in a stratum follows the hypergeometric law
        read = sample.strata["sampled"].to_numpy()
        counts = replace(every, read=read, found=rng.hypergeometric(every.found, every.others, read))
        held.update(e.name for e in measures_of(counts, 0.95) if e.name in truth and e.low <= truth[e.name] <= e.high)
    assert {name: n / TRIES for name in truth if (n := held[name]) < LEAST_HELD * TRIES} == {}


def test_estimates_are_right_on_average(force, audits) -> None:
    truth = truth_of(force)
    found = [{e.name: e.value for e in estimate_measures(*audit)} for audit in audits[:60]]
    for name, true in truth.items():
        assert np.mean([values[name] for values in found]) == pytest.approx(true, rel=0.06), name


def test_missed_flags_by_station_hold_the_truth(force, audits) -> None:
    missed = force.frame.filter(
        ~pl.col("officer_flag"), pl.col("crime_reference").is_in([r for r, online in force.online.items() if online])
    )
    truth = dict(missed.group_by("station").len().rows())
    held = [
        estimate.low <= truth.get(estimate.name, 0) <= estimate.high
        for audit in audits[:30]
        for estimate in estimate_missed(*audit, by="station")
    ]
    assert len(held) == 30 * 8
    assert np.mean(held) > 0.95


def test_an_offence_of_which_nothing_was_read_may_be_missed_always_or_never(force) -> None:
    sample = draw_sample(force.frame, 260, seed=1)
    read = set(sample.rows["offence_code"])
    unflagged = dict(force.frame.filter(~pl.col("officer_flag")).group_by("offence_code").len().rows())
    unread = [e for e in estimate_missed(sample, read_truly(force, sample), by="offence_code") if e.name not in read]
    assert unread
    for estimate in unread:
        assert (estimate.low, estimate.high) == (0, pytest.approx(unflagged[estimate.name]))
        assert estimate.low < estimate.value < estimate.high


def test_a_census_leaves_no_doubt(force) -> None:
    sample = draw_sample(force.frame, force.frame.height, seed=1)
    truth = truth_of(force)
    for estimate in estimate_measures(sample, read_truly(force, sample)):
        assert estimate.low == pytest.approx(estimate.high)
        if estimate.name in truth:
            assert estimate.value == pytest.approx(truth[estimate.name])


def test_nothing_found_is_not_nothing_there(force) -> None:
    sample = draw_sample(force.frame, 300, seed=1)
    none = dict.fromkeys(sample.rows["crime_reference"], False)
    estimates = {e.name: e for e in estimate_measures(sample, none)}
    assert estimates["online-crimes"].value == 0
    assert estimates["online-crimes"].high > 50
    assert np.isnan(estimates["flag-recall"].value)


def test_strata_that_nobody_read_leave_everything_open(force) -> None:
    sample = draw_sample(force.frame, 300, seed=1)
    big = sample.strata.sort("records")["stratum"][-1]
    kept = set(sample.rows.filter(pl.col("stratum") != big)["crime_reference"])
    settled = {reference: online for reference, online in read_truly(force, sample).items() if reference in kept}
    online = next(e for e in estimate_measures(sample, settled) if e.name == "online-crimes")
    records = sample.strata.filter(pl.col("stratum") == big)["records"][0]
    assert online.high - online.low > 0.8 * records


def test_kappa_is_that_of_the_textbook() -> None:
    # 88 both yes, 14 and 10 one only, 88 both no of 200: they agree on 0.88, by chance on 0.4998
    kappa = kappa_of((88, 14, 10, 88), 0.95, np.random.default_rng(1))
    assert kappa.value == pytest.approx((0.88 - 0.4998) / (1 - 0.4998), abs=1e-4)
    # the large-sample standard error of Fleiss, Cohen and Everitt (1969) is 0.046 here
    assert (kappa.low, kappa.high) == pytest.approx((0.76 - 1.96 * 0.046, 0.76 + 1.96 * 0.046), abs=0.02)


def test_kappa_holds_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(2)
    shares = (0.3, 0.05, 0.05, 0.6)
    true = (0.9 - (0.35**2 + 0.65**2)) / (1 - (0.35**2 + 0.65**2))
    intervals = [kappa_of(rng.multinomial(100, shares).tolist(), 0.95, rng) for _ in range(300)]
    assert np.mean([e.low <= true <= e.high for e in intervals]) > 0.91


def test_agreement_counts_what_both_answered_with_yes_or_no() -> None:
    yes, no, unsure = Answer.YES, Answer.NO, Answer.CANNOT_TELL
    reviews = [
        Review("1", yes, yes),
        Review("2", yes, no),
        Review("3", no, no),
        Review("4", yes),
        Review("5", no, unsure),
    ]
    agreement = measure_agreement(reviews)
    assert (agreement.both_yes, agreement.only_first, agreement.only_second, agreement.both_no) == (1, 1, 0, 1)
    assert measure_agreement([Review("1", yes)]) is None


def test_an_answer_is_settled_by_one_by_two_alike_or_by_what_both_agreed() -> None:
    yes, no, unsure = Answer.YES, Answer.NO, Answer.CANNOT_TELL
    reviews = [
        Review("one", yes), Review("alike", no, no), Review("differ", yes, no), Review("agreed", yes, no, no),
        Review("unsure", unsure), Review("open", None), Review("second", None, yes),
    ]  # fmt: skip
    assert settle_reviews(reviews) == {"one": True, "alike": False, "agreed": False, "second": True}
