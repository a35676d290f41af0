"""A figure alone on its line below a line that ends in a colon and says what it counts."""

import pytest

from readings import kinds


def told(reading):
    return [(str(c.measure), c.offence, c.period.label, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "head",
    [
        "Number of grooming offences recorded in 2021/22:",
        "Grooming offences recorded between 1 April 2021 and 31 March 2022:",
        "The total number of grooming offences in 2021/22:",
    ],
)
@pytest.mark.parametrize("figure", ["418", "418 offences"])
def test_a_figure_alone_below_its_line_is_of_it(read_unasked_letter, head, figure):
    reading = read_unasked_letter(f"Response\n\n{head}\n\n{figure}\n\nThis is a matter of record.")
    assert told(reading) == [("offences", "grooming", "2021/22", 418)]
    assert kinds(reading) == []


def test_each_of_several_lines_has_its_own_figure(read_unasked_letter):
    outcome = "Number of crimes (home office code 86/2), suspect under 18, recorded as Outcome {}, in 2021/22:"
    text = f"{outcome.format(21)}\n\n418\n\n{outcome.format(22)}\n\n61\n\nNumber of arrests in 2021/22:\n\n44"
    reading = read_unasked_letter(f"Response\n\n{text}")
    assert told(reading) == [
        ("outcomes", "086/02", "2021/22", 418),
        ("outcomes", "086/02", "2021/22", 61),
        ("arrests", "086/02", "2021/22", 44),
    ]
    assert [dict(c.detail).get("label", "").count("suspect under 18") for c in reading.counts] == [1, 1, 0]
    assert [c.provenance.source for c in reading.counts] == ["line 7", "line 11", "line 15"]


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("On Snapchat", ("all", "all", "snapchat", "unknown")),
        ("Victims under 13", ("0-12", "all", "all", "unknown")),
        ("Adult victims", ("18+", "all", "all", "unknown")),
        ("Boys", ("all", "male", "all", "unknown")),
        ("Offences without the online flag", ("all", "all", "all", "none")),
        ("The figures below are of offences where the victim was under 13.", ("0-12", "all", "all", "unknown")),
    ],
)
def test_what_heads_such_a_line_is_said_of_its_figure(read_unasked_letter, above, said):
    reading = read_unasked_letter(f"Response\n\n{above}\n\nRape offences recorded in 2021/22:\n\n41")
    assert [(str(c.age), str(c.sex), c.platform, str(c.basis)) for c in reading.counts] == [said]
    assert told(reading) == [("offences", "rape", "2021/22", 41)]


def test_each_heading_is_said_of_its_own_figure(read_unasked_letter):
    line = "Rape offences recorded in 2021/22:"
    reading = read_unasked_letter(f"Response\n\nFemale victims:\n\n{line}\n\n41\n\nMale victims:\n\n{line}\n\n4")
    assert [(str(c.sex), c.bounds.low) for c in reading.counts] == [("female", 41), ("male", 4)]


@pytest.mark.parametrize("people", ["suspects", "victims"])
def test_the_noun_beside_the_figure_says_what_it_counts(read_unasked_letter, people):
    reading = read_unasked_letter(f"Response\n\nNumber of rape offences recorded in 2021/22:\n\n41 {people}")
    assert told(reading) == [(people, "rape", "2021/22", 41)]


@pytest.mark.parametrize(
    "below",
    [
        "Offences recorded in 2021/22:\n\n418\n\n512\n\n33",
        "Offences recorded in 2021/22 by platform:\n\n418\n\nFacebook",
        "Offences recorded in 2021/22:\n\n418\n\nFacebook\n\n300\n\nSnapchat\n\n118",
        "Records searched for offences recorded in 2021/22:\n\n4,316\n\nEach would have to be read.",
        "Number of records searched for offences recorded in 2021/22:\n\n4,316\n\nEach would have to be read.",
        "We found:\n\n418",
        "The figure published last year was wrong. Offences recorded in 2021/22:\n\n418\n\nCorrected figure:\n\n420",
        "Number of rape offences recorded in 2021/22:\n\n418 children",
    ],
)
def test_one_of_several_figures_and_the_records_searched_are_not_read_so(read_unasked_letter, below):
    reading = read_unasked_letter(f"Response\n\n{below}")
    assert not [c for c in reading.counts if c.bounds.low in (418, 4316)]
    assert kinds(reading)


@pytest.mark.parametrize(
    "head",
    [
        "Number of offences recorded in 2021/22 excluding rape",
        "Number of offences other than rape recorded in 2021/22",
        "Number of rape offences not recorded as crimes in 2021/22",
        "Number of reports of rape in 2021/22 not crimed",
        "Number of officers investigating grooming offences in 2021/22",
        "Total number of devices seized for grooming offences in 2021/22",
        "Number of crimes recorded in 2021/22 that would need to be opened",
        "Number of offences checked in 2021/22",
        "Number of rape offences in 2021/22 in England and Wales",
        "Number of rape offences recorded in 2021/22 (April)",
        "Number of rape offences recorded in 2021/22 in Maidstone",
        "Number of crimes, victim and suspect under 18, recorded in 2021/22",
    ],
)
def test_a_line_with_words_not_understood_leads_to_no_figure(read_unasked_letter, head):
    reading = read_unasked_letter(f"Response\n\n{head}:\n\n41")
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)


def test_a_figure_below_crimes_that_led_to_a_charge_counts_charges(read_unasked_letter):
    (count,) = read_unasked_letter("Response\n\nNumber of rape offences in 2021/22 which led to a charge:\n\n41").counts
    assert (str(count.measure), count.offence, count.bounds.low) == ("charges", "rape", 41)


def test_the_parts_below_such_a_figure_are_read_as_before(read_unasked_letter):
    reading = read_unasked_letter("Response\n\nNumber of grooming offences in 2021/22:\n\n41\n\nFemale: 30\n\nMale: 11")
    assert [(str(c.sex), c.bounds.low) for c in reading.counts] == [("female", 30), ("male", 11)]
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("Rape offences recorded with outcome 21 in 2021/22", "outcome 21"),
        ("Rape offences closed as outcome 18, between 1 April 2021 and 31 March 2022", "outcome 18"),
        ("Rape offences that have an outcome of caution in 2021/22", "caution"),
    ],
)
def test_days_may_stand_behind_the_outcome_of_a_label(read_unasked_letter, label, outcome):
    reading = read_unasked_letter(f"Response\n\n{label}: 12")
    assert told(reading) == [("outcomes", "rape", "2021/22", 12)]
    assert [dict(c.detail) for c in reading.counts] == [{"outcome": outcome}]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "label",
    [
        "Rape offences recorded in 2020/21 with outcome 8 in 2021/22",
        "Suspects of rape offences with outcome 4 in 2021/22",
        "Victims of rape offences with outcome 4 in 2021/22",
    ],
)
def test_days_of_the_crimes_and_of_their_outcome_and_people_counted_are_told(read_unasked_letter, label):
    reading = read_unasked_letter(f"Response\n\n{label}: 12")
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)
