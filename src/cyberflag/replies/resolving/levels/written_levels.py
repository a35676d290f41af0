"""The levels of a table as written: split headings joined, letters, names, note marks and short years read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cyberflag.model import Measure
from cyberflag.replies.finding.explained.keys import write_out_letters
from cyberflag.replies.finding.periods.begin_and_end import join_begin_and_end
from cyberflag.replies.finding.strips import is_unit
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.levels.answered_names import with_answers_below_heads, with_answers_written
from cyberflag.replies.resolving.levels.answers_behind_names import with_answers_apart
from cyberflag.replies.resolving.levels.composites import part_by_name
from cyberflag.replies.resolving.levels.flag_split import is_name_of_flag, is_over_answers
from cyberflag.replies.resolving.levels.labels_under_names import with_names_said
from cyberflag.replies.resolving.levels.listed_labels import (
    without_children,
    without_marks,
    without_parts_asked,
    without_question_numbers,
    without_questions_of_crimes,
)
from cyberflag.replies.resolving.levels.note_marks import without_note_marks
from cyberflag.replies.resolving.levels.numbered_totals import without_numbers_of_totals
from cyberflag.replies.resolving.levels.offence_numbers import join_codes
from cyberflag.replies.resolving.levels.paths_in_labels import part_by_path
from cyberflag.replies.resolving.levels.products import part_by_product
from cyberflag.replies.resolving.levels.said_twice import without_said_twice
from cyberflag.replies.resolving.levels.spans_beside_words import without_words_beside_spans
from cyberflag.replies.resolving.levels.summaries import with_summaries
from cyberflag.replies.resolving.levels.wholes_in_labels import without_wholes
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.dimensions import (
    OF_PERSONS,
    Dimension,
    dimensions_spoken_of,
    opens_label,
    understand_dimension,
)
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import is_whole_span, understand_total, years_summed
from cyberflag.vocabularies.unknown_words import unknown_score

_SHORT_YEAR = re.compile(r"(?<![\w/])(?P<first>\d\d)\s?[-‐‑‒–−/]\s?(?P<last>\d\d)(?![\w/]|-(?!\d\d/\d\d\b))")
_JOINED_YEAR = re.compile(
    r"(?<![\w/-])(?P<named>F/?Y\s?)?(?P<century>20(?=\d{4}))?(?P<first>\d\d)(?P<last>\d\d)(?![\w/-])", re.IGNORECASE
)
_NAMES_QUESTIONS = re.compile(
    r"(?:foi\s+|request\s+|your\s+)?(?:q|questions?|parts?|answers?)\.?(?:\s*(?:no\.?|numbers?|ref\.?|#))?(?:\s+answered)?",
    re.IGNORECASE,
)
_QUESTION_NUMBER = re.compile(
    r"(?:q|question|part|answer|a)?\.?\s*\(?\d{1,2}\s*(?:[a-h]|\([a-h]\)|\.\d)?[).]?", re.IGNORECASE
)
_NAMES_DATA = re.compile(
    r"(?:(?:data|record(?:ing)?|crime|information|it|force)\s+)?(?:source|system|database|dataset|data\s*set|extract|file|table|view|query)"
    r"(?:\s+(?:name|id|version|system))?|version|data\s+status|(?:report|run|extract(?:ion|ed)?|refresh|snapshot)\s+(?:date|on|at|name|no\.?|id)"
    r"|(?:date|last)\s+(?:of\s+)?(?:extract(?:ed|ion)?|produced|printed|run|refreshed|updated|modified|loaded)"
    r"|(?:produced|prepared|extracted|supplied|provided|compiled)\s+by|(?:security|protective)\s+marking",
    re.IGNORECASE,
)
_ASKS_OF_VICTIM = re.compile(
    r"(?:who|whom|what|which|how\s+old)\b(?!.*\b(?:suspect|offender|accused|perpetrator|defendant|arrest|charge|did\s+it))"
    r".*\b(?:victims?|complainants?|child|children|young\s+(?:people|persons?)|harmed|targeted|they|them)\b.*\?",
    re.IGNORECASE,
)
"""A heading that asks about the victims what the labels below it answer: ``Who was the victim?``."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2050
_SEXES_BY_LETTER = frozenset({"F", "M", "T"})
_SURE_OF_AGE = 0.6
_BESIDE_A_YEAR = " \t\n-–—:,;/()[]"
_FEWEST_YEARS = 2
_LONGEST_NAME = 14
_ENDS_IN_BETWEEN = re.compile(
    r"\bbetween(?:\s+(?:the|these|those|two|both|following|days?|dates?|of|shown|given|and\s+including))*\W*$",
    re.IGNORECASE,
)
_SURE_OF_LABEL = 0.6
_SURE_OF_NAME = 0.9


