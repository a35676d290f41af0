"""What stands in another format or dress is read to the same figures: wrapped paragraphs, characters that do not show,
heads set to the top of their cells.
"""

import io
from datetime import date

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies import read_reply
from cyberflag.vocabularies.lexicon import mend_broken_words
from office_files import word_letter
from readings import read_file, values

ASKED = Request(
    basis=Basis.FLAG,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=tuple(Period(date(year, 4, 1), date(year + 1, 3, 31)) for year in (2019, 2020, 2021)),
)


def read_text(tmp_path, text):
    return read_file(tmp_path, text, request=ASKED)


def read_letter(tmp_path, *blocks):
    word_letter(*blocks).save(tmp_path / "Kent Police.docx")
    return read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)


def read_pdf(tmp_path, rows, padding, width=70):
    style = getSampleStyleSheet()["BodyText"].clone("small", fontSize=8, leading=10)
    look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), padding)]
    look += [("BOTTOMPADDING", (0, 0), (-1, -1), padding)]
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    out = io.BytesIO()
    table = Table(cells, colWidths=[120, *[width] * (len(rows[0]) - 1)], style=TableStyle(look))
    flow = [Paragraph("Kent Police: offences with the online flag", getSampleStyleSheet()["BodyText"]), table]
    SimpleDocTemplate(out, pagesize=A4).build(flow)
    (tmp_path / "Kent Police.pdf").write_bytes(out.getvalue())
    return read_reply(tmp_path / "Kent Police.pdf", "Kent Police.pdf", ASKED)


TABLE = "Offence                            2019/20   2020/21\nSexual communication with a child       12        34\n"


def test_a_title_broken_over_two_lines_is_one_title(tmp_path):
    title = (
        "Kent Police counted the crimes with the online flag and a victim aged 17 or\nunder when they took place.\n\n"
    )
    counts = read_text(tmp_path, title + TABLE + "Rape                                     3         5\n").counts
    assert [str(count.age) for count in counts] == ["all"] * 4


def test_a_note_broken_over_two_lines_explains_its_sign(tmp_path):
    note = "Kent Police uses the online flag on all of its systems. Counts of 1 or 2 are\nshown as (s).\n\n"
    rows = "Sex       2019/20   2020/21\nFemale         12       (s)\nMale           (s)        4\n"
    assert sorted(values(read_text(tmp_path, note + rows)).values()) == [(1, 2), (1, 2), (4, 4), (12, 12)]


def test_a_paragraph_that_breaks_at_a_colon_keeps_its_year(tmp_path):
    text = (
        "Kent Police. The figures are of crimes that carry the online flag, by sex.\n\n"
        "In 2019/20 there were eleven such crimes. The victims' sex was this:\n"
        "girls, eight; boys, two; not recorded, one. Nothing else was recorded\n"
        "in that year.\n"
    )
    found = values(read_text(tmp_path, text))
    assert sorted(found.values()) == [(1, 1), (2, 2), (8, 8), (11, 11)]
    assert {period for period, *_ in found} == {"2019/20"}


def test_a_heading_that_breaks_before_a_dash_is_one_heading(tmp_path):
    text = (
        "Kent Police. All of the figures below are of crimes with the online flag\n"
        "and of a victim who was under the age of 18 at the time of the offence.\n\n"
        "Taking, making or distributing indecent photographs of children\n\n2019/20 : 11\n2020/21 : 33\n\n"
        "Causing or inciting a female child under 16 to engage in sexual activity\n- no penetration\n\n"
        "2019/20 : 7\n2020/21 : 13\n"
    )
    found = {count.bounds.low: (count.offence, count.sex) for count in read_text(tmp_path, text).counts}
    assert found == {11: ("086/02", "all"), 33: ("086/02", "all"), 7: ("022/20", "all"), 13: ("022/20", "all")}


