"""The rule pack: what is known of how summaries speak, as data with a version and a content hash.

A pack is a list of *families*, each one meaning in many wordings, with groups of offences and weights. The pack that
comes with cyberflag stands in ``vocabularies/data/flag_pack``; a force's own file extends or overrides it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import chain
from typing import Any

from cyberflag.errors import UsageError
from cyberflag.flags.families import Direction, Family, Kind, OffenceGroup, Status, Tier
from cyberflag.flags.inflections import inflect
from cyberflag.flags.leanings import Leanings, read_leanings
from cyberflag.flags.links import link_of
from cyberflag.flags.misspellings import misspell
from cyberflag.vocabularies.list_files import read_rows, read_settings

BASE = "base"
"""The name of the weights that a group of offences starts from."""

_SETTINGS = frozenset(
    {
        "version",
        "online",
        "review",
        "statuses",
        "calibration",
        "classes",
        "base",
        "texts",
        "yields",
        "frames",
        "scope",
        "leanings",
    }
)
"""The parts of a pack that hold what is said last, word by word where they are tables."""


@dataclass(frozen=True)
class Pack:
    """A rule pack: ``label`` is its version and content hash, as it stands on every row that is decided.

    ``firm`` is how far from a mention a cue is sure of it, ``listed`` how far apart mentions of one list stand, in
    bytes; ``telling`` is how many companions of presence tell how a record was done where no mention does; ``bare`` are
    classes that are in doubt where nothing is said to be done there; ``named_last`` says by status mentions of which
    classes name the services of a record that nothing which speaks names; ``handed_on`` are the words at the end of a
    term with which a mention may begin too; ``spellings`` are the short and wrong spellings of words; ``leanings`` are
    heeded where the rules alone are not sure.
    """

    version: str
    content: str
    families: tuple[Family, ...]
    groups: tuple[OffenceGroup, ...]
    sets: Mapping[str, list[str]]
    frames: Mapping[str, tuple[str, ...]]
    beside: Mapping[str, list[str]]
    classes: tuple[str, ...]
    statuses: tuple[Status, ...]
    base: Mapping[str, int]
    texts: Mapping[str, int]
    yields: Mapping[str, str]
    online: int
    review: int
    firm: int
    listed: int
    telling: int
    bare: tuple[str, ...]
    named_last: Mapping[Status, tuple[str, ...]]
    handed_on: tuple[str, ...]
    spellings: Mapping[str, list[str]]
    calibration: tuple[float, float]
    leanings: Leanings | None

    @property
    def label(self) -> str:
        """``1.0+3f2a9c41d0e7``: the version and the first digits of the hash of the content."""
        return f"{self.version}+{self.content[:12]}"


@dataclass
class _Draft:
    """The tables of a pack while files are laid one over the other."""

    families: dict[str, dict[str, Any]] = field(default_factory=dict)
    groups: dict[str, dict[str, Any]] = field(default_factory=dict)
    sets: dict[str, list[str]] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)


def load_pack(own: Mapping[str, Any] | None = None) -> Pack:
    """The pack that comes with cyberflag, with a force's ``own`` tables laid over it where given.

    Raises ``UsageError`` where a table says what a pack cannot say.
    """
    draft = _Draft()
    for name in read_settings("flag_pack/order.toml")["files"]:
        _lay_over(draft, read_settings(f"flag_pack/{name}.toml"))
    marks = {row["mark"]: int(row["weight"]) for row in read_rows("flag_pack/marks.csv")}
    _lay_over(draft, {"leanings": {"marks": marks}})
    if own is not None:
        _lay_over(draft, own)
    return _finish(draft)


def _lay_over(draft: _Draft, tables: Mapping[str, Any]) -> None:
    """Add one file's tables to the draft."""
    for name, value in tables.items():
        match name:
            case "family":
                for said in value:
                    _lay_family(draft, dict(said))
            case "platform":
                for said in value:
                    _lay_platform(draft, dict(said))
            case "group":
                draft.groups.update({said["name"]: {**draft.groups.get(said["name"], {}), **said} for said in value})
            case "sets":
                draft.sets.update(value)
            case "spellings":
                known = draft.settings.setdefault(name, {})
                draft.settings[name] = known | {word: [*known.get(word, []), *more] for word, more in value.items()}
            case _ if name in _SETTINGS:
                draft.settings[name] = {**draft.settings.get(name, {}), **value} if isinstance(value, dict) else value
            case _:
                raise UsageError(
                    f"The rule pack has a part {name!r}, which is not known.",
                    "See docs/reference/rule-pack.md for the parts of a pack.",
                )


def _lay_family(draft: _Draft, said: dict[str, Any]) -> None:
    if "name" not in said:
        raise UsageError("A family of the rule pack has no name.", 'Give it one: name = "..."')
    _check_said(f"family {said['name']!r}", said, _FAMILY_KEYS, _FAMILY_LISTS)
    before = draft.families.get(said["name"])
    added, removed = said.pop("add", []), said.pop("remove", [])
    if before is None and (removed or "kind" not in said):
        raise UsageError(
            f"The rule pack extends a family {said['name']!r}, which is not there.",
            "Check its name, or say its kind and words to make a new one.",
        )
    merged = {**(before or {}), **said}
    if "over" in merged:
        merged["over"] = [*(before or {}).get("over", []), *said.get("over", [])]
    words = [word for word in merged.get("words", []) if word not in removed]
    draft.families[said["name"]] = {**merged, "words": [*words, *added]}


