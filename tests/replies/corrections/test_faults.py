"""A reading file that is not understood names file, line, key and cure, and changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.replies.corrections.keys import HEAD as HEAD_KEYS
from cyberflag.replies.corrections.keys import SECTIONS
from cyberflag.replies.corrections.parsing import FaultyCorrectionsError, parse_corrections
from readings import kinds, values

HEAD = f'format = 1\nsha256 = "{"0" * 64}"\n'


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ('[[heading]]\nat = "Data!C4"\noffense = "rape"\n', 5, ["'offense'", 'Did you mean "offence"?']),
        ('[[headings]]\nat = "Data!C4"\n', 3, ["'headings'", 'Did you mean "heading"?']),
        ('[[heading]]\nat = "Data!C4"\noffence = "Grooming"\n', 5, ["'Grooming'", 'Did you mean "grooming"?']),
        ('[[heading]]\nat = "Data!C4"\nage = "under 13"\n', 5, ["'under 13'", '"0-11"']),
        ('[[heading]]\nat = "Data!C4"\nsex = "femal"\n', 5, ['Did you mean "female"?', "male"]),
        ('[[heading]]\nat = "Data!C4"\nplatform = "Snapchat"\n', 5, ['Did you mean "snapchat"?']),
        ('[[heading]]\nat = "Data!C4"\n', 3, ["says nothing"]),
        ('[[heading]]\noffence = "rape"\n', 3, ["needs the key at", "Sheet1!C4"]),
        ('[[heading]]\nat = "Data!C4:D4"\noffence = "rape"\n', 3, ["several headings"]),
        ('[[heading]]\nat = "line 4"\noffence = "rape"\n', 3, ["is a line", "a cell or an area"]),
        ('[[heading]]\nat = "Data!4C"\noffence = "rape"\n', 4, ["'4C' is no cell"]),
        ('[[heading]]\nat = "Data!C4"\ntotal = "true"\n', 5, ["without quotation marks"]),
        ('[[table]]\nat = "Data"\nperiod = "last year"\n', 5, ["'last year'", "2015/16"]),
        ('[[table]]\nat = "Data"\nmeasure = "unknown"\n', 5, ["Use one of: offences"]),
        ('[[table]]\nat = "line 3"\nsex = "male"\n', 3, ["is a line"]),
        ('[[figure]]\nat = "Data!C4"\nvalue = "about 40"\n', 5, ["'about 40'", "1 to 4"]),
        ('[[figure]]\nat = "Data!C4"\nvalue = -3\n', 5, ["whole number"]),
        ('[[figure]]\nat = "Data!C4"\nvalue = 1234567890123\n', 5, ["run together"]),
        ('[[figure]]\nat = "Data!C4"\nvalue = "1 to 99999999"\n', 5, ["run together"]),
        ('[[figure]]\nat = "line 4"\nvalue = 3\n', 3, ["value and period are needed"]),
        ('[[figure]]\nat = "Data!C4"\nvalue = 3\n[[figure]]\nat = "Data!C4"\nvalue = 4\n', 6, ["a second time"]),
        ('[reply]\nforce = "Merseyside"\n', 4, ['Did you mean "merseyside"?']),
        ('[reply]\noutcome = "denied"\n', 4, ["refused"]),
        ('[reply]\nexemptions = "s12"\n', 4, ['["s12(1)", "s40(2)"]']),
        ('[[leave-out]]\nat = "Data!C4"\non = "2026-11-24"\n', 5, ["2026-11-24, without quotation marks"]),
        ('[marks]\n"*" = "few"\n', 4, ["'*' = 'few'"]),
        ('[heading]\nat = "Data!C4"\n', 3, ["[[heading]]"]),
        ('reply = "Kent.csv"\n', 3, ["[reply]"]),
        ('[[heading]\nat = "Data!C4"\n', 0, ["not written as TOML", "line 3"]),
    ],
)
def test_fault_names_line_key_and_cure(lines, line, words):
    with pytest.raises(FaultyCorrectionsError) as raised:
        parse_corrections(HEAD + lines, "Kent.csv.reading.toml")
    said = "\n".join(raised.value.faults)
    assert said.startswith(f"Kent.csv.reading.toml, line {line}: " if line else "Kent.csv.reading.toml ")
    assert [word for word in words if word not in said] == []


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (f'sha256 = "{"0" * 64}"\n', "format = 1"),
        (f'format = true\nsha256 = "{"0" * 64}"\n', "the format is not 1"),
        (f'format = 2\nsha256 = "{"0" * 64}"\n', "the format is not 1"),
        ("format = 1\n", "sha256"),
        ('format = 1\nsha256 = "abc"\n', "64 digits"),
    ],
)
def test_head_of_a_reading_file_is_needed(head, words):
    with pytest.raises(FaultyCorrectionsError, match=words):
        parse_corrections(head, "Kent.csv.reading.toml")


def test_every_fault_of_a_file_is_told_at_once():
    with pytest.raises(FaultyCorrectionsError) as raised:
        parse_corrections(HEAD + '[[heading]]\nat = "Data!C4"\nage = "x"\nsex = "y"\nzig = 1\n', "a")
    assert len(raised.value.faults) == 3


def test_one_fault_and_nothing_of_the_file_is_used(correct):
    reading = correct('[[heading]]\nat = "csv!A6"\noffence = "grooming"\n[[heading]]\nat = "csv!C3"\nperod = "2016"\n')
    assert kinds(reading)[-1] == "faulty-correction"
    assert "line 8" in reading.issues[-1].message
    plain = correct("")
    assert (values(reading), kinds(reading)[:-1]) == (values(plain), kinds(plain))


@pytest.mark.parametrize("section", SECTIONS.values(), ids=lambda s: s.name)
def test_every_example_of_the_reference_is_understood(section):
    keys = [key for key in section.keys if key.name != "counts"]
    lines = "\n".join(f"{key.name} = {key.example}" for key in keys)
    assert not parse_corrections(f"{HEAD}{section.heading}\n{lines}\n", "a").is_empty


def test_head_of_the_reference_is_understood():
    lines = "\n".join(f"{key.name} = {key.example}" for key in HEAD_KEYS.keys)
    assert parse_corrections(lines, "a").is_empty


VALUES = st.sampled_from(
    [
        "1",
        "-1",
        "1.5",
        "true",
        '""',
        '"x"',
        '"Sheet1!A1"',
        '"A1:B2"',
        "[]",
        '["x"]',
        "[1]",
        "{}",
        "{a = 1}",
        "nan",
        "2026-11-24",
        "2026-11-24T10:00:00",
        '"""a\nb"""',
        '"!"',
        '"line 0"',
        '"1 to 4"',
        '"2018/19"',
        "9" * 30,
    ]
)
NAMES = st.sampled_from(
    sorted({key.name for section in SECTIONS.values() for key in section.keys} | {"zig", '"*"', "format", "sha256"})
)
HEADINGS = st.sampled_from([*(s.heading for s in SECTIONS.values()), "[marks]", "[[marks]]", "[table]", "[[zig]]", ""])


@given(st.lists(st.tuples(HEADINGS, st.dictionaries(NAMES, VALUES, max_size=4)), max_size=4))
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_is_corrections_or_faults(sections):
    text = HEAD
    for heading, keys in sections:
        text += "\n".join([heading, *(f"{name} = {value}" for name, value in keys.items())]) + "\n"
    try:
        corrections = parse_corrections(text, "Kent.csv.reading.toml")
    except FaultyCorrectionsError as error:
        faults = error.faults
        assert faults
        assert all(fault.startswith("Kent.csv.reading.toml") for fault in faults)
    else:
        assert corrections.sha256 == "0" * 64
