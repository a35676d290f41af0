"""A reply through all stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cyberflag.model import (
    Count,
    Issue,
    IssueKind,
    Marker,
    Outcome,
    Provenance,
    ReplyRecord,
    Request,
)
from cyberflag.replies.context_of_reply import context_of
from cyberflag.replies.corrections.binding import BoundCorrections, bind
from cyberflag.replies.corrections.corrected import (
    corrected_letter,
    open_problems,
    stated_flag_use,
    stated_outcome,
    unsettled,
)
from cyberflag.replies.corrections.model import NO_CORRECTIONS, Corrections
from cyberflag.replies.corrections.reading_file import load_corrections
from cyberflag.replies.corrections.unused import outdated_issue, unused_issues
from cyberflag.replies.counting import count_all
from cyberflag.replies.document import Document
from cyberflag.replies.examples import drawn_by_requester, example_issue, examples_among
from cyberflag.replies.finding.cells.figures_in_labels import joined_label_issues
from cyberflag.replies.finding.find import find_tables
from cyberflag.replies.finding.headings.running_counts import running_headings
from cyberflag.replies.finding.periods.fiscal_years import without_year_in_doubt
from cyberflag.replies.formats.confined.sandbox import read_safely
from cyberflag.replies.guarded import read_guarded
from cyberflag.replies.letters.bundles import merge_stages, part_by_force
from cyberflag.replies.letters.correspondence import read_correspondence
from cyberflag.replies.letters.letter import Letter, beside_counts, flag_use_of, outcome_issues, outcome_of, read_letter
from cyberflag.replies.letters.passages import Sentence, read_sentences
from cyberflag.replies.letters.sources_named import sources_of_others
from cyberflag.replies.letters.withdrawn_files import without_withdrawn
from cyberflag.replies.letters.work_tables import is_of_work, work_issue
from cyberflag.replies.passed_over import Taken, passed_over
from cyberflag.replies.prose.sheet_sentences import write_out_sentences
from cyberflag.replies.readings import ReplyReading
from cyberflag.replies.reconciling.crimes_told_above import without_settled
from cyberflag.replies.reconciling.totals_of_tables import name_totals_of_tables
from cyberflag.replies.reconciling.units_beside import with_units_beside
from cyberflag.replies.reconciling.units_by_sums import with_units_by_sums
from cyberflag.replies.reconciling.unlabelled import name_totals
from cyberflag.replies.reconciling.unlabelled_subtotals import name_subtotals
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.crimes_before_their_law import before_their_law
from cyberflag.replies.resolving.counted.narrowings import doubtful_narrowings
from cyberflag.replies.resolving.counted.numbers_like_ages import without_numbers_like_ages
from cyberflag.replies.resolving.counted.units_told import with_units_told
from cyberflag.replies.resolving.from_titles.captions_of_kinds import kinds_left_open, with_crimes_captioned
from cyberflag.replies.resolving.from_titles.crimes_named_alone import crimes_named_alone
from cyberflag.replies.resolving.from_titles.crimes_pointed_at import with_crimes_pointed_at
from cyberflag.replies.resolving.from_titles.siblings import resolve_tables
from cyberflag.replies.resolving.from_titles.topical_tables import with_topic_of
from cyberflag.replies.resolving.from_titles.unread_crimes import unread_crimes
from cyberflag.replies.resolving.levels.cells_of_wholes import with_wholes_of_labels
from cyberflag.replies.resolving.oversights import answers_otherwise, other_periods, searches_not_counted
from cyberflag.replies.resolving.periods.asked_spans import with_days_asked
from cyberflag.replies.resolving.periods.months_in_doubt import months_in_doubt
from cyberflag.replies.resolving.periods.noted_parts import with_parts_noted
from cyberflag.replies.resolving.periods.part_years import PartYear, part_years_in, table_in_part, untold_parts
from cyberflag.replies.resolving.periods.quarters_in_doubt import quarters_in_doubt, questions_like_quarters
from cyberflag.replies.resolving.periods.titled_parts import with_titled_part_told
from cyberflag.replies.resolving.periods.unfinished_periods import unfinished_periods
from cyberflag.replies.resolving.periods.years_of_flag import in_years_of_flag
from cyberflag.replies.resolving.periods.years_to_date_told import years_to_date_told
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.resolving.rows_cut_off import rows_cut_off
from cyberflag.replies.resolving.searches_refused import searches_refused
from cyberflag.replies.resolving.tables_cut_off import tables_cut_off
from cyberflag.replies.resolving.texts_cut_off import texts_cut_off
from cyberflag.replies.resolving.totals.totals_of_titles import as_titled
from cyberflag.replies.stages import Stages
from cyberflag.replies.sureness.judging import judge
from cyberflag.replies.sureness.withholding import withhold_unsure
from cyberflag.replies.tables import Table
from cyberflag.replies.writing_out import write_out
from cyberflag.vocabularies.crimes.offence_list import is_valid


def read_reply(path: Path, reply: str, request: Request, sureness: float | None = None) -> ReplyReading:
    """Read one file; ``reply`` is its name in the tables. Never raises for what is in the file: that is an issue."""
    return read_stages(path, reply, request, sureness=sureness).reading


def read_stages(
    path: Path,
    reply: str,
    request: Request,
    read: Callable[[Path, str], Document] = read_safely,
    sureness: float | None = None,
) -> Stages:
    """Read one file and keep what each stage gave. ``read`` turns the file into a document; it never raises."""
    return _interpret_file(path, read(path, reply), request, sureness)


def _interpret_file(path: Path, document: Document, request: Request, sureness: float | None) -> Stages:
    """What a document says, in limited time, with the corrections that lie beside its file."""
    loaded = load_corrections(path, document.reply)
    stages = read_guarded(document, lambda it: interpret(it, path.stem, request, loaded.corrections, sureness))
    issues = list(loaded.issues)
    if not loaded.outdated.is_empty:
        issues.append(outdated_issue(loaded.outdated, loaded.digest, document))
    if not issues:
        return stages
    return replace(stages, reading=replace(stages.reading, issues=(*stages.reading.issues, *issues)))


def interpret(
    document: Document,
    name_hint: str,
    request: Request,
    corrections: Corrections = NO_CORRECTIONS,
    sureness: float | None = None,
) -> Stages:
    """What a document says, stage by stage, of several forces force by force; ``name_hint`` may tell of the sender, and
    ``corrections`` are what a person said. A figure read less surely than ``sureness`` is withheld.
    """
    document = write_out(without_withdrawn(document), request)
    request = without_year_in_doubt(document, request)
    parts = part_by_force(document) if corrections == NO_CORRECTIONS else ()
    if parts:
        return merge_stages(document, [_interpret_part(p, name_hint, request, corrections, sureness) for p in parts])
    return _interpret_part(document, name_hint, request, corrections, sureness)


def _interpret_part(
    document: Document, name_hint: str, request: Request, corrections: Corrections, sureness: float | None
) -> Stages:
    said, sentences = bind(corrections, document), read_sentences(document)
    letter = corrected_letter(read_letter(document, request, name_hint, sentences), said)
    tables = _sort_tables(find_tables(document), letter, said)
    context = replace(context_of(document, request, letter, sentences, tables.answering), corrections=said)
    partly = part_years_in(document, running_headings(tables.answering))
    read = _resolve_all(tables.answering, context, letter, partly, document.reply)
    resolved = _with_topics(read, sentences, context, request, document.reply)
    written = write_out_sentences(document, tables.found)
    told = sentences if written is document else read_sentences(written)
    counts, sums, issues = count_all(written, told, resolved, letter, context)
    letter, ties = beside_counts(letter, counts, request), read_correspondence(document, sentences)
    record, more = _record(document, letter, counts, said)
    of_tables = without_settled(_issues_of_tables(document, resolved), counts)
    every = (
        *(Issue(Provenance(document.reply, p.source), p.kind, p.message) for p in open_problems(document, said)),
        *letter.issues,
        *unsettled([*_of_unanswering(tables, letter, sentences, counts, document), *of_tables, *issues], said),
    )
    if not any(i.kind is IssueKind.ANSWER_DIFFERS for i in every):
        every = (*every, *answers_otherwise(counts, request, context.quoted, document.reply))
    every = (*every, *_of_searches(document, sentences, request, counts))
    every = (
        *every,
        *_doubts(document, request, resolved, partly, counts),
        *unread_crimes(sentences, request, counts),
    )
    every = (*every, *kinds_left_open(resolved, sentences, request, document.reply))
    every = (*every, *crimes_named_alone(document, counts, every, request))
    every = (*every, *years_to_date_told(document, counts, every))
    every = (*every, *more, *unused_issues(said, tables.found, resolved, counts, document.reply))
    judged = withhold_unsure(*judge(counts, sums), sureness)
    if said.counts:
        checks = [t.table.source(c.row, c.column) for t in resolved for c in t.cells if c.facts and c.facts.known_of]
        kept = {(t.grid.name, t.number) for t in tables.answering}
        taken = Taken(tables.found, kept, counts, (*every, *judged.issues), said, checks)
        every = (*every, *passed_over(document, sentences, taken, refused=record.outcome is Outcome.REFUSED))
    reading = ReplyReading(judged.sure, judged.sums, (*every, *judged.issues), record, ties)
    return Stages(document, letter, resolved, tables.examples, reading, said, judged.unsure)


@dataclass(frozen=True, slots=True)
class _SortedTables:
    """The tables ``found`` in a document: those that answer, examples of the requester, and counts of the work."""

    found: Sequence[Table]
    answering: Sequence[Table]
    examples: tuple[Table, ...]
    works: Sequence[Table]


def _sort_tables(found: Sequence[Table], letter: Letter, said: BoundCorrections) -> _SortedTables:
    tables = said.applied_to(found)
    examples = tuple(t for t in examples_among(tables) if not said.keeps(t))
    works = [t for t in tables if t not in examples and is_of_work(t, letter.statements) and not said.keeps(t)]
    answering = [t for t in tables if t not in examples and t not in works]
    return _SortedTables(found, answering, examples, works)


def _with_topics(
    tables: Iterable[ResolvedTable], sentences: Sequence[Sentence], context: Context, request: Request, reply: str
) -> tuple[ResolvedTable, ...]:
    """The tables with what the whole reply says of the crimes and the units that they count."""
    read = tuple(map(with_units_beside, with_crimes_pointed_at(with_crimes_captioned(tables, request), request)))
    topical = with_units_by_sums(tuple(with_topic_of(sentences, read, request, reply)), context.texts)
    aged = (without_numbers_like_ages(table, reply, context) for table in topical)
    return tuple(with_units_told(table, reply, context) for table in aged)


def _of_unanswering(
    tables: _SortedTables,
    letter: Letter,
    sentences: Sequence[Sentence],
    counts: Sequence[Count],
    document: Document,
) -> Iterator[Issue]:
    """An issue for each table that was left out as an example or as a count of the work."""
    drawn = drawn_by_requester(tables.examples, document, sentences) if counts else []
    yield from (example_issue(t, document.reply) for t in tables.examples if t not in drawn)
    yield from (work_issue(t, document.reply) for t in tables.works if not letter.statements.refused)


def _of_searches(
    document: Document, sentences: Sequence[Sentence], request: Request, counts: Sequence[Count]
) -> tuple[Issue, ...]:
    """What the reply says of searches for words: made and not counted, or not to be made."""
    return (
        *searches_not_counted(sentences, counts, request, document.reply),
        *searches_refused(document, sentences, counts, document.reply),
    )


def _doubts(
    document: Document,
    request: Request,
    resolved: Sequence[ResolvedTable],
    partly: Sequence[PartYear],
    counts: Sequence[Count],
) -> tuple[Issue, ...]:
    """What is to be looked at in counts as a whole: days not asked for or not ended, what narrows them."""
    return (
        *other_periods(counts, request, document.reply),
        *untold_parts(partly, counts, document.reply),
        *unfinished_periods(document, counts),
        *months_in_doubt(resolved, counts, document.reply),
        *quarters_in_doubt(document, resolved, counts),
        *questions_like_quarters(document, resolved),
        *sources_of_others(document, counts),
        *doubtful_narrowings(resolved, counts, document.reply),
        *(() if request.periods else before_their_law(counts, document.reply)),
    )


def _issues_of_tables(document: Document, resolved: Sequence[ResolvedTable]) -> list[Issue]:
    cut_off = (issue for t in resolved for issue in (*t.issues, *rows_cut_off(t, document.reply)))
    cut_short = (*tables_cut_off(document, resolved), *texts_cut_off(document))
    return [*cut_off, *cut_short, *joined_label_issues(document, document.reply)]


def _resolve_all(
    tables: Sequence[Table], context: Context, letter: Letter, partly: Sequence[PartYear], reply: str
) -> Iterator[ResolvedTable]:
    """The tables with what each figure counts, by their own words and by what the letter and its titles say of them."""
    since, before = letter.statements.flag_since, letter.basis_before
    used = (in_years_of_flag(table, since, before) for table in resolve_tables(tables, context, reply))
    wholes = [with_wholes_of_labels(name_subtotals(name_totals(table)), reply) for table in used]
    for whole in name_totals_of_tables(wholes, reply):
        noted = with_parts_noted(table_in_part(as_titled(whole, context), partly, reply), reply)
        yield with_titled_part_told(with_days_asked(noted, context, reply), reply)


def _record(
    document: Document, letter: Letter, counts: Sequence[Count], said: BoundCorrections
) -> tuple[ReplyRecord, tuple[Issue, ...]]:
    """What the reply is as a whole, with the issue that it is no answer; a person's word goes before all."""
    held = sum(c.marker is not Marker.NOT_HELD for c in counts)
    # what was no offence yet is not held and lacks nothing
    lacking = sum(c.marker is Marker.NOT_HELD and is_valid(c.offence, c.period) for c in counts)
    stated = stated_outcome(said)
    outcome = stated or outcome_of(letter, held, lacking if held else len(counts))
    flag_use = stated_flag_use(said) or flag_use_of(letter, held)
    record = ReplyRecord(document.reply, letter.force, outcome, letter.exemptions, flag_use)
    if stated or open_problems(document, said):
        return record, ()
    return record, outcome_issues(document, letter, outcome)
