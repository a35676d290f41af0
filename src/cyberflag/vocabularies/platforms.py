"""Platforms, sites and games: the list, and how replies name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from rapidfuzz.distance import OSA

from cyberflag.vocabularies.channels_of_police import without_channels
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.labels import understand_label
from cyberflag.vocabularies.letters_of_platforms import bare_x_in
from cyberflag.vocabularies.list_files import read_rows
from cyberflag.vocabularies.plain_text import fold, pattern_of_words, read_words, write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import unknown_score

OTHER = "other"
"""The slug of platforms that a reply puts together without naming them."""

UNKNOWN = "unknown"
"""The slug where the platform was not recorded."""

ALL_PLATFORMS = "all"
"""The word of the counts contract for a figure that is not broken down by platform."""

KINDS_OF_PLATFORM = frozenset(
    {"social-media", "online-gaming", "website", "dating-app", "text-message", "telephone", "email"}
)
"""What names no one platform: not where platforms are asked for (``Which social media, messaging or gaming platform``),
nor as what a whole reply is on (``Crimes linked to dating apps``).
"""

DEVICES = {"webcam": re.compile(r"\bweb[\s-]?cams?\b", re.IGNORECASE)}
"""What is no service but what a crime was committed with, on whatever service: figures may be parted by it, but a
search for its word alone tells of no platform that all crimes found are on. Each with the ways of writing it.
"""

_OTHER_ALONE = 0.6
_WITH_WORDS = 0.9
_COMMON_WORD = 0.7
_MISSPELT = 0.8
_SHORTEST_RESPELT, _LONG_NAME = 6, 9
_TWO = 2
_ASIDE = re.compile(
    r"(?P<name>[^(,;]+?)"
    r"(?:\s*\(([^()]*)\)|[,;]\s+(.+)|\s[-–]\s(.+)|\s((?:formerly|previously|now|aka|a\.k\.a\.?|also known as)\b.+))"
)
_ADDRESS = re.compile(r"^(?:https?://)?www\.|(?<=\w)\.(?:com|co\.uk|net|org)$")
_BETWEEN_NAMES = re.compile(r"\s*[,/&+]\s*|\s+(?:and|or)\s+")


@dataclass(frozen=True)
class Platform:
    """A platform.

    ``slug`` is its id in counts; ``aliases`` are other spellings; ``from_year`` and ``to_year`` say when the public
    could use it (None: not known or still), for orientation; ``note`` says what to know when counting.
    """

    slug: str
    name: str
    aliases: tuple[str, ...]
    from_year: int | None
    to_year: int | None
    note: str


def _read_platforms() -> Iterator[tuple[Platform, str]]:
    """Each platform, and the slug that counts hold it under (empty: its own)."""
    for row in read_rows("platforms.csv"):
        platform = Platform(
            row["slug"],
            row["name"],
            tuple(alias for alias in row["aliases"].split("|") if alias),
            int(row["from"]) if row["from"] else None,
            int(row["to"]) if row["to"] else None,
            row["note"],
        )
        yield platform, row["counted"]


_ROWS = tuple(_read_platforms())

PLATFORMS: tuple[Platform, ...] = tuple(platform for platform, counted in _ROWS if not counted)
"""Every platform that counts and replies know. Source: ``data/platforms.csv``."""

COUNTED_AS: Mapping[str, str] = MappingProxyType(
    {platform.slug: counted or platform.slug for platform, counted in _ROWS}
)
"""The slug that counts hold each platform under, by the slug that the flag gives it (``x`` is ``twitter``); ``other``
for a service that only the flag knows. Source: ``data/platforms.csv``, which owns both kinds of slug.
"""


def count_platform(slug: str) -> str:
    """The slug that counts hold a platform of the flag under; ``other`` for one that a force's own pack added."""
    return COUNTED_AS.get(slug, OTHER)


@lru_cache(maxsize=4096)
@in_any_dress
def understand_platform(text: str) -> Understood[str] | None:
    """The slug of the platform that the whole text names; ``other``, ``unknown`` or ``all``; or None.

    Quotation marks of any kind and words such as "app" may stand around the name. ``Other`` alone scores 0.6 and
    ``Not recorded`` alone 0.5, since they belong to every dimension; with the platform named beside them 1.0. A
    name that is a common word too (``Text``, ``Signal``) scores 0.7.
    """
    return understand_label(text, _understand_part)


