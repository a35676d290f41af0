"""Short summaries that are near to each other in words: half in which a service, a card or a page was told of and was
no means, or was one told in few words, and half in which the like of them is the other way about. Each is decided as
the rule that was in force on its day says, and the services that were the means are named, no others.
"""

import csv
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

from cyberflag.flags import DECISIONS, Engine, Lexicon, names_of
from cyberflag.vocabularies.flag_rules import flag_rule_on

CASES = Path(__file__).with_name("neighbours.csv")


def test_neighbours_are_decided_as_the_rule_says_and_the_means_named(shipped: Lexicon, shipped_engine: Engine) -> None:
    with CASES.open(encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    groups = np.array([shipped.group_of(case["code"]) for case in cases], np.int32)
    counts = np.array([flag_rule_on(date.fromisoformat(case["recorded_on"])).counts_texts for case in cases])
    decided = shipped_engine.decide(pa.array([case["text"] for case in cases]), groups, counts)
    verdicts = [decided.verdict(number) for number in range(len(cases))]
    said = [(DECISIONS[one.decision], names_of(one.platforms, shipped.platforms)) for one in verdicts]
    wanted = [(case["decision"], tuple(sorted(filter(None, case["services"].split(";"))))) for case in cases]
    pairs = zip(cases, said, wanted, strict=True)
    wrong = [(case["text"], this) for case, this, that in pairs if (this[0], tuple(sorted(this[1]))) != that]
    assert not wrong
