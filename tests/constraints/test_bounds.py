"""Bounds against a patient attacker who tries every table."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.constraints import (
    Proof,
    Relation,
    System,
    Unknown,
    believed_bounds,
    contradictions,
    exact_bounds,
    propagate,
)
from cyberflag.model import Bounds
from small_systems import MOST, hulls, solutions, systems, tables

NO_BOUND = Bounds(0, None)


@given(systems())
@settings(max_examples=100, deadline=None)
def test_propagation_loses_no_table(system: System) -> None:
    found = propagate(system)
    possible = solutions(system)
    if found.clash is not None:
        assert possible == []
    for values in possible:
        assert all(value in found.bounds_of(place) for place, value in enumerate(values))


@given(systems())
@settings(max_examples=100, deadline=None)
def test_whole_bounds_are_those_of_trying_every_table(system: System) -> None:
    found = exact_bounds(system, whole=True)
    possible = solutions(system)
    if possible:
        assert [found.bounds_of(place) for place in range(len(system.lows))] == hulls(possible)
        assert {found.proof_of(place) for place in range(len(system.lows))} == {Proof.WHOLE}
        assert found.contradicted == frozenset()
    else:
        assert found.contradicted or propagate(system).clash


@given(systems())
@settings(max_examples=80, deadline=None)
def test_bounds_of_fractions_hold_every_table_and_a_whole_proof_is_no_boast(system: System) -> None:
    found = exact_bounds(system)
    possible = solutions(system)
    for place, hull in enumerate(hulls(possible)):
        bounds = found.bounds_of(place)
        assert hull.low in bounds
        assert hull.high in bounds
        if found.low_proofs[place] == Proof.WHOLE:
            assert bounds.low == hull.low
        if found.high_proofs[place] == Proof.WHOLE:
            assert bounds.high == hull.high


@given(systems(), st.data())
@settings(max_examples=100, deadline=None)
def test_asking_for_some_unknowns_gives_what_asking_for_all_gives(system: System, data: st.DataObject) -> None:
    asked = data.draw(st.sets(st.integers(0, len(system.lows) - 1)))
    some, every = exact_bounds(system, asked, whole=True), exact_bounds(system, whole=True)
    if not every.contradicted:
        assert [some.bounds_of(place) for place in asked] == [every.bounds_of(place) for place in asked]


@given(tables())
@settings(max_examples=80, deadline=None)
def test_the_truth_of_a_table_lies_in_its_bounds(table: tuple[System, list[int]]) -> None:
    system, truth = table
    assert propagate(system).clash is None
    found = exact_bounds(system)
    assert found.contradicted == frozenset()
    assert all(value in found.bounds_of(place) for place, value in enumerate(truth))


@given(systems())
@settings(max_examples=100, deadline=None)
def test_without_time_the_bounds_are_wide_and_true(system: System) -> None:
    found = exact_bounds(system, seconds=0.0)
    for place, hull in enumerate(hulls(solutions(system))):
        assert hull.low in found.bounds_of(place)
        assert hull.high in found.bounds_of(place)


def test_a_system_of_nothing_has_no_bounds() -> None:
    system = System.of([], [])
    assert propagate(system).settled
    assert len(exact_bounds(system).lows) == 0


def test_an_unknown_that_nothing_ties_keeps_its_bounds() -> None:
    system = System.of([Unknown("free"), Unknown("bounded", Bounds(1, 4))], [])
    found = exact_bounds(system)
    assert [found.bounds_of(0), found.bounds_of(1)] == [NO_BOUND, Bounds(1, 4)]
    assert found.proof_of(0) is Proof.WHOLE


def test_what_nothing_bounds_stays_unbounded_and_is_bounded_by_a_total() -> None:
    total, a, b, c = range(4)
    known = [Unknown("total", Bounds.exactly(9)), Unknown("a"), Unknown("b", Bounds(2, None)), Unknown("c")]
    system = System.of(known, [Relation.total("row", total, [a, b]), Relation("no more", ((c, 1), (a, -1)), 0)])
    found = exact_bounds(system)
    assert found.bounds_of(a) == Bounds(0, 7)
    assert found.bounds_of(b) == Bounds(2, 9)
    assert found.bounds_of(c) == NO_BOUND


def test_whole_numbers_close_a_gap_that_fractions_leave_open() -> None:
    """An odd cycle: a + b, b + c and c + a are at most 1, so of three halves only one whole is left."""
    three = [Unknown(name, Bounds(0, 1)) for name in "abc"] + [Unknown("sum")]
    pairs = [Relation(p, ((p, 1), ((p + 1) % 3, 1)), None, 1) for p in range(3)]
    system = System.of(three, [*pairs, Relation.total("sum", 3, [0, 1, 2])])
    assert exact_bounds(system, whole=True).bounds_of(3) == Bounds(0, 1)
    assert exact_bounds(system).bounds_of(3) == Bounds(0, 1)


def test_huge_coefficients_are_reckoned_exactly_or_refused() -> None:
    huge = 2**52
    system = System.of(
        [Unknown("a", Bounds(0, 9)), Unknown("b", Bounds(0, 9))],
        [Relation("r", ((0, huge), (1, huge)), huge, 2 * huge)],
    )
    assert propagate(system).bounds_of(0) == Bounds(0, 2)
    wide = System.of([Unknown("a"), Unknown("b", Bounds(0, huge))], [Relation("r", ((0, 1), (1, -huge)), 0, 0)])
    assert propagate(wide).bounds_of(0) == NO_BOUND


def test_a_system_that_creeps_is_stopped_and_says_so() -> None:
    creeping = System.of(
        [Unknown("x"), Unknown("y")], [Relation("r", ((0, 1), (1, -1)), 1, 1), Relation("s", ((0, 1), (1, -1)), 1)]
    )
    endless = System.of(
        [Unknown("x"), Unknown("y")], [Relation("r", ((0, 1), (1, -1)), 1), Relation("s", ((1, 1), (0, -1)), 0)]
    )
    assert propagate(creeping).settled
    assert not propagate(endless, rounds=20).settled
    assert exact_bounds(endless).contradicted == {0, 1}


def test_a_part_that_contradicts_itself_leaves_the_others_their_bounds() -> None:
    unknowns = [Unknown("a"), Unknown("b"), Unknown("c")]
    system = System.of(
        unknowns,
        [Relation("x", ((0, 1),), 5, 5), Relation("y", ((0, 1),), 6, 6), Relation("z", ((1, 1), (2, 1)), 3, 3)],
    )
    found = exact_bounds(system)
    assert found.contradicted == {0}
    assert found.bounds_of(0) == NO_BOUND
    assert found.bounds_of(2) == Bounds(0, 3)


def test_the_solver_is_asked_less_than_two_questions_a_cell() -> None:
    """A table that a few possible tables settle: what they reach is not asked again."""
    side = 6
    cells = [Unknown(i, Bounds(0, MOST)) for i in range(side * side)]
    rows = [Relation(f"row {r}", tuple((r * side + c, 1) for c in range(side)), 6, 6) for r in range(side)]
    columns = [Relation(f"column {c}", tuple((r * side + c, 1) for r in range(side)), 6, 6) for c in range(side)]
    found = exact_bounds(System.of(cells, [*rows, *columns]))
    assert {found.bounds_of(i) for i in range(side * side)} == {Bounds(0, MOST)}
    assert found.linear_solves < side * side
    assert found.whole_solves == 0


def test_a_number_that_only_adds_up_others_ties_no_parts_together() -> None:
    """Two tables that nothing but a grand total ties: its ends are the sums of theirs, and no solver is asked."""
    a, b, c, d, of_first, of_second, grand = range(7)
    known = [*(Unknown(name, Bounds(0, 3)) for name in "abcd"), Unknown("first"), Unknown("second"), Unknown("grand")]
    sums = [Relation.total("first", of_first, [a, b]), Relation.total("second", of_second, [c, d])]
    rows = [Relation("a or b", ((a, 1), (b, 1)), 2, None), Relation("c and d", ((c, 1), (d, -1)), 0, 0)]
    found = exact_bounds(
        System.of(known, [*sums, Relation.total("grand", grand, [of_first, of_second]), *rows]), [grand]
    )
    assert found.bounds_of(grand) == Bounds(2, 12)
    assert found.proof_of(grand) is Proof.WHOLE
    assert found.linear_solves < 6


def test_relations_that_share_one_unknown_at_most_need_no_solver() -> None:
    known = [Unknown(name, Bounds(0, 4)) for name in "abcde"]
    system = System.of(
        known, [Relation("r", ((0, 1), (1, 1), (2, 1)), 9, 9), Relation("s", ((2, 1), (3, 1), (4, -1)), 1, 1)]
    )
    found = exact_bounds(system)
    assert [found.bounds_of(place) for place in range(5)] == hulls(solutions(system))
    assert {found.proof_of(place) for place in range(5)} == {Proof.WHOLE}
    assert found.linear_solves == found.whole_solves == 0


def test_a_part_that_nobody_asks_about_is_tried_for_contradictions_where_wanted() -> None:
    """Three of which any two add up to one: halves would do, whole numbers do not."""
    odd = [Relation(pair, ((pair, 1), ((pair + 1) % 3, 1)), 1, 1) for pair in range(3)]
    system = System.of([*(Unknown(name, Bounds(0, 2)) for name in "abc"), Unknown("asked", Bounds(0, 1))], odd)
    assert exact_bounds(system, [3]).contradicted == frozenset()
    assert exact_bounds(system, [3], check_all=True).contradicted == {0, 1, 2}


@given(systems())
@settings(max_examples=100, deadline=None)
def test_believed_bounds_are_those_without_what_contradicts(system: System) -> None:
    every = range(len(system.lows))
    found = believed_bounds(system, every)
    apart = contradictions(system)
    assert [e.relations for e in found.found] == [e.relations for e in apart.found]
    left = exact_bounds(apart.left)
    assert [found.bounds.bounds_of(place) for place in every] == [left.bounds_of(place) for place in every]
