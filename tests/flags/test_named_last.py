"""The services of a record that is for the flag where nothing that speaks names one: those that a cue set aside as told
with, as evidence or as of an earlier matter; never one that is denied or feared.
"""

import numpy as np
import pyarrow as pa
import pytest

from cyberflag.errors import UsageError
from cyberflag.flags import DECISIONS, load_pack, names_of
from cyberflag.flags.decisions import status_name
from cyberflag.flags.families import Status

HARASSMENT, IMAGES, BLACKMAIL, FRAUD, THEFT, MISUSE = "195/94", "086/10", "035/00", "053/40", "045/10", "053/35"


@pytest.fixture
def decide(reference, lexicon, engine):
    """The decision, the services and the statuses of the mentions of a text, on which both engines agree."""

    def say(text: str, code: str, *, counts_texts: bool = False):
        group = lexicon.group_of(code)
        verdict = reference.decide(text.encode(), group, counts_texts=counts_texts)
        column, groups = pa.array([text], pa.large_string()), np.array([group], np.int32)
        assert engine.decide(column, groups, np.array([counts_texts])).verdict(0) == verdict
        statuses = {status_name(lexicon.pack, mention.status) for mention in verdict.mentions}
        return str(DECISIONS[verdict.decision]), names_of(verdict.platforms, lexicon.platforms), statuses

    return say


@pytest.mark.parametrize(
    ("code", "status", "services", "text"),
    [
        (
            HARASSMENT,
            Status.EVIDENCE,
            ("tiktok",),
            "Abuse posted about her online. Video of it on TikTok since.",
        ),
        (
            HARASSMENT,
            Status.REPORTING,
            ("facebook",),
            "Ex husband writes by Messenger: sign over the Corsa or HR gets the folder of private pics.",
        ),
        (
            BLACKMAIL,
            Status.EARLIER,
            ("snapchat",),
            "Ex partner demands money or nudes go online. Earlier crime recorded for threats on Snapchat.",
        ),
    ],
)
def test_a_service_that_was_set_aside_is_named_where_no_other_is(decide, code, status, services, text) -> None:
    decision, named, statuses = decide(text, code)
    assert decision != "not-online"
    assert named == services
    assert status in statuses


@pytest.mark.parametrize(
    ("code", "status", "text"),
    [
        (IMAGES, Status.NEGATED, "Indecent images found on his computer. No Facebook account found."),
        (IMAGES, Status.HYPOTHETICAL, "Indecent images downloaded to his tablet. Mother fears he may be on Snapchat."),
        (BLACKMAIL, Status.REPORTING, "Demand for bitcoin sent online. Victim reported it by email to bank."),
    ],
)
def test_what_is_denied_or_feared_and_an_email_of_a_report_are_never_named(decide, code, status, text) -> None:
    decision, named, statuses = decide(text, code)
    assert (decision, named) == ("online", ())
    assert status in statuses


def test_a_service_that_speaks_is_named_alone(decide) -> None:
    told = "Abuse posted about her online. Video of it on TikTok since. He sent threats on Kik."
    assert decide(told, HARASSMENT)[1] == ("kik",)


def test_an_offence_that_is_online_by_its_nature_needs_no_service(decide) -> None:
    told = "DDoS on college site. Lad bragged of it on Snapchat afterwards."
    assert decide(told, MISUSE) == ("online", (), {Status.AFFIRMED, Status.EVIDENCE})


def test_a_record_that_is_not_online_names_nothing(decide) -> None:
    assert decide("Bike stolen from shed. Screenshots of the CCTV put on WhatsApp by police.", THEFT)[:2] == (
        "not-online",
        (),
    )


def test_plain_texts_are_no_service_where_they_do_not_count(decide) -> None:
    for counts in (False, True):
        named = decide("Paid for a car seen online. Text messages found on his phone.", FRAUD, counts_texts=counts)[1]
        assert "sms" not in named or counts


def test_a_pack_may_let_nothing_be_named_last() -> None:
    own = {"scope": {"named_last": {}}}
    assert load_pack(own).named_last == {}
    assert load_pack().named_last[Status.EVIDENCE]


@pytest.mark.parametrize(
    ("said", "unknown"),
    [({"seen": ["service"]}, "'seen'"), ({"evidence": ["services"]}, "'services'")],
)
def test_a_status_or_class_that_is_not_known_is_told(said, unknown) -> None:
    with pytest.raises(UsageError, match=unknown):
        load_pack({"scope": {"named_last": said}})
