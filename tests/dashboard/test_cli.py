"""The command `atlas`: what it says, where it says it, and its exit codes."""

from __future__ import annotations

import json
import os
import resource
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.settings import Serving
from tests.dashboard.conftest import ROOT, Start, clean_environ, page_at

ATLAS = [sys.executable, "-m", "dashboard.cli"]


def atlas(home: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*ATLAS, *arguments],
        cwd=ROOT,
        env=clean_environ(home, environ),
        capture_output=True,
        text=True,
    )


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A collection in one table."""
    table = tmp_path / "school.csv"
    table.write_text("title,date,place\nA school opens,1968,bamako\n")
    return table


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A table of which no row can be shown."""
    table = tmp_path / "broken.csv"
    table.write_text("title,date,place\nA school opens,1968-13,\nA mine,,bamakoo\n")
    return table


class TestCheck:
    def test_the_bundled_collection_is_sound(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["check"]) == 0
        said = capsys.readouterr()
        last = said.out.splitlines()[-1]
        assert last.startswith("ok: mali-russia: ")
        assert " events, " in last
        assert said.err == ""

    def test_a_single_table_is_a_collection(
        self, school: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["check", str(school)]) == 0
        assert capsys.readouterr().out.splitlines()[-1] == (
            "ok: school: 1 event, 1 place, 1 claim, 1 source, 0 eras"
        )

    def test_what_a_reader_filled_in_is_said(
        self, school: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        cli.main(["check", str(school)])
        *notes, _account, _ = capsys.readouterr().out.splitlines()
        assert notes
        assert all(note.startswith("note: ") for note in notes)

    def test_all_problems_are_reported_at_once(
        self, broken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["check", str(broken)]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        heading, *problems = said.err.splitlines()
        assert heading == f"atlas: {broken}: 3 problems"
        assert "no row can be shown" in problems[0]
        assert 'broken.csv:2 "A school opens"' in problems[1]
        assert "1968-13" in problems[1]
        assert 'broken.csv:3 "A mine"' in problems[2]
        assert "Bamako" in problems[2].partition("bamakoo")[2]

    def test_a_missing_folder(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["check", "no-such-folder"]) == 1
        assert "no-such-folder: no such file or folder" in capsys.readouterr().err

    def test_the_environment_may_name_the_collection(
        self, school: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("ATLAS_SOURCE", str(school))
        assert cli.main(["check"]) == 0
        assert "ok: school" in capsys.readouterr().out


class TestIndex:
    def test_a_folder_for_what_is_counted_comes_from_the_line_or_the_environment(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        served: list[Serving] = []
        monkeypatch.setattr(cli, "serve", served.append)
        monkeypatch.setenv("ATLAS_INDEX", "theirs")
        assert cli.main(["serve", "x.csv"]) == 0
        assert cli.main(["serve", "x.csv", "--index", "own", "--refresh"]) == 0
        assert [(one.index, one.refresh) for one in served] == [("theirs", False), ("own", True)]


class TestUsage:
    @pytest.mark.parametrize("arguments", [[], ["sail"], ["publish"], ["serve", "--pot"]])
    def test_a_wrong_command_shows_the_usage(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main(arguments)
        assert stopped.value.code == 2
        assert "usage: atlas" in capsys.readouterr().err

    def test_a_wrong_port_is_named(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["serve", "--port", "eighty"]) == 2
        assert capsys.readouterr().err == (
            "atlas: --port has value 'eighty'. "
            "Expected a port number from 0 to 65535 (0 takes a free port).\n"
        )

    def test_a_wrong_setting_is_named(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("ATLAS_URL_PREFIX", "atlas")
        assert cli.main(["serve"]) == 2
        assert "ATLAS_URL_PREFIX has value 'atlas'" in capsys.readouterr().err

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main(["--version"])
        assert stopped.value.code == 0
        assert capsys.readouterr().out.startswith("atlas ")

    def test_a_reader_that_leaves_is_no_error(self, tmp_path: Path) -> None:
        done = subprocess.run(
            f"{shlex.join(ATLAS)} check | true",
            shell=True,
            cwd=ROOT,
            env=clean_environ(tmp_path, {}),
            capture_output=True,
            text=True,
        )
        assert done.stderr == ""


class TestServe:
    def test_serves_the_collection_at_the_address_it_prints(
        self, start: Start, school: Path
    ) -> None:
        server = start([*ATLAS, "serve", str(school), "--port", "0"])
        assert server.stdout is not None
        line = server.stdout.readline()
        assert line.startswith("Atlas at http://127.0.0.1:")
        assert "A school opens" in page_at(line.removeprefix("Atlas at ").strip(), server)

    def test_ctrl_c_is_quiet(self, start: Start, school: Path) -> None:
        server = start([*ATLAS, "serve", str(school), "--port", "0"])
        assert server.stdout is not None
        server.stdout.readline()
        os.killpg(server.pid, signal.SIGINT)  # as a terminal does: to the workers as well
        out, err = server.communicate(timeout=30)
        assert (out, err, server.returncode) == ("", "", 0)

    def test_a_port_in_use_is_one_line(self, tmp_path: Path, school: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = str(other.getsockname()[1])
            done = atlas(tmp_path, "serve", str(school), "--port", port)
        assert done.returncode == 1
        assert done.stderr == (
            f"atlas: cannot listen on 127.0.0.1 port {port}: Address already in use\n"
        )

    def test_an_unknown_host_is_one_line(self, tmp_path: Path, school: Path) -> None:
        done = atlas(tmp_path, "serve", str(school), "--host", "nowhere.invalid")
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert done.stderr.startswith("atlas: cannot listen on nowhere.invalid port 8050: ")

    def test_a_broken_collection_is_not_served(self, tmp_path: Path, broken: Path) -> None:
        done = atlas(tmp_path, "serve", str(broken))
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"atlas: {broken}: 3 problems\n")
        assert "Traceback" not in done.stderr


class TestConvert:
    def test_the_events_of_a_view_are_written(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "military.geojson"
        assert cli.main(["convert", str(out), "--state", "from=1968&to=1991&themes=military"]) == 0
        said = json.loads(out.read_text("utf-8"))
        assert {feature["properties"]["theme"] for feature in said["features"]} == {"military"}
        assert capsys.readouterr().out.startswith(f"{out}: from {len(said['features'])} events, ")

    def test_what_is_there_is_replaced_only_if_asked(
        self, school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "school.geojson"
        out.write_text("mine")
        assert cli.main(["convert", str(school), str(out)]) == cli.FAILED
        assert "--force" in capsys.readouterr().err
        assert out.read_text() == "mine"
        assert cli.main(["convert", str(school), str(out), "--force"]) == 0
        assert json.loads(out.read_text())["features"]

    @pytest.mark.parametrize(
        ("out", "state", "why"),
        [
            ("out.docx", "", "out.docx: expected a name that ends in one of .geojson"),
            ("out.csv", "colour=red&themes=blue", "--state: themes=blue makes no sense"),
            ("out.csv", "q=zzzz", "no event is in this view"),
        ],
    )
    def test_what_cannot_be_is_one_line(
        self,
        school: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        out: str,
        state: str,
        why: str,
    ) -> None:
        assert (
            cli.main(["convert", str(school), str(tmp_path / out), "--state", state]) == cli.FAILED
        )
        said = capsys.readouterr()
        assert why in said.err
        assert said.err.count("\n") == 1
        assert not (tmp_path / out).exists()

    @pytest.mark.parametrize("ending", [".geojson", ".xlsx"])
    def test_a_disk_that_fills_leaves_no_half_file(self, tmp_path: Path, ending: str) -> None:
        out = tmp_path / "full" / f"all{ending}"
        out.parent.mkdir()
        done = subprocess.run(
            [*ATLAS, "convert", str(out)],
            cwd=ROOT,
            env=clean_environ(tmp_path, {}) | {"PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
            capture_output=True,
            text=True,
        )
        assert done.returncode == cli.FAILED
        assert done.stderr.startswith(f"atlas: {out} cannot be written: ")
        assert done.stderr.count("\n") == 1
        assert list(out.parent.iterdir()) == []
