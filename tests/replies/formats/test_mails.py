"""E-mails and archives give what their text and each file in them say, with the file's name before its place."""

from __future__ import annotations

import io
import struct
import zipfile
from email.message import EmailMessage

import docx
import openpyxl
import pytest

from cyberflag.model import IssueKind
from cyberflag.replies.document import LineKind
from cyberflag.replies.formats import read_bytes
from office_files import saved
from outlook import compound_file, message

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def workbook():
    book = openpyxl.Workbook()
    book.active.title = "Q1"
    book.active.append(["Year", "Offences"])
    book.active.append(["2017/18", 5])
    return saved(book)


def letter(*lines):
    document = docx.Document()
    for line in lines or ("We hold 5",):
        document.add_paragraph(line)
    document.add_table(2, 2).cell(1, 1).text = "7"
    return saved(document)


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def mail(plain=None, html=None, subject="FOI 1", **heads):
    made = EmailMessage()
    made["From"] = "Kent Police <foi@kent.example>"
    made["Subject"] = subject
    for name, value in heads.items():
        made[name] = value
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        (made.add_alternative if plain is not None else made.set_content)(html, subtype="html")
    return made


def attach(made, data, name, kind="application/octet-stream", **more):
    main, sub = kind.split("/")
    made.add_attachment(data, maintype=main, subtype=sub, filename=name, **more)
    return made


def read_mail(made):
    return read_bytes(made.as_bytes(), "a.eml")


def lines(contents, *kinds):
    return [(b.source, b.text) for b in contents.blocks if hasattr(b, "number") and b.number and b.kind in kinds]


ANSWERS = (LineKind.PARAGRAPH, LineKind.LIST_ITEM, LineKind.HEADING)


def sources(contents):
    found = []
    for block in contents.blocks:
        if hasattr(block, "number"):
            found.append(block.source)
        else:
            found.extend(f"{block.name}!{cell.name}" for cell in block if cell.shown)
    return found


def test_head_of_a_mail_names_the_force_and_holds_no_answer():
    contents = read_mail(mail("We hold 5", Date="Thu, 18 Jun 2020 10:14:00 +0100"))
    head = [(b.text, b.kind, b.number) for b in contents.blocks[:3]]
    assert head == [
        ("Kent Police <foi@kent.example>", LineKind.FURNITURE, 0),
        ("FOI 1", LineKind.TITLE, 0),
        ("Thu, 18 Jun 2020 10:14:00 +0100", LineKind.FURNITURE, 0),
    ]


def test_lines_of_a_body_are_counted_with_blank_ones():
    contents = read_mail(mail("Dear all,\n\nWe hold 5\n\n\nYours"))
    assert lines(contents, *ANSWERS) == [("line 1", "Dear all,"), ("line 3", "We hold 5"), ("line 6", "Yours")]


@pytest.mark.parametrize(
    "thread",
    [
        "On 3 June 2020 the requester wrote:\n\n> How many? I think 12",
        "On Wed, 3 Jun 2020 at 10:14, A Requester\n<a@example.org> wrote:\n> How many? I think 12",
        "On 3 June 2020 A Requester wrote:\n\nHow many? I think 12\n0-5   1   2\n6-9   3   4\n",
        "-----Original Message-----\nFrom: A\nHow many? I think 12\n0-5   1   2\n6-9   3   4\n",
        "From: A Requester\nSent: 3 June 2020 10:14\nTo: FOI\nSubject: Request\n\nI think 12\n0-5   1   2\n6-9   3   4",
        "*From:* A Requester <a@example.org>\n*Date:* 3 June 2020\n*To:* FOI\n\nI think 12",
        "________________________________\nOddi wrth: A\nAnfonwyd: 3 Mehefin 2020\nAt: FOI\nPwnc: Cais\n\nTua 12",
    ],
)
def test_earlier_message_is_quoted_and_gives_no_table(thread):
    contents = read_mail(mail(f"We hold 5\n\n{thread}\n"))
    answers = [text for _, text in lines(contents, *ANSWERS) if text.strip("_")]
    assert answers == ["We hold 5"]
    assert all(hasattr(block, "number") for block in contents.blocks)
    assert any("12" in text for _, text in lines(contents, LineKind.QUOTED))


