"""What is told beside tables (stories, reports, workbooks, replies, an earlier release), read for the audit."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from rich.console import Console

from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_safe
from cyberflag.cli.text_tables import read_text_table
from cyberflag.disclosure import ProtectionSettings
from cyberflag.disclosure.certificate import FIGURES_FILE
from cyberflag.disclosure.published import PublishedTables
from cyberflag.disclosure.published.own_release import Requirement, own_release
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told import (
    Lexicon,
    NotUnderstood,
    Passage,
    Told,
    passages_of_html,
    passages_of_text,
    passages_of_workbook,
    read_passages,
    read_stated,
)
from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.model import Counts, Figures
from cyberflag.replies.document import Grid
from cyberflag.replies.formats.confined.sandbox import read_safely
from cyberflag.returns.loading import check_table, read_table
from cyberflag.returns.stated import read_story

CLAIMS = "claims.csv"
_TEXTS, _PAGES, _BOOKS = frozenset({".md", ".txt"}), frozenset({".html", ".htm"}), frozenset({".xlsx"})
_TABLES = frozenset({".csv", ".toml"})
_SHOWN = 10


@dataclass(frozen=True)
class Stories:
    """What stories tell, and what in them was not understood."""

    told: tuple[Told, ...] = ()
    unread: tuple[NotUnderstood, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of it for the attack, each statement once."""
        return tuple(dict.fromkeys(statement for told in self.told for statement in told.statements))


def files_in(claims: Path) -> tuple[Path, ...]:
    """The file named, or the files of the folder that can tell something. Raises ``NotFoundError`` for none."""
    known = _TEXTS | _PAGES | _BOOKS | _TABLES
    found = [claims] if claims.is_file() else sorted(claims.iterdir()) if claims.is_dir() else []
    files = tuple(path for path in found if path.suffix.casefold() in known and not path.name.startswith((".", "~$")))
    if not files:
        raise NotFoundError(
            f"{claims} holds no story, report or table of claims.",
            f"Name a file, or a folder of files, that ends in one of: {', '.join(sorted(known))}.",
        )
    return files


def read_publication(
    folder: Path, beside: Sequence[Path], *, required: Requirement | None, earlier: Sequence[Path] = ()
) -> tuple[PublishedTables, Stories]:
    """Our publication in a folder: its figures as tables, and what its files and those beside them tell.

    ``required`` is what must stay open in it, None where no certificate says so; ``earlier`` are the
    figures of releases that are out. Raises ``TableError`` and ``InputError`` for files that are not what they should
    be.
    """
    figures = check_table(read_table(folder / FIGURES_FILE, Figures), Figures, FIGURES_FILE)
    tables = [path for path in beside if _schema_of(path) is not None]
    if required is None:  # of crime records no figure leads to rows of replies
        required = Requirement(ProtectionSettings().threshold if bool((figures["rows"] == "").all()) else 0)
    elsewhere = [(_called(path, folder), _read(path)) for path in (*earlier, *tables)]
    release = own_release(figures, elsewhere, required)
    own = [path for path in sorted(folder.iterdir()) if path.suffix.casefold() in _TEXTS | _PAGES | _BOOKS]
    lexicon = Lexicon(release.tables, ids=release.ids)
    stories = read_stories([*own, *(path for path in beside if path not in tables)], lexicon)
    return release.tables, Stories((*release.told, *stories.told), stories.unread)


def read_stories(files: Iterable[Path], lexicon: Lexicon) -> Stories:
    """What the files tell of the cells. Raises ``TableError`` and ``InputError`` for files that cannot be read."""
    told: list[Told] = []
    passages: list[Passage] = []
    for path in files:
        if path.suffix.casefold() in _TABLES:
            told += read_stated(_rows_of(path), lexicon, path.name)
        else:
            passages += _passages(path, lexicon)
    found, unread = read_passages(passages, lexicon)
    return Stories((*told, *found), unread)


def _passages(path: Path, lexicon: Lexicon) -> Iterator[Passage]:
    ending = path.suffix.casefold()
    if ending in _TEXTS:
        return passages_of_text(read_story(path), path.name)
    if ending in _PAGES:
        return passages_of_html(read_story(path), path.name, lexicon.ids)
    grids = read_safely(path, path.name).grids
    if not grids:
        raise InputError(f"{path.name} holds no table that can be read.", "Save it as a new workbook.")
    return (p for g in grids for p in passages_of_workbook(texts_of(g), f"{path.name}/{g.name}", lexicon.ids))


def _rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table of claims, as CSV or as ``[[claim]]`` in TOML."""
    if path.suffix.casefold() == ".csv":
        table = read_text_table(path)
        if "kind" not in table.columns or "cell" not in table.columns:
            raise TableError(
                f"{path.name} is no table of claims: it lacks the columns kind and cell.",
                "See docs/how-to/audit-your-own-tables.md; a table of counts belongs beside the other tables.",
            )
        return table.to_dicts()
    try:
        rows = tomllib.loads(read_story(path)).get("claim", [])
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path.name} is not written as TOML: {error}.", "Correct the line that it names.") from error
    return [{key: str(value) for key, value in row.items()} for row in rows]


def _schema_of(path: Path) -> type[Figures | Counts] | None:
    """What a CSV file of ours holds: figures of an earlier release, or the counts of replies."""
    if path.suffix.casefold() != ".csv":
        return None
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        head = file.readline().strip().split(",")
    if head[:2] == ["figure", "measure"]:
        return Figures
    return Counts if {"printed", "low", "high", "force"} <= set(head) else None


def _read(path: Path) -> pl.DataFrame:
    schema = _schema_of(path)
    if schema is Figures:
        return check_table(read_table(path, Figures), Figures, path.name)
    return check_table(read_table(path, Counts), Counts, path.name)


def _called(path: Path, folder: Path) -> str:
    return f"{path.parent.name}/{path.name}" if path.name == FIGURES_FILE and path.parent != folder else path.name


def texts_of(grid: Grid) -> list[list[str]]:
    """The shown texts of a grid, row by row."""
    return [
        [cell.shown if (cell := grid.cells.get((row, column))) else "" for column in range(grid.width)]
        for row in range(grid.height)
    ]


def claims_table(stories: Stories) -> pl.DataFrame:
    """``where, text, understood, why``: one row a passage, with what was concluded from it or why nothing was."""
    rows = [
        (t.where, t.text, "; ".join(dict.fromkeys(s.words for s in t.statements)) or "nothing new", "")
        for t in stories.told
    ]
    rows += [(n.where, n.text, "", n.why) for n in stories.unread]
    columns = ("where", "text", "understood", "why")
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def show_stories(console: Console, stories: Stories) -> None:
    """How much was understood, and what was not."""
    if not stories.told and not stories.unread:
        return
    console.print(
        f"\nTold beside the tables: {say_number(len(stories.told), 'passage')} understood, "
        f"{len(stories.unread)} not, from which nothing was concluded.",
        soft_wrap=True,
    )
    for passage in stories.unread[:_SHOWN]:
        console.print(make_safe(f"  {passage.where}: {passage.text!r}: {passage.why}"), soft_wrap=True)
    if len(stories.unread) > _SHOWN:
        console.print(f"  ... and {len(stories.unread) - _SHOWN} more: see {CLAIMS} (-o OUT writes it).")
