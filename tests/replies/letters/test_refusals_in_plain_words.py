"""What real letters say of what they withhold, and whose they are."""

from cyberflag.model import Request
from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import outcome_of, read_letter
from cyberflag.replies.letters.passages import read_sentences
from cyberflag.replies.letters.senders import read_sender


def letter(*lines):
    document = Document("reply.txt", tuple(read_lines(lines).blocks))
    return read_letter(document, Request())


def test_grounds_listed_for_any_other_information_withhold_no_part_of_the_answer():
    said = letter(
        "The number of crimes was 12.",
        "",
        "Kent Police can neither confirm nor deny that it holds any other information by virtue of these exemptions:",
        "",
        "Section 23(5) Information supplied by security bodies",
        "",
        "Section 30(3) Investigations (by virtue of Section 30(2))",
        "",
        "Section 23 is a class based absolute exemption.",
        "",
        "Confirming or denying that it exists would contravene section 23.",
    )
    assert outcome_of(said, 1).value == "full"
    assert said.exemptions == ("s23(5)", "s30(3)")


def test_figures_of_goodwill_beside_a_refusal_on_cost_are_a_part():
    said = letter(
        "Our data are not organised in such a way as to allow us to provide all of this information within the limit.",
        "However, as a gesture of goodwill I have supplied information retrieved before it was realised that the fees "
        "limit would be exceeded.",
    )
    assert outcome_of(said, 2).value == "partial"


def test_a_request_that_is_being_refused_is_refused_as_a_whole():
    said = letter("This request is being refused under Section 12(1) of the FOIA.")
    assert said.statements.refuses_all
    assert outcome_of(said, 0).value == "refused"


def test_what_the_law_says_of_a_claim_names_no_ground_of_this_letter():
    said = letter(
        "The cost would exceed the limit under section 12(1).",
        "A public authority which is relying on a claim that section 12 or section 14 applies must give a notice.",
    )
    assert said.exemptions == ("s12(1)",)


def test_a_force_that_speaks_for_itself_is_the_sender_on_the_paper_of_its_neighbour():
    document = Document(
        "request-4711.pdf",
        (
            Line(1, "Information Rights", LineKind.PARAGRAPH),
            Line(2, "Bedfordshire Police Headquarters, Woburn Road, Kempston", LineKind.PARAGRAPH),
            Line(3, "Speed cameras in Hertfordshire began in 2014.", LineKind.PARAGRAPH),
            Line(4, "Hertfordshire Constabulary can confirm that it holds this information.", LineKind.PARAGRAPH),
        ),
    )
    sender = read_sender(document, read_sentences(document))
    assert sender.force != "bedfordshire"
