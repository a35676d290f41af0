"""A pack made ready: every text that its wordings stand for, as numbers that both engines read.

The plain reference and the fast engine take their terms, weights and reaches from here, so they can differ only in how
they go about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.families import Direction, Family, Kind, OffenceGroup, Tier
from cyberflag.flags.leanings import Leanings
from cyberflag.flags.marks import MarkTable, tabulate_marks
from cyberflag.flags.pack import Pack
from cyberflag.flags.spellings import clip_endings, list_spellings, spell_all_out, words_in
from cyberflag.flags.tokens import count_signs
from cyberflag.flags.wordings import expand_sets, expand_wording

MEETING, PRESENCE, ACT = "meeting", "presence", "act"
"""The groups of companions under which a group's weights ``meeting`` hold, which tell of what is done in person, by
voice or on paper, and of what is done to somebody or with something: the first three of `Lexicon.companions`.
"""
MEET, PRESENT, DOING = 1, 2, 4
"""The bits of these three in what a sense gives."""

KINDS = tuple(Kind)
NO_STATUS = -1

_WORDS = 3
"""The most words of a service's name that is looked for inside other terms."""

DIRECTIONS = {Direction.FORWARD: 1, Direction.BACKWARD: 2, Direction.BOTH: 3, Direction.SENTENCE: 4}
"""The bits of the mentions that a cue reaches: those behind it, those before it, all of its sentence."""

Numbers = NDArray[np.int32]


@dataclass(frozen=True)
class Conflict:
    """A text that two families claim; the second one has it."""

    text: str
    first: str
    second: str


@dataclass(frozen=True)
class Lexicon:
    """The terms of a pack and what each means, as arrays.

    ``terms`` are texts in lower case, in order; ``sense_of`` leads from a term to its *sense*: all that the decision
    needs to know of it, shared by the terms of a family that give the same. Of a sense: ``family`` (index in the pack's
    families), ``signs`` (words and signs in its terms), ``kind`` (index in ``KINDS``), ``cls``, ``platform`` and
    ``beside`` (indices in ``platforms``, -1: none), ``tier`` (0 to 2), ``status`` (index in the pack's, -1: none),
    ``directions`` (1 forward, 2 backward, 4 sentence), ``reach``, and bit masks ``needs``, ``gives``, ``involvement``,
    ``classes`` and ``groups``. ``handed`` is 1 where a mention may begin with the last word of a term too. Each of
    ``spellings`` is read as the word of ``spelt`` in its place, which alone stands in terms.
    ``weights[texts, group, meeting, class]`` and ``priors[group]`` are in points; ``untold[group]`` is 1 where a record
    that tells nothing of how it was done is for a person to see. ``mark_hashes`` to
    ``mark_pairs`` are the `marks.MarkTable` of the pack's leanings, an empty one where it has none.
    """

    pack: Pack
    terms: tuple[str, ...]
    sense_of: Numbers
    family: Numbers
    signs: Numbers
    kind: Numbers
    cls: Numbers
    platform: Numbers
    beside: Numbers
    handed: Numbers
    tier: Numbers
    status: Numbers
    directions: Numbers
    reach: Numbers
    needs: Numbers
    gives: Numbers
    involvement: Numbers
    classes: Numbers
    groups: Numbers
    weights: Numbers
    priors: Numbers
    untold: Numbers
    mark_hashes: NDArray[np.uint64]
    mark_places: NDArray[np.int32]
    mark_pairs: NDArray[np.int64]
    platforms: tuple[str, ...]
    involvements: tuple[str, ...]
    spellings: tuple[str, ...]
    spelt: tuple[str, ...]
    companions: tuple[str, ...]
    conflicts: tuple[Conflict, ...]

    def with_leanings(self, leanings: Leanings | None) -> Lexicon:
        """The same lexicon with other leanings, or without any."""
        marks = _tabulate(leanings)
        return replace(
            self,
            pack=replace(self.pack, leanings=leanings),
            mark_hashes=marks.hashes,
            mark_places=marks.places,
            mark_pairs=marks.pairs,
        )

    def without_terms(self) -> Lexicon:
        """The same lexicon without its texts: all that an engine needs whose automaton is made."""
        nothing = np.empty(0, np.int32)
        return replace(self, terms=(), sense_of=nothing, spellings=(), spelt=(), conflicts=())

    def group_of(self, code: str | None) -> int:
        """The index of the group of offences that a code belongs to: the longest of its patterns that fits."""
        said = (code or "").strip()
        best, length = len(self.pack.groups) - 1, -1
        for index, group in enumerate(self.pack.groups):
            for pattern in group.codes:
                fits = said.startswith(pattern[:-1]) and said != "" if pattern.endswith("*") else said == pattern
                if fits and len(pattern) > length:
                    best, length = index, len(pattern)
        return best


