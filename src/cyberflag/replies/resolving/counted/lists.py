"""Lists of records: one row a crime, counted; one row anything else, an issue."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cyberflag.model import WITHOUT_FLAG, Basis, Bounds, Count, Issue, IssueKind, Measure, Period, Provenance, Request
from cyberflag.replies.annotate import count_of
from cyberflag.replies.facts import Facts
from cyberflag.replies.finding.headings.values_of_columns import is_trait_of_suspects
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.counted.lists_again import CountedList, add_up_lists, head_of_numbers, numbers_of
from cyberflag.replies.resolving.counted.lists_of_arrests import as_arrest, is_of_arrests
from cyberflag.replies.resolving.counted.lists_of_crimes import is_said_to_be_of_crimes
from cyberflag.replies.resolving.counted.repeated_records import ASIDE, RepeatedRecords, repeated_records
from cyberflag.replies.resolving.levels.feet_of_lists import counts_of_feet
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.evidence import row_evidence
from cyberflag.replies.sureness.signs import Sign
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.outcomes import asks_for_outcomes

_OF_CRIMES = re.compile(r"\bcrimes?\b|\boffences?\b|\brecords?\b|\bincidents?\b", re.IGNORECASE)
_ROW = r"(?:row|line|record|entry)"
_OF_PEOPLE = re.compile(
    rf"\b{_ROW} (?:is|represents|shows|per) (?:one |a |an )?(?:suspect|offender|person|arrest)|"
    rf"\bone {_ROW} (?:per|for each) (?:suspect|offender|person|arrest)|"
    r"\barrest(?:s|ed)?\b|\bcustody\b",
    re.IGNORECASE,
)
_OF_SUSPECTS = re.compile(r"\bsuspects?\b|\boffenders?\b", re.IGNORECASE)
_YES, _NO = frozenset({"y", "yes", "true"}), frozenset({"n", "no", "false"})
_OF_VICTIMS = re.compile(
    rf"\b{_ROW} (?:is|represents|shows|per) (?:one |a |an )?(?:individual |child )?victim|"
    rf"\bone {_ROW} (?:per|for each) (?:individual |child )?victim",
    re.IGNORECASE,
)


def count_lists(
    tables: Sequence[ResolvedTable], reply: str, texts: Sequence[Text], request: Request
) -> tuple[list[Count], list[Issue]]:
    """The counts of lists of recorded crimes or of victims by all their columns, or an issue where a row may be
    something else. Parts of a list parted by its headings said again are one list, and so are lists whose numbers or
    days tell that they give other crimes of the same kinds.

    A row is taken for a victim where the reply says so, else for a crime where the list gives an offence, else for what
    was asked for where the list describes victims; in none of these where its headings or notes speak of arrests, one
    row a person or, unless each row is said to be one crime, of suspects; an arrest where the reply says so.
    The counts have no cell of their own, so their source is empty (counts contract). A day is counted in the period
    asked for that holds it, else in its financial year.
    """
    lists: list[CountedList] = []
    issues: list[Issue] = []
    totals: list[Count] = []
    for parts in _parts_of_lists(tables):
        read = [_records_of(part, parts[0], reply, texts, request) for part in parts]
        records: dict[Facts, list[frozenset[Sign]]] = defaultdict(list)
        for one in read:
            for facts, signs in one.records.items():
                records[facts] += signs
        corrected = tuple(dict.fromkeys(place for part in parts for c in part.cells for place in c.corrected))
        times = frozenset(c.facts.period for part in parts for c in part.cells if c.facts and c.facts.period)
        numbers, head = numbers_of(parts), head_of_numbers(parts)
        lists.append(CountedList(dict(records), _source_of(parts[0]), numbers, head, times, corrected))
        issues += [issue for one in read for issue in one.issues]
        totals += counts_of_feet(parts, records, sum(map(len, records.values())), reply) if records else []
    issues += add_up_lists(lists, reply)
    counts = [
        replace(_count(facts, reply, signs), corrected=one.corrected)
        for one in lists
        for facts, signs in one.records.items()
    ]
    return [*counts, *totals], issues


def _source_of(table: ResolvedTable) -> str:
    return table.table.source((table.table.header_rows or table.table.rows)[-1], 0)


def _parts_of_lists(tables: Sequence[ResolvedTable]) -> Iterator[list[ResolvedTable]]:
    """The tables, those together of which each begins right below the one before it, with the same headings."""
    parts: list[ResolvedTable] = []
    for table in tables:
        if parts and not _goes_on(parts[-1].table, table.table):
            yield parts
            parts = []
        parts.append(table)
    if parts:
        yield parts


def _goes_on(one: Table, other: Table) -> bool:
    """Whether a list stands right below another, under the same headings."""
    is_below = one.grid.name == other.grid.name and other.header_rows[:1] == (one.rows[-1] + 1,)
    heads = [[(level.index, level.name) for level in table.levels] for table in (one, other)]
    return is_below and heads[0] == heads[1]


@dataclass(frozen=True)
class _Records:
    """The records of a list by what they are, each with what speaks for and against it, and what is to be told."""

    records: Mapping[Facts, list[frozenset[Sign]]]
    issues: tuple[Issue, ...]


def _records_of(
    table: ResolvedTable, first: ResolvedTable, reply: str, texts: Sequence[Text], request: Request
) -> _Records:
    """The records of a part of a list that begins with the ``first``."""
    source = _source_of(table)
    printed = first.table
    said = [t.text for t in (*printed.titles, *printed.notes, *table.table.notes, *printed.setting, *texts)]
    said += [level.level.name for level in table.levels]
    is_told = Dimension.MEASURE in table.around  # a person said what a row is
    of_victims = any(_OF_VICTIMS.search(text) for text in said) and not is_told
    repeated = repeated_records(table, said)
    of_numbers = not of_victims and repeated.repeats and (repeated.is_said or repeated.are_one_each)
    of_arrests = not (is_told or of_victims or of_numbers) and is_of_arrests(said)
    if not (is_told or of_numbers or of_arrests or _is_of_the_asked(table, said, request, of_victims=of_victims)):
        message = (
            f"{len(table.cells)} rows look like a list of records, but the reply does not say that each row is one "
            "crime, so they were not counted. Count them by hand if it is."
        )
        return _not_counted(message, reply, source)
    if repeated.cannot_be_told_apart and not (is_told or of_victims):
        message = (
            "The reply says that a crime may stand on several lines of the list, and the lines have no number of their "
            "crime, so they were not counted. Ask the force for the numbers of crimes."
        )
        return _not_counted(message, reply, source)
    unflagged, doubtful = _rows_by_flag(table)
    if doubtful:
        message = (
            f"{len(doubtful)} rows of the list say neither yes nor no to the online flag (the first is "
            f"{doubtful[0]!r}), so the list was not counted. Count it by hand."
        )
        return _not_counted(message, reply, source)
    evidence = row_evidence(table, request)
    passed = repeated.again() | repeated.unclear() if of_numbers else frozenset[int]()
    known: dict[Facts, list[frozenset[Sign]]] = defaultdict(list)
    for cell in table.cells:
        if cell.facts is not None and cell.facts.period is not None and cell.row not in passed:
            facts = replace(cell.facts, measure=Measure.VICTIMS) if of_victims else cell.facts
            record = _as_record(facts, request, is_unflagged=cell.row in unflagged)
            record = as_arrest(record) if of_arrests else record
            known[record].append(evidence[cell.row])
    are_crimes = not is_told and any(facts.measure is Measure.OFFENCES for facts in known)
    told = _repeated_issues(repeated, reply, source) if of_numbers or (are_crimes and repeated.may_be_victims) else []
    return _Records(known, (*_left_out(table, reply, source), *_unread_answers(table, reply), *told))


def _not_counted(message: str, reply: str, source: str) -> _Records:
    return _Records({}, (Issue(Provenance(reply, source), IssueKind.UNKNOWN_LAYOUT, message),))


def _repeated_issues(repeated: RepeatedRecords, reply: str, source: str) -> list[Issue]:
    """What is to be told of crimes on several lines: that they were counted once where the reply does not say so, and
    those of which the lines differ in what is counted.
    """
    messages = []
    if repeated.may_be_victims:
        messages.append(
            f"{len(repeated.differing)} numbers of crimes stand on lines that say different things of them, and "
            "every line was counted. If those are victims of one crime, it was counted more than once."
        )
    elif not repeated.is_said:
        messages.append(
            f"{len(repeated.again())} lines of the list have the number of a crime on an earlier line, and were taken "
            "for that crime again. Confirm that each number is one crime."
        )
    elif repeated.differing:
        messages.append(
            f"{len(repeated.differing)} crimes of the list stand on several lines that say different things of them, "
            "so they were not counted. Add them by hand."
        )
    return [Issue(Provenance(reply, source), IssueKind.UNKNOWN_LAYOUT, message) for message in messages]


def _count(facts: Facts, reply: str, signs: Sequence[frozenset[Sign]]) -> Count:
    """The count of so many records; whatever speaks against one of them speaks against the count."""
    number = len(signs)
    plain = count_of(facts, Provenance(reply), Bounds.exactly(number), str(number))
    return replace(plain, signs=frozenset[str]().union(*signs))


def _left_out(table: ResolvedTable, reply: str, source: str) -> list[Issue]:
    """An issue for the rows of a list that were not counted, since something of them is not said or understood."""
    left = [c for c in table.cells if c.facts is None or c.facts.period is None]
    if not left:
        return []
    message = (
        f"{len(left)} of {len(table.cells)} rows of the list were not counted, the first is row {left[0].row + 1}: a "
        "cell of theirs is blank or not understood. Add them by hand."
    )
    return [Issue(Provenance(reply, source), IssueKind.UNKNOWN_LAYOUT, message)]


def _unread_answers(table: ResolvedTable, reply: str) -> list[Issue]:
    """An issue for each column that says yes of some records and no of others under a name that is not understood: if
    it is the online flag, the records with no were counted as flagged.
    """
    printed = table.table
    heading = printed.header_rows[-1] if printed.header_rows else None
    issues = []
    for column, _ in printed.left_out:
        name = "" if heading is None else _shown(table, heading, column)
        said = {_shown(table, row, column).casefold() for row in printed.rows} - {""}
        if name and Dimension.BASIS not in fits_of(name) and said & _YES and said & _NO and said <= _YES | _NO:
            message = (
                f"The column {name!r} says yes of some records and no of others, and its name is not understood. All "
                "were counted: if it is the online flag, count those with yes alone, by hand."
            )
            issues.append(
                Issue(Provenance(reply, printed.source(heading or 0, column)), IssueKind.UNKNOWN_HEADING, message)
            )
    return issues


def _as_record(facts: Facts, request: Request, *, is_unflagged: bool) -> Facts:
    """The facts of one record without its own number and day and that of its beat, by which nothing is counted, and
    without how far its case has come, unless outcomes are counted or asked for.
    """
    with_outcome = facts.measure is Measure.OUTCOMES or asks_for_outcomes(request.questions)
    aside = [*ASIDE, *([] if with_outcome else [Dimension.OUTCOME.value])]
    detail = tuple(item for item in facts.detail if item[0] not in aside and not _is_number_of_area(item))
    return replace(
        facts,
        period=None if facts.period is None else _counted_in(facts.period, request.periods),
        measure=Measure.OFFENCES if facts.measure is Measure.UNKNOWN else facts.measure,
        detail=(*detail, WITHOUT_FLAG) if is_unflagged else detail,
        basis=Basis.NONE if is_unflagged else facts.basis,
    )


def _is_number_of_area(item: tuple[str, str]) -> bool:
    """Whether a detail is an area known by its number alone, which tells a crime's place and no part of a force."""
    name, value = item
    return name == Dimension.AREA.value and value.isdecimal()


