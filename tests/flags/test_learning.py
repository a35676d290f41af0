"""A model learned from reviewers: used only where it beats the rules, the same on every batch, and never a code."""

import json
from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.errors import InputError, NotFoundError, UsageError
from cyberflag.flags import Flagging, FlagOptions
from cyberflag.flags.features import feature_names
from cyberflag.flags.learned import ONE, Learned, load_learned, write_learned
from cyberflag.flags.training import LEVEL, Reviewed, train
from told_crimes import CODES, TEXTS

NAMES = ("points", "affirmed call", "affirmed service")


def drawn(seed: int, *, habit: float, noise: float = 0.05, number: int = 300) -> Reviewed:
    """Records on which the rules err by chance (``noise``), and which reviewers take for online where a call is
    affirmed (``habit``), as the rules never do.
    """
    rng = np.random.default_rng(seed)
    service, call = rng.random(number) < 0.4, rng.random(number) < 0.3
    online = service | (call & (rng.random(number) < habit))
    online ^= rng.random(number) < noise
    decision = np.where(service, 2, 0)
    decision[rng.random(number) < 0.03] = 1
    return Reviewed(
        references=[f"{seed}/{n}" for n in range(number)],
        online=online,
        weight=np.ones(number),
        stratum=np.zeros(number, np.int64),
        features=np.stack([decision * 50, call, service], axis=1).astype(np.int32),
        names=NAMES,
        decision=decision,
        score=np.where(service, 0.95, 0.05),
        mentioned=service | call,
    )


def test_what_reviewers_see_and_the_rules_do_not_is_learned_and_wins() -> None:
    training = train(drawn(1, habit=0.95), "pack")
    assert training.contest.is_won
    assert training.contest.only_model > training.contest.only_rules
    assert training.contest.model_review <= training.contest.rules_review + 0.03
    assert training.contest.brier_model < training.contest.brier_rules


def test_a_model_that_is_no_better_seldom_wins() -> None:
    won = sum(train(drawn(seed, habit=0.0), "pack").contest.is_won for seed in range(12))
    assert won <= 12 * LEVEL + 3 * np.sqrt(12 * LEVEL * (1 - LEVEL))


def test_the_held_back_part_is_not_learned_from() -> None:
    plain = drawn(2, habit=0.5)
    training = train(plain, "pack")
    turned = plain.online ^ training.held_back
    other = train(Reviewed(**{**plain.__dict__, "online": turned}), "pack")
    assert other.model.weights == training.model.weights
    assert other.model.bias == training.model.bias


def test_what_is_held_back_does_not_hang_on_the_other_records() -> None:
    plain = drawn(3, habit=0.5)
    fewer = {name: value[50:] if name != "names" else value for name, value in plain.__dict__.items()}
    assert train(Reviewed(**fewer), "pack").held_back.tolist() == train(plain, "pack").held_back[50:].tolist()


def test_heavy_records_decide_the_share_but_not_the_count() -> None:
    plain = drawn(4, habit=0.95)
    model = train(plain, "pack")
    light = np.where(model.decision == np.where(plain.online, 2, 0), 0.001, 1.0)
    contest = train(Reviewed(**{**plain.__dict__, "weight": light}), "pack").contest
    assert contest.gain_at_least <= contest.gain


def test_too_few_reviewed_records_are_refused() -> None:
    with pytest.raises(InputError, match="too few to learn"):
        train(drawn(5, habit=0.5, number=60), "pack")


def model_of(lexicon, **weights: int) -> Learned:
    said = {name.replace("_", " "): weight for name, weight in weights.items()}
    return Learned(lexicon.pack.content, said, -ONE, 1, -1, {"records": 100.0})


def test_a_model_is_written_and_read_back_as_it_was(tmp_path, shipped) -> None:
    model = model_of(shipped, affirmed_service=3 * ONE)
    path = tmp_path / "m.json"
    path.write_text(write_learned(model), encoding="utf-8")
    assert load_learned(path, shipped) == model


@pytest.mark.parametrize(
    "change",
    [{"content": "another"}, {"weights": {"no such feature": 1}}, {"bias": 0.5}, {"form": "other"}, {"more": 1}],
)
def test_a_file_that_is_no_model_of_this_pack_is_refused(tmp_path, shipped, change) -> None:
    said = json.loads(write_learned(model_of(shipped, points=1)))
    path = tmp_path / "m.json"
    path.write_text(json.dumps({**said, **change}), encoding="utf-8")
    with pytest.raises(UsageError, match="flags train"):
        load_learned(path, shipped)


