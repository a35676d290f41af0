"""The figures of a reply counted: those of its tables, of its text and of a person, with the printed sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Count, Issue, IssueKind, Marker, PrintedSum
from cyberflag.replies.annotate import annotate
from cyberflag.replies.corrections.corrected import corrected_request, count_entered, entered_figures
from cyberflag.replies.document import Document
from cyberflag.replies.finding.headings.running_counts import running_headings
from cyberflag.replies.letters.bases_of_counts import with_own_basis
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose import ProseContext, read_prose
from cyberflag.replies.prose.around.years_left import year_left
from cyberflag.replies.prose.sentences.children_beside_all import with_children_beside_all
from cyberflag.replies.prose.sentences.wholes_of_tables import wholes_of
from cyberflag.replies.prose.sheet_sentences import texts_on_rows, without_rivals
from cyberflag.replies.reconciling.crimes_of_table_before import of_crimes_of_table_before
from cyberflag.replies.reconciling.crimes_told_above import of_crimes_told_above
from cyberflag.replies.reconciling.disagreements import join_at_one_place
from cyberflag.replies.reconciling.lines_of_totals import totals_that_fail
from cyberflag.replies.reconciling.parts_told import contradicted_spans, place_parts, platforms_may_overlap
from cyberflag.replies.reconciling.platforms_above import of_platforms_above
from cyberflag.replies.reconciling.reconcile import Around, reconcile
from cyberflag.replies.reconciling.told_totals import contradicted_totals
from cyberflag.replies.reconciling.years_told_above import of_years_told_above
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.crimes_before_their_law import of_crimes_recorded_under
from cyberflag.replies.resolving.counted.devices_searched_for import of_devices_searched_for
from cyberflag.replies.resolving.counted.lists import count_lists
from cyberflag.replies.resolving.periods.part_years import in_part, part_years_in
from cyberflag.replies.resolving.periods.provisional_years import of_provisional_years, sums_of_marked
from cyberflag.replies.resolving.periods.years_of_flag import count_in_years_of_flag
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.evidence import gather_evidence
from cyberflag.replies.texts_of_reply import notes_of, own_texts
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from cyberflag.vocabularies.signs.markers import read_range

_LARGEST_WITHHELD = 10
"""Counts that are withheld because they are small are no larger than this."""


def count_all(
    document: Document,
    sentences: Sequence[Sentence],
    resolved: Sequence[ResolvedTable],
    letter: Letter,
    context: Context,
) -> tuple[tuple[Count, ...], tuple[PrintedSum, ...], list[Issue]]:
    """The counts of the tables, of the text and of a person, the printed sums, and the issues raised on the way."""
    said = context.corrections
    tables = [t.table for t in resolved]
    notes = notes_of(document, tables, sentences)
    counts, sums, issues = _count_tables(document, resolved, context, notes, ())
    entered = count_entered(entered_figures(said, resolved), context, document)
    prose = read_prose(document, _prose_context(letter, context, (*counts, *entered)), sentences)
    if any(issue.kind is IssueKind.AMBIGUOUS_BLANK for issue in issues) and prose.counts:
        counts, sums, issues = _count_tables(document, resolved, context, notes, prose.counts)
    if said.counts:
        partly = part_years_in(document, running_headings(tables))
        told = [c for c in prose.counts if not said.settles(c.provenance.source)]
        told = [
            replace(c, period=in_part(c.period, [p for p in partly if p.is_of(c.measure)]) or c.period) for c in told
        ]
        told = [count_in_years_of_flag(c, letter.statements.flag_since, letter.basis_before) for c in told]
        told, left = without_rivals(with_children_beside_all(told, counts, sentences), counts)
        told, apart = place_parts(told, counts, may_overlap=platforms_may_overlap([s.text for s in sentences]))
        dated, undated = of_years_told_above(resolved, counts, told)
        placed, unplaced = of_crimes_told_above(resolved, dated, told)
        placed = of_crimes_of_table_before(resolved, placed, told, context.request)
        placed = of_platforms_above(resolved, placed)
        counts, sums, apart = placed, sums_of_marked(sums, counts, placed), [*apart, *undated, *unplaced]
        against = (*contradicted_totals(told, counts), *contradicted_spans(told, counts), *totals_that_fail(told))
        issues = join_at_one_place([*issues, *prose.issues, *left, *apart, *against])
        counts = (*counts, *told, *entered)
    marked = of_provisional_years(counts, notes, tables)
    marked = with_own_basis(marked, letter, document, sentences, context)
    marked = of_devices_searched_for(of_crimes_recorded_under(marked, sentences), tables, sentences)
    return marked, sums_of_marked(sums, counts, marked), issues


def _prose_context(letter: Letter, context: Context, counts: Sequence[Count]) -> ProseContext:
    said = ProseContext(
        force=letter.force,
        request=corrected_request(context.request, context.corrections),
        basis=letter.basis,
        measure=context.corrections.measure,
        tables_gave_figures=bool(counts),
        refused=letter.statements.refuses_all and not counts,
        given=frozenset(count.period for count in counts if count.marker is not Marker.NOT_HELD),
        without_flag=letter.counts_otherwise,
        wholes=wholes_of(counts),
        in_tables=frozenset(count.printed for count in counts),
        crimes_in_tables=frozenset(count.offence for count in counts),
    )
    return replace(said, year_left=year_left((e.text for e in letter.statements.not_held), said))


def _count_tables(
    document: Document, resolved: Sequence[ResolvedTable], context: Context, notes: list[str], told: Sequence[Count]
) -> tuple[tuple[Count, ...], tuple[PrintedSum, ...], list[Issue]]:
    reply = document.reply
    rules = context.corrections.rules(figure_rules_in(notes))
    of_figures = [t for t in resolved if not t.table.is_list]
    rules = replace(rules, ranges_are_figures=rules.ranges_are_figures or _withholds_by_ranges(of_figures))
    reconciled = reconcile(of_figures, rules, reply, Around(told, notes, context.request, context.quoted))
    evidence = gather_evidence(of_figures, reconciled.figures, reconciled.sums, context.request)
    counts, sums = annotate(reconciled.figures, reconciled.sums, reply, evidence)
    lists = [t for t in resolved if t.table.is_list]
    of_rows = texts_on_rows(document, [t.table for t in resolved]) if lists else []
    listed, told_of_lists = count_lists(lists, reply, (*own_texts(document), *of_rows), context.request)
    return (*counts, *listed), sums, [*reconciled.issues, *told_of_lists]


def _withholds_by_ranges(tables: Sequence[ResolvedTable]) -> bool:
    """Whether cells of figures hold a range from 0 or 1 to a small number, as forces write what they withhold."""
    shown = (t.table.cell(c.row, c.column) for t in tables for c in t.cells if c.facts is not None)
    spans = (read_range(cell.shown) for cell in shown if cell is not None)
    return any(span is not None and span.low <= 1 and 1 < (span.high or 0) <= _LARGEST_WITHHELD for span in spans)
