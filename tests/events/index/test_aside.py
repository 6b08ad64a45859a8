"""What a process lays aside goes with it, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from events.index.aside import Aside, sweep


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def killed_while_holding(prefix):
    """Let a process make a folder and be killed without a chance to remove it."""
    child = os.fork()
    if not child:
        (Aside(prefix).path / "much").write_text("…", "utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def test_what_a_killed_process_left_is_removed_and_nothing_else(temporary):
    for prefix in ("atlas-index-", "atlas-tiles-", "atlas-duckdb-"):
        killed_while_holding(prefix)
    assert len(list(temporary.iterdir())) == 3
    living, other = Aside("atlas-index-"), temporary / "atlas-index-unlocked"
    other.mkdir()
    (temporary / "atlas-tiles-link").symlink_to(other)
    sweep()
    assert {*temporary.iterdir()} == {living.path, other, temporary / "atlas-tiles-link"}
    living.close()
    assert not living.path.exists()


def test_what_a_worker_made_goes_with_it(temporary):
    worker = multiprocessing.get_context("fork").Process(target=Aside, args=("atlas-duckdb-",))
    worker.start()
    worker.join()
    assert (worker.exitcode, list(temporary.iterdir())) == (0, [])


def test_what_copies_of_a_process_use_is_kept_until_the_last_has_ended(temporary):
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        aside = Aside("atlas-index-")
        copy = os.fork()
        if not copy:
            os.close(sending)
            os.read(receiving, 1)
            aside.close()
            os._exit(0)
        os._exit(0)
    os.waitpid(child, 0)
    sweep()
    (left,) = temporary.iterdir()
    assert left.is_dir()
    os.close(sending)
    os.close(receiving)
