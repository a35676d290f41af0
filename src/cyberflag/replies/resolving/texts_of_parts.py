"""Which texts of a reply may speak of a table: those of its own question, and those of the question it points at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.model import Measure, Period
from cyberflag.replies.finding.titles.pointers import is_of_one_table
from cyberflag.replies.letters.enumerators import BY_LETTERS, number_and_rest
from cyberflag.replies.letters.passages import opens_numbered_part, sentences_of
from cyberflag.replies.resolving.from_titles.titles import NEAR, may_head
from cyberflag.replies.resolving.periods.pooled_years import period_or_all_of
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in

_OF_FIGURES = re.compile(
    r"\b(?:figures?|tables?|data|above|all\s+(?:of\s+)?(?:the|these|offences|crimes))\b", re.IGNORECASE
)
"""In a note below a table that may say what all its figures are of."""
_POINTS: Final = re.compile(
    r"\b(?:from|in|to|of|for|at|under|as)\s+(?:the\s+)?(?:q(?:uestion)?|part|point|query)\s*(?:no\.?\s*)?(?P<number>\d{1,2})\b",
    re.IGNORECASE,
)
"""Says whose crimes a table goes on with: ``the outcomes for all the offences from Q1``."""
_SAME_PERIOD: Final = re.compile(
    r"\bsame\s+(?:time[\s-]*)?(?:periods?|frames?|scale|span|dates?|years?|days|months)\b(?!\s+(?:of|in|last|before)\b)",
    re.IGNORECASE,
)
"""Calls a period that of what stands above: ``By age, same period``; not ``the same period of 2019``."""
_TELLS_MORE: Final = re.compile(
    r"\b(?:of|for|in|to|from|with)\s+(?:all\s+)?(?:of\s+)?(?:these|those|them|which|the(?:\s+above)?)(?:\s+\d[\d,]*)?\s*"
    r"(?:\b(?:recorded\s+)?(?:crimes|offences|cases|reports|records|above|incidents)\b|[,.;:]|\b(?:have|has|had|were|was|are|is|resulted|led)\b|\d)",
    re.IGNORECASE,
)
"""Goes on with the crimes of a table above by what became of them, or by a part of them."""
_ASKS_FOR_NUMBER: Final = re.compile(
    r"\bhow\s+many\b|\b(?:numbers?|volumes?|totals?)\s+(?:of|for)\b.*\?"
    r"|^\W*(?:q(?:uestion)?\s*)?(?:(?:\d{1,2}|[a-h])\s*[.):]\s*)?(?:(?:the|a|total|overall)\s+)*(?:number|total|volume)s?\s+of\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\s*(?:q(?:uestion)?|part|point|query)?\s*(?:no\.?\s*)?(?P<number>\d{1,2})\s*[.):–-]", re.IGNORECASE
)
_SEVERAL: Final = re.compile(
    r"\s*(?:(?:answers?|responses?|repl(?:y|ies)|questions?|parts?|points?)\s*(?:to\s+)?(?:questions?\s+)?)?"
    r"q?(?P<first>\d{1,2})[.)]?(?P<more>(?:\s*(?:,|&|\band\b|\bto\b|[-–])\s*q?\d{1,2}\b)+)\s*(?:[.:)]+(?=\s|$)|$)",
    re.IGNORECASE,
)
"""The numbers of several questions that are answered together: ``1&2.``, ``Q1 and Q2``, ``3 to 6. By year``."""
_SPAN: Final = re.compile(r"(?:\bto\b|[-–])", re.IGNORECASE)
_LISTS_CRIMES: Final = re.compile(
    r"(?!.*\b(?:polic(?:y|ies)|strateg\w+|defin\w+|guid\w+|training|trained|cop(?:y|ies)|details?|lists?|how|what|which"
    r"|(?:do|does|did|is|are|was|were|can|could|have|has)\s+(?!not\b)(?:you|the|your|any|all|such|they|these|crimes|offences))\b)"
    r".*\b(?:offences?|crimes?|incidents?|assaults?|rapes?)\s+(?:(?:that|which|were|was|been|have)\s+)*"
    r"(?:recorded|reported|committed|logged|(?:by|per|in|for|during)\s+(?:each\s+|every\s+|the\s+)?(?:(?:financial|calendar)\s+)?years?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Lists crimes that are asked for without "how many": ``Sexual offences reported on school premises``."""
