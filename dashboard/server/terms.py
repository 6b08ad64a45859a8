"""Words that the glossary explains, marked in the first response."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from dashboard.contract.columns import Atlas
from dashboard.view.search import forms
from events.glossary import finder

_MARK = Markup('<abbr class="term" title="{}">{}</abbr>')


def explainer(atlas: Atlas) -> Callable[[str], Markup]:
    """Make what marks each term where it stands first in a text."""
    find, meaning = finder(forms(atlas.texts)), atlas.texts["glossary"]["meaning"]

    def explained(text: str) -> Markup:
        parts, at = Markup(""), 0
        for found in find(text):
            parts += Markup.escape(text[at : found.start])
            parts += _MARK.format(meaning[found.term], text[found.start : found.end])
            at = found.end
        return parts + Markup.escape(text[at:])

    return explained
