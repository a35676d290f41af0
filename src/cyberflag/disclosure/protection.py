"""To protect a table system: the cheapest further cells, and the audit that proves them enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from cyberflag.disclosure.audit import Audit, CellAudit, audit
from cyberflag.disclosure.suppression.search import Effort, Found, Search, Tell
from cyberflag.disclosure.suppression.solver import NoPatternError
from cyberflag.disclosure.table_system import CellStatus, TableSystem
from cyberflag.disclosure.unproven import refuse_unproven
from cyberflag.errors import ProtectionError

_NAMED = 6
_TRIES = 25
"""How many patterns are looked at that are safe by linear programmes and not in whole numbers, before giving up."""


@dataclass(frozen=True)
class Protected:
    """A protected table system.

    ``primary`` and ``secondary`` are the withheld cells; ``cost`` is that of the secondary ones, and no safe pattern
    costs less than ``lower_bound``. ``is_timed_out`` says that the clock ended the search for a cheaper one: on another
    machine it may find another.
    """

    table: TableSystem
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    cost: Decimal
    lower_bound: Decimal
    audit: Audit
    is_timed_out: bool = False

    @property
    def withheld(self) -> frozenset[str]:
        """Every cell that is not published."""
        return frozenset((*self.primary, *self.secondary))

    @property
    def is_cheapest(self) -> bool:
        """Whether it is proven that nothing cheaper is safe."""
        return self.cost <= self.lower_bound

    @property
    def gap(self) -> float:
        """How much of the cost may be needless, at most: 0 where it is the cheapest."""
        return 0.0 if self.is_cheapest else float(1 - self.lower_bound / self.cost)


def protect(
    table: TableSystem, effort: Effort | None = None, *, singletons: bool = False, tell: Tell | None = None
) -> Protected:
    """Withhold the primary cells and, at the least cost that the effort finds, what else must go; then audit it.

    With ``singletons`` also against everybody who knows the one thing counted in a withheld 1. ``tell`` is told how far
    the search has come.
    Raises ``ProtectionError`` where a cell cannot be protected whatever is withheld beside it, and where the audit's
    time did not suffice to prove that all are.
    """
    effort = effort or Effort()
    search = Search(table, effort, singletons=singletons, tell=tell)
    unsafe: CellAudit | None = None
    for _ in range(_TRIES):
        try:
            found = search.run()
        except NoPatternError:
            refuse_what_cannot_be(table, search)
            break
        withheld = [cell.name for cell, is_withheld in zip(table.cells, found.pattern, strict=True) if is_withheld]
        verdict = audit(table, withheld, singletons=singletons, seconds=effort.audit_seconds)
        if verdict.is_passed:
            return _protected(table, withheld, verdict, found)
        if all(cell.is_safe for cell in verdict.unsafe):
            refuse_unproven([cell.cell for cell in verdict.unsafe])
        search.reject(np.asarray(found.pattern))
        unsafe = verdict.unsafe[0]
    which = "the table" if unsafe is None else f"{unsafe.cell}, which lies between {unsafe.low} and {unsafe.high}"
    how = f" That follows from: {'; '.join(unsafe.how)}." if unsafe is not None and unsafe.how else ""
    raise ProtectionError(
        f"No protection was found that holds in whole numbers too for {which}.{how}",
        "Withhold one of the totals that it stands under, or publish the table in coarser groups.",
    )


def _protected(table: TableSystem, withheld: Sequence[str], verdict: Audit, found: Found) -> Protected:
    secondary = tuple(name for name in withheld if table.of(name).status is not CellStatus.PRIMARY)
    cost = table.cost_of(secondary)
    primary = tuple(cell.name for cell in table.primary)
    bound = min(_exactly(found.bound, table), cost)
    return Protected(table, primary, secondary, cost, bound, verdict, found.is_timed_out)


def refuse_what_cannot_be(table: TableSystem, search: Search) -> None:
    """Raises ``ProtectionError`` naming the first cell that stays too narrow even with all withheld that may be."""
    hopeless = search.out_of_reach()
    if not hopeless:
        return
    first = hopeless[0]
    cell = table.cells[first.demand.cell]
    insider = None if first.known is None else table.cells[first.known].name
    open_cells = [c.name for c in table.cells if c.status is not CellStatus.FIXED and c.name != insider]
    verdict = audit(table, open_cells).of(cell.name)
    others = len({(h.demand.cell, h.known) for h in hopeless}) - 1
    more = f" The same holds for {others} more." if others else ""
    who = "" if insider is None else f", to somebody who knows the one in {insider},"
    how = "".join(f" {number}. {told}." for number, told in enumerate(verdict.how, start=1))
    since = f" It follows from:{how}" if how else ""
    raise ProtectionError(
        f"{cell.name} cannot be protected: even with everything withheld that may be, it is known{who} to lie between "
        f"{verdict.low} and {verdict.high}.{since}{more}",
        _cure(table, cell.name),
    )


def _cure(table: TableSystem, name: str) -> str:
    """What would mend it: the cells that stay published whatever happens, by which it is known."""
    fixed = [n for n in _tied_to(table, name) if table.of(n).status is CellStatus.FIXED]
    more = f" and {len(fixed) - _NAMED} more" if len(fixed) > _NAMED else ""
    what = (
        f"Let one of these be withheld: {', '.join(fixed[:_NAMED])}{more} (what an earlier release printed cannot be "
        "called back). Else"
        if fixed
        else "Nothing beside it is fixed:"
    )
    return f"{what} widen what is known beforehand, publish coarser groups, or ask for less protection."


def _tied_to(table: TableSystem, name: str) -> list[str]:
    """The cells that sums tie to a cell, on ways that lead over cells that may be withheld; the nearest first."""
    found, left = [name], list(table.statements)
    for each in found:
        if table.of(each).status is CellStatus.FIXED:
            continue
        here = [statement for statement in left if any(term == each for term, _ in statement.terms)]
        left = [statement for statement in left if statement not in here]
        found += dict.fromkeys(n for s in here for n, _ in s.terms if n not in found)
    return found


def _exactly(bound: float, table: TableSystem) -> Decimal:
    """The bound as a number of the table's own costs: whole where they are."""
    if all(cell.cost == cell.cost.to_integral_value() for cell in table.cells):
        return Decimal(round(bound))
    return Decimal(f"{bound:.6f}").normalize()
