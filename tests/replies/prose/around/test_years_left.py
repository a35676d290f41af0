"""Parts of crimes without a year where the reply can answer for one year alone."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies import read_reply
from readings import kinds

REQUEST = Request(
    Basis.FLAG,
    Measure.OFFENCES,
    AgeBand(0, 17),
    (Period.financial_year(2018), Period.financial_year(2019)),
    ("how many flagged sexual offences against children in 2018/19 and 2019/20, by sex and platform",),
)
PARTS = "Of what kind: 9 were rape of a female under 16.\n\nWho: girls in 30 of the offences, boys in 12.\n"


def read_letter(tmp_path, *paragraphs):
    (tmp_path / "Kent Police.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    return read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", REQUEST)


def found(reading):
    return [(c.bounds.low, c.period.label) for c in reading.counts]


@pytest.mark.parametrize(
    "lacking",
    [
        "Nothing is held for 2018/19, as our old system had no flag.",
        "We hold no information for the first of your two years.",
    ],
)
def test_parts_without_a_year_are_of_the_one_year_that_is_held(tmp_path, lacking):
    reading = read_letter(tmp_path, lacking, "In 2019/20 Kent Police flagged 46 offences.", PARTS)
    assert found(reading) == [(46, "2019/20"), (9, "2019/20"), (30, "2019/20"), (12, "2019/20")]
    assert "unknown-period" not in kinds(reading)


@pytest.mark.parametrize(
    "lacking",
    [
        "The age of the victim is not held for 2018/19.",  # that year may have figures
        "Nothing is held for 2015/16.",  # nobody asked for it
    ],
)
def test_parts_without_a_year_are_told_where_another_may_be_answered(tmp_path, lacking):
    reading = read_letter(tmp_path, lacking, "In 2019/20 Kent Police flagged 46 offences.", PARTS)
    assert found(reading) == [(46, "2019/20")]
    assert "unknown-period" in kinds(reading)


def test_a_number_of_no_part_is_told_where_one_year_is_held(tmp_path):
    lacking = "Nothing is held for 2018/19."
    reading = read_letter(tmp_path, lacking, "In 2019/20 46 offences were flagged.", "A note was kept in 19 of these.")
    assert found(reading) == [(46, "2019/20")]