def _check_said(what: str, said: Mapping[str, Any], known: Collection[str], lists: Collection[str]) -> None:
    """Raise ``UsageError`` where a table says what it cannot, or something as no list of texts that is one: a bare text
    would be taken for a list of letters.
    """
    if unknown := sorted(set(said) - {*known, *lists}):
        raise UsageError(
            f"The {what} of the rule pack says {unknown[0]!r}, which is not known.",
            f"It may say: {', '.join((*known, *lists))}.",
        )
    for key in lists:
        value = said.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise UsageError(f"The {what} of the rule pack says {key!r} as no list of texts.", f'Say {key} = ["..."].')


def _lay_platform(draft: _Draft, said: dict[str, Any]) -> None:
    """A platform is a family of its names, and one for each list of frames in which alone some of them count."""
    if "slug" not in said:
        raise UsageError("A platform of the rule pack has no slug.", 'Give it one: slug = "..."')
    slug, cls = said["slug"], said.get("class", "service")
    _check_said(f"platform {slug!r}", said, ("slug", "class"), _PLATFORM_LISTS)
    over = said.get("over", [])
    shared = {"kind": Kind.MENTION, "class": cls, "platforms": [slug], "involvement": _INVOLVEMENT.get(cls, [])}
    for key, called, frames in _FRAMED:
        words, name = list(said.get(key, [])), called.format(slug)
        if key == "names":
            words += [slip for word in said.get("misspelt", []) for slip in misspell(word)]
        before = draft.families.get(PLATFORM + name)
        if before is not None:
            merged = {**before, "words": [*before["words"], *words], "over": [*before.get("over", []), *over]}
            draft.families[PLATFORM + name] = merged
        elif words:
            draft.families[PLATFORM + name] = {
                **shared, "name": PLATFORM + name, "words": words, "frames": frames, "over": over,
            }  # fmt: skip


PLATFORM = "platform "
"""What the name of a family of a service begins with."""

_WORDS, _BRANDS, _HOMES, _LISTED = "templates", "brands", "homes", "listed"
"""The lists of frames: of names that are ordinary words or things too, of brands, of things in a house, and of words
that have no frames but count beside another service.
"""

_FRAMED = (
    ("names", "{}", ""),
    ("ambiguous", "{}, in frames", _WORDS),
    ("brands", "{}, as a brand", _BRANDS),
    ("homes", "{}, as a thing at home", _HOMES),
    ("listed", "{}, in a list", _LISTED),
)
"""The keys of a platform's names, how its families are named, and in which frames their words count."""

_PLATFORM_LISTS = (*(key for key, _, _ in _FRAMED), "misspelt", "over")
_FAMILY_KEYS = ("name", "kind", "class", "tier", "status", "direction", "reach", "frames")
_FAMILY_LISTS = ("words", "add", "remove", "platforms", "needs", "gives", "involvement", "classes", "groups", "over")
"""What a platform and a family may say: one text or number, or in lists."""

_ACT = "act"
"""The group of companions that tells of something done there."""

_INVOLVEMENT = {
    "service": ["communication"],
    "dating": ["contact"],
    "market": ["trade_or_fraud"],
    "email": ["communication"],
    "text": ["communication"],
    "money": ["trade_or_fraud"],
    "intrusion": ["device_intrusion"],
    "tracker": ["device_intrusion"],
}


def _finish(draft: _Draft) -> Pack:
    settings = draft.settings
    content = json.dumps([draft.families, draft.groups, draft.sets, settings], ensure_ascii=False)  # in their order
    pack = Pack(
        version=settings["version"],
        content=hashlib.sha256(content.encode()).hexdigest(),
        families=tuple(_families(draft)),
        groups=tuple(_group(said) for said in draft.groups.values()),
        sets=draft.sets,
        frames={name: tuple(settings["frames"].get(name, ())) for name in (_WORDS, _BRANDS, _HOMES, _LISTED)},
        beside=settings["frames"]["beside"],
        classes=tuple(settings["classes"]),
        statuses=tuple(Status(word) for word in settings["statuses"]),
        base=settings["base"],
        texts=settings["texts"],
        yields=settings.get("yields", {}),
        online=settings["online"],
        review=settings["review"],
        firm=settings["scope"]["firm"],
        listed=settings["scope"]["listed"],
        telling=settings["scope"]["telling"],
        bare=tuple(settings["scope"]["bare"]),
        named_last=_named_last(settings),
        handed_on=tuple(settings["scope"]["handed_on"]),
        spellings=settings.get("spellings", {}),
        calibration=tuple(settings.get("calibration", (75.0, 15.0))),
        leanings=read_leanings(settings["leanings"]) if "leanings" in settings else None,
    )
    _check_names(pack)
    _check_over(pack)
    return pack


