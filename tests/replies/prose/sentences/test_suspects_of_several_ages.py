"""Suspects of several ages or sexes, each number with its own."""

import pytest

REQUEST = (
    (
        "For 2020/21 and 2021/22, please tell me: a) how many sexual offences against children were recorded where "
        "Roblox is mentioned; b) how many of the suspects were themselves under 18."
    ),
    "Response",
    "We have searched the MO text of these offences for the word.",
    [["Financial Year", "Roblox"], ["2020/21", 9], ["2021/22", 17]],
)


def suspects(read, sentence):
    """Each number of suspects with what is said of them."""
    counts = [count for count in read(*REQUEST, sentence).counts if str(count.measure) == "suspects"]
    return {count.bounds.low: dict(count.detail) for count in counts}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "b) Over the two years taken together, 58 suspects were under 18 and 49 suspects were aged 18 or over.",
            {58: {}, 49: {"suspect age": "18+"}},
        ),
        (
            "b) In 2021/22, 49 suspects were 18 or over and 58 suspects were under 18.",
            {49: {"suspect age": "18+"}, 58: {}},
        ),
        ("b) In 2021/22, 58 suspects were under 18 and 49 were 18 or over.", {58: {}, 49: {"suspect age": "18+"}}),
        ("b) In 2021/22, 58 suspects were under 18, and 49 were adults.", {58: {}, 49: {"suspect age": "18+"}}),
        (
            "b) In 2021/22, 30 suspects were aged 13 to 17 and 12 suspects were aged 18 to 24.",
            {30: {"suspect age": "13-17"}, 12: {"suspect age": "18-24"}},
        ),
        (
            "b) In 2021/22, 58 suspects were boys and 49 suspects were girls.",
            {58: {"suspect sex": "male"}, 49: {"suspect sex": "female"}},
        ),
    ],
)
def test_each_number_of_suspects_has_its_own_age(read_unasked, sentence, told):
    assert suspects(read_unasked, sentence) == told


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("b) In 2021/22, 30 suspects were aged between 13 and 17.", {30}),
        ("b) In 2021/22, 30 suspects were between the ages of 13 and 17.", {30}),
        ("b) In 2021/22, 30 suspects were aged 13 and 14.", {30}),
        ("b) In 2021/22, the two suspects were 15 and 44 years old.", {2}),
        ("b) In 2021/22, 30 suspects were 13 to 17.", {30}),
        ("b) In 2021/22 there were 40 offences where the suspect was aged 15 and 16.", set()),
    ],
)
def test_the_second_age_of_a_span_is_no_number(read_unasked, sentence, numbers):
    assert set(suspects(read_unasked, sentence)) == numbers
