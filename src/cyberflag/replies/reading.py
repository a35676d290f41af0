"""A reply, or a folder of replies, through all stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import dataframely as dy

from cyberflag.errors import EmptyFolderError, InputError, NotFoundError
from cyberflag.model import (
    Count,
    Counts,
    Issue,
    IssueKind,
    Issues,
    Marker,
    Period,
    PrintedSum,
    Provenance,
    Replies,
    ReplyRecord,
    Request,
    Sums,
    counts_table,
    issues_table,
    replies_table,
    sums_table,
)
from cyberflag.replies.annotate import annotate
from cyberflag.replies.context import Context
from cyberflag.replies.document import Cell, Document, Grid, LineKind
from cyberflag.replies.find import find_tables
from cyberflag.replies.formats.sandbox import read_ahead, read_safely
from cyberflag.replies.letter import Letter, flag_use_of, outcome_issues, outcome_of, read_letter
from cyberflag.replies.lists import count_list
from cyberflag.replies.passages import Part, read_sentences
from cyberflag.replies.prose import ProseContext, read_prose
from cyberflag.replies.reconcile import reconcile
from cyberflag.replies.replacing import (
    Correspondence,
    Sent,
    find_replacements,
    read_correspondence,
    replacement_issue,
)
from cyberflag.replies.resolve import ResolvedTable, resolve_table
from cyberflag.replies.strips import CellKind, kind_of_text
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.figure_rules import figure_rules_in
from cyberflag.vocabularies.letters import Cue, says

_SKIPPED_NAMES = frozenset({"request.toml"})
_SKIPPED_ENDINGS = (".reading.toml",)
_FEWEST_FIGURES = 2
"""A grid with fewer figures outside every table is not worth a person's time."""


@dataclass(frozen=True)
class ReplyReading:
    """What one reply says: its counts, the sums printed between them, its issues, what it is as a reply, and what ties
    it to other replies.
    """

    counts: tuple[Count, ...]
    sums: tuple[PrintedSum, ...]
    issues: tuple[Issue, ...]
    record: ReplyRecord
    ties: Correspondence = field(default_factory=Correspondence)


@dataclass(frozen=True)
class Reading:
    """What a folder of replies says, as the tables of the counts contract, with the request behind it."""

    counts: dy.DataFrame[Counts]
    sums: dy.DataFrame[Sums]
    issues: dy.DataFrame[Issues]
    replies: dy.DataFrame[Replies]
    request: Request


@dataclass(frozen=True)
class Stages:
    """One reply after each stage, for those who want to look (``cyberflag inspect``)."""

    document: Document
    letter: Letter
    tables: tuple[ResolvedTable, ...]
    examples: tuple[Table, ...]
    reading: ReplyReading


def read_folder(
    folder: Path, request: Request | None = None, progress: Callable[[int, int, str], None] | None = None
) -> Reading:
    """Read every file below ``folder`` as a reply.

    Hidden files, ``request.toml`` and ``*.reading.toml`` are skipped. ``progress`` is told how many files are done, how
    many there are, and the next one's name. A file that cannot be read is an issue and the others are still read.

    Raises ``NotFoundError`` for a folder that is not there, ``InputError`` for a file in its place,
    ``EmptyFolderError`` where nothing is to be read.
    """
    files = reply_files(folder)
    asked = request or Request()
    readings = []
    names = [path.relative_to(folder).as_posix() for path in files]
    documents = read_ahead(zip(files, names, strict=True))
    for done, (path, name) in enumerate(zip(files, names, strict=True)):
        if progress:
            progress(done, len(files), name)
        readings.append(interpret(next(documents), path.stem, asked).reading)
    if progress:
        progress(len(files), len(files), "")
    return gather(readings, asked)


def reply_files(folder: Path) -> list[Path]:
    """The files below ``folder`` that may be replies, sorted. Raises as `read_folder` does."""
    if not folder.exists():
        raise NotFoundError(f"There is no folder {folder}.", "Check the path, and quote it if it holds blanks.")
    if not folder.is_dir():
        raise InputError(f"{folder} is a file.", "Name the folder that the replies are in.")
    files = sorted(p for p in folder.rglob("*") if p.is_file() and _may_be_reply(p.relative_to(folder)))
    if not files:
        raise EmptyFolderError(f"There is no reply in {folder}.", "Put the files that the forces sent into it.")
    return files


