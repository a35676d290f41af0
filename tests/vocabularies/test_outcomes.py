"""What labels say became of recorded crimes."""

import pytest

from cyberflag.vocabularies.outcomes import asks_for_outcomes, is_of_every_outcome, understand_outcome

FRAMEWORK = {
    "1 - Charged/Summonsed": "charged",
    "Outcome 2: Youth caution": "caution",
    "3 Adult caution": "caution",
    "4. Taken into consideration": "taken-into-consideration",
    "Type 5 - The offender has died": "offender-died",
    "6 - Penalty Notices for Disorder": "penalty-notice",
    "7 - Cannabis/Khat warning": "drug-warning",
    "8 - Community resolution": "community-resolution",
    "9 - Prosecution not in the public interest (CPS)": "public-interest",
    "10 - Formal action is not in the public interest (police)": "public-interest",
    "11 - Prosecution prevented: named suspect below the age of criminal responsibility": "prosecution-prevented",
    "14 - Evidential difficulties: suspect not identified; victim does not support": "victim-does-not-support",
    "15 - Evidential difficulties (suspect identified; victim supports action)": "evidential-difficulties",
    "16 - Victim declines or withdraws support": "victim-does-not-support",
    "17 - Prosecution time limit expired": "time-limit",
    "18 - Investigation complete: no suspect identified": "no-suspect",
    "20 - Action undertaken by another body or agency": "other-body",
    "21 - Further investigation not in the public interest": "public-interest",
    "22 - Diversionary, educational or intervention activity": "diversion",
    "Not yet assigned an outcome": "unassigned",
    "Under investigation": "under-investigation",
    "Charged / Summonsed": "charged",
    "Postal charge": "charged",
    "Cautions (adult)": "caution",
    "Caution, youths": "caution",
    "Warning / reprimand": "caution",
    "Victim not supportive": "victim-does-not-support",
    "Investigation complete; no suspect identified. Case closed pending new lines": "no-suspect",
    "No outcome to date": "unassigned",
    "NFA / other": "no-further-action",
    "Other / live": "other-or-open",
    "Other outcomes/ongoing": "other-or-open",
    "Others (under investigation)": "other-or-open",
    "Other, including live": "other-or-open",
    "Awaiting CPS advice or other": "other-or-open",
    "Under review": "under-investigation",
    "Taken on by another body": "other-body",
    "Handed over to another force": "other-body",
    "Picked up by another agency": "other-body",
    "Referred on to other organisations": "other-body",
    "Victim supports": "evidential-difficulties",
    "The victim supported police action": "evidential-difficulties",
    "Supported by the complainant": "evidential-difficulties",
    "Victim is supportive": "evidential-difficulties",
    "Evidential": "evidential-difficulties",
    "Not PI": "public-interest",
    "Not in the PI": "public-interest",
    "None yet": "unassigned",
    "No result so far": "unassigned",
    "None recorded to date": "unassigned",
    "Nothing decided as yet": "unassigned",
    "Resolved in the community": "community-resolution",
}

SEVERAL_OR_NUMBERED = {
    "Caution or community resolution": "caution",
    "Community resolutions and cautions": "community-resolution",
    "Charge, caution or community resolution": "charged",
    "Victim declines, or evidential difficulties": "victim-does-not-support",
    "Filed or NFA": "no-further-action",
    "Outcomes 2 to 10: out of court": "out-of-court",
    "Outcomes 14, 15 and 16 - evidential difficulties": "evidential-difficulties",
    "Types 2 to 8: caution": "caution",
    "Outcome codes 20 & 21: other": "other-disposal",
    "OC14/15/16 evidential difficulties": "evidential-difficulties",
    "Cautioned or resolved in the community": "caution",
    "Evidential difficulties (15)": "evidential-difficulties",
    "Victim does not support (14, 16)": "victim-does-not-support",
    "Other outcome (20 & 21)": "other-disposal",
    "Cautions (outcomes 2, 3 and 3A)": "caution",
    "Caution or community resolution (HO types 2 to 3, 8)": "caution",
}


@pytest.mark.parametrize(("text", "kind"), FRAMEWORK.items())
def test_the_outcomes_of_the_framework_are_understood(text, kind):
    found = understand_outcome(text)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(("text", "kind"), SEVERAL_OR_NUMBERED.items())
def test_several_outcomes_of_one_label_and_their_numbers_are_understood(text, kind):
    found = understand_outcome(text)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize("text", ["Charged, not charged", "Filed and open", "Charged or female", "Charged (2019)"])
def test_outcomes_together_that_are_all_or_say_nothing_are_none(text):
    assert understand_outcome(text) is None


@pytest.mark.parametrize(
    "text",
    ["Not charged", "NOT_CHARGED", "crimes not charged", "No charge", "Neither charged nor summonsed", "Uncharged"],
)
def test_a_denied_charge_is_no_charge(text):
    found = understand_outcome(text)
    assert found is not None
    assert found.value == "not-charged"


@pytest.mark.parametrize(
    "text", ["Either", "Charged or not", "crimes, charged or not", "All outcomes", "(a) All recorded"]
)
def test_crimes_whatever_became_of_them_have_no_outcome(text):
    assert is_of_every_outcome(text)
    assert understand_outcome(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Female",
        "13",
        "2018/19",
        "071/17",
        "Snapchat",
        "Arrests",
        "Victims",
        "Charged with rape",
        "Victim support",
        "14 to 16 charged",
        "Aged 14 to 16",
        "Outcomes 14 to 16",
        "None",
    ],
)
def test_labels_of_other_things_are_no_outcomes(text):
    assert understand_outcome(text) is None


def test_a_question_on_charges_asks_for_outcomes():
    assert asks_for_outcomes(["How many crimes carried the flag?", "In how many was somebody charged?"])
    assert not asks_for_outcomes(["How many crimes carried the flag?"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NFA - not in the public interest", "public-interest"),
        ("NFA - evidential difficulties", "evidential-difficulties"),
        ("NFA (no suspect)", "no-suspect"),
        ("NFA: victim does not support", "victim-does-not-support"),
        ("No further action (evidential difficulties)", "evidential-difficulties"),
        ("No further action as no suspect identified", "no-suspect"),
        ("NFA due to evidential difficulties", "evidential-difficulties"),
        ("NFA / Undetected", "no-further-action"),
        ("NFA (14)", "no-further-action"),
    ],
)
def test_why_no_further_action_was_taken_is_the_outcome(text, kind):
    found = understand_outcome(text)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(
    "text",
    ["NFA - charged", "NFA - other", "NFA - all", "NFA - females", "NFA - under 13", "NFA - rape", "NFA 2021/22"],
)
def test_what_is_no_reason_behind_no_further_action_is_no_outcome(text):
    assert understand_outcome(text) is None
