"""``cyberflag protect``: what else must be withheld so that nothing withheld follows from what is published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from cyberflag.cli.folders import check_file, check_folder, check_output
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import check_same_run, placing_in
from cyberflag.cli.publish import publish_protected, read_earlier
from cyberflag.cli.screen import open_console
from cyberflag.cli.text_tables import read_text_table
from cyberflag.disclosure import (
    Effort,
    Protected,
    Protection,
    ProtectionSettings,
    Standing,
    Tell,
    protect,
    release_records,
)
from cyberflag.disclosure.bare_tables import table_system_of
from cyberflag.disclosure.outcome import (
    audit_table,
    certificate,
    certificate_of_rounding,
    pattern_table,
    plain,
    rounded_table,
)
from cyberflag.disclosure.rounding import Rounded, round_table
from cyberflag.disclosure.settings import ROUND, settings_of
from cyberflag.errors import UsageError
from cyberflag.figures import compute_figures
from cyberflag.publication import publish
from cyberflag.returns import load_returns

PATTERN, ROUNDED, AUDIT, CERTIFICATE = "pattern.csv", "rounded.csv", "audit.csv", "certificate.toml"


@contextmanager
def _showing_search() -> Iterator[Tell]:
    """Show how much of its effort a search has spent and what it has found; nothing where there is no terminal."""
    console = open_console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (TextColumn("Protecting"), BarColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=1.0)

        def move(standing: Standing) -> None:
            cost = "none safe yet" if standing.cost is None else f"cost {standing.cost:,.0f}"
            bar.update(task, completed=standing.spent, description=f"{cost}, at least {standing.bound:,.0f}")

        yield move


def read_settings(path: Path | None, options: Iterable[str]) -> ProtectionSettings:
    """The settings of a TOML file, if there is one, and over it of options.

    Raises ``NotFoundError`` and ``UsageError``.
    """
    text = "" if path is None else check_file(path).read_text(encoding="utf-8-sig")
    return settings_of(text, options)


def protect_folder(
    folder: Path, out: Path, source: str, settings: ProtectionSettings, earlier: Sequence[Path] = ()
) -> None:
    """Write the release of results that were read before, protected as the source of their figures asks for.

    ``earlier`` are the folders of releases that are out. Raises ``UsageError`` for another source than ``replies`` and
    ``records``, and what `publish_protected` raises; ``ProtectionError`` where it cannot be: then nothing is written.
    """
    if source == Protection.REPLIES and settings.method == ROUND:
        raise UsageError(
            "Figures of replies are not rounded: what forces printed exactly is public beside them.",
            "Add --from records where the figures come from crime records, or leave the method out.",
        )
    if source == Protection.REPLIES:
        publish_protected(folder, out, settings, earlier)
        return
    if source != Protection.RECORDS:
        raise UsageError(f"--from {source} is not known.", "Write --from replies, or --from records.")
    folder, out = check_folder(folder), check_output(out)
    check_same_run(folder, out)
    figure_set, before = compute_figures(load_returns(folder)), read_earlier(earlier)
    today = datetime.now(tz=UTC).date()
    with _showing_search() as tell:
        made = release_records(figure_set, made_on=today, settings=settings, earlier=before, tell=tell)
    with placing_in(out) as new:
        publish(made.release, new)
    console = open_console()
    if isinstance(made.done, Rounded):
        show_rounded(console, made.done)
    else:
        show_protected(console, made.done)
    console.print(f"Published: {out / 'report.html'}, beside it {CERTIFICATE}", soft_wrap=True)


def protect_tables(cells: Path, equations: Path, out: Path, settings: ProtectionSettings) -> None:
    """Protect a bare table system: write its pattern, its audit and the certificate.

    Raises ``NotFoundError``, ``TableError``, ``OutputError``, and ``ProtectionError`` where nothing can protect it;
    then nothing is written.
    """
    cells, equations, out = check_file(cells), check_file(equations), check_output(out)
    table = table_system_of(read_text_table(cells), read_text_table(equations), settings.dominance)
    with _showing_search() as tell:
        protected = protect(table, Effort.times(settings.effort), singletons=settings.singletons, tell=tell)
    with placing_in(out) as new:
        pattern_table(protected).write_csv(new / PATTERN, line_terminator="\n")
        audit_table(protected.audit).write_csv(new / AUDIT, line_terminator="\n")
        _write_certificate(protected, (cells, equations), new)
    console = open_console()
    show_protected(console, protected)
    console.print(f"Written: {out / PATTERN}, beside it {AUDIT} and {CERTIFICATE}", soft_wrap=True)


def round_tables(cells: Path, equations: Path, out: Path, base: int) -> None:
    """Round a bare table system so that it still adds up: write the numbers, the audit and the certificate.

    Raises what `protect_tables` does.
    """
    cells, equations, out = check_file(cells), check_file(equations), check_output(out)
    rounded = round_table(table_system_of(read_text_table(cells), read_text_table(equations)), base)
    with placing_in(out) as new:
        rounded_table(rounded).write_csv(new / ROUNDED, line_terminator="\n")
        audit_table(rounded.audit).write_csv(new / AUDIT, line_terminator="\n")
        text = certificate_of_rounding(rounded, _digests((cells, equations)))
        (new / CERTIFICATE).write_text(text, encoding="utf-8", newline="\n")
    console = open_console()
    show_rounded(console, rounded)
    console.print(f"Written: {out / ROUNDED}, beside it {AUDIT} and {CERTIFICATE}", soft_wrap=True)


def show_rounded(console: Console, rounded: Rounded) -> None:
    """To what the cells are rounded, and what the audit says, in two lines."""
    how = "each to one of the two multiples around it" if rounded.is_zero_restricted else f"reach {rounded.reach}"
    console.print(f"Rounded: {len(rounded.values):,} cells to multiples of {rounded.base}, {how}; all sums hold.")
    narrowest = rounded.audit.narrowest
    told = f"; at least {plain(narrowest.width + 1)} numbers stay possible for each" if narrowest else ""
    console.print(f"Audit: passed for {say_number(len(rounded.audit.cells), 'primary cell')}{told}.", soft_wrap=True)


def _digests(inputs: Iterable[Path]) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs}


def _write_certificate(protected: Protected, inputs: Iterable[Path], folder: Path) -> None:
    (folder / CERTIFICATE).write_text(certificate(protected, _digests(inputs)), encoding="utf-8", newline="\n")


def show_protected(console: Console, protected: Protected) -> None:
    """What is withheld, what it costs, and what the audit says, in three lines."""
    console.print(
        f"Withheld: {say_number(len(protected.primary), 'primary cell')} and "
        f"{say_number(len(protected.secondary), 'secondary cell')} of {len(protected.table.cells):,}."
    )
    bound = f"no safe pattern costs less than {plain(protected.lower_bound)}"
    if protected.is_cheapest:
        console.print(f"Cost: {plain(protected.cost)}, the least possible.")
    else:
        console.print(f"Cost: {plain(protected.cost)}; {bound} (gap {protected.gap:.1%}).", soft_wrap=True)
        if protected.is_timed_out:
            console.print("The search was ended by the clock: another machine may find another choice.")
        else:
            console.print("A longer search may find a cheaper choice: --set effort=5.")
    audit = protected.audit
    narrowest = f"; the narrowest interval is {plain(audit.narrowest.width)} wide" if audit.narrowest else ""
    console.print(
        f"Audit: passed for {say_number(len(audit.cells), 'withheld cell')}, {audit.whole} of them in whole numbers "
        f"too{narrowest}.",
        soft_wrap=True,
    )
    if audit.insiders:
        console.print(f"Nor does more follow for any of {say_number(audit.insiders, 'person')} who know one of them.")