def written_levels(table: Table) -> list[Level]:
    """The levels of a table that say what its figures count, each label as it is meant to be read."""
    printed = [with_summaries(part) for level in map(with_names_said, table.levels) for part in _as_named(level, table)]
    printed = with_answers_below_heads(without_numbers_of_totals(printed))
    printed = join_codes(printed if table.is_list else join_begin_and_end(printed))
    joined = [
        _with_total_letter(_with_whole_years(level))
        for joint in _join_split_headings(printed, table)
        for level in part_by_product(_with_whole_years(_with_joined_years(without_words_beside_spans(joint))))
    ]
    settled = _under_between(_settle_names(joined if table.is_list else without_said_twice(joined)))
    meant = [v for v in settled if not (_says_units_only(v) or _numbers_questions(v) or _says_whence(v))]
    named = [_named_by_title(v, table) for v in meant]
    return _without_unsaid(named)


def _under_between(levels: Sequence[Level]) -> Sequence[Level]:
    """The levels with ``April 2020 and March 2021`` written as what stands between the two, where a name of labels
    begins it: ``Crimes recorded between``.
    """

    def write(text: str) -> str:
        whole = f"between {text}"
        return whole if Dimension.PERIOD in fits_of(whole) and Dimension.PERIOD not in fits_of(text) else text

    is_begun = any(_ENDS_IN_BETWEEN.search(level.name) for level in levels)
    return [level.rewritten(write) for level in levels] if is_begun else levels


def _numbers_questions(level: Level) -> bool:
    """Whether a column of labels says that it holds the numbers of questions: ``Q1`` is no quarter there."""
    is_said = _NAMES_QUESTIONS.fullmatch(level.name.strip()) is not None
    return is_said and all(_QUESTION_NUMBER.fullmatch(text.strip()) for text in level.distinct)


def _says_whence(level: Level) -> bool:
    """Whether a column says the same of every row, and that on the data alone: the system that they come from."""
    is_of_all = len(level.distinct) == 1 and None not in level.labels
    return level.side is Side.ROWS and is_of_all and _NAMES_DATA.fullmatch(level.name.strip()) is not None


def _named_by_title(level: Level, table: Table) -> Level:
    """A level of nothing but yes and no right under a title that names the flag (``Online crime flag``) named by it."""
    answers = {flag_answer(text) for text in level.distinct if not understand_total(text)}
    title = table.titles[0].text if table.titles else ""
    is_asked = len(answers) > 1 and None not in answers and len(title.split()) <= _LONGEST_NAME
    return replace(level, name=title) if is_asked and not level.name and is_name_of_flag(title) else level


def _without_unsaid(levels: Sequence[Level]) -> list[Level]:
    """The levels without headings that only say that numbers follow (``Value``), where another level says of what."""
    measures = {id(v): [m.value for t in v.distinct if (m := understand_measure(t)) is not None] for v in levels}
    is_said = any(any(m is not Measure.UNKNOWN for m in measures[id(v)]) for v in levels if v.side is not Side.COLUMNS)
    return [v for v in levels if v.side is not Side.COLUMNS or not is_said or not _is_unsaid(v, measures[id(v)])]


def _is_unsaid(level: Level, measures: Sequence[Measure]) -> bool:
    return len(measures) == len(level.distinct) > 0 and all(m is Measure.UNKNOWN for m in measures)


def _settle_names(levels: Sequence[Level]) -> list[Level]:
    """Levels that only name the level below (``Victim age`` over the bands) give it their name and go; a
    heading over one column
    with nothing below it (``Total`` over a blank) is a label of the level below.
    """
    settled: list[Level] = []
    for level in levels:
        before = settled[-1] if settled and settled[-1].side is Side.COLUMNS else None
        if level.side is Side.COLUMNS and before is not None:
            level = replace(level, labels=_with_headings_above(before, level))  # noqa: PLW2901  # the level, completed
            rest, below = _without(before, level), _without(level, before)
            if is_over_answers(before, level):
                level = replace(level, name=before.distinct[0])  # noqa: PLW2901  # the level, completed
                settled.pop()
            elif names := _names_only(rest) or _speaks_of_below(rest, below):
                level = replace(level, name=level.name or names)  # noqa: PLW2901  # the level, completed
                settled.pop()
        settled.append(level)
    return settled


