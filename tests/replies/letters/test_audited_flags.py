"""What a check of the records found of the flag that the sentence before names."""

import pytest

NAMED = "Our crime system has a marker for online crime."
REFUSED = (
    "We refuse the request under section 12(1) of the Freedom of Information Act, as each record would have to be read."
)


@pytest.mark.parametrize(
    "found",
    [
        "An audit of last year found it missing from many records.",
        "A dip sample showed that it was left off many of the records.",
        "When we checked, a review revealed it was inconsistently applied.",
    ],
)
def test_a_flag_that_a_check_found_missing_is_unreliable(read_page, found):
    reading = read_page(f"{NAMED} {found}", REFUSED)
    assert reading.record.flag_use.value == "unreliable"


def test_another_thing_that_a_check_found_missing_is_not_the_flag(read_page):
    reading = read_page(
        "Our crime system has a page for the date of birth.", "An audit found it missing from many.", REFUSED
    )
    assert reading.record.flag_use.value == "unknown"


@pytest.mark.parametrize(
    "told",
    [
        "It is not mandatory and officers do not apply it consistently, so figures from it are unreliable.",
        "It is not used consistently, so that figures are unreliable.",
        "Officers do not apply it consistently.",
        "Officers do not set the online flag in every case.",
    ],
)
def test_a_flag_that_is_not_applied_consistently_is_used_and_unreliable(read_page, told):
    reading = read_page("Does your force use an online flag?", f"There is a flag on the system. {told}", REFUSED)
    assert reading.record.flag_use.value == "unreliable"
    assert read_page("Do you use an online flag?", told, REFUSED).record.flag_use.value == "unreliable"


@pytest.mark.parametrize("told", ["We do not use the online flag.", "It is not used.", "No, officers do not apply it."])
def test_a_flag_that_is_not_applied_is_not_used(read_page, told):
    reading = read_page("Does your force use an online flag?", told, REFUSED)
    assert reading.record.flag_use.value == "not-used"


@pytest.mark.parametrize(
    "told",
    [
        "It was withdrawn because officers did not use it consistently.",
        "It is not used consistently, so was abandoned in 2016.",
        "It is no longer used, as officers did not apply it consistently.",
        "It is not used, since it was not applied consistently.",
        "It is not used in every county.",
    ],
)
def test_a_flag_given_up_since_it_was_not_applied_consistently_is_not_used(read_page, told):
    assert read_page(f"There is an online flag on the system. {told}", REFUSED).record.flag_use.value == "not-used"


@pytest.mark.parametrize(
    "told",
    [
        "We do not use it, because officers do not use it consistently.",
        "We did not use the flag consistently in 2017 and do not use it now.",
        "It does not exist, as officers do not apply it consistently elsewhere.",
        "We do not use an online flag in all.",
    ],
)
def test_an_answer_that_denies_use_beside_how_well_it_is_used_says_no(read_page, told):
    reading = read_page("Does your force use an online flag?", told, REFUSED)
    assert reading.record.flag_use.value == "not-used"


@pytest.mark.parametrize(
    "told",
    [
        "There is a domestic abuse flag. Officers do not apply it consistently.",
        "There is a flag for hate crime. Officers do not set it in every case.",
        "The system has a warning marker. Staff do not add it consistently.",
        "There is an online flag. Officers of other forces do not apply it consistently.",
        "There is an online flag. Officers do not use it routinely for domestic abuse.",
        "There is an online flag. If officers do not apply it consistently they are told.",
    ],
)
def test_another_flag_or_use_that_is_not_consistent_says_nothing_of_the_online_flag(read_page, told):
    assert read_page(told, REFUSED).record.flag_use.value in ("unknown", "used")


def test_a_flag_that_was_never_applied_consistently_is_used(read_page):
    told = "There is an online flag on the system. Officers have never used it consistently."
    assert read_page(told, REFUSED).record.flag_use.value == "unreliable"


@pytest.mark.parametrize(
    "told",
    [
        "Kent Police does not use the flag, because it was not completed on older records.",
        "We do not use the online flag, as it is not applied consistently.",
        "The online flag is not used by this force because officers do not set it consistently.",
        "We do not use the online crime flag since it is unreliable.",
        "Please note that this force does not use an online flag, as it was not completed consistently.",
        "The system has no flag, because it was not completed consistently.",
    ],
)
def test_a_flag_that_is_not_used_for_how_badly_it_was_set_is_not_used(read_page, told):
    assert read_page("Does your force use an online flag?", told, REFUSED).record.flag_use.value == "not-used"


