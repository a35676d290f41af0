"""Crimes that a request names only as instances of what it asks for: the figures are not of those alone."""

import pytest

HEAD = ("<h1>Online crime</h1>", "<h2>Request</h2>")
ANSWER = (
    "<h2>Response</h2>",
    "We have 624 crimes flagged as cyber-crime from 2012 to 2016, and 89 crimes of blackmail.",
)
ROWS = [["Year", "Number"], ["2018", "23"], ["2019", "42"]]


def offences(reading):
    return {count.bounds.low: count.offence for count in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        ["How many online crimes, such as stalking, were recorded from 2012 to 2016?"],
        ["How many crimes were done online from 2012 to 2016? These may include threats, stalking or hate crimes."],
        ["The number of online crimes, 2012 to 2016 (stalking, trolling etc.)."],
        ["How many crimes were done online from 2012 to 2016? By these I mean trolling, stalking and the like."],
        ["Online crimes from 2012 to 2016, including:", "<ul><li>threats</li><li>stalking and hate crimes</li></ul>"],
        ["How many online crimes from 2012 to 2016? For example:", "<ul><li>stalking</li><li>threats</li></ul>"],
    ],
)
def test_figures_are_not_of_an_instance(read_unasked, asked):
    assert offences(read_unasked(*HEAD, *asked, *ANSWER)) == {624: "all", 89: "blackmail"}


@pytest.mark.parametrize(
    "asked",
    [
        "How many online crimes, such as stalking, did you record in 2018 and 2019?",
        "How many crimes were done online in 2018 and 2019, including stalking?",
    ],
)
def test_the_table_that_answers_is_not_of_an_instance(read_unasked, asked):
    assert offences(read_unasked(*HEAD, asked, "<h2>Response</h2>", ROWS)) == {23: "all", 42: "all"}


@pytest.mark.parametrize(
    ("asked", "offence"),
    [
        (["How many harassment offences, such as stalking, were recorded from 2012 to 2016?"], "harassment"),
        (["Of crimes from 2012 to 2016, including those online, how many were recorded as stalking?"], "stalking"),
        (["Crime figures, 2012 to 2016, including:", "<ul><li>the number of stalking offences</li></ul>"], "stalking"),
    ],
)
def test_what_is_itself_asked_for_is_no_instance(read_unasked, asked, offence):
    reading = read_unasked(*HEAD, *asked, "<h2>Response</h2>", "There were 624 such offences.")
    assert offences(reading) == {624: offence}


@pytest.mark.parametrize(
    "part",
    [
        "Of these 236 relate to crimes involving blackmail.",
        "Of these 236 concern crimes of blackmail.",
        "236 of them involve offences of blackmail.",
        "Among those, 236 relate to blackmail.",
    ],
)
def test_a_part_told_of_crimes_does_not_name_the_crimes_of_the_whole(read_unasked, part):
    reading = read_unasked(*HEAD[:1], f"In 2016 the force recorded 624 crimes flagged as cyber-crime. {part}")
    assert offences(reading) == {624: "all", 236: "blackmail"}
