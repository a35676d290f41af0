"""What was counted, as headings, titles and sentences say it: offences, victims, suspects, arrests, outcomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product

from cyberflag.model import Measure
from cyberflag.vocabularies.ages_before_words import matches_of_no_age
from cyberflag.vocabularies.crimes.offences_counted import offence_counted_in
from cyberflag.vocabularies.dates import AS_AT
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.labels import understand_label
from cyberflag.vocabularies.other_senses import without_other_senses
from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, longest_apart, read_words, write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.things_counted import states_no_crimes, thing_patterns
from cyberflag.vocabularies.totals import is_plain_total, without_counted_once
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.ways_dealt_with import outcome_reached, without_ending, without_ways

_WITH_WORDS = 0.95
_QUALIFIED = 0.9
_AMBIGUOUS = 0.6
_SHORTEST_WORD, _LONGEST_NAME = 3, 30
_AMBIGUOUS_ALONE = frozenset(
    {
        "answer",
        "data",
        "n",
        "response",
        "result",
        "results",
        "rows",
        "value",
        "cases",
        "values",
        "offence",
        "victim",
        "crime number",
        "crime reference",
        "crime ref",
        "crime no",
        "crime id",
        "outcome",
        "reports",
        "people",
        "persons",
        "person",
        "children",
        "suspect",
        "offender",
        "recorded",
        "rec",
        "recd",
        "rec'd",
        "crime reference number",
        "occurrence number",
        "sexual offences",
        "victim number",
        "charge",
    }
)

_HOW_SHOWN = re.compile(
    r"(?<=[a-z])[\s(]+(?:(?:r(?:n?d)?|rounded)\s?(?:to\s+)?(?:the\s+)?(?:nearest\s+)?(?P<base>3|5|10|100)|suppr?|suppressed|masked|redacted)\)?$"
)
"""How figures are shown, behind what is counted: ``crimes_r5``, ``Offences (rounded to 5)``, ``count_suppressed``."""

_COUNT_OF = re.compile(
    r"(?:distinct )?(?:count|cnt) of (?:the |unique |distinct )?(?P<field>.+)"
    r"|(?P<before>(?!report)[a-z]+) (?:count|cnt|tally)"
)
"""The heading that a pivot table gives the numbers of records by one of their fields; ``Report count`` may be that of a
whole printout.
"""
_CALLED_OUTCOME = frozenset({"outcome", "outcomes"})
_NOTHING_CAME = re.compile(r"no (?:charge|arrest|summons|conviction|prosecution|caution|outcome|suspect|offender)")
"""Says that it came to nothing, where ``No charged`` is their number."""
_OF_THEM = re.compile(
    r"(?:arrest|charge|outcome|disposal|conviction|prosecution|caution)s? (?:types?|codes?|groups?|categor(?:y"
    r"|ies)|dates?|rates?|times?|reasons?|descriptions?|number code|status)"
    r"|(?:dates?|times?|reasons?|types?|rates?|places?|county|force) (?:of|for) (?:the )?(?:arrest|charge"
    r"|outcome|disposal|conviction|caution)s?"
)
"""Names a thing that is known of each of them, where the words alone would count them: ``Arrest date``."""
_NUMBERED_OUTCOME = re.compile(
    r"(?:number of )?(?:ho )?outcomes? (?:type |code )?(?:[1-9]|1\d|2[0-2])[a-c]?\b(?!.*(?:%|\brates?\b|\bper ?cent)).*"
)
"""An outcome by its number in the national list, with or without its name: ``Outcome 1 Charge/Summons``."""
_NONE = re.compile(r"\bno\b(?!\s+of\b)")
_A_NUMBER = (
    r"(?:\d+|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty)"
    r"(?! (?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|in|out|per|times|years?|months?|weeks?|days?|or)\b))"
)
_BEGINS_CLAUSE = (
    r"(?:^|(?<=[.;:(,])|(?<=[.;:(,] )|(?<=\band )|(?<=\bbut )|(?<=\bso )|(?<=\bas )|(?<=\bthat )|(?<=\bwhere )"
    r"|(?<=\bsince )|(?<=\bbecause ))"
)
_OPENS_SUBJECT = r"(?:in (?:[\w-]+ ){1,3}?|(?:the )?numbers? of |(?:all|each|every one) of )?"
_GOVERNS_NOTHING = (
    r"(?!(?:not|than|with|against|of|for|after|behind|by|to|in|on|from|has|have|having|involving"
    r"|concerning|affecting|naming)\b)[\w-]+"
)
"""A word of a subject under which the thing counted does not stand, as it does in ``A crime with several victims``."""


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_measure(text: str) -> Understood[Measure] | None:
    """What a column heading says is counted, or None where it is no heading of counts.

    ``Number of offences`` is offences, ``Prosecutions`` outcomes, ``Custody records`` arrests. A heading that says
    only that a number follows (``Count``, ``Figures``) is `Measure.UNKNOWN`. Words that also name a dimension
    (``Offence``, ``Victim``, ``Outcome``) or a label score 0.6 when they stand alone; ``Victim age`` names a
    dimension and is None. An offence count that is broken down by its victim is an offence count.
    """
    return understand_label(text, lambda part: _understand_part(part) or _explained(part))


def rounding_in_heading(text: str) -> int | None:
    """To what the figures under a heading of counts are rounded, where it says that (``crimes_r5``)."""
    found = _HOW_SHOWN.search(fold(text).replace("_", " "))
    base = found["base"] if found is not None and understand_measure(text) is not None else None
    return int(base) if base else None


@remembered
def measures_named_in(text: str) -> list[Understood[Measure]]:
    """What a title or sentence says is counted, in reading order, with spans; where two overlap the longer one.

    ``persons arrested`` is arrests, ``20 had led to a charge`` charges, ``custody records holding at least one such
    charge`` charges.
    """
    plain = without_other_senses(write_plainly(text))
    found = [
        Understood(measure, How.MENTION, 0.8, match.start(), match.end())
        for measure, patterns in _phrases()
        for pattern in patterns
        for match in matches_of_no_age(pattern, plain)
    ]
    if not any(item.value in (Measure.OFFENCES, Measure.OTHER) for item in found) and (
        span := offence_counted_in(plain)
    ):
        found.append(Understood(Measure.OFFENCES, How.MENTION, 0.8, *span))
    kept = longest_apart(((item.start, item.end) for item in found), len(plain))
    unique = {(item.start, item.end): item for item in reversed(found)}
    return [unique[span] for span in sorted(kept)]


def measure_stated_in(text: str) -> Measure | None:
    """What a text states outright is counted (``Victims are counted, not offences``); None where it states nothing, or
    more than one thing.
    """
    plain = write_plainly(text)
    stated = {measure for measure, pattern in _statements() if pattern.search(plain)}
    if states_no_crimes(plain):
        stated = {*stated, Measure.OTHER} - {Measure.OFFENCES}  # "incidents rather than recorded offences"
    return stated.pop() if len(stated) == 1 else None


_NO_SUSPECT = re.compile(
    r"(?:investigation\s+complete\W+)?(?:no|without|un-?known|un-?identified)\s+(?:(?:named|known|identifiable|identified)\s+)?"
    r"(?:suspects?|offenders?|perpetrators?)\b",
    re.IGNORECASE,
)
"""An outcome of crimes by nobody known, which counts no suspects."""


def _understand_part(text: str) -> tuple[Measure, float, How] | None:
    plain = _bare(text)
    if _NOTHING_CAME.fullmatch(plain) or _OF_THEM.fullmatch(plain) or _NO_SUSPECT.match(plain):
        return None
    meant = _headings().get(plain)
    if meant is not None:
        return meant, _AMBIGUOUS if plain in _AMBIGUOUS_ALONE else 1.0, How.ALIAS
    if (of_field := _of_field(plain)) is not None:
        return of_field, _WITH_WORDS, How.PATTERN
    before, after = _counting()
    cores = (before.sub("", plain), after.sub("", plain), after.sub("", before.sub("", plain)), outcome_reached(plain))
    for core in {*cores} - {plain}:
        meant = _headings().get(core.strip(" :-"))
        if meant is not None:
            return meant, _WITH_WORDS, How.ALIAS
    core = " ".join(_qualifying().sub(" ", plain).split())
    inner = _understand_part(core) if core not in ("", plain) else None
    inner = inner or _counted_once(text)
    if inner:
        return inner[0], min(inner[1], _QUALIFIED), How.ALIAS
    found = (
        _as_numbered_outcome(plain)
        or _as_phrase(plain)
        or _as_composed(plain)
        or _said_twice(plain)
        or _run_together(plain)
    )
    is_short = found is None and plain in _short_names()
    return (_short_names()[plain], _QUALIFIED, How.PATTERN) if is_short else found


def _run_together(plain: str) -> tuple[Measure, float, How] | None:
    """The measure of a column's name that is two words with nothing between them: ``CRIMECOUNT``, ``numvictims``."""
    if not plain.isalpha() or len(plain) > _LONGEST_NAME:
        return None
    counting = _counting_words()
    for at in range(_SHORTEST_WORD, len(plain) - _SHORTEST_WORD + 1):
        first, last = plain[:at], plain[at:]
        pairs = ((f"{first} {last}", True), (first, last in counting), (last, first in counting))
        known = [_headings()[name] for name, is_pair in pairs if is_pair and name in _headings()]
        if known:
            return known[0], _QUALIFIED, How.PATTERN
    return None


