"""Every vocabulary by name, for ``cyberflag vocabulary``: its list, and how a text is understood against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from cyberflag.model import Basis, Marker, Measure, Sex
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.exemptions import EXEMPTIONS, exemptions_named_in
from cyberflag.vocabularies.forces import FORCES, forces_named_in, understand_force
from cyberflag.vocabularies.list_files import read_settings
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.offences import (
    CLASSES,
    GROUPS,
    OFFENCES,
    offences_named_in,
    title_of,
    understand_offence,
)
from cyberflag.vocabularies.periods import PERIOD_FORMS, periods_named_in, understand_period
from cyberflag.vocabularies.platforms import PLATFORMS, platforms_named_in, understand_platform
from cyberflag.vocabularies.sexes import sexes_named_in, understand_sex
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import Understood

Row = tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """One way in which a text was understood: the ``value``, by what (``how``: code, title, alias, pattern, spelling,
    mention), the ``score`` from 0 to 1 (None where the vocabulary gives none) and the part of the text that was
    ``used``.
    """

    value: str
    how: str
    score: float | None
    used: str


@dataclass(frozen=True)
class Vocabulary:
    """A public list: its ``name``, ``what`` it holds, the ``source``, and the ``columns`` and ``rows`` of its listing
    (texts).

    ``explain`` tells how a text is understood; no reading means that it is not.
    """

    name: str
    what: str
    source: str
    columns: Row
    read_rows: Callable[[], Iterable[Row]]
    explain: Callable[[str], list[Reading]]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The list, one row an entry, a text for each of ``columns``."""
        return tuple(self.read_rows())


_OFFENCE_LIST = (
    "Home Office Notifiable Offence List 2026-27 (April 2026), Crown copyright, Open Government Licence v3.0"
)
_REPLIES = "Words as printed in published police replies to Freedom of Information requests"


def _readings(
    text: str,
    whole: Callable[[str], Understood[object] | None] | None,
    mentions: Callable[[str], Iterable[Understood[object]]] | None,
    write: Callable[[object], str] = str,
) -> list[Reading]:
    """The reading of the whole text where there is one, else of what it mentions."""
    found = whole(text) if whole else None
    understood = [found] if found else list(mentions(text)) if mentions else []
    return [Reading(write(one.value), str(one.how), one.score, text[one.start : one.end]) for one in understood]


def _explain_with(
    whole: Callable[[str], Understood[object] | None] | None,
    mentions: Callable[[str], Iterable[Understood[object]]] | None,
    write: Callable[[object], str] = str,
) -> Callable[[str], list[Reading]]:
    return lambda text: _readings(text, whole, mentions, write)


def _write_offence(value: object) -> str:
    title = title_of(str(value))
    return f"{value} ({title})" if title else str(value)


def _write_force(value: object) -> str:
    return str(getattr(value, "id", value))


def _write_total(value: object) -> str:
    of = getattr(value, "of", "")
    return f"total of {of}" if of else "total"


def _explain_figure(text: str) -> list[Reading]:
    figure = understand_figure(text)
    if figure is None:
        return []
    marker = f", {figure.marker}" if figure.marker else ""
    return [Reading(f"{figure.bounds}{marker}", str(figure.kind), None, text)]


def _explain_exemptions(text: str) -> list[Reading]:
    return [Reading(label, "pattern", None, text) for label in exemptions_named_in(text)]


def _explain_basis(text: str) -> list[Reading]:
    found = basis_named_in(text)
    return [Reading(str(found.value), str(found.how), found.score, text[found.start : found.end])] if found else []


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _list_forces() -> Iterable[Row]:
    for item in FORCES:
        names = "; ".join((*item.aliases, *item.abbreviations))
        yield (item.id, item.name, item.country, item.region, item.kind, item.foi_law, item.ons_code, names)


def _list_offences() -> Iterable[Row]:
    for item in OFFENCES:
        days = (_day(item.valid_from), _day(item.valid_to))
        yield (item.code, item.class_code, item.title, item.group, *days, item.child_by_definition, item.act)


def _list_classes() -> Iterable[Row]:
    for item in CLASSES:
        yield (item.class_code, item.title, item.group, _day(item.valid_from), _day(item.valid_to))


def _list_groups() -> Iterable[Row]:
    for item in GROUPS:
        yield (item.id, item.title, "; ".join(sorted(item.contains)), "; ".join(item.aliases))


def _list_platforms() -> Iterable[Row]:
    for item in PLATFORMS:
        yield (item.slug, item.name, "; ".join(item.aliases), str(item.from_year or ""), str(item.to_year or ""))


def _list_words(file: str, part: str = "") -> Callable[[], Iterable[Row]]:
    """The lists of words of one file, one row a list; ``part`` names the table of the file that holds them."""

    def read() -> Iterable[Row]:
        settings = read_settings(file)
        for name, words in (settings[part] if part else settings).items():
            if isinstance(words, list):
                yield (name, "; ".join(map(str, words)))
            elif isinstance(words, dict) and all(isinstance(value, str) for value in words.values()):
                yield (name, "; ".join(f"{word}: {value}" for word, value in words.items()))

    return read


