"""Clauses of titles that narrow crimes in a way that no column of a count holds: ``Offences where the suspect was a
stranger``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from cyberflag.model import ALL
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.named_values import EVERY_VALUE
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.places import places_named_in
from cyberflag.vocabularies.plain_text import blanked, read_words, write_plainly
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in
from cyberflag.vocabularies.understanding import Understood

_MOST_WORDS: Final = 18
"""A longer text is no title."""
_MOST_WORDS_OF_GROUP: Final = 6
"""A longer title without a word for crimes speaks of something else."""
_BRACKET_BEFORE: Final = re.compile(r"\(\s*(?:in\s+)?$", re.IGNORECASE)
_BRACKET_BEHIND: Final = re.compile(r"\s*(?:only|alone)?\s*\)", re.IGNORECASE)
_KIND: Final = "_"
"""Stands over each sign of the name of a kind of crime."""
_WORD: Final = re.compile(r"[a-z](?:[a-z'’-]*[a-z])?")
_NAMED: Final[Sequence[Callable[[str], Sequence[Understood[Any]]]]] = (
    ages_named_in,
    forces_named_in,
    measures_named_in,
    offences_named_in,
    periods_named_in,
    platforms_named_in,
    sexes_named_in,
)
"""What the columns of a count hold."""


class Restriction(NamedTuple):
    """A clause as printed (``words``), and those of its words that say more than the columns of a count hold."""

    words: str
    telling: frozenset[str]


@lru_cache(maxsize=4096)
def restriction_in(title: str) -> Restriction | None:
    """The clause of a title, or of a sentence that announces figures as one would, by which only some crimes are
    counted; None where it has none, and for any other sentence. Source: ``data/restriction_words.toml``.

    It is one that names a group of crimes (``committed in schools``) or a part of the force's area (``in Swindon``),
    or, where the title says nothing of what makes them online, a clause (``where ...``) that says of them what neither
    the request may nor a column of a count can. An unknown word elsewhere narrows nothing: it may be of the file, the
    search or the office.
    """
    plain, words = write_plainly(title).strip(), _words()
    if not is_title(plain):
        return None
    bare = _without_known(plain)
    crimes = words.crimes.search(plain)
    if crimes is None:
        return _group_alone(plain, bare)
    opened = [found.start() for found in words.opening.finditer(plain, crimes.end())]
    if (named := _first_named(plain, bare)) is not None:
        begin = max((place for place in opened if place < named[0]), default=named[0])
        return _restriction(plain, bare, begin, named[1])
    if words.online.search(plain):
        return None
    begin = next((place for place in opened if words.telling.match(plain, place)), -1)
    found = _restriction(plain, bare, begin, begin) if begin >= 0 else None
    return found if found is not None and found.telling else None


@lru_cache(maxsize=8192)
def restriction_told(clause: str) -> Restriction | None:
    """The words by which the clause of a sentence that gives a number of crimes says that these are of a group
    (``41 offences reported by schools``, ``racially motivated offences``) or of a part of the force's area (``in
    Swindon there were 41 offences``). What else the clause speaks of (``our analyst in Maidstone``) narrows nothing.
    """
    plain, words = write_plainly(clause), _words()
    if tells_how_counted(plain):
        return None
    bare = _without_known(plain, _OF_A_CLAUSE)
    place = next((span for span in places_named_in(plain) if _is_of_crimes(span, bare)), None)
    attached = _clauses().attached.search(_with_kinds_marked(plain, bare))
    outright = words.outright.search(plain)
    spans = [place, *(found.span() for found in (attached, outright) if found is not None)]
    span = min((span for span in spans if span is not None), default=None)
    if span is None:
        return None
    telling = _words_in(plain[slice(*span)]) - words.neutral
    return Restriction(plain[slice(*span)].strip(" ,"), telling)


def _with_kinds_marked(plain: str, bare: str) -> str:
    """A clause without what is known, with a mark over each kind of crime, which is a word for crimes as any other."""
    for kind in _kinds_named_in(plain):
        bare = f"{bare[: kind.start]}{_KIND * (kind.end - kind.start)}{bare[kind.end :]}"
    return bare


def _is_of_crimes(place: tuple[int, int], bare: str) -> bool:
    """Whether a clause says of its crimes that they are in a place: it opens with it (``In Swindon there were``), says
    so behind the crimes or their number, or has nothing else in a bracket.
    """
    words, before, behind = _clauses(), bare[: place[0]], bare[place[1] :]
    opens = words.place_opens.fullmatch(before) is not None and words.crimes_behind.match(behind) is not None
    acts = not before.strip(" ,") and words.place_acts.match(behind) is not None
    is_behind = words.crimes_before.search(before) is not None
    is_in_bracket = _BRACKET_BEFORE.search(before) is not None and _BRACKET_BEHIND.match(behind) is not None
    return opens or acts or is_behind or is_in_bracket


def tells_more(text: str) -> bool:
    """Whether a text has words that are neither what the columns of a count hold nor known to narrow nothing."""
    return bool(_words_in(_without_known(write_plainly(text))) - _words().neutral)


def restriction_in_cut(name: str) -> Restriction | None:
    """As `restriction_in`, of a name whose last word may be cut off: one that begins a word that narrows nothing is."""
    found, (kept, _, last) = restriction_in(name), name.rpartition(" ")
    may_be_cut = any(word.startswith(last.casefold()) for word in _words().neutral)
    is_by_last = found is not None and found.telling == {last.casefold()}
    return restriction_in(kept) if is_by_last and may_be_cut else found


@lru_cache(maxsize=4096)
def place_alone(title: str) -> Restriction | None:
    """A title that is nothing but the name of a part of the force's area (``Maidstone``, ``Medway Unitary Authority,
    2019/20``); in an address such a line is none, so what stands around it must be known.
    """
    plain = write_plainly(title).strip()
    spans = places_named_in(plain)
    rest = _words_in(_without_known(blanked(plain, spans)))
    telling = frozenset[str]().union(*(_words_in(plain[slice(*span)]) for span in spans))
    return Restriction(plain.strip(" :.,"), telling) if spans and rest <= _words().beside_place else None


def _first_named(plain: str, bare: str) -> tuple[int, int] | None:
    """Where a text first names a group of crimes, who reported or committed them, or a part of the force's area."""
    words = _words()
    found = [match.span() for match in (words.narrows.search(bare), words.outright.search(plain)) if match is not None]
    places = (span for span in places_named_in(plain) if bare[slice(*span)].strip())
    return min([*found, *places], default=None)


