"""A row that counts each crime once below rows in which a crime may stand several times."""

import pytest

ROWS = [["", "2016", "2017"], ["Facebook", 41, 38], ["Snapchat", 32, 35], ["Kik", 15, 28]]


@pytest.mark.parametrize(
    "label", ["Occurrences (each once)", "Crimes, each only once", "Offences (once each)", "Reports (each report once)"]
)
def test_it_is_of_all_platforms_and_no_sum(read_unasked, label):
    about = "Sexual offences against children in which a platform was named. A crime that names two is in two rows."
    reading = read_unasked("<h1>Social media</h1>", about, [*ROWS, [label, 61, 70]])
    assert [(c.platform, c.bounds.low, c.total) for c in reading.counts[-2:]] == [
        ("all", 61, False),
        ("all", 70, False),
    ]
    assert not [i for i in reading.issues if i.kind.value == "does-not-add-up"]
