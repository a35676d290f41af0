"""What is made of a parsed reply has a limit of its own, and a reply never costs another."""

import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cyberflag.model import Request
from cyberflag.replies import guarded, read_folder, read_reply, reading
from cyberflag.replies.document import Document, Line
from cyberflag.replies.fits import fits_of
from cyberflag.replies.guarded import read_guarded
from readings import ASKED

GOOD = "Kent Police\n\nIn 2018/19 we recorded 12 sexual offences with the online flag.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two replies: a good one, and one of Essex that the tests make trouble with."""
    (tmp_path / "Kent.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "Essex.txt").write_text(GOOD.replace("Kent", "Essex"), encoding="utf-8")
    return tmp_path


def meet(monkeypatch: pytest.MonkeyPatch, trouble) -> None:
    """Makes the reading of Essex's reply meet trouble where it is interpreted."""
    interpret = reading.interpret

    def troubled(document: Document, *more: object):
        if document.reply == "Essex.txt" and document.blocks:
            trouble()
        return interpret(document, *more)

    monkeypatch.setattr(reading, "interpret", troubled)


def told(folder: Path) -> tuple[set[str], list[tuple[str, str, str]]]:
    """The replies that gave figures, and the issues."""
    read = read_folder(folder, ASKED)
    return set(read.counts["reply"]), list(read.issues.select("reply", "kind", "message").iter_rows())


def think_for_ever() -> None:
    while True:
        pass


def fail() -> None:
    raise ValueError("a girl of 13")


def test_reply_that_takes_too_long_is_told_and_the_others_are_read(folder, monkeypatch):
    read_folder(folder, ASKED)  # what is loaded once counts for nobody
    monkeypatch.setattr(guarded, "SECONDS", 2.0)
    meet(monkeypatch, think_for_ever)
    given, issues = told(folder)
    assert given == {"Kent.txt"}
    assert [i[:2] for i in issues if "2 seconds" in i[2]] == [("Essex.txt", "unreadable")]


def test_fault_of_the_program_is_told_and_the_others_are_read(folder, monkeypatch):
    meet(monkeypatch, fail)
    given, issues = told(folder)
    assert given == {"Kent.txt"}
    assert [i[:2] for i in issues if "ValueError" in i[2]] == [("Essex.txt", "unreadable")]
    assert not any("girl" in message for _, _, message in issues)


def test_limit_reaches_through_what_catches_every_error():
    def read(document: Document) -> str:
        try:
            if document.blocks:
                think_for_ever()
        except Exception:  # noqa: BLE001 - as the code of others does
            return "caught"
        return document.problems[0].kind.value

    assert read_guarded(Document("Essex.txt", (Line(1, "12"),)), read, 0.1) == "unreadable"


def test_limit_reaches_into_a_single_search_for_a_pattern():
    def read(document: Document) -> str:
        if document.blocks:
            re.fullmatch("(?:a+)+b", "a" * 60)  # would take years
        return document.problems[0].kind.value

    assert read_guarded(Document("Essex.txt", (Line(1, "12"),)), read, 0.5) == "unreadable"


def test_what_other_threads_compute_is_not_counted():
    def read(document: Document) -> int:
        others = [threading.Thread(target=lambda: sum(range(20_000_000))) for _ in range(2)]
        for other in others:
            other.start()
        for other in others:
            other.join()
        return len(document.problems)

    assert read_guarded(Document("Kent.txt"), read, 0.3) == 0


def test_limit_holds_in_any_thread():
    def read(document: Document) -> str:
        if document.blocks:
            think_for_ever()
        return document.problems[0].kind.value

    with ThreadPoolExecutor(1) as threads:
        document = Document("Essex.txt", (Line(1, "12"),))
        assert threads.submit(read_guarded, document, read, 0.2).result(timeout=60) == "unreadable"


def test_limit_is_of_the_processor_and_not_of_the_clock():
    def wait(document: Document) -> int:
        time.sleep(0.3)
        return len(document.problems)

    assert read_guarded(Document("Kent.txt"), wait, 0.1) == 0


TRACED_AFTER_A_READING = """
import sys
from cyberflag.replies.document import Document
from cyberflag.replies.guarded import read_guarded

read_guarded(Document("Kent.txt"), lambda document: None)
sys.settrace(lambda frame, event, argument: None)
(lambda: None)()
sys.settrace(None)
print("done")
"""


def test_a_reading_leaves_nothing_behind_that_hangs_what_traces_calls():
    """A debugger, a measure of coverage or a test that draws its cases, in the process that has read a reply."""
    ended = subprocess.run(
        [sys.executable, "-c", TRACED_AFTER_A_READING], check=False, capture_output=True, text=True, timeout=60
    )
    assert ended.stdout == "done\n"


def test_limit_that_is_reached_as_the_reading_ends_is_heard_at_its_end():
    def read(document: Document) -> str:
        if document.blocks:
            sum(range(30_000_000))  # one step of Python: the limit is over before it ends
        return document.problems[0].kind.value if document.problems else "read"

    for _ in range(3):
        assert read_guarded(Document("Essex.txt", (Line(1, "12"),)), read, 0.1) == "unreadable"
        assert read_guarded(Document("Kent.txt"), read, 0.1) == "read"


AGAIN_AND_AGAIN = ("*", "* ", "not ", "no ", "12, ", "(a) ", "1) ", "a: ", "and ", " ")


@pytest.mark.parametrize("pump", AGAIN_AND_AGAIN)
def test_the_same_again_and_again_neither_takes_for_ever_nor_breaks_the_program(tmp_path, pump):
    """As lines that part a letter, marks of notes, or a document that was spoilt have it."""
    path = tmp_path / "Kent.txt"
    again = pump * (1500 // len(pump))
    path.write_text(f"{GOOD}\nTotal{again}x\n\n{again} 12 offences.\n", encoding="utf-8")
    messages = [issue.message for issue in read_reply(path, "Kent.txt", ASKED).issues]
    assert not [m for m in messages if "could not be worked out" in m or "fault of this program" in m]


@pytest.mark.parametrize("label", ["*" * 400 + " x", "x" + "*" * 400 + " y", "not " * 400 + "x", "flag" + " no" * 400])
def test_a_label_of_the_same_again_and_again_neither_takes_for_ever_nor_breaks_the_program(label):
    def read(document: Document) -> str:
        if document.blocks:
            fits_of(label)
        return document.problems[0].message if document.problems else "read"

    assert read_guarded(Document("Kent.xlsx", (Line(1, "12"),)), read, 5.0) == "read"


def test_text_of_many_words_takes_no_more_than_its_length(tmp_path):
    words = ("we hold no such thing and so it goes on " * 80)[:2_900]
    numbers = ", ".join(str(n % 90) for n in range(700))
    path = tmp_path / "Kent.txt"
    path.write_text("\n\n".join([GOOD, *[f"Line {n} {words}" for n in range(10)], numbers]), encoding="utf-8")
    read_reply(path, "Kent.txt", Request())
    started = time.process_time()
    assert len(read_reply(path, "Kent.txt", ASKED).counts) == 1
    assert time.process_time() - started < 7