def test_a_model_that_is_not_there_is_told(tmp_path, shipped) -> None:
    with pytest.raises(NotFoundError, match="flags train"):
        load_learned(tmp_path / "m.json", shipped)


def batch(texts: list[str]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(
        {
            "crime_reference": [f"R{n}" for n in range(len(texts))],
            "recorded_on": pa.array([19900 + n % 300 for n in range(len(texts))], pa.int32()).cast(pa.date32()),
            "summary": texts,
            "offence_code": [CODES[n % len(CODES)] for n in range(len(texts))],
        }
    )


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([*TEXTS, "", "called her on the phone"]), min_size=2, max_size=30),
    st.integers(1, 29),
    st.lists(st.integers(-3 * ONE, 3 * ONE), min_size=5, max_size=5),
)
def test_batches_change_no_byte_of_what_a_model_decides(shipped, shipped_engine, texts, cut, drawn_weights) -> None:
    names = feature_names(shipped)
    weights = dict(zip(names[:: len(names) // 5 + 1], drawn_weights, strict=False))
    model = Learned(shipped.pack.content, weights, 0, ONE, -ONE, {})
    flagging = Flagging(shipped, FlagOptions(evidence=True), shipped_engine, model)
    whole = batch(texts)
    parts = [part for part in (whole.slice(0, cut), whole.slice(cut)) if len(part)]
    said = [row for part in parts for row in flagging.flag(part).to_pylist()]
    assert said == flagging.flag(whole).to_pylist()


def test_a_record_without_a_mention_is_never_online_by_a_model(shipped, shipped_engine) -> None:
    flagging = Flagging(shipped, engine=shipped_engine, learned=Learned(shipped.pack.content, {}, 9 * ONE, 0, -1, {}))
    said = flagging.flag(batch(["nothing here", "Called her phone, said on snapchat"])).to_pylist()
    assert [row["decision"] for row in said] == ["review", "online"]


def test_what_the_model_changes_carries_its_rule_its_pack_and_its_platforms(shipped, shipped_engine) -> None:
    plain = Flagging(shipped, FlagOptions(evidence=True), shipped_engine)
    texts = [text for text in TEXTS if text]
    before = plain.flag(batch(texts)).to_pylist()
    always = Learned(shipped.pack.content, {}, 9 * ONE, 0, -1, {})
    after = Flagging(shipped, FlagOptions(evidence=True), shipped_engine, always).flag(batch(texts)).to_pylist()
    for old, new in zip(before, after, strict=True):
        assert new["mentions"] == old["mentions"]
        assert new["pack"].endswith(f"+learned-{always.label}")
        assert (new["rule"] == "learned") == (new["decision"] != old["decision"])
        if new["decision"] == old["decision"] == "online":
            assert new["platforms"] == old["platforms"]


def test_a_record_that_a_model_takes_for_not_online_shows_no_platform_and_no_way(shipped, shipped_engine) -> None:
    never = Learned(shipped.pack.content, {}, -9 * ONE, 1, 0, {})
    texts = ["Said on snapchat that he would meet her"]
    plain = Flagging(shipped, engine=shipped_engine).flag(batch(texts)).to_pylist()[0]
    said = Flagging(shipped, engine=shipped_engine, learned=never).flag(batch(texts)).to_pylist()[0]
    assert plain["platforms"] == ["snapchat"]
    assert (said["decision"], said["platforms"], said["involvement"]) == ("not-online", [], [])


def test_platforms_stand_in_order_and_once_however_often_they_are_named(shipped, shipped_engine) -> None:
    texts = ["Messaged her on snapchat, then on instagram, then on snapchat again, and on instagram"]
    said = Flagging(shipped, engine=shipped_engine).flag(batch(texts)).to_pylist()[0]
    assert said["platforms"] == ["instagram", "snapchat"]


def test_plain_texts_that_do_not_count_are_no_platform_of_what_a_model_raises(shipped, shipped_engine) -> None:
    always = Learned(shipped.pack.content, {}, 9 * ONE, 0, -1, {})
    texts = ["He texted her at home", "He texted her at home"]
    days = pa.array([date(2023, 6, 1), date(2024, 6, 1)], pa.date32())
    said = Flagging(shipped, engine=shipped_engine, learned=always).flag(
        batch(texts).set_column(1, "recorded_on", days)
    )
    assert said.column("decision").to_pylist() == ["online", "online"]
    assert said.column("platforms").to_pylist() == [[], ["sms"]]
    assert said.column("involvement").to_pylist()[0] == []
