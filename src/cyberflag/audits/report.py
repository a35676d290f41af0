"""What a filled-in sample says of the flag: measures, missed flags, agreement and the records to correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl
from jinja2 import Environment, PackageLoader

from cyberflag.audits.agreement import Agreement, measure_agreement
from cyberflag.audits.estimates import Estimate, estimate_measures, estimate_missed, is_share
from cyberflag.audits.proposals import REMOVE, SET, Proposals, propose_corrections
from cyberflag.audits.reviews import settle_reviews
from cyberflag.audits.sampling import BREAKDOWNS
from cyberflag.audits.workbook import SampleSheet
from cyberflag.errors import InputError, TableError
from cyberflag.model import CodedRecords, FlaggedRecords
from cyberflag.model.spreadsheets import guard
from cyberflag.vocabularies.crimes.offence_list import title_of

LEVEL = 0.95
"""How often the intervals are meant to hold the truth."""

MEASURES: Mapping[str, str] = {
    "online-crimes": "online crimes among all records",
    "flag-precision": "officers' flag: of the records that carry it, the share that is online",
    "flag-recall": "officers' flag: of the online crimes, the share that carries it",
    "flags-missed": "online crimes without the officers' flag",
    "flags-wrong": "records that carry the officers' flag and are not online",
    "decision-precision": "decisions: of the records decided online, the share that is online",
    "decision-recall": "decisions: of the online crimes, the share decided online (review counts as not)",
    "set-precision": "proposals to set the flag: the share that is right",
    "remove-precision": "proposals to remove the flag: the share that is right",
    "decision-and-review-precision": "decisions, each review settled rightly: of those then online, the share right",
    "decision-and-review-recall": "decisions, each review settled rightly: of the online crimes, the share found",
}
"""What each measure says."""

FILES = ("report.html", "measures.csv", "missed.csv", "corrections.csv", "proposals.csv")
"""The files of a report; the last only where the flagged records hold the officers' flag."""


@dataclass(frozen=True)
class Correction:
    """A record whose flag a reviewer found wrong: its reference and what to do."""

    crime_reference: str
    what: str


@dataclass(frozen=True)
class AuditReport:
    """Everything that follows from a filled-in sample. ``missed`` is by breakdown: the estimates of each value."""

    records: int
    sampled: int
    settled: int
    unread_strata: tuple[str, ...]
    measures: tuple[Estimate, ...]
    missed: Mapping[str, tuple[Estimate, ...]]
    agreement: Agreement | None
    corrections: tuple[Correction, ...]
    proposals: dy.DataFrame[Proposals] | None = None


def report_audit(
    sheet: SampleSheet, flagged: dy.DataFrame[FlaggedRecords], codes: dy.DataFrame[CodedRecords] | None = None
) -> AuditReport:
    """The report on a filled-in sample of these flagged records; with their ``codes``, what to correct among all.

    Raises ``InputError`` where nothing is settled, ``TableError`` where the sample was drawn from other decisions.
    """
    _check_same(sheet, flagged)
    settled = settle_reviews(sheet.reviews)
    if not settled:
        raise InputError("No record of the sample is settled.", "Fill in reviewer_1 on the sheet Review.")
    sample = sheet.sample
    read = set(sample.rows.filter(pl.col("crime_reference").is_in(list(settled)))["stratum"])
    return AuditReport(
        records=int(sample.strata["records"].sum()),
        sampled=sample.rows.height,
        settled=len(settled),
        unread_strata=tuple(name for name in sample.strata["stratum"] if name not in read),
        measures=estimate_measures(sample, settled, level=LEVEL),
        missed={by: estimate_missed(sample, settled, by, level=LEVEL) for by in BREAKDOWNS},
        agreement=measure_agreement(sheet.reviews, level=LEVEL),
        corrections=_corrections(sheet, settled),
        proposals=None if codes is None else propose_corrections(flagged, codes, settled),
    )


def write_report(report: AuditReport, out: Path) -> None:
    """Write `FILES` to a folder that is there. They hold references and numbers, no summaries. Raises ``OSError``."""
    pages = Environment(loader=PackageLoader("cyberflag.audits", "pages"), autoescape=True, trim_blocks=True)
    page = pages.get_template("report.html").render(
        report=report, says=MEASURES, level=LEVEL, show=show_estimate, title_of=title_of
    )
    (out / "report.html").write_text(page, encoding="utf-8")
    _table([("", estimate) for estimate in report.measures]).drop("by").write_csv(out / "measures.csv")
    _table([(by, e) for by, estimates in report.missed.items() for e in estimates]).write_csv(out / "missed.csv")
    corrections = [(correction.crime_reference, correction.what) for correction in report.corrections]
    names = {"crime_reference": pl.String, "what": pl.String}
    pl.DataFrame(corrections, schema=names, orient="row").write_csv(out / "corrections.csv")
    if report.proposals is not None:
        guarded = [guard(pl.col(name)).alias(name) for name in ("crime_reference", "offence_code", "station")]
        report.proposals.with_columns(guarded).write_csv(out / "proposals.csv")


def show_estimate(estimate: Estimate) -> tuple[str, str]:
    """The value and the interval in words: a share in per cent, a number in whole crimes."""
    if estimate.value != estimate.value:
        return "cannot be said", ""
    if is_share(estimate.name):
        return f"{estimate.value:.1%}", f"{estimate.low:.1%} to {estimate.high:.1%}"
    if estimate.name == "kappa":
        return f"{estimate.value:.2f}", f"{estimate.low:.2f} to {estimate.high:.2f}"
    return f"{estimate.value:,.0f}", f"{estimate.low:,.0f} to {estimate.high:,.0f}"


def _check_same(sheet: SampleSheet, flagged: dy.DataFrame[FlaggedRecords]) -> None:
    """The sample's decisions are those of the flagged records, and it was drawn from as many."""
    drawn = sheet.sample.rows.select("crime_reference", pl.col("decision").alias("drawn"))
    both = drawn.join(flagged.select("crime_reference", "decision"), on="crime_reference", how="left")
    same = (both["drawn"].cast(pl.String) == both["decision"].cast(pl.String)).fill_null(value=False)
    if not same.all() or sheet.sample.strata["records"].sum() != flagged.height:
        raise TableError(
            "The sample was drawn from other decisions than these flagged records.",
            "Give the flagged records that it was drawn from; after flagging anew, draw a new sample.",
        )


def _corrections(sheet: SampleSheet, settled: Mapping[str, bool]) -> tuple[Correction, ...]:
    flags = dict(sheet.sample.rows.select("crime_reference", "officer_flag").rows())
    wrong = sorted(reference for reference, online in settled.items() if online != flags[reference])
    return tuple(Correction(reference, SET if settled[reference] else REMOVE) for reference in wrong)


def _table(estimates: list[tuple[str, Estimate]]) -> pl.DataFrame:
    rows = [(by, e.name, *(round(number, 4) for number in (e.value, e.low, e.high))) for by, e in estimates]
    names = {"by": pl.String, "name": pl.String, "value": pl.Float64, "low": pl.Float64, "high": pl.Float64}
    return pl.DataFrame(rows, schema=names, orient="row").with_columns(pl.col("value", "low", "high").fill_nan(None))
