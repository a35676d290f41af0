"""``cyberflag protect``: what else must be withheld so that nothing withheld follows from what is published."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_file, check_output
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import placing_in
from cyberflag.cli.screen import open_console
from cyberflag.cli.text_tables import read_text_table
from cyberflag.disclosure import Protected, protect
from cyberflag.disclosure.bare_tables import table_system_of
from cyberflag.disclosure.outcome import audit_table, certificate, pattern_table, plain

PATTERN, AUDIT, CERTIFICATE = "pattern.csv", "audit.csv", "certificate.toml"


def protect_tables(cells: Path, equations: Path, out: Path) -> None:
    """Protect a bare table system: write its pattern, its audit and the certificate.

    Raises ``NotFoundError``, ``TableError``, ``OutputError``, and ``ProtectionError`` where nothing can protect it;
    then nothing is written.
    """
    cells, equations, out = check_file(cells), check_file(equations), check_output(out)
    protected = protect(table_system_of(read_text_table(cells), read_text_table(equations)))
    with placing_in(out) as new:
        pattern_table(protected).write_csv(new / PATTERN, line_terminator="\n")
        audit_table(protected.audit).write_csv(new / AUDIT, line_terminator="\n")
        digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (cells, equations)}
        (new / CERTIFICATE).write_text(certificate(protected, digests), encoding="utf-8", newline="\n")
    _show(open_console(), protected, out)


def _show(console: Console, protected: Protected, out: Path) -> None:
    """What is withheld, what it costs, and what the audit says, in five lines."""
    console.print(
        f"Withheld: {say_number(len(protected.primary), 'primary cell')} and "
        f"{say_number(len(protected.secondary), 'secondary cell')} of {len(protected.table.cells):,}."
    )
    bound = f"no safe pattern costs less than {plain(protected.lower_bound)}"
    if protected.is_cheapest:
        console.print(f"Cost: {plain(protected.cost)}, the least possible.")
    else:
        console.print(f"Cost: {plain(protected.cost)}; {bound} (gap {protected.gap:.1%}).", soft_wrap=True)
    audit = protected.audit
    narrowest = f"; the narrowest interval is {plain(audit.narrowest.width)} wide" if audit.narrowest else ""
    console.print(
        f"Audit: passed for {say_number(len(audit.cells), 'withheld cell')}, {audit.whole} of them in whole numbers "
        f"too{narrowest}.",
        soft_wrap=True,
    )
    console.print(f"Written: {out / PATTERN}, beside it {AUDIT} and {CERTIFICATE}", soft_wrap=True)
