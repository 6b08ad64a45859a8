"""Work runs in a process of its own, with so much time and memory, and leaves nothing behind."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.workshop import jobs
from dashboard.workshop.jobs import JobError, Jobs, Limits, RefusedWorkError, Step, Tell
from tests.dashboard.running import eventually

SOME = Limits(seconds=20, megabytes=300)


def told(folder: Path, tell: Tell, text: str) -> bytes:
    tell("reading")
    (folder / "left.txt").write_text(text)
    tell("dates")
    return f"{folder}|{os.getpid()}".encode()


def refusing(_folder: Path, _tell: Tell) -> bytes:
    raise RefusedWorkError("lesson.docx: expected a table")


def failing(_folder: Path, _tell: Tell, secret: str) -> bytes:
    raise KeyError(secret)


def endless(_folder: Path, tell: Tell) -> bytes:
    tell("begun")
    while True:
        time.sleep(0.05)


def greedy(_folder: Path, _tell: Tell) -> bytes:
    return b"".join([b"x" * 10_000_000 for _ in range(200)])


@pytest.fixture(scope="module")
def desk() -> Iterator[Jobs]:
    yield Jobs(2)


def test_steps_are_told_and_then_what_was_made(desk: Jobs) -> None:
    *steps, made = desk.steps(SOME, told, "a line")
    assert steps == [Step("reading"), Step("dates")]
    assert isinstance(made, bytes)
    folder, process = made.decode().split("|")
    assert int(process) != os.getpid()
    assert not Path(folder).exists()


def test_work_can_be_made_ready_for_ahead_and_more_than_once(desk: Jobs) -> None:
    desk.begin()
    desk.begin()
    assert isinstance([*desk.steps(SOME, told, "a line")][-1], bytes)


def test_a_system_without_copies_and_limits_works_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    monkeypatch.setattr(jobs, "resource", None)
    jobs._bound(SOME)
    desk = Jobs(1)
    desk.begin()
    soon = Limits(seconds=0.5, megabytes=300)
    *steps, made = desk.steps(soon, told, "a line")
    assert steps == [Step("reading"), Step("dates")]
    assert isinstance(made, bytes)
    assert not Path(made.decode().split("|")[0]).exists()


def test_why_it_is_refused_is_said(desk: Jobs) -> None:
    with pytest.raises(RefusedWorkError, match=r"lesson\.docx: expected a table"):
        desk.result(SOME, refusing)


def test_a_fault_of_ours_says_nothing_of_what_was_sent(
    desk: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(JobError, match="failed"):
        desk.result(SOME, failing, "what a pupil wrote")
    assert "KeyError at test_jobs.py" in caplog.text
    assert "pupil" not in caplog.text


def test_what_takes_too_long_is_ended(desk: Jobs) -> None:
    with pytest.raises(JobError, match="time"):
        desk.result(Limits(seconds=0.3, megabytes=300), endless)


@pytest.mark.skipif(jobs.resource is None, reason="this system has no limits on memory")
def test_what_takes_too_much_memory_is_ended(desk: Jobs) -> None:
    with pytest.raises(JobError, match="memory"):
        desk.result(Limits(seconds=20, megabytes=100), greedy)


def test_who_stops_listening_ends_the_work(desk: Jobs) -> None:
    steps = desk.steps(SOME, endless)
    assert next(steps) == Step("begun")
    before = threading.active_count()
    steps.close()
    assert eventually(lambda: threading.active_count() <= before)
    with pytest.raises(StopIteration):
        next(steps)


def test_who_comes_while_all_places_are_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "PATIENCE", 0.05)
    desk = Jobs(1)
    with desk.place(), pytest.raises(JobError, match="busy"), desk.place():
        pass
    with desk.place():
        pass
