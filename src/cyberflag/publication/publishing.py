"""From a release to the files that people read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from cyberflag.disclosure import Release
from cyberflag.errors import OutputError
from cyberflag.publication.contents import Contents
from cyberflag.publication.files import CERTIFICATE, REVISIONS
from cyberflag.publication.gathering import gather_contents
from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story
from cyberflag.publication.workbook import write_workbook


def publish(release: Release, out: Path) -> None:
    """Write the report, the workbook, the table of figures, the story and the certificate into a folder.

    All are finished under temporary names before the first takes its place, so that a failure leaves the old ones. The
    folder is made where needed; an old certificate and old revisions are removed where the release has none.
    Reads nothing but the release. Raises ``OutputError`` where the folder cannot be written.
    """
    contents = gather_contents(release)
    write: dict[str, Callable[[Path], None]] = {
        "report.html": lambda path: _write_text(path, render_report(contents)),
        "tables.xlsx": lambda path: write_workbook(contents, path),
        "figures.csv": lambda path: _write_figures(contents, path),
        "derived.csv": lambda path: contents.release.derived.write_csv(path, line_terminator="\n"),
        "press.md": lambda path: _write_text(path, render_story(contents)),
    }
    if not release.revisions.is_empty():
        write[REVISIONS] = lambda path: release.revisions.write_csv(path, line_terminator="\n")
    certificate = release.certificate
    if certificate is not None:
        write[CERTIFICATE] = lambda path: _write_text(path, certificate.toml)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".publishing-", dir=out) as folder:
            for name, write_to in write.items():
                write_to(Path(folder) / name)
            for name in {CERTIFICATE, REVISIONS} - write.keys():
                (out / name).unlink(missing_ok=True)
            for name in write:
                os.replace(Path(folder) / name, out / name)  # noqa: PTH105 - one file takes another's place in one step
    except OSError as error:
        raise OutputError(
            f"The release cannot be written to {out}: {error.strerror or error}.",
            "Choose another folder with -o, or free the files that another program holds open, and run it again.",
        ) from error


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_figures(contents: Contents, path: Path) -> None:
    """The table of figures just as the release holds it: bounds, markers, coverage and the rows behind each figure."""
    contents.release.figures.write_csv(path, line_terminator="\n")
