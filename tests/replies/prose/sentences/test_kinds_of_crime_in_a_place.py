"""Crimes of a kind, told by its name, in a place or circumstance for which no column is: ``67 rapes in schools``."""

import pytest

from readings import kinds, read_text


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 there were 67 rapes in schools.",
        "We recorded 67 rapes in care homes in 2018/19.",
        "In 2018/19, 67 rapes were recorded while on bail.",
        "We recorded 67 sexual assaults involving a weapon in 2018/19.",
        "67 rapes at railway stations were recorded in 2018/19.",
        "Schools were the scene of 67 rapes in 2018/19.",
        "In schools, 67 rapes were recorded in 2018/19.",
        "In 2018/19, 67 offences were committed by serving police officers.",
        "In 2018/19, 67 rapes of disabled girls were recorded.",
        "In 2018/19, 67 offences had a male suspect.",
        "In 2018/19, 67 rapes were committed under licence.",
        "In 2018/19, 67 rapes were committed at night.",
        "In 2018/19, 67 rapes were committed by a former partner.",
        "In 2018/19, 67 rapes in schools and churches were recorded.",
        "In 2018/19, 67 crimes were reported to us through Facebook Messenger.",
        "The number of rapes in schools rose to 67 in 2018/19.",
    ],
)
def test_such_crimes_are_not_all_of_their_kind(text: str) -> None:
    reading = read_text(text)
    assert [(count.bounds.low, bool(count.detail)) for count in reading.counts] == [(67, True)]
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19, 67 rapes were recorded by police officers in Kent.",
        "In 2018/19, 67 rapes were recorded on our crime system.",
        "In 2018/19 we recorded 67 rapes of school age children.",
        "In 2018/19 we recorded 67 drugs offences.",
        "In 2018/19, 67 offences of possession of a weapon were recorded.",
        "67 rapes were recorded in 2018/19. Work in schools goes on.",
        "In 2018/19, 67 rapes were reported to partner agencies and recorded.",
        "In 2018/19, 67 rapes were recorded while this request was open.",
        "In 2018/19, 67 rapes were recorded and our teachers of crime recording reviewed them.",
        "In 2018/19 we recorded 67 rapes, and in schools our officers gave talks.",
        "In 2018/19, 67 rapes were recorded on the night of the extraction.",
        "In 2018/19 we recorded 67 rapes with our partners in children's services.",
        "In 2018/19 we recorded 67 rapes under our licence to the system.",
        "In 2018/19, 67 rapes were recorded under the Home Office Counting Rules.",
    ],
)
def test_words_on_who_recorded_them_or_on_their_kind_narrow_none(text: str) -> None:
    reading = read_text(text)
    assert [(count.bounds.low, count.detail) for count in reading.counts] == [(67, ())]
    assert kinds(reading) == []


def test_what_the_question_asks_for_is_what_is_counted() -> None:
    text = "You asked: How many rapes in schools were recorded in 2018/19?\n\nWe recorded 67 rapes in schools."
    assert [(count.bounds.low, count.detail) for count in read_text(text).counts] == [(67, ())]
