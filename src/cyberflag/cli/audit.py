"""``cyberflag audit``: a dip sample drawn, and what it says once it is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import dataframely as dy

from cyberflag.audits import (
    AuditReport,
    AuditSample,
    audit_frame,
    draw_sample,
    read_sample,
    report_audit,
    write_report,
    write_sample,
)
from cyberflag.audits.report import MEASURES, show_estimate
from cyberflag.cli.folders import check_file_name, check_output, writing_to
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import placing_in
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.errors import NotFoundError, UsageError
from cyberflag.model import CodedRecords
from cyberflag.records import ColumnMap, load_column_map, read_codes, read_records
from cyberflag.records.flagged import has_codes, read_coded_flagged, read_flagged
from cyberflag.returns.saving import put_in_place


@dataclass(frozen=True)
class SampleOrder:
    """How a sample is to be drawn and shown."""

    size: int
    seed: int
    blind: bool
    summaries: bool


def draw_sample_to(out: Path, flagged: Path, records: Path | None, columns: Path | None, order: SampleOrder) -> None:
    """Draw the sample and write its workbook, whole or not at all.

    The codes of each record stand beside its decision, so ``records`` are asked for only where summaries are, or where
    the decisions stand alone. Where they are given, their codes count.

    Raises what the reading of records and flagged records does, ``UsageError`` for a size that cannot be had, for
    records that are needed and not given, or for a name that is none of a workbook, ``InputError`` where the two files
    do not belong together, ``OutputError``.
    """
    out = check_file_name(out, ".xlsx", "workbook")
    if order.summaries and records is None:
        raise UsageError("--summaries needs the crime records, which hold them.", "Name RECORDS after FLAGGED.")
    if columns and records is None:
        raise UsageError("--columns is the map of records, and none are given.", "Name RECORDS after FLAGGED.")
    chosen = load_column_map(columns) if columns else None
    decided = read_flagged(flagged)
    sample = draw_sample(audit_frame(decided, _codes(flagged, records, chosen)), order.size, order.seed)
    texts = _summaries(sample, records, chosen) if order.summaries and records else None
    with writing_to(out.parent):
        put_in_place(out, lambda part: write_sample(sample, part, blind=order.blind, summaries=texts))
    _show_strata(sample, out)


def report_sample_to(out: Path, workbook: Path, flagged: Path) -> None:
    """Write the report on a filled-in workbook to a folder and show its measures.

    Raises ``NotFoundError``, ``TableError`` (cell, cure) for an answer that is not understood, ``InputError`` where
    nothing is settled, ``OutputError``.
    """
    if not workbook.is_file():
        raise NotFoundError(f"There is no file {workbook}.", "Check the spelling, or draw one: cyberflag audit sample")
    out = check_output(out)
    decided = read_flagged(flagged)
    report = report_audit(read_sample(workbook), decided, read_coded_flagged(flagged) if has_codes(flagged) else None)
    with placing_in(out) as new:
        write_report(report, new)
    _show_measures(report, out)


def _codes(flagged: Path, records: Path | None, columns: ColumnMap | None) -> dy.DataFrame[CodedRecords]:
    if records is not None:
        return read_codes(records, columns)
    if not has_codes(flagged):
        raise UsageError(
            f"{flagged.name} holds decisions without the codes of their records.",
            "Name RECORDS after FLAGGED, or flag the records anew: cyberflag flag RECORDS -o FLAGGED.parquet",
        )
    return read_coded_flagged(flagged)


def _summaries(sample: AuditSample, records: Path, columns: ColumnMap | None) -> dict[str, str]:
    """The summaries of the records drawn, and of no other."""
    drawn = set(sample.rows["crime_reference"])
    pairs = (batch.good.select("crime_reference", "summary").rows() for batch in read_records(records, columns))
    return {reference: text for batch in pairs for reference, text in batch if reference in drawn}


def _show_strata(sample: AuditSample, out: Path) -> None:
    console = open_console()
    table = make_table("stratum", "records", "drawn", numbers=("records", "drawn"))
    for row in sample.strata.iter_rows(named=True):
        table.add_row(row["stratum"], f"{row['records']:,}", f"{row['sampled']:,}")
    console.print(f"{say_number(sample.rows.height, 'record')} drawn: {out}", soft_wrap=True)
    show_table(console, "Strata", table)
    console.print("Fill in the sheet Review, then: cyberflag audit report SAMPLE.xlsx FLAGGED -o REPORT")


def _show_measures(report: AuditReport, out: Path) -> None:
    console = open_console()
    console.print(f"{report.settled:,} of {report.sampled:,} records drawn are settled: {out / 'report.html'}")
    table = make_table("what", "estimate", "95 % interval", numbers=("estimate", "95 % interval"))
    for estimate in report.measures:
        table.add_row(MEASURES[estimate.name], *show_estimate(estimate))
    if report.agreement:
        table.add_row("agreement of two reviewers (Cohen's kappa)", *show_estimate(report.agreement.kappa))
    show_table(console, "Estimates for all records", table)
    console.print(f"Records to correct: {len(report.corrections):,}, see corrections.csv", soft_wrap=True)
    if report.proposals is not None:
        number = say_number(report.proposals.height, "proposal")
        console.print(f"Over all records: {number}, see proposals.csv", soft_wrap=True)
