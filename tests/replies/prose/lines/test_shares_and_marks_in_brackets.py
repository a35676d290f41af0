"""Brackets behind a figure that hold a share (``50 (charged: 12%)``) or a bare number (``45 [12]``): neither says what
the figure counts, and a number that no note explains is told.
"""

import pytest

from readings import kinds, read_file

HEAD = "Offences with the online flag:\n\n"


def read(folder, text):
    reading = read_file(folder, text)
    return [(c.bounds.low, c.measure.value, c.offence, str(c.sex)) for c in reading.counts], kinds(reading)


@pytest.mark.parametrize(
    "share",
    [
        "charged: 12%",
        "charged 12%",
        "12% charged",
        "charge rate 12%",
        "12 per cent arrested",
        "girls: 12%",
        "under 13: 12%",
        "12% aged 13-17",
        "under 13: 12%, 13-17: 88%",
        "67% girls, 33% boys",
    ],
)
@pytest.mark.parametrize("text", [HEAD + "2017/18: 50 ({})", "In 2017/18 we recorded 50 ({}) flagged offences."])
def test_a_share_in_brackets_says_of_no_figure_what_it_counts(tmp_path, text, share):
    assert read(tmp_path, text.format(share)) == ([(50, "offences", "all", "all")], [])


def test_a_share_behind_each_of_several_figures_hides_none(tmp_path):
    text = "Flagged offences in 2017/18:\nRape: 50 (charged: 12%)\nSexual assault: 60 (charged: 15%)"
    assert [(low, offence) for low, _, offence, _ in read(tmp_path, text)[0]] == [(50, "rape"), (60, "sexual-assault")]


@pytest.mark.parametrize(
    ("brackets", "part"),
    [
        ("charged: 12", (12, "charges", "all", "all")),
        ("45 girls, 90%", (45, "offences", "all", "female")),
        ("under 13: 12", (12, "offences", "all", "all")),
    ],
)
def test_a_number_in_brackets_is_no_share(tmp_path, brackets, part):
    assert read(tmp_path, f"{HEAD}2017/18: 50 ({brackets})")[0] == [(50, "offences", "all", "all"), part]


def test_a_share_of_the_flag_makes_no_flagged_crimes_of_all(tmp_path):
    counts, issues = read(tmp_path, "All recorded sexual offences 2017/18: 500 (online flag: 10%)")
    assert not counts
    assert "not-a-figure" in issues


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "2017/18: 45 [12]",
        "In 2017/18 we recorded 45 [12] offences with the online flag.",
        "The number of flagged offences is 45 [12] for 2017/18.",
    ],
)
def test_a_number_in_square_brackets_behind_a_figure_is_told_and_not_the_figure(tmp_path, text):
    assert read(tmp_path, text) == ([(45, "offences", "all", "all")], ["not-a-figure"])


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "2017/18: 45 [1]\n\n[1] The figures are provisional.",
        "In 2017/18 we recorded 45 [1] flagged offences.\n\n[1] The figures are provisional.",
        HEAD + "2017/18: 45 [p]",
    ],
)
def test_the_mark_of_a_note_in_square_brackets_is_not_told(tmp_path, text):
    assert read(tmp_path, text) == ([(45, "offences", "all", "all")], [])