def _of_field(plain: str) -> Measure | None:
    """What a pivot table counts, whose heading names a field of the records in the singular: ``Count of Occurrence``;
    a field that tells of each record what it was (``Count of Victim Sex``) only says that records are counted.
    """
    found = _COUNT_OF.fullmatch(plain)
    if found is None:
        return None
    field = found["field"] or found["before"]
    meant = _headings().get(field) or _headings().get(f"{field}s") or _headings().get(f"{field.removesuffix('y')}ies")
    named = understand_dimension(field)
    if meant is not None or named is None or found["before"]:
        return meant
    return None if named.value is Dimension.SUSPECT else Measure.UNKNOWN


def _said_twice(plain: str) -> tuple[Measure, float, How] | None:
    """The measure that both of two words with a stroke between them are: ``Suspects/offenders``."""
    parts = [_headings().get(part.strip()) for part in plain.split("/")]
    said = {part for part in parts if part is not None}
    return (said.pop(), _QUALIFIED, How.ALIAS) if len(parts) > 1 and None not in parts and len(said) == 1 else None


def _explained(text: str) -> tuple[Measure, float, How] | None:
    """The measure of a heading with a bracket that says the same again, of which crimes it is counted, or all ways:
    ``Charges (number of offences charged)``, ``Charges (offences)``, ``Charged (charge or summons)``.
    """
    word, _, more = (_counting()[0].sub("", part) for part in _bare(text).removesuffix(")").partition(" ("))
    meant = _headings().get(word, Measure.UNKNOWN)
    is_known = more in read_words("measure_words")["explained"].get(meant.value, ())
    if is_known:
        return meant, _QUALIFIED, How.ALIAS
    return _understand_part(people) if (people := without_ways(text)) else None


