"""Parts that stand right behind the figure that they are of, and lines that head the answers to some questions."""

import pytest

from cyberflag.replies.letters.answer_heads import heads_answer_to_some
from readings import kinds, read_text, said, values

WHOLE = [(40, "2017/18"), (50, "2018/19")]


@pytest.mark.parametrize(
    "opening", ["Made up of: ", "Of which: ", "Of these: ", "Comprising: ", "Consisting of: ", "By app or site: ", ""]
)
def test_parts_behind_a_whole_are_of_its_year(opening):
    text = f"2017/18 Total - 40. {opening}Kik - 12; Skype - 28.\n2018/19 Total - 50. {opening}Kik - 9; Skype - 41."
    assert said(text) == [
        (40, "2017/18"),
        (12, "2017/18", "kik"),
        (28, "2017/18", "skype"),
        (50, "2018/19"),
        (9, "2018/19", "kik"),
        (41, "2018/19", "skype"),
    ]


@pytest.mark.parametrize("opening", [", made up of", ". This is made up of", ", broken down as", "; split as"])
def test_a_whole_may_be_made_up_of_its_parts_in_a_sentence(opening):
    parts = [(30, "2018/19"), (20, "2018/19", "female"), (10, "2018/19", "male")]
    assert said(f"The total for 2018/19 was 30{opening} 20 girls and 10 boys.") == parts


def test_parts_behind_a_line_are_not_of_a_year_told_further_up():
    text = "In 2017/18 there were 40 crimes.\n\n2018/19: 50. Of these 4 were on Kik and 46 on Skype."
    assert said(text) == [*WHOLE, (4, "2018/19", "kik"), (46, "2018/19", "skype")]


@pytest.mark.parametrize(
    "several",
    [
        "2017/18: 40; 2018/19: 50. Of these: Kik - 4; Skype - 86.",
        "2017/18: 40; 2018/19: 50. Of these 4 were on Kik and 86 on Skype.",
        "In 2017/18 there were 40 crimes and in 2018/19 there were 50. Of these 4 were on Kik and 86 on Skype.",
    ],
)
def test_parts_behind_several_years_are_of_none_before_them(several):
    text = f"In 2019/20 there were 3 crimes.\n\n{several}"
    assert said(text) == [(3, "2019/20"), *WHOLE]
    assert {issue.kind for issue in read_text(text).issues} == {"unknown-period"}


@pytest.mark.parametrize(
    ("line", "measure"),
    [("12 arrests", "arrests"), ("twelve charges", "charges"), ("12 victims", "victims"), ("12 offences", "offences")],
)
def test_the_word_behind_a_figure_says_what_is_counted(line, measure):
    assert [count.measure for count in read_text(f"2018/19: {line}").counts] == [measure]


def test_offences_behind_a_figure_may_be_those_of_its_heading():
    text = "Charges\n2018/19: 12 offences"
    assert [count.measure for count in read_text(text).counts] == ["charges"]


@pytest.mark.parametrize(
    "line", ["2018/19 Arrests - 12. Made up of: girls 2; boys 10.", "2018/19: 12 arrests. 2 girls."]
)
def test_parts_count_what_their_whole_does(line):
    assert {count.measure.value for count in read_text(line).counts} == {"arrests"}


@pytest.mark.parametrize("words", ["recorded with the marker", "carrying our tag", "with the qualifier set"])
def test_other_words_for_the_flag_narrow_nothing(words):
    assert said(f"2017/18 Total {words} - 40") == [(40, "2017/18")]


@pytest.mark.parametrize("label", ["Warning markers", "Platforms", "Sites taken down"])
def test_other_things_that_are_counted_are_told(label):
    assert said(f"2017/18 {label} - 40") == []


HEADS = ["Response to 1)", "Answer to part 1", "Reply to question 1, by year", "Our response to the first question"]


@pytest.mark.parametrize("head", HEADS)
def test_a_line_may_head_the_answer_to_one_question(read_page, head):
    request = ["Request", "1) The number of flagged sexual offences in 2017/18 and 2018/19.", "2) The same by age."]
    read = read_page(*request, head, "2017/18 - 40", "2018/19 - 50", "Response to the rest of 2)", "This is not held.")
    assert values(read) == {("2017/18",): (40, 40), ("2018/19",): (50, 50)}
    assert kinds(read) == ["not-held"]


@pytest.mark.parametrize(
    "text",
    [
        "Our answer to question 2 is below.",
        "Response to question 2: 45",
        "Answer to 2) 45 crimes were found",
        "Response",
    ],
)
def test_a_sentence_about_an_answer_heads_none(text):
    assert not heads_answer_to_some(text)


@pytest.mark.parametrize("part", ["1 girl", "girls 1", "one girl"])
def test_a_whole_that_is_of_one_sex_is_a_part_of_itself(part):
    lines = f"2017/18\nVoyeurism\n1 ({part})\nExposure\n9 (6 girls, 3 boys)\n2018/19\nVoyeurism\n4 (4 boys)"
    one = [(1, "2017/18", "088/10"), (1, "2017/18", "088/10", "female")]
    exposure = [(9, "2017/18", "088/09"), (6, "2017/18", "088/09", "female"), (3, "2017/18", "088/09", "male")]
    found = said(lines)
    assert found == [*one, *exposure, (4, "2018/19", "088/10"), (4, "2018/19", "088/10", "male")]


@pytest.mark.parametrize("line", ["Voyeurism: nine (four girls, five boys)", "Voyeurism\nnine (four girls, five boys)"])
def test_parts_may_be_counted_in_words(line):
    parts = [(9, "2017/18", "088/10"), (4, "2017/18", "088/10", "female"), (5, "2017/18", "088/10", "male")]
    assert said(f"2017/18\n{line}") == parts


def test_a_part_that_leaves_others_untold_is_told():
    assert kinds(read_text("2017/18\nVoyeurism\n9 (4 girls)\nExposure\n9 (6 girls, 3 boys)"))


@pytest.mark.parametrize(
    ("part", "sex"),
    [
        ("one of them against a girl", "female"),
        ("one of which was against a boy", "male"),
        ("and of these one concerned a girl", "female"),
        ("of which one was against a boy", "male"),
    ],
)
def test_one_of_several_is_a_part_and_says_nothing_of_all(part, sex):
    assert said(f"In 2017/18 we found thirteen crimes, {part}.") == [(13, "2017/18"), (1, "2017/18", sex)]


@pytest.mark.parametrize(
    "rest", ["in which the sex was not noted", "whose sex was not noted", "of unknown sex", "where no sex was given"]
)
def test_one_crime_of_unknown_sex_ends_a_list_of_parts(rest):
    text = (
        f"For the year that ended on 31 March 2018 we found ten crimes: six of a girl, three of a boy and one {rest}."
    )
    assert said(text) == [
        (10, "2017/18"),
        (6, "2017/18", "female"),
        (3, "2017/18", "male"),
        (1, "2017/18", "unknown"),
    ]
