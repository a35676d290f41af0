"""Families of meaning that are told in few words: what was looked for and not found, said first and put right, a
service that somebody does not have, what one is sure of, an answering machine, a stream that is typed under, short
and wrong names, letters of a fire brigade, work far away, sites of bets and portals of refunds, couples long wed;
and, in a table of their own, sums that begin with one pound, others set on to do harm, dares, cards and words that
open a wallet typed in, log ins of others, what speaks at a door, abuse at meetings held from afar, what a driver
has open, and what sets such words aside. Of each, summaries that its wordings must reach, and summaries near to
them in words that are the other way about. The rules alone decide them, each as on its day.
"""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from cyberflag.flags import DECISIONS
from cyberflag.vocabularies.flag_rules import flag_rule_on

TABLES = ("few_words.csv", "set_on_and_put_right.csv")


def _cases_by_family() -> dict[str, list[dict[str, str]]]:
    families = defaultdict(list)
    for table in TABLES:
        with Path(__file__).with_name(table).open(encoding="utf-8", newline="") as file:
            for case in csv.DictReader(file):
                families[case["family"]].append(case)
    return dict(families)


CASES = _cases_by_family()


@pytest.mark.parametrize("family", CASES)
def test_what_is_told_in_few_words_is_reached_and_what_is_near_to_it_is_not(look, family) -> None:
    wrong = []
    for case in CASES[family]:
        counts_texts = flag_rule_on(date.fromisoformat(case["recorded_on"])).counts_texts
        decision, services = look(case["text"], case["code"], counts_texts=counts_texts)
        wanted = (case["decision"], tuple(filter(None, case["services"].split(";"))))
        if (DECISIONS[decision], tuple(sorted(services))) != wanted:
            wrong.append((case["text"], DECISIONS[decision], services))
    assert not wrong
