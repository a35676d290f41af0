"""Parts of a sentence that say of some crimes what is not known of their victims."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    "words",
    ["was not put on the record", "had not been written down", "was never entered on the system", "was not filled in"],
)
def test_what_was_not_put_on_the_record_is_unknown(words):
    found = said(f"The total for 2018/19 is 98 crimes: 56 with a female victim, 24 male and 18 where the sex {words}.")
    assert set(found) == {
        (98, "2018/19"),
        (56, "2018/19", "female"),
        (24, "2018/19", "male"),
        (18, "2018/19", "unknown"),
    }
    (age,) = said(f"In 2018/19 the age {words} in 21 crimes.")
    assert age == (21, "2018/19", "unknown")


@pytest.mark.parametrize(
    "words", ["where the sex was a matter of doubt", "whose sex the officer guessed", "in which the gender is odd"]
)
def test_what_is_said_of_the_sex_and_not_understood_is_told(words):
    text = f"The total for 2018/19 is 98 crimes: 56 with a female victim and 18 {words}."
    reading = read_text(text)
    assert all(count.bounds.low != 18 for count in reading.counts)
    assert any("18" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("In 2018/19 there were 127 crimes (female victim 76, male victim 25, sex not recorded 26).", True),
        ("In 2018/19 we recorded 127 crimes: 89 with a victim under 13 and 38 aged 13 to 17.", True),
        ("In 2018/19 there were 127 crimes (female victim 76, male victim 25).", False),
    ],
)
def test_a_figure_that_the_sexes_or_ages_of_its_sentence_add_up_to_is_a_total(text, total):
    counts = read_text(text).counts
    assert counts[0].bounds.low == 127
    assert [count.total for count in counts] == [total, *(False for _ in counts[1:])]


@pytest.mark.parametrize(
    ("known", "labels", "lacking"),
    [
        ("The victim was female in {}, male in {}", ("female", "male"), "of no stated sex"),
        ("The victim was female in {}, male in {}", ("female", "male"), "without a known gender"),
        ("The victim was under 13 in {}, aged 13 to 17 in {}", ("0-12", "13-17"), "of no stated age"),
        ("The victim was under 13 in {}, aged 13 to 17 in {}", ("0-12", "13-17"), "without any recorded age"),
        ("They were on Snapchat in {}, on Kik in {}", ("snapchat", "kik"), "on no named app"),
        ("They were on Snapchat in {}, on Kik in {}", ("snapchat", "kik"), "on an unnamed site"),
    ],
)
def test_what_lacks_a_written_down_trait_is_of_the_unknown_one(known, labels, lacking):
    found = said(f"In 2018/19, 98 offences. {known.format(56, 24)} and {lacking} in 18.")
    assert set(found) == {
        (98, "2018/19"),
        *((number, "2018/19", label) for number, label in zip((56, 24), labels, strict=True)),
        (18, "2018/19", "unknown"),
    }


@pytest.mark.parametrize(
    "words", ["was left empty", "of the victim was left open", "of the child was simply blank", "remains in doubt"]
)
def test_a_trait_whose_place_was_left_empty_is_unknown_for_each_number_of_the_row(words):
    found = said(f"There were also 21 crimes in 2017/18 and 32 in 2018/19 where the sex {words}.")
    assert set(found) == {(21, "2017/18", "unknown"), (32, "2018/19", "unknown")}
    found = said(f"There were also 21 crimes in 2017/18 and 32 in 2018/19 where the age {words}.")
    assert set(found) == {(21, "2017/18", "unknown"), (32, "2018/19", "unknown")}


@pytest.mark.parametrize(
    "text",
    [
        "There were 21 crimes in 2017/18 and 32 in 2018/19 where the sex was a matter of taste.",
        "Left out of this table: 21 crimes in 2017/18 and 32 in 2018/19 where the offender was abroad.",
        "Not shown above: 21 crimes in 2017/18 and 32 in 2018/19.",
    ],
)
def test_a_part_that_is_not_understood_is_never_read_as_all(text):
    reading = read_text(text)
    assert not reading.counts
    assert all(any(number in issue.message for issue in reading.issues) for number in ("21", "32"))
