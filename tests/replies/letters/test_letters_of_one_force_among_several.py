"""Letters on the paper of several forces, whose figures are of one of them alone."""

import pytest

from readings import Read

HEAD = ("Information Rights", "Bedfordshire Police Headquarters, Woburn Road, Kempston")
ASKED = ("Request", "How many offences of sexual communication with a child were recorded in 2018/19?", "Response")


@pytest.fixture
def read_shared(read_unasked: Read):
    """Reads a page that no name of a file says the force of."""

    def read(*blocks: str):
        return read_unasked(*HEAD, *ASKED, *blocks, name="reply.html")

    return read


@pytest.mark.parametrize(
    "told",
    [
        "I have decided to disclose the located information. It concerns Cambridgeshire Constabulary only.",
        "I disclose the located information to you.\u00a0 It concerns Cambridgeshire Constabulary only.",
        "This data is for Cambridgeshire Constabulary alone.",
    ],
)
def test_the_force_of_which_the_figures_alone_are_goes_before_the_letterhead(read_shared, told: str):
    reading = read_shared(told, "Cambridgeshire Constabulary recorded 57 offences.")
    assert {count.force for count in reading.counts} == {"cambridgeshire"}


def test_a_neighbour_that_alone_holds_something_is_not_the_sender(read_unasked: Read):
    told = "Please ask Essex Police, as Essex Police only hold the records of that time."
    reading = read_unasked(*ASKED, told, "We recorded 57 offences.")
    assert {count.force for count in reading.counts} == {"kent"}


@pytest.mark.parametrize(
    "told",
    [
        "This is not of Essex Police only.",
        "Crimes of Essex Police alone are left out.",
        "This excludes crimes dealt with by Essex Police alone.",
        "Question 3 concerns Essex Police only.",
        "You asked a like question of Essex Police only last month.",
        "Our unit shared with Essex Police only began in 2017.",
        "The flag is not used by Essex Police alone.",
    ],
)
def test_what_else_is_of_a_neighbour_alone_does_not_make_it_the_sender(read_shared, read_unasked: Read, told: str):
    assert "essex" not in {count.force for count in read_shared("We recorded 57 offences.", told).counts}
    own = ("Kent Police", "Information Rights", *ASKED, "We recorded 57 offences.", told)
    reading = read_unasked(*own, "Kent Police Freedom of Information Team", name="reply.html")
    assert {count.force for count in reading.counts} == {"kent"}


@pytest.mark.parametrize(
    ("asked", "platform"),
    [
        ("child sexual offences in 2016/17 whose crime description names a social media site", "all"),
        ("child sexual offences in 2016/17 whose crime description names Facebook", "facebook"),
    ],
)
def test_a_text_that_names_any_platform_parts_no_crimes(read_unasked: Read, asked: str, platform: str):
    reading = read_unasked(f"You asked for {asked}.", "There were 248 such reports in 2016/17.")
    assert {count.platform for count in reading.counts} == {platform}


@pytest.mark.parametrize("verb", ["recorded", "has recorded", "have identified", "received"])
def test_who_recorded_what_follows_goes_with_the_name_of_the_file_before_the_letterhead(read_unasked: Read, verb: str):
    told = f"Cambridgeshire Constabulary {verb} the following grooming offences in 2018/19:"
    asked = "I note you seek access to the following information: grooming offences in 2018/19, by offence"
    reading = read_unasked(*HEAD, asked, told, "Offences - 57", name="cambridgeshire.html")
    assert {count.force for count in reading.counts} == {"cambridgeshire"}


@pytest.mark.parametrize(
    "told",
    [
        "The following grooming offences were recorded in 2018/19:",
        "Please ask Cambridgeshire Constabulary, which may hold the following:",
        "Grooming offences as Cambridgeshire Constabulary recorded them:",
    ],
)
def test_other_words_of_a_neighbour_leave_it_with_the_letterhead(read_unasked: Read, told: str):
    reading = read_unasked(*HEAD, *ASKED, told, "We recorded 57 offences in 2018/19.", name="reply.html")
    assert "cambridgeshire" not in {count.force for count in reading.counts}
