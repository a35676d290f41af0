"""``cyberflag figures --explain``: how one figure came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_folder
from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.errors import UsageError
from cyberflag.figures import Account, Contribution, CountUsed, LeftOut, account_of, compute_figures
from cyberflag.figures.derived_accounts import DerivedAccount, derived_account_of, derived_names
from cyberflag.model import Bounds
from cyberflag.returns import load_returns
from cyberflag.returns.published import is_published
from cyberflag.vocabularies.forces import force_name

COUNTS_SHOWN = 12
"""Of the counts of one force; the others are told by their number, and stand in ``figures.csv``."""


def explain_figure(folder: Path, name: str, *, across_breaks: bool = False) -> None:
    """Print how a figure of results came about: a count, or one that is derived, estimated or projected.

    Raises ``InputError``, ``TableError``, and ``UsageError`` for an id that no figure has, and for published figures.
    """
    folder = check_folder(folder)
    if is_published(folder):
        raise UsageError(f"{folder} holds published figures, of which no cells are known.", "Name results of `read`.")
    returns, console = load_returns(folder), open_console()
    try:
        show_account(console, account_of(returns, name))
    except UsageError:
        figure_set = replace(compute_figures(returns), across_breaks=across_breaks)
        derived = derived_account_of(figure_set, name)
        if derived is None:
            account_of(returns, name, also=tuple(derived_names(figure_set)))  # which tells what is most like it
        else:
            show_derived(console, derived)


def show_derived(console: Console, account: DerivedAccount) -> None:
    """The figure, its interval, the formula and the method, and every input with its value."""
    _say(console, f"{account.name}: {account.value}{f' [{account.marker}]' if account.marker else ''}")
    if account.interval:
        _say(console, f"  with chance: {account.interval}")
    _say(console, f"  rests on: {account.rests_on}")
    _say(console, f"  formula: {account.formula}")
    _say(console, f"  how: {account.method}")
    if account.inputs:
        table = make_table("follows from", "value", numbers=("value",))
        for one in account.inputs:
            table.add_row(make_safe(one.what), make_safe(one.value))
        show_table(console, "Inputs (each of figures.csv can be explained in turn)", table)


def show_account(console: Console, account: Account) -> None:
    """The figure, its forces, the counts and sums of each that is not plain, what was left out, and who is missing."""
    figure = account.figure
    marker = f" [{figure.marker.value}]" if figure.marker.value else ""
    _say(console, f"{figure.subject.id}: {figure.bounds}{marker}")
    _say(console, f"  rests on: {figure.coverage}")
    _say(console, f"  how: {account.method}")
    if account.before is not None and account.before != figure.bounds:
        _say(console, f"  before tightening: {account.before}; after: {figure.bounds}")
    _show_forces(console, account.contributions)
    for contribution in account.contributions:
        if len(account.contributions) == 1 or contribution.sums or not contribution.after.is_exact:
            _show_contribution(console, contribution)
    if account.left_out:
        console.print("\nLeft out", style="bold")
    for thing in account.left_out:
        _say(console, f"  {thing.what}: {thing.why}")
    _show_missing(console, account.missing)


def _show_missing(console: Console, missing: Sequence[LeftOut]) -> None:
    """The forces that are not in it, by their reason."""
    if missing:
        console.print("\nForces that are not in it", style="bold")
    for reason in sorted({thing.why for thing in missing}):
        names = ", ".join(force_name(thing.what) for thing in missing if thing.why == reason)
        _say(console, f"  {reason}: {names}")


def _show_forces(console: Console, contributions: Sequence[Contribution]) -> None:
    table = make_table("force", "as printed", "with the sums", "counts", numbers=("counts",))
    for c in contributions:
        table.add_row(force_name(c.force), _told(c.before), str(c.after), str(len(c.counts)))
    show_table(console, "What each force gives", table)


def _show_contribution(console: Console, contribution: Contribution) -> None:
    console.print(f"\n{make_safe(force_name(contribution.force))}", style="bold")
    if contribution.straddles:
        _say(console, "  a band or group reaches over the edge of what is asked: counted without it, and with it")
    _show_counts(console, "its counts", contribution.counts)
    for text in contribution.sums:
        _say(console, f"  printed sum used: {text}")
    _show_counts(console, "the bounds follow from", contribution.needed)


def _show_counts(console: Console, heading: str, counts: Sequence[CountUsed]) -> None:
    if not counts:
        return
    _say(console, f"  {heading}:")
    for count in counts[:COUNTS_SHOWN]:
        moved = "" if count.after == count.before else f", by the sums {count.after}"
        value = "" if count.before.is_exact and not moved else f": {count.before}{moved}"
        _say(console, f"    {count.reply} {count.source} prints {count.printed}{value} ({count.id})")
    if len(counts) > COUNTS_SHOWN:
        _say(console, f"    and {len(counts) - COUNTS_SHOWN} more")


def _told(bounds: Bounds | None) -> str:
    return "-" if bounds is None else str(bounds)


def _say(console: Console, text: str) -> None:
    console.print(make_safe(text), soft_wrap=True, markup=False, highlight=False)
