"""Forms of a requester that hold made-up figures beside those that the force filled in."""

import pytest

from readings import kinds, said, values

TITLE = ["Sexual offences with the online flag and a victim under 18"]


@pytest.mark.parametrize(
    ("made_up", "answered"),
    [("invented", "yours"), ("Example", "Actual"), ("sample figure", "force's figure"), ("(dummy)", "(completed)")],
)
def test_made_up_columns_beside_the_answers_are_left_out(read_sheets, made_up, answered):
    rows = [
        ["Please fill in the white columns; the grey ones are invented to show what is wanted."],
        TITLE,
        ["", "2017/18", "", "2018/19", ""],
        ["", made_up, answered, made_up, answered],
        ["How many in all?", 90, 33, 80, 52],
        ["of a girl", 11, 20, 7, 40],
        ["of a boy", 79, 13, 9, 12],
    ]
    reading = read_sheets(Form=rows, merged=["B3:C3", "D3:E3"])
    assert values(reading) == {
        ("2017/18",): (33, 33),
        ("2018/19",): (52, 52),
        ("2017/18", "female"): (20, 20),
        ("2018/19", "female"): (40, 40),
        ("2017/18", "male"): (13, 13),
        ("2018/19", "male"): (12, 12),
    }
    assert kinds(reading) == []


def test_a_made_up_block_stands_before_the_block_of_answers(read_sheets):
    rows = [
        TITLE,
        ["", "Example figures", "", "Your figures", ""],
        ["Victim", "2017/18", "2018/19", "2017/18", "2018/19"],
        ["Girls", 1, 2, 20, 40],
        ["Boys", 3, 4, 13, 12],
    ]
    read = values(read_sheets(Form=rows, merged=["B2:C2", "D2:E2"]))
    assert read[("2017/18", "female")] == (20, 20)
    assert read[("2018/19", "male")] == (12, 12)
    assert len(read) == 4


def test_made_up_columns_may_carry_the_year_in_their_heading(read_sheets):
    heads = ["Victim", "2017/18 (sample)", "2017/18 (actual)", "2018/19 (sample)", "2018/19 (actual)"]
    read = values(read_sheets(Form=[TITLE, heads, ["Girls", 1, 20, 2, 40], ["Boys", 3, 13, 4, 12]]))
    assert read == {
        ("2017/18", "female"): (20, 20),
        ("2017/18", "male"): (13, 13),
        ("2018/19", "female"): (40, 40),
        ("2018/19", "male"): (12, 12),
    }


@pytest.mark.parametrize("label", ["Example", "Sample row", "e.g.", "(made up)"])
def test_an_example_row_above_the_answers_is_left_out(read_sheets, label):
    rows = [TITLE, ["Financial year", "Girls", "Boys"], [label, 7, 9], ["2017/18", 20, 13], ["2018/19", 40, 12]]
    read = values(read_sheets(Form=rows))
    assert read[("2017/18", "female")] == (20, 20)
    assert len(read) == 4


@pytest.mark.parametrize("label", ["Other (e.g. Kik)", "Another site, for example Kik"])
def test_a_label_that_gives_an_example_is_no_example(read_sheets, label):
    rows = [TITLE, ["Platform", "2017/18", "2018/19"], ["Snapchat", 20, 13], [label, 40, 12]]
    assert [c.bounds.low for c in read_sheets(Form=rows).counts] == [20, 13, 40, 12]


def test_a_sample_that_was_checked_is_not_left_out_in_silence(read_sheets):
    rows = [["Quality of the flag"], ["Financial year", "Sample", "Flagged"], ["2017/18", 50, 41], ["2018/19", 60, 55]]
    reading = read_sheets(Form=rows)
    assert 50 in [c.bounds.low for c in reading.counts] or kinds(reading) != []


def test_a_form_of_made_up_figures_alone_is_still_no_answer(read_sheets):
    rows = [["Example"], ["Financial year", "Girls", "Boys"], ["2017/18", 20, 13], ["2018/19", 40, 12]]
    reading = read_sheets(Form=rows)
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "label", ["Sex you do not know", "whose gender nobody recorded", "a child whose sex we do not hold"]
)
def test_what_somebody_does_not_know_is_unknown(read_sheets, label):
    rows = [TITLE, ["", "2017/18", "2018/19"], ["Girls", 5, 6], ["Boys", 7, 8], [label, 1, 2]]
    assert values(read_sheets(Form=rows))[("2018/19", "unknown")] == (2, 2)


