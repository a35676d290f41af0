"""Breaks in the figures that a campaign knows of: written in request.toml, read back, and refused where half said."""

from datetime import date

import pytest

from cyberflag.errors import UsageError
from cyberflag.model import Basis, Request, SeriesBreak
from cyberflag.returns.requests import load_request
from cyberflag.returns.saving import write_request

KENT = SeriesBreak(date(2019, 6, 1), 'it moved to "Athena"', "its letter, 3 March", "kent")
ALL = SeriesBreak(date(2024, 4, 1), "a rule changed", "a circular")


def test_breaks_are_read_back_as_they_were_written(tmp_path):
    request = Request(basis=Basis.FLAG, forces=("kent",), breaks=(KENT, ALL))
    (tmp_path / "request.toml").write_text(write_request(request), encoding="utf-8")
    assert load_request(tmp_path) == request


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ('[[breaks]]\nday = 2019-06-01\nwhat = "x"', "who says so"),
        ('[[breaks]]\nday = 2019-06-01\nwhat = " "\nsource = "y"', "does not say what changed"),
        ('[[breaks]]\nday = "2019-06-01"\nwhat = "x"\nsource = "y"', "is not understood"),
        ('[[breaks]]\nday = 2019-06-01\nwhat = "x"\nsource = "y"\nforce = "kentt"', "kentt"),
        ('[[breaks]]\nday = 2019-06-01\nwhat = "x"\nsource = "y"\nwho = "kent"', "is not understood"),
        ('breaks = ["2019-06-01"]', "no list of tables"),
    ],
)
def test_a_break_that_is_half_said_stops_with_the_cure(tmp_path, stated, words):
    (tmp_path / "request.toml").write_text(stated + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=words) as stopped:
        load_request(tmp_path)
    assert "[[breaks]]" in stopped.value.cure
