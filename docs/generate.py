"""Writes the generated parts of the documentation anew, or tells (``--check``) which pages are not current.

A generated part stands in a page between ``<!-- generated: NAME -->`` and ``<!-- end: NAME -->``; the words around it
are written by hand. Run as ``make docs``.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable
from pathlib import Path

import dataframely as dy
import typer
from typer.cli import get_docs_for_click

from cyberflag import errors
from cyberflag.audits import Proposals
from cyberflag.audits.report import MEASURES
from cyberflag.cli.application import application
from cyberflag.disclosure.settings import Costs, Dominance, ProtectionSettings
from cyberflag.figures.outlook import Beside, Pressure, Projected, SupportNeeds
from cyberflag.figures.outlook.projecting import Trials
from cyberflag.figures.revisions import Revisions
from cyberflag.model import CodedRecords, Counts, CrimeRecords, Derived, Figures, FlaggedRecords, Issues, Replies, Sums
from cyberflag.records import RecordFailures
from cyberflag.replies.corrections.keys import HEAD, SECTIONS
from cyberflag.returns.context import ContextTable
from cyberflag.returns.stated import StatedNumbers
from cyberflag.simulation.force_records import TruthOfRecords
from cyberflag.vocabularies.crime_records import record_rules
from cyberflag.vocabularies.listing import VOCABULARIES

DOCS = Path(__file__).resolve().parent
_PART = re.compile(r"(<!-- generated: (?P<name>[a-z ]+) -->\n).*?(<!-- end: (?P=name) -->)", re.DOTALL)


def describe_commands() -> str:
    """Every command with its arguments and options, as ``--help`` says them."""
    command = typer.main.get_command(application)
    text = get_docs_for_click(
        obj=command, ctx=typer.Context(command, info_name="cyberflag"), name="cyberflag", indent=1
    )
    return text.strip()


def draw_errors() -> str:
    """The tree of errors, as it is drawn in ``errors.py``."""
    drawing = (errors.__doc__ or "").split("\n\n")[1]
    return "```\n" + "\n".join(line.removeprefix("    ") for line in drawing.splitlines()) + "\n```"


def describe_columns(schema: type[dy.Schema]) -> str:
    """A table of the schema's columns: name, type, what the column holds."""
    rows = ["| column | type | empty allowed | holds |", "| --- | --- | --- | --- |"]
    for name, column in schema.columns().items():
        empty = "yes" if column.nullable else "no"
        rows.append(f"| `{name}` | {_type_of(column)} | {empty} | {column.description or ''} |")
    return "\n".join(rows)


def _type_of(column: dy.Column) -> str:
    if isinstance(column, dy.Enum):
        return "one of " + ", ".join(f"`{word}`" if word else "nothing" for word in column.categories)
    if isinstance(column, dy.List):
        return f"list of {_type_of(column.inner)}"
    names = {
        "Float64": "number",
        "String": "text",
        "Int64": "whole number",
        "Date": "ISO date",
        "Bool": "`true` or `false`",
    }
    return names[type(column).__name__]


def list_vocabularies() -> str:
    """A table of the public lists that ``cyberflag vocabulary`` shows."""
    rows = ["| name | holds | source |", "| --- | --- | --- |"]
    rows += [f"| `{name}` | {listing.what} | {listing.source} |" for name, listing in VOCABULARIES.items()]
    return "\n".join(rows)


def describe_reading_file() -> str:
    """The sections of a reading file, each with a table of its keys."""
    parts = []
    for section in (HEAD, *SECTIONS.values()):
        title = f"### `{section.heading}`" if section.name else "### The head"
        about = section.about if section.name else "Before the first section."
        rows = ["| key | holds | example |", "| --- | --- | --- |"]
        rows += [f"| `{k.name}` | {k.holds}{'; needed' if k.is_needed else ''} | `{k.example}` |" for k in section.keys]
        parts += [title, about, "\n".join(rows)]
    return "\n\n".join(parts)


def list_record_rules() -> str:
    """A table of the rules of crime records."""
    rows = ["| rule | effect | what is wrong | what to do |", "| --- | --- | --- | --- |"]
    rows += [f"| `{rule.name}` | {rule.effect} | {rule.says} | {rule.cure} |" for rule in record_rules().values()]
    return "\n".join(rows)


def list_audit_measures() -> str:
    """A table of what an audit measures."""
    rows = ["| name | what it is |", "| --- | --- |"]
    return "\n".join([*rows, *(f"| `{name}` | {says} |" for name, says in MEASURES.items())])


def list_protection_settings() -> str:
    """A table of the settings of protection with their defaults."""
    rows = ["| setting | default | what it does |", "| --- | --- | --- |"]
    stated = ProtectionSettings().stated
    for setting in dataclasses.fields(ProtectionSettings):
        inner = {"costs": Costs, "dominance": Dominance}.get(setting.name)
        if inner is None:
            rows.append(_setting_row(setting.name, stated[setting.name], setting))
        else:
            told = stated[setting.name]
            rows += [_setting_row(f"{setting.name}.{s.name}", told[s.name], s) for s in dataclasses.fields(inner)]
    return "\n".join(rows)


def _setting_row(name: str, default: object, setting: dataclasses.Field[object]) -> str:
    return f"| `{name}` | `{str(default).lower()}` | {setting.metadata['meaning']} |"


PARTS: dict[str, Callable[[], str]] = {
    "commands": describe_commands,
    "errors": draw_errors,
    "counts columns": lambda: describe_columns(Counts),
    "issues columns": lambda: describe_columns(Issues),
    "replies columns": lambda: describe_columns(Replies),
    "sums columns": lambda: describe_columns(Sums),
    "figures columns": lambda: describe_columns(Figures),
    "context columns": lambda: describe_columns(ContextTable),
    "beside columns": lambda: describe_columns(Beside),
    "pressure columns": lambda: describe_columns(Pressure),
    "projection columns": lambda: describe_columns(Projected),
    "trials columns": lambda: describe_columns(Trials),
    "support columns": lambda: describe_columns(SupportNeeds),
    "revisions columns": lambda: describe_columns(Revisions),
    "stated columns": lambda: describe_columns(StatedNumbers),
    "derived columns": lambda: describe_columns(Derived),
    "crime record columns": lambda: describe_columns(CrimeRecords),
    "flagged record columns": lambda: describe_columns(FlaggedRecords),
    "coded record columns": lambda: describe_columns(CodedRecords),
    "proposal columns": lambda: describe_columns(Proposals),
    "record rules": list_record_rules,
    "record failures columns": lambda: describe_columns(RecordFailures),
    "truth columns": lambda: describe_columns(TruthOfRecords),
    "audit measures": list_audit_measures,
    "vocabularies": list_vocabularies,
    "protection settings": list_protection_settings,
    "reading file": describe_reading_file,
}


def renew(page: str) -> str:
    """The page with its generated parts as they are now. Raises ``KeyError`` for a part that nothing generates."""
    return _PART.sub(lambda m: f"{m[1]}\n{PARTS[m['name']]()}\n\n{m[3]}", page)


def main() -> int:
    """Renew every page, or only name those that differ where ``--check`` is given."""
    stale = []
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        renewed = renew(text)
        if renewed != text:
            stale.append(path.relative_to(DOCS.parent).as_posix())
            if "--check" not in sys.argv:
                path.write_text(renewed, encoding="utf-8")
    for page in stale:
        print(f"{page}: " + ("not current; run make docs" if "--check" in sys.argv else "written anew"))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
