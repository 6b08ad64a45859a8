import json

from events.load import load


def test_a_folder_notes_extra_columns_and_finds_misnamed_ones(folder, report):
    folder.replace("events.csv", "summary", "summary,colour")
    lines = (folder.path / "events.csv").read_text().splitlines()
    (folder.path / "events.csv").write_text(
        "\n".join([lines[0], *(f"{row},red" for row in lines[1:])])
    )
    assert load(folder.path).notes == ("events.csv: columns not used: colour",)
    folder.replace("events.csv", "theme", "themes")
    assert report(folder.path) == ['events.csv:1 theme: missing column; did you mean "themes"?']


def test_json_files_of_a_folder_have_their_kind(folder, report):
    (folder.path / "sources.json").write_text("{}")
    (folder.path / "datapackage.json").write_text("[]")
    assert report(folder.path) == [
        "datapackage.json: expected an object { … }",
        "sources.json: expected an array [ … ]",
    ]


def test_an_empty_table_has_no_events(folder, report):
    (folder.path / "events.csv").write_text("id,title,date,theme,status,summary\n")
    assert report(folder.path)[0] == "events.csv: no events; expected one row at least"


def test_optional_files_may_be_left_out(folder):
    (folder.path / "eras.csv").unlink()
    (folder.path / "relations.csv").unlink()
    collection = load(folder.path)
    assert collection.eras.empty
    assert collection.relations.empty


def undeclared(folder):
    meta = json.loads((folder.path / "datapackage.json").read_text())
    del meta["themes"]
    (folder.path / "datapackage.json").write_text(json.dumps(meta))
    return meta


def test_a_folder_without_themes_has_those_of_its_events(folder):
    undeclared(folder)
    folder.replace("events.csv", "military", "War and peace")
    folder.replace("events.csv", "politics", "")
    collection = load(folder.path)
    assert [(theme.id, dict(theme.title)["en"]) for theme in collection.themes] == [
        ("diplomacy", "diplomacy"),
        ("war-and-peace", "War and peace"),
        ("events", "Events"),
    ]
    assert list(collection.events["theme"]) == ["diplomacy", "war-and-peace", "events"]
    assert collection.notes == (
        "datapackage.json: no themes; they are those of the theme column",
        "events.csv: theme: Events where the file gives none",
    )


def test_its_titles_are_in_its_first_language(folder):
    meta = undeclared(folder)
    (folder.path / "datapackage.json").write_text(json.dumps({**meta, "languages": ["fr", "en"]}))
    assert load(folder.path).themes[0].title == {"fr": "diplomacy"}


def test_neither_themes_nor_their_column(folder, report):
    undeclared(folder)
    folder.replace("events.csv", "theme", "topic")
    assert report(folder.path) == ["events.csv:1 theme: missing column"]
