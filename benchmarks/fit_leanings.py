"""Fits the leanings of the rule pack (docs/decisions/0013) on labelled summaries and writes them into the pack.

Run as ``make leanings``. The summaries stand in ``benchmarks/summaries``, a file for each hand that wrote them, named
by its author's number and a letter; all are invented. Those of `READ` apart, nobody who writes the rules has read them:
what the rules make of them is what they make of new texts, so what the rules are worth is learned there alone.
``--try`` writes nothing: it leaves out one author at a time and prints how the summaries of that one are decided.
"""

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from cyberflag.flags import Flagging, Lexicon, load_pack, make_engine, make_lexicon
from cyberflag.flags.features import POINTS, POINTS_SCALE, feature_names
from cyberflag.flags.leanings import UNIT, Leanings, marks_of, without

PROJECT = Path(__file__).resolve().parents[1]
SUMMARIES = PROJECT / "benchmarks" / "summaries"
PACK = PROJECT / "src" / "cyberflag" / "vocabularies" / "data" / "flag_pack"

READ = frozenset(
    {"01a", "01b", "01d", "02a", "51a", "52a", "53a", "54a", "55a", "56a"}
    | {f"{author}{hand}" for author in (30, 31, 32, 40, 41, 42, 43) for hand in "ab"}
)
"""Hands whose summaries were read while the rules were written: what the rules make of them is too good."""

STRENGTH, STACKED = 1.0, 0.3
"""Inverse strengths of regularisation: of the marks, and of what the rules found beside their sum."""

SMOOTHING = 0.3
"""Summaries with a mark that are thought to be there before any is seen."""

PARTS = 10
"""In so many parts the authors fall; the wording of each is heard by weights that were fitted on the others."""

LEAST_SEEN = 2
"""In how many summaries a mark must be."""

KEPT = 16_000
"""How many marks are kept: those that move the sums most, by their weight and by how many summaries they are in."""

NOT_TO_ASK = 1_000_000
"""The weight of a group of offences of which there is no summary: no sum comes near nought, so no word is asked."""

TO_PERSON = 0.03
"""The share of summaries whose sum may be too small to decide. More go to a person, as rules and words disagree."""

TURNS = 2.0
"""From which sum on the words may turn what the rules decided into its opposite: odds of seven to one."""

LEANINGS_HEAD = """\
# What the whole wording of a summary leans to where the rules alone are not sure, in thousandths of log-odds: how far
# from nought the sum of what the rules found may be for the words to be asked (within), from where the sum of both
# decides (sure), from where it turns what the rules decided into its opposite (turns), and what each finding of the
# rules weighs. The weights of the words stand in marks.csv.
# Fitted, not set by hand: make leanings (docs/decisions/0013).

"""
MARKS_HEAD = """\
# Marks of summaries (cyberflag.flags.leanings) and their weights in thousandths of log-odds.
# Fitted, not set by hand: make leanings (docs/decisions/0013).
"""

Flags = NDArray[np.bool_]
Sums = NDArray[np.float64]


@dataclass(frozen=True)
class Summaries:
    """Labelled summaries: the author of each, whether it was unread, whether it is online, what the rules decided and
    found, whether they found any mention, and its marks.
    """

    author: NDArray[np.int64]
    unread: Flags
    online: Flags
    decision: NDArray[np.int64]
    features: NDArray[np.float64]
    mentioned: Flags
    marks: csr_matrix
    names: tuple[str, ...]
    known: tuple[str, ...]