class _Owned(NamedTuple):
    """A term while the pack is made ready: the family it belongs to, what it gives in all its families, and the
    services it names; bits, and not names, as there are a million of them.
    """

    family: Family
    gives: int
    involvement: int
    platforms: tuple[str, ...] = ()


_Sense = tuple[int, int, int, int, tuple[int, ...], int]
"""What a term means: its family, what it gives, its involvement, its signs, its services, whether it is handed on."""


def make_lexicon(pack: Pack) -> Lexicon:
    """The pack made ready. Raises ``UsageError`` for a wording that cannot be expanded."""
    platforms = tuple(sorted({slug for f in pack.families for slug in f.platforms}))
    involvements = tuple(sorted({word for f in pack.families for word in f.involvement}))
    companions = _list_companions(pack)
    owned, conflicts = _own_terms(pack, companions, involvements)
    owned = _look_inside(owned)
    terms = tuple(sorted(owned))
    spellings, spelt = _find_spellings(pack, terms)
    keys = _list_senses(pack, ((text, owned[text]) for text in terms), platforms)
    senses = {key: index for index, key in enumerate(sorted(set(keys)))}
    marks = _tabulate(pack.leanings)
    return Lexicon(
        pack=pack,
        terms=terms,
        sense_of=_column(senses[key] for key in keys),
        family=_column(key[0] for key in senses),
        gives=_column(key[1] for key in senses),
        involvement=_column(key[2] for key in senses),
        signs=_column(key[3] for key in senses),
        platform=_column(key[4][0] if key[4] else -1 for key in senses),
        handed=_column(key[5] for key in senses),
        beside=_column(key[4][1] if len(key[4]) > 1 else -1 for key in senses),
        **_family_columns(pack, [pack.families[key[0]] for key in senses], companions),
        weights=_weights(pack),
        priors=_column(group.prior for group in pack.groups),
        untold=_column(group.untold for group in pack.groups),
        mark_hashes=marks.hashes,
        mark_places=marks.places,
        mark_pairs=marks.pairs,
        platforms=platforms,
        involvements=involvements,
        spellings=spellings,
        spelt=spelt,
        companions=companions,
        conflicts=conflicts,
    )


def _list_senses(pack: Pack, owned: Iterable[tuple[str, _Owned]], platforms: tuple[str, ...]) -> list[_Sense]:
    """What each term means, in the order given: equal where two terms mean the same."""
    numbers = {family.name: index for index, family in enumerate(pack.families)}
    hands_on = {family.name: _last_words_of(family, pack) for family in pack.families}
    place = {slug: index for index, slug in enumerate(platforms)}
    named = {slugs: tuple(place[slug] for slug in slugs[:2]) for slugs in {f.platforms for f in pack.families}}
    keys = []
    for text, one in owned:
        name = one.family.name
        before, _, last = text.rpartition(" ")
        is_handed = before != "" and last in hands_on[name]
        if one.platforms not in named:
            named[one.platforms] = tuple(place[slug] for slug in one.platforms[:2])
        told = numbers[name], one.gives, one.involvement, count_signs(text)
        keys.append((*told, named[one.platforms], int(is_handed)))
    return keys


