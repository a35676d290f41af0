"""Looking over a rule pack: what two families claim, what is never found, and what a sample of records makes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cyberflag.flags.decisions import DECISIONS, rule_names
from cyberflag.flags.families import Family
from cyberflag.flags.lexicon import Conflict, Lexicon
from cyberflag.flags.pack import PLATFORM
from cyberflag.flags.reference import Reference
from cyberflag.flags.tokens import is_plain, split_tokens

SampleRecord = tuple[str, str | None, bool]
"""A summary, its offence code, and whether the rule in force counts plain text messages."""


@dataclass(frozen=True)
class Coverage:
    """What a sample of records made of a pack: how many records, how they were decided and by which rule, and how often
    a term of each family was found. ``unused`` names the families and ``unused_terms`` the terms asked for of which
    none was. Holds no words of any summary.
    """

    records: int
    decisions: Counter[str]
    rules: Counter[str]
    families: Counter[str]
    unused: tuple[str, ...]
    unused_terms: tuple[str, ...]


def unreachable_terms(lexicon: Lexicon) -> tuple[str, ...]:
    """The terms that no text can hold as terms: those that do not begin with a letter or a digit."""
    unlike = (term for term in lexicon.terms if not is_plain(term))
    return tuple(term for term in unlike if not (tokens := split_tokens(term.encode())) or not tokens[0].is_word)


def new_conflicts(lexicon: Lexicon, ours: Lexicon) -> tuple[Conflict, ...]:
    """The texts that two families of a pack claim, without those of ``ours``."""
    known = set(ours.conflicts)
    return tuple(conflict for conflict in lexicon.conflicts if conflict not in known)


def idle_overs(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """The families that stand over another and take nothing by it, with that: the other is read before them, or claims
    no text that they do. What a service stands over, all its families stand over together.
    """
    families = {family.name: family for family in lexicon.pack.families}
    places = {name: place for place, name in enumerate(families)}
    takes = {
        (_sayer(families[one.second]), one.first)
        for one in lexicon.conflicts
        if places[one.second] < places[one.first]
    }  # fmt: skip
    said = dict.fromkeys((_sayer(family), other) for family in families.values() for other in family.over)
    return tuple(pair for pair in said if pair not in takes)


def _sayer(family: Family) -> str:
    """The family, or the service of which it was made."""
    return f"{PLATFORM}{family.platforms[0]}" if family.name.startswith(PLATFORM) else family.name


def measure_coverage(lexicon: Lexicon, sample: Iterable[SampleRecord], terms: Collection[str] = ()) -> Coverage:
    """What a sample makes of a pack, decided by the plain reference; and which of these ``terms`` it never holds."""
    reference = Reference(lexicon)
    missing = {_words_of(reference, term.encode()): term for term in terms}
    names = [family.name for family in lexicon.pack.families]
    decisions: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    families: Counter[str] = Counter()
    number = 0
    for text, code, counts_texts in sample:
        number += 1
        verdict = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=counts_texts)
        decisions[str(DECISIONS[verdict.decision])] += 1
        rules[rule_names(lexicon.pack)[verdict.rule]] += 1
        events = reference.find_events(text.encode())
        for event in events if missing else ():
            missing.pop(_words_of(reference, text.encode()[event.start : event.end]), None)
        families.update(names[lexicon.family[event.sense]] for event in events if event.sense >= 0)
    unused = tuple(name for name in names if name not in families)
    return Coverage(number, decisions, rules, families, unused, tuple(sorted(missing.values())))


def _words_of(reference: Reference, text: bytes) -> tuple[str, ...]:
    return tuple(token.text for token in reference.read_tokens(text))
