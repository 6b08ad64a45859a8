"""An index that is opened again answers as it did; where a new one fails, it stays."""

from __future__ import annotations

import logging
import re
import shutil
from dataclasses import fields, is_dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from dashboard.view.folding import fold
from events.dates.written import Order
from events.index.engines.address import target
from events.index.kept.question import Question
from events.index.kept.unpacking import unpacked
from events.index.listing import index as listing
from events.index.listing.asked import Asked
from events.index.listing.held import _Told
from events.index.listing.index import opened
from events.options import Options
from events.problems import UnreadableError
from tests.engines.generated import generated

TABLE = generated(120).table.assign(
    id=[f"EV {n:04}" for n in range(120)], title=[f"Été {n % 9}" for n in range(120)]
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "events.csv"
    TABLE.to_csv(path, index=False)
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


@pytest.fixture
def counted(monkeypatch):
    """Every time that a table is read and counted."""
    times, read = [], listing._read

    def noted(*asked):
        times.append(asked)
        return read(*asked)

    monkeypatch.setattr(listing, "_read", noted)
    return times


def same(one, other):
    if is_dataclass(one):
        return all(same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one))
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other, equal_nan=one.dtype == float)
    return one == other if isinstance(one, pa.Table | str) else bool(one == other)


def answers(index):
    asked = [Asked(days=(-4_000, 9_000), themes=(1, 3)), Asked(q="ete 4", places=(3, 5))]
    found = [index.page(one, most=20) for one in asked]
    listed = [(one.order, one.place, one.theme, one.after) for one in found]
    (name, *_) = listed[0][0]
    return listed, index.one(name).order, index.first(50).order, found[0].collection.events


def addressed(form, folder):
    """Write the table in some form, and give its address."""
    path, own = folder / "events.csv", folder / "own.db"
    if form == "parquets":
        for name, rows in (("a", TABLE.head(70)), ("b", TABLE.tail(50))):
            rows.drop(columns="id").to_parquet(folder / f"{name}.parquet", index=False)
        return [folder / "a.parquet", folder / "b.parquet"]
    TABLE.to_csv(path, index=False)
    if form == "table":
        with duckdb.connect(str(own)) as made:
            made.execute(f"CREATE TABLE events AS SELECT * EXCLUDE id FROM '{path}'")
            made.execute("DELETE FROM events WHERE title LIKE '%7'")
        return f"duckdb://{own}?table=events"
    return path


@pytest.mark.parametrize("form", ["csv", "parquets", "table", "in place"])
def test_an_index_that_is_kept_answers_as_one_that_is_not(form, tmp_path, monkeypatch, counted):
    if form == "in place":
        monkeypatch.setattr(listing, "Keeping", type("NoEngine", (), {}))
    source, gone = tmp_path / "source", tmp_path / "gone"
    source.mkdir()
    address = addressed(form, source)
    plain = opened(address, fold=fold)
    *right, known = answers(plain)
    for _ in range(2):
        index = opened(address, fold=fold, kept=tmp_path / "kept")
        if form != "in place":
            source.rename(gone)
        *told, events = answers(index)
        assert (told, same(index.folded, plain.folded)) == (right, True)
        assert events.equals(known)
        index.close()
        if form != "in place":
            gone.rename(source)
    assert len(counted) == 2
    plain.close()


def test_only_what_has_changed_is_counted_again(path, folder, counted):
    def asked(**others):
        index = opened(path, fold=fold, kept=folder, **others)
        found = index.folded.account.events, index.first(9).order[0], index.said.failed
        index.close()
        return (len(counted), *found)

    assert asked() == asked() == (1, 120, "ev-0113", "")
    assert asked(options=Options(order=Order.DAY_FIRST))[0] == 2
    TABLE.head(90).to_csv(path, index=False)
    assert asked()[:2] == asked()[:2] == (3, 90)
    assert asked(refresh=True)[:2] == asked()[:2] == (4, 90)
    assert len([*folder.glob("*/*/aside.db")]) == 2


def test_where_counting_fails_the_last_good_index_stays(path, folder, monkeypatch, caplog):
    opened(path, kept=folder).close()
    before = sorted(folder.rglob("*"))

    def is_as_it_was(why):
        caplog.clear()
        index = opened(path, kept=folder)
        assert index.folded.account.events == len(index.page(Asked(), most=400).order) == 120
        assert index.said.failed.startswith(f"events.csv: {why}")
        (told,) = warnings_of(caplog)
        assert told.startswith(f"{index.said.failed}; shown as counted on 20")
        assert "\n" not in told
        index.close()
        assert sorted(folder.rglob("*")) == before

    path.write_text("nothing\nof use\n", "utf-8")
    is_as_it_was("no column says when or where")
    path.unlink()
    is_as_it_was("no such file")
    TABLE.head(9).to_csv(path, index=False)
    monkeypatch.setattr(listing, "write_whole", full)
    is_as_it_was("no index can be kept: No space left on device")


def warnings_of(caplog):
    """What has to be known; whether progress is told too depends on what ran before."""
    return [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


def full(*_):
    raise OSError(28, "No space left on device")


def test_what_fails_without_an_index_is_said(path, folder, monkeypatch):
    monkeypatch.setattr(listing, "write_whole", full)
    with pytest.raises(UnreadableError, match=r"^events.csv: no index can be kept: No space left"):
        opened(path, kept=folder)
    (tmp := path.with_name("file")).touch()
    with pytest.raises(UnreadableError, match=r"^events.csv: no index can be kept: File exists"):
        opened(path, kept=tmp)
    assert [one.name for one in folder.rglob("*")][1:] == ["lock"]


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A table, and a folder with its index."""
    made = tmp_path_factory.mktemp("good")
    path = addressed("csv", made)
    opened(path, kept=made / "kept").close()
    return path, made / "kept"


@pytest.mark.parametrize(
    "damage",
    [
        "state.json",
        "told/told.json",
        "told/*1.npy",
        "aside.db",
        "tiles",
        "tiles/*/root.bin",
        "tiles/*/*/*/*.bin",
        "../current",
    ],
)
def test_a_damaged_index_is_made_anew(damage, good, tmp_path, monkeypatch):
    path, folder = good[0], shutil.copytree(good[1], tmp_path / "kept")
    opened(path, kept=folder).close()
    (whole, *_) = folder.glob(f"*/*/{damage}")
    if whole.is_dir():
        whole.rename(whole.with_name("elsewhere"))
    else:
        whole.write_bytes(b"\0" * (whole.stat().st_size - (damage != "aside.db")))
    monkeypatch.setattr(listing, "_read", full)
    with pytest.raises(UnreadableError, match="No space left"):
        opened(path, kept=folder)


def test_nothing_that_is_kept_runs_when_it_is_read(good, tmp_path):
    folder = shutil.copytree(good[1], tmp_path / "kept")
    (told,) = folder.glob("*/*/told")
    assert {one.suffix for one in told.iterdir()} == {".json", ".npy", ".arrow"}
    np.save(next(told.glob("*.npy")), np.array([Path("/")], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="allow_pickle=False"):
        unpacked(_Told, told)


def test_only_its_owner_may_read_an_index_and_it_holds_no_password(good):
    folder = good[1]
    assert {one.stat().st_mode & 0o777 for one in (folder, *folder.iterdir())} == {0o700}
    secret, plain = (
        Question(target(f"postgresql://me{word}@db.example/history?table=events"), Options(), fold)
        for word in (":hush", "")
    )
    assert secret.name == plain.name
    assert re.fullmatch(r"events-[0-9a-f]{12}", plain.name)
    assert "hush" not in repr(secret)
