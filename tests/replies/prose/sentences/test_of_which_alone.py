"""One part beside its whole, and what a table of suspects or a part of a year's crimes leaves to be told."""

from readings import kinds


def test_one_part_beside_a_total_is_no_sum(read_unasked):
    rows = [["Year", "Total arrested", "of which under 18"], ["2019", "61", "8"], ["2020", "70", "11"]]
    reading = read_unasked("<h2>Arrests for stalking</h2>", rows)
    assert len(reading.counts) == 4
    assert "does-not-add-up" not in kinds(reading)


def test_parts_that_fail_their_total_are_still_told(read_unasked):
    rows = [["Year", "Female", "Male", "Total"], ["2019", "61", "8", "69"], ["2020", "70", "11", "91"]]
    assert "does-not-add-up" in kinds(read_unasked("<h2>Victims of stalking</h2>", rows))


def test_crimes_without_a_suspect_are_missed_in_no_table_of_suspects(read_unasked):
    rows = [["", "2019", "2020"], ["Suspect under 18", "14", "9"], ["Suspect 18 or over", "40", "51"]]
    note = "Crimes with no identified suspect are left out of this table."
    reading = read_unasked("<h2>Stalking: crimes by age of the suspect</h2>", rows, note)
    assert "answer-differs" not in kinds(reading)


def test_a_part_of_the_crimes_of_a_year_keeps_what_it_is_of(read_unasked):
    text = "44 of the 2020 crimes show a social media company as their source."
    reading = read_unasked("<h2>Stalking: crimes recorded</h2>", [["", "2019", "2020"], ["Recorded", "80", "90"]], text)
    part = [dict(c.detail) for c in reading.counts if c.bounds.low == 44]
    assert part == [{"of which": "show a social media company as their source"}]


def test_a_question_for_a_part_gives_its_answer_no_whole_meaning(read_unasked):
    question = "In how many of the 2020 offences was a school named?"
    reading = read_unasked("<h2>Stalking: crimes recorded</h2>", [["", "2020"], ["Recorded", "90"]], question, "None.")
    assert not [c for c in reading.counts if c.bounds.low == 0 and not c.detail]


def test_a_reply_that_opens_with_what_was_asked_is_on_that(read_unasked):
    rows = [["", "0 to 12", "13 to 17", "Total"], ["Female", "12", "40", "52"], ["Male", "3", "9", "12"]]
    opening = "Response to your questions about online child sexual abuse crimes, recorded in 2022/23."
    assert "unknown-offence" not in kinds(read_unasked(opening, "Victims by age and sex, 2022/23", rows))