def _counted_in(period: Period, asked: Sequence[Period]) -> Period:
    """The period that a record's day is counted in; a month or a year stands as it is."""
    if period.days > 1:
        return period
    day = period.start
    year = Period.financial_year(day.year if (day.month, day.day) >= (4, 1) else day.year - 1)
    return next((other for other in asked if other.contains(period)), year)


def _rows_by_flag(table: ResolvedTable) -> tuple[frozenset[int], list[str]]:
    """The rows whose column of the online flag says no, and what others say that is neither yes nor no."""
    printed = table.table
    heading = printed.header_rows[-1] if printed.header_rows else None
    columns = [
        c for c, _ in printed.left_out if heading is not None and Dimension.BASIS in fits_of(_shown(table, heading, c))
    ]
    said = [(row, _shown(table, row, c).casefold()) for row in printed.rows for c in columns]
    # a blank box is one that nobody ticked
    answers = [(row, word, flag_answer(word) if word else Basis.NONE) for row, word in said]
    unflagged = frozenset(row for row, _, answer in answers if answer is Basis.NONE)
    return unflagged, [word for _, word, answer in answers if answer is None]


def _shown(table: ResolvedTable, row: int, column: int) -> str:
    cell = table.table.cell(row, column)
    return " ".join(cell.shown.split()) if cell else ""


def _is_of_the_asked(table: ResolvedTable, said: Sequence[str], request: Request, *, of_victims: bool) -> bool:
    """Whether each row is a crime or a victim by what is said of the list, and none is anything else."""
    names = [level.level.name for level in table.levels]
    tells_suspects = any(map(_OF_SUSPECTS.search, said)) or any(map(is_trait_of_suspects, names))
    if any(map(_OF_PEOPLE.search, said)) or (tells_suspects and not is_said_to_be_of_crimes(said)):
        return False
    is_asked = request.measure in (Measure.OFFENCES, Measure.VICTIMS) and _describes_victims(table)
    return of_victims or is_asked or _is_of_crimes(table, said)


def _describes_victims(table: ResolvedTable) -> bool:
    """Whether a heading of the list says that a column is of the victim."""
    return any(says(level.level.name, Cue.OF_VICTIMS) for level in table.levels)


def _is_of_crimes(table: ResolvedTable, said: Iterable[str]) -> bool:
    dimensions = {level.dimension for level in table.levels}
    return Dimension.OFFENCE in dimensions or any(_OF_CRIMES.search(text) for text in said)
