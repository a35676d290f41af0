"""A file that attacks, crashes or hangs its reader is one issue within seconds, and the others are read as ever."""

from __future__ import annotations

import io
import os
import random
import re
import shutil
import socket
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from email.message import EmailMessage

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cyberflag.model import IssueKind
from cyberflag.replies import read_folder
from cyberflag.replies.formats import read_document
from cyberflag.replies.formats.confined.sandbox import Limits, Sandbox, read_safely
from office_files import saved, short_letter
from scans import save, scan

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
    return saved(book)


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


def png_bomb():
    """A picture of 50,000 by 50,000 pixels, whole and true, in 300 KB."""
    squeeze = zlib.compressobj(9)
    row = bytes(1 + 50_000 // 8)
    body = b"".join(squeeze.compress(row * 500) for _ in range(100)) + squeeze.flush()
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)), (b"IDAT", body), (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d)) for kind, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def pdf(paint, size=(595, 842)):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    paint(canvas)
    canvas.save()
    return out.getvalue()


def wide_pdf():
    """One page of 200,000 by 200,000 points with a picture on it."""
    grey = ImageReader(Image.new("L", (20, 20), 90))
    return pdf(lambda c: c.drawImage(grey, 0, 0, 200_000, 200_000), size=(200_000, 200_000))


def swelling_pdf():
    """A page whose drawing unpacks to 200 MB."""
    bomb = zlib.compress(b"0 0 m 9 9 l S " * 15_000_000)
    whole = pdf(lambda c: c.drawString(60, 700, "12"))
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(bomb), bomb)
    return re.sub(rb"<<[^<>]*/Length \d+\s*>>\s*stream.*?endstream", lambda _: stream, whole, count=1, flags=re.DOTALL)


def ods(content):
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


SEEDS = {
    "a.xlsx": workbook(),
    "a.docx": short_letter(),
    "a.eml": mail(),
    "a.zip": packed({"b.eml": mail(), "c.csv": "a,1"}),
}
ATTACKS = {
    "sparse.xlsx": lambda: workbook(A1="Year", XFD1048576=5),
    "bomb.xlsx": sheet_bomb,
    "laughs.xlsx": lambda: replaced(workbook(), "xl/workbook.xml", LAUGHS),
    "laughs.ods": lambda: ods(LAUGHS),
    "laughs.docx": lambda: replaced(short_letter(), "word/document.xml", LAUGHS),
    "deep.html": lambda: b"<div>" * 100_000,
    "nested.zip": nested_zips,
    "deep.eml": deep_mail,
    "bomb.png": png_bomb,
    "wide.pdf": wide_pdf,
    "swelling.pdf": swelling_pdf,
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


@pytest.mark.skipif(WITHOUT_FORK, reason="the hanging file is a pipe, which this system does not have")
def test_file_that_hangs_without_fork_ends_its_worker_and_the_next_is_read(tmp_path):
    pipe, good = tmp_path / "hangs.csv", tmp_path / "good.txt"
    os.mkfifo(pipe)
    good.write_text(GOOD)
    with Sandbox(Limits(seconds=2), workers=1, forks=False) as box:
        assert [p.kind for p in box.read(pipe, "hangs.csv").problems] == [IssueKind.UNREADABLE]
        box.limits = Limits()
        assert box.read(good, "good.txt") == read_document(good, "good.txt")


@pytest.mark.parametrize("name", ["good.txt", "a.xlsx", "a.docx", "a.eml", "a.zip"])
def test_worker_without_fork_reads_the_same(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(SEEDS.get(name, GOOD.encode()))
    with Sandbox(workers=1, forks=False) as box:
        assert box.read(path, name) == read_document(path, name) == box.read(path, name)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed (apt install tesseract-ocr)")
def test_worker_without_fork_has_scans_read_by_the_process_beside_it(tmp_path):
    path = tmp_path / "scan.png"
    path.write_bytes(save(scan(pdf(lambda c: c.drawString(60, 700, "In 2019/20 there were 17 offences.")))))
    with Sandbox(workers=1, forks=False) as box:
        found = box.read(path, "scan.png")
    assert found == read_document(path, "scan.png")
    assert [line.text for line in found.lines] == ["In 2019/20 there were 17 offences."]


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
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
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
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    with Sandbox(workers=1) as box:
        assert [p.kind for p in box.read(tmp_path / "good.txt", "g").problems] == [IssueKind.UNREADABLE]


CONFINED = """
import os, socket, subprocess, sys
from cyberflag.replies.formats.confined.confinement import Limits, confine
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


def test_a_process_that_parses_files_loads_what_it_needs_and_no_more():
    code = "import sys, cyberflag.replies.formats.confined.worker; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"polars", "dataframely", "cyberflag.replies.reading"} & {*loaded}
