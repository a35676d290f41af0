"""What the program knows, the reference pages name: commands, settings, errors, issues, words."""

import dataclasses
import re
from pathlib import Path

import typer

from cyberflag import errors
from cyberflag.cli.application import application
from cyberflag.figures import FigureMarker
from cyberflag.model import IssueKind, Request
from cyberflag.publication import FILES
from cyberflag.replies import guarded
from cyberflag.replies.formats import SUPPORTED, containers, image, inside, pictures
from cyberflag.replies.formats.confined.confinement import Limits
from cyberflag.replies.formats.ocr import tesseract
from cyberflag.replies.formats.pdf_pages import layout as pdf_layout
from cyberflag.returns.saving import REQUEST_FILE, TABLES

PROJECT = Path(__file__).resolve().parents[2]
REFERENCE = PROJECT / "docs" / "reference"
WORDS = """
recorded crime, crime record, offence, offence code, class, offence group, online flag, cyber flag,
force, period, year ending, return, request, reply, disclosure log, refused, not held, partial,
exemption, count, bounds, marker, coverage, issue, reading, disclosure control,
primary suppression, secondary suppression, rounding, provenance, release, provisional, revised,
break in series, dip sample
"""


def first_cells(page: Path) -> list[str]:
    """What stands in backquotes in the first cell of each row of the page's tables."""
    return re.findall(r"^\| `([^`]+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_kind_of_issue_is_explained_once_and_no_other() -> None:
    assert sorted(first_cells(REFERENCE / "issues.md")) == sorted(IssueKind)


def test_every_error_is_explained_once_and_no_other() -> None:
    known = [name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, Exception)]
    assert sorted(first_cells(REFERENCE / "errors.md")) == sorted(known)


def test_the_drawing_of_errors_gives_each_its_exit_code() -> None:
    drawn = dict(re.findall(r"(\w+Error) +exit (\d)", errors.__doc__ or ""))
    known = {
        name: str(thing.exit_code)
        for name, thing in vars(errors).items()
        if isinstance(thing, type) and issubclass(thing, errors.CyberflagError)
    }
    assert drawn == known


def test_every_marker_of_a_figure_is_explained() -> None:
    assert [m for m in FigureMarker if m and m not in first_cells(REFERENCE / "figures-csv.md")] == []


def test_every_setting_of_a_request_is_explained_once_and_no_other() -> None:
    settings = [field.name for field in dataclasses.fields(Request)]
    assert sorted(first_cells(REFERENCE / "request-toml.md")) == sorted(settings)


def test_every_command_and_option_is_in_the_reference() -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    group = typer.main.get_command(application)
    commands = getattr(group, "commands", {})
    options = [
        option for c in (group, *commands.values()) for p in c.params for option in p.opts if option.startswith("-")
    ]
    assert len(commands) > 1
    assert [name for name in commands if f"## `cyberflag {name}`" not in page] == []
    assert [option for option in options if f"`{option}" not in page and f", {option}" not in page] == []


def test_the_glossary_is_in_order_and_each_word_stands_once_with_its_meaning() -> None:
    rows = re.findall(r"^\| (?!---|word)([^|]+) \| ([^|]+) \|$", (PROJECT / "GLOSSARY.md").read_text(), re.MULTILINE)
    words = [word for word, _ in rows]
    assert words == sorted(set(words))
    assert [word for word, meaning in rows if not meaning.strip()] == []


def test_the_words_of_the_house_are_in_the_glossary() -> None:
    page = (PROJECT / "GLOSSARY.md").read_text(encoding="utf-8")
    needed = re.split(r",\s+", WORDS.strip())
    assert [word for word in needed if f"\n| {word} |" not in page] == []


def test_every_verb_of_make_that_the_documentation_names_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    pages = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    named = {
        verb for page in pages for verb in re.findall(r"(?:^|`)make ([a-z]+)(?:`|$)", page.read_text(), re.MULTILINE)
    }
    assert named
    assert named <= verbs


def test_page_of_formats_names_every_ending_and_each_limit_as_it_is() -> None:
    page = (REFERENCE / "formats-and-limits.md").read_text(encoding="utf-8")
    assert {ending for ending in SUPPORTED if f"`{ending}`" not in page} == set()
    limits = Limits()
    said = (
        f"| size of a file | {containers.MAX_FILE // 1024**2} MB |",
        f"{containers.MAX_UNPACKED // 1024**2} MB |",
        f"| {containers.MAX_RATIO} times, above",
        f"| cells of a sheet | {containers.MAX_CELLS:,} |",
        f"| characters of a line, paragraph or cell | {containers.MAX_TEXT:,} |",
        f"| characters of one sentence of it | {containers.MAX_SENTENCE:,} |",
        f"| files inside a reply | {inside.MAX_FILES} |",
        f"one in the other | {inside.MAX_DEPTH} |",
        f"| time | {limits.seconds:g} seconds |",
        f"| time for working out what the file says, of the processor | {guarded.SECONDS:g} seconds |",
        f"| memory | {limits.memory // 1024**3} GiB more",
        f"| {limits.answer // 1024**2} MiB |",
        f"| pages of a PDF or tif | {pdf_layout.MAX_PAGES} |",
        f"| pixels of a picture | {image.MAX_UNPACKED_PIXELS // 1_000_000} million |",
        f"read by OCR | {tesseract.MAX_PIXELS // 1_000_000} million: ",
        f"or of one page of a PDF | {pictures.MOST_PICTURES} |",
        f"no further page is begun | {pdf_layout.LONGEST:g} seconds |",
        f"OCR over one page | {tesseract.SECONDS:g} seconds |",
    )
    assert [words for words in said if words not in page] == []


def test_the_readme_names_every_file_of_a_run() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    names = [*FILES, *(f"{table}.csv" for table in TABLES), REQUEST_FILE]
    assert [name for name in names if f"| `{name}` |" not in readme] == []