@remembered
def platforms_named_in(text: str) -> list[Understood[str]]:
    """The platforms named in running text or a title, in reading order, with spans; where two overlap the longer one.

    A name that is a common word too (``Signal``, ``Monkey``) counts only in quotation marks or with "app" after it, and
    a bare ``X`` only where `bare_x_in` finds it; nor does one that says who did it to whom (``peer to peer sexting``).
    """
    plain = write_plainly(text)
    found: list[Understood[str]] = []
    for match in _names_pattern().finditer(plain):
        name = fold(match["name"])
        quoted = plain[match.start("name") - 1 : match.start("name")] in ('"', "'") and plain[match.end("name") :][
            :1
        ] in ('"', "'")
        if (
            name in _common()
            and (not quoted or name in _never_in_text())
            and not re.match(r"\s+(?:app|messenger)\b", plain[match.end("name") :], re.IGNORECASE)
        ):
            continue
        if _among_people(name).match(plain, match.end("name")):
            continue
        slug, score, _ = _names()[name]
        found.append(Understood(slug, How.MENTION, min(score, 0.9), match.start("name"), match.end("name")))
    bare = bare_x_in(plain, ((name.start, name.end) for name in found))
    found += (Understood(x, How.MENTION, 0.9, *span) for x, *span in bare)
    return without_channels(plain, sorted(found, key=lambda name: name.start))


def _understand_part(text: str) -> tuple[str, float, How] | None:
    plain = fold(text)
    for core, score in ((plain, 1.0), (" ".join(_around().sub(" ", plain).split()).strip(" :\"'()-"), _WITH_WORDS)):
        meant = _names().get(core)
        # "some other site" says of what
        if meant is not None and not (meant[1] == _OTHER_ALONE and _names_others(plain)):
            return meant[0], min(meant[1], score), meant[2]
    if score := unknown_score(plain):
        return UNKNOWN, score, How.ALIAS
    if _names_others(plain):
        return OTHER, _WITH_WORDS, How.ALIAS
    core = " ".join(_around().sub(" ", plain).split()).strip(" :\"'()-")
    if (core != plain and unknown_score(core)) or _names_unknown(plain):
        return UNKNOWN, _WITH_WORDS, How.ALIAS
    return _together(plain) or _searched_with(plain) or _with_aside(plain) or _run_together(core) or _respelt(core)


def _names_unknown(plain: str) -> bool:
    """Whether a label says that a platform of whatever kind was not recorded: ``Unknown app/site``."""
    kinds = {*read_words("platform_words")["composed"]["kinds"]}
    rest = re.sub(r"[^\W\d_]+", lambda word: "" if word[0] in kinds else word[0], plain)
    bare = " ".join(re.sub(r"[()/,:–-]", " ", rest).split())
    return (bare != plain and bool(unknown_score(bare))) or _none_named().fullmatch(plain) is not None


@cache
def _none_named() -> re.Pattern[str]:
    """The whole of a label that says of several kinds of platform that there is none: ``No app or site``."""
    kind = rf"(?:{'|'.join(map(re.escape, read_words('platform_words')['composed']['kinds']))})"
    none, either = r"(?:no|without(?:\s+(?:an?|any))?)", r"(?:\s*/\s*|,?\s+(?:or|and|nor)\s+)"
    several = rf"{kind}(?:\s+{kind})*(?:{either}(?:{none}\s+|an?\s+|other\s+)?{kind}(?:\s+{kind})*)+"
    return re.compile(rf"{none}\s+(?:known\s+|other\s+)?{several}(?:\s+at\s+all)?")


def _searched_with(plain: str) -> tuple[str, float, How] | None:
    """The platform of a search for its name beside a word that says that it is one: ``Hinge + app``."""
    found = _search().fullmatch(plain)
    slug = _bare_name(found["name"].strip("\"' ")) if found else ""
    return (slug, _WITH_WORDS, How.ALIAS) if slug not in ("", OTHER, UNKNOWN, ALL_PLATFORMS) else None


@cache
def _search() -> re.Pattern[str]:
    lists = read_words("platform_words")["searched"]
    words = "|".join(map(re.escape, sorted(lists["words"], key=len, reverse=True)))
    return re.compile(rf"(?P<name>\S.*?)\s*(?:{'|'.join(lists['joins'])})\s*[\"']?(?:{words})[\"']?")


def _with_aside(plain: str) -> tuple[str, float, How] | None:
    """The platform that a name with a remark is, where the remark names no other: ``Facebook (Meta)``, ``X (formerly
    Twitter)``, ``Instagram Reels``, ``Other (Kik, Discord)``. Others with the unknown are unknown (counts contract).
    """
    found = _ASIDE.fullmatch(plain)
    name = found["name"] if found else plain
    aside = next(filter(None, found.groups()[1:]), "") if found else ""
    slug = _bare_name(name)
    if not slug and not _without_remarks(name):  # "Meta (Facebook)"
        slug, aside = _bare_name(aside), ""
    if slug == OTHER:
        return (UNKNOWN if _lists_unknown(aside) else OTHER), _WITH_WORDS, How.ALIAS
    if slug in ("", UNKNOWN, ALL_PLATFORMS):
        return None
    takes = {slug, *read_words("platform_words")["together"].get(slug, ())}
    pieces = [_without_remarks(piece) for piece in _BETWEEN_NAMES.split(aside)]
    return (slug, _WITH_WORDS, How.ALIAS) if all(_bare_name(p) in takes for p in pieces if p) else None


