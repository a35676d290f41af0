"""Offences outside those against children, named by their Act or as their own Act names them."""

import pytest


@pytest.mark.parametrize(
    "asked",
    [
        "Arrests under Section 76 of the Serious Crime Act 2015: Controlling or Coercive Behaviour in a Relationship.",
        "How many people were arrested for coercive control?",
        "How many arrests were made for controlling and coercive behaviour?",
        "Number of arrests under s76 Serious Crime Act 2015",
    ],
)
def test_coercive_control_is_one_offence(read_unasked, asked):
    reading = read_unasked("<h2>You asked:</h2>", asked, "<h2>Response</h2>", "Three arrests were made in 2016.")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("008/67", 3)]


@pytest.mark.parametrize(
    ("label", "offence"),
    [
        ("Possession of cannabis", "drug-offences"),
        ("Cannabis cultivation", "drug-offences"),
        ("Possession with intent to supply", "drug-offences"),
        ("Burglary dwelling", "burglary"),
        ("Aggravated burglary in a dwelling", "burglary"),
    ],
)
def test_common_titles_of_other_crimes_are_their_groups(read_unasked, label, offence):
    reading = read_unasked("Recorded crimes", [["Offence", "2019", "2020"], [label, "70", "76"], ["Rape", "5", "8"]])
    assert {(c.offence, c.bounds.low) for c in reading.counts} >= {(offence, 70), (offence, 76)}


def test_making_images_under_another_law_is_the_group(read_unasked):
    reading = read_unasked(
        "Offences recorded in 2019: making indecent images of children: 12", name="Jersey Police.html"
    )
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("indecent-images", 12)]