def _with_headings_above(above: Level, level: Level) -> tuple[Label | None, ...]:
    alone = [
        label is not None and above.labels.count(label) == 1 and not understand_dimension(label.text)
        for label in above.labels
    ]
    return tuple(
        own or (up if single else None) for own, up, single in zip(level.labels, above.labels, alone, strict=True)
    )


def _without(one: Level, other: Level) -> Level:
    """A row of headings without the cells that stand in the other row too: merged over both, or taken down into it."""
    pairs = zip(one.labels, other.labels, strict=True)
    return replace(one, labels=tuple(None if own == there else own for own, there in pairs))


def _join_split_headings(levels: Sequence[Level], table: Table) -> list[Level]:
    """Levels with heading rows that are one heading written over two lines (``Apr 16 to`` over ``Mar 17``) joined.

    The upper line alone means nothing; both together do on every column, or it opens what the lower says (``The
    child was`` over ``a girl``).
    """
    joined: list[Level] = []
    for level in (_bare(level, table) for level in levels):
        above = joined[-1] if joined and joined[-1].side is Side.COLUMNS else None
        if above is not None and level.side is Side.COLUMNS and (one := _joined(above, level)) is not None:
            joined[-1] = one
        else:
            joined.append(level)
    return joined


def _bare(level: Level, table: Table) -> Level:
    """The level without the marks, notes and numbers around its labels."""
    level = without_children(without_questions_of_crimes(without_parts_asked(without_marks(level)), table))
    return without_question_numbers(without_note_marks(level, table))


def _joined(above: Level, below: Level) -> Level | None:
    both = zip(above.labels, below.labels, strict=True)
    pairs = [
        (a, b) for a, b in both if a is not None and b is not None and a != b
    ]  # one merged over both rows is whole
    if not pairs or any(a.correction or is_understood(a.text) for a, _ in pairs):
        return None
    is_whole = all(b.correction or is_understood(f"{a.text} {b.text}") for a, b in pairs)
    if not is_whole and not all(opens_label(a.text) and (b.correction or is_understood(b.text)) for a, b in pairs):
        return None
    labels = tuple(
        replace(b, text=f"{a.text} {b.text}") if is_whole and a is not None and b is not None and a != b else b or a
        for a, b in zip(above.labels, below.labels, strict=True)
    )
    return replace(below, labels=labels, name=" ".join(filter(None, (above.name, below.name))))


def _with_whole_years(level: Level) -> Level:
    """The level with ``18-19``, ``19-20``, ``20-21`` written as the years that they must be, not bands of ages: each
    begins with the year in which the one before it ends, which no bands of one table do. ``18-21`` beside them is all.
    """
    printed = [
        (text.strip(), _SHORT_YEAR.search(text.strip())) for text in level.distinct if not understand_total(text)
    ]
    whole = _whole_of(level)
    printed = [(text, year) for text, year in printed if year is None or _ends(year) != whole]
    many = len({_ends(year) for _, year in printed if year})
    printed = [
        (text, year) for text, year in printed if year or not (is_whole_span(text) and years_summed(text) == many)
    ]
    alone = [year for text, year in printed if year and year[0] == text]
    if not alone and all(year and _is_beside_label(text, year) for text, year in printed):  # "19/20 F", "Girls 20/21"
        alone = [year for _, year in printed if year]
    spans = list(dict.fromkeys(map(_ends, alone)))
    follow = all(a[1] == b[0] or a[0] == b[1] for a, b in pairwise(spans))
    if len(spans) < _FEWEST_YEARS or not follow or any(last != first + 1 for first, last in spans):
        return level

    def write(year: re.Match[str]) -> str:
        return f"20{year['first']}{'-' if _ends(year) == whole else '/'}{year['last']}"

    return level.rewritten(lambda text: _SHORT_YEAR.sub(write, text.strip()))


def _whole_of(level: Level) -> tuple[int, int] | None:
    """The ends of the one short span that holds all years beside it: ``19-22`` of ``19-20``, ``20-21``, ``21-22``."""
    spans = {_ends(year) for text in level.distinct if (year := _SHORT_YEAR.search(text.strip()))}
    outer = min((first for first, _ in spans), default=0), max((last for _, last in spans), default=0)
    years = {(year, year + 1) for year in range(*outer)}
    return outer if len(years) >= _FEWEST_YEARS and spans == years | {outer} else None


