"""Pictures, sounds and links of a folder: sound ones are read, and what is wrong is named."""

import pytest

from events.load import accounted, load
from events.problems import CollectionError
from events.rules import media as rules
from events.testimony.history import content_hash, digests
from tests.media import PICTURE, SOUND, add, png, wav

FILES = {"harbour.png": png(), "bells.wav": wav()}
CREDIT = {"credit": "A. Teacher"}
VISIT = {"event_id": "visit", **CREDIT}
LINK = {"event_id": "visit", "kind": "link", "url": "https://example.org/talk", "alt": "A talk"}


def report(folder):
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


def test_what_the_files_are_stands_beside_what_is_said_of_them(folder):
    add(folder.path, [{**VISIT, **PICTURE}, {**VISIT, **SOUND}, LINK], FILES)
    media = load(folder.path).media
    assert media["type"].tolist() == ["image/png", "audio/wav", ""]
    assert media[["width", "height"]].to_numpy().tolist() == [[24, 16], [0, 0], [0, 0]]
    assert media["digest"].str.len().tolist() == [64, 64, 0]
    assert not media["fetch"].any()


def test_only_files_that_a_row_names_are_kept(folder):
    add(folder.path, [{**VISIT, **PICTURE}], {**FILES, ".DS_Store": b"x"})
    assert [*load(folder.path).media_files] == ["harbour.png"]
    (note,) = [one for one in accounted(folder.path).notes if "media" in one]
    assert note == 'media/: files that no row of media.csv names: "media/bells.wav"'


def test_a_collection_without_media_is_what_it_was(folder):
    before = load(folder.path)
    assert before.media.empty
    add(folder.path, [], {})
    after = load(folder.path)
    assert content_hash(after) == content_hash(before)
    assert digests(after) == digests(before)


def test_another_picture_of_the_same_name_is_another_version(folder):
    add(folder.path, [{**VISIT, **PICTURE}], FILES)
    before = load(folder.path)
    (folder.path / "media" / "harbour.png").write_bytes(png(colour=(1, 2, 3)))
    after = load(folder.path)
    assert content_hash(after) != content_hash(before)
    changed = {event for event, one in digests(after).items() if digests(before)[event] != one}
    assert changed == {"visit"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"alt": ""}, "media.csv:2 alt: must not be empty"),
        ({"credit": ""}, "media.csv:2 credit: expected whose it is in the column credit"),
        ({"event_id": "visitt"}, 'event_id "visitt": unknown event; did you mean "visit"?'),
        ({"kind": "picture"}, 'media.csv:2 kind "picture": expected one of image, sound, link'),
        ({"fetch": "always"}, 'media.csv:2 fetch "always": expected one of yes'),
        ({"file": ""}, 'kind "image": expected the name of a file in media/ in the column file'),
        ({"kind": "link", "file": ""}, 'kind "link": expected the address that it leads to'),
        ({"kind": "link", "url": "https://example.org/"}, "a link has an address, and no file"),
        ({"url": "https://example.org/a.png"}, "names an address beside a file; expected one"),
        (
            {"file": "", "url": "javascript:alert(1)"},
            "expected a whole address that begins",
        ),
        ({"file": "", "url": "https://a;b/c.png"}, "expected a whole address"),
        ({"file": "", "url": "file:///etc/passwd"}, "expected a whole address"),
        ({"fetch": "yes"}, 'fetch "yes": is only for the address of a picture or a sound'),
        ({"file": "Harbour.png"}, 'no such file in media/; did you mean "harbour.png"?'),
        ({"file": "../events.csv"}, "expected the name of a file in media/, without folders"),
        ({"file": "..\\events.csv"}, "expected the name of a file in media/, without folders"),
        ({"file": "bells.wav"}, "is a sound (WAV); expected kind sound, or a picture"),
        ({"file": "drawing.png"}, "is an SVG drawing, which can hold programs; expected JPEG"),
        ({"file": "large.png"}, "has 5.0 MB; expected 5 MB at most: save it smaller"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(folder, row, said):
    files = {**FILES, "drawing.png": b"<svg/>", "large.png": png() + bytes(5_000_000)}
    add(folder.path, [{**VISIT, **PICTURE, **row}], files)
    found = report(folder)
    assert len(found) == 1
    assert said in found[0]


def test_all_files_together_are_not_too_large(folder, monkeypatch):
    monkeypatch.setattr(rules, "MOST_MEDIA_BYTES_IN_ALL", 100)
    add(folder.path, [{**VISIT, **PICTURE}], FILES)
    assert report(folder) == ["media/: 0 MB in all; expected 0 MB at most"]


def test_a_link_out_of_the_folder_is_not_followed(folder, tmp_path):
    add(folder.path, [{**VISIT, **PICTURE, "file": "secret.png"}], {})
    (tmp_path / "secret.png").write_bytes(png())
    (folder.path / "media" / "secret.png").symlink_to(tmp_path / "secret.png")
    assert "no such file in media/" in report(folder)[0]


def test_a_file_that_changes_while_it_is_read_is_named(folder, monkeypatch):
    add(folder.path, [{**VISIT, **PICTURE}], FILES)
    monkeypatch.setattr("events.load.validate", lambda _raw: [])
    (folder.path / "media" / "harbour.png").write_bytes(b"half")
    assert report(folder) == ["media/harbour.png: changed while it was read"]


def test_an_address_may_be_one_that_a_reader_lets_fetch(folder):
    row = {**VISIT, **PICTURE, "file": "", "url": "https://example.org/a.png", "fetch": "yes"}
    add(folder.path, [row], {})
    assert load(folder.path).media["fetch"].tolist() == [True]


def test_what_is_said_is_told_in_other_languages(folder):
    add(folder.path, [{**VISIT, **PICTURE}], FILES)
    told = "event_id,of,alt,caption,credit\nvisit,,Des bateaux à quai,,\n"
    (folder.path / "media.fr.csv").write_text(told, "utf-8")
    translated = load(folder.path).translations["fr"]["media"]
    assert translated["alt"].tolist() == ["Des bateaux à quai"]


def test_two_collections_with_a_file_of_one_name_keep_both(folder, tmp_path_factory):
    add(folder.path, [{**VISIT, **PICTURE}], FILES)
    other = tmp_path_factory.mktemp("other")
    for path in folder.path.glob("*.*"):
        (other / path.name).write_bytes(path.read_bytes())
    add(other, [{**VISIT, **PICTURE}], {"harbour.png": png(30, 20)})
    both = load([folder.path, other])
    assert both.media["file"].tolist() == ["harbour.png", "small-2-harbour.png"]
    assert both.media["event_id"].tolist() == ["visit", "small-2-visit"]
    assert both.media["width"].tolist() == [24, 30]
