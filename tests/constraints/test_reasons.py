"""Contradictions and explanations: enough, and nothing that could be left out."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cyberflag.constraints import (
    End,
    Evidence,
    Relation,
    Side,
    System,
    Unknown,
    bounds_behind,
    contradictions,
    exact_bounds,
    explain,
    propagate,
    smallest_contradiction,
)
from cyberflag.constraints.system import UNBOUNDED
from cyberflag.model import Bounds
from small_systems import hulls, solutions, systems


def only(system: System, evidence: Evidence) -> System:
    """The system with nothing but the evidence: all else forgotten."""
    others = [r for r in range(len(system.relation_names)) if r not in evidence.relations]
    lows, highs = system.lows * 0, system.highs * 0 + UNBOUNDED
    for unknown in evidence.lows:
        lows[unknown] = system.lows[unknown]
    for unknown in evidence.highs:
        highs[unknown] = system.highs[unknown]
    return system.without(others).with_bounds(lows, highs)


def less_by_one(evidence: Evidence) -> list[Evidence]:
    fewer = [Evidence.of(set(evidence.relations) - {r}, evidence.ends) for r in evidence.relations]
    return fewer + [Evidence.of(evidence.relations, set(evidence.ends) - {e}) for e in evidence.ends]


def is_possible(system: System) -> bool:
    return propagate(system).clash is None and not exact_bounds(system, whole=True).contradicted


@given(systems())
@settings(max_examples=100, deadline=None)
def test_a_contradiction_is_found_where_no_table_keeps_every_relation(system: System) -> None:
    assert (smallest_contradiction(system) is None) == bool(solutions(system))


@given(systems())
@settings(max_examples=100, deadline=None)
def test_a_contradiction_cannot_be_true_and_holds_nothing_to_spare(system: System) -> None:
    evidence = smallest_contradiction(system)
    assume(evidence is not None)
    assert evidence is not None
    assert solutions(only(system, evidence), most=12 if len(system.lows) < 4 else 6) == []
    assert not is_possible(only(system, evidence))
    for less in less_by_one(evidence):
        assert is_possible(only(system, less))


@given(systems())
@settings(max_examples=80, deadline=None)
def test_what_is_left_without_the_contradictions_has_a_table(system: System) -> None:
    result = contradictions(system)
    assert result.is_complete
    assert solutions(result.left)
    assert bool(result.found) == (not solutions(system))


@given(systems())
@settings(max_examples=80, deadline=None)
def test_an_explanation_suffices_and_holds_nothing_to_spare(system: System) -> None:
    possible = solutions(system)
    assume(possible)
    for place, hull in enumerate(hulls(possible)):
        for evidence, end in (
            (explain(system, place, low=hull.low), End(place, Side.LOW)),
            (explain(system, place, high=hull.high), End(place, Side.HIGH)),
        ):
            assert evidence is not None
            assert follows(system, evidence, end, hull)
            assert not any(follows(system, less, end, hull) for less in less_by_one(evidence))


@given(systems(), st.data())
@settings(max_examples=80, deadline=None)
def test_the_bounds_behind_a_claim_suffice_and_none_of_them_is_to_spare(system: System, data: st.DataObject) -> None:
    possible = solutions(system)
    assume(possible)
    of = data.draw(st.lists(st.sampled_from(range(len(system.lows))), unique=True))
    for place, hull in enumerate(hulls(possible)):
        for end, behind in (
            (End(place, Side.LOW), bounds_behind(system, place, of, low=hull.low)),
            (End(place, Side.HIGH), bounds_behind(system, place, of, high=hull.high)),
        ):
            assert behind is not None
            assert set(behind) <= set(of)
            assert still_follows(system, set(of) - set(behind), end, hull)
            assert not any(still_follows(system, (set(of) - set(behind)) | {one}, end, hull) for one in behind)


def still_follows(system: System, free: set[int], end: End, hull: Bounds) -> bool:
    lows, highs = system.lows.copy(), system.highs.copy()
    lows[list(free)], highs[list(free)] = 0, UNBOUNDED
    found = exact_bounds(system.with_bounds(lows, highs), [end.unknown], whole=True).bounds_of(end.unknown)
    return found.low >= hull.low if end.side is Side.LOW else found.high is not None and found.high <= (hull.high or 0)


def test_of_two_bounds_that_both_do_the_one_in_front_is_spared() -> None:
    """A total of 9 with a part of 4 or less, told twice: by its own bound and by that of what it equals."""
    names = ("total", "hidden", "part", "same")
    unknowns = [Unknown("total", Bounds.exactly(9)), Unknown("hidden"), *(Unknown(n, Bounds(0, 4)) for n in names[2:])]
    system = System.of(unknowns, [Relation.total("sum", 0, [1, 2]), Relation.total("same", 2, [3])])
    assert bounds_behind(system, 1, [2, 3], low=5) == (3,)
    assert bounds_behind(system, 1, [3, 2], low=5) == (2,)
    assert bounds_behind(system, 1, [2, 3], low=6) is None


def follows(system: System, evidence: Evidence, end: End, hull: Bounds) -> bool:
    found = exact_bounds(only(system, evidence), [end.unknown], whole=True).bounds_of(end.unknown)
    return found.low >= hull.low if end.side is Side.LOW else found.high is not None and found.high <= (hull.high or 0)


@given(systems())
@settings(max_examples=80, deadline=None)
def test_the_chain_of_a_propagated_bound_leads_to_the_same_bound(system: System) -> None:
    found = propagate(system)
    assume(found.clash is None)
    for place in range(len(system.lows)):
        for side in Side:
            end = End(place, side)
            alone = propagate(only(system, found.chain(end)))
            assert alone.bounds_of(place).low >= found.bounds_of(place).low or side is Side.HIGH
            assert alone.bounds_of(place).high == found.bounds_of(place).high or side is Side.LOW
            assert (found.made_by(end) is None) == (found.chain(end).relations == ())


def test_a_total_that_its_parts_exceed_is_named_with_the_parts_that_do_it() -> None:
    """Three parts and a total: the third part is not needed to see that the total is too small."""
    unknowns = [
        Unknown("total", Bounds.exactly(9)),
        *(Unknown(n, Bounds.exactly(v)) for n, v in (("a", 6), ("b", 5), ("c", 0))),
    ]
    evidence = smallest_contradiction(System.of(unknowns, [Relation.total("row", 0, [1, 2, 3])]))
    assert evidence == Evidence(relations=(0,), lows=(1, 2), highs=(0,))


def test_a_bound_that_does_not_follow_has_no_explanation() -> None:
    system = System.of([Unknown("a", Bounds(0, 4))], [])
    assert explain(system, 0, low=1) is None
    assert explain(system, 0, high=3) is None
    assert explain(system, 0, high=4) == Evidence((), (), (0,))
    assert explain(system, 0, low=0) == Evidence((), (), ())
    with pytest.raises(ValueError, match="one end"):
        explain(system, 0)


def test_relations_that_are_left_out_keep_their_places() -> None:
    system = System.of([Unknown("a")], [Relation("x", ((0, 1),), 5, 5), Relation("y", ((0, 1),), 6, 6)])
    left = system.without([0])
    assert propagate(left).bounds_of(0) == Bounds.exactly(6)
    assert explain(left, 0, low=6) == Evidence((1,), (), ())
    assert left.relation_names == ("x", "y")


def test_a_term_that_points_nowhere_and_a_number_too_large_are_refused() -> None:
    with pytest.raises(ValueError, match="names unknown 1 of 1"):
        System.of([Unknown("a")], [Relation("x", ((1, 1),), 0)])
    with pytest.raises(ValueError, match="beyond the whole numbers"):
        System.of([Unknown("a", Bounds.exactly(2**60))], [])
