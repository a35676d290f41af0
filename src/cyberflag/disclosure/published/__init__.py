"""Anybody's published tables, looked at like an attacker: what follows of the cells that they withhold."""

from cyberflag.disclosure.published.auditing import PublishedAudit, Verdict, audit_published
from cyberflag.disclosure.published.gathering import gather_tables
from cyberflag.disclosure.published.printed import PrintedCell, PrintedTable, PublishedTables
from cyberflag.disclosure.published.settings import Dimension, TableSettings, settings_of

__all__ = [
    "Dimension",
    "PrintedCell",
    "PrintedTable",
    "PublishedAudit",
    "PublishedTables",
    "TableSettings",
    "Verdict",
    "audit_published",
    "gather_tables",
    "settings_of",
]
