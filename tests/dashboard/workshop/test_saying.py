"""What readers and rules say is said in every language: each sentence of theirs, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from string import Formatter

import pytest
from babel import Locale

from dashboard.contract.files import languages
from dashboard.contract.files import words as shared
from dashboard.workshop import saying
from dashboard.workshop.saying.catalogue import BETWEEN, WORDS, catalogue, reworded, sections
from events.dates.written.figures import NO_ORDER
from events.drafting.bringing import brought
from events.drafting.remarks import remark
from events.problems import Problem, UnreadableError
from events.rows.accounting import NOWHERE
from events.schema import FIRST_LANGUAGE
from geodata.world import Query, find_all
from tests.dashboard.workshop.sentences import ROOT, pieces, sentences
from tests.dashboard.workshop.sentences import WORDS as TWO_WORDS
from tests.events.drafting.test_same import SHAPES
from tests.events.formats.test_malformed import CASES

OTHERS = [lang for lang in languages() if lang != FIRST_LANGUAGE]
ENGLISH = {text: section for section, told in sections(OTHERS[0]).items() for text in told}
"""Template -> its section."""
SINGLE = (WORDS, BETWEEN)
SAMPLES = {
    "count": "3",
    "each": "must not be empty",
    "edtf": "1961~",
    "either": '"here" or "there"',
    "field": "place id",
    "names": "Here or There",
    "places": "Here (region, XX)",
    "said": "must not be empty",
    "told": "must not be empty",
    "where": "table events row 3",
    "word": "country",
    "year": "1961",
}
"""What a hole can hold, by how it is said."""
LARGEST = "de loin le plus d’habitants"
NOTED = remark(
    *("events", "r1", "date", "note"),
    '"May 3 → 4; 02" → 2002-05; or the day of a month',
    "dates to check",
)
NOT_OURS = ("a line that could not be read", "broken XML, read as far as it goes")
"""Notes that pass on what a library says."""


def sample(template: str) -> str:
    """A text with something in each hole."""
    return "".join(
        text if name is None else f"{text}{SAMPLES.get(how or '', 'Xyz')}"
        for text, name, how, _ in Formatter().parse(template)
    )


def spaced(text: str) -> str:
    """A text with plain spaces, for the eye."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def fixed(template: str) -> str:
    """A text with a mark for each hole."""
    return "".join(
        text if name is None else f"{text}\0" for text, name, *_ in Formatter().parse(template)
    )


def forms(told: str | dict[str, str]) -> list[str]:
    return [told] if isinstance(told, str) else [*told.values()]


