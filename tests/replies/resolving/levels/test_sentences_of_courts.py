"""Convictions by what the court ordered: outcomes, whatever the crime is named after."""

import pytest

from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.outcomes import understand_outcome

SENTENCES = [["", "2015", "2016"], ["Imprisonment", "5", "3"], ["Probation", "1", "5"], ["Fine", "2", "1"]]
ASKED = ("<h2>Request</h2>", "How many convictions for indecent images were there?", "<h2>Response</h2>")


@pytest.mark.parametrize(
    "title",
    [
        "The number of convictions for possessing indecent images of children and the disposal.",
        "Number of convictions for indecent images of children, by sentence:",
        "Number of prosecutions for indecent images of children by result",
    ],
)
def test_convictions_by_sentence_are_outcomes(read_unasked, title):
    reading = read_unasked(*ASKED, title, SENTENCES)
    assert {str(c.measure) for c in reading.counts} == {"outcomes"}
    assert [dict(c.detail)["outcome"] for c in reading.counts[::2]] == ["Imprisonment", "Probation", "Fine"]


def test_images_by_kind_are_no_outcomes(read_unasked):
    table = [["", "2015", "2016"], ["Still", "4", "5"], ["Moving", "5", "3"]]
    reading = read_unasked(*ASKED, "Number of indecent images seized", table)
    assert {str(c.measure) for c in reading.counts} == {"other"}


@pytest.mark.parametrize(
    "text",
    [
        "number of convictions for possessing indecent images",
        "How many prosecutions for dangerous dogs",
        "number of cautions for indecent images of children",
        "total of convictions relating to indecent images",
    ],
)
def test_what_ended_for_things_counts_outcomes(text):
    assert {found.value.value for found in measures_named_in(text)} == {"outcomes"}


@pytest.mark.parametrize(
    "text",
    [
        "number of indecent images",
        "number of seized indecent images of children",
        "number of images for which charges were brought",
        "number of complaints",
        "number of outcomes of applications",
        "number of cautions issued to officers",
        "number of warrants for arrest",
    ],
)
def test_things_themselves_are_counted_as_such(text):
    assert {found.value.value for found in measures_named_in(text)} == {"other"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Suspended sentence", "imprisoned"),
        ("Community service order", "community-sentence"),
        ("Bound over", "bound-over"),
        ("Fined", "fined"),
        ("Absolute/conditional discharge", "discharged"),
        ("Written caution", "caution"),
    ],
)
def test_orders_of_courts_are_ends_of_crimes(label, kind):
    found = understand_outcome(label)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(
    "label",
    [
        "False imprisonment",
        "Custody records",
        "Probation officer",
        "Theft of fine art",
        "Breach of community order",
        "Detention",
        "Custody",
        "Sexual harm prevention order",
    ],
)
def test_crimes_and_places_named_alike_are_none(label):
    assert understand_outcome(label) is None
