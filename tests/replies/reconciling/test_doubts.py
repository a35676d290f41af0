"""What one wrong cell brings about is one issue, at that cell, and names all that contradicts it."""

YEARS = ["Offence", "2017/18", "2018/19"]
BY_AGE = [["Age", "2017/18", "2018/19"], ["13", 9, 11], ["14", 4, 5], ["15", 7, 6]]
BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 14, 15], ["Male", 6, 7]]


def told(reading):
    return [(i.kind.value, i.provenance.source) for i in reading.issues]


def test_a_total_that_three_tables_contradict_is_one_issue_that_names_them(read_sheets):
    rows = [YEARS, ["Rape", 12, 13], ["Grooming", 8, 9], ["Total", 20, 29]]
    reading = read_sheets(A=rows, B=[*BY_AGE, ["Total", 20, 22]], C=[*BY_SEX, ["Total", 20, 22]])
    assert told(reading) == [("does-not-add-up", "A!C4")]
    message = reading.issues[0].message
    assert message.startswith("A!C4 (29) is contradicted in ")
    assert "A!C4 is 29, but its 2 parts (A!C2 to A!C3) add to 22" in message
    assert "A!C4 (29) and B!C5 (22) count the same but differ" in message
    assert "A!C4 (29) and C!C4 (22) count the same but differ" in message
    assert message.endswith("All would agree if A!C4 (29) were 22: ask the force.")


def test_two_wrong_cells_are_two_issues(read_sheets):
    sexes = ["Age", "Female", "Male", "Total"]
    rows = [["2018/19"], sexes, ["13", 11, 5, 17], ["14", 4, 2, 6], ["15", 3, 3, 6], ["Total", 18, 19, 28]]
    reading = read_sheets(Data=rows)
    assert sorted(told(reading)) == [("does-not-add-up", "Data!C6"), ("does-not-add-up", "Data!D3")]
    assert any("were 10" in i.message for i in reading.issues)


def test_a_figure_that_another_sum_bears_out_is_not_the_cause(read_sheets):
    """The rows of girls and boys hold, so that neither can be what makes the total of all wrong."""
    sexes = ["Age", "Female", "Male", "Total"]
    rows = [["2018/19"], sexes, ["13", 11, 5, 16], ["14", 4, 2, 6], ["Total", 15, 7, 25]]
    reading = read_sheets(Data=rows)
    assert told(reading) == [("does-not-add-up", "Data!D5")]
    assert "were 22" in reading.issues[0].message


def test_what_the_text_says_against_a_doubtful_figure_stands_in_its_issue(read_page):
    reading = read_page(
        "In 2018/19 we recorded 22 sexual offences with the online flag.",
        [["Sexual offences with the online flag, by age", "2018/19"], ["13", "11"], ["14", "11"], ["Total", "29"]],
    )
    assert told(reading) == [("does-not-add-up", "table 1!B4")]
    message = reading.issues[0].message
    assert "table 1!B4 is 29, but its 2 parts (table 1!B2 to table 1!B3) add to 22" in message
    assert "The text says 22" in message


def test_two_tables_that_differ_are_told_however_many_totals_are_wrong(read_sheets):
    rows = [["13", 11, 5, 17], ["14", 4, 2, 7], ["15", 3, 3, 8], ["16", 2, 1, 3]]
    girls = [["13", 11], ["14", 4], ["15", 3], ["16", 1]]
    reading = read_sheets(
        A=[["2018/19"], ["Age", "Female", "Male", "Total"], *rows], B=[["2018/19"], ["Age", "Female"], *girls]
    )
    assert any("A!B6 (2) and B!B6 (1) count the same but differ" in i.message for i in reading.issues)
