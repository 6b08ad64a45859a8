"""What `atlas publish` writes, and when it refuses to."""

import json
import re
import zipfile
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from xml.etree import ElementTree

import pytest

from dashboard.cli import main
from dashboard.contract.columns import Atlas
from dashboard.publish import capture, exports, files
from dashboard.publish.formats import package
from dashboard.publish.output import PublishError, write
from events.dates import words
from events.formats.writing.registry import WRITERS
from events.load import BUNDLED, load

MOST_BYTES = 6_000_000


@pytest.fixture(scope="module")
def page():
    return capture(load())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("ending", [".html", ".zip"])
def test_one_file_is_small_enough_to_send_and_the_same_every_time(page, ending):
    (content,) = files(page, ending).values()
    assert 1_000_000 < len(content) < MOST_BYTES
    assert files(page, ending) == {"": content}


def test_one_file_names_no_other_file_but_the_one_that_is_never_fetched(page):
    html = files(page, ".html")[""].decode()
    assert re.findall(r'(?:src|href)="((?!#|\?|data:)[^"]*)"', html) == [
        "https://offline.invalid/x.js"
    ]


def told(html):
    """What the page is told of its files."""
    return json.loads(re.findall(r'id="atlas-files">(.*?)</script>', html)[0])


@pytest.mark.parametrize("ending", ["", ".html"])
def test_the_page_has_an_answer_to_all_that_it_asks_for(page, ending):
    content = files(page, ending)
    names = told((content.get("index.html") or content[""]).decode())
    maps = {names["live"], names["ground"]}
    asked = {names["payload"], *maps, *names["texts"].values(), *names["citations"].values()}
    assert names["answers"].keys() == {"_dash-layout", "_dash-dependencies"}
    ground = json.loads(page.answers[names["ground"]])
    listed = [name for level in ground["levels"] for name in level["pieces"]]
    pieces = {ground["address"].replace("{id}", name) for name in listed}
    assert pieces
    spoken = names["spoken"].values()
    asked |= {name for one in spoken for name in (one["context"], *one["answers"].values())}
    assert page.answers.keys() == asked | pieces
    assert json.loads(page.answers[names["payload"]])["name"] == "mali-russia"


def test_a_folder_keeps_what_is_asked_for_later_in_scripts_of_their_own(page):
    site = files(page, "")
    (first,) = (text.decode() for name, text in site.items() if name.endswith("-data.js"))
    held = json.loads(re.findall(r"atlasAnswers = (.*);", first)[0])
    later = json.loads(re.findall(r"atlasLater = (.*);", first)[0])
    assert later.keys() == set(page.files.closer())
    assert held.keys() == page.answers.keys() - later.keys()
    for name, script in later.items():
        assert page.answers[name] == json.loads(site[script].decode().split(" = ", 1)[1][:-1])


def test_a_folder_has_the_data_to_read(page):
    data = json.loads(files(page, "")["payload.json"])
    assert data.keys() == {"numbers", "texts", "areas"}
    assert data["texts"].keys() == set(page.atlases)
    assert len(data["numbers"]["events"]["id"]) == len(data["texts"]["en"]["events"]["title"])


def test_a_folder_has_the_events_in_every_language_that_tells_them(page, monkeypatch):
    kept = [writer for writer in WRITERS if writer.id in ("csv", "timelinejs")]
    monkeypatch.setattr(import_module("dashboard.publish.exports"), "WRITERS", kept)
    events = load()
    titles = {"fr": "Le Mali et la Russie depuis 1960", "ru": "Мали и Россия с 1960 года"}
    content = exports(events)
    assert content.keys() == {
        f"downloads/mali-russia{lang}{writer.ending}"
        for lang in ("", ".fr", ".ru")
        for writer in kept
    }
    assert told(files(page, "")["index.html"].decode())["told"] == [*titles]
    for lang, title in titles.items():
        timeline = json.loads(content[f"downloads/mali-russia.{lang}.timeline.json"])
        assert timeline["title"]["text"]["headline"] == title
        assert words("1968-11-19", lang) in {one["display_date"] for one in timeline["events"]}
    assert exports(replace(events, translations={})).keys() == {
        f"downloads/mali-russia{writer.ending}" for writer in kept
    }


def test_a_folder_holds_outlines_as_few_times_as_will_do(monkeypatch):
    light = [replace(writer, write=lambda _: b"") for writer in WRITERS]
    monkeypatch.setattr(import_module("dashboard.publish.exports"), "WRITERS", light)
    stems = {lang: f"downloads/mali-russia{lang}" for lang in ("", ".fr")}
    held = {
        lang: {writer.id for writer in WRITERS if stem + writer.ending in content}
        for content in [exports(load())]
        for lang, stem in stems.items()
    }
    assert {writer.id for writer in WRITERS} - held[""] == {"kml"}
    assert held[""] - held[".fr"] == {"gpkg", "lpf"}


def test_a_folder_links_to_what_it_holds_and_nothing_else(page):
    site = files(page, "")
    html = site["index.html"].decode()
    linked = re.findall(r'(?:src|href)="((?!#|\?|data:)[^"]*)"', html)
    assert len(linked) > 10
    assert set(linked) <= site.keys()
    assert not any(name.startswith("/") for name in linked)
    assert told(html)["plotly"] in site


