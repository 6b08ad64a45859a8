"""What a server stands: dawdling and broken requests, dying workers, files that vanish."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from events.load import BUNDLED
from tests.bench.visitors import Dawdlers
from tests.dashboard.conftest import PATIENCE, ROOT, Start, clean_environ, starting
from tests.dashboard.running import ATLAS, Running, eventually, is_running

TABLE = "title,date,place\nA school opens,1968,bamako\n"
PICTURE = "/thumbnail.png?width=1600&height=1600&from={}"

DEAF = """
import multiprocessing, signal, threading, time
from dashboard import serve

def deaf():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    serve.FINISH_WITHIN = 0.1
    threading.Thread(target=serve._end_with_parent, daemon=True).start()
    print(multiprocessing.current_process().pid, flush=True)
    time.sleep(600)

multiprocessing.get_context("fork").Process(target=deaf).start()
time.sleep(600)
"""


@pytest.fixture
def school(tmp_path: Path) -> Path:
    table = tmp_path / "school.csv"
    table.write_text(TABLE)
    return table


@pytest.fixture
def served(start: Start, school: Path) -> Iterator[Running]:
    yield Running.started(start, str(school), WEB_CONCURRENCY="2")


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One server for what no server should notice."""
    home = tmp_path_factory.mktemp("standing")
    (home / "school.csv").write_text(TABLE)
    with starting(home) as start:
        yield Running.started(start, str(home / "school.csv"), WEB_CONCURRENCY="2")


def page_is_whole(served: Running) -> bool:
    status, page = served.get("/")
    return status == 200 and b"A school opens" in page