def _may_be_reply(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.name not in _SKIPPED_NAMES and not path.name.endswith(_SKIPPED_ENDINGS)


def gather(readings: Sequence[ReplyReading], request: Request) -> Reading:
    """The readings of single replies as the tables of the contract; a reply that a later one replaces says so."""
    readings = _with_replacements(readings)
    found = [count for reading in readings for count in reading.counts]
    counts = counts_table(found)
    issues = issues_table(issue for reading in readings for issue in reading.issues)
    sums = sums_table((s for reading in readings for s in reading.sums), found, counts)
    return Reading(counts, sums, issues, replies_table((r.record for r in readings), counts, issues), request)


def _with_replacements(readings: Sequence[ReplyReading]) -> list[ReplyReading]:
    """The readings with what the replies say of one another: which is replaced, and an issue that names both."""
    told = find_replacements([Sent(r.record.reply, r.record.force, r.ties) for r in readings])
    replaced = {t.earlier[0].reply: t.later.reply for t in told if t.is_clear}
    issues = {t.later.reply: replacement_issue(t) for t in told}
    return [
        replace(
            r,
            issues=(*r.issues, *filter(None, [issues.get(r.record.reply)])),
            record=replace(r.record, replaced_by=replaced.get(r.record.reply, "")),
        )
        for r in readings
    ]


def read_reply(path: Path, reply: str, request: Request) -> ReplyReading:
    """Read one file; ``reply`` is its name in the tables. Never raises for what is in the file: that is an issue."""
    return read_stages(path, reply, request).reading


def read_stages(
    path: Path, reply: str, request: Request, read: Callable[[Path, str], Document] = read_safely
) -> Stages:
    """Read one file and keep what each stage gave. ``read`` turns the file into a document; it never raises."""
    return interpret(read(path, reply), path.stem, request)


def interpret(document: Document, name_hint: str, request: Request) -> Stages:
    """What a document says, stage by stage; ``name_hint`` is what the file's name may tell of the sender."""
    reply = document.reply
    letter = read_letter(document, request, name_hint)
    tables = find_tables(document)
    examples = tuple(t for t in tables if _is_example(t))
    context = Context(request, letter.force, letter.basis, _texts(document), _headings(document))
    resolved = tuple(resolve_table(t, context, reply) for t in tables if t not in examples)
    issues = [
        *(Issue(Provenance(reply, p.source), p.kind, p.message) for p in document.problems),
        *letter.issues,
        *(_example_issue(t, reply) for t in examples),
        *_unfound_issues(document, tables, reply),
        *(issue for t in resolved for issue in t.issues),
    ]
    counts, sums, more = _count_tables(document, resolved, request.periods)
    issues.extend(more)
    prose = read_prose(document, _prose_context(letter, request, counts))
    counts = (*counts, *prose.counts)
    issues.extend(prose.issues)
    if not any(i.kind is IssueKind.ANSWER_DIFFERS for i in issues):
        issues.extend(_differing(counts, request, reply))
    held = sum(c.marker is not Marker.NOT_HELD for c in counts)
    outcome = outcome_of(letter, held, len(counts) - held)
    if not document.problems:
        issues.extend(outcome_issues(document, letter, outcome))
    record = ReplyRecord(reply, letter.force, outcome, letter.exemptions, flag_use_of(letter, held))
    ties = read_correspondence(document, read_sentences(document))
    return Stages(document, letter, resolved, examples, ReplyReading(counts, sums, tuple(issues), record, ties))


def _differing(counts: Sequence[Count], request: Request, reply: str) -> list[Issue]:
    """An issue where no figure of a reply counts what was asked for, or for the reason that was asked for."""
    issues = []
    for wanted, found, what in (
        (request.measure, {c.measure for c in counts}, "counts"),
        (request.basis, {c.basis for c in counts}, "says that its crimes are online by"),
    ):
        if found and wanted != "unknown" and wanted not in found:
            said = " and ".join(sorted(found))
            message = f"The request asks for {wanted}; the reply {what}: {said}. Its figures are kept apart: check it."
            issues.append(Issue(Provenance(reply), IssueKind.ANSWER_DIFFERS, message))
    return issues


def _prose_context(letter: Letter, request: Request, counts: Sequence[Count]) -> ProseContext:
    return ProseContext(
        force=letter.force,
        request=request,
        basis=letter.basis,
        tables_gave_figures=bool(counts),
        refused=letter.statements.whole_refused and not counts,
    )


def _count_tables(
    document: Document, resolved: Sequence[ResolvedTable], asked: Sequence[Period]
) -> tuple[tuple[Count, ...], tuple[PrintedSum, ...], list[Issue]]:
    reply = document.reply
    rules = figure_rules_in(_notes(document, [t.table for t in resolved]))
    of_figures = [t for t in resolved if not t.table.is_list]
    reconciled = reconcile(of_figures, rules, reply)
    counts, sums = annotate(reconciled.figures, reconciled.sums, reply)
    issues = list(reconciled.issues)
    for table in resolved:
        if table.table.is_list:
            listed, more = count_list(table, reply, _texts(document), asked)
            counts = (*counts, *listed)
            issues.extend(more)
    return counts, sums, issues


def _texts(document: Document) -> tuple[Text, ...]:
    """What the reply says in its own words: its lines and the texts of its sheets."""
    own = [line for line in document.lines if line.kind not in (LineKind.QUOTED, LineKind.FURNITURE)]
    return tuple(Text(line.text, line.source) for line in own)


def _headings(document: Document) -> tuple[Text, ...]:
    """What heads the page or the letter, nearest to the top first."""
    return tuple(Text(n.text, n.source) for n in document.lines if n.kind in (LineKind.TITLE, LineKind.HEADING))


def _notes(document: Document, tables: Iterable[Table]) -> list[str]:
    """Every text that may say how figures are shown."""
    beside = [t.text for table in tables for t in (*table.titles, *table.setting, *table.notes)]
    cells = [
        c.shown
        for grid in document.grids
        if not grid.hidden
        for c in grid.cells.values()
        if len(c.shown) > 20 and kind_of_text(c.shown) is CellKind.TEXT
    ]
    # sentences first: a rule may run over two lines of an e-mail, and half of one says less
    sentences = [s.text for s in read_sentences(document) if s.part not in (Part.REQUEST, Part.EXAMPLE)]
    return [*dict.fromkeys([*sentences, *beside, *(line.text for line in document.lines), *cells])]


def _is_example(table: Table) -> bool:
    """Whether a table is the requester's template or a made-up example: its nearest title or its headings say so."""
    near = [t.text for t in table.titles[:1]]
    names = [level.name for level in table.levels] + [t for level in table.levels for t in level.distinct[:1]]
    return any(says(text, Cue.EXAMPLE) for text in (*near, *names))


def _example_issue(table: Table, reply: str) -> Issue:
    message = (
        f"The table at {table.source(table.rows[0], min(table.columns, default=0))} says that it is an example, "
        "so it was left out. Enter its figures by hand if they are the answer."
    )
    return Issue(Provenance(reply, table.source(table.rows[0], 0)), IssueKind.NOT_A_FIGURE, message)


def _unfound_issues(document: Document, tables: Sequence[Table], reply: str) -> list[Issue]:
    """An issue for each visible grid with rows of figures that no table took in."""
    issues = []
    for grid in document.grids:
        taken = {r for t in tables if t.grid is grid for r in (*t.rows, *t.header_rows)}
        loose = [] if grid.hidden else [c for c in _figures_of(grid) if c.row not in taken]
        if len(loose) >= _FEWEST_FIGURES:
            message = (
                f"{grid.name} holds {len(loose)} numbers that were read as no table's, the first at {loose[0].name}. "
                "Enter their figures by hand."
            )
            issues.append(Issue(Provenance(reply, f"{grid.name}!{loose[0].name}"), IssueKind.UNKNOWN_LAYOUT, message))
    return issues


def _figures_of(grid: Grid) -> list[Cell]:
    """The cells of a grid that print a number; numbers in a column under a dimension's name are labels."""
    labels = {c.column for c in grid if understand_dimension(c.shown)}
    numbers = [c for c in grid if c.column not in labels and not c.hidden and c.shown.strip()[:1].isdigit()]
    return [c for c in numbers if kind_of_text(c.shown) is CellKind.FIGURE]
