"""Names of groups with the codes behind them that their figures are of together."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in, understand_offence

IMAGES = "Indecent images of children"


@pytest.mark.parametrize(
    "codes",
    [
        "(86/2 and 86/10 together)",
        "(86/2 and 86/10)",
        "(086/02, 086/10)",
        "[86/2 + 86/10]",
        "(codes 86/2 and 86/10 combined)",
        "(HO codes 86/2 & 86/10)",
        "- 086/02 and 086/10",
        "(both 86/2 and 86/10)",
    ],
)
def test_a_group_with_its_codes_is_the_group(codes: str):
    found = understand_offence(f"{IMAGES} {codes}")
    assert found is not None
    assert found.value == "indecent-images"


def test_a_title_may_go_on_behind_the_codes_of_a_group():
    text = f"Sexual communication with a child and {IMAGES.lower()} (86/2 and 86/10), by year"
    assert [found.value for found in offences_named_in(text)] == ["071/17", "indecent-images"]


@pytest.mark.parametrize(
    "label",
    [
        f"{IMAGES} (86/2 but not 86/10)",
        f"{IMAGES} (86/2 excluding 86/10)",
        f"{IMAGES} (86/2 and 86/10, not 86/1)",
        f"{IMAGES} (86/2 and 71/17)",
        "Sexual communication with a child (86/2 and 86/10)",
        "Possession of indecent images (86/2 and 86/10)",
        "Rape (19C and 19D)",
        "Rape (019/07 and 019/11)",
        "Theft (86/2 and 86/10)",
        "Images held by the force (86/2 and 86/10)",
    ],
)
def test_codes_that_contradict_or_part_a_group_leave_its_label_to_be_told(label: str):
    assert understand_offence(label) is None


def test_one_code_behind_a_group_is_still_that_code():
    assert [found.value for found in offences_named_in(f"{IMAGES} (86/2)")] == ["086/02"]
