"""Bare numbers of questions right above the tables that answer them."""

from collections.abc import Callable

import pytest

from cyberflag.model import Measure
from cyberflag.replies import ReplyReading


@pytest.mark.parametrize("numbers", [("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), ("1", "2")])
def test_the_number_of_a_question_over_its_table_is_no_figure(
    read_unasked: Callable[..., ReplyReading], numbers: tuple[str, str]
) -> None:
    """It names the question, is no cell of the table, and nobody needs to look at it."""
    reply = read_unasked(
        "<h2>Request</h2>",
        "1. How many voyeurism offences were recorded in 2017 and 2018?",
        "2. How many people were arrested for voyeurism in those years?",
        "<h2>Response</h2>",
        numbers[0],
        [["Year", "Offences"], ["2017", "64"], ["2018", "81"]],
        numbers[1],
        [["Year", "Arrests"], ["2017", "13"], ["2018", "22"]],
    )
    assert [(c.printed, c.measure, c.detail) for c in reply.counts] == [
        ("64", Measure.OFFENCES, ()),
        ("81", Measure.OFFENCES, ()),
        ("13", Measure.ARRESTS, ()),
        ("22", Measure.ARRESTS, ()),
    ]
    assert not reply.issues