def _group_alone(plain: str, bare: str) -> Restriction | None:
    """A short title without a word for crimes that is nothing but the name of a group: ``Ethnicity: White``,
    ``Looked after children``.
    """
    words = _words()
    if len(plain.split()) > _MOST_WORDS_OF_GROUP or words.trait.fullmatch(plain) is not None:
        return None
    if (valued := words.valued.fullmatch(plain)) is not None:
        return Restriction(plain.strip(" :.,"), _words_in(valued[0]) - words.neutral)
    rest = words.narrows.sub(" ", bare)
    is_named = rest != bare and _words_in(rest) <= words.neutral
    return Restriction(plain.strip(" :.,"), _words_in(bare) - words.neutral) if is_named else None


def _restriction(plain: str, bare: str, begin: int, past: int) -> Restriction:
    """The clause from a place up to the first stop past another."""
    words = _words()
    stop = words.stop.search(plain, past)
    end = stop.start() if stop else len(plain)
    telling = _words_in(bare[begin:end]) - words.neutral
    return Restriction(plain[begin:end].strip(" ,"), telling)


def _kinds_named_in(text: str) -> Sequence[Understood[Any]]:
    return [found for found in offences_named_in(text) if found.value != ALL]


_OF_A_CLAUSE: Final = (ages_named_in, forces_named_in, _kinds_named_in, periods_named_in, platforms_named_in)
"""What of that may stand in a clause beside the word for crimes, which is looked for."""