def _tabulate(leanings: Leanings | None) -> MarkTable:
    return tabulate_marks({} if leanings is None else leanings.marks)


def _list_companions(pack: Pack) -> tuple[str, ...]:
    """The groups of companions, those with a meaning of their own first."""
    first = (MEETING, PRESENCE, ACT)
    return (*first, *sorted({word for f in pack.families for word in (*f.gives, *f.needs)} - {*first}))


def _family_columns(pack: Pack, families: list[Family], companions: tuple[str, ...]) -> dict[str, Numbers]:
    """What a sense has from its family, by the names that `Lexicon` gives it; ``families`` has one a sense."""
    groups = tuple(group.name for group in pack.groups)
    return {
        "kind": _column(KINDS.index(f.kind) for f in families),
        "cls": _column(pack.classes.index(f.cls) if f.cls else 0 for f in families),
        "tier": _column(tuple(Tier).index(f.tier) for f in families),
        "status": _column(pack.statuses.index(f.status) if f.status else NO_STATUS for f in families),
        "directions": _column(DIRECTIONS[f.direction] if f.kind is Kind.CUE else 0 for f in families),
        "reach": _column(f.reach for f in families),
        "needs": _column(_bits(f.needs, companions) for f in families),
        "classes": _column(_bits(f.classes, pack.classes) or -1 for f in families),
        "groups": _column(_bits(f.groups, groups) or -1 for f in families),
    }


def _own_terms(
    pack: Pack, companions: tuple[str, ...], involvements: tuple[str, ...]
) -> tuple[dict[str, _Owned], tuple[Conflict, ...]]:
    """Every term with its family: the last one that claims it, unless the one that has it stands over that. Companions
    claim nothing, but add what they give.
    """
    sets, meant = expand_sets(pack.sets), list_spellings(pack.spellings)
    owned: dict[str, _Owned] = {}
    conflicts = []
    for family in pack.families:
        gives, involvement = _bits(family.gives, companions), _bits(family.involvement, involvements)
        alone = _Owned(family, gives, involvement, family.platforms)
        for text in dict.fromkeys(spell_all_out(_texts_of(family, pack, sets), meant)):
            before = owned.setdefault(text, alone)
            if before is alone:
                continue
            keeps = family.kind is Kind.COMPANION or family.name in before.family.over
            has, other = (before, alone) if keeps else (alone, before)
            if has.family is not other.family and Kind.COMPANION not in (family.kind, before.family.kind):
                conflicts.append(Conflict(text, other.family.name, has.family.name))
            owned[text] = _Owned(
                has.family,
                before.gives | alone.gives,
                before.involvement | alone.involvement,
                has.platforms or other.platforms,
            )
    return owned, tuple(conflicts)


def _look_inside(owned: dict[str, _Owned]) -> dict[str, _Owned]:
    """The terms, where what one of several words holds is not lost for being read as one. A mention names the services
    named in it, and gives what its words give as companions, but for presence: a voice call by an app is no call. All
    other terms give presence alone: a card in the post is there, whatever it means for the flag.
    """
    names = _least_names({text: one.platforms for text, one in owned.items() if len(one.platforms) == 1})
    rarest = _rarest_words(names)
    gives = {text: one.gives for text, one in owned.items() if one.gives and " " not in text}
    companions = {word: given & ~PRESENT for word, given in gives.items() if given & ~PRESENT}
    present = {word: PRESENT for word, given in gives.items() if given & PRESENT}
    whole = {}
    for text, one in owned.items():
        whole[text] = one
        is_mention = one.family.kind is Kind.MENTION
        if " " not in text or (is_mention and one.family.status is not None):
            continue
        words, inside = text.split(" "), companions if is_mention else present
        given, platforms = one.gives, one.platforms
        for word in words:
            if word in inside:
                given |= inside[word]
        if is_mention and not platforms and not rarest.isdisjoint(words):
            platforms = tuple(dict.fromkeys(slug for part in _parts(words) for slug in names.get(part, ())))
        if given != one.gives or platforms != one.platforms:  # a new one for each of a million terms takes its time
            whole[text] = _Owned(one.family, given, one.involvement, platforms)
    return whole


