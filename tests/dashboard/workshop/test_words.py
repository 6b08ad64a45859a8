"""The workshop says the same in every language, all that it is asked for, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from babel import Locale

from dashboard.contract.files import languages
from dashboard.contract.files import words as shared
from dashboard.workshop.http import _STATUS as WHY_NOT
from dashboard.workshop.page.bar import BUTTONS
from dashboard.workshop.page.layout import PANELS
from dashboard.workshop.page.table import ACTIONS
from dashboard.workshop.words import of_the_card, words
from events.columns.fields import FIELDS
from events.columns.names import field_of
from events.drafting.draft import OWN_FIELDS
from events.drafting.remarks import Kind
from events.rules.bibliography import TYPES
from events.schema import MEDIA_KINDS, PRECISIONS, TABLES

ROOT = Path(__file__).parents[3]
BROWSER = ROOT / "dashboard/web/workshop"
SERVER = ROOT / "dashboard/workshop"
FILES = [*BROWSER.rglob("*.js"), *SERVER.rglob("*.py"), *SERVER.rglob("templates/*.html")]
SOURCES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(FILES)}

PLURALS = ("zero", "one", "two", "few", "many", "other")
SPOKEN = re.compile(r"""(?<![\w.])(?:voice\.)?t\(\s*(f?)(["'`])((?:(?!\2)[^\n])+)\2""")
"""What the speaker is asked for: a key, or a pattern of keys."""
NAMED = re.compile(r"""["']((?:ask|open|said|workshop\.(?:did|refused))\.[a-z][\w.-]*)["']""")
"""Keys that are handed on before somebody says them."""
QUOTED = re.compile(r"""["'`]([a-z][\w-]*(?:\.[\w-]+)*)["'`]""")


def found(path: str, pattern: str) -> list[str]:
    """What a source says between the marks of a pattern."""
    names = re.findall(pattern, (ROOT / path).read_text("utf-8"))
    assert names, f"{path} no longer says {pattern}"
    return list(names)


def listed(path: str, before: str) -> list[str]:
    """The texts of a list or a union of types, which stands after something in a script."""
    (inside,) = found(path, before + r"""[^"=;]*((?:"\w+"[, |]*)+)""")
    return re.findall(r'"(\w+)"', inside)


STEPS = [
    name
    for path in (ROOT / "events").rglob("*.py")
    for name in re.findall(r'\btell\("(\w+)"\)', path.read_text("utf-8"))
]
TAKEN = listed("dashboard/web/workshop/take/dialog.js", "const KINDS =")
WAYS = found("dashboard/web/workshop/start/start.js", r'\bway\("(\w+)"')
NOTED = get_args(Kind)
HINTED = ["issued", "accessed", "language", "note", "custom.voice"]
DESCRIBED = [
    name
    for which in ("BEFORE", "AFTER")
    for name in re.findall(
        r'"([\w.-]+)"',
        found("dashboard/web/workshop/sources/fields.js", rf"const {which} = \[(.+)\];")[0],
    )
]
SEEN = ["alt", "caption", "credit", "licence", "url"]
NO_TABLES = found("dashboard/web/workshop/core/merging/parts.js", r'export const [A-Z]+ = "(\w+)"')
"""What is merged as tables are."""
TRANSLATED = found("dashboard/web/workshop/core/merging/parts.js", r'"(\w+)\.": \[')
ABOUT = found("dashboard/web/workshop/story/about.js", r'\{ name: "(\w+)"')
MOVED = listed("dashboard/web/workshop/story/items.js", r"const \[up, down, away\] =")
STEPPED = found("dashboard/web/workshop/story/step.js", r'\{ name: "(\w+)"')
BY_HAND = listed("dashboard/web/workshop/story/step.js", "const BY_HAND =")
LICENCES = found("dashboard/web/workshop/story/licence.js", r'\{ name: "([\w.-]+)"')
SHOWN = json.loads((ROOT / "dashboard/contract/steps.json").read_text("utf-8"))["query"]
FAMILIES = {
    "ask.{}": WHY_NOT,
    "claim.{}.do": ["up", "down", "remove", "source"],
    "columns.need.{}": found("dashboard/web/workshop/desk/needs.js", r'\("(\w+)"\)\]'),
    "colour.{}": listed("dashboard/web/workshop/story/swatches.js", "const COLOURS ="),
    "csl.{}": TYPES,
    "field.{}": [*FIELDS, *OWN_FIELDS],
    "find.{}": found("dashboard/web/workshop/desk/findbox.js", r'\btool\("(\w+)"'),
    "kind.{}": NOTED,
    "media.{}": SEEN,
    "media.{}.hint": SEEN,
    "media.{}.missing": ["alt", "credit"],
    "media.kind.{}": MEDIA_KINDS,
    "media.licence.{}": listed("dashboard/web/workshop/media/medium.js", "const IN_WORDS ="),
    "media.refused.{}": [
        "large",
        "all",
        "sound",
        "moving",
        "broken",
        "room",
        "heic",
        "svg",
        "film",
        "none",
    ],
    "limit.{}": found("dashboard/web/workshop/core/limits.js", r'\bover\("(\w+)"'),
    "merge.count.{}": listed("dashboard/web/workshop/merging/summary.js", "const COUNTS ="),
    "merge.group.{}": listed("dashboard/web/workshop/merging/groups.js", "const ORDER ="),
    "merge.is.{}": ["new", "gone"],
    "precision.{}": PRECISIONS,
    "row.{}": ACTIONS,
    "row.{}.title": ACTIONS,
    "saved.{}": listed("dashboard/web/workshop/types.d.ts", "interface Keeping "),
    "source.{}": DESCRIBED,
    "source.{}.hint": HINTED,
    "start.{}": WAYS,
    "start.{}.about": WAYS,
    "step.{}": listed("dashboard/web/workshop/start/progress.js", "const STEPS ="),
    "story.{}": [*ABOUT, *MOVED],
    "story.{}.hint": ABOUT,
    "story.era.{}": found("dashboard/web/workshop/story/eras.js", r'\{ name: "(\w+)"'),
    "story.licence.{}.means": [*LICENCES, "none", "own"],
    "story.part.{}": found("dashboard/web/workshop/story/story.js", r'\["(\w+)", create'),
    "story.role.{}": listed("dashboard/web/workshop/story/makers.js", "const ROLES ="),
    "story.step.{}": [*STEPPED, *BY_HAND],
    "story.step.{}.hint": BY_HAND,
    "story.view.key.{}": [key for key in SHOWN if key != "themes"],
    "tab.{}": PANELS,
    "table.{}": [*TABLES, *NO_TABLES, *TRANSLATED],
    "take.{}": TAKEN,
    "take.{}.about": TAKEN,
    "{}.title": BUTTONS,
}
"""Keys of which a part is known only when they are said -> what that part can be."""

OF_THE_CARD = {"stance.{}", "stance.{}.means", "status.{}", "status.{}.means", "voices"}
"""Words of the card that are asked for by a part of their key, or by a number."""


def stem_of(key: str, keys: dict[str, str]) -> str:
    """The key without its plural form."""
    stem, _, form = key.rpartition(".")
    return stem if form in PLURALS and f"{stem}.other" in keys else key


def stems(lang: str) -> list[str]:
    """Keys of a language in their order, plural forms as one."""
    keys = words(lang)
    return list(dict.fromkeys(stem_of(key, keys) for key in keys))


def forms(lang: str) -> dict[str, list[str]]:
    """Keys that have plural forms -> these."""
    keys = words(lang)
    counted: dict[str, list[str]] = {}
    for key in keys:
        if (stem := stem_of(key, keys)) != key:
            counted.setdefault(stem, []).append(key.rpartition(".")[2])
    return counted


def spoken() -> Iterator[tuple[str, str]]:
    """What is said in which source; parts that are known later are `{}`."""
    for name, source in SOURCES.items():
        for _, _, said in SPOKEN.findall(source):
            yield name, re.sub(r"\$?\{[^{}]*\}", "{}", said)
        for said in NAMED.findall(source):
            yield name, said


def in_families() -> set[str]:
    return {family.format(one) for family, values in FAMILIES.items() for one in values}


def asked() -> set[str]:
    """All that anybody may ask for."""
    quoted = {said for source in SOURCES.values() for said in QUOTED.findall(source)}
    return quoted | in_families()


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_same_words_in_the_same_order(lang: str) -> None:
    assert stems(lang) == stems("en")


@pytest.mark.parametrize("lang", languages())
def test_a_file_of_words_has_one_in_each_line(lang: str) -> None:
    text = (SERVER / f"words/{lang}.json").read_text("utf-8")
    assert text == json.dumps(words(lang), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("lang", languages())
def test_every_count_has_all_plurals_of_its_language(lang: str) -> None:
    locale = Locale.parse(shared(lang)["locale"], sep="-")
    categories = {*locale.plural_form.tags, "other"}
    in_order = [form for form in PLURALS if form in categories]
    assert forms("en").keys() <= forms(lang).keys()
    assert {stem: has for stem, has in forms(lang).items() if has != in_order} == {}


@pytest.mark.parametrize("lang", languages())
def test_every_form_of_a_word_names_the_same_values(lang: str) -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"\{(\w*)\}", text))

    english = {stem_of(key, words("en")): values(text) for key, text in words("en").items()}
    keys = words(lang)
    assert [key for key in keys if values(keys[key]) != english[stem_of(key, keys)]] == []


def test_every_word_that_is_said_is_there() -> None:
    known = {*stems("en"), *FAMILIES, *OF_THE_CARD, *of_the_card("en")}
    assert [one for one in spoken() if one[1] not in known] == []
    assert len(set(spoken())) > len(stems("en")) / 3, "the search finds what is said"


def test_every_name_in_a_family_has_its_word() -> None:
    assert in_families() - {*stems("en")} == set()


def test_every_word_is_said() -> None:
    assert {*stems("en")} - asked() == set()


def test_a_word_that_nobody_says_would_be_found() -> None:
    assert {"take.html.about", "saved.failed", "open.taken", "undo.title"} <= asked()
    assert not {"take.nothing", "undo.about", "workshop.did.nothing"} & asked()


@pytest.mark.parametrize("lang", [lang for lang in languages() if lang != "en"])
def test_no_sentence_is_left_in_english(lang: str) -> None:
    sentences = {text for text in words("en").values() if len(re.findall(r"\w+", text)) > 2}
    assert [key for key, text in words(lang).items() if text in sentences] == []


def test_french_signs_do_not_part_from_their_words() -> None:
    parted = re.compile(r" [:;?!»]|« |[^\W\d_][;?!]")
    assert [text for text in words("fr").values() if parted.search(text)] == []


@pytest.mark.parametrize("lang", languages())
def test_no_name_of_a_field_is_read_as_another(lang: str) -> None:
    names = {field: words(lang)[f"field.{field}"] for field in FIELDS | OWN_FIELDS}
    assert {
        field: name for field, name in names.items() if field_of(name) not in (field, None)
    } == {}
    assert len({*names.values()}) == len(names)


@pytest.mark.parametrize("lang", languages())
def test_columns_of_an_empty_sheet_are_known_again_in_a_table(lang: str) -> None:
    fields = listed("dashboard/web/workshop/desk/empty.js", "const FIELDS =")
    assert [field_of(words(lang)[f"field.{field}"]) for field in fields] == fields


def test_every_step_of_reading_has_its_place() -> None:
    assert {*STEPS} <= set(FAMILIES["step.{}"])
