"""A PDF that was damaged, by chance or on purpose, never breaks the reading: it gives blocks, or a problem with a cure.

The budget is fixed: so many examples, drawn from fixed numbers, so that each run of the tests does the same work.
"""

import io
import random
import re
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from cyberflag.replies.formats.confined.sandbox import read_safely

BODY = getSampleStyleSheet()["BodyText"]
RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
ROWS = [["Offence", "2017/18", "2018/19"], *([f"Offence {n}", str(n + 11), str(n + 200)] for n in range(12))]
OBJECT = re.compile(rb"\d+ 0 obj\s(.*?)endobj", re.DOTALL)
NUMBER = re.compile(rb"(?<![\w.])-?\d+(\.\d+)?(?![\w.])")
NAME = re.compile(rb"/[A-Z]\w+")
STREAM = re.compile(rb"(stream\r?\n)(.*?)(\s*endstream)", re.DOTALL)
NUMBERS = [b"0", b"-1", b"1", b"65536", b"2147483648", b"-9999999999", b"1e9", b"99999999999999999999"]
SETTINGS = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def letter(compressed):
    out = io.BytesIO()
    parts = [Paragraph("In 2018/19 there were 17 offences.", BODY), Table(ROWS, style=RULED), PageBreak(), Table(ROWS)]
    SimpleDocTemplate(out, pagesize=A4, pageCompression=compressed).build(parts)
    return out.getvalue()


LETTERS = {"packed": letter(1), "plain": letter(0)}


def check(tmp_path, data):
    """The file is read within its limits, and is blocks or a problem with a cure."""
    path = tmp_path / "reply.pdf"
    path.write_bytes(data)
    document = read_safely(path, "reply.pdf")
    assert document.blocks or document.problems
    assert all(problem.message.count(". ") >= 1 for problem in document.problems)
    assert not any("damaged in a way its reader does not know" in problem.message for problem in document.problems)


@SETTINGS
@given(st.sampled_from(sorted(LETTERS)), st.integers(0, 2**32), st.integers(1, 60))
def test_a_pdf_with_changed_bytes_never_breaks_the_reading(tmp_path, name, number, changes):
    chance = random.Random(number)  # noqa: S311 - spoils bytes, guards nothing
    data = bytearray(LETTERS[name])
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.choice(b"\x00\xff<>[]()/%\n -.0123456789RobjTfTdTj")
    if chance.random() < 0.25:
        del data[chance.randrange(len(data)) :]
    check(tmp_path, bytes(data))


def swap_numbers(data, chance):
    found = list(NUMBER.finditer(data))
    for match in sorted(chance.sample(found, min(3, len(found))), key=lambda m: -m.start()):
        data = data[: match.start()] + chance.choice(NUMBERS) + data[match.end() :]
    return data


def swap_objects(data, chance):
    """One object takes the place of another, so that a page may be its own font, parent or picture."""
    bodies = list(OBJECT.finditer(data))
    one, other = chance.sample(bodies, 2)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


def swap_names(data, chance):
    names = list(NAME.finditer(data))
    one, other = chance.sample(names, 2)
    return data[: one.start()] + other[0] + data[one.end() :]


def turn_references_round(data, chance):
    return re.sub(rb"(\d+) 0 R", lambda _: b"%d 0 R" % chance.randrange(1, 12), data)


def spoil_a_stream(data, chance):
    """What a page draws, with its operators shuffled and its numbers blown up, packed as before."""
    streams = list(STREAM.finditer(data))
    chosen = chance.choice(streams)
    words = chosen[2].split()
    for _ in range(min(20, len(words))):
        words[chance.randrange(len(words))] = chance.choice([*words, b"q", b"cm", b"Do", b"BT", b"]", b"1e30", b"-7e7"])
    return data[: chosen.start(2)] + b" ".join(words) + data[chosen.end(2) :]


def pack_rubbish(data, chance):
    chosen = chance.choice(list(STREAM.finditer(data)))
    rubbish = zlib.compress(chance.randbytes(5000))
    return data[: chosen.start(2)] + rubbish + data[chosen.end(2) :]


MUTATIONS = [swap_numbers, swap_objects, swap_names, turn_references_round, spoil_a_stream, pack_rubbish]


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda m: m.__name__)
@pytest.mark.parametrize("name", sorted(LETTERS))
def test_a_pdf_with_changed_objects_never_breaks_the_reading(tmp_path, name, mutate):
    for number in range(5):
        chance = random.Random(number)  # noqa: S311 - spoils objects, guards nothing
        check(tmp_path, mutate(LETTERS[name], chance))
