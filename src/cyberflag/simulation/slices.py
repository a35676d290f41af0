"""Which crimes a figure counts, and counting them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from cyberflag.model import ALL, ALL_AGES, UNKNOWN_AGE, AgeBand, Period, Sex
from cyberflag.simulation.mix import classes_of_codes

Crime = tuple[date, str, int | None, str, str]
"""Month, offence code, age, sex, platform."""


@dataclass(frozen=True)
class Slice:
    """Some crimes of one force, said in the words of the counts contract; a field at its default does not restrict.

    ``offence`` is a code, a class or ``all``.
    """

    period: Period | None = None
    offence: str = ALL
    age: AgeBand = ALL_AGES
    sex: Sex = Sex.ALL
    platform: str = ALL

    def __or__(self, other: Slice) -> Slice:
        """Both restrictions; where both restrict a field, the other's counts."""
        merged = {
            field.name: getattr(other if getattr(other, field.name) != field.default else self, field.name)
            for field in fields(Slice)
        }
        return Slice(**merged)


class Tally:
    """The flagged crimes of one force, ready to be counted."""

    def __init__(self, crimes: Iterable[Crime]) -> None:
        self.crimes = sorted(
            crimes, key=lambda crime: (crime[0], crime[1], -1 if crime[2] is None else crime[2], crime[3:])
        )
        self._by_month: dict[date, Counter[Crime]] = defaultdict(Counter)
        for crime in self.crimes:
            self._by_month[crime[0]][crime] += 1
        self._merged: dict[Period, list[tuple[Crime, int]]] = {}

    def count(self, wanted: Slice) -> int:
        """Crimes of the slice."""
        return sum(number for crime, number in self._in_period(wanted.period) if _belongs(crime, wanted))

    def listed(self, period: Period) -> list[Crime]:
        """Every crime of a period, one entry a crime, by month."""
        return [crime for crime in self.crimes if period.start <= crime[0] <= period.end]

    def _in_period(self, period: Period | None) -> list[tuple[Crime, int]]:
        if period is None:
            raise ValueError("a figure without a period cannot be counted")
        if period not in self._merged:
            merged: Counter[Crime] = Counter()
            for month, crimes in self._by_month.items():
                if period.start <= month <= period.end:
                    for crime, number in crimes.items():
                        merged[(period.start, *crime[1:])] += number
            self._merged[period] = list(merged.items())
        return self._merged[period]


def _belongs(crime: Crime, wanted: Slice) -> bool:
    _, offence, age, sex, platform = crime
    if wanted.offence not in (ALL, offence) and classes_of_codes()[offence] != wanted.offence:
        return False
    if wanted.sex not in (Sex.ALL, sex) or wanted.platform not in (ALL, platform):
        return False
    if wanted.age == ALL_AGES:
        return True
    if age is None:
        return wanted.age == UNKNOWN_AGE
    return wanted.age.contains(AgeBand.single(age))
