"""Tables in a file are mapped as they were written, and what is no such file is refused."""

import os
from mmap import mmap

import numpy as np
import pyarrow as pa
import pytest

from cyberflag.flags import automaton_at, keep_order, lend_automaton, make_engine, tables
from cyberflag.flags.tables import map_tables, write_tables
from shipped_pack import few_terms

WRITTEN = {
    "bytes": np.arange(256, dtype=np.uint8),
    "none": np.empty(0, np.int64),
    "large": np.arange(100_003, dtype=np.uint32)[::-1],
    "last": np.array([1 << 63, 7], np.uint64),
}


@pytest.fixture
def written(tmp_path):
    write_tables(WRITTEN, tmp_path / "some.tables")
    return tmp_path / "some.tables"


def same(found) -> bool:
    return list(found) == list(WRITTEN) and all(
        table.dtype == WRITTEN[name].dtype and np.array_equal(table, WRITTEN[name]) for name, table in found.items()
    )


def no_map(*_args, **_settings) -> None:
    raise OSError


def test_tables_are_as_they_were_written_and_mapped(written) -> None:
    found = map_tables(written)
    assert same(found)
    assert isinstance(found["large"].base.obj, mmap)


def test_numba_takes_mapped_tables_for_what_it_has_compiled_its_kernels_for(written) -> None:
    assert all(table.flags.writeable and table.flags.c_contiguous and table.flags.aligned
               for table in map_tables(written).values())  # fmt: skip


def test_what_is_written_into_a_mapped_table_reaches_no_other(written) -> None:
    map_tables(written)["bytes"][:] = 9
    assert same(map_tables(written))


def test_a_store_that_maps_no_files_is_read(written, monkeypatch) -> None:
    monkeypatch.setattr(tables, "mmap", no_map)
    assert same(map_tables(written))


@pytest.mark.parametrize("kept", [0, 100, 4096, 5000], ids=["nothing", "a piece of the head", "the head", "some"])
def test_a_file_that_was_cut_short_is_refused(written, kept) -> None:
    os.truncate(written, kept)
    with pytest.raises((ValueError, KeyError)):
        map_tables(written)


def test_a_file_of_another_form_is_refused(written) -> None:
    written.write_bytes(written.read_bytes().replace(b"tables 1", b"tables 0", 1))
    with pytest.raises(ValueError, match="form"):
        map_tables(written)


def test_a_kept_automaton_is_lent_without_a_copy(tmp_path) -> None:
    few = few_terms()
    make_engine(few, tmp_path)
    kept = make_engine(few, tmp_path).automaton
    lend_automaton(kept, tmp_path / "lent")
    assert (tmp_path / "lent").samefile(kept.file)


def test_an_automaton_is_lent_as_it_is_where_there_is_none_to_link_to(tmp_path, monkeypatch) -> None:
    few = few_terms()
    made, kept = make_engine(few, tmp_path).automaton, make_engine(few, tmp_path).automaton
    lend_automaton(made, tmp_path / "made")
    monkeypatch.setattr(os, "link", no_map)  # on another disk
    lend_automaton(kept, tmp_path / "kept")
    for name in ("made", "kept"):
        lent = automaton_at(tmp_path / name)
        assert np.array_equal(lent.table, made.table)
        assert np.array_equal(lent.chain, made.chain)
        assert np.array_equal(lent.byte_class, made.byte_class)
        assert (lent.ending, lent.ordered) == (made.ending, False)


def test_an_automaton_in_order_is_lent_in_order(tmp_path) -> None:
    few = few_terms()
    make_engine(few, tmp_path)
    mapped = make_engine(few, tmp_path)
    ordered = keep_order(mapped, pa.array(["on facebook", "no e-mail"]), tmp_path)
    lend_automaton(ordered.automaton, tmp_path / "lent")
    assert np.array_equal(automaton_at(tmp_path / "lent").table, ordered.automaton.table)
