"""Several figures behind one label, in the order of the years that the text named last."""

import pytest

from readings import read_text

YEARS = ("2017/18", "2018/19", "2019/20")
TOLD = "The flag was used in 151 crimes in 2017/18, 160 in 2018/19 and 172 in 2019/20.\n\n"


def said(text):
    """Each figure below the sentence: what it is of, by year."""
    found = {}
    for count in read_text(text).counts:
        key = (str(count.age), str(count.sex), count.platform)
        if key != ("all", "all", "all"):
            found.setdefault(" ".join(part for part in key if part != "all"), {})[count.period.label] = count.bounds.low
    return found


@pytest.mark.parametrize("form", ["{} = {} / {} / {}", "{}: {}/{}/{}", "{} - {}, {} and {}", "{}: {}; {}; {}"])
def test_figures_behind_a_label_are_of_the_years_named_last(form):
    text = TOLD + "\n".join([form.format("Male", 90, 95, 101), form.format("Female", 60, 65, 69)])
    by_sex = {"male": (90, 95, 101), "female": (60, 65, 69)}
    assert said(text) == {sex: dict(zip(YEARS, numbers, strict=True)) for sex, numbers in by_sex.items()}
    assert read_text(text).issues == ()


def test_years_may_be_named_in_any_order():
    told = "There were 172 in 2019/20, 160 in 2018/19 and 151 in 2017/18 with the flag.\n\n"
    assert said(told + "Male = 101 / 95 / 90")["male"] == {"2019/20": 101, "2018/19": 95, "2017/18": 90}


def test_ages_and_the_unknown_are_in_order_too():
    text = TOLD + "Under 13: 20 / 30 / 40\n13 to 17: 130 / 130 / 131\nNot recorded: 1 / 0 / 1"
    assert said(text) == {
        "0-12": dict(zip(YEARS, (20, 30, 40), strict=True)),
        "13-17": dict(zip(YEARS, (130, 130, 131), strict=True)),
        "unknown": dict(zip(YEARS, (1, 0, 1), strict=True)),
    }


def test_a_list_with_a_sign_explains_no_sign():
    counts = read_text(TOLD + "Male: <5 / 6 / *\n\n* means fewer than 3").counts
    assert [(c.bounds.low, c.bounds.high) for c in counts if str(c.sex) == "male"] == [(0, 4), (6, 6), (0, 2)]


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "Male = 90 / 95",  # fewer than the years
        TOLD + "In 2019/20 the rules changed.\n\nMale = 90 / 95 / 101",  # another year was named since
        "Male = 90 / 95 / 101",  # no year was named at all
    ],
)
def test_figures_without_as_many_years_are_no_counts(text):
    assert said(text) == {}


def test_a_number_with_strokes_is_no_list_of_figures():
    assert said(TOLD + "Our reference: 90 / 95 / 101") == {}


def test_of_years_told_side_by_side_none_is_the_total():
    counts = read_text("In all there were 1,204 crimes in 2017/18, 1,377 in 2018/19 and 1,290 in 2019/20.").counts
    assert [count.total for count in counts] == [False] * 3


def test_the_years_together_are_the_total_of_the_years():
    counts = read_text(
        "In all 3,871 crimes were flagged, 1,204 in 2017/18, 1,377 in 2018/19 and 1,290 in 2019/20."
    ).counts
    assert {count.bounds.low: count.total for count in counts} == {3871: True, 1204: False, 1377: False, 1290: False}
