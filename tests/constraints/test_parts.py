"""The parts into which a system falls, against walking from unknown to unknown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.constraints import Relation, System, Unknown
from cyberflag.constraints.parts import connected_parts
from cyberflag.model import Bounds

MOST = 40
ties = st.lists(st.lists(st.integers(0, MOST - 1), min_size=1, max_size=4, unique=True), max_size=50)


def walked(groups: list[list[int]]) -> list[list[int]]:
    """The unknowns that can be reached from each other, in order of the first."""
    parts: list[set[int]] = []
    for group in groups:
        touched = [part for part in parts if not part.isdisjoint(group)]
        parts = [part for part in parts if part.isdisjoint(group)] + [set(group).union(*touched)]
    return sorted(sorted(part) for part in parts)


@given(ties)
@settings(max_examples=200, deadline=None)
def test_parts_are_the_unknowns_that_can_be_reached_from_each_other(groups: list[list[int]]) -> None:
    relations = [Relation(at, tuple((u, 1) for u in group), 0, 9) for at, group in enumerate(groups)]
    system = System.of([Unknown(u) for u in range(MOST)], relations)
    parts = connected_parts(system)
    assert [part.unknowns.tolist() for part in parts] == walked(groups)
    for part in parts:
        assert {u for r in part.relations.tolist() for u in groups[r]} == set(part.unknowns.tolist())


def test_an_unknown_that_is_known_ties_nothing_together() -> None:
    unknowns = [Unknown("a"), Unknown("known", Bounds.exactly(3)), Unknown("b")]
    system = System.of(unknowns, [Relation.total("r", 1, [0]), Relation.total("s", 1, [2])])
    assert [part.unknowns.tolist() for part in connected_parts(system)] == [[0], [2]]