def _counted_once(text: str) -> tuple[Measure, float, How] | None:
    """What a label counts that says that each is counted once: ``Offences, each counted once``; a bare ``Total`` of
    that kind leaves it unsaid.
    """
    core = without_counted_once(text)
    if core is None:
        return None
    return (Measure.UNKNOWN, _QUALIFIED, How.ALIAS) if is_plain_total(core) else _understand_part(core)


def _as_numbered_outcome(plain: str) -> tuple[Measure, float, How] | None:
    return (Measure.OUTCOMES, _WITH_WORDS, How.PATTERN) if _NUMBERED_OUTCOME.fullmatch(without_ending(plain)) else None


def _as_phrase(plain: str) -> tuple[Measure, float, How] | None:
    """The measure of a heading that is one phrase of titles from end to end: ``Suspects arrested``."""
    named = {measure for measure, patterns in _phrases() for pattern in patterns if pattern.fullmatch(plain)}
    return (named.pop(), _QUALIFIED, How.PATTERN) if len(named) == 1 else None


def _as_composed(plain: str) -> tuple[Measure, float, How] | None:
    """The measure of a heading of several words that say nothing but that it came to that: ``A charge was made``; an
    outcome for ``Cautioned/charged``, which is either, and for ``The outcome charge``, which is called one.
    """
    lists, beside = _composed()
    bare = plain.replace(".", "")
    said, each = set(bare.split()), set(bare.replace("/", " ").split())
    charges, outcomes = lists["charges"], lists["outcomes"]
    is_either = charges & each and outcomes & each and each <= charges | outcomes | beside
    meant = [name for name, words in lists.items() if words & said and said <= words | beside]
    meant = ["outcomes"] if is_either or (meant and _CALLED_OUTCOME & said) else meant
    if len(meant) != 1 or _NONE.search(bare) or ("date" in said and "to" not in said):
        return None
    return Measure(meant[0]), _QUALIFIED, How.PATTERN