def _bare_name(text: str) -> str:
    """The slug of a name, also with remarks behind it; empty where it is none."""
    words = _ADDRESS.sub("", text.strip(" :;.")).split()
    for end in range(len(words), 0, -1):
        meant = _names().get(" ".join(words[:end]))
        if meant is not None:
            return meant[0]
        if words[end - 1] not in _remarks():
            return ""
    return ""


def _without_remarks(text: str) -> str:
    return " ".join(
        word for word in text.replace("(", " ").replace(")", " ").split() if word.strip(".") not in _remarks()
    )


def _lists_unknown(aside: str) -> bool:
    return any(unknown_score(_without_remarks(piece)) for piece in _BETWEEN_NAMES.split(aside))


@cache
def _remarks() -> frozenset[str]:
    return frozenset(read_words("platform_words")["asides"])


def _names_others(plain: str) -> bool:
    """Whether a label puts the platforms together that it does not name: ``Another app or site``, ``Various sites``."""
    lists = read_words("platform_words")["composed"]
    words = set(re.findall(r"[^\W\d_]+", plain))
    is_composed = bool(words & {*lists["others"]} and words & {*lists["kinds"]}) and words <= {
        *lists["others"],
        *lists["kinds"],
        *lists["beside"],
    }
    return is_composed or _unlisted().fullmatch(plain) is not None


def names_every_platform(text: str) -> bool:
    """Whether a label among platforms is of all of them, by whatever word it calls them: ``All applications``, ``Total
    services``. Elsewhere the same words may count something else.
    """
    every, kinds, known = _words_of_all()
    words = set(re.findall(r"[^\W\d_]+", fold(text)))
    return bool(words & every and words & kinds) and words <= known


def says_net_used(text: str) -> bool:
    """Whether a text says that the net was used, whatever was used there: ``how many used the internet in any way``."""
    return _net_used().search(fold(text)) is not None


@cache
def _net_used() -> re.Pattern[str]:
    words = read_words("platform_words")["net_used"]
    before, net = (pattern_of_words(words[name]) for name in ("before", "net"))
    return re.compile(rf"{before}\s+{net}|{net}\s+(?:was\s+)?used\b")