def _named_last(settings: Mapping[str, Any]) -> dict[Status, tuple[str, ...]]:
    """Raises ``UsageError`` where a status is none of the pack."""
    said = settings["scope"]["named_last"]
    if unknown := sorted(set(said) - set(settings["statuses"])):
        raise UsageError(
            f"The part [scope.named_last] names the status {unknown[0]!r}, which is not known.",
            f"Known are: {', '.join(settings['statuses'])}.",
        )
    return {Status(status): tuple(classes) for status, classes in said.items()}


def _families(draft: _Draft) -> Iterator[Family]:
    """The families; after a service's sure names that of the verbs made of them, after ambiguous ones those in which
    they stand beside another service.
    """
    for said in draft.families.values():
        family = _family(said)
        yield family
        if family.name.startswith(PLATFORM) and not family.frames and family.cls == "service":
            verbs = (verb for name in family.words for verb in inflect(name) if verb not in family.words)
            yield replace(family, name=f"{family.name}, as a verb", words=tuple(dict.fromkeys(verbs)), gives=(_ACT,))
        if family.frames in (_WORDS, _LISTED, _HOMES):
            yield from _beside_others(family, draft)


def _beside_others(family: Family, draft: _Draft) -> Iterator[Family]:
    """The families in which ambiguous names stand beside another service, in the ways of `link_of`."""
    frames = draft.settings["frames"]
    for slug, names in frames["beside"].items():
        known = draft.families.get(PLATFORM + slug, draft.families.get(f"{PLATFORM}{slug}, in frames", {}))
        cls = known.get("class", "service")
        is_listed, is_at_home = family.platforms[0] in frames["beside"], family.frames == _HOMES
        links = link_of(family.cls, cls, is_listed=is_listed, is_at_home=is_at_home)
        if slug in family.platforms or not links:
            continue
        other = f"({'|'.join(names)})"
        yield replace(
            family,
            name=f"{family.name} beside {slug}",
            cls=cls if links == "chained" and cls != "service" else family.cls,
            platforms=(*family.platforms, slug),
            words=tuple(
                one.replace("{other}", other).replace("{}", name) for one in frames[links] for name in family.words
            ),
            frames="",
        )


def _family(said: Mapping[str, Any]) -> Family:
    fields = {"cls" if key == "class" else key: value for key, value in said.items()}
    try:
        for key, kind in (("kind", Kind), ("tier", Tier), ("direction", Direction), ("status", Status)):
            if key in fields:
                fields[key] = kind(fields[key])
        frozen: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in fields.items()}
        return Family(**frozen)
    except (TypeError, ValueError) as error:
        raise UsageError(
            f"The family {said['name']!r} of the rule pack is not understood: {error}.",
            "See docs/reference/rule-pack.md for what a family may say.",
        ) from error


def _group(said: Mapping[str, Any]) -> OffenceGroup:
    weights = {key: dict(said.get(key, {})) for key in ("weights", "meeting", "texts", "meeting_texts")}
    return OffenceGroup(said["name"], tuple(said["codes"]), said.get("prior", 0), weights, said.get("untold", False))


def _check_names(pack: Pack) -> None:
    """Raise ``UsageError`` where a family or a group names a class or a group that is not there."""
    groups = {group.name for group in pack.groups}
    for family in pack.families:
        used = {*family.classes, *([family.cls] if family.kind is Kind.MENTION else [])}
        for word, known, what in ((used, set(pack.classes), "class"), (set(family.groups), groups, "group")):
            if unknown := sorted(word - known):
                raise UsageError(
                    f"The family {family.name!r} names the {what} {unknown[0]!r}, which is not known.",
                    f"Known are: {', '.join(sorted(known))}.",
                )
    scope = {*pack.bare, *chain.from_iterable(pack.named_last.values())}
    for part, said in (("yields", {*pack.yields, *pack.yields.values()}), ("scope", scope)):
        if unknown := sorted(said - set(pack.classes)):
            raise UsageError(
                f"The part [{part}] names the class {unknown[0]!r}, which is not known.",
                f"Known are: {', '.join(pack.classes)}.",
            )
    for group in pack.groups:
        for weights in group.weights.values():
            if unknown := sorted(set(weights) - set(pack.classes)):
                raise UsageError(
                    f"The group {group.name!r} weighs the class {unknown[0]!r}, which is not known.",
                    f"Known are: {', '.join(pack.classes)}.",
                )


def _check_over(pack: Pack) -> None:
    """Raise ``UsageError`` where a family stands over one that is not there, or that stands over it."""
    over = {family.name: family.over for family in pack.families}
    for name, others in over.items():
        for other in others:
            if other not in over:
                near = get_close_matches(other, over, n=3)
                raise UsageError(
                    f"The family {name!r} of the rule pack stands over {other!r}, which is not there.",
                    f"Is it {' or '.join(map(repr, near))}?" if near else "Check its name in the rule pack.",
                )
            if name != other and name in over[other]:
                raise UsageError(
                    f"The families {name!r} and {other!r} of the rule pack stand over each other.",
                    "Take `over` out of the one that is to give way.",
                )