def _ends(year: re.Match[str]) -> tuple[int, int]:
    return int(year["first"]), int(year["last"])


def _with_joined_years(level: Level) -> Level:
    """The level with ``FY1920``, ``202122``, ``FY2021 F`` written as years: the halves of each follow on one
    another, and one at least can be no calendar year or says that it is a financial one.
    """
    texts = [text.strip() for text in level.distinct if not understand_total(text)]
    found = [year for text in texts if (year := _JOINED_YEAR.search(text))]
    years = {(int(year["first"]), int(year["last"])) for year in found}
    at_ends = all(year.start() == 0 or year.end() == len(year.string) for year in found)
    are_years = any(
        year["named"] or year["century"] or not _FIRST_YEAR <= int(year["first"] + year["last"]) <= _LAST_YEAR
        for year in found
    )
    follow = all(last == (first + 1) % 100 for first, last in years)
    if len(found) < len(texts) or len(years) < _FEWEST_YEARS or not (at_ends and are_years and follow):
        return level
    return level.rewritten(lambda text: _JOINED_YEAR.sub(lambda m: f"20{m['first']}/{m['last']}", text.strip()))


def _with_total_letter(level: Level) -> Level:
    """The level with ``T`` beside ``F`` and ``M`` written as the total that it is."""
    if not set(level.distinct) >= _SEXES_BY_LETTER:
        return level
    return level.rewritten(lambda text: "Total" if text == "T" else text)


def _is_beside_label(text: str, year: re.Match[str]) -> bool:
    """Whether what may be a short year begins or ends a label that says something else, and no age."""
    rest = (text[: year.start()] or text[year.end() :]).strip(_BESIDE_A_YEAR)
    at_an_end = year.start() == 0 or year.end() == len(text)
    age = fits_of(rest).get(Dimension.AGE)
    return at_an_end and bool(fits_of(rest)) and (age is None or age.score < _SURE_OF_AGE)


def _says_units_only(level: Level) -> bool:
    """Whether a row of headings only says that there are numbers below (``No.`` under every year)."""
    is_said = any(label is not None and label.correction for label in level.labels)
    return level.side is Side.COLUMNS and bool(level.distinct) and all(map(is_unit, level.distinct)) and not is_said


def _names_only(level: Level) -> str:
    """The name that a level's labels give the level below, empty where they are labels in their own right."""
    if any(label is not None and label.correction for label in level.labels):
        return ""
    names = [t for t in level.distinct if _is_name(t) and not unknown_score(t)]
    others = [t for t in level.distinct if t not in names and not understand_total(t)]
    return names[0] if names and not others else ""


def _is_name(text: str) -> bool:
    """Whether a text names what others are of, and says not itself what it is of (``Victim sex: Girls``)."""
    named = understand_dimension(text)
    return named is not None and not (named.score < _SURE_OF_NAME and named.value in fits_of(text))


def _speaks_of_below(above: Level, level: Level) -> str:
    """The one heading above a level whose labels are all of one thing, where it speaks of that thing in words that no
    vocabulary holds as its name (``Ages, taken on the first day of it all``), or asks what they answer (``Who was
    harmed?`` over girls and boys), and names no part of the crimes.
    """
    others = [text for text in above.distinct if not understand_total(text)]
    if len(others) != 1 or len(others[0].split()) > _LONGEST_NAME or is_understood(others[0]):
        return ""
    below = [text for text in level.distinct if not understand_total(text)]
    fits = [{d for d, found in fits_of(text).items() if found.score >= _SURE_OF_LABEL} for text in below]
    asked = OF_PERSONS if _ASKS_OF_VICTIM.fullmatch(others[0].strip()) else frozenset[Dimension]()
    spoken = [
        dimension
        for dimension in dimensions_spoken_of(others[0]) or asked  # "Year of the crime" speaks of offences too
        if all(dimension in fit or unknown_score(text) for fit, text in zip(fits, below, strict=True))
    ]
    of_one = len(spoken) == 1 and len(below) > 1
    tokens = read_tokens(others[0])
    narrows = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences, *tokens.periods)
    return others[0] if of_one and not narrows else ""


def _as_named(level: Level, table: Table) -> tuple[Level, ...]:
    """A level without the totals in its labels, as one or several levels by its name."""
    parts = part_by_path(
        with_answers_written(write_out_letters(with_answers_apart(without_wholes(level, table)), table))
    )
    return parts if len(parts) > 1 else part_by_name(parts[0])
