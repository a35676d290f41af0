"""The fit of the leanings learns what words tell, and no more than it was shown."""

from collections import Counter
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from benchmark_scripts import load_benchmark
from cyberflag.flags import load_pack

PLANTED, IDLE = "cordless", "the"


@pytest.fixture
def fitting(project: Path) -> ModuleType:
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    return load_benchmark(project, "fit_leanings")


def drawn(fitting: ModuleType, number: int = 600):
    """Summaries of four authors in which the rules are right four times in five, and one word tells the rest."""
    rng = np.random.default_rng(2)
    online = rng.random(number) < 0.5
    right = rng.random(number) < 0.8
    decision = np.where(online == right, 2, 0)
    marks, known = fitting._tabulate(
        Counter([IDLE, *([PLANTED] if not one and rng.random() < 0.9 else [])]) for one in online.tolist()
    )
    return fitting.Summaries(
        author=np.arange(number) % 4,
        unread=np.ones(number, bool),
        online=online,
        decision=decision,
        features=np.column_stack([decision / 2, np.ones(number), np.zeros(number)]),
        mentioned=rng.random(number) < 0.9,
        marks=marks,
        names=("points", "group one", "group two"),
        known=known,
    )


def test_a_word_that_tells_is_weighed_and_one_that_is_everywhere_is_not(fitting) -> None:
    texts = drawn(fitting)
    fit, sums = fitting.fit_sums(texts, np.ones(len(texts.online), bool))
    found = fitting.leanings_of(fit, 3.0, fitting.sure_from(sums), texts)
    assert found.marks[PLANTED] < -500
    assert abs(found.marks.get(IDLE, 0)) < 100


def test_words_are_not_asked_of_offences_that_no_summary_is_of(fitting) -> None:
    texts = drawn(fitting)
    fit, sums = fitting.fit_sums(texts, np.ones(len(texts.online), bool))
    found = fitting.leanings_of(fit, 3.0, fitting.sure_from(sums), texts)
    assert found.rules["group two"] > 100 * found.within
    assert found.rules.get("group one", 0) < found.within


def test_what_was_decided_is_bettered_on_authors_left_out_and_never_online_without_a_mention(fitting) -> None:
    texts = drawn(fitting)
    own = texts.author == 3
    fit, sums = fitting.fit_sums(texts, ~own)
    decision = fitting.decide(fit, texts, 99.0, fitting.sure_from(sums))
    wanted = np.where(texts.online, 2, 0)
    assert (decision == wanted)[own].mean() > (texts.decision == wanted)[own].mean()
    assert not ((decision == 2) & ~texts.mentioned).any()


def test_what_is_written_is_what_the_pack_reads(fitting, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(fitting, "PACK", tmp_path)
    shipped = load_pack().leanings
    assert shipped is not None
    fitting.write_leanings(shipped)
    for name in ("marks.csv", "leanings.toml"):
        kept = fitting.PROJECT / "src" / "cyberflag" / "vocabularies" / "data" / "flag_pack" / name
        assert (tmp_path / name).read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


def test_no_more_marks_are_kept_than_asked(fitting, monkeypatch) -> None:
    texts = drawn(fitting)
    monkeypatch.setattr(fitting, "KEPT", 1)
    fit, _ = fitting.fit_sums(texts, np.ones(len(texts.online), bool))
    assert np.count_nonzero(fit.marks) == 1
