"""Levels of a table whose labels say what became of the crimes, though nothing names them so: ``Charged`` beside ``Not
charged``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cyberflag.model import UNKNOWN_AGE, Measure, Sex
from cyberflag.replies.fits import READINGS
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.outcomes import (
    VAGUE,
    answer_to_outcome,
    ask_by_outcome,
    calls_outcomes,
    heads_other_outcomes,
    heads_outcomes,
    is_no_outcome,
    is_of_every_outcome,
    names_charges,
    names_people,
    names_rest_of_outcomes,
    parts_by_outcome,
    titles_outcomes,
    understand_outcome,
)
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN
from cyberflag.vocabularies.totals import understand_total

_LEAST_SURE: Final = 0.9
_LIST: Final = r"(?:(?:home\s+office|ho|outcome|type|code|no\.?|oc)\s*)*"
_NUMBERED: Final = re.compile(
    rf"^\W*{_LIST}(?P<before>\d{{1,2}})[a-c]?\b\s*(?:[-–—:.)]|\s(?=[a-z]))"
    rf"|[(\[]\s*{_LIST}(?P<behind>\d{{1,2}})[a-c]?\s*[)\]]\s*$",
    re.IGNORECASE,
)
"""A label with its number: ``16 - Victim does not support``, ``Outcome 1: charge``, ``Charge / Summons (1)``."""
_BRACKETS: Final = re.compile(r"[(\[](?P<within>[^)\]]+)[)\]]")
_NAMES_CRIMES: Final = re.compile(r"\b(?:offences|crimes|rapes)\b", re.IGNORECASE)
_FEWEST_NUMBERED: Final = 2
_RECORDED: Final = "recorded"
"""Beside outcomes this can only be of the crimes themselves."""


def is_of_outcomes(level: Level) -> bool:
    """Whether the labels of a level say what became of the crimes, at least two things or one beside the whole, and
    could not be told apart by what they count: ``Charged``, ``Not charged`` and ``All``, but not ``Arrests`` and
    ``Charges``.
    """
    if any(label is not None and label.correction is not None for label in level.labels):
        return False
    if not _may_be_headed(level.name) and any(_is_no_outcome(text, level.name) for text in level.distinct):
        return False  # of most levels the first label says so; of a long list none is worth more looks
    parts = [text for text in level.distinct if not _is_whole(text)]
    if _are_headed_as_outcomes(level.name, parts):
        return True
    answers = {text for text in parts if answer_to_outcome(level.name, text)}
    if answers and len(parts) > 1 and all(text in answers or understand_outcome(text) is not None for text in parts):
        return True  # a key may give one of "Y" and "N" its words
    kinds = [found.value for text in parts if (found := understand_outcome(_part_of(text))) is not None]
    is_beside_crimes = len({*parts}) > 1 and any(map(counts_crimes, level.distinct))
    fewest = 1 if is_beside_crimes or any(map(is_of_every_outcome, level.distinct)) else 2
    if len(kinds) < len(parts) or len({*kinds}) < fewest or VAGUE.issuperset(kinds):
        return False
    counted = [found.value for text in parts if (found := understand_measure(text)) is not None]
    return len(counted) < len(parts) or len(set(counted)) < len(parts)


def _are_headed_as_outcomes(name: str, parts: Sequence[str]) -> bool:
    """Whether a heading speaks of outcomes of crimes among other words (``Outcome of cases passed to us``), and most
    labels below it are some, of several kinds: the others (``YOT triage``, ``Not stated``) are what it calls them too,
    where nothing else is known that they may be.
    """
    if not _may_be_headed(name):
        return False
    kinds = {text: found.value for text in parts if (found := understand_outcome(_part_of(text))) is not None}
    is_most = len(kinds) > len(parts) / 2 and len({*kinds.values()} - VAGUE) > 1
    return is_most and not any(_is_something_else(text) for text in parts if text not in kinds)


def _may_be_headed(name: str) -> bool:
    """Whether a heading speaks of outcomes of crimes among other words."""
    return heads_outcomes(name) and not heads_other_outcomes(name) and understand_dimension(name) is None


def _is_no_outcome(text: str, name: str) -> bool:
    """Whether a label is neither of all outcomes nor of one, nor an answer to the heading that asks for one."""
    if understand_outcome(text) is not None or answer_to_outcome(name, text):
        return False
    return understand_outcome(_part_of(text)) is None and not _is_whole(text)


def _is_something_else(text: str) -> bool:
    """Whether a label may be a crime, people, a place, days or the like, and not only what is not known of them."""
    found = (read(text) for read in READINGS.values())
    known = {said.value for said in found if said is not None}
    return is_no_outcome(text) or not known <= {Sex.UNKNOWN, UNKNOWN_AGE, UNKNOWN, OTHER, Measure.OUTCOMES}


def with_outcomes(meaning: LabelMeaning, level: Level) -> LabelMeaning:
    """A label of such a level: a total where it is of crimes whatever became of them, or only says that crimes are
    counted, and of one outcome where it is the total of that, a sum of its parts where the outcome stands beside it
    (``Charged`` over ``Charged total``).
    """
    text = meaning.label.text
    is_whole = meaning.is_total and not meaning.total_of
    if meaning.label.correction is not None:
        return meaning
    if is_whole and Dimension.OUTCOME not in meaning.values:
        return replace(meaning, values=_counted_by(text) or meaning.values)
    if parted := _parted_label(meaning.total_of, level):
        return replace(meaning, values={Dimension.OUTCOME: parted}, is_total=True)
    is_of_one = meaning.total_of and understand_outcome(meaning.total_of) is not None
    if told := answer_to_outcome(level.name, text) or (meaning.total_of if is_of_one else ""):
        return LabelMeaning(meaning.label, {Dimension.OUTCOME: told})
    if understand_outcome(text) is not None or not (is_of_every_outcome(text) or counts_crimes(text)):
        return meaning
    return LabelMeaning(meaning.label, _counted_by(text), is_total=True, weak=True)


def join_details(one: object, other: object) -> object:
    """What two levels say of one thing together: a place, an outcome and a kind of it (``Not charged, Filed``); one of
    them where both tell the same outcome.
    """
    a, b = (understand_outcome(str(said)) for said in (one, other))
    return one if a is not None and b is not None and a.value == b.value else f"{one}, {other}"


def with_outcome_around(
    values: Mapping[Dimension, object], around: Mapping[Dimension, object], sums_over: Collection[Dimension]
) -> Mapping[Dimension, object]:
    """What a figure's labels say, and the outcome that the title or sheet of its table does."""
    is_told = Dimension.OUTCOME in around and Dimension.OUTCOME not in {*values, *sums_over}
    return {**values, Dimension.OUTCOME: around[Dimension.OUTCOME]} if is_told else values


