"""Crimes of which a part carries the online flag, told beside the whole of them or as yes and no."""

import pytest

from readings import Read

REQUEST = (
    "Request",
    "1. How many offences of sexual communication with a child were recorded in 2024/25?",
    "2. How many of the offences had a cyber flag?",
    "Response",
    "1. 57",
)


def flagged(reading):
    return sorted({(c.bounds.low, c.basis.value) for c in reading.counts})


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 57 offences, 41 carried the cyber flag.",
        "Of the 57 offences 41 had a cyber flag.",
        "Out of the 57 recorded offences, 41 were flagged as online.",
        "From the 57 crimes 41 were cyber flagged.",
    ],
)
def test_the_whole_of_which_a_part_is_flagged_is_not_flagged(read_unasked: Read, sentence: str):
    assert flagged(read_unasked(*REQUEST, f"2. {sentence}")) == [(41, "flag"), (57, "offence")]


def test_a_flagged_whole_with_a_part_of_it_stays_flagged(read_unasked: Read):
    told = flagged(read_unasked(*REQUEST, "2. Of the 41 flagged offences, 30 had the cyber flag and named Snapchat."))
    assert (41, "flag") in told


@pytest.mark.parametrize(
    "lines",
    [
        ["2. Yes - 41, No - 16"],
        ["2. Yes 41; No 16"],
        ["2. Cyber flag: Yes – 41, No – 16"],
        ["2. Yes: 41", "No: 16"],
        ["2.", "Cyber flag:", "Yes 41", "No 16"],
    ],
)
def test_yes_and_no_to_the_flag_are_with_it_and_without(read_unasked: Read, lines: list[str]):
    assert flagged(read_unasked(*REQUEST, *lines)) == [(16, "none"), (41, "flag"), (57, "offence")]


def test_yes_and_no_to_something_else_tell_nothing_of_the_flag(read_unasked: Read):
    asked = (*REQUEST[:2], "2. Was a suspect known?", "Response", "1. 57")
    assert all(basis != "flag" for _, basis in flagged(read_unasked(*asked, "2. Yes - 41, No - 16")))


@pytest.mark.parametrize(
    "lines",
    [
        ["3. Yes 9, no 48"],
        ["3. Boys: yes 9, no 48"],
        ["Victim under 13:", "Yes - 9", "No - 48"],
        ["Suspect known to victim: Yes - 9, No - 48"],
        ["Domestic abuse: Yes - 9, No - 48"],
    ],
)
def test_yes_and_no_below_a_sentence_on_the_flag_are_not_with_it_and_without(read_unasked: Read, lines: list[str]):
    asked = (*REQUEST[:3], "3. Were any of the victims boys?", *REQUEST[3:])
    told = flagged(read_unasked(*asked, "2. 41 had the cyber flag.", *lines))
    assert not {(9, "flag"), (48, "none")} & set(told)


@pytest.mark.parametrize(
    "question",
    [
        "2. Is the cyber flag missing?",
        "2. Was the cyber flag ever removed?",
        "2. For the cyber-flagged offences, was the victim female?",
        "2. Of those with a cyber flag, was a suspect identified?",
    ],
)
def test_yes_and_no_to_more_than_the_flag_alone_are_not_with_it_and_without(read_unasked: Read, question: str):
    told = flagged(read_unasked(*REQUEST[:2], question, "Response", "1. 57", "2. Yes - 41, No - 16"))
    assert not {(41, "flag"), (16, "none")} <= set(told)


def test_the_flag_of_a_part_is_not_why_the_other_figures_count(read_unasked: Read):
    asked = ("Request", "How many offences of sexual communication with a child were recorded in 2024/25?", "Response")
    parts = [["", "Female", "Male"], ["12-15", 40, 17]]
    told = flagged(
        read_unasked(*asked, "There were 57 offences.", parts, "Of the above 57 offences, 41 had the cyber flag.")
    )
    assert told == [(17, "offence"), (40, "offence"), (41, "flag"), (57, "offence")]


def test_the_flag_of_all_of_which_a_part_is_told_stays_why_they_count(read_unasked: Read):
    asked = ("Request", "Sexual offences against children in 2024/25", "Response")
    told = flagged(read_unasked(*asked, "There were 57 offences.", "Of the flagged offences, 41 named Snapchat."))
    assert told == [(41, "flag"), (57, "flag")]


@pytest.mark.parametrize(
    "told",
    [
        "Of the crimes recorded, only those with the online flag are included.",
        "From the crime records we took those with the online flag.",
        "From the records, a search on the cyber crime flag was made.",
        "From the total number of crimes we extracted the cyber flagged offences.",
        "Of the recorded offences, all had the online flag.",
    ],
)
def test_the_flag_of_the_part_that_alone_was_counted_stays_why_figures_count(read_unasked: Read, told: str):
    asked = ("Request", "Sexual offences against children in 2024/25", "Response")
    assert flagged(read_unasked(*asked, told, "There were 57 offences.")) == [(57, "flag")]