_FIRST_TABLE: Final = re.compile(r"(?:.*/)?table 1")
_PART: Final = re.compile(
    r"\s*(?:(?:q(?:uestion)?|part|point|query|response|answer)s?\s*(?:to\s+)?(?:q(?:uestion)?\s*)?(?:no\.?\s*)?\(?(?P<number>\d{1,2}|[a-h])\b)",
    re.IGNORECASE,
)
_FIRST_PARTS: Final = frozenset({"1", "01", "a"})
_NUMBER_AND_LETTER: Final = re.compile(r"(?P<number>\d*)(?P<letter>[a-h]?)")
_COUNT_ASKED: Final = re.compile(r"\b(?:how\s+many|what\s+number|numbers?\s+of)\b", re.IGNORECASE)


def of_other_questions(table: Table, texts: Sequence[Text], pointed_at: Sequence[Text]) -> frozenset[str]:
    """The places of texts under other numbered questions than the table, where these name different periods: which is
    the table's cannot be told from them, but for the one of its own number; so also where that one names several. Those
    of a question that its title points at (``pointed_at``) are none, nor is a period that heads a numbered title:
    ``2018/19`` over ``1. Female``.
    """
    heading = {text.source for text in table.titles if _heads_days(text.text)}
    others = of_other_parts(table, texts) - {text.source for text in pointed_at} - heading
    named = {period for text in texts if text.source in others if (period := _named(text.text)) is not None}
    own = _asked_by_its_number(table, texts)
    asks_several = any(len(_all_named(text.text)) > 1 for text in texts if text.source in own)
    return others - own if len(named) > 1 or pointed_at or asks_several else frozenset()


def _asked_by_its_number(table: Table, texts: Sequence[Text]) -> frozenset[str]:
    """The places of the question by whose number alone a table is headed, and of the part of it by whose letter: below
    ``Q1a``, ``1. In 2021/22: ...`` and ``a) The number of ...``. None where several questions have the number.
    """
    heads = _numbered(table)[:1]
    headed = {number for text in heads for number in _numbers_of(text.text)}
    wanted = _NUMBER_AND_LETTER.fullmatch(headed.pop()) if len(headed) == 1 else None
    if wanted is None:
        return frozenset()
    asked: list[tuple[str, str, Text]] = []
    number = ""
    for text in takewhile(lambda text: text.source != heads[0].source, texts):
        found = _NUMBER_AND_LETTER.fullmatch(number_and_rest(text.text)[0])
        if found is not None and not _is_number_alone(text):
            number = found["number"] or number
            asked.append((number, found["letter"], text))
    own = [(letter, text) for at, letter, text in asked if at == wanted["number"] and letter in ("", wanted["letter"])]
    is_one = len({letter for letter, _ in own}) == len(own)
    return frozenset(text.source for _, text in own) if is_one else frozenset()


def _heads_days(text: str) -> bool:
    """Whether a title without a number is no question and no sentence, and names a period."""
    is_sentence = text.rstrip().endswith((".", "?", ":", ";")) or opens_numbered_part(text) or asks_for_number(text)
    return not is_sentence and may_head(text) and _named(text) is not None


def _named(text: str) -> Period | None:
    return period_or_all_of(())(text)


def _all_named(text: str) -> set[Period]:
    return {found.value for found in periods_named_in(text)}


