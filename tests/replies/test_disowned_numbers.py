"""Numbers of which a reply says that they are not the answer."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    "disowning",
    [
        "They are not the offences that you asked about.",
        "Please note that this figure is not the information requested.",
        "These do not answer your question.",
        "Those crimes fall outside the scope of your request.",
    ],
)
def test_crimes_said_not_to_be_those_asked_for_are_no_figures(disowning):
    text = f"We recorded 34 flagged offences in 2018/19.\n\nOur team looked into 1,204 crimes in 2021. {disowning}"
    assert said(text) == [(34, "2018/19")]


def test_a_number_of_a_requested_year_that_is_disowned_is_told():
    text = "There were 410 crimes in 2018/19 on our website. They are not the crimes you asked for."
    reading = read_text(text)
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize(
    "sentence",
    ["They are not all the offences that you asked about.", "These are the offences that you asked for."],
)
def test_figures_are_kept_where_they_are_the_answer_or_a_part_of_it(sentence):
    assert said(f"We recorded 34 flagged offences in 2018/19. {sentence}") == [(34, "2018/19")]
