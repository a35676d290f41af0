"""Lines of a letter that list what became of crimes, one outcome each."""

import pytest

LETTER = """Child sexual exploitation crimes

2018/19: 60

{}
Charge / summons 12
Youth caution 4
Not detected 33
{} 11
{} 60
"""


def outcomes(reading):
    return [(c.measure.value, c.platform, dict(c.detail).get("outcome", ""), c.bounds.low) for c in reading.counts[1:]]


@pytest.mark.parametrize("head", ["2018/19 crimes by finalisation", "How the crimes of 2018/19 were disposed of"])
@pytest.mark.parametrize(("other", "total"), [("Other / live", "Total"), ("Other", "In all"), ("Others", "Total")])
def test_each_is_an_outcome_and_other_among_them_no_platform(read_unasked_letter, head, other, total):
    assert outcomes(read_unasked_letter(LETTER.format(head, other, total))) == [
        ("outcomes", "all", "Charge / summons", 12),
        ("outcomes", "all", "Youth caution", 4),
        ("outcomes", "all", "Not detected", 33),
        ("outcomes", "all", other, 11),
        ("outcomes", "all", "", 60),
    ]


def test_charges_stay_charges_where_nothing_above_speaks_of_outcomes(read_unasked_letter):
    found = outcomes(read_unasked_letter(LETTER.format("2018/19 crimes", "Other / live", "Total")))
    assert found[0] == ("charges", "all", "", 12)
    assert found[3] == ("outcomes", "all", "Other / live", 11)
    assert found[4][0] == "offences"


def test_platforms_with_other_among_them_stay_platforms(read_unasked_letter):
    text = "Grooming offences of 2018/19 and what they resulted from\n\nSnapchat: 20\nKik: 7\nOther: 4\n"
    read = read_unasked_letter(text)
    assert [(c.measure.value, c.platform) for c in read.counts] == [
        ("offences", "snapchat"),
        ("offences", "kik"),
        ("offences", "other"),
    ]
