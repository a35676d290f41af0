"""``Other`` in a table by groups of offences: the rest of all crimes, or more of one kind of them."""

import pytest

GROUPS = ["Malicious communications", "Harassment", "Sexual offences", "Blackmail"]


def read_groups(read, labels):
    rows = [[label, str(20 + at)] for at, label in enumerate(labels)]
    return read("Crimes in which social media was mentioned", [["Offence group", "2019/20"], *rows])


@pytest.mark.parametrize("rest", ["Other", "Others", "All other", "Other types", "(Other)"])
@pytest.mark.parametrize("groups", [GROUPS, ["Violence against the person", "Sexual offences", "Theft", "Robbery"]])
@pytest.mark.parametrize("foot", [[], ["Total"]])
def test_it_is_of_other_offences_behind_groups_of_all_kinds(read_unasked, rest, groups, foot):
    reading = read_groups(read_unasked, [*groups, rest, *foot])
    assert [c.offence for c in reading.counts if c.bounds.low == 24] == ["other-offences"]
    assert len(reading.counts) == 5 + len(foot)


@pytest.mark.parametrize(
    "labels",
    [
        ["Rape", "Sexual assault", "Grooming", "Exposure", "Other"],
        ["Rape", "Sexual offences", "Blackmail", "Stalking", "Other"],
        ["Harassment", "Stalking", "Blackmail", "Theft", "Other"],
        ["Sexual offences", "Harassment", "Other"],
        ["Other", "Sexual offences", "Harassment", "Blackmail", "Theft"],
        ["Sexual offences", "Harassment", "Other", "Blackmail", "Theft"],
        ["Sexual offences", "Harassment", "Blackmail", "Other offences", "Other"],
        ["Sexual offences", "Harassment", "Blackmail", "Another way"],
        ["071/17 Sexual communication with a child", "Harassment", "Sexual offences", "Blackmail", "Other"],
        ["Sexual offences", "Sexual assault", "Harassment", "Blackmail", "Other"],
    ],
)
def test_it_is_told_where_it_may_be_more_of_one_kind(read_unasked, labels):
    reading = read_groups(read_unasked, labels)
    others = [c for c in reading.counts if c.offence == "other-offences"]
    assert len(others) == labels.count("Other offences")
