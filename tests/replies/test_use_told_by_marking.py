"""The use of the flag where a letter tells of marking, or of a box that stays empty."""

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, Measure, Period, Request
from cyberflag.replies.document import Document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import read_letter

REQUEST = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.financial_year(2021),), ("flagged crimes",))


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("We do flag these crimes, and have done for years.", FlagUse.USED),
        ("Our officers have marked such offences since 2016.", FlagUse.USED),
        ("Such crimes are marked by our officers.", FlagUse.USED),
        ("We have never marked such crimes.", FlagUse.NOT_USED),
        ("The force does not tag online offences.", FlagUse.NOT_USED),
        ("There is a field for cyber crime, but staff do not use it.", FlagUse.NOT_USED),
        ("We have a box to show that a crime was online, and it is blank on every record.", FlagUse.NOT_USED),
        ("An online marker exists. It is empty on all crimes.", FlagUse.NOT_USED),
        ("An online marker exists, but nobody ticks it.", FlagUse.NOT_USED),
        ("The flag was kept in a system that was turned off in 2018.", FlagUse.UNKNOWN),
        ("The flag was turned off in 2018 and has not been used since.", FlagUse.NOT_USED),
        ("We flag these crimes as domestic abuse.", FlagUse.UNKNOWN),
        ("We have marked these records with an asterisk.", FlagUse.UNKNOWN),
        ("You asked how many crimes were marked as online.", FlagUse.UNKNOWN),
        ("If we marked such crimes, a report could be run.", FlagUse.UNKNOWN),
        ("We have a field for the app, and officers do not use it.", FlagUse.UNKNOWN),
    ],
)
def test_use_of_the_flag_is_told_by_marking_and_by_an_empty_box(text: str, use: FlagUse) -> None:
    document = Document("reply.txt", tuple(read_lines([text]).blocks))
    assert read_letter(document, REQUEST, "").flag_use is use
