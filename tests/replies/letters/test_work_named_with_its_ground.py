"""What a letter says of this request in words that every letter has, questions that go on in one paragraph, rules on
arrests, people investigated, and the references of one force.
"""

import pytest

from cyberflag.model import Measure, Outcome
from cyberflag.vocabularies.forces import forces_named_in

TABLE = [["Year", "Rapes"], ["2021", "12"], ["2022", "14"]]
ASKED = [
    "<h2>Request</h2>",
    "1. How many rapes were recorded?",
    "3. How many complaints were made?",
    "<h2>Response 1:</h2>",
]


@pytest.mark.parametrize(
    "said",
    [
        "Section 12 applies: each complaint would have to be reviewed by hand.",
        "Section 12(1) applies, since every complaint would need to be read.",
        "All complaints would have to be opened and read, so section 12 applies.",
    ],
)
def test_complaints_that_would_be_read_are_refused(read_unasked, said):
    reading = read_unasked("<h1>Rape - 445/2022</h1>", *ASKED, TABLE, "<h2>Response 3:</h2>", said)
    assert reading.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "said",
    [
        "If you wish to complain, each complaint is reviewed by hand.",
        "You may complain to the Information Commissioner under section 50 of the Act.",
        "Complaints about our use of section 12 will be reviewed within 20 working days.",
        "If you complain about section 12, the review would have to consider the cost of retrieving each record.",
        "The data has been provided in a way which avoids the use of relevant exemptions to withhold the information.",
        "The data has been given in bands, which avoids the use of any applicable exemptions.",
    ],
)
def test_words_of_every_letter_withhold_nothing(read_unasked, said):
    assert read_unasked("<h1>Rape - 445/2022</h1>", *ASKED, TABLE, said).record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "said",
    [
        "We cannot give ages without the use of relevant exemptions.",
        "The data cannot be given without the application of relevant exemptions.",
        "Ages are withheld, to avoid the need for formal exemptions.",
        "We are unable to give ages without the use of any exemption.",
    ],
)
def test_what_is_refused_beside_such_words_is_refused(read_unasked, said):
    asked = ("<h2>Request</h2>", "1. How many rapes?", "2. Ages?", "<h2>Response</h2>")
    assert read_unasked("<h1>Rape - 445/2022</h1>", *asked, TABLE, said).record.outcome is Outcome.PARTIAL


def test_what_was_found_before_the_cost_was_known_leaves_all_refused(read_unasked):
    refused = "Our data are not organised to allow all of this within the appropriate limit (s.12)."
    given = "As a gesture of goodwill I have supplied the information {} before this was realised."
    for word in ("retrieved", "gathered", "collated"):
        asked = ("<h2>Request</h2>", "How many rapes, and how many on trains?", "<h2>Response</h2>")
        reading = read_unasked("<h1>Rape (445/2022)</h1>", *asked, refused, given.format(word), TABLE)
        assert reading.record.outcome is Outcome.REFUSED


def test_numbers_of_questions_in_one_paragraph_count_nothing(read_unasked):
    listed = "2. The age of the victims. 3. The platforms. 4. People arrested, and found guilty."
    reading = read_unasked(
        "<h1>Stalking (62A/23)</h1>", "1. The number of stalking offences in 2022.", listed, "<h2>Response</h2>", TABLE
    )
    assert not [c for c in reading.counts if c.measure is Measure.ARRESTS]


@pytest.mark.parametrize("answer", ["4 people were arrested in 2022.", "In 2022 we arrested 4 people."])
def test_people_arrested_are_counted(read_unasked, answer):
    assert [c.bounds.low for c in read_unasked("<h1>Stalking</h1>", answer).counts] == [4]


ARRESTS = ["<h1>Arrests for stalking from 1 April 2019 to 31 March 2020</h1>", "Arrests: 46"]


@pytest.mark.parametrize(
    "rule",
    [
        "One arrest is counted once, under its most serious offence.",
        "One person is counted twice where there were two arrests.",
        "An arrest for 2 offences is counted once.",
        "One charge is shown once only.",
        "One outcome will be recorded for each crime.",
    ],
)
def test_rules_on_how_arrests_are_counted_are_no_figures(read_unasked, rule):
    assert [c.bounds.low for c in read_unasked(*ARRESTS, rule).counts] == [46]


def test_one_charge_of_a_year_is_a_figure(read_unasked):
    assert 1 in [c.bounds.low for c in read_unasked(*ARRESTS, "One charge is recorded for 2020/21.").counts]


def test_one_arrest_that_was_made_is_a_figure(read_unasked):
    assert 1 in [c.bounds.low for c in read_unasked(*ARRESTS, "In 2020/21 one arrest was made for stalking.").counts]


@pytest.mark.parametrize(
    "said",
    [
        "97 people were investigated.",
        "97 persons were also investigated in that year.",
        "A total of 97 people were investigated.",
        "In total 97 individuals were investigated for stalking.",
    ],
)
def test_people_investigated_are_suspects(read_unasked, said):
    asked = (
        "You asked about offences of stalking last year (April 2011 - March 2012): how many people were investigated?"
    )
    counts = read_unasked("<h1>Stalking</h1>", asked, "In response:", said).counts
    assert [(c.bounds.low, c.measure) for c in counts] == [(97, Measure.SUSPECTS)]


@pytest.mark.parametrize(
    "said",
    [
        "97 reports were investigated.",
        "97 officers were investigated.",
        "97 leads were investigated.",
        "97 reports from people were investigated.",
        "The deaths of 97 people were investigated.",
        "Crimes against 97 people were investigated.",
        "Offences reported by 97 individuals were investigated.",
        "97 missing people were investigated.",
    ],
)
def test_other_things_investigated_are_no_suspects(read_unasked, said):
    counts = read_unasked("<h1>Stalking</h1>", "You asked about stalking in 2011/12.", "In response:", said).counts
    assert not [c for c in counts if c.measure is Measure.SUSPECTS]


@pytest.mark.parametrize("text", ["Ref 01.FOI.23.031235.", "01/FOI/19/001234", "request 01.FOI.18.000012, rape"])
def test_a_reference_in_the_form_of_one_force_names_it(text):
    assert [found.value.id for found in forces_named_in(text)] == ["metropolitan"]


@pytest.mark.parametrize(
    "text", ["FOI 23/031235", "01.FOI.2023", "FOI.23.031235", "01/FOI.23/031235", "101.FOI.23.0312", "11/02/2019"]
)
def test_other_references_name_no_force(text):
    assert not forces_named_in(text)
