"""``Other or ongoing`` and its like among lines of one breakdown: a label belongs to what its siblings break down."""

from pathlib import Path

import pytest

from readings import kinds, read_file, values

WHOLE = "2017/18: 42 crimes with the online flag"
PLATFORMS = ["Snapchat: 12", "Facebook: 5"]
SEXES = ["Female: 12", "Male: 5"]
OUTCOMES = ["Charged: 12", "No further action: 5"]


@pytest.mark.parametrize("label", ["Other / not yet known", "Other/unknown", "Others or not recorded"])
@pytest.mark.parametrize("lines", [PLATFORMS, SEXES])
def test_others_with_the_unknown_are_the_unknown_of_the_breakdown(tmp_path: Path, lines: list[str], label: str):
    reading = read_file(tmp_path, "\n".join(["Kent Police", "", WHOLE, *lines, f"{label}: 25", ""]))
    last = reading.counts[-1]
    assert (last.bounds.low, str(last.sex), last.platform).count("unknown") == 1
    assert ("2017/18", "unknown") in values(reading)
    assert (last.platform == "unknown") is (lines is PLATFORMS)


@pytest.mark.parametrize("label", ["Other or ongoing", "Other / pending", "All other or under investigation"])
@pytest.mark.parametrize("lines", [PLATFORMS, SEXES])
def test_others_with_what_is_not_settled_are_told(tmp_path: Path, lines: list[str], label: str):
    reading = read_file(tmp_path, "\n".join(["Kent Police", "", WHOLE, *lines, f"{label}: 25", ""]))
    assert [count.bounds.low for count in reading.counts] == [42, 12, 5]
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("above", [[], ["Snapchat: 12", "Facebook: 30"]])
@pytest.mark.parametrize("label", ["Other or ongoing", "Other / pending"])
def test_among_outcomes_they_are_an_outcome(tmp_path: Path, above: list[str], label: str):
    reading = read_file(tmp_path, "\n".join(["Kent Police", "", WHOLE, *above, *OUTCOMES, f"{label}: 25", ""]))
    assert dict(reading.counts[-1].detail) == {"outcome": label}


@pytest.mark.parametrize(
    ("label", "platform"), [("Other", "other"), ("Other platforms", "other"), ("Unknown", "unknown"), ("Kik", "kik")]
)
def test_plain_labels_stay_what_they_are(tmp_path: Path, label: str, platform: str):
    reading = read_file(tmp_path, "\n".join(["Kent Police", "", WHOLE, *PLATFORMS, f"{label}: 25", ""]))
    assert reading.counts[-1].platform == platform
