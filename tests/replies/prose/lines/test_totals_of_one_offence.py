"""A total below the lines of the parts of one offence is of that offence."""

import pytest

from readings import read_text


def totals(*lines: str) -> list[tuple[int, str]]:
    text = "\n".join(("Recorded in 2018/19", *lines))
    return [(count.bounds.low, count.offence) for count in read_text(text).counts if count.total]


@pytest.mark.parametrize("between", [(), ("Rape among them: 3",)])
def test_what_the_parts_of_an_offence_add_up_to_is_of_it(between: tuple[str, ...]) -> None:
    assert totals("86/2 girls: 12", "86/2 boys: 3", *between, "Total: 15") == [(15, "086/02")]


@pytest.mark.parametrize(
    "lines",
    [
        ("86/2 girls: 12", "86/10 girls: 3", "Total: 15"),
        ("86/2 girls: 12", "86/2 boys: 3", "Rape girls: 4", "Rape boys: 1", "Total: 20"),
        ("86/2 girls: 12", "86/2 boys: 3", "Total: 45"),
        ("86/2: 12", "86/10: 3", "Total: 15"),
    ],
)
def test_a_total_of_several_offences_or_of_more_is_of_none(lines: tuple[str, ...]) -> None:
    assert [offence for _, offence in totals(*lines)] == ["all"]
