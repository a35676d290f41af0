"""What letters say beside their answer: checks of the flag, rules of counting, who lives there, where it is written."""

import pytest

from cyberflag.replies import read_reply
from cyberflag.vocabularies.exemptions import exemptions_named_in
from readings import ASKED, kinds, values

YEARS = {("2017/18",): (53, 53), ("2018/19",): (57, 57), ("2019/20",): (61, 61)}
LETTER = "Kent Police\n\n2017/18 : 53\n2018/19 : 57\n2019/20 : 61\n\n{}\n"

ASIDES = [
    "The flag was checked against 300 records in March 2020 and found right in 9 out of 10.",
    "A yearly check of 200 crimes is made by our 2 crime registrars.",
    "In an audit of 150 crimes 61 were found to lack the flag.",
    "The audit of May 2018 looked at 150 crimes and found the flag missing from 61.",
    "We dip sample 40 crimes each month to see whether the flag is right.",
    "A child with two offences in a year is counted once.",
    "A crime has one principal victim.",
    "Where a crime had two victims it is counted once.",
    "Up to 4 offences can be entered on one crime report.",
    "The City has some 600,000 people who work here, so please take care with any rate.",
    "Kent has a population of 1.9 million, of whom 410,000 are under 18.",
    "11 crimes were moved to other forces and are not counted.",
    "Six crimes were passed on to us from a neighbouring force and are counted.",
    "Of them, 14 were received from other police forces.",
    "Five offences were first reported to another force.",
    "In May 2019, in FOI 118/19, we gave 49 for 2017/18; that figure is withdrawn and the one above stands.",
    "49 offences were stated for 2017/18 in FOI 118/19; that number is superseded.",
    "Eight offences that were later no-crimed have been taken out.",
    "The figures were drawn from 3 extracts in all.",
    "Please contact us in writing only: 1 Waterwells, Waterwells Drive, Gloucester GL2 2AN",
    "Table 1 shows the same offences by the gender of the child and Table 2 by age.",
    "The eight offences recorded most often are listed elsewhere.",
    "24817 letter.pdf (187 KB)",
    "The flag applies to 88 types of crime.",
    "Our registrar dip-sampled 80 records and found 71 to be correctly flagged.",
    "27 flags were added late.",
    "2018/19 has been checked by the Home Office and is not yet published.",
    "Limb 2: the age of the victims",
    "The search covers four offences only, and victims under 18.",
    "Our search was of the five sexual and image offences in the table at 2, with the flag.",
    "Crimes where the sex of the victim is not recorded are not in the table at 3.",
    "The platform is as chosen by the officer (one per crime).",
    "You may wish to narrow your request to one year and two offences.",
    "About 8,600 people live in the City, and 587,000 work there.",
    "Some 8,600 people live here while a further 587,000 visit the City.",
    "31 crimes still awaiting a decision on 2 May 2023 are not counted.",
    "Some 12 offences which are not yet validated have been left out.",
    "Four reports that were being classified when we ran the search were excluded.",
    "14 crimes under review are not included.",
    "Not one of the 214,000 crimes on the crime system was looked at by hand.",
    "These are out of some 214,000 records held in our records management system.",
    "The crime database now holds 214,000 reports.",
]


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of three figures with one sentence more."""

    def read(sentence):
        (tmp_path / "Kent 24817.txt").write_text(LETTER.format(sentence), encoding="utf-8")
        return read_reply(tmp_path / "Kent 24817.txt", "Kent 24817.txt", ASKED)

    return read


@pytest.mark.parametrize("sentence", ASIDES)
def test_what_is_said_beside_the_answer_counts_nothing_and_asks_nothing(read_letter, sentence):
    reading = read_letter(sentence)
    assert values(reading) == YEARS
    assert reading.issues == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "A further 41 offences had no victim.",
        "In 14 of the offences the child lived in another county.",
        "Another 12 crimes were flagged as well.",
        "27 flags were set in that year.",
        "31 crimes are still under investigation.",
        "A further 41 offences on the system have the flag.",
        "The flag stands on 14 of the 1,204 crimes held on our system.",
    ],
)
def test_a_number_that_may_be_of_the_answer_is_still_pointed_at(read_letter, sentence):
    assert read_letter(sentence).issues


def test_a_check_that_found_the_figures_themselves_is_read(read_letter):
    reading = read_letter("After an audit of our records 12 offences had a male victim in 2018/19.")
    assert values(reading)[("2018/19", "male")] == (12, 12)


@pytest.mark.parametrize("address", ["Churchill Way, Sheffield S35 2PY", "Park Lane, Sheffield S40 1AB"])
def test_a_postcode_names_no_section(address):
    assert exemptions_named_in(f"To appeal, write to {address}.") == []
    assert exemptions_named_in("Withheld under S40 (2).") == ["s40(2)"]


def test_a_check_told_above_a_table_is_no_title_of_it(read_letter_with_table):
    told = "The flag was put on by hand and in a dip sample of 200 crimes 83 had been missed."
    reading = read_letter_with_table([told], [["Sex", "2017/18", "2018/19"], ["Female", 4, 5], ["Male", 1, 2]])
    assert values(reading)["2018/19", "female"] == (5, 5)


def test_a_heading_names_the_ground_of_a_refusal_and_a_comma_parts_no_wording(tmp_path):
    page = (
        "<main><h1>Kent Police</h1><h2>Refusal notice: section 12(1), cost of compliance</h2>"
        "<p>We cannot answer within the limit. We do have an online flag, but it is unreliable: many crimes do not"
        " carry it.</p><p>This letter is a refusal of the whole request.</p></main>"
    )
    (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
    record = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", ASKED).record
    assert (record.outcome.value, record.exemptions, record.flag_use.value) == ("refused", ("s12(1)",), "unreliable")


def test_what_is_withheld_by_a_section_is_not_said_not_to_be_held(read_letter):
    reading = read_letter("The number for 2018/19 is not given exactly, as section 40(2) of the Act applies to it.")
    assert "not-held" not in {issue.kind.value for issue in reading.issues}


def test_a_year_that_is_not_yet_published_is_missing_where_no_figure_of_it_is_given(read_letter):
    sentence = "The number for 2020/21 is not yet published."
    assert read_letter(sentence).record.outcome.value == "partial"
    assert read_letter(sentence.replace("2020/21", "2018/19")).record.outcome.value == "full"


@pytest.mark.parametrize(
    "line",
    [
        "Current investigations: section 30(1) applies.",
        "Current investigations: withheld under section 30(1)",
        "Wibbled by district - section 40(2)",
    ],
)
def test_a_ground_behind_what_is_not_understood_is_told_once_as_withheld(read_page, line):
    reading = read_page("Sexual communication with a child recorded:", "2017/18: 66", "2018/19: 72", line)
    assert [c.bounds.low for c in reading.counts] == [66, 72]
    assert kinds(reading) == ["refused"]


def test_a_ground_behind_what_is_understood_is_a_figure_withheld(read_page):
    reading = read_page("Flagged sexual offences:", "2017/18: 66", "2018/19: section 40(2)")
    assert [(c.period.label, str(c.marker)) for c in reading.counts] == [("2017/18", ""), ("2018/19", "suppressed")]
