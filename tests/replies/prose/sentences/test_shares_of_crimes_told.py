"""Shares of crimes in sentences: what they are of is no second figure, and crimes of which some are flagged are all."""

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds, read_file, read_text


def told(sentence):
    return [(c.bounds.low, str(c.measure), str(c.basis)) for c in read_text(sentence, ASKED).counts]


@pytest.mark.parametrize(
    "said",
    [
        "500 (online flag: 10%) offences",
        "500 (online: 10%) offences",
        "500 (of which flagged: 10%) offences",
        "500 offences (10% flagged)",
        "500 sexual offences (10% of them with the online flag)",
        "500 crimes, 10% of which had the flag",
        "500 crimes and 10 per cent were flagged",
    ],
)
def test_crimes_of_which_a_share_has_the_flag_are_all_crimes(said):
    assert told(f"In 2018/19 we recorded {said}.") == [(500, "offences", str(Basis.NONE))]


@pytest.mark.parametrize(
    "said",
    [
        "50 flagged offences (10% of all online crime)",
        "50 offences; 10% were online grooming",
        "50 offences with the online flag (10% with a second flag)",
        "50 flagged offences, 90% of them flagged within a day",
        "50 offences, 100% flagged",
        "50 offences with the flag, 10% of 500",
        "50 flagged offences (charged 12% of 50)",
        "50 flagged offences (charge rate 12% of 50)",
        "50 (charged 12% of 50) flagged offences",
        "50 flagged offences, 12% of 400",
    ],
)
def test_flagged_crimes_of_which_a_share_is_told_are_one_figure(said):
    assert told(f"In 2018/19 we recorded {said}.") == [(50, "offences", str(Basis.FLAG))]


@pytest.mark.parametrize(
    "said",
    [
        "In 2018/19 12% of 40 offences were charged.",
        "In 2018/19 25% of 40 suspects were charged.",
        "In 2018/19 25% of the 40 people arrested were charged with a flagged offence.",
        "In 2018/19, 10% of 500 offences had the flag.",
        "In 2018/19, 10% of the 500 offences recorded had the flag.",
        "In 2018/19, boys made up 12% of the 412 offences.",
    ],
)
def test_crimes_of_which_a_share_is_told_and_no_number_are_told_and_not_counted(tmp_path, said):
    reading = read_file(tmp_path, f"Kent Police\n\n{said}\n")
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)
