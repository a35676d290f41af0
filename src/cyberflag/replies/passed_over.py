"""The last look: numbers that ended in no count, heading or issue are pointed at, so that none is lost in silence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.corrections.binding import BoundCorrections
from cyberflag.replies.document import Cell, Document, Grid, LineKind
from cyberflag.replies.examples import grids_drawn_by_requester, is_form_received
from cyberflag.replies.finding.explained.keys import explains_sign
from cyberflag.replies.finding.headings.coded_headings import is_class_titled
from cyberflag.replies.finding.levels import REMARKS
from cyberflag.replies.finding.no_counts.blank_forms import TO_BE_FILLED, UNFILLED, is_blank_form
from cyberflag.replies.finding.no_counts.parameters import is_age_kept, is_of_work, parameters_of
from cyberflag.replies.finding.strips import MEANS, CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.answer_heads import heads_answer_to_some
from cyberflag.replies.letters.given_below import passages_given
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence, paragraphs_of
from cyberflag.replies.noughts_passed_over import noughts_passed_over
from cyberflag.replies.prose.lines.brackets_told import numbers_in_brackets
from cyberflag.replies.prose.lines.note_marks import without_note_marks
from cyberflag.replies.prose.no_answers.decoys import is_workload, states_a_count
from cyberflag.replies.prose.no_answers.left_out import leaves_out_what_is_no_crime
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers, names_request
from cyberflag.replies.prose.sentences.restated import named_again, taken_up_again
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.victims_described import describes_one_victim
from cyberflag.replies.rows_told import rows_told
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.letters import Cue, says, shows_example
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import fold

_LONGEST_LIST = 30
_PAIR, _FEWEST_WORDS = 2, 4
_RECORDS = re.compile(r"^\s*\d[\d,]*\s+(?:\w+\s+){0,2}(?:records|files|reports|logs|entries)\b", re.IGNORECASE)
"""Opens a sentence on the records that were searched: ``12,114 crime records were searched``."""
_PAGE_BEHIND = re.compile(r"\s*[/|–-]\s*(?:page\s*)?\d{1,3}$", re.IGNORECASE)
"""The number of the page behind that of the request, at the foot of each page."""
_NOTE_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})\s+(?=[A-Z'\"](?:\S*\s+){4})")
_QUOTED = re.compile(r"[\"“„](?P<inner>[^\"“”„]{1,60})[\"”]")
_TAKES_IN = re.compile(
    r"(?:^|(?<=[.;:,(]))\s*(?P<label>(?:[^\s.;:,]+\s){1,4}?)(?:is|are|means?|covers?|holds?|takes?\s+in|stands?\s+for|includes?|=)\s+"
    r"(?:every(?:one|body|\s+\w+)|any(?:one|body)|all|those|whoever|(?:a\s+)?child(?:ren)?|(?:a\s+)?victims?|from\s+birth)\b[^.;]*",
    re.IGNORECASE,
)
"""Says in a clause whom the label of a column takes in."""
_AND_SO_ON = re.compile(r"\W*(?:(?:and\s+)?(?:so\s+on|the\s+same|likewise|so\s+forth)|etc)\b", re.IGNORECASE)
"""Opens what a form says of the lines that it does not print."""
_OF_LAW = re.compile(r"(?:section|sections|codes?|class(?:es)?|sub-?class(?:es)?|article|schedule)\b", re.IGNORECASE)
_ROW_OF_LIST = re.compile(
    r"(?:each|every|an?|any|one|1|per)\s+(?:single\s+|data\s+)?(?:row|line|record|entry)\s*[:=-]?", re.IGNORECASE
)
_ANSWERS = re.compile(r"\s*(?:(?:A|Ans(?:wer)?|R|Response)\s?\d{0,2}\s*[:.-]\s*)?\d[\d,]*\s+[a-z]")
"""Begins the answer to a question with a number, and goes on with a remark: ``A: 18 again the marker is new``."""
_OF_THE_ANSWER = (IssueKind.REFUSED, IssueKind.NOT_HELD, IssueKind.ANSWER_DIFFERS)
"""Issues that tell what the reply does not give, and point to no number beside their sentence."""
_CURE = "Look at it in the reply, and enter by hand what is a figure of the answer."


@dataclass(frozen=True)
class Taken:
    """What the reading of a reply took in: its tables, as they were found (examples and lists too), the name of the
    grid and the number of those that no person left out, its counts, its issues, what a person said, and the places of
    figures that only check others.
    """

    tables: Sequence[Table]
    kept: Collection[tuple[str, int]]
    counts: Sequence[Count]
    issues: Sequence[Issue]
    said: BoundCorrections = field(default_factory=BoundCorrections)
    checks: Collection[str] = ()

    def sources(self) -> frozenset[str]:
        """The places of counts, checks and issues."""
        counts, issues = (c.provenance.source for c in self.counts), (i.provenance.source for i in self.issues)
        return frozenset([*counts, *issues, *self.checks])


def passed_over(document: Document, sentences: Sequence[Sentence], taken: Taken, *, refused: bool) -> list[Issue]:
    """An issue for each table, sheet and sentence with numbers that nothing took in and to which no issue points.

    Headings and row labels, shares, changes, row numbers and what a person has spoken of are taken in. So is, where
    others answer, a table that the requester drew with made-up figures; so are, in text, records that somebody would
    have to read, and every number of a reply that is ``refused`` as a whole but for those of what it gives anyway.
    """
    found = {id(table.grid) for table in taken.tables}
    drawn = {id(grid) for grid in grids_drawn_by_requester(document)} - found if taken.counts else set()
    grids = (grid for grid in document.grids if not (grid.hidden or is_blank_form(grid) or id(grid) in drawn))
    issues = [issue for grid in grids for issue in _in_grid(grid, document.reply, taken)]
    sentences = without_note_marks(sentences, document)
    given = passages_given(sentences) if refused else {sentence.passage for sentence in sentences}
    told = [s for s in sentences if s.passage in given]
    noughts = noughts_passed_over(document.reply, told, taken.sources()) if taken.counts else ()
    return [*issues, *_in_sentences(document.reply, told, taken), *noughts]


def _in_grid(grid: Grid, reply: str, taken: Taken) -> Iterator[Issue]:
    tables = [table for table in taken.tables if table.grid is grid]
    sources = taken.sources()
    inside: Mapping[int, list[Cell]] = defaultdict(list)
    beside: list[Cell] = []
    labels = {c.column for c in grid if understand_dimension(c.shown)}
    shown = {cells[0].row: [cell.shown for cell in cells] for cells in grid.filled_rows(hidden=True)}
    rows = defaultdict[int, list[str]](list, shown)
    drawn = parameters_of(grid) if taken.counts else ()  # without a figure "Total records" may be the answer
    heading = _labels_across(tables)
    heads = _heads_elsewhere(taken.tables, grid) if taken.counts else frozenset[str]()
    for cell in grid:
        if (
            cell.hidden
            or _explains_column(cell, rows[cell.row], heads)
            or cell.row in drawn
            or (cell.row, cell.column) in heading
            or grid.source(cell.row, cell.column) in sources
            or _is_settled(grid, cell, taken.said)
        ):
            continue
        at = next((n for n, table in enumerate(tables) if table.holds(cell.row, cell.column)), None)
        if at is None:
            if _is_loose(cell, labels, grid, rows) and not _only_names_request(cell.shown, reply):
                beside.append(cell)
        elif (grid.name, tables[at].number) in taken.kept and _is_lost(tables[at], cell):
            inside[at].append(cell)
    for at, cells in inside.items():
        if not _is_pointed_at(tables[at], taken.issues):
            yield _issue(reply, grid, cells, "in a table")
    told = {(c.row, c.column): rows_told(c, grid, tables, taken.counts) for c in beside}
    yield from (rows.issue(reply) for rows in told.values() if rows is not None and not rows.agrees)
    beside = [cell for cell in beside if told[cell.row, cell.column] is None]
    if beside and not _is_sheet_pointed_at(grid, tables, taken.issues):
        yield _issue(reply, grid, beside, "beside its tables")


def _heads_elsewhere(tables: Sequence[Table], grid: Grid) -> frozenset[str]:
    """What stands over the columns of the tables of other sheets, as it is printed there."""
    heads = ((t.grid, row) for t in tables if t.grid is not grid for row in t.header_rows)
    cells = (cell for other, row in heads for cell in other if cell.row == row)
    return frozenset(fold(cell.printed or cell.shown) for cell in cells)


def _explains_column(cell: Cell, row: Sequence[str], heads: Collection[str]) -> bool:
    """Whether a cell tells what a column of another sheet holds, behind the name of that: ``HOC | codes as 7117``; in
    one cell behind a name that only a program gives: ``HO_CODE: five digits, 07117 is ...``.
    """
    named, colon, rest = cell.shown.partition(":")
    is_programs = "_" in named or named.isupper()
    if colon and is_programs and len(row) == 1 and len(rest.split()) > 1 and fold(named) in heads:
        return True
    is_text = kind_of_text(cell.shown) is CellKind.TEXT and len(cell.shown.split()) > 1
    return len(row) == _PAIR and row[1] == cell.shown and is_text and fold(row[0]) in heads


def _labels_across(tables: Sequence[Table]) -> Collection[tuple[int, int]]:
    """Where the labels stand that head several rows of a table: ``Children of 8, 9 and 10``."""
    across = (level for table in tables for level in table.levels if level.side is Side.SECTIONS)
    return {(label.row, label.column) for level in across for label in level.labels if label is not None}


def _is_settled(grid: Grid, cell: Cell, said: BoundCorrections) -> bool:
    return said.settles(f"{grid.name}!{cell.name}") or said.leaves_out(grid.name, cell.row, cell.column)


def _is_lost(table: Table, cell: Cell) -> bool:
    """Whether a cell of a table prints a number, and is no heading, label, share, change or row number."""
    if cell.row in table.header_rows or not any(sign.isdigit() for sign in cell.shown):
        return False
    if cell.column in {level.index for level in table.levels if level.side is Side.ROWS}:
        return False
    reasons = dict(table.left_out)
    if cell.column in reasons:
        is_error = kind_of_text(cell.shown) is CellKind.OTHER_NUMBER and cell.shown.strip().startswith(("#", "["))
        is_remark = reasons[cell.column] == REMARKS and not table.is_list
        return is_error or (is_remark and (_is_figure(cell) or bool(loose_numbers(cell.shown))))
    return not table.is_list


def _is_figure(cell: Cell) -> bool:
    return cell.shown.strip()[:1].isdigit() and prints_figure(cell)


def _is_loose(cell: Cell, labels: Collection[int], grid: Grid, rows: Mapping[int, list[str]]) -> bool:
    """Whether a cell outside of every table prints a number that may be a count."""
    row = rows[cell.row]
    if (
        is_of_work(row[0])
        or MEANS.match(row[0])
        or (len(row) == _PAIR and is_age_kept(row[0], cell.shown))
        or _is_filter(cell, row)
        or explains_sign(row)
        or _numbers_a_note(cell, row, grid)
        or _is_of_key(cell, rows)
        or (len(row) == _PAIR and row[0] == cell.shown and is_class_titled(*row))  # a key
        or _is_made_up(cell, grid)
        or (is_form_received(grid) and _is_unfilled(cell, row))
        or _tells_what_a_row_is(cell, row)
    ):
        return False
    if _is_figure(cell):
        return cell.column not in labels  # numbers in a column under a dimension's name are labels
    text = without_numbering(_without_note_number(cell, grid))
    is_searched = bool(_RECORDS.search(text)) and says(text, Cue.WORKLOAD) and not periods_named_in(text)
    if kind_of_text(cell.shown) is not CellKind.TEXT or text.endswith("?") or is_searched:
        return False
    return bool(loose_numbers(text)) and bool(loose_numbers(_without_quoted(text, grid)))


_LONGEST_SIGN = 3


def _without_quoted(text: str, grid: Grid) -> str:
    """A text without the labels that it quotes of other cells (``"to 9" begins at birth``), and without what it says
    that such a label of ages takes in (``<10 is everyone who was not yet ten``). A sign that it quotes it may explain:
    ``":" means fewer than five``.
    """
    if not _QUOTED.search(text) and not _TAKES_IN.search(text):
        return text
    shown = {fold(cell.shown) for cell in grid}
    long = {label for label in shown if len(label) > _LONGEST_SIGN}
    ages = {label for label in shown if Dimension.AGE in fits_of(label)}
    text = _QUOTED.sub(lambda said: "" if fold(said["inner"]) in long else said[0], text)
    return _TAKES_IN.sub(lambda said: "" if fold(said["label"]) in ages else said[0], text)


def _is_made_up(cell: Cell, grid: Grid) -> bool:
    """Whether a sentence on the form as the requester sent it says that its numbers are an example, or a cell only asks
    to be filled in.
    """
    return TO_BE_FILLED.fullmatch(cell.shown) is not None or (is_form_received(grid) and shows_example(cell.shown))


def _is_unfilled(cell: Cell, row: Sequence[str]) -> bool:
    """Whether a text on a form is a label before blanks to be filled in, or stands for more such lines."""
    blanks = [text for text in row if UNFILLED.fullmatch(text)]
    is_label = bool(blanks) and row[-len(blanks) :] == blanks
    return kind_of_text(cell.shown) is CellKind.TEXT and (is_label or _AND_SO_ON.match(cell.shown) is not None)


def _tells_what_a_row_is(cell: Cell, row: Sequence[str]) -> bool:
    """Whether a cell tells what each row of a list is, beside that: ``Each line | one crime``."""
    is_beside = len(row) == _PAIR and row[1] == cell.shown and _ROW_OF_LIST.fullmatch(row[0].strip()) is not None
    return is_beside and not loose_numbers(f"{row[0]} is {cell.shown}")


def _only_names_request(text: str, reply: str) -> bool:
    loose = loose_numbers(text)
    return bool(loose) and all(names_request(number, reply) for number in loose)


def _is_filter(cell: Cell, row: Sequence[str]) -> bool:
    """Whether a cell says what a whole table was kept to, beside the name of that: ``Victim age | 0 to 17``."""
    named = understand_dimension(row[0]) if len(row) == _PAIR and row[1] == cell.shown else None
    return named is not None and named.value in fits_of(cell.shown)


def _numbers_a_note(cell: Cell, row: Sequence[str], grid: Grid) -> bool:
    """Whether a cell is the number of the sentence beside it, one of several below one another; or of a title, where
    they are numbered from 1 on.
    """
    number = cell.shown.strip(" .)(")
    are_texts = len(row) >= _PAIR and all(kind_of_text(text) is CellKind.TEXT for text in row[1:])
    if not are_texts or row[0] != cell.shown or not number.isdecimal():
        return False

    def goes_on(step: int) -> bool:
        other = grid.cells.get((cell.row + step, cell.column))
        return other is not None and other.shown.strip(" .)(") == str(int(number) + step)

    is_from_one = 0 < int(number) <= _LONGEST_LIST and all(goes_on(-back) for back in range(1, int(number)))
    is_numbered = is_from_one or len(row[1].split()) >= _FEWEST_WORDS
    return is_numbered and (goes_on(-1) or goes_on(1))


def _without_note_number(cell: Cell, grid: Grid) -> str:
    """What a cell says without the number before it, where that is of a note: one of several below one another, from 1
    on, each with more words than a label has (``1 Codes are those of ...``), and no count of what stands behind it.
    """
    numbered = _NOTE_NUMBER.match(cell.shown)
    if numbered is None or not 0 < int(numbered["number"]) <= _LONGEST_LIST:
        return cell.shown
    tokens = read_tokens(cell.shown)
    labels = (*tokens.measures, *tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences)
    is_law = _OF_LAW.match(cell.shown, numbered.end()) is not None
    is_counted = not is_law and any(token.start <= numbered.end() < token.end for token in labels)

    def begins(row: int, number: int) -> bool:
        other = grid.cells.get((row, cell.column))
        found = None if other is None else _NOTE_NUMBER.match(other.shown)
        return found is not None and int(found["number"]) == number

    number = int(numbered["number"])
    is_from_one = all(begins(cell.row - back, number - back) for back in range(1, number))
    goes_on = is_from_one and (number > 1 or begins(cell.row + 1, number + 1))
    return cell.shown[numbered.end() :] if goes_on and not is_counted else cell.shown


def _is_of_key(cell: Cell, rows: Mapping[int, list[str]]) -> bool:
    """Whether a row explains what its first cell means, right below or above one that explains a sign."""
    row = rows[cell.row]
    if len(row) != _PAIR or row[0] != cell.shown or kind_of_text(row[1]) is not CellKind.TEXT:
        return False
    return any(explains_sign(rows[at]) for at in (cell.row - 1, cell.row + 1))


def _is_pointed_at(table: Table, issues: Sequence[Issue]) -> bool:
    rows = {table.grid.source(row, 0).rpartition("!")[2][1:] for row in (*table.rows, *table.header_rows)}
    return any(_row_of(i, table.grid) in rows | {"1"} for i in issues)


def _row_of(issue: Issue, grid: Grid) -> str:
    name, _, cell = issue.provenance.source.rpartition("!")
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") if name == grid.name else ""


def _is_sheet_pointed_at(grid: Grid, tables: Sequence[Table], issues: Sequence[Issue]) -> bool:
    """Whether an issue points to a place of the grid outside of its tables; a refusal there says nothing of numbers."""
    within = {
        table.grid.source(row, 0).rpartition("!")[2][1:]
        for table in tables
        for row in (*table.rows, *table.header_rows)
    }
    pointing = [issue for issue in issues if issue.kind not in _OF_THE_ANSWER]
    return any((row := _row_of(issue, grid)) and row not in within for issue in pointing)


def _issue(reply: str, grid: Grid, cells: Sequence[Cell], where: str) -> Issue:
    place = grid.source(cells[0].row, cells[0].column)
    many = "1 cell with a number" if len(cells) == 1 else f"{len(cells)} cells with numbers"
    message = f"{grid.name} has {many} that no reading took in {where}, the first at {place}. {_CURE}"
    return Issue(Provenance(reply, place), IssueKind.UNKNOWN_LAYOUT, message)


def _in_sentences(reply: str, sentences: Sequence[Sentence], taken: Taken) -> Iterator[Issue]:
    pointed = {i.provenance.source for i in taken.issues}
    printed: dict[str, list[str]] = defaultdict(list)
    for count in taken.counts:
        printed[count.provenance.source].append(count.printed)
    paragraphs = paragraphs_of(sentences)
    giving = {s.passage for s in sentences if not s.sources.isdisjoint(printed)}
    ages_told_in = -1
    asked_by = _ages_asked(sentences)
    for sentence in sentences:
        places = sentence.sources
        ages_told_in = sentence.passage if says(sentence.text, Cue.AGES_ASKED) else ages_told_in
        is_read = sentence.part in (Part.ANSWER, Part.HEADING) or (sentence.may_answer and states_a_count(sentence))
        if not is_read or sentence.kind is LineKind.TITLE or places & pointed:
            continue
        if _is_reference(sentence, reply) or heads_answer_to_some(sentence.text):
            continue
        if is_workload(sentence, paragraphs[sentence.passage]) or _is_an_age(sentence, ages_told_in, asked_by):
            continue
        if leaves_out_what_is_no_crime(sentence.text, paragraphs[sentence.passage]):
            continue
        own = [words for place in places for words in printed[place]]
        read = [*own, *named_again(sentence.text, taken.counts), *taken_up_again(sentence.text, taken.counts)]
        is_answer = sentence.passage in giving or (
            bool(sentence.question) and _ANSWERS.match(sentence.text) is not None
        )
        loose = loose_numbers(sentence.text, read, amid_figures=is_answer)
        loose += [number for number in numbers_in_brackets(sentence.text, read) if number not in loose]
        loose = [number for number in loose if not names_request(number, reply)]
        if loose and not taken.said.settles(sentence.source):
            message = f"{', '.join(loose)} may be counted in this text and was not read as a figure. {_CURE}"
            yield Issue(Provenance(reply, sentence.source), IssueKind.NOT_A_FIGURE, message)


def _is_reference(sentence: Sentence, reply: str) -> bool:
    """Whether a sentence is a lone number of four digits or more that the file's name holds: the request's number."""
    return names_request(_PAGE_BEHIND.sub("", sentence.text.strip(" .:")), reply)


def _ages_asked(sentences: Sequence[Sentence]) -> dict[str, str]:
    """What the questions for the youngest or oldest ask, by their numbers."""
    asked: dict[str, str] = {}
    for sentence in sentences:
        if sentence.part in QUESTIONS and sentence.question:
            asked[sentence.question] = f"{asked.get(sentence.question, '')} {sentence.text}"
    return {number: text for number, text in asked.items() if says(text, Cue.AGES_ASKED)}


def _is_an_age(sentence: Sentence, ages_told_in: int, asked_by: Mapping[str, str]) -> bool:
    """Whether a sentence is a lone number behind words on the youngest or oldest (``Youngest victim. 5.``), or answers
    a question for them, also with the victim's sex.
    """
    is_told = sentence.passage == ages_told_in or sentence.question in asked_by
    is_lone = sentence.text.strip(" .").isdigit()
    return is_told and (is_lone or describes_one_victim(sentence.text, asked_by.get(sentence.question, "")))
