"""Offences: mentions within texts, however long, and the labels of whole replies."""

import csv
import time

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.offences import offences_named_in, understand_offence


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between dates, section 15A Sexual Offences Act 2003 (Home Office code 71/17)", ["071/17"]),
        ("Outcomes of those 88A crimes", ["88A"]),
        ("sexual grooming (HO code 88A) in financial year 2021/2", ["88A"]),
        ("FOI 10905/25: Sexual communication with a child | A Police", ["071/17"]),
        ("Arrests for sexual offences, by nationality group", ["sexual-offences"]),
        ("Number of recorded sexual offences with a cyber crime flag where victim is under 18", ["all"]),
        ("Sexual offences and harassment linked to dating apps", ["sexual-offences", "harassment"]),
        ("Table 2: Cause/incite female child under 13 to engage in sexual activity - no penetration", ["021/03"]),
        ("Disclosure of private sexual images (008/71).", ["008/71"]),
        ("Indecent images", ["indecent-images"]),
        ("How many rapes were recorded?", ["rape"]),
        ("Crimes of sexual grooming (HO code 71/17) in 2019", ["071/17"]),
        ("The counts for rape (19D) and for blackmail", ["19D", "blackmail"]),
        ("330 crimes were recorded in classes 21 and 22B", ["21", "22B"]),
        ("crimes of classes 22B and 21 in 2022/23", ["22B", "21"]),
        ("under codes 88A, 86 and 21", ["88A", "86", "21"]),
        ("Offence classifications 17A, 21", ["17A", "21"]),
        ("47 crimes of classes 88A and 22B, and 21 of these were online", ["88A", "22B"]),
        ("Freedom of Information request 017/13", []),
        ("Reference 88/10, received 21/05", []),
        ("071/17", ["071/17"]),
        ("section 5 Sexual Offences Act", []),
        ("Protection from Harassment Act", []),
        ("any offence that mentions a computer", []),
        ("Victims by age and sex", []),
        ("", []),
    ],
)
def test_offences_are_found_in_headings_and_questions(text, values):
    found = offences_named_in(text)
    assert list(dict.fromkeys(one.value for one in found)) == values
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text):
    understand_offence(text)
    offences_named_in(text)


@pytest.mark.parametrize("piece", ["HO code ", "section 12, ", "071/17 ", "Sexual offences "])
def test_long_texts_are_read_in_time_that_grows_with_their_length(piece):
    """Ten seconds are far more than it takes; where the time grew with the square of the length it took minutes."""
    begun = time.process_time()
    offences_named_in(piece * 3000)
    assert time.process_time() - begun < 10


# The project's private replies


@pytest.mark.shared
def test_every_offence_of_the_simulated_campaigns_gold_is_understood_from_its_row_label(shared):
    """The long csv and the record lists are left out: their labels are codes, which other tests hold."""
    folder = shared / "campaign-dev"
    with (folder / "gold" / "counts.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["offence"] != "all" and row["reply"].endswith(".xlsx")]
    books = {}
    checked = 0
    for row in rows:
        if "!" not in row["source"]:
            continue
        if row["reply"] not in books:
            books[row["reply"]] = openpyxl.load_workbook(folder / row["reply"], data_only=True)
        book = books[row["reply"]]
        sheet, cell = row["source"].rsplit("!", 1)
        line = book[sheet][cell].row
        label = next(str(one.value) for one in book[sheet][line] if one.value not in (None, ""))
        found = understand_offence(label)
        assert (found.value if found else None) == row["offence"], (row["reply"], label)
        checked += 1
    assert checked > 500


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("there were 80 image offences, 12 grooming offences", ["indecent-images", "grooming"]),
        ("the force recorded 12 photograph offences", ["indecent-images"]),
        ("80 offences, for image offences see the second table", []),
        ("80 contact and image offences", []),
        ("there were 80 disclosure of image offences", []),
        ("80 offences recorded by the image offences team", []),
        ("12 private sexual image offences", ["all"]),
        ("intimate image offences were 80", []),
        ("disclosing image offences", []),
    ],
)
def test_image_offences_are_those_on_children_but_as_the_end_of_another_name(text, found):
    assert [one.value for one in offences_named_in(text)] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 2013/14 how many people were charged for sexual grooming (88A)?", "sexual grooming (88A"),
        ("There were 12 arrests for engage in sexual communication with a child (071/17)", "engage in sexual"),
        ("2014 Sexual Grooming (88A)", "Sexual Grooming (88A"),
    ],
)
def test_words_that_count_crimes_are_no_part_of_the_title_before_a_code(text, said):
    (found,) = offences_named_in(text)
    assert text[found.start : found.end].startswith(said)


@pytest.mark.parametrize(
    "before", ["Cyfathrebu rhywiol â phlentyn", "Child sexual abuse:", "1.", "Conspiracy to commit", "Snapchat -"]
)
def test_other_words_before_an_official_title_and_its_code_leave_the_label_what_it_is(before):
    found = understand_offence(f"{before} Engage in sexual communication with a child (071/17)")
    assert (found.value, found.score) == ("071/17", 1.0)
