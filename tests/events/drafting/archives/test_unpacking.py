"""Archives are unpacked only where they are harmless."""

from __future__ import annotations

import stat
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from events.drafting.archives import unpacking
from events.drafting.archives.packing import zipped
from events.drafting.archives.unpacking import unpacked
from events.formats.files import UnreadableError


def archive(*names: str) -> bytes:
    return zipped(dict.fromkeys(names, b"text"))


def with_entry(entry: ZipInfo, text: str = "text") -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as made:
        made.writestr(entry, text)
    return held.getvalue()


def linked() -> bytes:
    entry = ZipInfo("events.csv")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return with_entry(entry, "/etc/hostname")


def locked() -> bytes:
    """An archive that says of its file that it is locked."""
    content = bytearray(archive("events.csv"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def cut() -> bytes:
    return archive("events.csv", "claims.csv")[:-30]


def damaged() -> bytes:
    content = bytearray(archive("events.csv"))
    content[content.index(b"events.csv") + len("events.csv") + 1] ^= 0xFF
    return bytes(content)


def test_files_come_out_by_their_names():
    assert unpacked(archive("a.csv", "media/b.png"), "a.zip") == {
        "a.csv": b"text",
        "media/b.png": b"text",
    }


def test_equal_files_make_equal_archives():
    assert zipped({"a": b"1", "b": b"2"}) == zipped({"b": b"2", "a": b"1"})


def test_what_systems_hide_is_passed_over():
    files = unpacked(archive("a.csv", "__MACOSX/._a.csv", ".DS_Store", "b/.git/config"), "a.zip")
    assert list(files) == ["a.csv"]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: archive("../events.csv"), "../events.csv would leave the folder"),
        (lambda: archive("a/../../events.csv"), "would leave the folder"),
        (lambda: archive("/etc/events.csv"), "would leave the folder"),
        (lambda: archive("C:\\events.csv"), "would leave the folder"),
        (lambda: archive("..\\events.csv"), "would leave the folder"),
        (linked, "events.csv is a link to another file"),
        (locked, "events.csv is locked with a password"),
        (lambda: archive("inner.zip"), "inner.zip is an archive in the archive"),
        (cut, "is a broken archive"),
        (damaged, "is a broken archive"),
        (lambda: b"no archive", "is a broken archive"),
        (lambda: b"", "is a broken archive"),
    ],
)
def test_what_is_not_harmless_is_refused_in_one_line(made: Callable[[], bytes], said: str):
    with pytest.raises(UnreadableError) as error:
        unpacked(made(), "class.zip")
    assert str(error.value).startswith("class.zip: ")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_FILES", 2)
    with pytest.raises(UnreadableError, match="holds 3 files; expected 2 at most"):
        unpacked(archive("a", "b", "c"), "a.zip")


def test_what_unpacks_to_too_much_is_refused_whatever_it_claims(monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1_000_000)
    entry = ZipInfo("events.csv")
    entry.compress_type = ZIP_DEFLATED
    content = bytearray(with_entry(entry, " " * 2_000_000))
    with pytest.raises(UnreadableError, match="unpacks to more than 1 MB"):
        unpacked(bytes(content), "a.zip")
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableError, match=r"broken|more than 1 MB"):
        unpacked(bytes(content), "a.zip")
