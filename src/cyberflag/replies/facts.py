"""What one figure counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, AgeBand, Basis, Measure, Period, Sex
from cyberflag.replies.corrections.model import Said
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force

WHOLE_OF: Final[Mapping[Dimension, object]] = {
    Dimension.OFFENCE: ALL,
    Dimension.AGE: ALL_AGES,
    Dimension.SEX: Sex.ALL,
    Dimension.PLATFORM: ALL,
}
"""What a figure counts that is not broken down by offence, age, sex or platform."""
OF_PEOPLE: Final = frozenset({Measure.ARRESTS, Measure.SUSPECTS})
"""Measures that count people who did crimes, so that ages and sexes are theirs."""
SAID_OF_PEOPLE: Final = OF_PEOPLE | {Measure.CHARGES}
"""Measures that a heading or question in these words most often counts in people."""
MAY_BE_OF_PEOPLE: Final = frozenset({Measure.CHARGES, Measure.OUTCOMES})
"""Measures that may count such people or crimes."""
PERHAPS_OF_PEOPLE: Final = OF_PEOPLE | MAY_BE_OF_PEOPLE
"""Measures that count such people or may count them."""
OF_SUSPECTS: Final = "suspect "
"""Begins the names of details that hold the age and sex of suspects: the columns are of victims (counts contract)."""

MOST_DIGITS: Final = 7
"""So many digits has a count at most; a longer number is several that ran together."""
TELLING: Final = 10
"""A sum as large as this is not met by chance."""


@dataclass(frozen=True)
class Facts:
    """What one figure counts. ``period`` is None where nothing says it.

    ``sums_over`` are the dimensions that a total label says are summed; ``weak`` that its words leave room for doubt,
    ``known_of`` those of them of which it sums the known alone: a check of other figures, and no count.
    ``over_tables`` says that it is a total of other tables too.
    """

    period: Period | None
    force: str
    measure: Measure
    offence: str
    age: AgeBand
    sex: Sex
    platform: str
    basis: Basis
    detail: tuple[tuple[str, str], ...] = ()
    sums_over: frozenset[Dimension] = frozenset()
    weak: bool = False
    known_of: frozenset[Dimension] = frozenset()
    over_tables: bool = False


def bare_facts(force: str, measure: Measure, basis: Basis) -> Facts:
    """The facts of a figure that is not broken down by anything, its period not yet known."""
    return Facts(None, force, measure, ALL, ALL_AGES, Sex.ALL, ALL, basis)


def counted_by(facts: Facts) -> Facts:
    """What a figure counts whatever it is the sum of: equal for a total and any other figure of the same crimes."""
    is_no_sum = not (facts.sums_over or facts.weak or facts.over_tables)
    return facts if is_no_sum else replace(facts, sums_over=frozenset(), weak=False, over_tables=False)


def traits_of_suspects(age: AgeBand, sex: Sex, sex_said: str) -> tuple[tuple[str, str], ...]:
    """The age and sex of suspects as the detail of a count, the sex in the words by which it is said."""
    ages = ((f"{OF_SUSPECTS}age", str(age)),) if age != ALL_AGES else ()
    return (*ages, *(((f"{OF_SUSPECTS}sex", sex_said),) if sex is not Sex.ALL else ()))


def with_said(facts: Facts, said: Said) -> Facts:
    """The facts with what a person says of the figure in their place."""
    values = {d.value: value.id if isinstance(value, Force) else value for d, value in said if not d.is_detail}
    named = {d.value: str(value) for d, value in said if d.is_detail}
    detail = tuple((dict(facts.detail) | named).items()) if named else facts.detail
    return replace(facts, **values, detail=detail)  # type: ignore[arg-type]  # each key is read as its own type