def _least_names(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The names of services, of three words at most, that hold no shorter name of the same service."""
    short = {name: slugs for name, slugs in names.items() if name.count(" ") < _WORDS}
    alone = {}
    for name, slugs in short.items():
        inside = (part for part in _parts(name.split(" ")) if part != name)
        if all(short.get(part) != slugs for part in inside):
            alone[name] = slugs
    return alone


def _rarest_words(names: Iterable[str]) -> set[str]:
    """Words of which each name holds one: of its own words the one that the fewest names hold."""
    parted = [name.split(" ") for name in names]
    count = Counter(word for words in parted for word in words)
    return {min(words, key=count.__getitem__) for words in parted}


def _parts(words: list[str]) -> Iterator[str]:
    """The parts of a term that may be names of services: those of three words at most."""
    for begin in range(len(words)):
        for end in range(begin + 1, min(begin + _WORDS, len(words)) + 1):
            yield " ".join(words[begin:end])


def _last_words_of(family: Family, pack: Pack) -> frozenset[str]:
    """The words at the end of the terms of a family with which a mention may begin: services too, in chains."""
    if family.kind is Kind.ORDINARY:
        return frozenset()
    is_service = family.kind is Kind.MENTION and family.status is None
    return frozenset(pack.handed_on).union(*(pack.beside.values() if is_service else ()))


def _find_spellings(pack: Pack, terms: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The spellings that matter to terms, in order, and the word that each stands for."""
    words = words_in(terms)
    meant = {**clip_endings(words), **list_spellings(pack.spellings)}
    spellings = tuple(spelling for spelling in sorted(meant) if meant[spelling] in words)
    return spellings, tuple(meant[spelling] for spelling in spellings)


def _column(numbers: Iterable[int]) -> Numbers:
    return np.fromiter(numbers, dtype=np.int32)


def _bits(words: Iterable[str], names: tuple[str, ...]) -> int:
    return sum(1 << names.index(word) for word in words)


def _texts_of(family: Family, pack: Pack, sets: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Every text of the family; one with an apostrophe also without it (``dont``)."""
    templates = pack.frames[family.frames] if family.frames else ("{}",)
    frames = [_simplified(frame) for one in templates for frame in expand_wording(one.replace("{}", "\x00"), sets)]
    for wording in family.words:
        for text in map(_simplified, expand_wording(wording, sets)):
            for frame in frames:
                plain = frame.replace("\x00", text)
                yield plain
                if "'" in plain:
                    yield plain.replace("'", "")


def _simplified(text: str) -> str:
    """A text with blanks for hyphens and with straight apostrophes."""
    return text.replace("-", " ").replace("’", "'")


def _weights(pack: Pack) -> Numbers:
    """Points by whether the rule counts plain texts, group, whether a meeting is told of, and class."""
    weights = np.zeros((2, len(pack.groups), 2, len(pack.classes)), dtype=np.int32)
    for number, group in enumerate(pack.groups):
        for texts in (0, 1):
            for meeting in (0, 1):
                points = _points(pack, group, bool(texts), bool(meeting))
                weights[texts, number, meeting] = [points.get(cls, 0) for cls in pack.classes]
    return weights


def _points(pack: Pack, group: OffenceGroup, texts: bool, meeting: bool) -> dict[str, int]:
    """What is said later holds: the base, the base for texts, then the group's own in the same order."""
    points = {**pack.base, **(pack.texts if texts else {}), **group.weights["weights"]}
    if meeting:
        points |= group.weights["meeting"]
    if texts:
        points |= group.weights["texts"]
        if meeting:
            points |= group.weights["meeting_texts"]
    return points
