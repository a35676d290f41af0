"""``cyberflag audit-release``: what anybody can work out of the cells that published tables withhold."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl
from rich.console import Console

from cyberflag.cli.folders import check_file, check_folder, check_output
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import placing_in
from cyberflag.cli.screen import make_safe, open_console, show_warning
from cyberflag.cli.stories import CLAIMS, claims_table, files_in, read_publication, read_stories, show_stories, texts_of
from cyberflag.disclosure import Protection
from cyberflag.disclosure.certificate import FIGURES_FILE, StatedCertificate, read_certificate
from cyberflag.disclosure.published import (
    PrintedTable,
    PublishedAudit,
    TableSettings,
    Verdict,
    audit_published,
    gather_tables,
    settings_of,
)
from cyberflag.disclosure.published.own_release import Requirement
from cyberflag.disclosure.published.settings import SETTINGS_FILE
from cyberflag.disclosure.told import Lexicon
from cyberflag.errors import InputError, NotFoundError, UsageError
from cyberflag.publication.files import CERTIFICATE
from cyberflag.replies.formats.confined.sandbox import read_safely

AUDIT = "audit.csv"
_ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
_SHOWN = 20


def audit_folder(folder: Path, out: Path | None, claims: Path | None = None, earlier: Sequence[Path] = ()) -> bool:
    """Audit the tables of a folder with what is told of them, print what follows, and write it where ``out`` is given.

    The folder holds anybody's tables beside ``tables.toml``, or a publication of ours, whose certificate is checked
    and says by which settings it is judged; ``earlier`` are the folders of releases of ours that are out. Gives whether
    it is proven that nothing withheld follows, and the certificate holds.

    Raises ``NotFoundError`` for neither, ``UsageError`` for what ``tables.toml`` says and for ``earlier`` releases
    beside anybody's tables, ``TableError`` and ``InputError`` for tables and stories that cannot be used.
    """
    folder = check_folder(folder)
    target = None if out is None else check_output(out)
    beside = files_in(claims) if claims is not None else ()
    ours = not (folder / SETTINGS_FILE).is_file() and (folder / FIGURES_FILE).is_file()
    certified = True
    if ours:
        before = [check_file(check_folder(release) / FIGURES_FILE) for release in earlier]
        stated = _certificate_in(folder)
        certified = stated is None or check_certificate(folder, stated)
        _tell_what_is_missing(stated, before)
        tables, stories = read_publication(folder, beside, required=_required(stated), earlier=before)
    elif earlier:
        raise UsageError(
            f"{folder} is no release of cyberflag, and --earlier names releases of it.",
            "Put the earlier tables into the folder beside the others: the same cell in two tables is one.",
        )
    else:
        tables = gather_tables(_printed(folder), _settings(folder))
        stories = read_stories(beside, Lexicon(tables))
    found = audit_published(tables, stories.statements)
    if target is not None:
        with placing_in(target) as new:
            _table(found).write_csv(new / AUDIT, line_terminator="\n")
            if beside or stories.told:
                claims_table(stories).write_csv(new / CLAIMS, line_terminator="\n")
    console = open_console()
    _show(console, found)
    show_stories(console, stories)
    if target is not None:
        console.print(f"Written: {target / AUDIT}", soft_wrap=True)
    return certified and found.is_passed


def _certificate_in(folder: Path) -> StatedCertificate | None:
    """What the certificate of a release states; None where there is none. Raises ``TableError`` where it is none."""
    path = folder / CERTIFICATE
    return read_certificate(path.read_text(encoding="utf-8-sig")) if path.is_file() else None


def _required(stated: StatedCertificate | None) -> Requirement | None:
    """What must stay open in the release by its certificate; None where it has none."""
    if stated is None:
        return None
    threshold = stated.settings.threshold
    if stated.situation == Protection.ROUNDED:
        return Requirement(least_width=(stated.base or stated.settings.base) - 1, is_rounded=True, small=threshold)
    return Requirement(threshold if stated.situation == Protection.RECORDS else 0)


def _tell_what_is_missing(stated: StatedCertificate | None, earlier: Sequence[Path]) -> None:
    """Say where the protection rested on earlier releases that are no part of this attack."""
    given = {_hash(path) for path in earlier}
    missing = [] if stated is None else [content for content in stated.earlier if content not in given]
    if missing:
        show_warning(
            f"The certificate names {say_number(len(missing), 'earlier release')} that this attack does not have.",
            "Name the folder of each with --earlier: who kept it can set it against this one.",
        )


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_certificate(folder: Path, stated: StatedCertificate) -> bool:
    """Whether the figures of a release are those that its certificate speaks of; prints what it says.

    Raises ``NotFoundError`` without figures.
    """
    found = _hash(check_file(folder / FIGURES_FILE))
    console = open_console()
    for line in (folder / CERTIFICATE).read_text(encoding="utf-8-sig").splitlines():
        console.print(make_safe(line), soft_wrap=True)
    if stated.content == found:
        console.print(f"{FIGURES_FILE} is what the certificate speaks of.")
        return True
    console.print(
        f"{FIGURES_FILE} was changed after its audit: its SHA-256 is {found}, and the certificate states "
        f"{stated.content}. Publish again from the results, and change nothing by hand.",
        soft_wrap=True,
    )
    return False


def _settings(folder: Path) -> TableSettings:
    path = folder / SETTINGS_FILE
    if not path.is_file():
        raise NotFoundError(
            f"There is no {SETTINGS_FILE} in {folder}.",
            'Say in it what the tables are broken down by, as [dimensions.age] with total = "All ages".',
        )
    try:
        return settings_of(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not written as TOML: {error}.", "Correct the line that it names.") from error


def _printed(folder: Path) -> Iterator[PrintedTable]:
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in _ENDINGS or path.name.startswith((".", "~$")):
            continue
        document = read_safely(path, path.name)
        if not document.grids:
            raise InputError(f"{path.name} holds no table that can be read.", "Save it as CSV or as a new workbook.")
        for grid in document.grids:
            if grid.cells and not grid.hidden:
                source = path.name if grid.name == "csv" else f"{path.name}/{grid.name}"
                yield PrintedTable(path.name, source, texts_of(grid))


def _table(found: PublishedAudit) -> pl.DataFrame:
    """``cell, shown, low, high, verdict, how, cure``: one row a withheld cell."""
    rows = [
        {
            "cell": verdict.cell,
            "shown": "; ".join(f"{text} at {source}" for text, source in verdict.shown),
            "low": verdict.known.low,
            "high": verdict.known.high,
            "verdict": _word(verdict),
            "how": "; ".join(verdict.how),
            "cure": verdict.cure,
        }
        for verdict in found.verdicts
    ]
    ends = {"low": pl.Int64, "high": pl.Int64}
    texts = dict.fromkeys(("verdict", "how", "cure"), pl.String)
    return pl.DataFrame(rows, schema={"cell": pl.String, "shown": pl.String, **ends, **texts})


def _word(verdict: Verdict) -> str:
    if verdict.is_exposed:
        return "exposed"
    if not verdict.is_safe:
        return "too narrow"
    return "safe" if verdict.is_proven else "not proven"


def _show(console: Console, found: PublishedAudit) -> None:
    console.print(
        f"{say_number(len(found.verdicts), 'withheld cell')}: the value of {len(found.exposed)} follows from what is "
        f"published, and {len(found.unsafe) - len(found.exposed)} more are too narrow.",
        soft_wrap=True,
    )
    if found.unproven:
        console.print(
            f"Not proven of {say_number(len(found.unproven), 'further cell')}, since time ran out (first: "
            f"{make_safe(found.unproven[0].cell)}): more may follow of them than was found. The audit does not pass.",
            soft_wrap=True,
        )
    for verdict in found.unsafe[:_SHOWN]:
        what = f"is {verdict.known}" if verdict.is_exposed else f"is {verdict.known}: too narrow"
        shown = ", ".join(f"{text} at {source}" for text, source in verdict.shown)
        console.print()
        console.print(make_safe(f"{verdict.cell} ({shown}) {what}, since"), soft_wrap=True)
        for number, how in enumerate(verdict.how or ("its mark says so by itself",), start=1):
            console.print(make_safe(f"  {number}. {how}"), soft_wrap=True)
        if verdict.cure:
            console.print(make_safe(f"  To mend it: {verdict.cure}"), soft_wrap=True)
    if len(found.unsafe) > _SHOWN:
        console.print(f"\n... and {len(found.unsafe) - _SHOWN} more: see {AUDIT} (-o OUT writes it).")
    for conflict in found.conflicts:
        console.print("\nThese cannot all be true, and what is wrong among them was left out of the attack:")
        for told in conflict:
            console.print(make_safe(f"  {told}"), soft_wrap=True)
