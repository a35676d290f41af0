"""What is written of a protected table system: the pattern, the audit and the certificate.

None of the three holds the value of a withheld cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import polars as pl

from cyberflag import __version__
from cyberflag.disclosure.audit import Audit, CellAudit
from cyberflag.disclosure.protection import Protected
from cyberflag.disclosure.rounding import Rounded

PRIMARY, SECONDARY, PUBLISHED = "primary", "secondary", "published"


def pattern_table(protected: Protected) -> pl.DataFrame:
    """``cell, status``: primary, secondary or published, in the order of the cells."""
    primary, secondary = set(protected.primary), set(protected.secondary)
    names = [cell.name for cell in protected.table.cells]
    words = [PRIMARY if n in primary else SECONDARY if n in secondary else PUBLISHED for n in names]
    return pl.DataFrame({"cell": names, "status": words})


def audit_table(audit: Audit) -> pl.DataFrame:
    """``cell, status, low, high, verdict, how``: one row a withheld cell, with what an attacker knows of it."""
    rows = [
        {
            "cell": cell.cell,
            "status": PRIMARY if cell.is_primary else SECONDARY,
            "low": plain(cell.low),
            "high": plain(cell.high),
            "verdict": verdict_of(cell),
            "how": "; ".join(cell.how),
        }
        for cell in audit.cells
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(("cell", "status", "low", "high", "verdict", "how"), pl.String))


def verdict_of(cell: CellAudit) -> str:
    """The verdict in a word or two."""
    if cell.is_exposed:
        return "exposed" if cell.is_primary else "follows, and need not be hidden"
    if not cell.is_safe:
        return "too narrow"
    return "safe" if cell.is_proven else "not proven"


def certificate(protected: Protected, inputs: Mapping[str, str]) -> str:
    """What was done and what it cost, as TOML; ``inputs`` names what was protected with its SHA-256."""
    lines = [
        f'software = "cyberflag {__version__}"',
        f"cells = {len(protected.table.cells)}",
        f"primary = {len(protected.primary)}",
        f"secondary = {len(protected.secondary)}",
        f"cost = {plain(protected.cost)}",
        f"lower_bound = {plain(protected.lower_bound)}",
        f"gap = {protected.gap:.4f}",
        f"is_cheapest = {str(protected.is_cheapest).lower()}",
        f"ended_by_clock = {str(protected.is_timed_out).lower()}",
    ]
    return _certificate(lines, protected.audit, inputs)


def rounded_table(rounded: Rounded) -> pl.DataFrame:
    """``cell, value``: what is published of each cell, in their order."""
    names = [cell.name for cell in rounded.table.cells]
    return pl.DataFrame({"cell": names, "value": [rounded.values[name] for name in names]})


def certificate_of_rounding(rounded: Rounded, inputs: Mapping[str, str]) -> str:
    """What was done and how far the cells moved, as TOML; ``inputs`` as for `certificate`."""
    gap = 0.0 if rounded.moved == 0 else float(1 - rounded.bound / rounded.moved)
    lines = [
        f'software = "cyberflag {__version__}"',
        'method = "round"',
        f"cells = {len(rounded.table.cells)}",
        f"base = {rounded.base}",
        f"reach = {rounded.reach}",
        f"is_zero_restricted = {str(rounded.is_zero_restricted).lower()}",
        f"moved = {plain(rounded.moved)}",
        f"lower_bound = {plain(rounded.bound)}",
        f"gap = {gap:.4f}",
    ]
    return _certificate(lines, rounded.audit, inputs)


def _certificate(lines: Iterable[str], audit: Audit, inputs: Mapping[str, str]) -> str:
    """These lines, and what every certificate ends with: the audit, and the hashes of what was protected."""
    narrowest = audit.narrowest
    ending = [
        "",
        "[audit]",
        f"passed = {str(audit.is_passed).lower()}",
        f"cells = {len(audit.cells)}",
        f"in_whole_numbers = {audit.whole}",
        *([f"narrowest_width = {plain(narrowest.width)}"] if narrowest else []),
        "",
        "[inputs]",
        *(f'"{name}" = "sha256:{digest}"' for name, digest in inputs.items()),
    ]
    return "\n".join((*lines, *ending)) + "\n"


def plain(number: Decimal) -> str:
    """The number in digits, without an exponent and without noughts at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