@pytest.mark.parametrize(
    ("kind", "namespace"),
    [
        ("scorm", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        ("cc", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"),
    ],
)
def test_a_package_lists_its_files_in_a_manifest(page, kind, namespace):
    archive = zipfile.ZipFile(BytesIO(files(page, ".zip", kind)[""]))
    root = ElementTree.fromstring(archive.read("imsmanifest.xml"))
    assert root.tag == f"{{{namespace}}}manifest"
    listed = {entry.get("href") for entry in root.iter(f"{{{namespace}}}file")}
    assert listed == set(archive.namelist()) - {"imsmanifest.xml"}
    resource = next(root.iter(f"{{{namespace}}}resource"))
    assert resource.get("href") == "index.html"
    assert ("LMSInitialize" in archive.read("index.html").decode()) == (kind == "scorm")


@pytest.mark.parametrize("kind", ["scorm", "cc"])
def test_a_package_says_in_which_language_it_opens(page, kind):
    russian = replace(page, view=replace(page.view, lang="ru"), start="lang=ru")
    archive = zipfile.ZipFile(BytesIO(package(russian, kind)))
    root = ElementTree.fromstring(archive.read("imsmanifest.xml"))
    general = next(one for one in root.iter() if one.tag.endswith("general"))
    title, language = (
        [one for one in general.iter() if one.tag.rpartition("}")[2] == name]
        for name in ("langstring" if kind == "scorm" else "string", "language")
    )
    assert [one.text for one in (*title, *language)] == ["Мали и Россия с 1960 года", "ru"]
    assert [*title[0].attrib.values()] == ["ru"]
    assert 'lang="ru" dir="ltr" data-start="lang=ru"' in archive.read("index.html").decode()


def test_what_is_there_is_kept_unless_forced(tmp_path, capsys):
    table, lesson = tmp_path / "school.csv", tmp_path / "lesson.html"
    table.write_text("title,date,place\nA school opens,1968,bamako\n")
    lesson.write_text("mine")
    assert main(["publish", str(table), str(lesson)]) == 1
    assert "--force" in capsys.readouterr().err
    assert lesson.read_text() == "mine"
    assert main(["publish", str(table), str(lesson), "--force"]) == 0
    assert lesson.stat().st_size > 1_000_000
    assert names(tmp_path) == ["lesson.html", "school.csv"]


def test_a_folder_that_holds_its_source_is_not_replaced(tmp_path, capsys):
    table = tmp_path / "in" / "events.csv"
    table.parent.mkdir()
    table.write_text("title,date\nA,1990\n", "utf-8")
    for source in (str(table), f"duckdb://{table}?table=events"):
        assert main(["publish", source, str(tmp_path / "in"), "--force"]) == 1
        assert "which would be gone: give another folder" in capsys.readouterr().err
    assert table.exists()


def test_a_folder_with_files_is_replaced_whole_when_forced(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.txt").write_text("old")
    assert main(["publish", str(site)]) == 1
    assert main(["publish", f"{site}/", "--force"]) == 0
    assert not (site / "old.txt").exists()
    assert (site / "index.html").exists()
    assert (site / "data" / "events.csv").read_bytes() == (BUNDLED / "events.csv").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lesson.doc"], "expected a folder, or a name that ends in .html, .zip or .pdf"),
        (["lesson.html", "--state", "themes=astrology"], "themes=astrology makes no sense"),
    ],
)
def test_a_wrong_name_or_view_is_one_line(tmp_path, monkeypatch, capsys, arguments, said):
    monkeypatch.chdir(tmp_path)
    assert main(["publish", *arguments]) == 1
    assert said in capsys.readouterr().err.splitlines()[-1]
    assert names(tmp_path) == []


def test_a_place_that_cannot_be_written_is_one_line_and_leaves_nothing(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(PublishError, match="cannot be written"):
        write({"": b"page"}, tmp_path / "file" / "lesson.html", ".html")
    assert names(tmp_path) == ["file"]


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(PublishError, match="No space left on device"):
        write({"index.html": b"page"}, tmp_path / "site", "")
    assert names(tmp_path) == []


@pytest.mark.parametrize("kind", ["scorm", "cc"])
def test_odd_names_and_titles_leave_the_manifest_sound(page, kind):
    numbers = {**page.atlas.numbers, "name": '1 "odd" <name>'}
    odd = Atlas(numbers, {**page.atlas.texts, "title": "A bell \x07 & <more>"}, page.atlas.areas)
    archive = zipfile.ZipFile(BytesIO(package(replace(page, atlases={page.view.lang: odd}), kind)))
    root = ElementTree.fromstring(archive.read("imsmanifest.xml"))
    assert re.fullmatch(r"[A-Za-z_][\w.-]*", root.get("identifier"))
    assert "A bell  & <more>" in {text.strip() for text in root.itertext()}


def test_the_picture_of_a_folder_is_well_formed_whatever_its_places_are_called(page):
    names = ["a bell \x07 <b>"] * len(page.atlas.numbers["places"]["id"])
    texts = {**page.atlas.texts, "places": {**page.atlas.texts["places"], "name": names}}
    odd = replace(
        page, atlases={page.view.lang: Atlas(page.atlas.numbers, texts, page.atlas.areas)}
    )
    drawn = ElementTree.fromstring(files(odd, "")["poster.svg"])
    assert "a bell  <b>" in " ".join(drawn.itertext())
