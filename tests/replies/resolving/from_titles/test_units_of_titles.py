"""What a title says is counted behind or before the crimes that it has to do with, and notes that state it."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure
from readings import ASKED, kinds, measures

CRIMES = "Online sexual offences against children"
TOTALS = [["", "2017/18", "2018/19"], ["Total", 4, 6]]
OFFENCES = [["Offence", "2017/18", "2018/19"], ["Grooming", 4, 6], ["Rape", 5, 7]]


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        (f"{CRIMES} - arrests", Measure.ARRESTS),
        (f"{CRIMES}: number of suspects", Measure.SUSPECTS),
        (f"{CRIMES} – charges", Measure.CHARGES),
        (f"{CRIMES} - devices seized", Measure.OTHER),
        (f"{CRIMES}: referrals received", Measure.OTHER),
        (f"{CRIMES} - officers trained", Measure.OTHER),
        (f"Officers trained for {CRIMES.lower()}", Measure.OTHER),
        (f"Search warrants - {CRIMES.lower()}", Measure.OTHER),
        (f"Number of persons of interest in relation to {CRIMES.lower()}", Measure.OTHER),
        ("Images found", Measure.OTHER),
    ],
)
@pytest.mark.parametrize("rows", [TOTALS, OFFENCES])
def test_a_title_says_that_no_crimes_are_counted(read_sheets, title, measure, rows):
    reading = read_sheets(Table=[[title], *rows])
    assert measures(reading) == [{measure}]
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        f"{CRIMES} - recorded crimes",
        f"{CRIMES}: Snapchat",
        f"{CRIMES} - victims",
        f"{CRIMES} - arrests and charges",
        "Offences with devices seized",
        "Number of offences by suspects",
        "Offences against missing children by year",
        f"{CRIMES} - crimes with arrest",
        f"{CRIMES} - crimes charged",
        f"{CRIMES} - Suspects and offences",
        f"{CRIMES}: intelligence reports and crimes",
        f"{CRIMES}: mobile phones seized in the offence",
        f"{CRIMES} - offender arrested",
        f"{CRIMES} - Arrest made",
        f"{CRIMES} - charged",
    ],
)
def test_a_title_that_only_tells_of_the_crimes_counts_those(read_sheets, title):
    assert measures(read_sheets(Table=[[title], *OFFENCES])) == [{Measure.OFFENCES}]


def test_columns_that_say_what_they_count_go_before_the_title(read_sheets):
    rows = [["Year", "Offences", "Arrests"], ["2017/18", 4, 6], ["2018/19", 5, 7]]
    assert measures(read_sheets(Table=[[f"{CRIMES} - arrests"], *rows])) == [{Measure.OFFENCES, Measure.ARRESTS}]


@pytest.mark.parametrize(
    ("note", "measure"),
    [
        ("Note: figures are of persons arrested.", Measure.ARRESTS),
        ("Figures are numbers of charges.", Measure.CHARGES),
        ("These are the numbers of people charged.", Measure.CHARGES),
        ("* Counts of suspects", Measure.SUSPECTS),
        ("We count people arrested.", Measure.ARRESTS),
        ("We have counted individuals arrested only once", Measure.ARRESTS),
        ("We have counted people charged only once.", Measure.CHARGES),
        ("These figures are of individuals charged with offences.", Measure.CHARGES),
    ],
)
def test_a_note_below_states_what_the_table_counts(read_sheets, note, measure):
    assert measures(read_sheets(Table=[[CRIMES], *OFFENCES, [note]])) == [{measure}]


@pytest.mark.parametrize("note", ["These figures are not of people charged.", "Counts of offences by suspects"])
def test_a_note_that_denies_or_parts_states_nothing(read_sheets, note):
    assert measures(read_sheets(Table=[[CRIMES], *OFFENCES, [note]])) == [{Measure.OFFENCES}]


def test_a_heading_of_what_follows_states_nothing_of_the_table_above(read_page):
    table = (
        "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in OFFENCES) + "</table>"
    )
    reading = read_page(CRIMES, table, "Numbers of victims", "2017/18: 3")
    assert [str(count.measure) for count in reading.counts] == ["offences"] * 4 + ["victims"]


AGES = [["Age", "2017/18", "2018/19"], ["13", 5, 6], ["14", 7, 8]]


@pytest.mark.parametrize("before", ["FOI 0297/23 Annex A: ", "Annex A: ", "FOI 123/23 - ", "Our ref. 12/19: "])
@pytest.mark.parametrize("asked", ["victims", "unknown"])
def test_the_name_of_a_letter_or_annex_before_victims_counts_nothing(read_sheets, before, asked):
    request = replace(ASKED, measure=Measure(asked))
    reading = read_sheets(request=request, Sheet1=[[f"{before}victims of online flagged offences"], *AGES])
    assert measures(reading) == [{Measure.VICTIMS}]


@pytest.mark.parametrize(
    "title", ["Annex B: offences by age of victim", "Annex A: flagged offences", "FOI 12/19 - offences of grooming"]
)
def test_a_title_of_crimes_behind_it_counts_these(read_sheets, title):
    assert measures(read_sheets(Sheet1=[[title], *AGES])) == [{Measure.OFFENCES}]


def test_victims_of_crimes_behind_it_part_crimes_where_these_were_asked_for(read_sheets):
    assert measures(read_sheets(Sheet1=[["Annex A: victims of online offences"], *AGES])) == [{Measure.OFFENCES}]


@pytest.mark.parametrize(
    "sentence",
    [
        "a) The table shows victims of sexual offences recorded in 2018/19 with the online crime flag.",
        "The table below shows the victims of online grooming, by age and sex",
        "1. The following table gives child victims of flagged offences.",
        "Table 1 shows victims of rape.",
        "The figures below show the complainants in rape offences recorded in 2018/19",
        "Below are the victims of sexual offences by sex.",
    ],
)
def test_victims_that_a_sentence_points_at_are_counted_as_below_a_title(read_unasked, read_page, sentence):
    rows = [["Age of victim", "Female victims", "Male victims"], ["13", 5, 6], ["14", 7, 8]]
    assert measures(read_unasked("Sexual offences recorded in 2018/19", sentence, rows)) == [{Measure.VICTIMS}]
    assert measures(read_page("Sexual offences recorded in 2018/19", sentence, rows)) == [{Measure.OFFENCES}]


@pytest.mark.parametrize(
    "sentence",
    [
        "The table shows offences by age of victim.",
        "The table below shows sexual offences where the victim was under 18.",
        "The table shows the age of victims of sexual offences recorded in 2018/19.",
        "The table shows victims' ages for sexual offences recorded in 2018/19.",
        "The table shows recorded offences against victims of any age.",
        "The table shows victim ages of sexual offences.",
        "The table does not show victims of sexual offences.",
        "The table shows victims of unknown age.",
        "The table shows victims of sexual offences as offences, not people.",
        "The table shows victims of none of these.",
        "The table gives victims of rape no name.",
        "This table shows victims of rape but counts offences.",
        "The above table shows victims of rape.",
        "The figures above show victims of rape.",
    ],
)
def test_victims_by_whom_a_sentence_parts_crimes_are_not_counted(read_unasked, sentence):
    rows = [["Age of victim", "Female", "Male"], ["13", 5, 6], ["14", 7, 8]]
    assert measures(read_unasked("Sexual offences recorded in 2018/19", sentence, rows)) == [{Measure.OFFENCES}]
