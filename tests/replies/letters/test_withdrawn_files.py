"""Files that come with a letter which takes them back: they are told and not counted beside those that hold."""

from __future__ import annotations

from email.message import EmailMessage

import openpyxl
import pytest

from cyberflag.replies import read_reply
from office_files import saved
from readings import ASKED


def workbook(number):
    book = openpyxl.Workbook()
    for row in (["Flagged online offences"], ["Age", "2017/18", "2018/19"], ["0-11", number, 6], ["12-17", 10, 20]):
        book.active.append(row)
    return saved(book)


@pytest.fixture
def read_mail(tmp_path):
    """Reads an e-mail of these words with an earlier and a later workbook."""

    def read(words, names=("FOI 12 v1.xlsx", "FOI 12 v2.xlsx")):
        made = EmailMessage()
        made["From"], made["Subject"] = "Kent Police <foi@kent.example>", "FOI 12"
        made.set_content(f"Dear requester,\n\n{words}\n\nRegards\n")
        for at, name in enumerate(names):
            made.add_attachment(workbook(at + 1), maintype="application", subtype="octet-stream", filename=name)
        path = tmp_path / "Kent.eml"
        path.write_bytes(made.as_bytes())
        return read_reply(path, path.name, ASKED)

    return read


def files(reading):
    """The files that figures were read from."""
    return {count.provenance.source.partition("/")[0] for count in reading.counts}


def left_out(reading):
    """What the reading says of tables left out."""
    return [issue.message for issue in reading.issues if issue.kind == "table-left-out"]


@pytest.mark.parametrize(
    "words",
    [
        'The spreadsheet "FOI 12 v1.xlsx" is withdrawn. Please rely only on "FOI 12 v2.xlsx".',
        "FOI 12 v1 has been superseded. Both are attached so that you can see the change.",
        "Version 1 should be disregarded. Version 2 holds the right figures.",
        "FOI 12 v2.xlsx replaces FOI 12 v1.xlsx.",
        "Please delete the spreadsheet FOI 12 v1.xlsx, which was filtered twice.",
        "Please do not use FOI 12 v1.xlsx.",
        "Please use FOI 12 v2.xlsx and not FOI 12 v1.xlsx.",
        "FOI 12 v1.xlsx has been withdrawn because its figures were wrong for 2018/19.",
        "Please disregard version 1, sent on 3 June 2026.",
        "Please destroy FOI 12 v1.xlsx without delay.",
    ],
)
def test_a_file_that_its_letter_withdraws_is_told_and_not_counted(read_mail, words):
    reading = read_mail(words)
    assert files(reading) == {"FOI 12 v2.xlsx"}
    assert len(left_out(reading)) == 1
    assert "FOI 12 v1.xlsx" in left_out(reading)[0]


@pytest.mark.parametrize(
    "words",
    [
        "Please see FOI 12 v1.xlsx and FOI 12 v2.xlsx.",
        "FOI 12 v1.xlsx is not withdrawn.",
        "FOI 12 v1.xlsx replaces what we sent you on 3 June.",
        "FOI 12 v1.xlsx has crimes that were withdrawn.",
        "If FOI 12 v1.xlsx is withdrawn, we will tell you.",
        "Figures below 5 in FOI 12 v1.xlsx are replaced by a star.",
        "You asked whether you should disregard FOI 12 v1.xlsx?",
        "We withdraw our letter of 3 June, and send FOI 12 v1.xlsx and FOI 12 v2.xlsx.",
        "FOI 12 v1.xlsx is replaced for 2018/19 by FOI 12 v2.xlsx.",
        "FOI 12 v1.xlsx should not be used to compare forces.",
        "Please do not use FOI 12 v1.xlsx for other purposes.",
        "FOI 12 v1.xlsx must not be published without the Crown copyright notice.",
        "FOI 12 v1.xlsx will be deleted from our server in 30 days.",
        "You may delete FOI 12 v1.xlsx when you are done.",
        "The policy, version 1, was superseded in 2019.",
        "Our crime system v1 was replaced by v2 in 2018.",
    ],
)
def test_a_file_that_is_only_named_is_counted(read_mail, words):
    reading = read_mail(words)
    assert files(reading) == {"FOI 12 v1.xlsx", "FOI 12 v2.xlsx"}
    assert left_out(reading) == []


def test_a_word_of_the_letter_is_no_name_of_a_file(read_mail):
    reading = read_mail("The data is withdrawn from our old system each year.", ("data.xlsx", "more.xlsx"))
    assert files(reading) == {"data.xlsx", "more.xlsx"}


def test_a_table_of_a_letter_is_no_file_of_that_name(read_mail):
    reading = read_mail("Table 1 is replaced by our later answer.", ("Table 1.xlsx", "Table 2.xlsx"))
    assert files(reading) == {"Table 1.xlsx", "Table 2.xlsx"}


def test_the_only_file_is_counted_and_told(read_mail):
    reading = read_mail("Please disregard FOI 12 v1.xlsx that you have.", ("FOI 12 v1.xlsx",))
    assert files(reading) == {"FOI 12 v1.xlsx"}
    assert "ask whether" in left_out(reading)[0]
