"""What the rule asks for is what is decided, with the reason."""

import datetime as dt

import pytest

from cyberflag.flags import DECISIONS, names_of, rule_names
from cyberflag.flags.decisions import status_name
from cyberflag.flags.families import Status
from cyberflag.vocabularies.flag_rules import flag_rule_on, texts_counted_from

HARASSMENT, ASSAULT, THEFT, IMAGES, GROOMING, FRAUD = "195/94", "105/01", "045/10", "086/10", "071/17", "053/40"


@pytest.fixture
def decide(reference, lexicon):
    """The decision, platforms and rule for a text."""

    def say(text: str, code: str = HARASSMENT, on: str = "2023-05-01"):
        counts = flag_rule_on(dt.date.fromisoformat(on)).counts_texts
        verdict = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=counts)
        rule = rule_names(lexicon.pack)[verdict.rule]
        return str(DECISIONS[verdict.decision]), names_of(verdict.platforms, lexicon.platforms), rule

    return say


def statuses(reference, lexicon, text: str, code: str) -> list[Status]:
    verdict = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=False)
    return [status_name(lexicon.pack, mention.status) for mention in verdict.mentions]


@pytest.mark.parametrize(("on", "decision"), [("2024-03-31", "not-online"), ("2024-04-01", "online")])
def test_plain_text_message_counts_from_april_2024(decide, on, decision) -> None:
    assert decide("SUSP sent VIC an abusive text message", on=on)[0] == decision


def test_the_day_texts_begin_to_count_is_that_of_the_rule() -> None:
    assert texts_counted_from() == dt.date(2024, 4, 1)
    assert flag_rule_on(dt.date(2010, 1, 1)).counts_texts is False


@pytest.mark.parametrize("on", ["2018-01-01", "2025-01-01"])
def test_ordinary_call_never_counts_and_a_call_through_a_service_always(decide, on) -> None:
    assert decide("SUSP rang VIC on the landline and made threats", on=on)[0] == "not-online"
    assert decide("SUSP made threats in a whatsapp call to VIC", on=on)[:2] == ("online", ("whatsapp",))


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("SUSP abusive to VIC over FB and insta", ("facebook", "instagram")),
        ("threats sent on sc", ("snapchat",)),
        ("threats by WA message", ("whatsapp",)),
        ("abuse over Xbox party chat", ("xbox",)),
        ("EMAILED VIC DAILY", ("email",)),
    ],
)
def test_shorthand_and_capitals_name_the_service(decide, text, platforms) -> None:
    assert decide(text)[:2] == ("online", platforms)


@pytest.mark.parametrize(
    "text",
    [
        "Snapped lock and took gold ring and apple juice",
        "Posted letter through door, handwritten",
        "Both teams in discord on the pitch, male made throat cutting signal",
        "Road blocked by skip at the building site",
    ],
)
def test_ordinary_words_are_no_services(decide, text) -> None:
    assert decide(text) == ("not-online", (), decide(text)[2])


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("No contact on facebook", HARASSMENT, Status.NEGATED),
        ("VIC worried it may end up on facebook", HARASSMENT, Status.HYPOTHETICAL),
        ("Reported via the force website", HARASSMENT, Status.REPORTING),
        ("Previous crime for threats on facebook", HARASSMENT, Status.EARLIER),
        ("VIC punched, footage posted on facebook", ASSAULT, Status.EVIDENCE),
        ("OFFR stole laptop from car", THEFT, Status.OBJECT),
        ("Anyone with information may message on facebook", HARASSMENT, Status.BOILERPLATE),
        ("Abuse sent on facebook", HARASSMENT, Status.AFFIRMED),
    ],
)
def test_a_mention_takes_the_status_that_its_words_give_it(reference, lexicon, text, code, status) -> None:
    assert status in statuses(reference, lexicon, text, code)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_is_named_in_the_pack(lexicon, status) -> None:
    assert status is Status.AFFIRMED or status in lexicon.pack.statuses


def test_a_denial_removes_its_mentions_and_not_the_record(decide) -> None:
    assert decide("No contact on facebook. SUSP sends abuse on snapchat")[:2] == ("online", ("snapchat",))


def test_a_denial_ends_where_the_sentence_turns(decide) -> None:
    assert decide("Nothing on facebook but abuse sent on snapchat")[:2] == ("online", ("snapchat",))


def test_a_service_decides_an_assault_only_where_it_led_there(decide) -> None:
    assert decide("VIC punched after row about Fortnite", ASSAULT)[0] == "not-online"
    assert decide("VIC agreed to meet male on Grindr and was punched on arrival", ASSAULT)[:2] == (
        "online",
        ("grindr",),
    )


def test_images_count_on_a_device_and_not_on_paper(decide) -> None:
    assert decide("Indecent images of children on laptop", IMAGES)[0] == "online"
    assert decide("Box of printed photographs, indecent images of children", IMAGES)[0] == "not-online"


def test_an_offence_done_by_computer_alone_goes_to_a_person_without_words(decide) -> None:
    assert decide("No further detail", "053/54")[0] == "review"


def test_platforms_are_none_where_the_flag_does_not_apply(decide) -> None:
    assert decide("Nothing seen on facebook") == ("not-online", (), "only-negated")


def test_nothing_found_is_said_so(decide) -> None:
    assert decide("Male spat at VIC in street", ASSAULT) == ("not-online", (), "nothing-found")


def test_exposure_is_not_weighed_as_communication_with_a_child(lexicon) -> None:
    names = [lexicon.pack.groups[lexicon.group_of(code)].name for code in ("088/09", "088/01", "071/17")]
    assert names == ["exposure-and-voyeurism", "child-communication", "child-communication"]


def test_a_cue_that_is_far_away_leaves_the_record_to_a_person(decide) -> None:
    assert decide("No evidence of any of it on facebook")[0] == "not-online"
    assert decide("No evidence that the tenants upstairs put any of it on facebook")[0] == "review"


def test_a_denial_holds_for_all_that_is_listed_with_it(decide) -> None:
    assert decide("SUSP waits outside. No contact by facebook, instagram, snapchat, tiktok, whatsapp or e-mail")[0] == (
        "not-online"
    )


def test_a_service_named_behind_a_term_that_ends_as_its_frame_begins_is_known(decide) -> None:
    assert decide("Threats sent to VIC by messages posted on snap")[1] == ("snapchat",)


def test_a_service_named_in_a_term_of_several_words_is_known(decide) -> None:
    assert decide("SUSP accessed her icloud and read all", "053/54")[1] == ("icloud",)


@pytest.mark.parametrize(("code", "decision"), [(HARASSMENT, "review"), (THEFT, "not-online")])
def test_what_tells_nothing_of_how_it_was_done_goes_to_a_person_where_the_offence_is_mostly_online(
    decide, code, decision
) -> None:
    assert decide("Ongoing, second log this week", code)[0] == decision
    assert decide("Ongoing, shouted over the fence", code)[0] == "not-online"


def test_a_page_that_is_only_there_goes_to_a_person(decide) -> None:
    assert decide("Shouted at in the street about the village facebook")[0] == "review"
    assert decide("Shouted at in the street and abused in posts on facebook")[0] == "online"
