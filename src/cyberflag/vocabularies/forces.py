"""The police forces, and how a text names one.

``understand_force`` reads a text that is nothing but a force's name (a table's row label); ``forces_named_in`` finds
the forces that prose, a letterhead, a file name or an e-mail address mentions. Only the first forgives spelling, and
never where a second force is nearly as near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.list_files import read_rows, split_names
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.understanding import How, Understood

_OF_SITES = frozenset({"defence", "nuclear"})


@dataclass(frozen=True)
class Force:
    """A police force: ``id`` as data.police.uk writes it, official ``name``, ``short_name`` (the area's), ``aliases``
    (found in any case), ``abbreviations`` (found only as separate words in this case), ``country``, ``region``
    (England and Wales), the ``foi_law`` it answers under, the ``ons_code`` of its area (empty where it has none) and
    its ``kind`` (``territorial``, ``national``, ``railways``, ``defence``, ``nuclear``,
    ``crown-dependency``).
    """

    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    country: str
    region: str
    foi_law: str
    ons_code: str
    kind: str

    @property
    def is_of_sites(self) -> bool:
        """Whether it polices sites in the areas of other forces, whose letters speak of it."""
        return self.kind in _OF_SITES


FORCES: tuple[Force, ...] = tuple(
    Force(
        **{key: row[key] for key in ("id", "name", "short_name", "country", "region", "foi_law", "ons_code", "kind")},
        aliases=split_names(row["aliases"]),
        abbreviations=split_names(row["abbreviations"]),
    )
    for row in read_rows("forces.csv")
)
"""Every force of the list: 43 territorial forces of England and Wales, BTP, the Ministry of Defence Police, the Civil
Nuclear Constabulary, PSNI, Police Scotland, three Crown dependencies.
"""

_BY_ID = {item.id: item for item in FORCES}

_TITLE = r"(?:police\s+service|police\s+force|police|constabulary|force|heddlu)"
_SUFFIX = re.compile(rf"[\s]+{_TITLE}(?:\s+{_TITLE})*$")
_PREFIX = re.compile(r"^(?:the\s+|heddlu\s+|(?:chief\s+constable|police)\s+of\s+)+")
_FOOTNOTE = re.compile(r"(?:\s*(?:[\(\[](?:note\s*)?[\da-z][\)\]]|[\d*†‡§¹²³⁰-⁹]))+\s*$", re.IGNORECASE)
_NAMED_TWICE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<short>[^()]+)\)")
"""A name with another name of the force in brackets behind it: ``Metropolitan Police (MPS)``."""
_REORDERED = re.compile(r"^(\w+), (city of)$")
_BETWEEN = r"[\s\-_.,&+–‑]*"
"""What may stand between the words of a name: spaces, or nothing in a file name or an address."""

_FILE_MARK = re.compile(
    r"(?:\d{1,3}[-_. ]+)?(?P<mark>[A-Z]{2,4}(?:[-_ ][A-Z]{2})?)[-_ ]*(?:(?:FOIA?|RFI|EIR)[-_ ]*)?(?=\d)", re.IGNORECASE
)
"""The letters of a reference before its number, at the beginning of a file's name or behind its place in a list."""
_LONGEST_WORD = 2

_MET_HOST = re.compile(r"(?<![\w.])met(?=\.(?:pnn\.)?police\b)", re.IGNORECASE)
_MET_REFERENCE = re.compile(r"(?<![\w./-])\d\d(?P<mark>[./])FOI(?P=mark)\d\d(?P=mark)\d{6}(?!\d)")
"""The form in which the Metropolitan Police alone numbers requests: ``01.FOI.23.031235``, ``01/FOI/19/001234``."""
_ACT = re.compile(r"(?:Act|Order|Regulations|Rules)\s*\($")
_COUNTRIES = re.compile(r"(?:England|Wales|Scotland)\b[\s,&]*(?:and\s+)?(?:Wales\b[\s,&]*)?(?:and\s+)?$", re.IGNORECASE)

_LONGEST_NAME, _LONGEST_WITH_MARKS = 80, 160
_SURE, _LIKELY, _PLACE = 1.0, 0.9, 0.7


def force(force_id: str) -> Force:
    """The force with this id.

    Raises ``KeyError`` where there is none.
    """
    return _BY_ID[force_id]


def force_name(force_id: str) -> str:
    """The short name of the force with this id; the id itself where the list does not have it."""
    known = _BY_ID.get(force_id)
    return known.short_name if known else force_id


@lru_cache(maxsize=16384)
@in_any_dress
def understand_force(text: str) -> Understood[Force] | None:
    """The force that the whole text names, or None.

    Case, ``&``, hyphens, a suffix such as "Police" and footnote marks (``Essex(5)``, ``Wiltshire3``) do not matter.
    Score 1 for a name, 0.95 for an alias or abbreviation, below 0.9 where a misspelling was forgiven.
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if end - start > _LONGEST_WITH_MARKS:
        return None
    bare = _FOOTNOTE.sub("", text.strip())
    if not bare or len(bare) > _LONGEST_NAME:
        return None
    for item, in_capitals in _abbreviated():
        if bare in item.abbreviations or (bare.upper() in in_capitals and bare.isalpha()):
            return Understood(item, How.ALIAS, 0.95, start, end)
    key = _plain(bare)
    if found := _keys().get(key):
        item, how = found
        return Understood(item, how, 1.0 if how is How.TITLE else 0.95, start, end)
    if (named := _NAMED_TWICE.fullmatch(bare)) and (first := understand_force(named["name"])):
        second = understand_force(named["short"])
        if second is not None and second.value == first.value:
            return Understood(first.value, How.ALIAS, min(first.score, second.score), start, end)
    nearest = _nearest(key, named_as_force=key != bare.casefold().strip())
    return Understood(nearest[0], How.SPELLING, nearest[1], start, end) if nearest else None


@remembered
def forces_named_in(text: str) -> list[Understood[Force]]:
    """Every mention of a force in a text, in order, with its span; the longest name wins where names overlap.

    Score 1 where the text says police or constabulary, 0.9 for an abbreviation, 0.7 where only the place is named
    (which may be the place and not the force). An Act's "(Northern Ireland)" and "England, Wales and Northern
    Ireland" are no mentions.
    """
    found: list[Understood[Force]] = []
    taken = -1
    for mention in sorted(_mentions(text), key=lambda m: (m.start, -m.end)):
        if mention.start >= taken:
            found.append(mention)
            taken = mention.end
    return found


def force_of_file(name: str) -> Understood[Force] | None:
    """The force whose reference a file's name begins with, or None: ``ASP 24-1188``, ``HQ-PA-002188-21 report.xlsx``.

    Two letters must be capitals, as they are a word else.
    """
    begins = _FILE_MARK.match(name)
    letters = re.sub(r"[-_ ]", "-", begins["mark"]) if begins else ""
    found = _file_marks().get(letters.upper() if len(letters) > _LONGEST_WORD else letters)
    return Understood(found, How.MENTION, _LIKELY, *begins.span("mark")) if begins and found else None


@cache
def _file_marks() -> dict[str, Force]:
    return {row["mark"]: _BY_ID[row["force"]] for row in read_rows("file_marks.csv")}


def is_letters_of_sites(text: str) -> bool:
    """Whether a text is only the letters of a force of sites (``MDP``), which elsewhere stand for other things too."""
    bare = _FOOTNOTE.sub("", text.strip()).upper()
    return bare in _abbreviations() and _abbreviations()[bare].is_of_sites


def _mentions(text: str) -> Iterator[Understood[Force]]:
    for match in _name_pattern().finditer(text):
        item = _joined_keys()[_joined(match[0])]
        before = text[: match.start()]
        is_country = item.id in {"northern-ireland", "scotland"} and not _says_police(match[0])
        if is_country and (_ACT.search(before[-20:]) or _COUNTRIES.search(before[-40:])):
            continue
        tail = re.match(rf"{_BETWEEN}{_TITLE}(?![A-Za-z])", text[match.end() :], re.IGNORECASE)
        head = re.search(r"heddlu\s+$", before[-10:], re.IGNORECASE)
        end = match.end() + (tail.end() if tail else 0)
        score = _SURE if tail or head or _says_police(match[0]) else _PLACE
        yield Understood(item, How.MENTION, score, match.start(), end)
    for match in _MET_HOST.finditer(text):
        yield Understood(_BY_ID["metropolitan"], How.MENTION, _SURE, match.start(), match.end())
    for match in _MET_REFERENCE.finditer(text):
        yield Understood(_BY_ID["metropolitan"], How.MENTION, _LIKELY, match.start(), match.end())
    for match in _abbreviation_pattern().finditer(text):
        item = _abbreviations()[match[0]]
        yield Understood(item, How.MENTION, _LIKELY, match.start(), match.end())


def _says_police(name: str) -> bool:
    return bool(re.search(r"police|constabulary|heddlu|yard|enforcement", name, re.IGNORECASE))


def _plain(name: str) -> str:
    """A name without what does not tell forces apart."""
    text = name.casefold().replace("&", " and ").replace("‑", "-").replace("–", "-")
    text = _REORDERED.sub(r"\2 \1", " ".join(re.sub(r"[-_.]", " ", text).split()))
    return _PREFIX.sub("", _SUFFIX.sub("", text)).strip()


def _joined(name: str) -> str:
    """The letters of a name alone, ``and`` left out: one spelling for ``D&C``, file names and addresses."""
    words = re.sub(r"[^a-z]+", " ", name.casefold()).split()
    joined = "".join(word for word in words if word != "and")
    return joined.replace("avonandsomerset", "avonsomerset").replace("devonandcornwall", "devoncornwall")


def _names(item: Force) -> tuple[str, ...]:
    return (item.name, item.short_name, *item.aliases)


_OF_REGION = re.compile(
    r"\b(?:(?:sub|grand)[\s-]?)?(?:totals?|sum|overall|combined|altogether|together|all|every|forces?|constabular(?:y|ies)|police|regions?|regional|area"
    r"|the|of|for|in|across|wide)\b|[^\w\s]"
)
_SUMS_REGION = re.compile(
    r"\b(?:sub)?totals?\b|\bsum\b|\boverall\b|\bcombined\b|\baltogether\b|\bregion(?:s|al)?\b|\ball\b"
)


def region_summed(text: str) -> str | None:
    """The region of forces that a whole text is the sum of (``South East total``, ``Wales - all forces``), folded and
    empty where it names none (``Regional total``, ``All forces``); None for any other text.
    """
    plain = fold(text).replace("&", " and ")
    rest = " ".join(_OF_REGION.sub(" ", plain).split())
    if not rest:
        is_named = re.search(r"\b(?:region|forces|constabularies)", plain) is not None
        return "" if is_named and _SUMS_REGION.search(plain) else None
    is_sum = _SUMS_REGION.search(plain) or rest not in _keys()
    return rest if rest in _regions() and is_sum else None


def is_in_region(item: Force, region: str) -> bool:
    """Whether a force is of a region that `region_summed` gave; any is of one without a name."""
    return not region or item.id in _regions()[region]


@cache
def _regions() -> dict[str, frozenset[str]]:
    """The ids of the forces of each region and country, and of England and Wales together."""
    found: dict[str, set[str]] = {}
    for item in FORCES:
        both = "England and Wales" if item.country in ("England", "Wales") else ""
        for name in filter(None, (item.region, item.country, both)):
            key = " ".join(_OF_REGION.sub(" ", fold(name)).split())
            found.setdefault(key, set()).add(item.id)
    return {name: frozenset(ids) for name, ids in found.items()}


@cache
def _abbreviated() -> tuple[tuple[Force, frozenset[str]], ...]:
    """The forces with those of their abbreviations, in capitals, that are known in any case: two letters are words."""
    return tuple((item, frozenset(short.upper() for short in item.abbreviations if len(short) > 2)) for item in FORCES)


@cache
def _keys() -> dict[str, tuple[Force, How]]:
    keys: dict[str, tuple[Force, How]] = {}
    for item in FORCES:
        for name in _names(item):
            how = How.TITLE if name in (item.name, item.short_name) else How.ALIAS
            keys.setdefault(_plain(name), (item, how))
    return keys


@cache
def _joined_keys() -> dict[str, Force]:
    return {_joined(name): item for item in FORCES for name in _names(item)}


@cache
def _name_pattern() -> re.Pattern[str]:
    """All names, longest first; words may be joined or separated by anything a file name puts there."""
    names = sorted({name for item in FORCES for name in _names(item)}, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_loosely(name) for name in names)})(?![A-Za-z])", re.IGNORECASE)


def _loosely(name: str) -> str:
    first, *others = re.findall(r"[A-Za-z]+", name)
    pattern: str = re.escape(first)
    for word in others:
        pattern += _BETWEEN + ("(?:and)?" if word == "and" else re.escape(word))
    return pattern


@cache
def _abbreviations() -> dict[str, Force]:
    known: dict[str, Force] = {}
    for item in FORCES:
        for short in item.abbreviations:
            known[short] = item
            if len(short) > 3 or short in {"GMP", "BTP", "WMP", "NYP", "SYP", "WYP", "TVP"}:
                known[short.lower()] = item
                known[short.upper()] = item
    return known


@cache
def _abbreviation_pattern() -> re.Pattern[str]:
    shorts = sorted(_abbreviations(), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z&])(?:{'|'.join(map(re.escape, shorts))})(?![A-Za-z&])")


@lru_cache(maxsize=4096)
def _directions(name: str) -> frozenset[str]:
    """The words that part neighbours: "East Midlands", a region, is no misspelt West Midlands."""
    return frozenset(name.split()) & {"north", "south", "east", "west", "greater", "mid"}


def _nearest(key: str, *, named_as_force: bool) -> tuple[Force, float] | None:
    """The one force whose name is a slip or two away, where every other force is at least two slips further."""
    if len(key) < (5 if named_as_force else 7):
        return None
    allowed = 1 if len(key) < 10 else 2
    if sum(sign not in _signs_of_names() for sign in key) > allowed:
        return None  # each is a slip, as in the number of a crime
    best: dict[str, int] = {}
    for name, (item, _) in _keys().items():
        distance = OSA.distance(key, name, score_cutoff=allowed + 2)
        if distance <= allowed and _directions(key) != _directions(name):
            distance = allowed + 1
        best[item.id] = min(distance, best.get(item.id, allowed + 3))
    (first, slips), (_, second) = sorted(best.items(), key=lambda pair: pair[1])[:2]
    if slips > allowed or second < slips + 2:
        return None
    return _BY_ID[first], round(0.9 - 0.05 * slips, 2)


@cache
def _signs_of_names() -> frozenset[str]:
    return frozenset(sign for name in _keys() for sign in name)
