"""What is made beside a good index takes its place when it is whole, and never before."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from events.index.kept.room import Room


def filled(text):
    def fill(folder: Path) -> None:
        (folder / "told").mkdir()
        (folder / "told" / "one").write_text(text, "utf-8")

    return fill


def made(room, text):
    with room.making(lambda: None):
        room.make(filled(text), {})


def said(kept):
    return (kept.folder / "told" / "one").read_text("utf-8")


@pytest.fixture
def room(tmp_path):
    room = Room(tmp_path / "kept" / "events-1")
    made(room, "first")
    return room


def in_a_process(work):
    """Start a copy of this process; give its id and what to read when it is under way."""
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        try:
            work(lambda: os.write(sending, b"."))
        finally:
            os._exit(0)
    assert os.read(receiving, 1) == b"."
    os.close(receiving)
    os.close(sending)
    return child


def test_a_process_that_is_killed_leaves_what_was_there(room):
    def work(is_under_way):
        def fill(folder):
            filled("second")(folder)
            is_under_way()
            signal.pause()

        with room.making(lambda: None):
            room.make(fill, {})

    child = in_a_process(work)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    kept = room.current()
    assert said(kept) == "first"
    kept.close()
    assert len([*room.folder.glob("making-*")]) == 1
    made(room, "third")
    assert said(room.current()) == "third"
    assert len([one for one in room.folder.iterdir() if one.is_dir()]) == 1


def test_who_comes_while_another_makes_one_waits_for_it(room):
    waiting, telling = os.pipe()

    def work(is_under_way):
        def fill(folder):
            is_under_way()
            os.read(waiting, 1)
            filled("second")(folder)

        with room.making(lambda: None):
            room.make(fill, {})

    child = in_a_process(work)
    assert said(room.current()) == "first"
    with room.making(lambda: os.write(telling, b".")):
        assert said(room.current()) == "second"
    os.waitpid(child, 0)


def test_what_is_used_is_removed_by_who_makes_one_afterwards(room):
    used = room.current()
    made(room, "second")
    assert said(used) == "first"
    used.close()
    made(room, "third")
    assert not used.folder.exists()


def test_what_is_not_whole_is_nothing(room):
    kept = room.current()
    (kept.folder / "told" / "one").write_text("fjrst", "utf-8")
    assert room.current() is None
    (room.folder / "current").write_text("../..", "utf-8")
    assert room.current() is None