@pytest.mark.parametrize(
    ("head", "made_up", "answered"),
    [
        ("For example", ["e.g. 40", "e.g. 30", "e.g. 10"], "Reply of the force"),
        ("Example", ["[number here]", "[number here]", "[number here]"], "Figures from the police"),
        ("Illustration only", ["____", "____", "XX"], "Police answer"),
        (
            "e.g.",
            ["please insert a figure", "please insert a figure", "[enter total]"],
            "Answer given by the constabulary",
        ),
    ],
)
def test_a_column_of_places_to_be_filled_in_is_no_example_of_the_answers_beside_it(
    read_letter_with_table, head, made_up, answered
):
    rows = [
        ["Online flagged offences 2017/18", head, answered],
        *zip(["all", "girl", "boy"], made_up, [33, 20, 13], strict=True),
    ]
    reading = read_letter_with_table(["Your form is below."], rows)
    assert values(reading) == {("2017/18",): (33, 33), ("2017/18", "female"): (20, 20), ("2017/18", "male"): (13, 13)}
    assert kinds(reading) == []


def test_a_word_for_what_nobody_can_say_is_no_place_to_be_filled_in(read_sheets):
    rows = [TITLE, ["Year", "Girl", "Boy", "Cannot say"], ["2017/18", 20, 13, 4], ["2018/19", 40, 12, 6]]
    assert values(read_sheets(Data=rows))[("2018/19", "unknown")] == (6, 6)


def test_a_row_of_made_up_figures_above_the_answers_is_left_out(read_sheets):
    rows = [TITLE, ["Year", "Girls", "Boys"], ["e.g. 2010/11", "e.g. 5", "[number here]"], ["2017/18", 20, 13]]
    assert values(read_sheets(Form=[*rows, ["2018/19", 40, 12]])).keys() == {
        ("2017/18", "female"),
        ("2017/18", "male"),
        ("2018/19", "female"),
        ("2018/19", "male"),
    }


@pytest.mark.parametrize("sign", ["x", ".."])
def test_a_row_of_signs_is_no_example(read_sheets, sign):
    rows = [TITLE, ["Year", "Girls", "Boys"], ["2017/18", sign, sign], ["2018/19", 40, 12]]
    reading = read_sheets(Data=rows)
    assert len(reading.counts) == 4 or kinds(reading) != []


MADE_UP_FORM = [
    ["Invented row: age 12, Kik, 2018/19 = 33"],
    ["Age", "App", "2017/18", "2018/19"],
    ["(sample) 14", "(sample) Kik", 25, 31],
    ["[age]", "[app]", "[number]", "[number]"],
]
ANSWER = [["Age", "2017/18", "2018/19"], ["12", 3, 4], ["13", 5, 6]]


def test_a_sheet_named_as_the_form_that_was_sent_is_no_answer_and_no_issue(read_sheets):
    reading = read_sheets(**{"Form as sent": MADE_UP_FORM, "Data": ANSWER})
    assert not kinds(reading)
    assert {c.bounds.low for c in reading.counts} == {3, 4, 5, 6}


def test_a_form_of_which_the_reply_says_that_it_was_left_is_no_issue(read_sheets):
    form = [["Invented figures show the layout"], *MADE_UP_FORM[1:]]
    told = [["The applicant's own form has been left unchanged."], *ANSWER]
    assert not kinds(read_sheets(First=form, Data=told))
    assert kinds(read_sheets(First=form, Data=ANSWER)) == ["not-a-figure"]


def test_a_line_that_calls_its_figure_made_up_is_no_answer():
    assert said("Made-up: 33 offences in 2017/18.") == []
    assert said("Sample figure: 14 offences were recorded in 2018/19 on Kik.") == []
    assert said("Answer: 14 offences were recorded in 2018/19 on Kik.") == [(14, "2018/19", "kik")]


def test_figures_on_the_form_as_it_was_sent_are_told_and_left_out_where_another_sheet_answers(read_sheets):
    form = [["Age", "2017/18", "2018/19"], ["12", 30, 40], ["13", 50, 60]]
    reading = read_sheets(**{"Original form": form, "Completed": ANSWER})
    assert {c.bounds.low for c in reading.counts} == {3, 4, 5, 6}
    assert kinds(reading) == ["not-a-figure"]
    assert len(read_sheets(**{"Original form": form}).counts) == 4


def test_an_example_whose_title_says_that_the_requester_drew_it_is_no_issue_beside_the_answer(read_sheets):
    table = [["Year", "Girls", "Boys"], ["2017/18", 3, 4], ["2018/19", 5, 6]]
    example = [["Layout drawn up by the requester; its numbers are invented to show what is wanted"], [], *table]
    reading = read_sheets(Template=example, Completed=[TITLE, [], *[[*row] for row in table]])
    assert len(reading.counts) == 4
    assert kinds(reading) == []
    by_force = [["Layout drawn up by our analyst; its numbers are invented to show what is wanted"], [], *table]
    assert kinds(read_sheets(Template=by_force, Completed=[TITLE, [], *table])) == ["not-a-figure"]