@pytest.mark.parametrize(
    ("plain", "strange"),
    [("co", "co\u00ad"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("/", "/\u200b"), ("e", "e\u2060"), ("a", "\ufeffa")],
)
def test_characters_that_do_not_show_change_no_label(tmp_path, plain, strange):
    rows = [["Offence", "2019/20", "2020/21"], ["Sexual communication with a child", "12", "34"]]
    rows += [["Specified offences: total", "15", "39"], ["Rape of a female under 13", "3", "5"]]
    head = "Kent Police: offences with the online flag"
    dressed = [[cell.replace(plain, strange) for cell in row] for row in rows]
    as_printed = values(read_letter(tmp_path, head, rows))
    assert len(as_printed) >= 4
    assert values(read_letter(tmp_path, head, dressed)) == as_printed
    in_text = "\n".join("   ".join(row) for row in dressed)
    assert values(read_text(tmp_path, f"{head}\n\n{in_text}\n")) == as_printed


HEADS = ["Year", "Female", "Male", "Sex of the victim not recorded", "All victims"]
YEARS = [["2019/20", "12", "4", "5", "21"], ["2020/21", "14", "6", "1", "21"], ["2021/22", "10", "7", "2", "19"]]


def test_heads_that_go_on_below_others_that_do_not_are_one_row(tmp_path):
    counts = read_pdf(tmp_path, [HEADS, *YEARS], padding=4).counts
    assert {count.bounds.low: str(count.sex) for count in counts[:4]} == {
        12: "female",
        4: "male",
        5: "unknown",
        21: "all",
    }
    assert len(counts) == 12


def test_a_label_right_below_heads_is_no_part_of_them(tmp_path):
    rows = [["Offence", "2019/20", "2020/21"], ["Female victims", "", ""], ["Rape", "3", "5"], ["Voyeurism", "4", "6"]]
    found = values(read_pdf(tmp_path, rows, padding=0))
    assert sorted(found.values()) == [(3, 3), (4, 4), (5, 5), (6, 6)]
    assert all("female" in meaning for meaning in found)


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("Sexual commu\nnication with a child", "Sexual communication with a child"),
        ("Sexual communica-\ntion with a child", "Sexual communication with a child"),
        ("harass-ment", "harassment"),
        ("dealt with\nin the year", "dealt with\nin the year"),
        ("non-recent, take-make, pre-\nrecorded", "non-recent, take-make, pre-\nrecorded"),
    ],
)
def test_only_parts_that_are_one_word_together_are_made_one(parted, whole):
    assert mend_broken_words(parted) == whole


def test_a_word_that_a_narrow_cell_of_a_pdf_breaks_is_one_word(tmp_path):
    rows = [["Year", "Malicious communications", "Harassment"], ["2019/20", "12", "4"], ["2020/21", "14", "6"]]
    found = values(read_pdf(tmp_path, rows, padding=4, width=50))
    assert found["2019/20", "malicious-communications"] == (12, 12)
    assert len(found) == 4


def test_words_that_lines_of_a_mail_break_with_a_hyphen_are_whole(tmp_path):
    text = (
        "Kent Police holds the data. In 2019/20 there were 31 crimes of sexual com-\n"
        "munication with a child with the online flag, and in 2020/21 there were 42 har-\n"
        "assment offences with it.\n"
    )
    reading = read_text(tmp_path, text)
    assert values(reading) == {("2019/20", "071/17"): (31, 31), ("2020/21", "harassment"): (42, 42)}
    assert [count.provenance.source for count in reading.counts] == ["line 1", "line 2"]


LINES = ["Kent Police", "Crimes with the online flag", "For 2019/20 there were 62 crimes:", "Rape - 26"]
LINES += ["Voyeurism - none", "By age of the victim", "10 to 12: 2019/20 - 20", "13 to 15: 2019/20 - 42"]