@pytest.mark.parametrize("answer", ["We hold 5", "On 1 April 2019 we held 5"])
def test_line_directly_above_a_quotation_is_an_answer(answer):
    attribution = "On Wed, 3 Jun 2020 at 10:14, A Requester <a@example.org> wrote:"
    plain = read_mail(mail(f"{answer}\n{attribution}\n\nI think 12"))
    page = read_mail(mail(None, f"<div>{answer}</div><div>{attribution}</div><blockquote>I think 12</blockquote>"))
    assert [[text for _, text in lines(found, *ANSWERS)] for found in (plain, page)] == [[answer], [answer]]


def test_answer_in_the_same_paragraph_as_the_head_of_a_quotation_is_kept():
    page = "<p>We hold 5<br>Yours<br>From: A<br>Sent: 3 June<br>To: FOI<br>I think 12</p>"
    contents = read_mail(mail(None, page))
    assert [text for _, text in lines(contents, *ANSWERS)] == ["We hold 5\nYours"]
    assert [text.rsplit("\n", 1)[1] for _, text in lines(contents, LineKind.QUOTED)] == ["I think 12"]


@pytest.mark.parametrize(("cell", "reported"), [("", False), ("2017", False), ("12", True), ("&lt;5", True)])
def test_figures_in_a_quoted_table_are_reported_and_an_empty_form_is_not(cell, reported):
    head = "<p>From: A<br>Sent: 3 June<br>To: FOI</p>"
    contents = read_mail(mail(None, f"<p>We hold 5</p>{head}<table><tr><td>2017/18<td>{cell}<tr><td>x<td></table>"))
    assert [problem.kind for problem in contents.problems] == [IssueKind.NOT_A_FIGURE] * reported


def test_answers_between_quoted_questions_are_answers():
    contents = read_mail(mail("On 3 June 2020 A wrote:\n> How many?\nWe hold 5\n> And boys?\nWe hold 6\n"))
    assert lines(contents, *ANSWERS) == [("line 3", "We hold 5"), ("line 5", "We hold 6")]


@pytest.mark.parametrize(
    ("subject", "opening"),
    [
        ("FW: FOI 1", ""),
        ("Fwd: FOI 1", "FYI\n\n-----Original Message-----\n"),
        ("FOI 1", "---------- Forwarded message ---------\n"),
        ("FOI 1", "Begin forwarded message:\n\n"),
    ],
)
def test_forwarded_reply_is_the_reply_and_what_it_answers_is_quoted(subject, opening):
    head = "From: Kent FOI\nSent: 3 June 2020\nTo: A\nSubject: Reply\n"
    asked = "From: A\nSent: 1 May 2020\nTo: Kent\nSubject: Request\n\nI think 12\n"
    contents = read_mail(mail(f"{opening}{head}\nWe hold 5\n\n{asked}", subject=subject))
    assert "We hold 5" in [text for _, text in lines(contents, *ANSWERS)]
    assert "I think 12" in [text for _, text in lines(contents, LineKind.QUOTED)]
    assert not any("Kent FOI" in text for _, text in lines(contents, *ANSWERS))


PAGE = "<p>Dear all</p><table><tr><th>Year<th>Offences<tr><td>2017/18<td>5</table>"


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        (None, "table 1"),
        ("Dear all\nYear\nOffences\n2017/18\n5\n", "table 1"),
        ("Dear all\n\nYear      Offences  Girls\n2017/18          5      4\n2018/19          6      4\n", "text"),
    ],
)
def test_body_is_taken_from_the_part_that_has_the_table(plain, expected):
    contents = read_mail(mail(plain, PAGE))
    assert [block.name for block in contents.blocks if hasattr(block, "cells")] == [expected]


@pytest.mark.parametrize(
    "quotation",
    [
        f"<blockquote>On 3 June: {PAGE}</blockquote>",
        f"<div>On 3 June 2020 A wrote:</div><blockquote>{PAGE}</blockquote>",
        f"<p><b>From:</b> A<br><b>Sent:</b> 3 June<br><b>To:</b> FOI<br><b>Subject:</b> x</p>{PAGE}",
    ],
)
def test_table_of_a_quoted_page_is_no_table_of_the_answer(quotation):
    contents = read_mail(mail(None, f"<html><p>We hold 5</p>{quotation}"))
    assert [text for _, text in lines(contents, *ANSWERS)] == ["We hold 5"]
    assert not any(hasattr(block, "cells") for block in contents.blocks)
    assert any("2017/18 | 5" in text for _, text in lines(contents, LineKind.QUOTED))


