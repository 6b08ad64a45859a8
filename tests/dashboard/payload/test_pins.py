"""Released versions, and what a view pinned to one of them says later."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dashboard.cli import FAILED, main
from dashboard.contract.columns import Release
from dashboard.payload import pins
from events.collection import Collection
from events.load import BUNDLED, load
from events.problems import CollectionError
from events.testimony.history import content_hash


def without_history(folder: Path) -> Path:
    copied = Path(shutil.copytree(BUNDLED, folder / "copy"))
    (copied / "history.json").unlink(missing_ok=True)
    return copied


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled collection, without its history."""
    return without_history(tmp_path)


@pytest.fixture(scope="module")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = without_history(tmp_path_factory.mktemp("first"))
    released(folder)
    return folder


@pytest.fixture
def written_down(first_release: Path, tmp_path: Path) -> Path:
    """A copy whose version was released, and no other."""
    return Path(shutil.copytree(first_release, tmp_path / "written-down"))


def columns(collection: Collection) -> Release:
    return pins.columns(collection, content_hash(collection))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), "utf-8")


def released(folder: Path) -> Collection:
    assert main(["release", str(folder)]) == 0
    return load(folder)


def newer(folder: Path) -> None:
    """The next version: a title altered, an event renamed, so one removed and one added."""
    edit(folder, "datapackage.json", '"version": "0.3.1"', '"version": "0.4.0"')
    edit(folder, "events.csv", "Mali becomes independent", "Mali becomes free")
    for file in sorted(folder.glob("*.csv")):
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace("mali-federation-ends", "federation-ends"), "utf-8")


def test_a_released_version_knows_its_own_pin(written_down: Path) -> None:
    collection = load(written_down)
    own = columns(collection)
    assert own["pin"] == f"0.3.1-{content_hash(collection)[:12]}"
    assert own["released"]
    assert own["since"] == {}


def test_what_changed_since_an_earlier_version_is_named(written_down: Path) -> None:
    earlier = columns(load(written_down))["pin"]
    newer(written_down)
    assert columns(load(written_down))["since"] == {
        earlier: {
            "added": ["federation-ends"],
            "removed": ["mali-federation-ends"],
            "altered": ["mali-independent-1960"],
        }
    }


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("claims.csv", "keita-turns-to-ussr,", "keita-turns-to-ussr,It is said that "),
        ("event_places.csv", "keita-turns-to-ussr,mali,subject", "keita-turns-to-ussr,mali,venue"),
    ],
)
def test_a_claim_or_a_role_alters_its_event_and_no_other(
    written_down: Path, file: str, old: str, new: str
) -> None:
    before = columns(load(written_down))["pin"]
    edit(written_down, file, old, new)
    (changes,) = [columns(load(written_down))["since"][before]]
    assert changes["altered"] == [old.split(",")[0]]
    assert changes["added"] == changes["removed"] == []


def test_the_history_is_no_part_of_the_content(folder: Path) -> None:
    before = content_hash(load(folder))
    assert content_hash(released(folder)) == before


def test_a_release_is_written_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    released(folder)
    text = (folder / "history.json").read_text("utf-8")
    released(folder)
    assert (folder / "history.json").read_text("utf-8") == text
    assert "was written down before" in capsys.readouterr().out


def test_a_version_cannot_be_released_with_other_content(
    written_down: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(written_down, "events.csv", "Mali becomes independent", "Mali becomes free")
    assert main(["release", str(written_down)]) == FAILED
    assert capsys.readouterr().err == (
        "atlas: version 0.3.1 was released with other content; "
        "give datapackage.json a new version\n"
    )


def test_only_a_folder_keeps_a_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "one.csv"
    table.write_text("title,date,place\nA visit,2021,Bamako\n", "utf-8")
    assert main(["release", str(table)]) == FAILED
    assert "only a collection folder keeps a history" in capsys.readouterr().err


def test_a_broken_history_is_reported(folder: Path) -> None:
    (folder / "history.json").write_text(json.dumps([{"version": "0.1.0"}]), "utf-8")
    with pytest.raises(CollectionError, match=r"history\.json:1: expected \{\"version\""):
        load(folder)


def test_the_bundled_version_is_as_it_was_released() -> None:
    bundled = load()
    written = {release.version: release.hash for release in bundled.releases}
    assert written[bundled.version] == content_hash(bundled), (
        "the collection has changed: give it a new version, then run `atlas release`"
    )
