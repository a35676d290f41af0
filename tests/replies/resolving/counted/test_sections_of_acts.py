"""Labels that are the bare section of an Act which the reply names, and offences of one group told apart by law."""

import pytest

from cyberflag.model import ALL
from readings import kinds, numbers

ASKED = (
    "Number of arrests made under section 127 of the Communications Act 2003 and Section 1 of the Malicious "
    "Communications Act 1988, in 2022 and 2023."
)
GROUP = "malicious-communications"


def read_below(read_unasked, asked, *rows):
    return read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Custody was searched.", rows)


@pytest.mark.parametrize(
    "labels",
    [
        ("S127", "S1"),
        ("Section 127", "Section 1"),
        ("s.127", "s.1"),
        ("S127 Communications Act 2003", "S1 Malicious Communications Act 1988"),
    ],
)
def test_sections_stand_for_the_offence_of_the_act_that_the_reply_names(read_unasked, labels):
    reading = read_below(read_unasked, ASKED, ("", *labels), ("2022", "132", "243"), ("2023", "145", "247"))
    assert numbers(reading) == [132, 145, 243, 247]
    assert {count.offence for count in reading.counts} == {GROUP}
    assert len({count.detail for count in reading.counts}) == 2
    assert not kinds(reading)


@pytest.mark.parametrize("counted", ["arrests", "charges"])
def test_a_section_with_the_word_for_what_is_counted_stands_for_its_offence(read_unasked, counted):
    heads = "Year", f"S127 {counted}", f"Section 1 {counted}", "Total"
    reading = read_below(read_unasked, ASKED, heads, ("2022", "132", "243", "375"), ("2023", "145", "247", "392"))
    assert {(count.offence, str(count.measure)) for count in reading.counts if not count.total} == {(GROUP, counted)}
    assert {count.offence for count in reading.counts if count.total} == {GROUP}
    assert not kinds(reading)


def test_sections_of_a_scottish_act_are_those_of_indecent_images(read_unasked_letter):
    letter = (
        "This is the answer under the Freedom of Information (Scotland) Act 2002 (FOISA).\n\n"
        "Charges reported under the Civic Government (Scotland) Act 1982, sections 52 and 52A:\n\n"
        "Year | Section 52 charges | Section 52A charges | Total\n"
        "2014-15 | 388 | 402 | 790\n2015-16 | 431 | 447 | 878\n"
    )
    reading = read_unasked_letter(letter)
    assert {(count.offence, str(count.measure)) for count in reading.counts} == {("indecent-images", "charges")}
    assert not kinds(reading)


@pytest.mark.parametrize(
    ("labels", "head"), [(("S1 offences", "S2 offences"), "Sector"), (("S127 arrests", "S9 arrests"), "Offence")]
)
def test_sections_that_no_act_explains_stand_for_none_with_a_word_behind_them(read_unasked, labels, head):
    rows = [(label, "132", "145") for label in labels]
    reading = read_below(read_unasked, ASKED, (head, "2022", "2023"), *rows)
    assert not any("Act" in words for count in reading.counts for _, words in count.detail)
    assert kinds(reading)


LAWS = ["Year", "S127", "S1", "Total"], ["2020", "132", "243", "375"], ["2021", "145", "247", "392"]


@pytest.mark.parametrize("row", [["2022", "145", "*", "148"], ["2022", "145", "<5", "148"]])
def test_a_total_over_withheld_cells_is_of_the_group_of_those_beside_it(read_unasked, row):
    totals = [c for c in read_below(read_unasked, ASKED, *LAWS, row).counts if c.total]
    assert {c.offence for c in totals} == {GROUP}


def test_one_misprinted_total_among_several_is_of_the_group_and_told(read_unasked):
    rows = ["2022", "102", "203", "305"], ["2023", "145", "3", "149"]
    reading = read_below(read_unasked, ASKED, *LAWS, *rows)
    assert {c.offence for c in reading.counts if c.total} == {GROUP}
    assert kinds(reading) == ["does-not-add-up"]


