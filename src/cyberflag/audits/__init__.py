"""Dip samples of flagged records: drawn by strata, read by people, and what follows for the flag, with intervals."""

from cyberflag.audits.agreement import Agreement, measure_agreement
from cyberflag.audits.estimates import Estimate, estimate_measures, estimate_missed
from cyberflag.audits.frame import AuditFrame, audit_frame
from cyberflag.audits.proposals import Proposals, propose_corrections
from cyberflag.audits.report import AuditReport, Correction, report_audit, write_report
from cyberflag.audits.reviews import Review, settle_reviews
from cyberflag.audits.sampling import AuditSample, draw_sample
from cyberflag.audits.workbook import read_sample, write_sample

__all__ = [
    "Agreement",
    "AuditFrame",
    "AuditReport",
    "AuditSample",
    "Correction",
    "Estimate",
    "Proposals",
    "Review",
    "audit_frame",
    "draw_sample",
    "estimate_measures",
    "estimate_missed",
    "measure_agreement",
    "propose_corrections",
    "read_sample",
    "report_audit",
    "settle_reviews",
    "write_report",
    "write_sample",
]
