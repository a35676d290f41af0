"""Figures in the files that come inside a reply are counted with the file's name in their source."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import docx
import openpyxl
import pytest

from cyberflag.replies import read_reply
from office_files import saved
from readings import ASKED


def workbook():
    book = openpyxl.Workbook()
    book.active.title = "Data"
    for row in (["Age", "2017/18", "2018/19"], ["0-11", 5, 6], ["12-17", 10, 20], ["Total", 15, 26]):
        book.active.append(row)
    return saved(book)


def letter():
    document = docx.Document()
    document.add_paragraph("Response of Kent Police")
    document.add_paragraph("In 2019/20 there were 31 offences with the online flag.")
    return saved(document)


FILES = {"data 2016-17.xlsx": workbook(), "letter.docx": letter()}


def as_mail():
    made = EmailMessage()
    made["From"], made["Subject"] = "Kent Police <foi@kent.example>", "FOI 1"
    made.set_content("Please see the files.\n\nOn 3 June 2020 A wrote:\n\nYou had 99 offences in 2018/19.\n")
    for name, data in FILES.items():
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def as_archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(("name", "make"), [("Kent.eml", as_mail), ("Kent.zip", as_archive)])
def test_figures_of_attachments_are_counted_with_their_place(tmp_path, name, make):
    path = tmp_path / name
    path.write_bytes(make())
    reading = read_reply(path, name, ASKED)
    found = {c.provenance.source: (c.period.label, str(c.age), c.bounds.low) for c in reading.counts}
    assert found == {
        "data 2016-17.xlsx/Data!B2": ("2017/18", "0-11", 5),
        "data 2016-17.xlsx/Data!C2": ("2018/19", "0-11", 6),
        "data 2016-17.xlsx/Data!B3": ("2017/18", "12-17", 10),
        "data 2016-17.xlsx/Data!C3": ("2018/19", "12-17", 20),
        "data 2016-17.xlsx/Data!B4": ("2017/18", "all", 15),
        "data 2016-17.xlsx/Data!C4": ("2018/19", "all", 26),
        "letter.docx/line 2": ("2019/20", "all", 31),
    }
    assert reading.record.force == "kent"
    assert reading.issues == ()
