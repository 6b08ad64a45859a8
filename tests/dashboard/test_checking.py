"""What `atlas check` says of files: notes apart from problems, and an account of every row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard import cli
from tests.events.conftest import Folder

ROWS = "title,when,place\nA fair,4 May 1961,Gao\nA flood,1962,\nA vote,someday,Gao\nNone,,\n"


@pytest.fixture
def school(tmp_path: Path) -> str:
    path = tmp_path / "school.csv"
    path.write_text(ROWS)
    return str(path)


def test_what_is_interpreted_is_a_note_and_what_is_not_read_a_problem(
    school: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", school]) == 1
    said = capsys.readouterr()
    assert '"4 May 1961" → 1961-05-04 (row 2)' in said.out
    account = "school.csv: 3 events of 4 rows, 1 unplaced, 1 undated, 1 left out"
    assert account in said.out.splitlines()
    heading, *problems = said.err.splitlines()
    assert heading.endswith("2 problems")
    assert problems == [
        'school.csv:4 when "someday": not read as a date; '
        "expected for instance 1961, May 1961, 4 May 1961 or EDTF",
        "school.csv:5: neither a date nor a place that can be read",
    ]


def test_strictly_a_note_is_a_problem_too(school: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--strict", school]) == 1
    assert '"4 May 1961"' in capsys.readouterr().err


def test_for_machines(school: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--json", school]) == 1
    said = json.loads(capsys.readouterr().out)
    (file,) = said["files"]
    parts = ("shown", "unplaced", "undated", "aside", "left_out")
    assert file["rows"] == sum(file[part] for part in parts) == 4
    assert [said[part] for part in parts] == [1, 1, 1, 0, 1]
    assert {problem["row"] for problem in said["problems"]} == {4, 5}
    assert said["notes"]


def test_for_machines_where_nothing_can_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("title,date,place\nA,,\n")
    assert cli.main(["check", "--json", str(path)]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["events"] == 0
    assert said["problems"][-1]["row"] == 2


def test_several_files_at_once(
    school: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("title,date,place\nA dance,1970,Gao\n")
    assert cli.main(["check", str(other), school]) == 1
    accounts = [line for line in capsys.readouterr().out.splitlines() if " rows" in line]
    assert [line.partition(":")[0] for line in accounts] == ["other.csv", "school.csv"]


def test_which_column_is_what_can_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("title,born,died,place\nIda,1901,1961,Gao\n")
    assert cli.main(["check", "--columns", "date=died", str(path)]) == 0
    assert cli.main(["check", "--columns", "date=dead", str(path)]) == 1
    assert '"died"' in capsys.readouterr().err
    with pytest.raises(SystemExit):
        cli.main(["check", "--columns", "dte=died", str(path)])
    assert '"date"' in capsys.readouterr().err


@pytest.mark.parametrize(("order", "date"), [("day", "1961-06-05"), ("month", "1961-05-06")])
def test_the_order_of_day_and_month_can_be_said(
    order: str, date: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,date,place\nA fair,05/06/1961,Gao\n")
    assert cli.main(["check", f"--{order}-first", str(path)]) == 0
    assert date in capsys.readouterr().out


def test_what_is_not_translated_is_a_note_and_strictly_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder(tmp_path)
    assert cli.main(["translate", str(tmp_path), "fr"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "fr: 0 of 24 texts are translated"
    (tmp_path / "events.fr.csv").write_text("id,title\nvisit,Une visite\n")
    assert cli.main(["check", str(folder.path)]) == 0
    assert "note: fr: 1 of 24 texts are translated" in capsys.readouterr().out.splitlines()
    assert cli.main(["check", "--json", str(tmp_path)]) == 0
    first, *others = json.loads(capsys.readouterr().out)["translations"]
    assert first["kind"] == "1 of 24 texts are translated"
    assert {note["file"] for note in others} >= {"events.fr.csv", "claims.fr.csv"}
    assert cli.main(["check", "--strict", str(tmp_path)]) == 1
    assert 'events.fr.csv title "embassy": missing' in capsys.readouterr().err
