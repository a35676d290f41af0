"""Words of everyday English in the place of those that forms use."""

import pytest

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.sexes import sexes_named_in, understand_sex
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("she", "female"),
        ("He", "male"),
        ("a girl", "female"),
        ("girl or boy not known", "unknown"),
        ("not recorded whether boy or girl", "unknown"),
        ("M or F unknown", "unknown"),
    ],
)
def test_a_label_may_name_the_sex_in_plain_words(text, sex):
    found = understand_sex(text)
    assert found is not None
    assert str(found.value) == sex


def test_a_list_of_sexes_and_the_unknown_is_not_of_the_unknown():
    found = understand_sex("Girls / boys / not known")
    assert found is None or str(found.value) != "unknown"


def test_pronouns_in_a_sentence_name_no_sex():
    assert sexes_named_in("He told the officer that she would reply") == []


@pytest.mark.parametrize("text", ["the lot", "all told", "added together", "the full count"])
def test_everyday_words_for_all_of_them_are_a_total(text):
    assert understand_total(text) is not None


def test_two_ages_with_or_between_them_are_surely_ages():
    found = understand_age("13 or 14")
    assert found is not None
    assert (str(found.value), found.score) == ("13-14", 1.0)


def test_not_yet_a_birthday_is_below_it():
    assert [str(found.value) for found in ages_named_in("crimes with a victim not yet 18")] == ["0-17"]


@pytest.mark.parametrize(
    ("text", "offence"), [("class 86 alone", "86"), ("88A on its own", "88A"), ("only 071/17", "071/17")]
)
def test_an_offence_alone_is_that_offence(text, offence):
    found = understand_offence(text)
    assert found is not None
    assert (found.value, found.score) == (offence, 1.0)


@pytest.mark.parametrize(("text", "code"), [("22.21", "022/21"), ("86.1", "086/10")])
def test_a_code_written_as_a_decimal_number_may_be_that_code(text, code):
    found = understand_offence(text)
    assert found is not None
    assert found.value == code
    assert found.score <= 0.5


@pytest.mark.parametrize("note", ["u = updated since", "p - not yet final", "r: figure has been changed"])
def test_a_letter_may_stand_for_the_state_of_a_figure(note):
    assert figure_rules_in([note]).states == {note[0]}


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Keeping indecent pictures of children", "086/10"),
        ("Taking indecent images of a child or passing them round", "086/02"),
        ("Handing out indecent photos of children", "086/02"),
        ("Prohibited images of children (for example cartoons)", "086/15"),
        ("Meeting a boy after grooming him", "088/02"),
        ("Girl met after she was groomed", "088/01"),
        ("Meeting a boy whom he had groomed", "088/02"),
    ],
)
def test_an_offence_may_be_told_in_everyday_words(text, offence):
    found = understand_offence(text)
    assert found is not None
    assert found.value == offence


@pytest.mark.parametrize(
    "text", ["Sexual offences (such as rape)", "Passing on", "Meeting him following sexual grooming"]
)
def test_examples_and_pronouns_that_tell_offences_apart_are_not_passed_over(text):
    assert understand_offence(text) is None


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Birth date not on it", "unknown"),
        ("Nothing on file for a birthday", None),
        ("No birth date on our system", "unknown"),
        ("Without a date of birth on file", "unknown"),
        ("Victims whose age was missed out", "unknown"),
        ("Children whatever their age", "all"),
        ("Victims, no matter how old", "all"),
        ("Children of 12 and 13", "12-13"),
        ("No victims on record", None),
        ("Victims left out", None),
        ("No. on file", None),
    ],
)
def test_an_age_that_nobody_knows_or_that_does_not_matter_may_be_told_in_everyday_words(text, age):
    found = understand_age(text)
    assert (found and str(found.value)) == age
    assert found is None or found.score >= 0.9


@pytest.mark.parametrize(
    "text", ["Not on Niche", "Not recorded on CRIS", "Nothing on the Athena system", "Not in Connect"]
)
def test_what_is_not_on_the_system_of_crimes_is_unknown(text):
    assert unknown_score(text) > 0


@pytest.mark.parametrize("text", ["Not on Snapchat", "Not in Kent", "Niche"])
def test_what_is_not_on_another_thing_is_not_unknown(text):
    assert unknown_score(text) == 0


@pytest.mark.parametrize(
    "label", ["Row adds to", "The line comes to", "Which amounts to", "Column sums to", "Each and all"]
)
def test_what_rows_add_up_to_is_a_total(label):
    assert understand_total(label)


@pytest.mark.parametrize("label", ["Added to the list", "Comes to us", "Row"])
def test_what_only_sounds_like_a_sum_is_no_total(label):
    assert not understand_total(label)


@pytest.mark.parametrize("label", ["No birth date", "Without a birthday", "Age not to hand", "Age left open"])
def test_an_age_or_birthday_that_is_not_there_is_an_unknown_age(label):
    assert understand_age(label).value == UNKNOWN_AGE


@pytest.mark.parametrize(
    ("label", "sex"),
    [("Ma", Sex.MALE), ("Not shown", Sex.UNKNOWN), ("Sex left open", Sex.UNKNOWN), ("Sex not to hand", Sex.UNKNOWN)],
)
def test_short_and_missing_sexes_are_read(label, sex):
    assert understand_sex(label).value is sex


@pytest.mark.parametrize(
    ("label", "platform"),
    [
        ("One not listed", "other"),
        ("An unlisted one", "other"),
        ("Left open", "unknown"),
        ("App not to hand", "unknown"),
    ],
)
def test_one_not_listed_is_another_platform_and_one_left_open_an_unknown_one(label, platform):
    assert understand_platform(label).value == platform


@pytest.mark.parametrize(
    "title", ["Causing child under 16 to wach sexual act", "Causing child undr 16 to wtch sexual act"]
)
def test_a_letter_left_out_of_a_short_word_of_a_title_is_put_right(title):
    assert understand_offence(title).value == "022/11"


@pytest.mark.parametrize("label", ["Text names Kik", "Log mentions Kik", "Records naming Kik"])
def test_what_a_text_names_is_that_platform(label):
    assert understand_platform(label).value == "kik"
