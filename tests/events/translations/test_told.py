"""A collection told in another language: what is bound is used, what is stale or missing is not."""

from __future__ import annotations

from events.load import load
from events.testimony.contents import content_hash
from events.testimony.history import write_release
from events.testimony.itself import atlas_item
from events.translations import stamp, told_in
from tests.events.conftest import Folder

OPENED = ("An embassy opens", "The first embassy opens.", "")
DENIED = ("They did not meet.", "the ministry", "")
ACTORS = """id,name,kind,offices,spellings,summary,source_id
ministry,The Ministry,organisation,,the ministry,It speaks.,study
hall-club,The Club,organisation,,,It meets.,study
"""


def write(folder: Folder, name: str, text: str) -> None:
    (folder.path / name).write_text(text, encoding="utf-8")


def said(folder: Folder) -> list[str]:
    """Give the notes on translations, after how far they go."""
    return [str(note) for note in load(folder.path).translation_notes if note.kind != "missing"][1:]


def test_a_bound_text_is_told_and_others_stay(folder: Folder) -> None:
    write(folder, "events.fr.csv", f"id,of,title\nembassy,{stamp(OPENED)},Une ambassade ouvre\n")
    collection = load(folder.path)
    told = told_in(collection, "fr").events
    assert list(told["title"]) == [
        "Une ambassade ouvre",
        "A runway is lengthened",
        "A visit to Moscow",
    ]
    assert told.at["embassy", "summary"] == "The first embassy opens."
    assert list(told_in(collection, "bm").events["title"]) == list(collection.events["title"])


def test_what_is_told_keeps_its_names_in_other_languages(folder: Folder) -> None:
    write(folder, "events.fr.csv", "id,title\nvisit,Une visite\n")
    write(folder, "events.bm.csv", "id,title\nvisit,Taama\n")
    collection = load(folder.path)
    assert "aliases" not in collection.events
    said = {lang: told_in(collection, lang).events["aliases"] for lang in ("en", "fr", "ru")}
    assert said["fr"]["visit"] == "A visit to Moscow · Taama"
    assert said["en"]["visit"] == said["ru"]["visit"] == "Taama · Une visite"
    assert said["fr"]["embassy"] == ""


def test_a_version_is_the_same_in_every_language(folder: Folder) -> None:
    write(folder, "events.fr.csv", "id,title\nvisit,Une visite\n")
    write_release(load(folder.path), folder.path, "2024-05-04")
    told = told_in(load(folder.path), "fr")
    assert content_hash(told) == content_hash(load(folder.path))
    assert atlas_item(told)["issued"] == {"date-parts": [[2024, 5, 4]]}
    write(folder, "events.fr.csv", "id,title\nvisit,La visite\n")
    assert content_hash(load(folder.path)) == content_hash(told)


def test_a_stale_text_is_not_told_and_is_named(folder: Folder) -> None:
    write(folder, "events.fr.csv", "id,of,title\nembassy,0a1b2c3d,Une ambassade ouvre\n")
    assert told_in(load(folder.path), "fr").events.at["embassy", "title"] == "An embassy opens"
    (note,) = said(folder)
    assert "events.fr.csv:2 of" in note
    assert "stale" in note


def test_a_text_written_by_hand_is_told_and_named(folder: Folder) -> None:
    write(folder, "events.fr.csv", "id,title\nembassy,Une ambassade ouvre\n")
    assert told_in(load(folder.path), "fr").events.at["embassy", "title"] == "Une ambassade ouvre"
    (note,) = said(folder)
    assert "not bound" in note


def test_a_claim_is_found_by_its_text(folder: Folder) -> None:
    write(
        folder,
        "claims.fr.csv",
        "event_id,of,claim,attributed_to,locator\n"
        f"visit,{stamp(DENIED)},Pas de rencontre.,le ministère,\n",
    )
    claims = told_in(load(folder.path), "fr").claims
    assert list(claims["claim"][2:]) == ["They met.", "Pas de rencontre."]
    assert list(claims["voice_name"][2:])[1] == "le ministère"


def test_a_voice_that_is_an_actor_has_the_name_of_the_actor(folder: Folder) -> None:
    write(folder, "actors.csv", ACTORS)
    write(folder, "event_actors.csv", "event_id,actor_id,role\nvisit,hall-club,host\n")
    write(folder, "actors.fr.csv", "id,name\nministry,Le ministère\n")
    folder.replace("claims.csv", "denies,the ministry", "denies,ministry?")
    folder.replace("sources.json", '"A letter"', '"A letter", "custom": {"voice": "ministry?"}')
    told = told_in(load(folder.path), "fr")
    denied = told.claims.iloc[3]
    assert (denied["voice_name"], bool(denied["probable"])) == ("Le ministère", True)
    assert told.voices["letter"] == "Le ministère?"
    assert "The Ministry" in told.actors.at["ministry", "spellings"]


def test_what_names_nothing_repeats_or_loses_something_is_named(folder: Folder) -> None:
    folder.replace("events.csv", "Known only to be done by 1976.", "Known only by 1976; see {n}.")
    write(
        folder,
        "events.fr.csv",
        "id,title,summary\n"
        "embasy,Une ambassade,\n"
        "visit,Une visite,<b>Deux</b> côtés\n"
        "visit,Une autre visite,\n"
        "air-base,Une piste,Connu.\n",
    )
    notes = "\n".join(said(folder))
    for part in (
        'names nothing here; did you mean "embassy"?',
        "repeats an earlier row",
        "markup that the original lacks: </b>",
        "lost the placeholder {n}",
    ):
        assert part in notes


def test_files_of_no_table_or_without_keys_are_passed_over(folder: Folder) -> None:
    write(folder, "event.fr.csv", "id,title\nembassy,Une ambassade\n")
    write(folder, "eras.fr.csv", "title\nLes débuts\n")
    notes = load(folder.path).notes
    assert (
        'event.fr.csv: translates no table of a collection; did you mean "events.fr.csv"?' in notes
    )
    assert "eras.fr.csv: not read: missing column id" in notes


def test_several_sources_keep_their_translations(folder: Folder) -> None:
    write(folder, "events.fr.csv", "id,title\nembassy,Une ambassade ouvre\n")
    other = folder.path.parent / "other.csv"
    other.write_text("title,date,place\nA fair,1961,gao\n")
    both = load([other, folder.path])
    told = told_in(both, "fr").events
    assert sorted(told["title"])[:2] == ["A fair", "A runway is lengthened"]
    assert "Une ambassade ouvre" in set(told["title"])
