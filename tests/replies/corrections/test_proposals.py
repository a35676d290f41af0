"""A proposal asks what a person can settle, changes nothing as it stands, and can be filled in."""

import dataclasses
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from cyberflag.model import IssueKind, Request
from cyberflag.replies import read_folder
from cyberflag.replies.corrections.parsing import FaultyCorrectionsError, parse_corrections
from cyberflag.replies.document import Document, Line, Problem
from cyberflag.replies.proposals import ask, is_untouched, write_proposal
from cyberflag.replies.reading import interpret
from cyberflag.replies.stages import Stages
from cyberflag.simulation import draw_campaign, write_campaign
from drawn_replies import documents, sheet
from readings import ASKED

DIGEST = "0" * 64


def read(document: Document, text: str = "") -> Stages:
    corrections = parse_corrections(text, "Kent.csv.reading.toml") if text else None
    return interpret(document, "Kent", ASKED, *([corrections] if corrections else []))


@given(documents())
@settings(max_examples=60, deadline=None)
def test_proposal_as_written_changes_nothing(document):
    plain = read(document)
    text = write_proposal("Kent.csv", DIGEST, ask(plain, ASKED.periods))
    assert is_untouched(text)
    assert parse_corrections(text, "Kent.csv.reading.toml").is_empty
    assert read(document, text).reading == plain.reading


@given(documents())
@settings(max_examples=60, deadline=None)
def test_every_section_of_a_proposal_can_be_filled_in(document):
    for question in ask(read(document), ASKED.periods):
        for suggestion in question.suggestions:
            one = dataclasses.replace(question, suggestions=(suggestion,), may_be_left_out=False)
            text = write_proposal("Kent.csv", DIGEST, (one,))
            if suggestion.value == '""':
                with pytest.raises(FaultyCorrectionsError):
                    parse_corrections(uncommented(text), "a")
            else:
                assert not parse_corrections(uncommented(text), "a").is_empty


def uncommented(text: str) -> str:
    """The text with the comment signs off its sections' lines."""
    return re.sub(r'^# (\[|[a-z-]+ = |"[^"]*" = )', r"\1", text, flags=re.MULTILINE)


def test_answered_question_is_asked_no_more():
    rows = [["Kent Police: offences with the online flag"], [], ["Offence", "2017/18"], ["Rape", "1"], ["xyzzy", "2"]]
    asked = ask(read(sheet(rows)), ASKED.periods)
    assert [(q.section, q.place) for q in asked] == [("heading", "csv!A5")]
    answer = f'format = 1\nsha256 = "{DIGEST}"\n[[heading]]\nat = "csv!A5"\noffence = "grooming"\n'
    assert ask(read(sheet(rows), answer), ASKED.periods) == ()


@pytest.mark.parametrize(
    ("rows", "section", "place", "lines"),
    [
        ([["Age", "Zig", "Zag"], ["13", "1", "2"], ["14", "3", "4"]], "heading", "csv!B3:C3", ['names = "area"']),
        ([["Age", "Female", "Male"], ["13", "1", "2"]], "table", "csv!A3:C4", ['period = "2017/18"']),
        ([["Age", "2017/18"], ["13", "l2"], ["14", "3"]], "figure", "csv!B4", ["value = 12"]),
        ([["Age", "2017/18"], ["13", "-"], ["14", "3"]], "marks", "", ['"-" = 0']),
        ([["Age", "2017/18", ""], ["13", "1", "2"]], "heading", "csv!C3", ['period = "2018/19"']),
        ([["Offence", "2017/18"], ["Rap of a mail", "2"], ["Rape", "3"]], "heading", "csv!A4", ["offence = "]),
    ],
)
def test_question_has_the_place_and_the_likeliest_answer(rows, section, place, lines):
    request = dataclasses.replace(ASKED, periods=(*ASKED.periods[:2],))
    stages = interpret(sheet([["Kent Police: offences with the online flag"], [], *rows]), "Kent", request)
    question = next(q for q in ask(stages, request.periods) if q.section == section)
    text = write_proposal("Kent.csv", DIGEST, (question,))
    assert question.place == place
    assert [line for line in lines if f"# {line}" not in text] == []


def test_reply_of_no_known_force_asks_who_sent_it():
    document = dataclasses.replace(sheet([["Age", "2017/18"], ["13", "1"], ["14", "2"]]), reply="reply 17.csv")
    asked = ask(interpret(document, "reply 17", ASKED), ASKED.periods)
    assert [(q.section, [s.key for s in q.suggestions]) for q in asked] == [("reply", ["force"])]


