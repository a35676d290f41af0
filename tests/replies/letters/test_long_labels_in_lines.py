"""Lines that follow right on one another, each a long title with its figures, among the numbered parts of a letter."""

from readings import read_text, said

CODES = (
    "071/17 Sexual communication with a child (adult offender): 14 in 2017/18, 23 in 2018/19",
    "086/02 Taking, making or sharing indecent photographs of children: 35 in 2017/18, 43 in 2018/19",
    "088/01 Meeting a girl under the age of 16 years after grooming her: 6 in 2017/18, 9 in 2018/19",
)


def test_lines_of_long_titles_with_figures_are_lines_of_their_own():
    found = said("\n".join(CODES))
    assert len(found) == 6
    assert found[2:4] == [(35, "2017/18", "086/02"), (43, "2018/19", "086/02")]


def test_a_sentence_broken_behind_a_number_still_goes_on():
    text = (
        "The number of flagged sexual offences that we recorded in the year 2017/18 was 34, of which\n"
        "12 were against boys."
    )
    assert (12, "2017/18", "male") in said(text)


def test_the_next_numbered_answer_is_no_part_of_the_line_above_it():
    text = "\n".join(
        [
            "2. The code seen most often was:",
            CODES[0],
            "  3. In 2017/18 there were 116 offences with a victim aged 12 or under. The age was unknown in 52.",
        ]
    )
    reading = read_text(text)
    assert (52, "2017/18", "unknown") in said(text)
    assert not reading.issues
