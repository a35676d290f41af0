"""Classes without a letter in a column of classes before their titles, and numbers that may be something else."""

import pytest

from readings import kinds

TITLE = "Number of recorded crimes by crime type in 2023/24"
LETTERED = [["8L - Harassment", 32], ["8Q - Stalking", 11]]


@pytest.fixture
def counted(read_unasked):
    """Reads a table of crime types and their numbers: each offence with its number, and the kinds of the issues."""

    def read(*rows):
        reading = read_unasked(TITLE, [["Crime type", "Volume"], *rows])
        return {count.offence: count.bounds.low for count in reading.counts}, kinds(reading)

    return read


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("66 - Other Offences against the State and Public Order", "66"),
        ("49 - Other Theft", "49"),
        ("35 - Blackmail", "35"),
        ("1 - Murder", "1"),
        ("066 - Public order", "66"),
        ("99 - Other Notifiable Offences", "99"),
        ("71 - Abuse of Children through Sexual Exploitation", "71"),
        ("86 - Obscene Publications", "86"),
    ],
)
def test_a_number_before_a_title_is_a_class_where_all_labels_are_classes(counted, label, value):
    assert counted(*LETTERED, [label, 9], ["Total", 52]) == ({"8L": 32, "8Q": 11, value: 9, "all": 52}, [])


def test_another_sign_may_part_all_classes_from_their_titles(counted):
    rows = [["8L: Harassment", 32], ["8Q: Stalking", 11], ["66: Other Offences against the State", 9]]
    assert counted(*rows) == ({"8L": 32, "8Q": 11, "66": 9}, [])


@pytest.mark.parametrize("rows", [LETTERED[:1], [*LETTERED, ["Theft", 5]], [*LETTERED, ["Not recorded", 5]]])
def test_the_number_is_none_where_not_all_are_or_one_alone_has_a_letter(counted, rows):
    figures, said = counted(*rows, ["66 - Other Offences against the State", 9])
    assert ("66" in figures, "unknown-offence" in said) == (False, True)


def test_one_number_before_two_titles_is_no_class(counted):
    assert "66" not in counted(*LETTERED, ["66 - Public order", 9], ["66 - Affray", 5])[0]


@pytest.mark.parametrize("label", ["12 - Blackmail", "7 - Robbery"])
def test_numbers_alone_before_titles_may_be_counts(counted, label):
    assert "unknown-offence" in counted([label, 1], ["35 - Harassment", 2])[1]


def test_a_misprint_is_no_class_that_shows_what_the_others_are(counted):
    figures, _ = counted(["19Z - Rape", 3], ["88A - Sexual Grooming", 4], ["66 - Public order", 9])
    assert figures == {"88A": 4, "public-order": 9}
