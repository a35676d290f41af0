"""Crime records per second and core of the decision on the flag, beside what others make of the same texts and terms.

Each row is measured in a process of its own, in CPU seconds, least of ``RUNS``; slow ones take the first texts only.
The peers run in the environment of ``make bench`` (.venv-peers). Run as ``make bench``, or by itself with a Parquet
file whose summaries are to be measured. Without one, records are simulated, and measured twice, since what a record
takes grows with its text: as they come, a summary each, and three joined to a text, to the length of long ones.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
PEERS = PROJECT / ".venv-peers" / "bin" / "python"
RUNS = 3
RECORDS = 200_000
KINDS = (1, 3)
"""How many simulated summaries are joined to a text."""
FEWER = 5_000


@dataclass(frozen=True)
class Job:
    """What is measured: ``peer`` says in which environment, ``records`` how many texts it takes, ``what`` it yields,
    ``terms`` how many of the pack's terms it is given (None: all), drawn evenly from them.

    Peers that take minutes or gigabytes to make all terms ready are given fewer, which is in their favour.
    """

    run: Callable[[list[str], list[str]], float]
    records: int
    peer: bool
    what: str
    terms: int | None = None


def _best(work: Callable[[], Any], before: Callable[[], Any] | None = None) -> float:
    """CPU seconds of the quickest of some runs."""
    least = float("inf")
    for _ in range(RUNS):
        if before is not None:
            before()
        begun = time.process_time()
        work()
        least = min(least, time.process_time() - begun)
    return least


def decide_with_cyberflag(texts: list[str], _terms: list[str]) -> float:
    """The whole decision, with every mention and its status."""
    import numpy as np
    import pyarrow as pa

    from cyberflag.engines.readying import LOOKED_AT
    from cyberflag.flags import load_pack, make_engine, ready_lexicon

    lexicon = ready_lexicon(load_pack())
    column = pa.array(texts, pa.large_string())
    engine = make_engine(lexicon).ordered_by(column.slice(0, LOOKED_AT))
    groups = np.arange(len(texts), dtype=np.int32) % len(lexicon.pack.groups)
    counts = np.arange(len(texts)) % 2 == 0
    engine.decide(column.slice(0, 100), groups[:100], counts[:100])
    return _best(lambda: engine.decide(column, groups, counts))


def flag_parquet(texts: list[str], _terms: list[str]) -> float:
    """Parquet in, Parquet out, on one thread; memory is kept as the command has it kept."""
    from cyberflag.cli.memory import keep_memory

    keep_memory()
    import datetime as dt

    import pyarrow as pa
    import pyarrow.parquet as pq

    from cyberflag.engines import flag_file, ready_engine
    from cyberflag.flags import Flagging, load_pack, ready_lexicon

    lexicon = ready_lexicon(load_pack())
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "records.parquet", Path(folder) / "flagged.parquet"
        table = pa.table(
            {
                "crime_reference": [f"C{number:09}" for number in range(len(texts))],
                "recorded_on": pa.array([dt.date(2023, 6, 1) + dt.timedelta(days=n % 700) for n in range(len(texts))]),
                "offence_code": [("195/94", "105/01", "053/40", "071/17")[n % 4] for n in range(len(texts))],
                "summary": texts,
            }
        )
        pq.write_table(table, path, compression="zstd", row_group_size=100_000)
        flagging = Flagging(lexicon, engine=ready_engine(lexicon, path))
        flag_file(path, out, flagging, threads=1)
        return _best(lambda: flag_file(path, out, flagging, threads=1))


def scan_with_polars(texts: list[str], terms: list[str]) -> float:
    """Aho-Corasick of substrings, offsets of the starts."""
    import polars as pl

    column = pl.Series(texts)
    return _best(lambda: column.str.to_lowercase().str.find_many(terms, overlapping=False))


def scan_with_hyperscan(texts: list[str], terms: list[str]) -> float:
    """Vectorscan, word bounds, all matches."""
    import hyperscan

    base = hyperscan.Database()
    flags = hyperscan.HS_FLAG_CASELESS
    base.compile(
        expressions=[rf"\b{re.escape(term)}\b".encode() for term in terms], ids=list(range(len(terms))), flags=flags
    )
    encoded = [text.encode() for text in texts]
    found: list[tuple[int, int]] = []

    def scan() -> None:
        for text in encoded:
            found.clear()
            base.scan(text, match_event_handler=lambda term, _start, end, _flags, _context: found.append((term, end)))

    return _best(scan)


def scan_with_re2(texts: list[str], terms: list[str]) -> float:
    """One regular expression, word bounds, the first match at each place."""
    import re2

    options = re2.Options()
    options.max_mem = 1 << 30
    options.case_sensitive = False
    pattern = re2.compile(r"\b(?:" + "|".join(map(re2.escape, sorted(terms, key=len, reverse=True))) + r")\b", options)
    return _best(lambda: [[m.span() for m in pattern.finditer(text)] for text in texts])


def match_with_spacy(texts: list[str], terms: list[str]) -> float:
    """Tokens and PhraseMatcher, any case."""
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("term", [language.make_doc(term) for term in terms])
    return _best(lambda: [matcher(document) for document in language.pipe(texts)])


def decide_with_medspacy(texts: list[str], terms: list[str]) -> float:
    """Targets, sentences and ConText with the rules it comes with: the whole decision."""
    import medspacy
    from medspacy.ner import TargetRule

    language = medspacy.load(medspacy_enable=["medspacy_pyrush", "medspacy_target_matcher", "medspacy_context"])
    language.get_pipe("medspacy_target_matcher").add([TargetRule(term, "ONLINE") for term in terms])
    return _best(lambda: [[entity._.is_negated for entity in document.ents] for document in language.pipe(texts)])


def copy_memory(texts: list[str], _terms: list[str]) -> float:
    """The floor: the bytes of all texts copied once."""
    import numpy as np

    source = np.frombuffer("".join(texts).encode(), np.uint8)
    target = np.empty_like(source)
    return _best(lambda: np.copyto(target, source))


JOBS: dict[str, Job] = {
    "cyberflag": Job(decide_with_cyberflag, RECORDS, peer=False, what="decision, spans with status"),
    "cyberflag, Parquet to Parquet": Job(flag_parquet, RECORDS, peer=False, what="decision, files read and written"),
    "polars find_many": Job(scan_with_polars, 20_000, peer=True, what="substrings found"),
    "hyperscan (Vectorscan)": Job(scan_with_hyperscan, 20_000, peer=True, what="terms found", terms=FEWER),
    "google-re2": Job(scan_with_re2, 5_000, peer=True, what="terms found", terms=FEWER),
    "spaCy PhraseMatcher": Job(match_with_spacy, 2_000, peer=True, what="terms found", terms=FEWER),
    "medspaCy": Job(decide_with_medspacy, 300, peer=True, what="decision (its own rules of context)", terms=FEWER),
    "copy of memory": Job(copy_memory, RECORDS, peer=False, what="nothing: the floor"),
}


def prepare(folder: Path, texts: list[str]) -> None:
    """Put the texts and the terms of the pack into a folder, for every process alike."""
    from cyberflag.flags import load_pack, ready_lexicon

    lexicon = ready_lexicon(load_pack())
    (folder / "terms.json").write_text(json.dumps(lexicon.terms), encoding="utf-8")
    texts = (texts * (RECORDS // len(texts) + 1))[:RECORDS]
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")


def _summaries_of(file: Path) -> list[str]:
    import polars as pl

    texts: list[str] = pl.read_parquet(file, columns=["summary"])["summary"].to_list()
    return texts


def draw_summaries() -> list[str]:
    """The summaries of simulated records."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drawn.parquet"
        command = [sys.executable, "-c", "from cyberflag.cli import main; main()"]
        subprocess.run(
            [*command, "simulate", "records", "-o", str(path), "--rows", "60000"], check=True, capture_output=True
        )
        return _summaries_of(path)


