"""What is not known of a flagged crime or its victim, in a sentence that names the flag, says nothing of the flag."""

import pytest

from cyberflag.model import FlagUse

ROWS = [["Sex", "2017/18", "2018/19"], ["Female", "4", "5"], ["Male", "6", "7"]]


@pytest.mark.parametrize(
    "said",
    [
        "Online-flagged sexual offences with victims whose age is not known",
        "Offences with the online flag where the platform is unknown are left in the totals.",
        "Flagged crimes in which the sex of the victim was not known are in no row.",
        "Crimes with the online flag for which the suspect is unknown are counted.",
        "Online flagged crimes where the victim's gender was not recorded are in no row.",
        "Crimes with the online flag and a victim whose age at the time has not been recorded are in no row.",
        "Flagged crimes where the platform field was not completed are counted.",
        "Crimes with the online flag of which the site used is not known are counted.",
        "Flagged offences where it is not known whether the victim was a child are not counted.",
        "Crimes with the flag whose victims are not known are included.",
        "Crimes are flagged as online and the platform is not recorded.",
        "The online flag was introduced in 2016 and results have not been recorded before that.",
    ],
)
def test_what_is_not_known_of_flagged_crimes_leaves_the_flag_in_use(read_page, said):
    reading = read_page("The online flag is used by this force.", said, ROWS)
    assert reading.record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    ("said", "use"),
    [
        ("A flag of that name is not known to us.", FlagUse.UNAWARE),
        ("The online crime flag you mention is unknown to this force.", FlagUse.UNAWARE),
        ("The flag whose use you ask about is not known here.", FlagUse.UNAWARE),
        ("The flag for the platform and the online flag are not known to us.", FlagUse.UNAWARE),
        ("The online flag, where the platform would be named, is not known to us.", FlagUse.UNAWARE),
        ("We are not aware of an online flag for crimes where the age is unknown.", FlagUse.UNAWARE),
        ("The online flag is not used here, and the age of the victim is not known.", FlagUse.NOT_USED),
        ("The online flag is often not applied where the suspect is unknown.", FlagUse.UNRELIABLE),
        ("The online flag and the platform are not recorded.", FlagUse.NOT_USED),
        ("The flag and the date are not recorded.", FlagUse.NOT_USED),
        ("The flag and victims' ages are not recorded.", FlagUse.NOT_USED),
        ("The online flag and the method used were not recorded.", FlagUse.NOT_USED),
        ("The online flag and location have not been recorded.", FlagUse.NOT_USED),
        ("The online flag for the victim and the platform are not recorded.", FlagUse.NOT_USED),
        ("The online flag and the platform were not completed until 2019.", FlagUse.UNRELIABLE),
        ("The online flag is not searchable and the site is not recorded.", FlagUse.NOT_USED),
        ("We are not able to say where the flag is, and the platform is not recorded.", FlagUse.NOT_USED),
        ("The online flag that was introduced in 2015 and the platform are not recorded.", FlagUse.NOT_USED),
        ("The flag as well as the platform is not recorded.", FlagUse.NOT_USED),
        ("It is a flag whose location is not known.", FlagUse.UNAWARE),
    ],
)
def test_a_flag_that_is_not_known_or_not_used_is_still_told_so(read_page, said, use):
    assert read_page(said, ROWS).record.flag_use is use
