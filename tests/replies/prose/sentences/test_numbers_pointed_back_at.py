"""Numbers of which the words around them say whose they are: of the crimes told before, of crimes of every kind, of
those that nobody was arrested for, at most so many, and answers without a mark.
"""

from cyberflag.model import Basis, Marker, Measure
from cyberflag.replies import ReplyReading
from readings import Read


def _printed(reading: ReplyReading) -> list[str]:
    return [count.printed for count in reading.counts]


def _told(reading: ReplyReading, number: str) -> bool:
    return any(number in issue.message for issue in reading.issues)


def test_an_answer_without_a_dot_behind_its_letter_is_an_answer(read_unasked_letter: Read) -> None:
    """Question numbers do not go so high, so that nothing else can be meant."""
    reading = read_unasked_letter(
        "Question 1\nHow many offences of sexual communication with a child were recorded in 2022/23?\n\nA 63\n\n"
        "Question 2\nHow many people were arrested for these offences in 2022/23?\n\nA 28\n"
    )
    assert [(c.printed, c.measure) for c in reading.counts] == [("63", Measure.OFFENCES), ("28", Measure.ARRESTS)]


def test_a_new_number_of_the_above_is_not_lost(read_unasked: Read) -> None:
    """``The above 31 offences`` names a number again; ``Of the above 31 had the flag`` gives one."""
    reading = read_unasked(
        "In 2022/23 there were 214 sexual offences against children. Of the above 31 had the marker of the unit."
    )
    assert "31" in _printed(reading) or _told(reading, "31")


def test_crimes_for_which_nobody_was_arrested_are_no_arrests(read_unasked: Read) -> None:
    reading = read_unasked(
        "In 2022/23 there were 57 offences of sexual communication with a child. No arrest was made in 41 of these."
    )
    assert all(count.measure is not Measure.ARRESTS for count in reading.counts)
    assert _told(reading, "41")


def test_all_crimes_of_a_place_are_not_those_asked_for(read_unasked: Read) -> None:
    reading = read_unasked(
        "How many sexual offences against children with an online flag were recorded in 2022/23?",
        "The force recorded 71,480 crimes in the county in 2022/23. Of these 74 were sexual offences against children "
        "with the online flag.",
    )
    assert _printed(reading) == ["74"]
    assert _told(reading, "71,480")


def test_up_to_so_many_cautions_is_no_age(read_unasked: Read) -> None:
    """``Under 18 cautions`` are cautions of the young; ``up to four cautions`` are four at most."""
    reading = read_unasked(
        "Sexual communication with a child crimes recorded in 2022/23 led to nine charges and up to three cautions."
    )
    charges, cautions = reading.counts
    assert (charges.measure, str(charges.age)) == (Measure.CHARGES, "all")
    assert (cautions.measure, cautions.bounds.low, cautions.bounds.high) == (Measure.OUTCOMES, 0, 3)


def test_a_platform_belongs_to_the_number_of_its_own_clause(read_unasked: Read) -> None:
    """What is said of the rest has no number, and moves no other."""
    reading = read_unasked(
        "In 2022/23 there were 904 sexual offences with a child victim. 312 of them carried an online flag, with "
        "Snapchat noted in 110, WhatsApp in 45 and no platform noted in the rest."
    )
    assert [(c.printed, c.platform, c.basis) for c in reading.counts] == [
        ("904", "all", Basis.NONE),
        ("312", "all", Basis.FLAG),
        ("110", "snapchat", Basis.FLAG),
        ("45", "whatsapp", Basis.FLAG),
    ]


def test_a_rule_of_rounding_that_is_denied_rounds_nothing(read_unasked: Read) -> None:
    for note in (
        "Figures rounded to nearest 5 have not been used.",
        "No rounding to the nearest five has been applied.",
        "Rounding to 5 was not needed.",
    ):
        reading = read_unasked(
            f"Offences of sexual communication with a child recorded. {note}",
            [["Year", "Offences"], ["2021/22", "55"], ["2022/23", "40"]],
        )
        assert [count.marker for count in reading.counts] == [Marker.PLAIN, Marker.PLAIN]


def test_a_sign_that_means_none_shows_that_noughts_are_printed(read_unasked: Read) -> None:
    """So a withheld number is one at least."""
    reading = read_unasked(
        "Sexual communication with a child, recorded offences",
        [["Year", "Offences"], ["2021/22", "*"], ["2022/23", ".."], ["2023/24", "14"]],
        "* : fewer than 5",
        ".. : none",
    )
    assert [(c.bounds.low, c.bounds.high) for c in reading.counts] == [(1, 4), (0, 0), (14, 14)]
