import json
from dataclasses import replace

import pytest

from events.load import BUNDLED, load
from events.testimony.history import (
    ReleaseError,
    changes,
    content_hash,
    digests,
    release_of,
    write_release,
)


def test_a_release_is_written_once(folder):
    assert write_release(load(folder.path), folder.path, "2026-11-28")
    collection = load(folder.path)
    assert collection.releases == (replace(release_of(collection), date="2026-11-28"),)
    assert not write_release(collection, folder.path)


def test_other_content_needs_another_version(folder):
    write_release(load(folder.path), folder.path)
    folder.replace("claims.csv", "They met.", "They met twice.")
    with pytest.raises(ReleaseError, match=r"give datapackage\.json a new version"):
        write_release(load(folder.path), folder.path)


def test_only_a_folder_keeps_a_history(folder):
    with pytest.raises(ReleaseError, match="is no folder"):
        write_release(load(folder.path), folder.path / "events.csv")


def test_the_bundled_collection_is_its_latest_release():
    collection = load(BUNDLED)
    latest = collection.releases[-1]
    assert (latest.version, latest.hash) == (collection.version, content_hash(collection))


def test_the_bundled_collection_tells_what_its_second_reading_changed():
    first, declared, *_ = json.loads((BUNDLED / "history.json").read_text("utf-8"))
    assert (first["version"], declared["version"]) == ("0.1.0", "0.2.0")
    assert first["events"] == declared["events"]
    since = changes(declared["events"], digests(load(BUNDLED)))
    assert len(since.added) == 8 and not since.removed
