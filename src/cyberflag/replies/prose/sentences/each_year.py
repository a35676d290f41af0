"""Sentences whose number stands for each of several years: ``Kik was named in fewer than five in each year``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.facts import OF_PEOPLE
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import NOTHING_SAID, meaning_of
from cyberflag.replies.prose.measured import charges_among_outcomes
from cyberflag.replies.prose.sentences.clauses import Read, read_clauses
from cyberflag.replies.prose.sentences.each_of_named_years import once_for_each_year
from cyberflag.replies.prose.sentences.none_led_to import none_led_to, rises_from_none
from cyberflag.replies.prose.sentences.parts_bracketed import read_parts_bracketed
from cyberflag.replies.prose.sentences.parts_that_add_up import with_parts_that_add_up
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens
from cyberflag.replies.prose.sentences.wholes_of_tables import under_whole
from cyberflag.replies.prose.sentences.years_bracketed import read_years_bracketed
from cyberflag.replies.prose.sentences.years_in_one import with_years_as_one

_KIND: Final = r"(?:(?:financial|fiscal|calendar|single|one)\s+)?"
_EACH: Final = re.compile(
    rf"\b(?:(?:in|for|during)\s+)?(?:(?:each|every\s+one|all(?=\s+\w+\s+\w))\s+of\s+(?:the|these|those)\s+(?:\w+\s+)?{_KIND}years"
    rf"|(?:each|every|either)\s+{_KIND}year|both\s+(?:of\s+(?:the|these|those)\s+)?{_KIND}years)(?:\s+(?:separately|alone))?\b",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(r"\b(?:both|either)\b", re.IGNORECASE)
_TWO: Final = 2


def read_sentence(sentence: Sentence, setting: Setting) -> Read:
    """The figures of one sentence of an answer, once for each year where it says that its number is of each."""
    if rises_from_none(sentence, setting):
        setting = replace(setting, previous=meaning_of(setting.text_before).over(setting.previous))
    reads = [
        _read(replace(sentence, text=text), setting) for text in once_for_each_year(with_years_as_one(sentence.text))
    ]
    if len(reads) == 1:
        (read,) = reads
        noughts = none_led_to(sentence, read.counts, setting)
        if noughts and not read.counts:  # what there was none of is not what the next sentence goes on with
            read = replace(read, said=NOTHING_SAID, spoken_of=NOTHING_SAID)
        return replace(read, counts=(*read.counts, *noughts))
    counts = dict.fromkeys(count for read in reads for count in read.counts)
    issues = dict.fromkeys(issue for read in reads for issue in read.issues)
    said = replace(reads[-1].said, period=None)
    return replace(reads[-1], counts=tuple(counts), issues=tuple(issues), said=said)


def _read(sentence: Sentence, setting: Setting) -> Read:
    for read_bracketed in (read_years_bracketed, read_parts_bracketed):
        if (bracketed := read_bracketed(sentence, setting, read_sentence)) is not None:
            return bracketed
    tokens, setting = read_tokens(sentence.text), under_whole(sentence, setting)
    each = _EACH.search(sentence.text)
    if each is None or tokens.periods or len(tokens.numbers) != 1 or setting.listed_under is not None:
        read = with_parts_that_add_up(read_clauses(sentence, setting), sentence, setting)
        if setting.previous.measure in OF_PEOPLE:
            return read  # of people arrested some were charged
        return replace(read, counts=charges_among_outcomes(sentence.text, read.counts))
    years = _years_of(_BOTH.search(each[0]) is not None, sentence, setting)
    if not years:
        read = read_clauses(sentence, setting)
        return replace(read, counts=(), issues=_left_open(sentence, tokens, setting)) if read.counts else read
    # "these years" within would be taken for all of them together
    bare = replace(sentence, text=sentence.text.replace(each[0], " " * len(each[0])))
    reads = [read_clauses(bare, replace(setting, listed_under=year)) for year in years]
    counts = tuple(count for read in reads for count in read.counts)
    return replace(reads[-1], counts=counts, said=replace(reads[-1].said, period=None))


def _years_of(of_two: bool, sentence: Sentence, setting: Setting) -> Sequence[Period]:
    """The years that are meant: those of the figures of the same paragraph, else those asked for, else all of which the
    reply gives figures; none where they are not several years, or not two.
    """
    here = setting.years_here if setting.previous_in == sentence.passage else frozenset[Period]()
    for spoken_of in (here, setting.years_asked, setting.given):
        years = sorted({year for year in spoken_of if year.is_year})
        if len(years) >= _TWO:
            return years if len(years) == _TWO or not of_two else ()
    return ()


def _left_open(sentence: Sentence, tokens: Tokens, setting: Setting) -> tuple[Issue, ...]:
    number = tokens.numbers[0]
    message = (
        f"The number {number.value} is of each of several years, and it is not said which. Enter it for each by hand."
    )
    place = Provenance(setting.reply, sentence.source_at(number.start))
    return (Issue(place, IssueKind.UNKNOWN_PERIOD, message),)
