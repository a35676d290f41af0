"""The files of the pack are ordered by meaning: a wording goes into the file of its family's kind, status or way of
being online, and nothing is said in two places.
"""

from collections import Counter
from importlib.resources import files

import pytest

from cyberflag.flags.checking import idle_overs
from cyberflag.vocabularies.list_files import read_settings
from shipped_pack import shipped_lexicon

FOLDER = files("cyberflag.vocabularies").joinpath("data", "flag_pack")
ORDER = read_settings("flag_pack/order.toml")["files"]
READ = {name: read_settings(f"flag_pack/{name}.toml") for name in ORDER}
SERVICES = ("platforms", "trades")

KINDS = {"ordinary": ("ordinary", "no_cues"), "break": ("breaks",), "companion": ("companions",)}
OFFLINE = {"call", "letter", "print", "device", "decoy"}
TOGETHER = {"arranging_offline_meeting": "contact"}
USUAL = {
    "service": "communication", "message": "communication", "post": "communication", "online": "other",
    "market": "trade_or_fraud", "money": "trade_or_fraud", "intrusion": "device_intrusion",
    "picture": "image_sharing", "account": "impersonation_or_account", "live": "live_streaming",
}  # fmt: skip
"""Where a mention stands that says no involvement, by its class."""


def files_of(family: dict) -> tuple[str, ...]:
    """The files in which a family may stand."""
    if family.get("kind") in KINDS:
        return KINDS[family["kind"]]
    if "status" in family:
        return (family["status"],)
    if family["class"] in OFFLINE:
        return ("offline",)
    way = family.get("involvement", [USUAL.get(family["class"], "")])[0]
    return (TOGETHER.get(way, way),)


def test_every_file_of_the_folder_is_read_once() -> None:
    shipped = {entry.name.removesuffix(".toml") for entry in FOLDER.iterdir() if entry.name.endswith(".toml")}
    assert Counter(ORDER) == Counter(shipped - {"order"})


@pytest.mark.parametrize("name", ORDER)
def test_a_file_holds_the_families_of_its_meaning(name) -> None:
    astray = [family["name"] for family in READ[name].get("family", []) if name not in files_of(family)]
    assert astray == []


def test_services_stand_in_the_files_of_services() -> None:
    assert [name for name in ORDER if "platform" in READ[name] and name not in SERVICES] == []


@pytest.mark.parametrize("part", ["family", "sets", "platform"])
def test_nothing_is_said_in_two_places(part) -> None:
    """A second family or set of one name would take the words of the first away without a word."""
    keys = {"family": lambda one: one["name"], "platform": lambda one: (one["slug"], one.get("class")), "sets": str}
    said = Counter(keys[part](one) for tables in READ.values() for one in tables.get(part, []))
    assert [name for name, times in said.items() if times > 1] == []


def test_a_set_of_one_file_alone_stands_there() -> None:
    """A set in a file of families is for that file: one that others use too stands in sets.toml."""
    for name in ORDER:
        for word in READ[name].get("sets", {}) if name != "sets" else ():
            users = [other for other in ORDER if f"<{word}>" in str(READ[other])]
            assert users == [name], word


def test_every_family_that_stands_over_another_claims_a_wording_of_it() -> None:
    assert idle_overs(shipped_lexicon()) == ()