_BECAME = frozenset({Measure.CHARGES, Measure.ARRESTS})
"""What an outcome counts that is one of these by its own word."""


@dataclass(frozen=True, slots=True)
class OutcomesTold:
    """What more than the labels of its outcomes says what a table by outcome counts."""

    is_named: bool
    """It is called one by outcome, so that its charges are outcomes too."""
    is_titled: bool
    """Its title is of outcomes (``Outcomes of the offences above``), so that their total is; or the label of that is
    (``All outcomes``), and no other label says that crimes are counted, nor a title by their outcome that nobody
    asked for.
    """
    are_counted: bool
    """Labels of another level say what is counted: ``Count of crimes`` over a column of outcomes, and so over their
    total.
    """
    are_nested: bool = False
    """They stand below the labels of the crimes that they are of, in one column with these."""
    are_of_crimes: bool = False
    """A title says that they are of crimes, and none names people, arrests or charges, whoever else was asked for."""

    def measure_of(self, values: Mapping[Dimension, object], around: Measure, asked: Measure) -> Measure:
        """What a figure of the table counts: outcomes, or charges where nothing but the label says so; the crimes
        themselves where it is of all outcomes and its label says so, or crimes were asked for and neither a title nor
        its label (``All outcomes``) is of outcomes.
        """
        said = str(values.get(Dimension.OUTCOME, ""))
        if not said and self.are_nested and not self.is_titled:
            return around
        if not said:
            is_of_crimes = not self.are_counted and values.get(Dimension.MEASURE) is Measure.OFFENCES
            is_asked = around is asked is Measure.OFFENCES and not self.is_titled
            return Measure.OFFENCES if is_of_crimes or is_asked else Measure.OUTCOMES
        is_named = self.is_named or values.get(Dimension.MEASURE) is Measure.OUTCOMES
        is_of_people = around is Measure.ARRESTS and not self.are_of_crimes
        counted = None if is_named and not is_of_people else understand_measure(said)
        return counted.value if counted is not None and counted.value in _BECAME else Measure.OUTCOMES


def outcomes_told(table: Table, levels: Sequence[LevelMeaning], context: Context) -> OutcomesTold:
    """What is told of a table by outcome: by the name of its column, the numbers of the national list, the rest or the
    whole of its outcomes called by what they are, the table's title, a remark of the reply on its outcomes, or the
    request.
    """
    of_outcome = [v for v in levels if v.dimension is Dimension.OUTCOME]
    titles = [t.text for t in titles_and_sheet(table)]
    says = [t for t in titles if titles_outcomes(t) or parts_by_outcome(t) or measures_named_in(t)]
    is_titled = any(map(titles_outcomes, says[:1]))
    are_nested = any(map(_is_nested, of_outcome))
    parts_crimes = _is_titled_by_outcome(table, are_nested=are_nested)
    names = [v.level.name for v in of_outcome]
    is_named = any(understand_dimension(name) or heads_outcomes(name) for name in names)
    is_named = is_named or any(_are_numbered(v.level.distinct) for v in of_outcome)
    is_named = is_named or is_titled or parts_crimes or any(map(_lists_disposals, of_outcome))
    are_counted = any(v.dimension is Dimension.MEASURE for v in levels)
    sums_outcomes = any(map(_sums_outcomes, of_outcome)) and not are_counted
    is_titled = is_titled or (sums_outcomes and (not parts_crimes or _asks_by_outcome(context)))
    is_named = is_named or _speaks_of_outcomes(table, context)
    return OutcomesTold(is_named, is_titled, are_counted, are_nested, _are_of_crimes(titles))


