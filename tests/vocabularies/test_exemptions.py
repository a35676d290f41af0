"""Grounds of refusal named in a text."""

import csv
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.exemptions import EXEMPTIONS, exemptions_named_in


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Section 40(2): not given", ["s40(2)"]),
        ("sections 30(3), 31(3) and 40(5) apply", ["s30(3)", "s31(3)", "s40(5)"]),
        ("Sections 30(1)(a)(b) and 40(2)(a)(b) by virtue of 40(3A)(a) apply.", ["s30(1)", "s40(2)"]),
        ("exempt under section 31(1)(a), law enforcement", ["s31(1)(a)"]),
        ("s.12", ["s12"]),
        ("section 31(1)(a) & (b)", ["s31(1)"]),
        ("section 12(1) (Cost)", ["s12(1)"]),
        ("under section 12, 40 hours would be needed", ["s12"]),
        ("s12(2)", ["s12(2)"]),
        ("S40 (2)", ["s40(2)"]),
        ("Section 12 cost exclusion: the flag", ["s12"]),
        ("section 40(2) of the Freedom of Information Act 2000", ["s40(2)"]),
        ("under section 12(1) of the Act", ["s12(1)"]),
        ("withheld under section 40(2) of the Act (Personal Information)", ["s40(2)"]),
        ("section 12 of the Police Act (Fees)", []),
        ("Freedom of Information Act 2000, section 21", ["s21"]),
        ("s.12, s14 & s21", ["s12", "s14", "s21"]),
        ("section 12 of the Act. Section 12(1) says", ["s12(1)"]),
        ("section 40(2) here, section 40(2) there, s31", ["s40(2)", "s31"]),
        ("Article 25(2)", ["Article 25(2)"]),
        ("The practical refusal reason in section 11(3)(a) of the Freedom of Information Act 2015", ["s11(3)(a)"]),
        ("Section 11 of the Act is on the form of an answer.", []),
        ("Articles 16 and 25(2) of the Freedom of Information (Jersey) Law 2011", ["Article 16", "Article 25(2)"]),
        ("section 38 of FOISA, and section 25", ["s38", "s25"]),
        ("section 38(1)(b) of the Freedom of Information (Scotland) Act 2002", ["s38(1)(b)"]),
        ("exempt under section 44 by virtue of the Sexual Offences (Amendment) Act 1992.", ["s44"]),
        ("section 30 as the investigation under the Sexual Offences Act 2003 is running", ["s30"]),
        ("section 31 and disclosure would harm cases under the Computer Misuse Act 1990", ["s31"]),
        ("section 44 because the Sexual Offences (Amendment) Act 1992 forbids it", ["s44"]),
        ("section 31 a 12 month", ["s31"]),
        ("section 31 ac 12", ["s31"]),
        ("adran 31 a 12", ["s31", "s12"]),
        ("adrannau 12 ac 40(2)", ["s12", "s40(2)"]),
        ("adran 12 neu adran 14", ["s12", "s14"]),
        ("adran 31 and 40", ["s31", "s40"]),
    ],
)
def test_grounds_are_written_as_the_contract_writes_them(text, named):
    assert exemptions_named_in(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "",
        "section 15A Sexual Offences Act 2003 (Home Office code 71/17)",
        "section 90 of the Justice Act (Northern Ireland) 2015",
        "section 5 Sexual Offences Act",
        "section 33 of the Criminal Justice and Courts Act 2015",
        "section 40 of the Data Protection Act 2018",
        "section 41(1)(a) of the Police Scotland) Act 1967",
        "section 41(1)(a) of the Police (Scotland) Act 1967",
        "section 38(1) of the Criminal Justice and Licensing (Scotland) Act 2010",
        "section 38 of the offences against the person (northern ireland) act 1861",
        "the Sexual Offences Act 2003, sections 9, 12 and 14",
        "sections 38 (powers) and 39 (powers) of the Police Reform Act 2002",
        "section 1(1)(a)",
        "section 8 request",
        "within 20 working days, section 10",
        "section 16 advice",
        "section 17 notice",
        "section 50 complaint",
        "Article 8 of the Human Rights Act",
        "Article 6 of the GDPR",
        "12 offences in section C",
        "questions 12 and 14",
        "1930s 12",
    ],
)
def test_other_sections_are_no_grounds(text):
    assert exemptions_named_in(text) == []


@given(
    st.sampled_from([item for item in EXEMPTIONS if item.law == "FOIA 2000"]),
    st.sampled_from(["section {}", "Section {}", "s.{}", "S{}", "s {}", "sec. {}"]),
)
def test_every_ground_reads_back(item, spelling):
    assert exemptions_named_in(spelling.format(item.section)) == [item.label]


@given(st.text(alphabet="sectionS 0123456789().,and&ofthe Act", max_size=60))
def test_any_text_can_be_asked(text):
    named = exemptions_named_in(text)
    assert len(named) == len(set(named))


def test_absolute_and_qualified_are_told_apart():
    kinds = {(item.law, item.section): item.kind for item in EXEMPTIONS}
    assert kinds["FOIA 2000", "40"] == "absolute"
    assert kinds["FOIA 2000", "31"] == "qualified"
    assert kinds["FOIA 2000", "12"] == "cost"


@pytest.mark.shared
def test_grounds_of_the_real_pages_are_those_of_the_gold(shared):
    folder = shared / "replies-real"
    with (folder / "gold" / "replies.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    checked = 0
    for row in rows:
        path = folder / "files" / row["reply"]
        if path.suffix in {".html", ".txt"}:
            expected = [name for name in row["exemptions"].split("; ") if name]
            assert exemptions_named_in(path.read_text(encoding="utf-8")) == expected, row["reply"]
            checked += 1
    assert checked > 10


@pytest.mark.parametrize(
    "text",
    [
        "VOYEURISM (S12 SEXUAL OFFENCES ACT 2003)",
        "s12 of the sexual offences act 2003",
        "Section 40 Serious Crime Act 2015",
    ],
)
def test_a_section_of_an_offence_is_no_exemption(text):
    assert exemptions_named_in(text) == []


@pytest.mark.parametrize("text", ["SECTION 12 OF THE ACT", "S12 FREEDOM OF INFORMATION ACT 2000", "s12 of the act"])
def test_a_section_in_capitals_of_the_act_is_one(text):
    assert exemptions_named_in(text) == ["s12"]


def test_a_section_before_many_empty_cells_is_read_in_no_time():
    began = process_time()
    assert exemptions_named_in("Section 40(2)" + ", " * 60 + "and adran 31" + " , " * 60 + "!") == ["s40(2)", "s31"]
    assert process_time() - began < 1