YEARS = "We recorded 402 offences of stalking in 2021 and 467 in 2022."


@pytest.mark.parametrize(
    "sentence",
    [
        "The online crime flag was present on 389 of the 2022 offences.",
        "The online crime flag was on 389 of the offences recorded in 2022.",
        "The cyber flag had been recorded against 389 of the 2022 crimes.",
        "A cyber marker is shown on 389 of these offences recorded in 2022.",
        "The online flag appears on 389 of the 2022 offences.",
        "The online marker has been entered against 389 of the 2022 crimes.",
    ],
)
def test_what_the_flag_stands_on_is_a_part_and_all_others_are_not_flagged_alone(read_unasked: Read, sentence: str):
    told = flagged(read_unasked(YEARS, sentence))
    assert (389, "flag") in told
    assert {low for low, basis in told if basis != "flag"} == {402, 467}


@pytest.mark.parametrize(
    "sentence",
    [
        "The online crime flag was not present on 389 of the 2022 offences.",
        "The online crime flag may be present on 389 of the 2022 offences.",
        "The online crime flag was checked on 389 of the 2022 offences.",
        "The online crime flag was never set on 389 of the 2022 offences.",
        "The online crime flag should be on 389 of the 2022 offences.",
        "The online crime flag was missing on 389 of the 2022 offences.",
        "The online crime flag was no longer on 389 of the 2022 offences.",
        "The online crime flag was absent on 389 of the 2022 offences.",
        "The online crime flag was not set on 389 of the 2022 offences.",
        "The online crime flag was wrongly on 389 of the 2022 offences.",
        "The online crime flag was recorded in error on 389 of the 2022 offences.",
        "The online crime flag was removed from 389 of the 2022 offences.",
        "No online crime flag was present on 389 of the 2022 offences.",
        "389 of the 2022 offences lacked the online crime flag.",
        "389 of the 2022 offences had no online crime flag.",
        "The repeat victim marker was present on 389 of the 2022 offences.",
        "The hate crime flag was on 389 of the 2022 offences.",
    ],
)
def test_what_the_flag_does_not_stand_on_is_no_such_part(read_unasked: Read, sentence: str):
    assert (389, "flag") not in flagged(read_unasked(YEARS, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The online crime flag was missing on 389 of the 2022 offences.",
        "The online crime flag was not set on 389 of the 2022 offences.",
        "The online crime flag was omitted on 389 of the 2022 offences.",
        "389 of the 2022 offences lacked the online crime flag.",
        "The online crime flag may be present on 389 of the 2022 offences.",
    ],
)
def test_what_lacks_the_flag_is_told_and_the_others_are_not_flagged_alone(read_unasked: Read, sentence: str):
    reading = read_unasked(YEARS, sentence)
    assert flagged(reading) == [(402, "unknown"), (467, "unknown")]
    assert any("389" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "sentence",
    [
        "The online crime flag was present on 38% of the 2022 offences.",
        "The online crime flag is on none of the 2022 offences.",
        "The online crime flag is not mandatory and was set on 389 of the 2022 offences.",
        "The online crime flag was set on 389 of them in 2022, but may be missing on others.",
    ],
)
def test_a_share_or_none_with_the_flag_makes_no_others_flagged(read_unasked: Read, sentence: str):
    assert {basis for low, basis in flagged(read_unasked(YEARS, sentence)) if low in (402, 467)} <= {"unknown", "none"}


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("The online crime flag was present on 389 of the 402 offences in 2021.", "2021"),
        ("The online crime flag was present on 389 of the 467 offences recorded in 2022.", "2022"),
        ("389 of the 402 offences in 2021 had the online crime flag.", "2021"),
    ],
)
def test_a_part_of_as_many_crimes_as_were_told_is_of_their_kind(read_unasked: Read, sentence: str, year: str):
    told = [(c.offence, c.period.label) for c in read_unasked(YEARS, sentence).counts if c.bounds.low == 389]
    assert told == [("stalking", year)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The online crime flag was present on 389 of the 9000 offences recorded in 2022.",
        "The online crime flag was present on 389 of the 467 offences of fraud in 2022.",
    ],
)
def test_a_part_of_other_crimes_is_of_no_such_kind(read_unasked: Read, sentence: str):
    assert (389, "stalking") not in {(c.bounds.low, c.offence) for c in read_unasked(YEARS, sentence).counts}
