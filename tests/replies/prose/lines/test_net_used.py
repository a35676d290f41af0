"""Lines that say again what is asked: how many used the net, which is no website of a list of platforms."""

import pytest

from readings import Read

CHARGED = "1. In 2013/14 how many people were charged with sexual grooming?"


def platforms(read, asked, *answers):
    reading = read(f"Request\n\n{CHARGED}\n\n2. {asked}\n\nResponse\n\n1. Charged: 5\n\n" + "\n\n".join(answers))
    return [(count.platform, count.bounds.low) for count in reading.counts][1:]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Of the people charged, how many used the internet in ANY way?", "2. Used the internet: 4"),
        ("Of those, how many were charged with offences committed using the internet?", "2. Using the internet: 4"),
        ("How many of them used the web?", "2. Via the web: 4"),
        ("How many of them used the internet?", "2. Internet used: 4"),
        ("How many of them made contact via the internet?", "2. Contact via the internet: 4"),
        ("Of the people charged, how many used the internet?", "2. Used internet - 4"),
    ],
)
def test_the_net_that_is_asked_about_is_no_platform(read_unasked_letter: Read, asked: str, answer: str):
    assert platforms(read_unasked_letter, asked, answer) == [("all", 4)]


@pytest.mark.parametrize(
    ("asked", "answer", "platform"),
    [
        ("Of the people charged, how many used the internet, and which site?", "2. Facebook: 4", "facebook"),
        ("Of the people charged, how many used the internet, and which site?", "2. Website: 4", "website"),
        ("Of the people charged, how many used Facebook?", "2. Facebook used: 4", "facebook"),
        ("Of the people charged, how many used Facebook?", "2. Used the internet: 4", "website"),
    ],
)
def test_another_platform_stays_one(read_unasked_letter: Read, asked: str, answer: str, platform: str):
    assert platforms(read_unasked_letter, asked, answer) == [(platform, 4)]