@cache
def _words_of_all() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words for every one, those for platforms, and all that such a label is made of."""
    lists = {name: frozenset(words) for name, words in read_words("platform_words")["composed"].items()}
    every, kinds = lists["every"], lists["kinds"]
    return every, kinds, (every | kinds | lists["beside"]) - lists["others"] - lists["narrower"]


@cache
def _unlisted() -> re.Pattern[str]:
    """The whole of a label of what is none of those listed: ``an app or site outside our list of four``, ``an app not
    listed``. Without the article, ``app not listed`` is one that is not known.
    """
    kind = rf"(?:{'|'.join(map(re.escape, read_words('platform_words')['composed']['kinds']))})"
    outside, between, listed, article, shown, here = (
        "|".join(map(re.escape, read_words("platform_words")["unlisted"][name]))
        for name in ("outside", "between", "listed", "article", "shown", "here")
    )
    several = rf"{kind}(?:(?:\s+(?:or|and)\s+|\s*[/&]\s*|\s+){kind})*"
    kinds, one = rf"(?:(?:the|{article})\s+)?{several}", rf"(?:{article})\s+{several}"
    which = r"(?:\s+(?:that|which))?(?:\s+(?:is|are|was|were))?"
    apart = rf"(?:not\s+(?:(?:{between})\s+)+|(?:{outside})\s+(?:(?:{between})\s+)*)"
    names = rf"(?:{listed})(?:\s+(?:of|you|we|{listed}))*"
    unlisted = rf"{one}{which}\s+(?:not\s+(?:{shown})|unlisted)|(?:(?:{article})\s+)?unlisted\s+{several}"
    here_not = rf"{kinds}{which}\s+not\s+(?:{between})\s+(?:{here})"
    return re.compile(rf"{kinds}{which}\s+{apart}{names}|{here_not}|{unlisted}")


def _together(plain: str) -> tuple[str, float, How] | None:
    """The platform that several names printed together are: one said twice (``SMS / Text message``) or by two names of
    its own (``Yubo OR Yellow``), or one that takes the other in (``Facebook & Messenger``).
    """
    parts = [part for part in re.split(r"\s*[/,&+()]\s*|\s+(?:and|or|inc\.?|incl\.?|including)\s+", plain) if part]
    meant = [_names().get(part) for part in parts]
    slugs = {found[0] for found in meant if found is not None}
    if len(parts) == _TWO and (renamed := _names().get("/".join(parts))) is not None:
        return renamed[0], _WITH_WORDS, How.ALIAS
    if len(parts) < _TWO or None in meant:  # one name is none together
        return None
    takers = [slug for slug, taken in read_words("platform_words")["together"].items() if slugs <= {slug, *taken}]
    slug = slugs.pop() if len(slugs) == 1 else takers[0] if takers else ""
    return (slug, _WITH_WORDS, How.ALIAS) if slug else None


def _run_together(core: str) -> tuple[str, float, How] | None:
    """The platform whose name a text is but for its blanks, hyphens and dots: ``Ro-blox``, ``Mine Craft``."""
    slugs = _squeezed().get(_squeeze(core), set()) if len(core) >= _SHORTEST_RESPELT else set()
    return (next(iter(slugs)), _WITH_WORDS, How.SPELLING) if len(slugs) == 1 else None


def _squeeze(name: str) -> str:
    return re.sub(r"[\s.'-]", "", name)


@cache
def _squeezed() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, (slug, _, _) in _names().items():
        if name not in _common() and slug not in (OTHER, UNKNOWN, ALL_PLATFORMS) and name.isascii():
            found.setdefault(_squeeze(name), set()).add(slug)
    return found


def _respelt(word: str) -> tuple[str, float, How] | None:
    """The platform that a misspelt name (``Instagramm``) is one slip away from, two in a long one, where it is one."""
    if len(word) < _SHORTEST_RESPELT or not word.isalpha():
        return None
    allowed = 1 if len(word) < _LONG_NAME else 2
    near = {
        slug
        for name, (slug, _, _) in _names().items()
        if len(name) >= _SHORTEST_RESPELT - 1
        and name not in _common()
        and slug not in (OTHER, UNKNOWN, ALL_PLATFORMS)
        and OSA.distance(word, name, score_cutoff=allowed) <= allowed
    }
    return (near.pop(), _MISSPELT, How.SPELLING) if len(near) == 1 else None


@cache
def _names() -> dict[str, tuple[str, float, How]]:
    lists = read_words("platform_words")
    names: dict[str, tuple[str, float, How]] = {}
    for platform in PLATFORMS:
        names.update({fold(alias): (platform.slug, 1.0, How.ALIAS) for alias in platform.aliases})
    for platform in PLATFORMS:
        names[fold(platform.slug)] = names[fold(platform.name)] = (platform.slug, 1.0, How.TITLE)
    for meaning, word in ((slug, word) for slug in (OTHER, UNKNOWN, ALL_PLATFORMS) for word in lists[slug]):
        alone = word in lists["other_alone"]
        names[fold(word)] = (meaning, _OTHER_ALONE if alone else 1.0, How.ALIAS)
    for word in map(fold, lists["common_words"]):
        if word in names:
            names[word] = (names[word][0], _COMMON_WORD, How.ALIAS)
    return names


@cache
def _names_pattern() -> re.Pattern[str]:
    lists = read_words("platform_words")
    skipped = {fold(word) for name in (OTHER, UNKNOWN, ALL_PLATFORMS) for word in lists[name]}
    names = sorted((name for name in _names() if name not in skipped), key=len, reverse=True)
    return re.compile(rf"(?<![\w.@-])(?P<name>{'|'.join(map(re.escape, names))})(?![\w@]|-\w|\.\w)", re.IGNORECASE)


@cache
def _common() -> frozenset[str]:
    return frozenset(map(fold, read_words("platform_words")["common_words"]))


@cache
def _among_people(name: str) -> re.Pattern[str]:
    """What stands behind a name that says who did it to whom, and of no network: ``peer to peer abuse``."""
    words = read_words("platform_words")["among_people"]
    behind = "|".join(map(re.escape, words["behind"])) if name in map(fold, words["names"]) else r"(?!)"
    return re.compile(rf"\s*(?:\(?[\w'’-]+\)?\s+){{0,3}}?(?:{behind})\b", re.IGNORECASE)


@cache
def _never_in_text() -> frozenset[str]:
    return frozenset(map(fold, read_words("platform_words")["never_in_text"]))


@cache
def _around() -> re.Pattern[str]:
    return re.compile(pattern_of_words(read_words("platform_words")["around"]))
