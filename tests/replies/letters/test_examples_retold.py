"""Examples of an answer that a requester drew and a force quotes, whose numbers are no figures of its own."""

import pytest

from readings import kinds, read_text, said

FIGURES = "We recorded 102 flagged offences in 2017/18 and 111 in 2018/19."


@pytest.mark.parametrize(
    "told",
    [
        'Your request gave this example of the answer you would like: "Snapchat, 2017/18: 45 offences, 6 charged".',
        'You gave the example "Instagram 2018/19 - 30 offences".',
        'The example in your request ("Kik, 2017/18: 12 offences") is made up.',
        "Your email included an example of how the answer could look: Snapchat, 2017/18: 45 offences.",
        'The requester gave as an illustration "2017/18: 17 flagged crimes, 3 charges".',
        'You also sent a specimen answer, "Girls 14, boys 3 offences in 2017/18".',
        'The example that you gave, "2017/18: 99 crimes", holds nothing of ours.',
        "In our example Snapchat had 45 offences in 2017/18. The example is not our data.",
        "Your request: please fill in a list like this made-up one for 2017/18 - Facebook 10, Kik 5 - of crimes.",
        "In the request you asked for crimes in a layout like the following, with invented numbers: Kik 12; Ask 4.",
    ],
)
def test_it_is_told_and_no_figure(told: str) -> None:
    reading = read_text(f"{FIGURES}\n\n{told}")
    assert [count.bounds.low for count in reading.counts] == [102, 111]
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    "told",
    [
        "In line with the template you sent, there were 45 offences in 2017/18.",
        "You gave Snapchat as an example: 45 offences named it in 2017/18.",
        'In 2017/18 45 offences named a platform, for example "Snapchat".',
        "As an example, 45 offences were recorded in 2017/18 with this flag.",
        "You gave an example of a layout and we kept to it. There were 45 offences in 2017/18.",
        "The form that you sent is filled in: 45 offences in 2017/18.",
        'Your request gave "Snapchat" as an example. It was named in 45 offences in 2017/18.',
        "The example you gave of a victim's phone was met: we recorded 45 offences in 2017/18.",
        'You gave as an example "offences in 2017/18", of which there were 45.',
        'The example you gave ("Rape of a child under 13") was recorded 45 times in 2017/18.',
        "You gave the example 'Operation Net': it holds 45 flagged offences in 2017/18.",
    ],
)
def test_an_answer_that_only_speaks_of_an_example_is_read(told: str) -> None:
    assert 45 in [figure[0] for figure in said(told)]


def test_an_example_says_nothing_of_the_figures_behind_it() -> None:
    told = 'You gave the example "Snapchat, 2017/18: 45 offences".'
    assert said(f"{told}\n\n{FIGURES}") == [(102, "2017/18"), (111, "2018/19")]
