"""What runs along the rows or columns of a table: years, offences, ages, sexes, platforms, in many wordings."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cyberflag.model import UNKNOWN_AGE, AgeBand, Period, PeriodKind, Sex
from cyberflag.simulation.mix import PLATFORMS, OffenceShare, class_titles, offence_mix
from cyberflag.simulation.slices import Slice

Label = str | int


@dataclass(frozen=True)
class Entry:
    """One row or column heading: its labels (more than one where it takes several cells, as a code and a
    description), and what it restricts.

    ``alone`` is for a total that stands outside the inner headings: it has no inner entries.
    """

    labels: tuple[Label, ...]
    slice: Slice
    total: bool = False
    alone: bool = False


@dataclass(frozen=True)
class Axis:
    """Headings in order, with the names of their columns (as many as each entry has labels)."""

    names: tuple[str, ...]
    entries: tuple[Entry, ...]

    def renamed(self, *names: str) -> Axis:
        """The same entries under other names."""
        return Axis(names, self.entries)

    def with_total(self, label: str, *, first: bool = False, alone: bool = False, where: Slice | None = None) -> Axis:
        """With a total entry, last or first. ``where`` restricts it (the whole span of years, for a total over
        years).
        """
        labels = (label,) + ("",) * (len(self.names) - 1)
        total = Entry(labels, where or Slice(), total=True, alone=alone)
        return Axis(self.names, (total, *self.entries) if first else (*self.entries, total))

    def only(self, keep: Callable[[Entry], bool]) -> Axis:
        """The entries that ``keep`` lets through."""
        return Axis(self.names, tuple(entry for entry in self.entries if keep(entry)))


def _two(year: int) -> str:
    return f"{year % 100:02d}"


YEAR_STYLES: dict[str, Callable[[int], str]] = {
    "slash": lambda y: f"{y}/{_two(y + 1)}",
    "dash": lambda y: f"{y}-{_two(y + 1)}",
    "full slash": lambda y: f"{y}/{y + 1}",
    "full dash": lambda y: f"{y}-{y + 1}",
    "fy": lambda y: f"FY {y}/{_two(y + 1)}",
    "short fy": lambda y: f"FY{_two(y)}-{_two(y + 1)}",
    "months": lambda y: f"Apr {y} - Mar {y + 1}",
    "long months": lambda y: f"April {y} to March {y + 1}",
    "dates": lambda y: f"01/04/{y} - 31/03/{y + 1}",
    "long dates": lambda y: f"1 April {y} to 31 March {y + 1}",
    "ending": lambda y: f"Year ending March {y + 1}",
}
"""Ways to write a financial year, from the year in which it starts."""


def years(periods: Iterable[Period], style: str = "slash", name: str = "Year") -> Axis:
    """Financial years in a style of `YEAR_STYLES`; any other span is written by its months."""
    return Axis((name,), tuple(Entry((year_label(period, style),), Slice(period=period)) for period in periods))


def year_label(period: Period, style: str = "slash") -> str:
    """One period in a style of `YEAR_STYLES`; what is no financial year is written by its months."""
    if period.kind is PeriodKind.FINANCIAL_YEAR:
        return YEAR_STYLES[style](period.start.year)
    if period.start.year == period.end.year:
        return f"{period.start:%b} - {period.end:%b %Y}"
    return f"{period.start:%b %Y} - {period.end:%b %Y}"


def codes(spell: Callable[[OffenceShare], tuple[Label, ...]], *names: str) -> Axis:
    """Every offence of the mix by its code; ``spell`` gives its labels."""
    return Axis(names, tuple(Entry(spell(o), Slice(offence=o.code)) for o in _in_code_order()))


def classes(spell: Callable[[str, str], tuple[Label, ...]], *names: str) -> Axis:
    """Every class of the mix; ``spell`` gives the labels from the class and its title."""
    return Axis(names, tuple(Entry(spell(c, title), Slice(offence=c)) for c, title in class_titles().items()))


def ages(bands: Sequence[AgeBand], spell: Callable[[AgeBand], Label], unknown: str, name: str = "Age") -> Axis:
    """Age bands and an entry for victims whose age is not recorded (left out where ``unknown`` is empty)."""
    entries = [Entry((spell(band),), Slice(age=band)) for band in bands]
    if unknown:
        entries.append(Entry((unknown,), Slice(age=UNKNOWN_AGE)))
    return Axis((name,), tuple(entries))


def sexes(female: str = "Female", male: str = "Male", unknown: str = "Unknown", name: str = "Sex") -> Axis:
    """The victim's sex in the words given."""
    words = ((female, Sex.FEMALE), (male, Sex.MALE), (unknown, Sex.UNKNOWN))
    return Axis((name,), tuple(Entry((word,), Slice(sex=sex)) for word, sex in words))


