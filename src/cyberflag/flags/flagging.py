"""A batch of crime records in, a batch of flagged records out: the one function that every engine runs.

In and out are Arrow record batches, so that a laptop's threads and a cluster's workers hand over the same bytes and get
the same bytes back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from cyberflag.flags.bit_lists import count_bits, list_bits
from cyberflag.flags.decisions import DECISIONS, OFFICER, Decided, likely, rule_names, scores_of
from cyberflag.flags.engine import Engine
from cyberflag.flags.evidence import MENTION, Evidence, listed
from cyberflag.flags.features import Features, feature_names, features_of, may_speak, ways_spoken_of
from cyberflag.flags.learned import ONE, Learned
from cyberflag.flags.learned import RULE as LEARNED_RULE
from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.platforms import PlatformNames
from cyberflag.flags.weighing import SPEAKS, SPEAKS_LAST
from cyberflag.vocabularies.flag_rules import texts_counted_from

NEEDED = ("crime_reference", "recorded_on", "summary")
"""The columns that a batch must have: two of text and a date."""

HELPING = ("offence_code", "officer_flag")
"""The columns that help where a batch has them."""

_CODE = re.compile(r"\s*(\d{1,3})\s*[/\\.-]\s*(\d{1,2})\s*|\s*(\d{3})(\d{2})\s*")
_FEW = pa.dictionary(pa.int32(), pa.string())
"""The type of columns of few values: to put each down in full in every row takes longer than to decide on it."""


@dataclass(frozen=True)
class FlagOptions:
    """``evidence``: give the mentions too; ``officer_flag``: let the officer's flag decide what a person would have to
    see. The latter makes a comparison of the two flags worthless, so it is off unless asked for.
    """

    evidence: bool = False
    officer_flag: bool = False


class Flagging:
    """The decision on batches of records, under a lexicon and options. Threads may share it."""

    def __init__(
        self,
        lexicon: Lexicon,
        options: FlagOptions | None = None,
        engine: Engine | None = None,
        learned: Learned | None = None,
    ) -> None:
        self.lexicon = lexicon
        self.learned = learned
        self.options = options or FlagOptions()
        self.engine = engine or Engine(lexicon)
        self._rules = pa.array((*rule_names(lexicon.pack), LEARNED_RULE), pa.string())
        self._decisions = pa.array([str(decision) for decision in DECISIONS], pa.string())
        self._platforms = pa.array(lexicon.platforms, pa.string())
        self._involvements = pa.array(lexicon.involvements, pa.string())
        self._platform_names = PlatformNames(lexicon)
        self._evidence = Evidence(lexicon)

    @property
    def label(self) -> str:
        """The pack, and the model where one was learned, as they stand on every row."""
        return self.lexicon.pack.label + (f"+learned-{self.learned.label}" if self.learned else "")

    @property
    def schema(self) -> pa.Schema:
        """The columns of what `flag` gives."""
        columns: list[tuple[str, pa.DataType]] = [
            ("crime_reference", pa.string()),
            ("decision", _FEW),
            ("platforms", pa.list_(_FEW)),
            ("involvement", pa.list_(_FEW)),
            ("rule", _FEW),
            ("score", pa.float64()),
            ("pack", _FEW),
        ]
        if self.options.evidence:
            columns += [("evidence", pa.list_(pa.string())), ("mentions", pa.list_(MENTION))]
        return pa.schema(columns)

    def flag(self, records: pa.RecordBatch) -> pa.RecordBatch:
        """The flagged records of a batch that has the columns `NEEDED` and may have those of `HELPING`."""
        summaries, groups, texts = self._read(records)
        decided = self.engine.decide(summaries, groups, texts)
        score = scores_of(decided, self.lexicon.pack)
        if self.learned is not None:
            decided, score = self._heed_reviewers(self.learned, decided, groups, texts)
        decision, rule = self._heed_officer(decided, records)
        columns = [
            records.column("crime_reference").cast(pa.string()),
            _of(self._decisions, decision),
            listed(decided.platform_ends, _of(self._platforms, decided.platforms)),
            _named(decided.involvement.astype(np.uint64)[:, None], self._involvements),
            _of(self._rules, rule),
            pa.array(score),
            _of(pa.array([self.label]), np.zeros(len(records), np.int32)),
        ]
        if self.options.evidence:
            columns += self._evidence.of(summaries, decided)
        return pa.RecordBatch.from_arrays(columns, schema=self.schema)

    def _read(self, records: pa.RecordBatch) -> tuple[pa.Array, NDArray[np.int32], NDArray[np.bool_]]:
        """The summaries of a batch, the groups of its offences, and whether plain texts count on the days."""
        counts = pc.greater_equal(records.column("recorded_on"), pa.scalar(texts_counted_from(), pa.date32()))
        texts = counts.fill_null(False).to_numpy(zero_copy_only=False)
        return records.column("summary").cast(pa.large_string()), self._groups_of(records), texts

    def _groups_of(self, records: pa.RecordBatch) -> NDArray[np.int32]:
        """The number of the group of each record's offence; each code is looked up once."""
        if "offence_code" not in records.schema.names:
            return np.full(len(records), self.lexicon.group_of(None), np.int32)
        coded = records.column("offence_code").fill_null("").dictionary_encode()
        groups = np.array([self.lexicon.group_of(plain_code(code.as_py())) for code in coded.dictionary], np.int32)
        found: NDArray[np.int32] = groups[coded.indices.to_numpy()]
        return found

    def look_at(self, records: pa.RecordBatch) -> tuple[Decided, Features]:
        """What the rules decide on a batch, without a model or the officer's flag, and the features of each record."""
        summaries, groups, texts = self._read(records)
        decided = self.engine.decide(summaries, groups, texts)
        return decided, features_of(self.lexicon, decided, groups, texts)

    def _heed_reviewers(
        self, learned: Learned, decided: Decided, groups: NDArray[np.int32], texts: NDArray[np.bool_]
    ) -> tuple[Decided, NDArray[np.float64]]:
        """What a learned model makes of what was decided, and its scores.

        A record that only the model takes for online shows the services and ways of its affirmed mentions, but not of
        plain texts where they do not count; one that it takes for not online shows none.
        """
        sums = learned.sums_of(features_of(self.lexicon, decided, groups, texts), feature_names(self.lexicon))
        decision = learned.decide(sums, np.diff(decided.span_ends, prepend=0) > 0)
        rule = np.where(decision == decided.decision, decided.rule, len(self._rules) - 1)
        raised = (decision > 0) & (decided.decision == 0)
        of_raised = np.repeat(raised, np.diff(decided.span_ends, prepend=0))
        kept = may_speak(self.lexicon, decided, groups, texts)
        heard = np.where(kept, SPEAKS, np.where(decided.speaks == SPEAKS_LAST, SPEAKS_LAST, 0)).astype(np.uint8)
        speaks = np.where(of_raised, heard, decided.speaks)
        platforms, ends = self._platform_names.of(decision, decided.span_ends, decided.spans, speaks)
        ways = np.where(raised, ways_spoken_of(self.lexicon, decided, kept), decided.involvement)
        turned = replace(
            decided,
            decision=decision,
            rule=rule,
            speaks=speaks,
            platforms=platforms,
            platform_ends=ends,
            involvement=np.where(decision > 0, ways, 0),
        )
        return turned, likely(sums / ONE)

    def _heed_officer(self, decided: Decided, records: pa.RecordBatch) -> tuple[NDArray[Any], NDArray[Any]]:
        """The decisions and rules, after the officer's flag where it is asked for."""
        if not self.options.officer_flag or "officer_flag" not in records.schema.names:
            return decided.decision, decided.rule
        flagged = records.column("officer_flag").fill_null(False).to_numpy(zero_copy_only=False)
        heeded = (decided.decision == 1) & flagged
        last = len(DECISIONS) - 1
        number = rule_names(self.lexicon.pack).index(OFFICER)
        return np.where(heeded, last, decided.decision), np.where(heeded, number, decided.rule)


def plain_code(code: str) -> str:
    """A Home Office code as the list prints it: ``71/17``, ``071-17`` and ``07117`` are ``071/17``; else the text."""
    found = _CODE.fullmatch(code)
    if found is None:
        return code.strip()
    first, second = (found[1], found[2]) if found[1] else (found[3], found[4])
    return f"{int(first):03d}/{int(second):02d}"


def _of(names: pa.Array, places: NDArray[Any]) -> pa.DictionaryArray:
    """The names at some places, each name put down once."""
    return pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int32, copy=False)), names)


def _named(masks: NDArray[np.uint64], names: pa.Array) -> pa.Array:
    """The names whose bits are set in each row of masks, in the order of the names."""
    ends = np.empty(len(masks), np.int64)
    places = np.empty(count_bits(masks, ends), np.int32)
    list_bits(masks, places)
    return listed(ends, _of(names, places))