def questions_pointed_at(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The numbered questions that the titles of a table point at, and what named the period that they call the same."""
    return numbers_pointed_at(table, texts) or _period_pointed_at(table, texts)


def numbers_pointed_at(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The questions by whose numbers the titles of a table say with whose crimes it goes on: ``the year at Q2``. What
    the answer to another number points at is not the table's.
    """
    numbered = next((number for title in table.titles[:NEAR] if (number := number_of(title.text))), "")
    titles = list(takewhile(lambda title: number_of(title.text) in ("", numbered), table.titles[:NEAR]))
    numbers = {found["number"] for title in titles for found in _POINTS.finditer(title.text)}
    own = {title.source for title in titles}
    return [t for t in texts if t.source not in own and (m := _NUMBER.match(t.text)) and m["number"] in numbers]


def _period_pointed_at(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The nearest heading above that names a period, where the title right above a table calls its own the same."""
    title = table.titles[0] if table.titles else None
    if title is None or not _SAME_PERIOD.search(title.text) or _named(title.text) is not None or title not in texts:
        return []
    above = (text for text in reversed(texts[: texts.index(title)]) if may_head(text.text))
    return [text for text in above if _named(text.text) is not None][:1]


def first_asked(table: Table) -> str:
    """What the first question above the first table of a letter asks for first, where the table stands under no later
    question or part; else empty.
    """
    opening = next((m for title in table.titles if (m := _PART.match(title.text))), None)
    is_first = opening is None or opening["number"].casefold() in _FIRST_PARTS
    asked = questions_above(table)
    if not _FIRST_TABLE.fullmatch(table.grid.name) or not is_first or not asked:
        return ""
    counts = list(_COUNT_ASKED.finditer(asked[-1].text))
    return asked[-1].text[: counts[1].start()] if len(counts) > 1 else asked[-1].text


def questions_above(table: Table) -> list[Text]:
    """The texts above a table that ask for a number, however many remarks stand between; where the table stands below
    the number of an answer (``A1.``), what is asked by that number, in whatever words.
    """
    own = _asked_by_own_number(table)
    return own or [text for text in table.titles if asks_for_number(text.text)]


def asks_for_number(text: str) -> bool:
    """Whether a text asks how many of something there are."""
    return _ASKS_FOR_NUMBER.search(text) is not None


def questions_listed(table: Table) -> list[Text]:
    """The texts above a table that ask for a number (`questions_above`) with those numbered there that list crimes:
    of ``1. Offences by year``, ``2. How many led to charges?`` the second alone says nothing of it. A policy on
    recorded crime is no figure.
    """
    above = questions_above(table)
    if _asked_by_own_number(table) or not any(number_of(text.text) for text in above):
        return above
    return [t for t in table.titles if t in above or (number_of(t.text) and _LISTS_CRIMES.match(t.text))]


def of_own_number(table: Table, texts: Sequence[Text]) -> Sequence[Text]:
    """The texts without those by later numbers, where the table answers a question by its number: what those ask
    (``Q2. How many people were charged?``) is not what it counts; it may go on with what one before it asks.
    """
    own = answered_by_number(table, texts)
    last = _place_of(_numbers_of(own.text)[-1]) if own is not None else None
    if last is None:
        return texts
    later = {at for at, text in enumerate(texts) if (place := _place_of(number_of(text.text))) and place > last}
    alone = {at for at in later if _is_number_alone(texts[at])}  # what is asked stands below "Question 3"
    below = range(min(alone, default=len(texts)) + 1, len(texts))
    later |= {at + 1 for at in alone} | {at for at in below if texts[at].text.rstrip().endswith("?")}
    return [text for at, text in enumerate(texts) if at not in later]


def answered_by_number(table: Table, texts: Sequence[Text]) -> Text | None:
    """The text above a table that numbers its answer: the questions may all stand above a table before."""
    own = _numbered(table)[:1]
    return next((o for o in own if _is_number_alone(o) or any(_asks_again(t, o) for t in texts)), None)


def _asks_again(text: Text, numbered: Text) -> bool:
    """Whether a text says something else by a number of another."""
    return number_of(text.text) in _numbers_of(numbered.text) and text.text != numbered.text


def _is_number_alone(text: Text) -> bool:
    """Whether a text is the number of a question or answer and nothing else: ``Question 3``."""
    number, rest = number_and_rest(text.text, without=BY_LETTERS)
    return bool(number) and not rest.strip()


def _place_of(number: str) -> int | None:
    digits = re.match(r"\d+", number)
    return int(digits[0]) if digits else None


def _asked_by_own_number(table: Table) -> list[Text]:
    """The questions by the numbers of the nearest numbered text above a table, where other texts ask them."""
    numbered = _numbered(table)
    own = _numbers_of(numbered[0].text) if numbered else ()
    return [text for text in numbered[1:] if number_of(text.text) in own]


def _numbered(table: Table) -> list[Text]:
    """The texts above a table with a number, or those of several questions there: ``16 and 17:`` may be ages."""
    single = {number for text in table.titles if (number := number_of(text.text))}
    return [t for t in table.titles if number_of(t.text) or single.intersection(_numbers_of(t.text))]


def _numbers_of(text: str) -> Sequence[str]:
    """The numbers of the questions that a text asks or answers, in their order; none without one."""
    found = _SEVERAL.match(text)
    if found is None:
        number = number_of(text)
        return [number] if number else []
    numbers = [int(found["first"]), *map(int, re.findall(r"\d+", found["more"]))]
    if _SPAN.search(found["more"]):
        numbers = list(range(min(numbers), max(numbers) + 1))
    return [str(number) for number in sorted(numbers)]


def number_of(text: str) -> str:
    """The number of a question or answer before a text (``Q2.``, ``A2:``, ``Response to 2)``); empty without one."""
    return number_and_rest(text, without=BY_LETTERS)[0]


def from_near_to_far(table: Table, texts: Sequence[Text]) -> Sequence[Text]:
    """The texts of a letter, those above the table first and upwards, where it is known which they are: those that are
    no titles of its own, and under another table without a title between them those of that.
    """
    sources = [text.source for text in texts]
    if table.titles and table.titles[-1].source in sources:
        at = sources.index(table.titles[-1].source)
    else:
        at = sources.index(table.below) + 1 if not table.titles and table.below in sources else 0
    return [*reversed(texts[:at]), *texts[at:]]


def above_and_below(table: Table, texts: Sequence[Text]) -> tuple[Sequence[Text], Sequence[Text]]:
    """The texts of a letter down to the table, and those below it that tell nothing more of its crimes (``Seven of
    these crimes led to a charge``); all of them above where its place is not known.
    """
    own = {title.source for title in table.titles[:1]}
    end = next((at + 1 for at, text in enumerate(texts) if text.source in own), len(texts))
    return texts[:end], [text for text in texts[end:] if not _TELLS_MORE.search(text.text)]


def sentences_on(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The sentences of a letter without those that speak of some of its tables alone, or of those on the other side of
    them (``The tables below count victims``, right below the table).
    """
    said = (Text(sentence, text.source) for text in texts for sentence in sentences_of(text.text))
    return [t for t in said if not is_of_one_table(t.text) and (t.source, t.text) not in table.elsewhere]


def may_name_code(table: Table, texts: Sequence[Text]) -> Sequence[Text]:
    """The texts whose offence code may be that of a whole table: of the letter above it, or speaking of the figures."""
    from_near = from_near_to_far(table, texts)
    own = (*table.titles, *table.setting)
    letter = [text for text in from_near if _OF_FIGURES.search(text.text)]
    others = of_other_parts(table, texts)
    return [text for text in (*own, *letter) if text.source not in others and may_head(text.text)]


def of_other_parts(table: Table, texts: Sequence[Text]) -> frozenset[str]:
    """The places of texts that stand under another numbered question than the table, save what follows after it and
    announces nothing: it may be a remark on all.
    """
    if not table.titles:
        return frozenset()
    part, parts = 0, {}
    for text in texts:
        part += opens_numbered_part(text.text)
        parts[text.source] = part
    own = parts.get(table.titles[0].source, 0)
    announcing = {text.source for text in texts if text.text.rstrip().endswith(":")}
    return frozenset(s for s, part in parts.items() if 0 < part < own or (part > own and s in announcing))


def without_later_things(texts: Sequence[Text]) -> list[Text]:
    """The texts of a reply without those that count nothing but staff, calls or the like behind one that names crimes:
    a later question says nothing of the answer to the first.
    """
    first = next((at for at, text in enumerate(texts) if offences_named_in(text.text)), len(texts))
    return [text for at, text in enumerate(texts) if at <= first or not _counts_things(text.text)]


def _counts_things(text: str) -> bool:
    return {found.value for found in measures_named_in(text)} == {Measure.OTHER}
