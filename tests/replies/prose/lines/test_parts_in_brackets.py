"""Several figures of a line or sentence, each of which may have its parts in brackets behind it."""

import pytest

from readings import kinds, read_text

LINES = [
    "{year} - sexual offences: {sexual} (female {f}, male {m}, unknown 1); obscene publications: {images}",
    "{year}: sexual offences {sexual} (female {f}, male {m}, unknown 1), obscene publications {images}",
    "{year} - sexual offences: {sexual} ({f} female, {m} male, 1 not known); obscene publications: {images}",
    "{year}: sexual offences - {sexual} [{f} girls, {m} boys, 1 unknown]; obscene publications - {images}",
    "In {year} we had {sexual} sexual offences ({f} female, {m} male, 1 unknown) and {images} of obscene publications.",
]
YEARS = [
    {"year": "2017/18", "sexual": 45, "f": 36, "m": 8, "images": 20},
    {"year": "2018/19", "sexual": 50, "f": 36, "m": 13, "images": 28},
    {"year": "2019/20", "sexual": 47, "f": 40, "m": 6, "images": 20},
]


def by_sex(reading):
    """Each figure by year, offence and sex."""
    return {(c.period.label, c.offence, str(c.sex)): c.bounds.low for c in reading.counts}


@pytest.mark.parametrize("line", LINES)
def test_the_parts_in_a_bracket_are_of_the_figure_before_it(read_unasked_letter, line):
    text = "Offences with the online flag and a victim under 18:\n\n" + "\n".join(line.format(**y) for y in YEARS)
    reading = read_unasked_letter(text)
    found = by_sex(reading)
    assert kinds(reading) == []
    assert len(reading.counts) == 15
    for year in YEARS:
        assert found[year["year"], "sexual-offences", "all"] == year["sexual"]
        assert found[year["year"], "sexual-offences", "female"] == year["f"]
        assert found[year["year"], "sexual-offences", "male"] == year["m"]
        assert found[year["year"], "sexual-offences", "unknown"] == 1
        assert found[year["year"], "86", "all"] == year["images"]


@pytest.mark.parametrize(
    "line",
    [
        "2018/19: rape 45 (girls 36, boys 9), obscene publications 20 (girls 12, boys 8)",
        "2018/19 - rape: 45 (36 girls, 9 boys); obscene publications: 20 (12 girls, 8 boys)",
        "In 2018/19 we recorded rape 45 (36 girls, 9 boys) and obscene publications 20 (12 girls, 8 boys).",
    ],
)
def test_two_figures_of_a_line_have_each_its_own_bracket(read_unasked_letter, line):
    reading = read_unasked_letter(f"Recorded offences with the online flag:\n\n{line}")
    found = by_sex(reading)
    assert kinds(reading) == []
    assert found["2018/19", "rape", "female"] == 36
    assert found["2018/19", "86", "female"] == 12
    assert found["2018/19", "86", "male"] == 8
    assert len(found) == 6


def test_years_behind_one_label_have_each_its_bracket(read_unasked_letter):
    line = "Sexual offences: 2017/18: 45 (36 female, 9 male); 2018/19: 47 (36 female, 11 male)"
    reading = read_unasked_letter(
        f"Offences with the online flag:\n\n{line}\nObscene publications: 2017/18: 20; 2018/19: 28"
    )
    found = by_sex(reading)
    assert kinds(reading) == []
    assert found["2018/19", "sexual-offences", "male"] == 11
    assert found["2018/19", "86", "all"] == 28


def test_a_bracket_that_adds_up_to_another_number_is_not_silent(read_unasked_letter):
    line = "2018/19: rape 45 (girls 36, boys 9), obscene publications 20 (girls 16, boys 8)"
    reading = read_unasked_letter(f"Recorded offences with the online flag:\n\n{line}")
    assert kinds(reading) != []


@pytest.mark.parametrize(
    "line",
    [
        "In 2018/19 we recorded 45 flagged offences (38 by men, 7 by women).",
        "In 2018/19 we recorded 45 rapes (38 by men, 7 by women) and 20 thefts.",
        "2018/19: Rape 45 (by men 38, by women 7), theft 20 (by men 15, by women 5)",
        "2018/19: Rape 45 (38 committed by males, 7 by females); theft 20 (12 by males, 8 by females)",
    ],
)
def test_a_bracket_on_those_who_did_it_has_no_victims(read_unasked_letter, line):
    reading = read_unasked_letter(f"Recorded offences with the online flag:\n\n{line}")
    assert "not-a-figure" in kinds(reading)
    assert not {sex for _, _, sex in by_sex(reading)} & {"female", "male"}


@pytest.mark.parametrize(
    "line",
    [
        "In 2018/19 we recorded 45 offences with 9 charges (5 girls, 4 boys).",
        "In 2018/19 we recorded 45 flagged offences, with 9 suspects (5 male, 4 female).",
        "2018/19: 45 offences, 9 arrests (5 male, 4 female)",
    ],
)
def test_a_number_that_its_bracket_adds_up_to_is_a_total(read_unasked_letter, line):
    reading = read_unasked_letter(line)
    assert [(c.bounds.low, c.total) for c in reading.counts][:2] == [(45, False), (9, True)]


@pytest.mark.parametrize(
    "lead",
    [
        "Offences with the flag, with charges in brackets:",
        "Offences with the flag. Numbers in brackets are those charged.",
        "Offences with the flag (charges in brackets):",
    ],
)
@pytest.mark.parametrize("part", ["(12 charged)", "(charged: 12)", "(12 charges)"])
def test_charges_in_brackets_behind_crimes_are_no_crimes_and_these_no_charges(lead, part):
    reading = read_text(f"{lead}\n\n2017/18: 45 {part}")
    assert [(c.bounds.low, c.measure.value) for c in reading.counts] == [(45, "offences"), (12, "charges")]
    assert not kinds(reading)