def holes(text: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_says_the_same_in_the_same_order(lang: str) -> None:
    said, first = sections(lang), sections(OTHERS[0])
    assert [*said] == [*first]
    assert {name: [*told] for name, told in said.items()} == {
        name: [*told] for name, told in first.items()
    }


@pytest.mark.parametrize("lang", OTHERS)
def test_a_file_has_one_sentence_in_each_line(lang: str) -> None:
    text = (ROOT / f"dashboard/workshop/saying/{lang}.json").read_text("utf-8")
    assert text == json.dumps(sections(lang), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_keeps_its_holes_and_has_all_plurals(lang: str) -> None:
    locale = Locale.parse(shared(lang)["locale"], sep="-")
    plurals = {*locale.plural_form.tags, "other"}
    for told in sections(lang).values():
        for english, text in told.items():
            assert all(holes(form) == holes(english) for form in forms(text)), english
            assert isinstance(text, str) or {*text} == plurals, english


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_is_found_again(lang: str) -> None:
    missed = [
        text
        for text, section in ENGLISH.items()
        if section not in SINGLE and catalogue(lang).said(sample(text)) is None
    ]
    assert missed == []


def test_french_signs_do_not_part_from_their_words() -> None:
    parted = re.compile(r" [:;?!»](?!\S)|« |[^\W\d_][;?!](?!\S)")
    told = (text for section in sections("fr").values() for text in section.values())
    assert [one for text in told for one in forms(text) if parted.search(one)] == []


def test_every_sentence_of_readers_and_rules_is_translated() -> None:
    every = "\n".join(map(fixed, ENGLISH))
    told = catalogue(OTHERS[0])

    def is_known(piece: str) -> bool:
        parts = [part.strip(' ;:,()“”"…?.-') for part in re.split(r"[:;] ", piece)]
        return piece in every or all(map(every.__contains__, parts)) or bool(told.said(piece))

    assert len(sentences()) > 300, "the search finds what is said"
    assert [piece for piece in sentences() if not is_known(piece)] == []


def test_every_translation_is_of_something_that_is_said() -> None:
    longest = sorted((one for one in pieces() if len(one.strip()) > 2), key=len, reverse=True)

    def left(template: str) -> str:
        text = fixed(template)
        for piece in longest:
            text = text.replace(piece, "\0") if piece in text else text
        return text

    unsaid = {
        text
        for text, section in ENGLISH.items()
        if section not in SINGLE and TWO_WORDS.search(left(text))
    }
    assert {text for text in unsaid if sample(text) not in pieces()} == set()
    assert TWO_WORDS.search(left("no camel is striped"))


FILES = {
    **{name: (name, text) for name, text in SHAPES.items()},
    **{name: (file, content) for name, (file, content, *_) in [*CASES.items()][::2]},
}


def told_of(path) -> Iterator[str]:
    """All that is said of a file."""
    try:
        found = brought(path)
    except UnreadableError as error:
        yield error.problem.rule
        return
    if found.opened is None:
        return
    for one in (*found.opened.remarks, *found.opened.made.remarks):
        yield one["group"]
        if one["group"] not in NOT_OURS:
            yield one["text"].rpartition('" → ')[2]
    yield from (why for _, why in found.opened.aside)


@pytest.mark.parametrize("name", FILES)
def test_all_that_is_said_of_a_file_is_said_in_every_language(tmp_path, name: str) -> None:
    file, content = FILES[name]
    path = tmp_path / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    told = {text for text in told_of(path) if TWO_WORDS.search(text)}
    english = {text for text in told for lang in OTHERS if catalogue(lang).said(text) is None}
    written = path.read_bytes().decode("utf-8", "replace")
    assert {text for text in english if text.strip('"') not in written} == set()


def test_a_sentence_within_a_sentence_is_said_too() -> None:
    text = "not in the gazetteer; did you mean Here or There?"
    assert (
        spaced(saying.said(f'"x": {text}', "fr"))
        == "« x » : pas dans l’index des lieux ; peut-être Here ou There ?"
    )
    assert saying.said(f'{NOWHERE} ("soon": no year is written; "x": {text})', "ru") == (
        "нет ни даты, ни места, которые можно прочитать "
        "(«soon»: год не написан; «x»: нет в указателе мест; может быть, Here или There?)"
    )


def test_values_stay_as_they_are_written() -> None:
    said = saying.said('unknown source; did you mean "must not be empty" or "a; b" or "c"?', "ru")
    assert said == "неизвестный источник; может быть, «must not be empty», «a; b» или «c»?"


@pytest.mark.parametrize(("n", "said"), [(1, "1 строка"), (2, "2 строки"), (11, "11 строк")])
def test_what_is_counted_has_the_form_of_its_number(n: int, said: str) -> None:
    assert saying.said(f"{n} rows", "ru") == said


def test_what_has_no_translation_stays_english_as_a_whole() -> None:
    text = 'the camel is unknown; did you mean "horse"?'
    assert saying.said(text, "fr") == text
    assert saying.said(f"neither {text}" * 500, "fr") == f"neither {text}" * 500


def test_columns_are_called_as_the_page_calls_them() -> None:
    assert (
        spaced(saying.said("column read as place precision", "fr"))
        == "colonne lue comme « Précision du lieu »"
    )


def test_english_stays_as_it_is_but_for_commands() -> None:
    told = [remark("events", "r1", "date", "problem", "must not be empty"), NOTED]
    assert saying.remarks(told, "en") == told
    text = "draft: 2; expected a whole number"
    assert saying.line(text, "en") == text
    assert "--day-first" not in saying.said(NO_ORDER, "en")
    assert saying.said(NO_ORDER, "en").endswith("or write the month as a word")


def test_advice_on_commands_is_still_given() -> None:
    assert [text for text in reworded() if not any(text in piece for piece in pieces())] == []


def test_remarks_of_one_group_stay_together() -> None:
    texts = ("unknown place", 'unknown place; did you mean "lyon"?', "it is odd; look again")
    told = [remark("events", "r1", "place", "problem", text) for text in texts]
    groups = [one["group"] for one in saying.remarks(told, "fr")]
    assert groups == ["lieu inconnu", "lieu inconnu", "it is odd"]


def test_what_became_of_a_value_stands_behind_it() -> None:
    (told,) = saying.remarks([NOTED], "ru")
    assert told["text"] == "«May 3 → 4; 02» → 2002-05; или день месяца"
    assert told["group"] == "даты, которые надо проверить"


def test_a_refusal_says_where_and_why() -> None:
    error = UnreadableError(Problem("a.csv", 3, "date", "x", "nested too deeply"))
    assert spaced(saying.refusal(error, "fr")) == 'a.csv:3 date "x" : imbriqué trop profondément'


def test_a_line_may_begin_with_where_it_is_from() -> None:
    said = saying.line(
        'table events row 2: column "titel" is not known; did you mean "title"?', "fr"
    )
    assert (
        spaced(said) == "table events ligne 2 : colonne « titel » : inconnu ; peut-être « title » ?"
    )
    assert saying.line("media/: files that no row of media.csv names", "ru") == (
        "media/: файлы, которых не называет ни одна строка media.csv"
    )


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize(("name", "year"), [("Upper Volta", 1990), ("Korea", 1970)])
def test_old_names_are_explained(name: str, year: int, lang: str) -> None:
    (found,) = find_all([Query(name, year=year)])
    said = saying.said(found.fault, lang)
    assert said != found.fault
    assert not re.search(r"\b(now|in|the)\b", said)


def test_places_are_called_as_in_the_language_and_it_is_said_why() -> None:
    spot = {"id": "moscow", "name": "Moscow", "region": "Moscow", "why": "by far the most people"}
    (told,) = saying.understood([{"key": "r2", "spots": [spot]}], "fr")
    assert told["spots"] == [{**spot, "name": "Moscou", "region": "Moscou", "why": LARGEST}]
    assert saying.places([spot], "en") == [spot]


def test_a_place_that_a_draft_calls_otherwise_keeps_its_name() -> None:
    own = {"id": "moscow", "name": "Our Moscow", "region": "Moscow", "why": ""}
    far = {"id": "geonames-1", "name": "Moscow", "region": "Idaho", "why": ""}
    assert saying.places([own, far], "ru") == [own, far]
