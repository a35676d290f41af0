"""No file, however broken, stops the reading; each says what is wrong and what to do."""

from __future__ import annotations

import io
import random
import zipfile

import openpyxl
import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.model import IssueKind
from cyberflag.replies.document import Document
from cyberflag.replies.formats import SUPPORTED, read_document
from office_files import saved, short_letter

ENTITY = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def workbook():
    book = openpyxl.Workbook()
    book.active.append(["Year", "Offences"])
    book.active.append(["2017/18", 5])
    return saved(book)


def old_workbook():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Q1")
    sheet.write(0, 0, "Year")
    sheet.write(1, 0, 5)
    return saved(book)


@pytest.mark.parametrize(
    ("name", "data", "kind", "words"),
    [
        ("a.xlsx", b"", IssueKind.UNREADABLE, "empty"),
        ("a.xlsx", bytes(512), IssueKind.UNREADABLE, "empty"),
        ("a.xlsx", workbook()[:2000], IssueKind.UNREADABLE, "damaged"),
        ("a.xls", old_workbook()[:3000], IssueKind.UNREADABLE, "damaged"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), IssueKind.UNREADABLE, "password"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), IssueKind.UNREADABLE, "password"),
        (
            "a.xlsx",
            archive(xl__workbook_xml="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
            IssueKind.UNREADABLE,
            "entities",
        ),
        ("a.xlsx", archive(xl__workbook_xml="0" * (11 * 1024 * 1024)), IssueKind.UNREADABLE, "unpacks"),
        ("a.xlsx", archive(xl__workbook_xml="<a/>"), IssueKind.UNREADABLE, "damaged"),
        ("a.html", "<div>" * 100_000, IssueKind.UNREADABLE, "nests"),
        ("a.csv", "\n \n", IssueKind.UNREADABLE, "empty"),
        ("a.pdf", b"%PDF-1.7\n", IssueKind.UNREADABLE, "PDF"),
        ("a.xlsx", b"%PDF-1.7\n", IssueKind.UNREADABLE, "PDF"),
        ("a.msg", OLE + "__properties_version1.0".encode("utf-16-le"), IssueKind.UNREADABLE, "damaged"),
        ("a.zip", archive(), IssueKind.UNREADABLE, "archive is empty"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), IssueKind.UNSUPPORTED, "Word 97"),
        ("a.bin", bytes(range(256)) * 4, IssueKind.UNSUPPORTED, "unknown kind"),
        ("a.png", b"\x89PNG\r\n", IssueKind.UNREADABLE, "damaged"),
    ],
)
def test_bad_file_is_one_problem_with_a_cure(tmp_path, name, data, kind, words):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    document = read_document(path, name)
    assert document.blocks == ()
    assert [problem.kind for problem in document.problems] == [kind]
    assert words in document.problems[0].message
    assert document.problems[0].message.count(". ") >= 1


def test_missing_file_and_folder_are_problems(tmp_path):
    for path in (tmp_path / "nowhere.xlsx", tmp_path):
        assert [problem.kind for problem in read_document(path, "x").problems] == [IssueKind.UNREADABLE]


@pytest.mark.parametrize(
    ("name", "data", "grid"),
    [
        ("a.xls", b"<html><table><tr><td>a<td>1<tr><td>b<td>2</table>", "table 1"),
        ("a.xls", b"a,b\n1,2\n", "csv"),
        ("a.csv", workbook(), "Sheet"),
        ("a.xlsx", old_workbook(), "Q1"),
        ("a.txt", workbook(), "Sheet"),
        ("Ответ 5.xlsx", workbook(), "Sheet"),
    ],
)
def test_file_under_a_wrong_or_foreign_name_is_read_as_what_it_is(tmp_path, name, data, grid):
    path = tmp_path / name
    path.write_bytes(data)
    document = read_document(path, name)
    assert [found.name for found in document.grids] == [grid]
    assert document.problems == ()


SEEDS = [
    workbook(),
    old_workbook(),
    short_letter(),
    b"<main><table><tr><td rowspan=9>a<td>1<tr><td>b</table><p>x<sup>1</sup>",
    b"a,b\n1,2\n",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from(sorted(SUPPORTED)))
def test_random_bytes_never_raise(tmp_path, data, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    assert isinstance(read_document(path, path.name), Document)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.integers(1, 30))
def test_mutated_files_never_raise(tmp_path, seed, number, changes):
    chance = random.Random(number)  # noqa: S311 - spoils bytes, guards nothing
    data = bytearray(seed)
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path = tmp_path / "a.xls"
    path.write_bytes(bytes(data))
    assert isinstance(read_document(path, path.name), Document)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([workbook(), short_letter()]), st.integers(0, 2**32), st.integers(1, 10))
def test_mutated_parts_of_an_archive_never_raise(tmp_path, seed, number, changes):
    chance = random.Random(number)  # noqa: S311 - spoils bytes, guards nothing
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed)) as old, zipfile.ZipFile(out, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            content = bytearray(old.read(name))
            for _ in range(changes if name == chosen and content else 0):
                content[chance.randrange(len(content))] = chance.choice(b'<>"/=0123456789abcxyz&')
            new.writestr(name, bytes(content))
    path = tmp_path / "a.xlsx"
    path.write_bytes(out.getvalue())
    assert isinstance(read_document(path, path.name), Document)