def test_a_sheet_that_holds_lines_alone_is_read_as_a_letter(read_sheets):
    reading = read_sheets(request=ASKED, Response=[[line] for line in LINES])
    assert sorted(count.bounds.low for count in reading.counts) == [0, 20, 26, 42, 62]
    assert {str(count.age) for count in reading.counts} == {"all", "10-12", "13-15"}


def test_a_figure_whose_label_breaks_over_two_lines_keeps_it(tmp_path):
    text = (
        "Kent Police\n\nFY 19-20: 71/17 sexual comms with child = 42; 86/2 make or distribute\n"
        "indecent images = 29; harassment = 17\n\n"
        "FY 20-21: 71/17 sexual comms with child = 31; 86/2 make or distribute\n"
        "indecent images = 40; harassment = 26\n"
    )
    found = {count.bounds.low: count.offence for count in read_text(tmp_path, text).counts}
    assert {found[42], found[31]} == {"071/17"}
    assert {found[17], found[26]} == {"harassment"}
    assert {found[29], found[40]} == {"086/02"}


def test_rows_of_text_that_head_sections_part_no_table(tmp_path):
    text = (
        "Kent Police: crimes with the online flag\n\n"
        "                      2019-2020   2020-2021\n1. Crimes\nNumber recorded              77          69\n"
        "2. Victim\nGirls                        49          39\nBoys                         28          30\n"
    )
    found = values(read_text(tmp_path, text))
    assert sorted(low for low, _ in found.values()) == [28, 30, 39, 49, 69, 77]
    assert found["2019/20", "female"] == (49, 49)


@pytest.mark.parametrize("dash", ["-", "–", "‑", "‒", "−"])
def test_short_years_are_years_with_any_dash(tmp_path, dash):
    heads = [f"{year}{dash}{year + 1}" for year in (19, 20, 21)]
    rows = [["Offence", *heads], ["Rape", "3", "5", "6"], ["Voyeurism", "4", "6", "7"]]
    found = values(read_letter(tmp_path, "Kent Police: crimes with the online flag", rows))
    assert {period for period, *_ in found} == {"2019/20", "2020/21", "2021/22"}
    assert len(found) == 6


@pytest.mark.parametrize("dash", ["-", "–", "‒", "−"])
def test_a_range_that_is_withheld_is_one_with_any_dash(tmp_path, dash):
    note = f"Kent Police: crimes with the online flag. Numbers below five are given as the range 1{dash}4."
    rows = [["Year", "Girls", "Boys"], ["2019/20", f"1{dash}4", "12"], ["2020/21", f"1{dash}4", "9"]]
    assert sorted(values(read_letter(tmp_path, note, rows)).values()) == [(1, 4), (1, 4), (9, 9), (12, 12)]


def test_rows_of_small_numbers_on_the_next_page_are_no_heads(tmp_path):
    sites = ["Snapchat", "Instagram", "Facebook", "WhatsApp", "TikTok", "Discord"]
    offences = ["Rape", "Voyeurism", "Harassment"]
    cells = [[year, offence, site] for year in ("2019/20", "2020/21") for offence in offences for site in sites]
    rows = [[*cell, "1 to 4" if n == 3 or 20 <= n < 24 else str(10 + n)] for n, cell in enumerate(cells)]
    look = {"style": TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]), "colWidths": 100, "rowHeights": 30}
    upper, lower = Table([["Year", "Offence", "App or site", "Crimes"], *rows[:20]], **look), Table(rows[20:], **look)
    note = "Kent Police: crimes with the online flag. Numbers of 1 to 4 are shown as 1 to 4."
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=A4).build(
        [Paragraph(note, getSampleStyleSheet()["BodyText"]), upper, PageBreak(), lower]
    )
    (tmp_path / "Kent Police.pdf").write_bytes(data.getvalue())
    found = values(read_reply(tmp_path / "Kent Police.pdf", "Kent Police.pdf", ASKED))
    assert len(found) == len(rows)
    assert found["2020/21", "harassment", "instagram"] == (41, 41)