class TestRequests:
    def test_visitors_who_dawdle_stop_nobody(self, standing: Running) -> None:
        with Dawdlers(standing.port, 200) as dawdlers:
            for year in range(1960, 1980):
                dawdlers.step()
                assert standing.get("/healthz") == (200, b"OK")
                assert standing.get(f"/?from={year}")[0] == 200

    @pytest.mark.parametrize(
        ("request_", "answer"),
        [
            (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", b"414"),
            (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n", b"431"),
            (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 5000 + b"\r\n", b"431"),
            (b"not a request\r\n\r\n", b"400"),
        ],
        ids=["long address", "long header", "many headers", "no request"],
    )
    def test_what_is_too_large_or_no_request_is_refused(
        self, standing: Running, request_: bytes, answer: bytes
    ) -> None:
        assert standing.raw(request_).split()[1:2] in ([answer], [])
        assert page_is_whole(standing)

    def test_a_body_of_any_size_is_not_waited_for(self, standing: Running) -> None:
        head = b"POST /_dash-update-component HTTP/1.1\r\nHost: a\r\n"
        sent = head + b"Content-Length: 99999999999\r\n\r\n" + b"a" * 100_000
        assert standing.raw(sent).split()[1] == b"404"
        assert page_is_whole(standing)

    def test_bytes_that_are_no_text_are_answered(self, standing: Running) -> None:
        for query in (b"q=\xd0\x98", b"q=%ff%00", b"from=%d0%98&\xff=\xfe"):
            line = standing.raw(b"GET /?" + query + b" HTTP/1.1\r\nHost: a\r\n\r\n")
            assert line.split()[1] in (b"200", b"400")

    @pytest.mark.parametrize("folder", ["assets", "_dash-component-suites/dash", ""])
    @pytest.mark.parametrize("up", ["..", "%2e%2e", "..%2f..", "%2e%2e%2f", "..%5c..", ".%2e"])
    def test_no_path_leads_out_of_the_atlas(self, standing: Running, folder: str, up: str) -> None:
        for file in ("etc/passwd", "pyproject.toml", "settings.py", "app.py"):
            path = "/".join(["", folder, *[up] * 9, file])
            status = standing.raw(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode()).split()[1]
            assert status in (b"404", b"400"), path

    def test_a_foreign_host_never_reaches_another_visitor(self, standing: Running) -> None:
        standing.get("/?from=1961", Host="evil.example", **{"X-Forwarded-Host": "worse.example"})
        page = standing.get("/?from=1961", Host="atlas.example")[1]
        assert b"evil.example" not in page
        assert b"worse.example" not in page
        assert b'rel="canonical" href="http://atlas.example/?from=1961"' in page


class TestDyingWorkers:
    def test_another_takes_the_place_of_a_killed_one(self, served: Running) -> None:
        before = served.workers()
        answers: list[tuple[int, bytes]] = []
        killed = threading.Event()

        def ask() -> None:
            while not (killed.is_set() and len(served.workers() - {victim}) == len(before)):
                answers.append(served.get("/healthz"))

        asking = threading.Thread(target=ask)
        victim = min(before)
        asking.start()
        os.kill(victim, signal.SIGKILL)
        killed.set()
        asking.join(PATIENCE)
        assert not asking.is_alive()
        assert victim not in served.workers()
        assert answers.count((200, b"OK")) >= len(answers) - 1
        assert page_is_whole(served)

    def test_those_that_die_again_and_again_are_started_again(self, served: Running) -> None:
        for _ in range(4):
            victim = served.kill_a_worker()
            assert eventually(lambda gone=victim: len(served.workers() - {gone}) == 2)  # type: ignore[misc]
            assert eventually(lambda: page_is_whole(served))

    def test_they_end_with_the_one_who_started_them(self, served: Running) -> None:
        workers = served.workers()
        served.process.kill()
        assert eventually(lambda: not any(map(is_running, workers)))

    def test_one_that_hears_no_signal_ends_too(self, start: Start) -> None:
        process = start([sys.executable, "-c", DEAF])
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        assert is_running(worker)
        process.kill()
        assert eventually(lambda: not is_running(worker))


class TestEnding:
    def test_what_runs_is_finished_first(self, start: Start) -> None:
        served = Running.started(start, str(BUNDLED), WEB_CONCURRENCY="1")
        answers: list[tuple[int, bytes]] = []
        first = threading.Event()

        def ask(year: int) -> None:
            answers.append(served.get(PICTURE.format(year)))
            first.set()

        asking = [threading.Thread(target=ask, args=(year,)) for year in range(1960, 1966)]
        for one in asking:
            one.start()
        assert first.wait(PATIENCE)
        served.process.terminate()
        for one in asking:
            one.join(PATIENCE)
        assert [status for status, _ in answers] == [200] * len(asking)
        assert served.process.wait(PATIENCE) == 0

    def test_visitors_who_dawdle_do_not_keep_it_from_ending(self, served: Running) -> None:
        with Dawdlers(served.port, 50):
            served.process.terminate()
            out, err = served.process.communicate(timeout=PATIENCE)
        assert (out, err, served.process.returncode) == ("", "", 0)


class TestFiles:
    def test_the_atlas_stays_as_it_was_when_they_are_replaced_emptied_and_deleted(
        self, served: Running, school: Path
    ) -> None:
        for left in ("title,date\n", "", None):
            if left is None:
                school.unlink()
            else:
                school.write_text(left)
            victim = served.kill_a_worker()
            assert eventually(lambda gone=victim: len(served.workers() - {gone}) == 2)  # type: ignore[misc]
            for year in range(1960, 1970):
                status, page = served.get(f"/?from={year - 9}&to={year}")
                assert (status, b"A school opens" in page) == (200, year >= 1968)
            files = re.findall(rb'"([\w.]+\.[0-9a-f]{12}\.json)"', served.get("/")[1])
            assert len(files) >= 3
            assert {served.get(f"/{name.decode()}")[0] for name in files} == {200}


class TestDisk:
    @pytest.mark.parametrize("out", ["site", "lesson.html", "lesson.zip"])
    def test_a_full_one_is_one_line_and_leaves_nothing(
        self, tmp_path: Path, school: Path, out: str
    ) -> None:
        """No file may be larger than a part of what is written: the same error, on any disk."""
        command = [shutil.which("sh") or "sh", "-c", 'ulimit -f 100; exec "$@"', "sh", *ATLAS]
        folder = tmp_path / "out"
        done = subprocess.run(
            [*command, "publish", str(school), str(folder / out)],
            cwd=ROOT,
            env=clean_environ(tmp_path, {}),
            capture_output=True,
            text=True,
        )
        last = done.stderr.splitlines()[-1]
        assert done.returncode == 1
        assert last.startswith(f"atlas: {folder / out} cannot be written: ")
        assert "Traceback" not in done.stderr
        assert [*folder.iterdir()] == []


class TestAddress:
    def test_two_atlases_never_share_a_port(self, standing: Running, tmp_path: Path) -> None:
        done = subprocess.run(
            [*ATLAS, "serve", "--port", str(standing.port)],
            cwd=ROOT,
            env=clean_environ(tmp_path, {}),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 1
        assert done.stderr == (
            f"atlas: cannot listen on 127.0.0.1 port {standing.port}: Address already in use\n"
        )

    @pytest.mark.skipif(not socket.has_ipv6, reason="this computer has no IPv6")
    def test_it_listens_on_ipv6(self, start: Start, school: Path) -> None:
        process = start([*ATLAS, "serve", str(school), "--host", "::1", "--port", "0"])
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Atlas at http://[::1]:")