def test_attachments_are_read_with_their_names_before_each_place():
    made = attach(mail("See attached"), workbook(), "data 2019.xlsx")
    made = attach(made, letter(), "letter.docx")
    contents = read_mail(made)
    assert contents.problems == []
    assert sources(contents)[2:] == [
        "line 1",
        *(f"data 2019.xlsx/Q1!{cell}" for cell in ("A1", "B1", "A2", "B2")),
        "letter.docx/line 1",
        "letter.docx/table 1!B2",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("../../evil name.xlsx", "evil name.xlsx"),
        ("C:\\temp\\a.xlsx", "temp/a.xlsx"),
        ("/etc/a.xlsx", "etc/a.xlsx"),
        ("données 2019.xlsx", "données 2019.xlsx"),
        ("", "attachment 1"),
        ("..", "file without a name"),
    ],
)
def test_name_of_an_attachment_is_text_and_never_a_path(given, expected):
    contents = read_mail(attach(mail("See attached"), workbook(), given))
    assert {b.name for b in contents.blocks if hasattr(b, "cells")} == {f"{expected}/Q1"}


def test_attachments_of_one_name_are_told_apart():
    made = attach(attach(mail("x"), workbook(), "a.xlsx"), workbook(), "a.xlsx")
    assert [b.name for b in read_mail(made).blocks if hasattr(b, "cells")] == ["a.xlsx/Q1", "a.xlsx (2)/Q1"]


def test_logo_is_passed_over_and_a_picture_sent_as_a_file_is_a_problem():
    made = mail("x", "<p>x<img src='cid:a'>")
    made.get_payload()[1].add_related(PNG, "image", "png", cid="<a>", filename="crest.png")
    made = attach(made, PNG, "image001.png", "image/png")
    contents = read_mail(attach(made, PNG, "scan of table.png", "image/png"))
    assert [(p.source, p.kind) for p in contents.problems] == [("scan of table.png", IssueKind.UNREADABLE)]


def test_attachment_that_cannot_be_read_leaves_the_others_unharmed():
    made = attach(attach(mail("x"), b"PK\x03\x04spoilt", "a.xlsx"), workbook(), "b.xlsx")
    contents = read_mail(made)
    assert [(p.source, p.kind) for p in contents.problems] == [("a.xlsx", IssueKind.UNREADABLE)]
    assert [b.name for b in contents.blocks if hasattr(b, "cells")] == ["b.xlsx/Q1"]


def test_problem_of_an_attached_sheet_says_where_it_is():
    book = openpyxl.Workbook()
    book.active.append([1])
    book.create_sheet("Back").append([2])
    book["Back"].sheet_state = "hidden"
    contents = read_mail(attach(mail("x"), saved(book), "a.xlsx"))
    assert [p.source for p in contents.problems] == ["a.xlsx/Back!A1"]


def test_mail_inside_a_mail_is_read_with_its_subject_before_each_place():
    inner = attach(mail("We hold 5", subject="Reply"), workbook(), "a.xlsx")
    outer = mail("See below")
    outer.add_attachment(inner)
    found = sources(read_mail(outer))
    assert "Reply.eml/line 1" in found
    assert "Reply.eml/a.xlsx/Q1!B2" in found


@pytest.mark.parametrize(
    ("charset", "data"),
    [("windows-1252", b"5 \x96 6"), ("no-such-set", b"5 \x96 6"), ("utf-8", b"5 \x96 6"), ("utf-8", "5 – 6".encode())],
)
def test_body_is_decoded_whatever_it_says_of_itself(charset, data):
    head = f"From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    assert lines(read_bytes(head.encode() + data, "a.eml"), *ANSWERS) == [("line 1", "5 – 6")]


def test_mail_without_text_and_files_is_unreadable():
    contents = read_mail(mail(""))
    assert [problem.kind for problem in contents.problems] == [IssueKind.UNREADABLE]


