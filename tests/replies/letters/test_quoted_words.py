"""What a letter quotes of the requester in quotation marks."""

import pytest

from readings import said

ANSWER = "In 2017/18 there were 12 offences with the online flag."


@pytest.mark.parametrize(
    "quoted",
    [
        'Request. "Please tell me how many crimes had the online flag in 2017/18. In 2014 you gave me 90, so you can."',
        "You wrote to us: “I would like the number of flagged crimes. For 2014 you told me 90.” We have searched.",
        '"What is the number of flagged offences in 2017/18? The paper says that there were 90 in 2016/17."',
        "‘How many were there in 2017/18? I’m told that it was 90 in 2014/15.’",
    ],
)
def test_a_figure_that_the_requester_names_in_a_quotation_is_none_of_the_answer(quoted):
    assert said(f"{quoted}\n\n{ANSWER}") == [(12, "2017/18")]


def test_a_term_in_quotation_marks_quotes_nobody():
    text = (
        'In 2017/18 there were 12 offences with the "online" flag and in 2018/19 there were 15 with the "cyber" flag.'
    )
    assert said(text) == [(12, "2017/18"), (15, "2018/19")]