def test_sentences_of_a_reply_are_not_written_into_its_proposal():
    lines = (Line(1, "Kent Police"), Line(2, "Some 37 messages or so came in from Elm Lane in the year."))
    stages = interpret(Document("Kent.txt", lines), "Kent", ASKED)
    text = write_proposal("Kent.txt", DIGEST, ask(stages, ASKED.periods))
    assert "Elm Lane" not in text


def test_records_of_a_list_are_not_drawn():
    rows = [
        ["Suspects arrested for flagged offences"],
        ["Year", "Offence", "Age", "Gender"],
        *[["2017/18", "071/17", "33", "Male"]] * 3,
    ]
    asked = ask(read(sheet(rows)), ASKED.periods)
    text = write_proposal("Kent.csv", DIGEST, asked)
    assert "table" in [q.section for q in asked]
    assert "Gender" in text
    assert "| 33" not in text


@pytest.fixture(scope="module")
def campaign(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("campaign")
    drawn = draw_campaign(seed=11)
    write_campaign(dataclasses.replace(drawn, replies=drawn.replies[:12]), folder)
    return folder / "replies"


def test_untouched_proposals_leave_a_campaign_as_it_was(campaign: Path):
    stages: dict[Path, Stages] = {}
    before = read_folder(campaign, ASKED, look=stages.__setitem__)
    for reply, read_so in stages.items():
        digest = hashlib.sha256(reply.read_bytes()).hexdigest()
        text = write_proposal(reply.name, digest, ask(read_so, ASKED.periods))
        reply.with_name(f"{reply.name}.reading.toml").write_text(text, encoding="utf-8")
    after = read_folder(campaign, ASKED)
    assert after.replies["reply"].to_list() == before.replies["reply"].to_list()
    assert after.counts.equals(before.counts)
    assert after.issues.equals(before.issues)
    assert after.sums.equals(before.sums)


def test_request_without_periods_leaves_the_period_to_be_filled_in():
    stages = interpret(sheet([["Kent Police"], [], ["Age", "Female", "Male"], ["13", "1", "2"]]), "Kent", Request())
    question = next(q for q in ask(stages) if q.section == "table")
    assert [(s.key, s.value) for s in question.suggestions] == [("period", '""')]


def test_unread_page_and_table_read_by_ocr_are_asked_about():
    grid = dataclasses.replace(
        sheet([["Age", "2017/18"], ["13", "1"], ["14", "2"]]).grids[0], name="table 1", is_sheet=False
    )
    problems = (
        Problem("page 2", IssueKind.UNREADABLE, "Page 2 is a picture."),
        Problem("table 1", IssueKind.READ_BY_OCR, "Compare it with the page."),
    )
    document = Document("Kent.pdf", (Line(1, "Kent Police: offences with the online flag"), grid), problems)
    asked = ask(interpret(document, "Kent", ASKED), ASKED.periods)
    assert {(q.section, q.place) for q in asked} == {("figure", "page 2"), ("table", "table 1!A1:B3")}
    answers = (
        f'format = 1\nsha256 = "{DIGEST}"\n[[table]]\nat = "table 1!A1:B3"\ncounts = true\n'
        '[[figure]]\nat = "page 2"\nprinted = "7"\nvalue = 7\nperiod = "2018/19"\n'
    )
    reading = interpret(document, "Kent", ASKED, parse_corrections(answers, "a")).reading
    assert [i.kind for i in reading.issues] == []
    assert [c.provenance.source for c in reading.counts] == ["table 1!B2", "table 1!B3", "page 2"]


def test_heading_that_stands_several_times_is_asked_about_once():
    tables = [["Offence", "2017/18"], ["xyzzy", "1"], ["Rape", "2"], [], ["Offence", "2018/19"], ["xyzzy", "4"]]
    stages = read(sheet([["Kent Police: offences with the online flag"], [], *tables]))
    asked = [q for q in ask(stages, ASKED.periods) if q.section == "heading"]
    assert [(q.place, q.printed, len(q.issues)) for q in asked] == [("csv", "xyzzy", 2)]


def test_proposal_of_a_reply_that_was_not_understood_at_all_is_no_book():
    rows = [[f"xyzzy {at}", str(at)] for at in range(200)]
    stages = read(
        sheet([["Kent Police: offences with the online flag"], [], ["Offence", "2017/18"], ["Rape", "1"], *rows])
    )
    text = write_proposal("Kent.csv", DIGEST, ask(stages, ASKED.periods))
    assert len(text) < 60_000
