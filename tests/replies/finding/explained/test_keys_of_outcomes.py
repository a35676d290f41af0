"""Letters over columns whose key says that they are outcomes."""

import pytest

TABLE = """Offences with the online flag and a victim under 18 by outcome type

Recorded          A      B      C    All
2017/18          14      5     13     32
2018/19           9      6     25     40
"""
KEYS = [
    "A  Charged\nB  Caution, community resolution or other out of court disposal\nC  No suspect identified\n",
    "A = Charged or summonsed\nB = Cautioned or resolved in the community\nC = Evidential difficulties\n",
    "Key: A Charged; B Caution; C No outcome yet\n",
    "A) Charged\nB) Out of court disposal\nC) None yet\n",
]


@pytest.mark.parametrize("key", KEYS)
def test_they_are_what_the_key_below_them_says(read_unasked_letter, key):
    reading = read_unasked_letter(f"{TABLE}\n{key}")
    found = [(dict(c.detail).get("outcome", "")[:5], c.bounds.low) for c in reading.counts[:4]]
    assert [low for _, low in found] == [14, 5, 13, 32]
    assert found[0][0] == "Charg"
    assert len({name for name, _ in found}) == 4


@pytest.mark.parametrize("key", ["A  Charged\nB  Caution\n", "A  Charged\nB  Caution\nC  Northern division\n"])
def test_a_key_that_leaves_one_open_or_mixes_kinds_says_nothing(read_unasked_letter, key):
    reading = read_unasked_letter(f"{TABLE}\n{key}")
    assert not reading.counts
    assert reading.issues


def test_a_sentence_that_goes_on_with_a_letter_is_one_line(read_unasked_letter):
    sentence = "Crimes of 2017/18 with the online flag against children were those of schedule"
    reading = read_unasked_letter(f"{sentence}\nA  Parts one and two alone, and there were 14 flagged crimes.\n")
    assert [count.bounds.low for count in reading.counts] == [14]
