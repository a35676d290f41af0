"""Passages, one after another, to what they tell and to what was not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.changes import read_change
from cyberflag.disclosure.told.counts import read_count, read_label, read_pinned
from cyberflag.disclosure.told.figures_told import FIGURE
from cyberflag.disclosure.told.lexicon import Lexicon
from cyberflag.disclosure.told.passages import NotUnderstood, Passage, Told
from cyberflag.disclosure.told.rankings import read_none, read_only, read_ranking, read_same
from cyberflag.disclosure.told.sentence import PIN, VALUE, Sentence, sentence_of
from cyberflag.disclosure.told.shares import read_share
from cyberflag.disclosure.told.words import COUNTED, any_of, word_beyond

_Rule = Callable[[Sentence], "list[Statement] | str | None"]
_RULES: tuple[_Rule, ...] = (read_share, read_only, read_ranking, read_same, read_change, read_none, read_count)
_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas|with|of which|including)\s|,\s(?=\d+ of (?:them|these)\b)")
_SOME_FORCES = re.compile(r"\b(?:over|in|among|of) the (?:\S+ )?forces (?:that|which|with)\b", re.IGNORECASE)
_COMPARING = (
    ("comparison_words", "highest"),
    ("comparison_words", "lowest"),
    ("claim_words", "rise"),
    ("claim_words", "fall"),
)
_OF_THEM = re.compile(r"\b(?:of (?:them|these|which|whom))\b")
_NUMBER_LEFT = re.compile(rf"{FIGURE}|\d%", re.IGNORECASE)


def read_passages(passages: Iterable[Passage], lexicon: Lexicon) -> tuple[tuple[Told, ...], tuple[NotUnderstood, ...]]:
    """What the passages tell of the cells, and those that speak of counts and were not understood."""
    told: list[Told] = []
    unread: dict[tuple[str, str], NotUnderstood] = {}
    for passage in passages:
        statements, why = _read(passage, lexicon)
        new = tuple(statement for statement in statements if lexicon.adds(statement))
        if statements:
            told.append(Told(passage.where, re.sub(PIN, "", passage.text), new))
        if why:
            text = re.sub(PIN, "", passage.text)
            unread.setdefault((text, why), NotUnderstood(passage.where, text, why))
    return tuple(told), tuple(unread.values())


def _read(passage: Passage, lexicon: Lexicon) -> tuple[list[Statement], str]:
    """The statements of a passage, and why something in it was not understood."""
    whole = sentence_of(passage, lexicon)
    made, text, pinned = read_pinned(whole)
    why = ""
    for clause in _clauses(replace(whole, text=text, pinned=pinned)):
        found = read_label(clause) if passage.is_label else _by_rules(clause)
        more = word_beyond(_without_ranked(clause)) if found and not isinstance(found, str) else ""
        if more:
            why = f"it also says {more!r}, which may narrow what is counted"
        elif isinstance(found, str):
            why = found
        elif found is not None:
            made += found
        elif not made and _speaks_of_counts(clause):
            why = "no known way of telling a count, a share, a change or a rank fits it"
    return made, why


def _by_rules(sentence: Sentence) -> list[Statement] | str | None:
    if _SOME_FORCES.search(sentence.text) and sentence.named_in(sentence.text):
        return "it speaks of some of the forces only"
    return next((found for rule in _RULES if (found := rule(sentence)) is not None), None)


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    """The clauses of a sentence; what holds for all of it, or is meant by ``of them``, goes with each."""
    if sentence.passage.is_label:
        yield sentence
        return
    always = sentence.named_in(sentence.adverbial)
    dimensions = sentence.lexicon.tables.settings.dimensions
    before: list[str] = []
    for text in _CLAUSE.split(sentence.text):
        earlier = sentence.named_in(" ".join(before))
        without_total = [mention for mention in earlier if not dimensions[mention.place].total]
        named = earlier if _OF_THEM.search(text) else [*always, *without_total]
        around = [m for m in sentence.context if m.place not in {near.place for near in named}]
        yield replace(sentence, text=text, context=[*named, *around] if before else sentence.context)
        before.append(text)


def _without_ranked(sentence: Sentence) -> str:
    """The text without the dimension in which it ranks or of which it says that it was given."""
    return re.sub(
        r"\b(?:common|frequent|of any|of all|where the victim's)\s.{0,30}",
        lambda found: sentence.lexicon.without_names(found[0]),
        sentence.text,
    )


def _speaks_of_counts(sentence: Sentence) -> bool:
    bare = re.sub(VALUE, " ", sentence.text)
    compares = _NUMBER_LEFT.search(bare) or any(re.search(any_of(*words), bare, re.IGNORECASE) for words in _COMPARING)
    return bool(sentence.named_in(sentence.text) and compares and re.search(rf"\b{COUNTED}\b", bare, re.IGNORECASE))