@pytest.mark.parametrize(
    "told",
    [
        "The figures are incomplete because we do not use the flag consistently.",
        "We do not use the flag in every case because officers forget it.",
        "We do not use the flag alone, because it is not applied consistently.",
        "The online flag is not used by all officers because it is optional.",
        "We do not use the online flag for statistics, since it is unreliable.",
        "Some officers do not use the online flag, because it is not mandatory and so is unreliable.",
        "Officers often do not use the online flag, because it is not consistently enforced.",
        "Many crimes do not have the flag because it is not applied consistently.",
        "Other forces do not use the flag because it is not applied consistently.",
        "For this request we have not used the flag, because it is not completed consistently.",
        "The figures below do not use the flag, because it is not applied consistently.",
        "In 2016/17 we did not use the flag because it was not completed consistently.",
        "If officers do not use the flag because it is not consistently applied, the crime is not counted.",
        "It is not true that we do not use the flag, because it is not applied consistently.",
    ],
)
def test_a_flag_that_is_not_used_for_all_is_unreliable(read_page, told):
    assert read_page(told, REFUSED).record.flag_use.value == "unreliable"


NONE_FOUND = "A search of our records using the online flag found nothing that matches."


@pytest.mark.parametrize(
    ("told", "use"),
    [
        ("Although a marker exists on our system, the app can only be found by reading each record.", "used"),
        (NONE_FOUND, "used"),
        ("No marker exists on our system.", "not-used"),
        ("We do not believe that an online flag exists on our system.", "unknown"),
        ("A flag for domestic abuse exists on our system.", "unknown"),
        ("There were 12 crimes on which a cyber flag was ticked. It may have been ticked wrongly.", "unreliable"),
        ("The online flag could not have been used before 2015.", "unknown"),
        ("The online flag may be used or not.", "unknown"),
        ("Although a flag exists on our system, it is for domestic abuse.", "unknown"),
        ("We searched by keyword rather than by the online flag.", "unknown"),
        ("We cannot search using the online flag.", "unknown"),
        ("A search with the online flag is not possible.", "unknown"),
        ("You asked us to search using the online flag.", "unknown"),
        ("We cannot report on the online flag.", "unknown"),
        ("Although a cyber flag exists on our system, officers do not set it.", "unknown"),
        ("Although a flag exists on our system, it marks fraud only.", "unknown"),
        ("A search using the online flag would have found very little.", "unknown"),
        ("No report was run using the cyber flag.", "unknown"),
        ("We searched our records using the online flag.", "used"),
        ("The report was run using the cyber flag.", "used"),
        ("Crimes with the cyber flag: 12. The flag may have been applied incorrectly in some cases.", "unreliable"),
    ],
)
def test_what_a_flag_is_said_to_be_in_passing_tells_of_its_use(read_unasked_letter, told, use):
    reading = read_unasked_letter(f"Sexual offences against children with an online element\n\n{told}")
    assert str(reading.record.flag_use) == use


APPS = "There is no drop-down for the app. An analyst instead searched the text of all crimes, flagged or not, for it."


@pytest.mark.parametrize(
    ("head", "use"),
    [
        ("Sexual offences against children recorded with the online crime flag: 12 in 2018/19.", "used"),
        ("We have no online flag.", "not-used"),
    ],
)
def test_the_lack_of_a_field_for_the_app_denies_no_flag_that_is_named(read_page, head, use):
    assert str(read_page(head, APPS).record.flag_use) == use


@pytest.mark.parametrize(
    "told",
    [
        "The online flag exists on our system but audit has shown that it is not applied reliably.",
        "The online flag is there, although a review found that it was not used consistently.",
    ],
)
def test_a_flag_found_not_to_be_applied_reliably_is_unreliable(read_page, told):
    assert read_page(told, REFUSED).record.flag_use.value == "unreliable"


@pytest.mark.parametrize(
    "told", ["The online flag is on our system and it is applied.", "The online flag exists; it was applied at once."]
)
def test_a_flag_that_is_applied_is_not_unreliable(read_page, told):
    assert read_page(told, REFUSED).record.flag_use.value != "unreliable"