def join(summaries: list[str], together: int) -> list[str]:
    """So many summaries to a text; what is left over at the end goes."""
    last = len(summaries) - together
    return [" ".join(summaries[start : start + together]) for start in range(0, last + 1, together)]


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Run a job in a process of its own; what it printed, or why it could not run."""
    job = JOBS[name]
    if job.peer and not PEERS.exists():
        return {"failed": "it lives in .venv-peers, which make bench sets up"}
    python = str(PEERS) if job.peer else sys.executable
    done = subprocess.run([python, __file__, "--job", name, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": (done.stderr.strip().splitlines() or ["no reason given"])[-1]}
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def run_job(name: str, folder: Path) -> None:
    """The child's part: do the job and print what it took."""
    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))[: JOBS[name].records]
    terms = json.loads((folder / "terms.json").read_text(encoding="utf-8"))
    fewer = JOBS[name].terms
    given = terms[:: len(terms) // fewer] if fewer else terms
    seconds = JOBS[name].run(texts, given)
    size = sum(len(text.encode()) for text in texts)
    print(json.dumps({"terms": len(given), "records": len(texts), "seconds": seconds, "bytes": size}))


def show(folder: Path, of: str) -> None:
    """Measure every job on the texts of a folder and print the table; ``of`` says what they are."""
    from cyberflag.cli.screen import make_table, open_console, show_table

    headings = ("engine", "yields", "terms", "records", "records/s/core", "MB/s/core")
    table = make_table(*headings, numbers=headings[2:])
    for name, job in JOBS.items():
        run = measure(name, folder)
        if "failed" in run:
            table.add_row(name, f"did not run: {run['failed'][:60]}", "", "", "", "")
            continue
        rate, volume = run["records"] / run["seconds"], run["bytes"] / run["seconds"] / 1e6
        numbers = (f"{run['terms']:,}", f"{run['records']:,}", f"{rate:,.0f}", f"{volume:,.1f}")
        table.add_row(name, job.what, *numbers)
    terms = len(json.loads((folder / "terms.json").read_text(encoding="utf-8")))
    title = f"Deciding the flag of {of}: {terms:,} terms, CPU seconds, quickest of {RUNS} runs"
    show_table(open_console(), title, table)


def _say(texts: list[str], of: str) -> str:
    size = sum(len(text.encode()) for text in texts) / len(texts)
    return f"{of}, {size:.0f} bytes each"


def main() -> None:
    """Measure on simulated records, or on the summaries of the file named."""
    if sys.argv[1:2] == ["--job"]:
        run_job(sys.argv[2], Path(sys.argv[3]))
        return
    if sys.argv[1:]:
        kinds = {f"the summaries of {Path(sys.argv[1]).name}": _summaries_of(Path(sys.argv[1]))}
    else:
        drawn = draw_summaries()
        kinds = {f"simulated summaries, {number} to a text": join(drawn, number) for number in KINDS}
    for of, texts in kinds.items():
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder), texts)
            show(Path(folder), _say(texts, of))


if __name__ == "__main__":
    main()
