"""Archives that hold the replies of several forces: parted by force, and their readings put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import FlagUse, Outcome, ReplyRecord
from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.letters.letter import BETWEEN_FORCES
from cyberflag.replies.letters.passages import read_sentences
from cyberflag.replies.letters.replacing import Correspondence
from cyberflag.replies.letters.senders import read_sender
from cyberflag.replies.readings import ReplyReading
from cyberflag.replies.stages import Stages


def part_by_force(document: Document) -> tuple[Document, ...]:
    """A document for each force whose reply is in an archive; empty where fewer than two forces sent what is in it.

    A file whose sender cannot be told goes with the files that have none either.
    """
    members: dict[str, list[Grid | Line]] = {}
    for block in document.blocks:
        if not block.prefix:
            return ()  # the body of an e-mail speaks for its attachments
        members.setdefault(block.prefix.partition("/")[0], []).append(block)
    if len(members) < _FEWEST_FORCES:
        return ()
    by_force: dict[str, list[Grid | Line]] = {}
    for name, blocks in members.items():
        part = replace(document, blocks=tuple(blocks), problems=())
        by_force.setdefault(read_sender(part, read_sentences(part), name).force, []).extend(blocks)
    if len(set(by_force) - {""}) < _FEWEST_FORCES:
        return ()
    parts = [replace(document, blocks=tuple(blocks), problems=()) for blocks in by_force.values()]
    return (replace(parts[0], problems=document.problems), *parts[1:])


_FEWEST_FORCES = 2


def merge_stages(document: Document, parts: Sequence[Stages]) -> Stages:
    """The stages of the forces' parts as those of the one file that they came in.

    Its outcome is that of every part where they agree, else partial where one gives figures; its forces are all named.
    """
    readings = [part.reading for part in parts]
    records = [reading.record for reading in readings]
    outcomes = {record.outcome for record in records}
    uses = {record.flag_use for record in records}
    answered = outcomes & {Outcome.FULL, Outcome.PARTIAL}
    record = ReplyRecord(
        document.reply,
        BETWEEN_FORCES.join(sorted(filter(None, (record.force for record in records)))),
        outcomes.pop() if len(outcomes) == 1 else Outcome.PARTIAL if answered else Outcome.NO_FIGURES,
        tuple(dict.fromkeys(exemption for record in records for exemption in record.exemptions)),
        uses.pop() if len(uses) == 1 else FlagUse.UNKNOWN,
    )
    merged = ReplyReading(
        tuple(count for reading in readings for count in reading.counts),
        tuple(one for reading in readings for one in reading.sums),
        tuple(dict.fromkeys(issue for reading in readings for issue in reading.issues)),
        record,
        Correspondence(),
    )
    tables = tuple(table for part in parts for table in part.tables)
    examples = tuple(table for part in parts for table in part.examples)
    unsure = tuple(count for part in parts for count in part.unsure)
    return Stages(document, parts[0].letter, tables, examples, merged, unsure=unsure)
