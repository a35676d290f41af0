"""Lines that go on parting the crimes of the year that the line above them names."""

from pathlib import Path

import pytest

from readings import kinds, read_file, values


@pytest.mark.parametrize(
    "text",
    [
        "In 2019/20 the victim was female in 164 offences and male in 51.\nThe sex was not recorded in 30.",
        (
            "In 2019/20 there were 245 offences.\nGirls were the victims in 164.\nBoys were the victims in 51.\n"
            "The sex was not recorded in 30."
        ),
    ],
)
def test_lines_that_go_on_parting_the_crimes_of_a_year_are_of_it(tmp_path: Path, text: str):
    found = values(read_file(tmp_path, f"There were 201 offences in 2017/18.\n\n{text}\n"))
    assert {key[-1]: low for key, (low, _) in found.items() if key[0] == "2019/20" and len(key) > 1} == {
        "female": 164,
        "male": 51,
        "unknown": 30,
    }


@pytest.mark.parametrize(
    "text",
    [
        "2018/19: 120 offences\n2019/20: 245 offences\nGirls were the victims in 164.",
        "There were 120 offences in 2018/19 and 245 in 2019/20.\n\nGirls were the victims in 164.",
        "In 2019/20 there were 245 offences.\n\nGirls were the victims in 664.",
        "In 2019/20 Snapchat was used in 12 offences.\n\nFacebook was used in 40 altogether.",
        "In 2019/20 there were 245 offences.\nMales were suspects in 200.",
        "In 2019/20 there were 245 offences.\nMen committed 200.",
        "In 2019/20 there were 245 offences.\nGirls were the offenders in 6.",
        "In 2019/20 there were 245 offences.\nA year later 164 had girls as victims.",
        "In 2019/20 there were 245 offences.\nIn earlier years Snapchat was used in 60.",
        "In 2019/20 there were 245 offences.\nIn Maidstone girls were the victims in 60.",
        "In 2019/20 there were 245 offences.\nIn crimes without a flag girls were the victims in 60.",
        "In 2019/20 there were 245 offences.\nGirls were not the victims in 60.",
        "In 2019/20 there were 245 offences.\nGirls were the victims in a further 60.",
        "In 2019/20 there were 245 offences.\nGirls were the victims in 60 that led to a charge.",
    ],
)
def test_a_part_that_may_be_of_other_years_has_none(tmp_path: Path, text: str):
    reading = read_file(tmp_path, text)
    assert {c.bounds.low for c in reading.counts} <= {120, 245, 12}
    assert kinds(reading) != []


@pytest.mark.parametrize("told", ["Five of the offences were against boys in March.", "Two in January involved girls."])
def test_a_month_without_its_year_is_not_the_year_told_before(read_unasked_letter, told):
    reading = read_unasked_letter(f"There were 23 grooming offences in 2019, 12 of them on Snapchat. {told}")
    assert {(c.bounds.low, c.period.label) for c in reading.counts} == {(23, "2019"), (12, "2019")}
    assert reading.issues


def test_a_month_of_another_thing_says_nothing_of_a_figure(read_unasked_letter):
    told = "5 offences were against girls, as stated in our March return."
    reading = read_unasked_letter(f"There were 23 grooming offences in 2019. {told}")
    assert (5, "2019") in {(c.bounds.low, c.period.label) for c in reading.counts}


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Grooming offences in March 2019\n\n5 were recorded against boys in March.", "March"),
        ("Grooming offences between January and June 2019\n\n5 were against boys between January and June.", "June"),
        ("There were 23 grooming offences in 2019. 5 were against boys, with a peak in March.", "2019"),
        ("There were 23 grooming offences in 2019. 5 were against boys; this was reviewed in March.", "2019"),
        ("There were 23 grooming offences in 2019. 5 were against boys (as checked in March).", "2019"),
    ],
)
def test_months_of_the_period_told_before_or_of_most_crimes_leave_a_figure_as_it_is(read_unasked_letter, told, period):
    found = [c.period.label for c in read_unasked_letter(told).counts if c.bounds.low == 5]
    assert len(found) == 1
    assert period in found[0]
