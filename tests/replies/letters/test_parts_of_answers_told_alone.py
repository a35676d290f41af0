"""How real letters head their answer, point to what is not here, and say that a part alone is held or disclosed."""

import pytest

from cyberflag.model import IssueKind, Outcome

ASKED = "You asked:", "How many burglaries were recorded in 2019?"


@pytest.fixture
def read(read_unasked_letter):
    """Reads paragraphs as a letter without a request."""
    return lambda *texts: read_unasked_letter("\n\n".join(texts))


@pytest.mark.parametrize(
    "head", ["In Response:", "In reply", "Our response is as follows:", "In answer to your request:"]
)
def test_an_answer_is_headed_in_any_of_these_words(read, head):
    assert [c.printed for c in read(*ASKED, head, "There were 23 burglaries in 2019.").counts] == ["23"]


@pytest.mark.parametrize(
    "said",
    [
        "23 such instances were recorded that met the search parameters in your request.",
        "There were 23 instances that met the criteria of your request.",
        "23 recorded instances were found.",
        "There were 23 such instances in 2019.",
    ],
)
def test_instances_are_what_was_asked_for(read, said):
    assert [c.printed for c in read(*ASKED, "Response:", said).counts] == ["23"]


@pytest.mark.parametrize(
    "said",
    [
        "The information is held, in part, by Kent Police.",
        "The information you ask for is partly held.",
        "We hold part of the information.",
        "The information is held in part and is below.",
    ],
)
def test_what_is_held_in_part_is_a_part_of_an_answer(read, said):
    assert read(*ASKED, "Response:", said, "2019: 72").record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "head",
    ["Exemptions applied:", "Exemptions Applied", "Exemption used:", "Sections relied on:", "Exemptions engaged"],
)
def test_grounds_below_their_heading_are_of_the_answer_and_not_of_the_request(read, head):
    attached = "He provided the enclosed spreadsheet in response to your request."
    neither = "Kent Police can neither confirm nor deny that it holds any other information."
    record = read(*ASKED, head, "Section 24", "Section 31", "Response:", attached, neither).record
    assert (record.outcome, record.exemptions) == (Outcome.NO_FIGURES, ("s24", "s31"))


@pytest.mark.parametrize(
    "said",
    [
        "The data within the attached pdf document is presented in such a manner as to avoid exemptions (Section 40).",
        "Please find attached the figures, set out so as to avoid the use of any exemption under section 40.",
        "Please see the attached table, which is grouped to avoid applying the section 40 exemption.",
        "The figures in the attached file are rounded, avoiding the need for an exemption (section 40).",
    ],
)
def test_an_exemption_that_is_avoided_withholds_nothing(read, said):
    record = read(*ASKED, "Response:", said).record
    assert (record.outcome, record.exemptions) == (Outcome.NO_FIGURES, ())


@pytest.mark.parametrize(
    "said", ["Part disclosure with Section 12 and Section 40 exemptions.", "Decision: partial disclosure, section 12."]
)
def test_a_part_disclosure_that_is_not_here_refuses_no_request(read, said):
    lacking = "Kent Police does hold information, however it does not hold all the information requested."
    assert read("Sexual offences, by year", said, lacking).record.outcome is Outcome.NO_FIGURES
    refused = "Your request is refused under section 12 of the Act."
    assert read("Sexual offences, by year", refused, lacking).record.outcome is Outcome.REFUSED


@pytest.mark.parametrize("label", ["Reference Number:", "Our ref", "FOI Reference:", "Request number", "Case No:"])
def test_the_number_below_a_label_of_references_counts_nothing(read, label):
    told = read("Burglaries", label, "20171967", *ASKED, "Response:", "Please see the enclosed spreadsheet.")
    assert not told.counts
    assert {i.kind for i in told.issues} == {IssueKind.UNREADABLE}


@pytest.mark.parametrize(
    "said",
    [
        "The platform is not a field of our system and so is not recorded.",
        "Platforms are not a field on our crime recording system.",
        "There is no field for the platform on our system.",
        "The age of the victim is not one of the fields in our database.",
    ],
)
def test_what_is_no_field_of_the_system_is_a_part_that_is_not_held(read, said):
    asked = "How many burglaries were recorded in 2019, by age and platform?"
    record = read("You asked:", asked, "Response:", "There were 23 burglaries in 2019.", said).record
    assert record.outcome is Outcome.PARTIAL
