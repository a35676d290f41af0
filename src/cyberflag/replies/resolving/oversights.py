"""What must not be overlooked in what was understood: figures without a period, words for figures, other answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cyberflag.model import Basis, Count, Issue, IssueKind, Measure, Period, Provenance, Request
from cyberflag.replies.corrections.binding import BoundCorrections
from cyberflag.replies.finding.levels import REMARKS
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.bases_named import tells_of_search
from cyberflag.replies.letters.flags_of_others import names_flag
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.from_titles.titled_offences import offences_asked
from cyberflag.replies.resolving.levels.composites import QUESTION
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.resolving.levels.parts import bands_that_share_ends, overlapping_labels
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.outcomes import ask_by_outcome, asks_for_outcomes
from cyberflag.vocabularies.scopes import without_exclusions

SAY_HEADING = "Look the figures up in the reply and enter them by hand, or add the wording to the vocabulary."
"""The cure for a label that is not understood."""
SAY_CRIMES = "Look it up in the reply, and say it in request.toml or in the reading file."
"""The cure for figures of which nothing says of which crimes they are."""

_MOST_NAMED = 4

_IN_WORDS: dict[str, str] = {
    Measure.OTHER: "something that is no crime, person or outcome",
    Measure.UNKNOWN: "something that it does not name",
    Basis.FLAG: "crimes with the online flag",
    Basis.OFFENCE: "crimes that are online by their offence",
    Basis.KEYWORD: "crimes found by a search for words",
    Basis.FIELD: "crimes that are online by a field of the record",
    Basis.NONE: "all crimes, online or not",
}
"""What is counted, or why it counts as online, where the word of the table says too little."""

_AMONG_OTHERS = re.compile(
    r"\b(?:of|among|amongst|from)\s+(?:these|those|them|which|such|the\s+above)\b", re.IGNORECASE
)
"""In a question: it asks for a part of what another asks for."""

_SAY_PERIOD = "Find the period in the reply or the request and enter the figures by hand, or name it in request.toml."


def is_unread(level: LevelMeaning) -> bool:
    """Whether labels of a level that was taken for nothing are not understood; of questions as labels each is told of
    by itself where others are understood.
    """
    said = [m for m in level.meanings if m is not None]
    if level.dimension is not None or all(m.is_understood for m in said):
        return False
    are_questions = all(QUESTION.match(m.label.text) for m in said)
    return not (are_questions and any(m.is_understood for m in said))


def is_stray_text(meaning: LevelMeaning) -> bool:
    """Whether rows that cut across say nothing that any vocabulary knows: notes between the figures."""
    return meaning.level.side is Side.SECTIONS and not any(m and m.is_understood for m in meaning.meanings)


def name_of(table: Table) -> str:
    """How messages call a table: by the cell that its figures begin at."""
    return f"the table at {table.source(table.rows[0], min(table.columns, default=0))}"


def columns_of_words(
    table: Table, levels: Sequence[LevelMeaning], corrections: BoundCorrections, reply: str
) -> Iterator[Issue]:
    """Tell of a column of words that was left out although its heading is a label like those of the figures."""
    across = {v.dimension for v in levels if v.level.side is Side.COLUMNS}
    heading = table.header_rows[-1] if table.header_rows else None
    for column, reason in table.left_out:
        cell = None if heading is None else table.cell(heading, column)
        place = table.source(heading or 0, column)
        if corrections.settles(place):
            continue
        if reason == REMARKS and cell is not None and across & set(fits_of(" ".join(cell.shown.split()))):
            message = f"The column {cell.shown!r} at {place} holds no figure that is understood. {SAY_HEADING}"
            yield Issue(Provenance(reply, place), IssueKind.NOT_A_FIGURE, message)


def spans_that_overlap(table: Table, levels: Sequence[LevelMeaning], reply: str) -> Iterator[Issue]:
    """Tell of rows whose spans share days: their figures are all right and must not be added; and of bands of ages of
    which each ends at the age at which the next begins: who is of that age stands in one of them.
    """
    if (overlap := overlapping_labels(levels)) is not None:
        one, other = (m.label for m in overlap)
        message = f"{one.text!r} and {other.text!r} share days: the figures of {name_of(table)} must not be added."
        yield Issue(Provenance(reply, table.source(one.row, one.column)), IssueKind.DOES_NOT_ADD_UP, message)
    if (shared := bands_that_share_ends(levels)) is not None:
        one, other = (m.label for m in shared)
        message = (
            f"{one.text!r} ends at the age at which {other.text!r} begins, and so do the other bands of "
            f"{name_of(table)}. Ask the force in which of the two victims of that age were counted."
        )
        yield Issue(Provenance(reply, table.source(other.row, other.column)), IssueKind.UNKNOWN_AGE, message)


def figures_without_period(table: Table, lost: Sequence[tuple[int, int]], cells: int, reply: str) -> Iterator[Issue]:
    """Tell of figures (``lost``, by row and column, of ``cells`` in all) that no text gives a period."""
    if not lost:
        return
    row, column = lost[0]
    whole = len(lost) == cells
    place = f"{table.grid.name}!A1" if whole else table.source(row, max(0, column))
    what = name_of(table) if whole else f"{len(lost)} figures of {name_of(table)}, the first at {place}"
    message = f"No period is said for {what}. {_SAY_PERIOD}"
    yield Issue(Provenance(reply, place), IssueKind.UNKNOWN_PERIOD, message)


def answers_otherwise(counts: Sequence[Count], request: Request, quoted: Sequence[str], reply: str) -> list[Issue]:
    """An issue where no figure of a reply counts what was asked for, or for the reason that was asked for. Outcomes of
    the crimes are no other thing where the request asks for those, too, or as it is ``quoted`` parts the crimes by
    them; nor are those of an offence by which they are online where a question asks for all of it.
    """
    issues = []
    asked: set[str] = {Measure.OUTCOMES, Measure.CHARGES} if asks_for_outcomes(request.questions) else set()
    asked |= {Measure.OUTCOMES} if ask_by_outcome(quoted) else set()
    asked |= {Basis.OFFENCE} if {c.offence for c in counts} <= _asked_whole(request.questions) else set()
    pairs = ((request.measure, {c.measure for c in counts}), (request.basis, {c.basis for c in counts}))
    for wanted, found in pairs:
        if found - asked and wanted != "unknown" and wanted not in found:
            said = " and ".join(_IN_WORDS.get(word, word) for word in sorted(found))
            message = (
                f"The request asks for {_IN_WORDS.get(wanted, wanted)}; the reply counts {said}. "
                "Its figures are kept apart: check them."
            )
            issues.append(Issue(Provenance(reply), IssueKind.ANSWER_DIFFERS, message))
    return issues


def searches_not_counted(
    sentences: Iterable[Sentence], counts: Sequence[Count], request: Request, reply: str
) -> Iterator[Issue]:
    """An issue where an answer tells of a search for words and no figure of the reply is taken for what it found, but
    some for the flagged crimes that were asked for: they may be of those found.
    """
    bases = {count.basis for count in counts}
    if request.basis is not Basis.FLAG or Basis.FLAG not in bases or Basis.KEYWORD in bases:
        return
    told = next((s for s in sentences if s.part is Part.ANSWER and tells_of_search(s.text)), None)
    if told is not None:
        message = (
            f"{told.text.strip()!r} tells of a search for words, and all figures are taken for crimes with the online "
            "flag. Say in the reading file which were found by the search."
        )
        yield Issue(Provenance(reply, told.source), IssueKind.ANSWER_DIFFERS, message)


def _asked_whole(questions: Sequence[str]) -> frozenset[str]:
    """The offences of which questions ask for all crimes: not those with the flag alone, or among others counted."""
    whole = (text for text in questions if not names_flag(text) and _AMONG_OTHERS.search(text) is None)
    return offences_asked(map(without_exclusions, whole))


def other_periods(counts: Sequence[Count], request: Request, reply: str) -> list[Issue]:
    """An issue for the figures of periods that cut across those asked for (calendar years where financial years were
    asked for): neither parts of one, nor several of them together, nor years beside them. Tables and text with the
    same periods have one issue, at the first of them.
    """
    tables: dict[str, list[Count]] = {}
    for count in counts:
        if request.periods and not _answers_for(count.period, request.periods):
            tables.setdefault(count.provenance.table, []).append(count)
    issues = []
    alike: dict[tuple[str, ...], list[Count]] = {}
    for others in tables.values():
        alike.setdefault(tuple(dict.fromkeys(count.period.label for count in others)), others)
    for named, others in alike.items():
        asked = ", ".join(period.label for period in request.periods)
        message = (
            f"Figures are given for {', '.join(named[:_MOST_NAMED])}, where {asked} were asked for. They are kept "
            "for the days that they say: do not set them beside the years asked for without saying so."
        )
        issues.append(Issue(Provenance(reply, others[0].provenance.source), IssueKind.ANSWER_DIFFERS, message))
    return issues


def _answers_for(period: Period, asked: Sequence[Period]) -> bool:
    starts, ends = {p.start for p in asked}, {p.end for p in asked}
    lies_apart = not any(one.overlaps(period) for one in asked)  # a year more than was asked for
    is_part = any(one.contains(period) for one in asked)
    return lies_apart or is_part or (period.start in starts and period.end in ends)
