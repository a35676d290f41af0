"""A file that attacks, crashes or hangs its reader is one issue within seconds, and the others are read as ever."""

from __future__ import annotations

import io
import os
import random
import socket
import subprocess
import sys
import time
import zipfile
from email.message import EmailMessage

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.model import IssueKind
from cyberflag.replies import read_folder
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind, Problem
from cyberflag.replies.formats import read_document, sandbox
from cyberflag.replies.formats.sandbox import Limits, Sandbox, read_safely
from cyberflag.replies.formats.wire import WireError, decode_document, encode_document

WITHOUT_FORK = not hasattr(os, "fork")
GOOD = "Offences recorded with the online flag in 2018/19: 12\n"
ENTITIES = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
LAUGHS = f"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l0 'ha'>{ENTITIES}]><a>&l9;</a>"


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def workbook(**cells):
    book = openpyxl.Workbook()
    for name, value in (cells or {"A1": "Year", "B1": "Offences", "A2": "2017/18", "B2": 5}).items():
        book.active[name] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def letter():
    document = docx.Document()
    document.add_paragraph("We hold 5")
    document.add_table(2, 2).cell(0, 0).text = "Year"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(data=b"", name="a.xlsx"):
    made = EmailMessage()
    made["From"], made["Subject"] = "Kent Police <foi@kent.example>", "FOI"
    made.set_content("We hold 5\n\nOn 3 June 2020 A wrote:\n> How many?\n")
    made.add_alternative("<p>We hold 5<table><tr><td>a<td>1<tr><td>b<td>2</table>", subtype="html")
    made.add_attachment(data or workbook(), maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def replaced(data, part, content):
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return packed({name: content if name == part else old.read(name) for name in old.namelist()})


def sheet_bomb():
    """A sheet of 1 GiB in about 1 MB, written without ever holding it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "xl/worksheets/sheet1.xml":
                new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(64):
                part.write(bytes(16 * 1024**2))
    return out.getvalue()


def nested_zips():
    data = packed({"a.csv": b"a,b\n1,2\n"})
    for _ in range(3):
        data = packed({f"{n}.zip": data for n in range(40)})
    return data


def deep_mail():
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(20_000))
    return f"From: a\nSubject: b\nMIME-Version: 1.0\n{parts}".encode()


def ods(content):
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


ATTACKS = {
    "sparse.xlsx": lambda: workbook(A1="Year", XFD1048576=5),
    "bomb.xlsx": sheet_bomb,
    "laughs.xlsx": lambda: replaced(workbook(), "xl/workbook.xml", LAUGHS),
    "laughs.ods": lambda: ods(LAUGHS),
    "laughs.docx": lambda: replaced(letter(), "word/document.xml", LAUGHS),
    "deep.html": lambda: b"<div>" * 100_000,
    "nested.zip": nested_zips,
    "deep.eml": deep_mail,
    "bomb in a mail.eml": lambda: mail(packed({"big.csv": bytes(300 * 1024**2)}), "b.zip"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_an_issue_within_seconds(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(ATTACKS[name]())
    began = time.monotonic()
    document = read_safely(path, name)
    assert time.monotonic() - began < 10
    assert IssueKind.UNREADABLE in {problem.kind for problem in document.problems}
    assert all(problem.message.count(". ") >= 1 for problem in document.problems)


def test_attacks_leave_the_other_replies_unharmed(tmp_path):
    for name in ("sparse.xlsx", "deep.html", "nested.zip", "laughs.docx"):
        (tmp_path / name).write_bytes(ATTACKS[name]())
    (tmp_path / "Kent.txt").write_text(GOOD)
    reading = read_folder(tmp_path)
    assert reading.counts["reply"].to_list() == ["Kent.txt"]
    troubled = set(reading.issues.filter(reading.issues["kind"] == "unreadable")["reply"])
    assert {"sparse.xlsx", "deep.html", "nested.zip", "laughs.docx"} <= troubled


@pytest.mark.skipif(WITHOUT_FORK, reason="the hanging file is a pipe, which this system does not have")
def test_file_that_hangs_is_stopped_and_the_next_is_read(tmp_path):
    pipe, good = tmp_path / "hangs.csv", tmp_path / "good.txt"
    os.mkfifo(pipe)
    good.write_text(GOOD)
    with Sandbox(Limits(seconds=0.5), workers=1) as box:
        began = time.monotonic()
        hung = box.read(pipe, "hangs.csv")
        assert time.monotonic() - began < 10
        assert [(p.kind, "0.5 seconds" in p.message) for p in hung.problems] == [(IssueKind.UNREADABLE, True)]
        assert box.read(good, "good.txt") == read_document(good, "good.txt")


def test_file_that_needs_too_much_memory_is_a_problem(tmp_path):
    path, good = tmp_path / "large.csv", tmp_path / "good.txt"
    path.write_bytes(b"a,b\n" * 4_000_000)
    good.write_text(GOOD)
    with Sandbox(Limits(memory=64 * 1024**2), workers=1) as box:
        assert [problem.kind for problem in box.read(path, "large.csv").problems] == [IssueKind.UNREADABLE]
        assert box.read(good, "good.txt") == read_document(good, "good.txt")


def test_answer_that_is_too_long_is_a_problem(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    document = read_safely(path, "good.txt", Limits(answer=20))
    assert [problem.kind for problem in document.problems] == [IssueKind.UNREADABLE]


@pytest.mark.skipif(WITHOUT_FORK, reason="without fork a worker's end is the file's own doing")
def test_worker_that_was_killed_is_replaced(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    with Sandbox(workers=1) as box:
        box.read(path, "good.txt")
        worker = box._idle.queue[0]
        worker._process.kill()
        worker._process.wait()
        assert box.read(path, "good.txt") == read_document(path, "good.txt")


def test_reader_that_crashes_is_a_problem_of_its_file_alone(tmp_path, monkeypatch):
    """The interpreter itself dies in the worker while the file is read, as a fault in a C library makes it."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, sys\n"
        "def crash(event, args):\n"
        "    if event == 'open' and str(args[0]).endswith('crash.txt'):\n"
        "        os.abort()\n"
        "sys.addaudithook(crash)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for name in ("crash.txt", "good.txt"):
        (tmp_path / name).write_text(GOOD)
    with Sandbox(workers=1) as box:
        assert [p.kind for p in box.read(tmp_path / "crash.txt", "c").problems] == [IssueKind.UNREADABLE]
        assert box.read(tmp_path / "good.txt", "g") == read_document(tmp_path / "good.txt", "g")


def test_module_beside_the_replies_is_never_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(3)\n")
    (tmp_path / "good.txt").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    with Sandbox(workers=1) as box:
        assert box.read(tmp_path / "good.txt", "good.txt").problems == ()


def test_program_that_cannot_be_started_is_a_problem(tmp_path, monkeypatch):
    (tmp_path / "good.txt").write_text(GOOD)
    monkeypatch.setattr(sandbox.sys, "executable", str(tmp_path / "nowhere"))
    with Sandbox(workers=1) as box:
        assert [p.kind for p in box.read(tmp_path / "good.txt", "g").problems] == [IssueKind.UNREADABLE]


CONFINED = """
import os, socket, subprocess, sys
from cyberflag.replies.formats.confinement import Limits, confine
how = confine(Limits())
def refused(attempt):
    try:
        attempt()
    except OSError:
        return True
    return False
attempts = [
    lambda: socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=2),
    lambda: socket.socket(),
    lambda: subprocess.run(["true"]),
    lambda: os.system("true"),
    lambda: open(sys.argv[2], "w"),
    lambda: os.remove(sys.argv[2]),
]
print(how, [refused(a) for a in attempts])
"""


def test_confined_process_reaches_no_network_and_changes_no_file(tmp_path):
    kept = tmp_path / "kept.txt"
    kept.write_text("kept")
    with socket.create_server(("127.0.0.1", 0)) as server:
        arguments = [str(server.getsockname()[1]), str(kept)]
        done = subprocess.run(
            [sys.executable, "-c", CONFINED, *arguments], capture_output=True, text=True, check=True, timeout=60
        )
    how, _, refused = done.stdout.partition(" ")
    assert how in ("kernel", "python")
    assert refused.strip() == str([True] * 6)
    assert kept.read_text() == "kept"


def documents():
    texts = st.text(max_size=8)
    notes = st.lists(texts, max_size=2).map(tuple)
    numbers = st.integers(0, 2**20)
    raw = st.one_of(
        st.none(),
        texts,
        st.booleans(),
        st.integers(-(10**18), 10**18),
        st.floats(allow_nan=False, allow_infinity=False),
        st.dates(),
        st.datetimes(),
    )
    flags = st.booleans()
    cells = st.builds(
        Cell, numbers, numbers, texts, raw, texts, st.integers(1, 9), st.integers(1, 9), flags, texts, notes, flags
    )
    grids = st.builds(
        Grid, texts, st.lists(cells, max_size=3).map(lambda found: {(c.row, c.column): c for c in found}), flags, flags
    )
    lines = st.builds(Line, numbers, texts, st.sampled_from(LineKind), notes, texts)
    problems = st.builds(Problem, texts, st.sampled_from(IssueKind), texts)
    blocks = st.lists(st.one_of(grids, lines), max_size=3).map(tuple)
    return st.builds(Document, texts, blocks, st.lists(problems, max_size=2).map(tuple))


@settings(max_examples=100, deadline=None)
@given(documents())
def test_document_comes_off_the_wire_as_it_went_on(document):
    decoded = decode_document(encode_document(document), document.reply)
    assert decoded == document
    assert [type(c.raw) for g in decoded.grids for c in g] == [type(c.raw) for g in document.grids for c in g]


def test_numbers_that_the_wire_does_not_know_are_kept_as_near_as_it_can():
    odd = Cell(0, 0, "nan", float("nan")), Cell(0, 1, "9", 10**30)
    grid = Grid("a", {(c.row, c.column): c for c in odd})
    raw = [c.raw for c in decode_document(encode_document(Document("a", (grid,))), "a").grids[0]]
    assert raw == ["nan", 1e30]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"[[],[],[]]",
        b'[[["line",-1,"a","paragraph",[],""]],[]]',
        b'[[["line",1,"a","order",[],""]],[]]',
        b'[[["line",1,5,"paragraph",[],""]],[]]',
        b'[[["grid","a",true,false,[[0,0,"x"]]]],[]]',
        b'[[["grid","a",true,false,[[0,0,"x",["eval","1"],"",1,1,false,"",[],false,0]]]],[]]',
        b'[[["grid","a",1,false,[]]],[]]',
        b'[[["other","a",true,false,[]]],[]]',
        b'[[],[["a","no-such-kind","b"]]]',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_answer_that_is_no_document_is_refused(data):
    with pytest.raises(WireError):
        decode_document(data, "a")


SEEDS = {"a.xlsx": workbook(), "a.docx": letter(), "a.eml": mail(), "a.zip": packed({"b.eml": mail(), "c.csv": "a,1"})}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(SEEDS)), st.integers(0, 2**32), st.integers(1, 40))
def test_mutated_replies_never_break_the_reading(tmp_path, name, number, changes):
    chance = random.Random(number)  # noqa: S311 - spoils bytes, guards nothing
    data = bytearray(SEEDS[name])
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.choice(b'\x00\xff<>"/=;:-0123456789abc\n&')
    if chance.random() < 0.2:
        del data[chance.randrange(len(data)) :]
    path = tmp_path / name
    path.write_bytes(bytes(data))
    document = read_safely(path, name)
    assert document.reply == name
    assert document.blocks or document.problems
