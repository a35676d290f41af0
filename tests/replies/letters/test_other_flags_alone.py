"""Replies on a flag for something else, in which no crime carries the online flag."""

import pytest

from cyberflag.model import Basis, FlagUse
from readings import Read, kinds, read_file


@pytest.mark.parametrize(
    "text",
    [
        "Crimes with a Child Sexual Exploitation (CSE) marker, with an outcome of charge, in 2013/14 = 24",
        "In 2013/14 there were 24 crimes with a CSE flag.",
        "The exploitation marker is put on by officers. In 2013/14 there were 24 flagged crimes.",
        "In 2013/14, 24 offences were recorded with the CSE flag. The flag is used on any type of crime.",
        "The CSA marker dates from 2012. It is put on by hand. 24 sexual offences were flagged in 2013/14.",
        "In 2013/14, 24 sexual offences were recorded with a vulnerable child marker. The marker is set by hand.",
        "We use the alcohol flag. There were 24 violence offences with the flag in 2013/14.",
        "24 crimes carried the domestic abuse flag in 2013/14; officers apply the flag when the crime is recorded.",
    ],
)
def test_what_another_flag_marks_is_not_counted_by_the_online_flag(read_unasked_letter: Read, text: str):
    reading = read_unasked_letter(text)
    assert Basis.FLAG not in {count.basis for count in reading.counts}
    assert reading.record.flag_use is FlagUse.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "The CSE marker is used. In 2013/14 there were 24 sexual offences with the cyber flag.",
        "In 2013/14 there were 24 sexual offences with the online flag and a CSE flag is used as well.",
    ],
)
def test_the_online_flag_beside_another_is_used(read_unasked_letter: Read, text: str):
    assert read_unasked_letter(text).record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "lack",
    [
        "There is no field in which an app or site is recorded.",
        "We have no separate field for the website.",
        "There is no searchable box for the app that was used.",
    ],
)
def test_the_lack_of_a_field_for_the_platform_is_not_of_the_flag(read_unasked_letter: Read, lack: str):
    text = f"In 2013/14 there were 24 sexual offences with the cyber flag.\n\n{lack}"
    assert read_unasked_letter(text).record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "lack",
    [
        "Kent Police has no field in which an app or website is recorded.",
        "There is no searchable field for the platform.",
        "We do not have a field that records which app was used.",
    ],
)
def test_the_lack_of_a_field_for_the_platform_is_not_of_the_flag_asked_for(tmp_path, lack: str):
    reading = read_file(tmp_path, f"Kent Police\n\n2017/18: 129\n\n{lack}\n")
    assert {count.basis for count in reading.counts} == {Basis.FLAG}
    assert reading.record.flag_use is FlagUse.USED
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "lack",
    [
        "We have no field that shows that an app or website was used.",
        "We do not have a field for whether an app was used.",
        "There is no field for offences committed through apps.",
        "As there is no field for apps, all sexual offences against children were counted.",
        "There is no searchable field for the platform. We therefore give all such offences.",
        "There is no searchable field for the platform. We cannot therefore tell which crimes were online.",
        "There is no category for app-enabled crime.",
        "There is no category for platform crime.",
        "There is no field for the website, nor for the cyber element.",
        "There is no field for web-based crime, apps or sites.",
        "We have no field to separate crimes with a website or app from others.",
        "There is no field for the use of an app.",
        "There is no field in which the involvement of an app is recorded.",
        "There is no field that captures that a platform was used.",
        "There is no field to note that a website was involved.",
        "We do not have a field to record when an app or website is used.",
        "There is no box or marker for the platform.",
        "There is no field for online crime.",
    ],
)
def test_the_lack_of_a_field_that_tells_online_crimes_is_of_the_flag_asked_for(tmp_path, lack: str):
    reading = read_file(tmp_path, f"Kent Police\n\n2017/18: 129\n\n{lack}\n")
    assert reading.record.flag_use is FlagUse.NOT_USED


def test_figures_of_all_crimes_for_want_of_a_field_are_not_of_flagged_ones(read_page: Read):
    told = ["We do not have a field that records which app was used.", "The figures are all sexual offences."]
    reading = read_page(*told, [["Year", "Offences"], ["2017/18", "129"], ["2018/19", "160"]])
    assert Basis.FLAG not in {count.basis for count in reading.counts}


def test_a_reply_that_only_lacks_a_field_for_the_platform_holds_nothing(tmp_path):
    reading = read_file(tmp_path, "Kent Police\n\nThere is no searchable field for the platform.\n")
    assert str(reading.record.outcome) == "not-held"