@pytest.mark.parametrize(
    "rows",
    [
        (["2020", "5", "7", "12"], ["2021", "*", "47", "2000"], ["2022", "9", "*", "1900"]),
        (["2020", "0", "0", "0"], ["2021", "*", "47", "2000"]),
    ],
)
def test_a_total_that_withheld_cells_do_not_reach_is_not_of_the_group(read_unasked, rows):
    totals = [c for c in read_below(read_unasked, ASKED, LAWS[0], *rows).counts if c.total]
    assert {c.offence for c in totals if c.printed in ("2000", "1900")} == {ALL}


def test_laws_are_told_apart_beside_several_things_counted_of_each(read_unasked):
    heads = "Year", "S127 offences", "S1 offences", "S127 charges", "S1 charges"
    reading = read_below(read_unasked, ASKED, heads, ("2022", "132", "43", "20", "5"), ("2023", "145", "47", "30", "6"))
    laws = {(str(c.measure), dict(c.detail)["offence"]) for c in reading.counts}
    acts = "Section 127 of the Communications Act 2003", "Section 1 of the Malicious Communications Act 1988"
    assert laws == {(measure, act) for measure in ("offences", "charges") for act in acts}


def test_a_sum_of_arrests_for_one_law_and_charges_for_another_is_none_of_crimes(read_unasked):
    heads = "Year", "S127 arrests", "S1 charges", "Total"
    reading = read_below(read_unasked, ASKED, heads, ("2022", "132", "43", "175"), ("2023", "145", "47", "192"))
    assert [str(c.measure) for c in reading.counts] == ["arrests", "charges", "other"] * 2


def test_several_totals_that_the_laws_do_not_reach_are_not_of_their_group(read_unasked):
    rows = ["2022", "102", "203", "310"], ["2023", "145", "3", "199"]
    reading = read_below(read_unasked, ASKED, *LAWS, *rows)
    assert [c.offence for c in reading.counts if c.total] == [GROUP, GROUP, ALL, ALL]


def test_the_total_of_two_laws_of_one_group_is_of_the_group(read_unasked):
    rows = ("", "S127", "S1", "Total"), ("2022", "132", "243", "375"), ("2023", "145", "247", "392")
    totals = [c for c in read_below(read_unasked, ASKED, *rows).counts if c.total]
    assert {(c.offence, c.bounds.low, c.detail) for c in totals} == {(GROUP, 375, ()), (GROUP, 392, ())}


def test_a_section_that_two_acts_have_stands_for_neither(read_unasked):
    asked = f"{ASKED} Arrests for theft are under section 1 of the Theft Act 1968."
    reading = read_below(read_unasked, asked, ("", "S127", "S1"), ("2022", "132", "243"), ("2023", "145", "247"))
    assert numbers(reading) == [132, 145]
    assert "unknown-offence" in kinds(reading)


def test_a_section_of_an_act_that_is_no_offence_stands_for_none(read_unasked):
    asked = "Arrests under the Malicious Communications Act. Section 40 of the Freedom of Information Act 2000 applies."
    reading = read_below(read_unasked, asked, ("", "S40", "S1"), ("2022", "132", "7"), ("2023", "145", "8"))
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)


def test_a_section_that_names_an_offence_by_itself_stays_it(read_unasked):
    asked = "Offences under section 15A of the Sexual Offences Act 2003 and section 127 of the Communications Act 2003."
    reading = read_below(read_unasked, asked, ("", "S15A", "S127"), ("2022", "132", "7"), ("2023", "145", "8"))
    assert {(c.offence, c.bounds.low) for c in reading.counts} == {
        ("071/17", 132),
        ("071/17", 145),
        (GROUP, 7),
        (GROUP, 8),
    }
    assert {c.detail for c in reading.counts} == {()}


def test_two_rows_of_one_group_that_name_no_law_each_are_told(read_unasked):
    rows = ("", "2022", "2023"), ("Malicious communications", "132", "243"), ("S127", "145", "247")
    reading = read_below(read_unasked, ASKED, *rows)
    assert "unknown-layout" in kinds(reading)
    assert ALL not in {count.offence for count in reading.counts}


