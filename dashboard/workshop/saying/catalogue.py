"""What readers and rules say in English, in another language: sentences by their templates."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from babel import Locale
from babel.lists import format_list

from dashboard.contract import files as shared
from dashboard.workshop.saying.templates import Template, Templates
from dashboard.workshop.words import words
from events.columns.fields import FIELDS
from events.drafting.draft import OWN_FIELDS
from events.schema import FIRST_LANGUAGE
from geodata.world.old import meanings

Told = str | Mapping[str, str]
"""A text with holes, or one for each plural form of the hole that is counted."""
WORDS, BETWEEN = "words", "between"
"""Sections of single words that are said only within sentences, and of signs between these."""
_LONGEST: Final = 1000
"""Letters of a text that is looked at."""
_DEEPEST: Final = 6
_JOINTS: Final = ("; ", ", ")
"""Between sentences that are put together, and parts of them that are."""
_MOST_PARTS: Final = 12
_EACH: Final = re.compile(r"; (?=\")")
_KIND: Final = re.compile(r"(?<=\()[a-z ]+(?=[,)])")
"""What kind of place stands in brackets behind its name."""
_WORD: Final = re.compile(r"[a-z]{2}")
_SHORT: Final = {"latitude": "lat", "longitude": "lon"}
"""Fields that readers call otherwise."""


@dataclass(frozen=True)
class Catalogue:
    """All sentences of a language by their English."""

    lang: str
    locale: Locale
    exact: Mapping[str, str]
    templates: Templates
    """Those with holes."""
    told_by: Mapping[re.Pattern[str], Told]
    """Pattern of a template -> what it is in this language."""
    words: Mapping[str, str]
    between: Mapping[str, str]

    def said(self, text: str, depth: int = 0) -> str | None:
        """Say an English text; None where it, or a sentence in it, has no translation."""
        if text in self.exact or depth > _DEEPEST or not _may_be_said(text):
            return self.exact.get(text)
        filled = (self._filled(one, text, depth) for one in self.templates.like(text))
        return next((one for one in filled if one), None) or self._parts(text, depth)

    def _filled(self, template: Template, text: str, depth: int) -> str | None:
        values = template.values(text)
        if values is None:
            return None
        said = {name: self._value(held, template.how[name], depth) for name, held in values.items()}
        if None in said.values():
            return None
        told = self.told_by[template.pattern]
        form = told if isinstance(told, str) else told[self._form(template, values)]
        return form.format(**said)

    def _form(self, template: Template, values: Mapping[str, str]) -> str:
        counted = next(name for name, how in template.how.items() if how == "count")
        return str(self.locale.plural_form(int(values[counted])))

    def _parts(self, text: str, depth: int) -> str | None:
        """Say what is put together of several sentences, if all of them can be said."""
        for joint in _JOINTS:
            parts = text.split(joint)
            if not 1 < len(parts) <= _MOST_PARTS:
                continue
            said = [self.said(part, depth + 1) for part in parts]
            if None not in said:
                return self.sign(joint).join(one for one in said if one)
        return None

    def _value(self, held: str, how: str, depth: int) -> str | None:
        """Say what a hole holds, each as its template asks."""
        say = _HOW.get(how)
        return say(self, held, depth + 1) if say else held

    def told(self, text: str, depth: int = 0) -> str:
        """Say what may be a sentence, or a value that stays as it is."""
        return self.said(text, depth) or text

    def quoted(self, value: str) -> str:
        """Put a value between quotation marks."""
        return self.between['"{}"'].format(value)

    def sign(self, english: str) -> str:
        """Give a sign between sentences with the spaces of the language."""
        return self.between.get(english, english)

    def either(self, choices: list[str]) -> str:
        """Offer choices."""
        return format_list(choices, style="or", locale=self.locale)

    def field(self, name: str) -> str:
        """Name a field of events as the page does."""
        key = _SHORT.get(name, name.replace(" ", "_"))
        return words(self.lang)[f"field.{key}"] if key in FIELDS | OWN_FIELDS else name

    def in_words(self, path: str) -> str:
        """Say where in a draft something is: what is no name of its own is in its words."""
        said = self._any_word.sub(lambda found: self.words[found[0]], path)
        return said.replace(": ", self.sign(": "))

    @property
    def _any_word(self) -> re.Pattern[str]:
        longest = sorted(map(re.escape, self.words), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(longest)})\b")


def _may_be_said(text: str) -> bool:
    """Tell whether a text is neither figures alone nor as long as no sentence is."""
    return len(text) <= _LONGEST and _WORD.search(text) is not None


def _each(catalogue: Catalogue, held: str, depth: int) -> str:
    if held.startswith('"'):
        parts = _EACH.split(held)
    else:
        parts = [held] if catalogue.said(held, depth) else held.split("; ")
    return catalogue.sign("; ").join(catalogue.told(one, depth) for one in parts)


def _quoted(catalogue: Catalogue, held: str, _depth: int) -> str:
    return catalogue.either([*map(catalogue.quoted, held[1:-1].split('" or "'))])


def _places(catalogue: Catalogue, held: str, _depth: int) -> str:
    return _KIND.sub(lambda found: catalogue.words.get(found[0], found[0]), held)


_HOW: Final[Mapping[str, Callable[[Catalogue, str, int], str | None]]] = {
    "each": _each,
    "either": _quoted,
    "field": lambda catalogue, held, _: catalogue.field(held),
    "names": lambda catalogue, held, _: catalogue.either(held.split(" or ")),
    "places": _places,
    "said": Catalogue.said,
    "told": Catalogue.told,
    "where": lambda catalogue, held, _: catalogue.in_words(held),
    "word": lambda catalogue, held, _: catalogue.words.get(held, held),
}


def sections(lang: str) -> dict[str, dict[str, Told]]:
    """Give the templates of a language by subject, as they are written down."""
    read: dict[str, dict[str, Told]] = _read(lang)
    return read


@cache
def reworded() -> dict[str, str]:
    """Give what is said in other words in English: advice on commands, which are not here."""
    read: dict[str, str] = _read(FIRST_LANGUAGE)
    return read


def _read(lang: str) -> Any:
    return json.loads(files(__package__).joinpath(f"{lang}.json").read_text("utf-8"))


@cache
def catalogue(lang: str) -> Catalogue:
    """Give the sentences of a language other than English."""
    held = sections(lang)
    every = {
        english: told
        for section, texts in held.items()
        if section not in (WORDS, BETWEEN)
        for english, told in texts.items()
    }
    made = {english: Template.of(english) for english in every}
    plain = {
        english.format(): told.format()
        for english, told in every.items()
        if not made[english].how and isinstance(told, str)
    }
    holed = {english: one for english, one in made.items() if one.how}
    told_by = {one.pattern: every[english] for english, one in holed.items()}
    single, signs = (_texts(held[section]) for section in (WORDS, BETWEEN))
    locale = Locale.parse(shared.words(lang)["locale"], sep="-")
    exact, templates = {**meanings(lang), **plain}, Templates.of(holed.values())
    return Catalogue(lang, locale, exact, templates, told_by, single, signs)


def _texts(section: Mapping[str, Told]) -> dict[str, str]:
    return {english: told for english, told in section.items() if isinstance(told, str)}