def _are_of_crimes(titles: Sequence[str]) -> bool:
    """Whether a title parts crimes by their outcome, and none names people or what became of them otherwise."""
    is_of_people = any(names_people(title) or names_charges(title) for title in titles)
    return not is_of_people and any(parts_by_outcome(t) and _NAMES_CRIMES.search(t) for t in titles)


def _is_nested(level: LevelMeaning) -> bool:
    """Whether labels of the crimes stand over their outcomes."""
    return any(m is not None and m.values and Dimension.OUTCOME in m.over for m in level.meanings)


def _lists_disposals(level: LevelMeaning) -> bool:
    """Whether a label calls the rest of its level or the whole of it by what they are, too: ``All other disposals`` or
    ``All outcomes`` below ``Charged``.
    """
    return _sums_outcomes(level) or any(names_rest_of_outcomes(m.label.text) for m in level.meanings if m is not None)


def _sums_outcomes(level: LevelMeaning) -> bool:
    """Whether the label of a whole calls it one of outcomes: ``All outcomes`` below ``Charged``."""
    wholes = [m for m in level.meanings if m is not None and m.is_total and Dimension.OUTCOME not in m.values]
    return any(_counts_outcomes(whole.label.text) for whole in wholes)


def _are_numbered(labels: Sequence[str]) -> bool:
    """Whether labels have the numbers of the national list of outcomes, which their own order would not give them."""
    found = [m["before"] or m["behind"] for text in labels if (m := _NUMBERED.search(text))]
    return len(found) >= _FEWEST_NUMBERED and any(int(number) > len(labels) for number in found)


def _is_titled_by_outcome(table: Table, *, are_nested: bool) -> bool:
    """Whether a title says so; it stands far up over the filters of a pivot table, which sets outcomes below crimes."""
    titles = table.titles if are_nested and table.grid.is_sheet else own_titles(table)
    return any(parts_by_outcome(text.text) for text in titles)


def _speaks_of_outcomes(table: Table, context: Context) -> bool:
    """Whether the request asks for crimes by what became of them, or a remark of the reply calls the figures outcomes,
    and no charges or arrests were asked for beside that.
    """
    if any(map(names_charges, _asked(context))):
        return False
    told = (text.text for text in (*table.notes, *context.texts))
    return _asks_by_outcome(context) or any(map(calls_outcomes, told))


def _asks_by_outcome(context: Context) -> bool:
    return ask_by_outcome(_asked(context))


def _asked(context: Context) -> tuple[str, ...]:
    return (*context.request.questions, *context.quoted)


def _parted_label(total_of: str, level: Level) -> str:
    """The label of the outcome that a total is of, in a level where a label holds for several rows on end, as those
    do that another level parts; else empty.
    """
    labels = [label.text for label in level.labels if label is not None]
    is_parted = any(one == other for one, other in pairwise(labels))
    if not total_of or not is_parted:
        return ""
    return next((text for text in level.distinct if _bare(text) == _bare(total_of)), "")


def _bare(text: str) -> str:
    """A label without brackets around it, which a pivot table sets around what is blank."""
    return fold(text).strip("()[] ")


def _is_whole(text: str) -> bool:
    total = understand_total(text)
    is_plain = total is not None and not total.value.of
    return understand_outcome(text) is None and (is_plain or is_of_every_outcome(text) or counts_crimes(text))


def _part_of(text: str) -> str:
    """A label, or what it is the total of: ``Total not charged``."""
    total = understand_total(text)
    return total.value.of if total is not None and total.value.of else text


def _counted_by(text: str) -> Mapping[Dimension, object]:
    """What the label of a whole says that it counts: crimes, or nothing."""
    return {Dimension.MEASURE: Measure.OFFENCES} if counts_crimes(text) else {}


def _counts_outcomes(text: str) -> bool:
    """Whether a label calls its whole one of outcomes: ``All outcomes``, ``Total (all outcomes)``."""
    total = understand_total(text)
    within = [m["within"] for m in _BRACKETS.finditer(text)] if total is not None and not total.value.of else []
    found = [understand_measure(said) for said in (text, *within)]
    return titles_outcomes(text) or any(f is not None and f.value is Measure.OUTCOMES for f in found)


def counts_crimes(text: str) -> bool:
    """Whether a label counts crimes, and not what became of them: ``Crimes recorded with the online flag``."""
    found = understand_measure(text)
    is_sure = found is not None and (found.score >= _LEAST_SURE or fold(text) == _RECORDED)
    is_named = {named.value for named in measures_named_in(text)} == {Measure.OFFENCES}
    is_titled = found is None and is_named and understand_outcome(text) is None
    return is_titled or (found is not None and found.value is Measure.OFFENCES and is_sure)