def _list_members(words: Iterable[str], meanings: Mapping[str, str]) -> Callable[[], Iterable[Row]]:
    return lambda: ((str(word) or "(empty)", meanings[word]) for word in words)


_SEXES = {"female": "female victim", "male": "male victim", "unknown": "not recorded", "all": "not broken down by sex"}
_MEASURES = {
    "offences": "recorded crimes, also where split by the victim's age or sex",
    "victims": "people, where the reply says so",
    "suspects": "people suspected",
    "arrests": "arrests and custody records",
    "charges": "charges, and custody records with a charge",
    "outcomes": "outcomes, cautions, convictions, disposals",
    "other": "applications, non-crimes, images, complaints",
    "unknown": "the reply does not say",
}
_BASES = {
    "flag": "the online flag",
    "offence": "the offence implies it",
    "keyword": "a search of texts",
    "field": "a field for the method or platform",
    "none": "not restricted to online",
    "unknown": "the reply does not say",
}
_MARKERS = {
    "": "a plain figure",
    "suppressed": "there, but not shown",
    "rounded": "rounded by the force",
    "not-held": "the force does not hold it",
    "estimated": "an estimate",
    "provisional": "may still change",
}


_ALL = (
    Vocabulary(
        "forces",
        "the police forces that are asked, with every name they go by",
        "ONS Police Force Areas (December 2024) and data.police.uk ids, Open Government Licence v3.0",
        ("id", "name", "country", "region", "kind", "law", "ONS code", "also"),
        _list_forces,
        _explain_with(understand_force, forces_named_in, _write_force),
    ),
    Vocabulary(
        "offences",
        "Home Office offence codes with title, class and dates",
        _OFFENCE_LIST,
        ("code", "class", "title", "group", "from", "to", "child", "Act"),
        _list_offences,
        _explain_with(understand_offence, offences_named_in, _write_offence),
    ),
    Vocabulary(
        "classes",
        "Home Office offence classes, closed ones included",
        _OFFENCE_LIST,
        ("class", "title", "group", "from", "to"),
        _list_classes,
        _explain_with(understand_offence, offences_named_in, _write_offence),
    ),
    Vocabulary(
        "groups",
        "offence groups: titles that are neither one offence nor one class",
        f"The project's counts contract; contents by the {_OFFENCE_LIST}",
        ("id", "title", "contains", "also"),
        _list_groups,
        _explain_with(understand_offence, offences_named_in, _write_offence),
    ),
    Vocabulary(
        "exemptions",
        "grounds of refusal, by law",
        "Freedom of Information Act 2000, Freedom of Information (Scotland) Act 2002, Jersey law of 2011, "
        "Isle of Man Act of 2015",
        ("law", "named", "title", "kind"),
        lambda: ((item.law, item.label, item.title, item.kind) for item in EXEMPTIONS),
        _explain_exemptions,
    ),
    Vocabulary(
        "periods",
        "the ways to write a period, with an example of each",
        _REPLIES,
        ("example", "first day", "last day"),
        lambda: ((form.example, _day(form.period.start), _day(form.period.end)) for form in PERIOD_FORMS),
        _explain_with(
            understand_period, periods_named_in, lambda p: f"{getattr(p, 'start', p)} to {getattr(p, 'end', p)}"
        ),
    ),
    Vocabulary(
        "ages",
        "words of ages and age bands of victims",
        f"Sexual Offences Act 2003 (child: under 18); {_REPLIES.lower()}",
        ("list", "words"),
        _list_words("age_words.toml"),
        _explain_with(understand_age, ages_named_in),
    ),
    Vocabulary(
        "sexes",
        "the victim's sex",
        f"Home Office counting rules; {_REPLIES.lower()}",
        ("value", "meaning"),
        _list_members(Sex, _SEXES),
        _explain_with(understand_sex, sexes_named_in),
    ),
    Vocabulary(
        "platforms",
        "platforms, sites and games that replies name",
        f"{_REPLIES}; years for orientation only",
        ("slug", "name", "also", "from", "to"),
        _list_platforms,
        _explain_with(understand_platform, platforms_named_in),
    ),
    Vocabulary(
        "measures",
        "what was counted",
        f"The project's counts contract; {_REPLIES.lower()}",
        ("value", "meaning"),
        _list_members(Measure, _MEASURES),
        _explain_with(understand_measure, measures_named_in),
    ),
    Vocabulary(
        "bases",
        "why crimes count as online",
        f"Home Office counting rules (the online flag); {_REPLIES.lower()}",
        ("value", "meaning"),
        _list_members(Basis, _BASES),
        _explain_basis,
    ),
    Vocabulary(
        "markers",
        "what stands beside or in place of a figure",
        f"Government Statistical Service, symbols in tables (11 January 2022); {_REPLIES.lower()}",
        ("value", "meaning"),
        _list_members(Marker, _MARKERS),
        _explain_figure,
    ),
    Vocabulary(
        "totals",
        "words that say that a row or column is a sum",
        f"Pivot tables and exports of crime systems; {_REPLIES.lower()}",
        ("list", "words"),
        _list_words("total_words.toml"),
        _explain_with(understand_total, None, _write_total),
    ),
)

VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType({item.name: item for item in _ALL})
"""Every vocabulary by its name, in the order of the listing."""