def read_summaries(lexicon: Lexicon) -> Summaries:
    """The summaries that are not arguable, as the rules see them without leanings."""
    rows = [
        {**json.loads(line), "hand": path.stem}
        for path in sorted(SUMMARIES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    batch = pa.record_batch(
        {
            "crime_reference": [str(number) for number in range(len(rows))],
            "recorded_on": pa.array([date.fromisoformat(row["recorded_on"]) for row in rows]),
            "summary": [row["summary"] for row in rows],
            "offence_code": [row["offence_code"] for row in rows],
        }
    )
    plain = lexicon.with_leanings(None)
    decided, found = Flagging(plain, engine=make_engine(plain)).look_at(batch)
    names = feature_names(lexicon)
    features = found.astype(float)
    features[:, names.index(POINTS)] /= POINTS_SCALE
    heard = (without(row["summary"].encode(), decided.aside(number)) for number, row in enumerate(rows))
    marks, known = _tabulate(marks_of(text) for text in heard)
    return Summaries(
        author=np.array([int(row["hand"][:2]) for row in rows]),
        unread=np.array([row["hand"] not in READ for row in rows]),
        online=np.array([row["online"] for row in rows]),
        decision=np.asarray(decided.decision),
        features=features,
        mentioned=np.diff(decided.span_ends, prepend=0) > 0,
        marks=marks,
        names=names,
        known=known,
    )


def _tabulate(marks: Iterable[Counter[str]]) -> tuple[csr_matrix, tuple[str, ...]]:
    """A row a summary, a column a mark: how often it stands there."""
    known: dict[str, int] = {}
    rows, columns, times = [], [], []
    for number, found in enumerate(marks):
        for mark in sorted(found):
            rows.append(number)
            columns.append(known.setdefault(mark, len(known)))
            times.append(float(found[mark]))
    return csr_matrix((times, (rows, columns)), shape=(max(rows) + 1, len(known))), tuple(known)


@dataclass(frozen=True)
class Fit:
    """Weights in log-odds: of the ``features`` and of the ``marks``, and the ``bias``."""

    features: Sums
    marks: Sums
    bias: float

    def found(self, texts: Summaries) -> Sums:
        """The part of the sums that the rules' findings give."""
        said: Sums = self.bias + texts.features @ self.features
        return said

    def sums(self, texts: Summaries) -> Sums:
        """The whole sums."""
        said: Sums = self.found(texts) + texts.marks @ self.marks
        return said


def _fit_marks(texts: Summaries, part: Flags) -> Fit:
    """The wording alone: the marks, the offence's group, and whether plain texts count. Each mark is held to be worth
    what it tells of a summary by itself: the log-ratio of its shares among those online and those not (the *NB-SVM* of
    Wang and Manning 2012, *Baselines and bigrams*, ACL).
    """
    online, marks = texts.online[part], texts.marks[part]
    stands = marks > 0
    seen = np.asarray(stands.sum(axis=0)).ravel() >= LEAST_SEEN
    shares = [
        (SMOOTHING + np.asarray(stands[rows][:, seen].sum(axis=0)).ravel()) / (SMOOTHING + rows.sum())
        for rows in (online, ~online)
    ]
    telling = np.log(shares[0] / shares[1])
    beside = np.array([name.startswith("group ") or name == "texts-count" for name in texts.names])
    given = hstack([texts.marks[:, seen].multiply(telling), csr_matrix(texts.features[:, beside])]).tocsr()
    model = LogisticRegression(C=STRENGTH, max_iter=1000, solver="liblinear").fit(given[part], online)
    weights, features = np.zeros(texts.marks.shape[1]), np.zeros(len(texts.names))
    weights[seen], features[beside] = model.coef_[0, : seen.sum()] * telling, model.coef_[0, seen.sum() :]
    return Fit(features, weights, float(model.intercept_[0]))


def fit_sums(texts: Summaries, part: Flags) -> tuple[Fit, Sums]:
    """The weights of all, fitted on a part of the summaries; and for each of the unread ones of the part its sum by a
    fit of the marks without its author and some others (else not a number).
    """
    heard = np.full(len(texts.online), np.nan)
    for number in range(PARTS):
        own = texts.author % PARTS == number
        heard[own] = _fit_marks(texts, part & ~own).sums(texts)[own]
    known = part & texts.unread
    given = np.column_stack([texts.features, heard])[known]
    model = LogisticRegression(C=STACKED, max_iter=3000).fit(given, texts.online[known])
    weights, much = model.coef_[0, :-1], model.coef_[0, -1]
    wording = _fit_marks(texts, part)
    bias = float(model.intercept_[0]) + much * wording.bias
    whole = _pruned(Fit(weights + much * wording.features, much * wording.marks, bias), texts)
    sums = np.full(len(heard), np.nan)
    sums[known] = model.decision_function(given)
    return whole, sums


def _pruned(fit: Fit, texts: Summaries) -> Fit:
    """The same with no more than `KEPT` marks."""
    moves = np.abs(fit.marks) * np.sqrt(np.asarray((texts.marks > 0).sum(axis=0)).ravel())
    least = np.sort(moves)[-min(KEPT, len(moves))]
    return replace(fit, marks=np.where(moves >= least, fit.marks, 0.0))


def decide(fit: Fit, texts: Summaries, within: float, sure: float) -> NDArray[np.int64]:
    """What is decided where the words are asked within some sum, and the sum of both decides from ``sure`` on."""
    sums = fit.sums(texts)
    leaning = np.where(np.abs(sums) < sure, 1, np.where(sums < 0, 0, np.where(texts.mentioned, 2, 1)))
    turned = (np.abs(leaning - texts.decision) == 2) & (np.abs(sums) < TURNS)
    return np.where(np.abs(fit.found(texts)) <= within, np.where(turned, 1, leaning), texts.decision)


def sure_from(sums: Sums) -> float:
    """The sum from which on a record is decided, so that a share of `TO_PERSON` has a smaller one."""
    return float(np.quantile(np.abs(sums[~np.isnan(sums)]), TO_PERSON))


def within_of(fit: Fit, texts: Summaries, part: Flags) -> float:
    """How far from nought the sum of the findings may be for the words to be asked: as far as they ever turned it."""
    known = part & texts.unread
    found, sums = fit.found(texts)[known], fit.sums(texts)[known]
    turned = (found > 0) != (sums > 0)
    return float(np.abs(found[turned]).max(initial=0.0))


def try_out(texts: Summaries) -> None:
    """Print how each author's unread summaries are decided by rules, and by leanings fitted without that author."""
    decided = np.full(len(texts.online), -1)
    for author in np.unique(texts.author[texts.unread]):
        own = texts.author == author
        fit, sums = fit_sums(texts, ~own)
        decided[own] = decide(fit, texts, within_of(fit, texts, ~own), sure_from(sums))[own]
        for name, said in (("rules", texts.decision), ("with leanings", decided)):
            print(f"{author:02d}  {name:<14} {_told(said, texts, own & texts.unread)}")
    for name, said in (("rules", texts.decision), ("with leanings", decided)):
        print(f"all {name:<14} {_told(said, texts, texts.unread)}")


def _told(decision: NDArray[np.int64], texts: Summaries, part: Flags) -> str:
    said, gold, kept = decision[part] == 2, texts.online[part], decision[part] != 1
    hits, wrong = (said & gold & kept).sum(), ((said != gold) & kept).sum()
    return f"n={part.sum()}  F1 {2 * hits / (2 * hits + wrong):.1%}  to a person {1 - kept.mean():.1%}"


def leanings_of(fit: Fit, within: float, sure: float, texts: Summaries) -> Leanings:
    """The same in whole thousandths of log-odds, without what rounds to nothing."""

    def whole(weights: Sums, names: tuple[str, ...]) -> dict[str, int]:
        told = zip(names, np.rint(weights * UNIT).astype(int).tolist(), strict=True)
        return {name: weight for name, weight in sorted(told) if weight}

    scale = np.where(np.array(texts.names) == POINTS, POINTS_SCALE, 1)
    unknown = [
        name
        for name, seen in zip(texts.names, (texts.features != 0).any(axis=0).tolist(), strict=True)
        if name.startswith("group ") and not seen
    ]
    return Leanings(
        bias=round(fit.bias * UNIT),
        within=round(within * UNIT),
        sure=round(sure * UNIT),
        turns=round(TURNS * UNIT),
        rules=whole(fit.features / scale, texts.names) | dict.fromkeys(unknown, NOT_TO_ASK),
        marks=whole(fit.marks, texts.known),
    )


def write_leanings(found: Leanings) -> None:
    """Write the two files of the pack."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["mark", "weight"])
    writer.writerows(found.marks.items())
    (PACK / "marks.csv").write_text(MARKS_HEAD + table.getvalue(), encoding="utf-8")
    numbers = (f"{name} = {getattr(found, name)}" for name in ("bias", "within", "sure", "turns"))
    rules = (f"{json.dumps(name)} = {weight}" for name, weight in found.rules.items())
    parts = ("[leanings]", *numbers, "", "[leanings.rules]", *rules, "")
    (PACK / "leanings.toml").write_text(LEANINGS_HEAD + "\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    read = read_summaries(make_lexicon(load_pack()))
    if "--try" in sys.argv:
        try_out(read)
    else:
        everything = np.ones(len(read.online), bool)
        best, apart = fit_sums(read, everything)
        write_leanings(leanings_of(best, within_of(best, read, everything), sure_from(apart), read))