def platforms(other: str = "Other", unknown: str = "Not recorded", name: str = "Platform") -> Axis:
    """Every platform of the mix, other, and not recorded."""
    entries = [Entry((other if slug == "other" else label,), Slice(platform=slug)) for slug, label, _ in PLATFORMS]
    entries.append(Entry((unknown,), Slice(platform="unknown")))
    return Axis((name,), tuple(entries))


def single_years(low: int = 0, high: int = 17) -> tuple[AgeBand, ...]:
    """One band a year of age."""
    return tuple(AgeBand.single(age) for age in range(low, high + 1))


BAND_SCHEMES: tuple[tuple[AgeBand, ...], ...] = tuple(
    tuple(AgeBand.parse(text) for text in scheme.split())
    for scheme in (
        "0-4 5-9 10-12 13-15 16-17",
        "0-9 10-11 12-13 14-15 16-17",
        "0-7 8-10 11-13 14-17",
        "0-10 11-12 13 14 15 16-17",
        "0-12 13-15 16-17",
        "0-9 10-13 14-17",
        "0-9 10 11 12 13 14 15 16 17",
        "0-5 6 7 8 9 10 11 12 13 14 15 16 17",
    )
)
"""Ways to cut the ages of children into bands."""


def spell_band(style: str) -> Callable[[AgeBand], Label]:
    """Words for a band: ``dash`` 0-9, ``to`` 0 to 9, ``under`` Under 10 for the lowest, ``aged`` Aged 0-9, ``years``
    0-9 years.
    """

    def spell(band: AgeBand) -> Label:
        if band.high is None:
            return f"{band.low} and over"
        if band.low == 0 and style == "under" and band.high > 0:
            return f"Under {band.high + 1}"
        if band.low == 0 and style == "to" and band.high > 0:
            return f"{band.high} and under"
        text = str(band.low) if band.low == band.high else f"{band.low}{' to ' if style == 'to' else '-'}{band.high}"
        return {"aged": f"Aged {text}", "years": f"{text} years"}.get(style, text)

    return spell


def spell_single(style: str) -> Callable[[AgeBand], Label]:
    """Words for one year of age: ``number`` 13 as a number, ``age`` Age 13, ``yrs`` 13 yrs, ``old`` 13 years old."""

    def spell(band: AgeBand) -> Label:
        words = {"age": f"Age {band.low}", "yrs": f"{band.low} yrs", "old": f"{band.low} years old"}
        return words.get(style, band.low)

    return spell


def spell_code(code: str, style: str) -> str:
    """A Home Office code in one of the spellings met: ``071/17``, ``71/17``, ``07117``, ``71 / 17``, ``HO
    071/17``.
    """
    whole, part = code.split("/")
    spellings = {
        "short": f"{int(whole)}/{part}",
        "joined": f"{whole}{part}",
        "spaced": f"{int(whole)} / {part}",
        "prefixed": f"HO {code}",
    }
    return spellings.get(style, code)


def misspell(rng: random.Random, text: str) -> str:
    """The text with two neighbouring letters of one longer word swapped."""
    words = text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 6 and word.isalpha()]
    if not long:
        return text
    chosen = rng.choice(long)
    word = words[chosen]
    places = [n for n in range(2, len(word) - 2) if word[n] != word[n + 1]]
    place = rng.choice(places)
    words[chosen] = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return " ".join(words)


def _in_code_order() -> list[OffenceShare]:
    return sorted(offence_mix(), key=lambda offence: offence.code)
