"""A dip sample is drawn by chance within strata, whole, and the same again from one seed."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.audits import audit_frame, draw_sample
from cyberflag.audits.sampling import LEAST, allocate
from cyberflag.errors import InputError, UsageError


def test_a_sample_has_the_size_asked_for_and_every_stratum_in_it(force) -> None:
    sample = draw_sample(force.frame, 300, seed=1)
    assert sample.rows.height == sample.strata["sampled"].sum() == 300
    assert sample.rows["crime_reference"].is_unique().all()
    assert sample.strata["records"].sum() == force.frame.height
    assert (sample.strata["sampled"] >= sample.strata["records"].clip(upper_bound=LEAST)).all()
    drawn = sample.rows.group_by("stratum").agg(pl.len().cast(pl.Int64).alias("sampled")).sort("stratum")
    assert drawn.equals(sample.strata.select("stratum", "sampled").sort("stratum"))


def test_one_seed_gives_the_same_sample_in_whatever_order_the_records_stand(force) -> None:
    turned = audit_frame(force.flagged[::-1], force.records[::-1])
    assert draw_sample(force.frame, 250, seed=1).rows.equals(draw_sample(turned, 250, seed=1).rows)
    assert not draw_sample(force.frame, 250, seed=1).rows.equals(draw_sample(force.frame, 250, seed=2).rows)


def test_the_order_of_the_rows_tells_nothing_of_the_stratum(force) -> None:
    rows = draw_sample(force.frame, 300, seed=1).rows
    first, last = rows["stratum"].head(100), rows["stratum"].tail(100)
    assert set(first) == set(last)


def test_within_a_stratum_every_record_is_drawn_equally_often(force) -> None:
    stratum = force.frame["stratum"].value_counts().sort("count")["stratum"][-1]
    of_it = force.frame.filter(pl.col("stratum") == stratum)["crime_reference"].to_list()
    first_half = set(of_it[: len(of_it) // 2])
    hits = [
        r in first_half
        for seed in range(60)
        for r in draw_sample(force.frame, 220, seed).rows["crime_reference"]
        if r in set(of_it)
    ]
    assert np.mean(hits) == pytest.approx(0.5, abs=4 * 0.5 / len(hits) ** 0.5)


@given(
    st.lists(st.tuples(st.integers(1, 5000), st.floats(0, 1)), min_size=1, max_size=12),
    st.floats(min_value=0, max_value=1),
)
def test_no_stratum_gives_more_than_it_has_and_the_size_is_kept(strata: list[tuple[int, float]], share: float) -> None:
    records, expected = np.array([n for n, _ in strata]), np.array([p for _, p in strata])
    least = int(np.minimum(records, LEAST).sum())
    size = least + int(share * (records.sum() - least))
    taken = allocate(records, expected, size)
    assert taken.sum() == size
    assert (taken <= records).all()
    assert (taken >= np.minimum(records, LEAST)).all()


def test_a_size_that_cannot_be_had_is_told_with_one_that_can(force) -> None:
    with pytest.raises(UsageError, match="do not reach"):
        draw_sample(force.frame, 5, seed=1)
    with pytest.raises(UsageError, match="are asked for"):
        draw_sample(force.frame, 10**6, seed=1)


def test_decisions_on_other_records_are_refused(force) -> None:
    with pytest.raises(InputError, match="not among the crime records"):
        audit_frame(force.flagged, force.records.head(100))