def _without_known(plain: str, names: Sequence[Callable[[str], Sequence[Understood[Any]]]] = _NAMED) -> str:
    """The text with blanks for what the columns of a count hold, and for what the figures are only broken down by."""
    known = [(found.start, found.end) for named_in in names for found in named_in(plain)]
    sides = [span for span in places_named_in(plain) if any(a >= span[0] and b <= span[1] for a, b in known)]
    known = [span for span in known if not any(a <= span[0] and span[1] <= b for a, b in sides)]
    known += _broken_down(plain, known)
    if (basis := basis_named_in(plain)) is not None:
        crimes = _words().crimes.search(plain, basis.start, basis.end) if names is _OF_A_CLAUSE else None
        known.append((basis.start, crimes.start() if crimes is not None else basis.end))
    return blanked(plain, known)


def _broken_down(plain: str, known: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a text says by what figures are only broken down (``offences by ethnicity and age``): not by who did or
    told something (``notified by schools``), and not before a value, which narrows them (``by ethnicity: White``).
    """
    words, rest, spans = _words(), blanked(plain, known), []
    for found in words.broken_down.finditer(plain):
        parts = words.parted.fullmatch(found["behind"]) is not None
        if not parts and (words.of_doers.search(found["what"]) or words.done.fullmatch(found["behind"])):
            continue
        start, end = found.span("what")
        if words.valueless.search(rest, end):
            continue
        if _words_in(rest[end:]) <= words.neutral:
            spans.append((start, end))
    return spans


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return _words_in(write_plainly(text))


def _words_in(plain: str) -> frozenset[str]:
    return frozenset(_WORD.findall(plain.casefold()))


def names_crimes(text: str) -> bool:
    """Whether a text has a word for crimes, or for the victims of crimes."""
    return _words().crimes.search(write_plainly(text)) is not None


def tells_how_counted(text: str) -> bool:
    """Whether a text says how crimes were counted: ``Crimes with two victims are counted once``."""
    return _words().of_counting.search(write_plainly(text)) is not None


def is_title(text: str) -> bool:
    """Whether a text may be a title, or announces figures as one would (``The table shows offences where ...``), and
    does not say how crimes were counted (``Includes non-recent offences``).
    """
    plain, words = write_plainly(text).strip(), _words()
    is_sentence = words.sentence.search(plain) is not None and words.announces.match(plain) is None
    return len(plain.split()) <= _MOST_WORDS and not is_sentence and words.of_counting.search(plain) is None


class _Words(NamedTuple):
    """The lists of the file as patterns."""

    crimes: re.Pattern[str]
    opening: re.Pattern[str]
    telling: re.Pattern[str]
    stop: re.Pattern[str]
    sentence: re.Pattern[str]
    announces: re.Pattern[str]
    of_counting: re.Pattern[str]
    narrows: re.Pattern[str]
    outright: re.Pattern[str]
    trait: re.Pattern[str]
    valued: re.Pattern[str]
    broken_down: re.Pattern[str]
    valueless: re.Pattern[str]
    of_doers: re.Pattern[str]
    parted: re.Pattern[str]
    done: re.Pattern[str]
    online: re.Pattern[str]
    neutral: frozenset[str]
    beside_place: frozenset[str]


@cache
def _words() -> _Words:
    lists = read_words("restriction_words")
    trait = rf"(?:{'|'.join((*lists['parting'], *lists['traits']))})"
    whose = rf"(?:{lists['whose']})"
    crimes = lists["crimes"]
    said_of = rf"(?:{whose}\W+)?{trait}(?:\W+(?:of|to)\W+(?:the\W+)?{whose})?"
    between = rf"(?:\s+(?:of|to|between)\s+(?:the\s+)?{whose}(?:\s+and\s+(?:the\s+)?{whose})?)?"
    doers, told_apart = rf"(?:{'|'.join(lists['areas'])})", "|".join(lists["parting"])
    columns = rf"(?:(?:{whose}\W+)?(?:{told_apart}|{lists['columns']})|{doers}){between}"
    by_what = rf"{columns}(?:\s*(?:,\s*and\b|,\s*by\b|,|and\b|&|by\b)\s*(?:the\s+)?{columns})*(?![\w'-])"
    return _Words(
        crimes=_pattern(rf"\b(?:{lists['crimes']})\b"),
        opening=_pattern(rf"\b(?:{'|'.join((*lists['telling'], *lists['plain']))})\b"),
        telling=_pattern(rf"(?:{'|'.join(lists['telling'])})\b"),
        stop=_pattern("|".join(lists["stop"])),
        sentence=_pattern("|".join(lists["sentence"])),
        announces=_pattern(lists["announces"]),
        of_counting=_pattern(lists["of_counting"]),
        narrows=_pattern(rf"\b(?:{'|'.join(lists['narrows'])})\b"),
        outright=_pattern(rf"\b(?:{'|'.join(lists['outright'])})\b"),
        trait=_pattern(rf"\W*(?:by\s+)?{said_of}(?:\s*[:=-]\s*\(?(?:{EVERY_VALUE}))?\W*"),
        valued=_pattern(rf"{said_of}\s*(?:[:=-]\s*|\s)(?!{whose}\b|by\b|of\b|and\b|between\b|{EVERY_VALUE})\w.*"),
        broken_down=_pattern(rf"(?P<behind>[\w'/-]+|[^\w\s]|^)\s*(?P<what>\b(?:by|per)\s+(?:the\s+)?{by_what})"),
        valueless=_pattern(lists["valueless"]),
        of_doers=_pattern(rf"\b{doers}\b"),
        parted=_pattern(rf"\W?|\d\S*|(?:{crimes}|{lists['parted']})"),
        done=_pattern(r"(?!flagged|tagged|marked)\w+(?:ed|en|wn|ught)"),
        online=_pattern(rf"\b(?:{lists['online']})\b"),
        neutral=frozenset(lists["neutral"].split()),
        beside_place=frozenset(lists["beside_place"].split()),
    )


class _Clauses(NamedTuple):
    """The patterns of a clause of a sentence: of crimes of a group, and what stands around a place that they are in."""

    attached: re.Pattern[str]
    place_opens: re.Pattern[str]
    place_acts: re.Pattern[str]
    crimes_behind: re.Pattern[str]
    crimes_before: re.Pattern[str]


@cache
def _clauses() -> _Clauses:
    lists = read_words("restriction_words")
    group, crimes, opens = "|".join(lists["narrows"]), rf"{lists['crimes']}|{_KIND}+", "in|within|for|at|across|from"
    leads = rf"\W*(?:(?:in|during|for)\s{{2,}},?\s*)?(?:{opens})\s+(?:the\s+)?"
    behind = rf"(?:\W+(?:{lists['said']}))*\W*(?:$|\d|(?:there|we)\b|the\s+(?:number|total|figure)|a\s+total)"
    return _Clauses(
        attached=_pattern(
            rf"\b(?!{lists['of_all']})(?:{group})(?:[\s-]+(?:{lists['kept']})){{0,2}}[\s-]+(?:{crimes})\b"
            rf"|\b(?:{crimes})\s+(?:{group})\b"
            rf"|\b(?!{lists['of_all']})(?:{group})\s+(?:{lists['tells']})\s+(?=\d)"
            rf"|\b(?:{crimes})\b(?:\W+(?:{lists['said']}))*\s+(?:{lists['attaches']})\b"
            rf"(?:\s+(?:{lists['before_group']}))*\s+(?!{lists['of_all']})(?:{group})\b(?!{lists['goes_on']})"
            rf"|^{leads}(?!{lists['of_all']})(?:{group})\b(?={behind})"
        ),
        place_opens=_pattern(leads),
        place_acts=_pattern(rf"\s+(?:{lists['tells']})\b"),
        crimes_behind=_pattern(behind),
        crimes_before=_pattern(rf"(?:\b(?:{crimes})|\d)\b(?:\W+(?:{lists['said']}))*\W+(?:{opens})\s+(?:the\s+)?$"),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