def test_the_law_of_requests_has_no_section_of_an_offence(read_unasked):
    asked = f"{ASKED} This is a request under section 1 of the Freedom of Information Act 2000."
    reading = read_below(read_unasked, asked, ("", "S127", "S1"), ("2022", "132", "243"))
    assert numbers(reading) == [132, 243]


CRIMES = [["Section 4 Public Order Act", "132", "145"], ["Section 5 Public Order Act", "243", "247"]]


@pytest.mark.parametrize(
    ("row", "issues"),
    [
        (["All recorded crime", "3333", "4444"], False),
        (["All offences", "3333", "4444"], False),
        (["Grand total of all crimes recorded", "3333", "4444"], False),
        (["Total", "380", "398"], True),
    ],
)
def test_what_is_no_sum_of_the_laws_is_not_of_their_group(read_unasked, row, issues):
    rows = [["Offence", "2022", "2023"], *CRIMES, row]
    reading = read_below(read_unasked, "Crimes in 2022 and 2023", *rows)
    assert {c.offence for c in reading.counts if c.bounds.low in map(int, row[1:])} == {ALL}
    assert bool(kinds(reading)) == issues


@pytest.mark.parametrize("label", ["Other", "Upskirting by proxy"])
def test_the_total_over_a_row_that_is_not_understood_is_not_of_the_group(read_unasked, label):
    rows = ["", "S127", "S1", label, "Total"], ["2022", "132", "243", "5", "380"], ["2023", "145", "247", "6", "398"]
    reading = read_below(read_unasked, ASKED, *rows)
    assert {c.offence for c in reading.counts if c.total} == {ALL}
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize(
    "label",
    [
        "Section 4 and section 5 Public Order Act",
        "S4 or S5 Public Order Act",
    ],
)
def test_a_sum_of_two_laws_is_no_third(read_unasked, label):
    reading = read_below(
        read_unasked, "Crimes in 2022 and 2023", ["Offence", "2022", "2023"], *CRIMES, [label, "375", "392"]
    )
    assert not reading.counts
    assert "unknown-layout" in kinds(reading)


@pytest.mark.parametrize(
    "other",
    [
        "I also want offences under section 1(1) of the Protection of Children Act 1978.",
        "I also want the Protection of Children Act 1978 s.1.",
        "I also want s1 PCA 1978.",
        "You also want s.1(1)(a) Protection of Children Act 1978.",
    ],
)
def test_a_section_of_another_act_however_it_is_cited_makes_it_stand_for_neither(read_unasked, other):
    asked = f"Number of offences under section 1 of the Malicious Communications Act 1988 in 2022 and 2023. {other}"
    reading = read_below(read_unasked, asked, ["", "S1"], ["2022", "132"], ["2023", "145"])
    assert {count.offence for count in reading.counts} == {ALL}
    assert "unknown-offence" in kinds(reading)


def test_a_section_of_crimes_left_out_explains_no_label(read_unasked):
    asked = (
        "Crimes under the Protection of Children Act in 2022 and 2023, by section. For section 1 of the Malicious "
        "Communications Act 1988 please ask again."
    )
    reading = read_below(read_unasked, asked, ["Section", "2022", "2023"], ["Section 1", "132", "145"])
    assert not reading.counts
    assert kinds(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [["Beat", "2022", "2023"], ["S1", "132", "145"], ["S2", "243", "247"]],
        [["District", "2022", "2023"], ["S1", "132", "145"], ["N1", "243", "247"]],
        [["Sector", "2022", "2023"], ["S1", "132", "145"]],
        [["", "S1", "S2"], ["2022", "132", "243"], ["2023", "145", "247"]],
        [["Section used", "2022", "2023"], ["S1", "132", "145"], ["S23", "243", "247"]],
    ],
)
def test_a_sign_that_may_be_a_place_or_another_law_stands_for_no_offence(read_unasked, rows):
    asked = "Number of offences under section 1 of the Malicious Communications Act 1988 in 2022 and 2023."
    reading = read_below(read_unasked, asked, *rows)
    assert not any("Act" in words for count in reading.counts for _, words in count.detail)
    assert kinds(reading) or {name for count in reading.counts for name, _ in count.detail} == {"area"}