@cache
def _composed() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The words of each measure that such headings are made of, and those that may stand beside them."""
    lists = {name: frozenset(words) for name, words in read_words("measure_words")["composed"].items()}
    beside = lists.pop("beside")
    return lists, beside


def _bare(text: str) -> str:
    """The text folded, hyphens in words opened, and without a bracket that only explains (``Offences (number)``)."""
    plain = fold(text).rstrip("?").replace("_", " ")
    plain = re.sub(
        r"\s*\((?:number|count|n|total|s|no\.?|nos\.?|volume|vol\.?|individuals|persons|people|child(?:ren)?"
        r"|young people|named|under[ -]18s?)\)$",
        "",
        plain,
    )
    plain = _HOW_SHOWN.sub("", AS_AT.sub("", plain))
    return " ".join(re.sub(r"(?<=[a-z])-(?=[a-z])", " ", plain).split())


@cache
def _headings() -> dict[str, Measure]:
    lists = read_words("measure_words")
    meant = {_bare(word): Measure.UNKNOWN for word in lists["unsaid"]["words"]}
    meant.update({_bare(word): Measure(name) for name, words in lists["headings"].items() for word in words})
    return meant


@cache
def _counting() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = read_words("measure_words")["counting"]
    before, after = (
        "|".join(map(re.escape, sorted(lists[name], key=len, reverse=True))) for name in ("before", "after")
    )
    return re.compile(rf"^(?:(?:{before})\s+)+"), re.compile(rf"(?:\s+(?:{after}))+$")


@cache
def _counting_words() -> frozenset[str]:
    return frozenset(word for words in read_words("measure_words")["counting"].values() for word in words)


@cache
def _short_names() -> dict[str, Measure]:
    """Names of columns in exports, whose words are cut short: ``N_OFF``, ``OFFCNT``, ``vic count``."""
    lists = dict(read_words("measure_words")["short"])
    before, after = lists.pop("before"), lists.pop("after")
    return {
        f"{first}{between}{last}": Measure(name)
        for name, words in lists.items()
        for first, last in (*product(before, words), *product(words, after))
        for between in ("", " ")
    }


@cache
def _qualifying() -> re.Pattern[str]:
    lists = read_words("measure_words")["qualifying"]
    words = map(re.escape, sorted(lists["words"], key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join((*lists['patterns'], *words))})(?![\w-])")


@cache
def _statements() -> tuple[tuple[Measure, re.Pattern[str]], ...]:
    lists = dict(read_words("measure_words")["stated"])
    patterns, outright, verb = lists.pop("patterns"), lists.pop("outright"), lists.pop("counts")
    counts = rf"(?:{verb['subjects']}),?(?: (?:{verb['behind']}),?){{0,4}} (?:{verb['verbs']})"
    ways = {name: [way.replace("[counts]", counts) for way in (*patterns, *outright.get(name, []))] for name in lists}
    return tuple((Measure(name), _statement(ways[name], words)) for name, words in lists.items())


def _statement(patterns: Sequence[str], words: str) -> re.Pattern[str]:
    # "An offence with two victims is counted once" counts no victims
    beside = "with|two|several|many|multiple|more|involving|against"
    before = "".join(f"(?<!{word} )" for word in ("not", "than", "not of", *beside.split("|")))
    of = rf"{before}(?:(?!(?:not|than|for|per|in|by|{beside})\b)[\w-]+ ){{0,2}}?(?:{words})"
    subject = rf"{_BEGINS_CLAUSE}{_OPENS_SUBJECT}(?:{_GOVERNS_NOTHING} ){{0,5}}?(?:{words})"
    meant = {"[of]": of, "[subject]": subject, "[clause]": _BEGINS_CLAUSE}
    ways = (re.sub(r"\[(?:of|subject|clause)\]", lambda m: meant[m[0]], pattern) for pattern in patterns)
    return re.compile("|".join(rf"\b{way}\b" for way in ways), re.IGNORECASE)


@cache
def _phrases() -> tuple[tuple[Measure, tuple[re.Pattern[str], ...]], ...]:
    lists = dict(read_words("measure_words")["phrases"])
    lists[Measure.OTHER.value] = [*lists[Measure.OTHER.value], *thing_patterns()]
    return tuple(
        (Measure(name), tuple(re.compile(rf"\b{_with_words(pattern)}\b", re.IGNORECASE) for pattern in patterns))
        for name, patterns in lists.items()
    )


def _with_words(pattern: str) -> str:
    """A pattern in which a number of things may be spelt too: ``four reports of``."""
    return re.sub(r"^\\d\+(?= )", lambda _: _A_NUMBER, pattern)