def outlook(**parts):
    return compound_file(message(**parts))


def test_outlook_message_is_read_as_the_mail_it_is():
    sent = struct.pack("<HHIQ", 0x40, 0x0039, 6, 132371000000000000)
    inner = message(subject="Inner", body="We hold 6", top=False)
    contents = read_bytes(
        outlook(
            subject="FOI 1",
            sender="Kent Police",
            address="foi@kent.example",
            body="Dear all,\r\n\r\nWe hold 5\r\n\r\nFrom: A\r\nSent: 1 May\r\nTo: B\r\n\r\nI think 12",
            properties=sent,
            attachments=[
                ("data.xlsx", workbook(), {}),
                ("crest.png", PNG, {"__substg1.0_3712001F": "a@b"}),
                ("", inner, {}),
            ],
        ),
        "a.msg",
    )
    assert contents.problems == []
    assert [b.text for b in contents.blocks[:3]] == [
        "Kent Police <foi@kent.example>",
        "FOI 1",
        "Sat, 20 Jun 2020 04:13:20 +0000",
    ]
    assert lines(contents, *ANSWERS) == [
        ("line 1", "Dear all,"),
        ("line 3", "We hold 5"),
        ("Inner.msg/line 1", "We hold 6"),
    ]
    assert "data.xlsx/Q1!B2" in sources(contents)
    assert not any("crest" in source for source in sources(contents))


def test_outlook_message_of_a_page_alone_gives_its_table():
    contents = read_bytes(outlook(subject="FOI 1", html=PAGE.encode()), "a.msg")
    assert [b.name for b in contents.blocks if hasattr(b, "cells")] == ["table 1"]


def test_outlook_message_with_a_locked_workbook_is_read():
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    contents = read_bytes(outlook(subject="a", body="We hold 5", attachments=[("a.xlsx", locked, {})]), "a.msg")
    assert lines(contents, *ANSWERS) == [("line 1", "We hold 5")]
    assert [(p.source, p.kind) for p in contents.problems] == [("a.xlsx", IssueKind.UNREADABLE)]


def test_archive_of_replies_is_read_member_by_member():
    data = packed(
        [
            ("2019/data.xlsx", workbook()),
            ("__MACOSX/2019/._data.xlsx", b"x"),
            ("letter.docx", letter()),
            ("mail.eml", mail("We hold 5").as_bytes()),
            ("more.zip", packed([("a.csv", "a,b\n1,2\n")])),
            ("spoilt.xlsx", b"PK\x03\x04spoilt"),
        ]
    )
    contents = read_bytes(data, "a.zip")
    found = sources(contents)
    assert {"2019/data.xlsx/Q1!B2", "letter.docx/line 1", "mail.eml/line 1", "more.zip/a.csv/csv!B2"} <= set(found)
    assert not any("MACOSX" in source for source in found)
    assert [(p.source, p.kind) for p in contents.problems] == [("spoilt.xlsx", IssueKind.UNREADABLE)]


def test_archives_in_archives_are_read_two_deep_and_no_deeper():
    data = packed([("a.csv", "a,b\n1,2\n")])
    for depth in range(4):
        data = packed([(f"{depth}.zip", data)])
        contents = read_bytes(data, "a.zip")
        read = [block for block in contents.blocks if hasattr(block, "cells")]
        assert bool(read) == (depth < 2)
        assert bool(contents.problems) == (depth >= 2)


def test_archive_that_holds_itself_many_times_over_ends_in_a_problem():
    data = packed([("a.csv", "a,b\n1,2\n")])
    for _ in range(2):
        data = packed([(f"{n}.zip", data) for n in range(150)])
    contents = read_bytes(data, "a.zip")
    assert len(contents.problems) < 10
    assert any("more than 200 files" in problem.message for problem in contents.problems)


def test_macros_of_a_workbook_are_told_and_its_cells_read():
    out = io.BytesIO(workbook())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    contents = read_bytes(out.getvalue(), "a.xlsm")
    assert [p.kind for p in contents.problems] == [IssueKind.HIDDEN_CONTENT]
    assert "macros" in contents.problems[0].message
    assert contents.blocks[0].cells[1, 1].shown == "5"