def test_labels_beside_blanks_of_the_form_as_it_came_are_no_figures(read_sheets):
    heads = ["Victims", "2017/18", "2018/19"]
    lines = [["Girls, 10 to 13", "[count]", "[count]"], ["Girls, 14 to 17", "[count]", "[count]"]]
    left = [
        ["The numbers in row 3 are made up and only show the layout."],
        heads,
        ["Sample", 33, 44],
        *lines,
    ]
    more = [["and so on for 2 (boys) and 3 (not recorded)"]]
    answer = [["Kent Police"], heads, ["Girls, 10 to 13", 3, 5], ["Girls, 14 to 17", 4, 6]]
    reading = read_sheets(**{"Form as received": [*left, *more], "Form returned": answer})
    assert {count.bounds.low for count in reading.counts} == {3, 4, 5, 6}
    assert kinds(reading) == []
    told = [*left, ["Girls of 8 were 12 in all in 2017/18"]]
    assert kinds(read_sheets(**{"Form as received": told, "Form returned": answer})) != []


@pytest.mark.parametrize(
    "title",
    [
        "Sample layout, figures invented by the requester",
        "Example table made up by you",
        "Template with dummy numbers typed by the applicant",
        "Your example (invented numbers)",
        "The applicant's own specimen table, made up",
    ],
)
def test_figures_that_the_title_says_the_requester_made_up_are_no_issue_beside_the_answer(read_sheets, title):
    table = [["Year", "Girls", "Boys"], ["2017/18", 3, 4], ["2018/19", 5, 6]]
    reading = read_sheets(Data=[[title], *table, [], TITLE, *[["Year", "Girls", "Boys"], ["2017/18", 9, 8]]])
    assert {c.bounds.low for c in reading.counts} == {9, 8}
    assert kinds(reading) == []


@pytest.mark.parametrize("title", ["Sample layout, made-up figures", "Template, with invented numbers"])
def test_made_up_figures_of_nobody_named_are_still_told(read_sheets, title):
    table = [["Year", "Girls", "Boys"], ["2017/18", 3, 4], ["2018/19", 5, 6]]
    reading = read_sheets(Data=[[title], *table, [], TITLE, *[["Year", "Girls", "Boys"], ["2017/18", 9, 8]]])
    assert "not-a-figure" in kinds(reading)


MADE_UP = [["Offence", "2017/18", "2018/19"], ["Offence A", 12, 15], ["Offence B", 3, 4]]
OURS = [["Offence", "2017/18", "2018/19"], ["Rape", 22, 25], ["Stalking", 13, 14]]


@pytest.mark.parametrize(
    "line",
    ["Your request held this pattern for the reply, with invented numbers:", "Your letter gave a table of dummy data."],
)
def test_a_table_drawn_by_the_requester_in_a_letter_is_no_issue_beside_the_answer(read_page, line):
    reading = read_page(line, MADE_UP, "Reply", "Offences with the online flag:", OURS)
    assert (sorted(c.bounds.low for c in reading.counts), kinds(reading)) == ([13, 14, 22, 25], [])


@pytest.mark.parametrize("line", ["Offences with the online flag:", "Your request gave this table of offences:"])
def test_a_table_of_offences_without_names_is_told(read_page, line):
    reading = read_page(line, MADE_UP, "Reply", "Offences with the online flag:", OURS)
    assert kinds(reading) == ["unknown-layout"]


AGES = [["Age", "Offences"], ["Under 13", 4], ["13-17", 36]]


@pytest.mark.parametrize(
    "line",
    [
        "Your request contained a table with made-up figures, which we have completed with our own:",
        "Your letter gave a layout with invented numbers; ours stand in it now:",
        "Your request included a table of dummy data. We have replaced it with real numbers below:",
        "Your email contained a template with dummy figures. The completed template is:",
        "Your request held a table with invented numbers. Our reply in the same table:",
        "You sent us a table with invented numbers. Our reply in the same table:",
    ],
)
@pytest.mark.parametrize("rows", [OURS, MADE_UP])
def test_a_table_of_the_requester_that_the_force_filled_in_is_told(read_page, line, rows):
    reading = read_page("We use the online flag.", line, rows, "Ages of the victims in 2018/19:", AGES)
    assert {"not-a-figure", "unknown-layout"} & set(kinds(reading))
