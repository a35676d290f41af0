"""What figures of one sentence or paragraph say of those beside them: the year, the part, and what is no crime."""

import pytest

OPENING = "You asked about rapes of children.\n\nIn 2014/15 there were 50 rapes.\n\n"


def said(reading):
    return {(c.period.start.year, str(c.measure), str(c.sex), c.bounds.low) for c in reading.counts}


@pytest.mark.parametrize(
    "line", ["Arrests for rape in 2012/13: 96. Charges: 38.", "Arrests, 2012/13: 96. Persons charged: 38."]
)
def test_a_label_without_days_is_of_those_before_it_in_its_paragraph(read_unasked_letter, line):
    found = said(read_unasked_letter(f"{OPENING}{line}"))
    assert found >= {(2012, "arrests", "all", 96), (2012, "charges", "all", 38)}
    assert (2014, "charges", "all", 38) not in found


@pytest.mark.parametrize(
    "when",
    [
        "So far this year (1 April 2015 to 30 June 2015)",
        "In the current year (April to June 2015)",
        "In the year to date (1 April to 30 June 2015)",
    ],
)
def test_a_part_of_the_figures_of_this_year_is_of_them(read_unasked_letter, when):
    found = said(read_unasked_letter(f"{OPENING}{when} there have been 41 in all, 33 of them against girls."))
    assert found >= {(2015, "offences", "all", 41), (2015, "offences", "female", 33)}


@pytest.mark.parametrize(
    "words",
    [
        "which was later no crimed and is not in the figures above",
        "that was subsequently cancelled and has not been included in the figures",
        "but it proved not to be a crime and is left out of the table",
    ],
)
def test_what_was_no_crime_is_no_figure_and_is_told(read_unasked_letter, words):
    reading = read_unasked_letter(f"{OPENING}The force recorded one further offence in 2014/15 {words}.")
    assert said(reading) == {(2014, "offences", "all", 50)}
    assert any("one" in issue.message for issue in reading.issues)
