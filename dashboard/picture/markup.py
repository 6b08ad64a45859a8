"""Markup from templates: texts never become markup, and XML holds only what it can."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def template(package: str, name: str) -> Template:
    """Give a template of a package; what it names must be there, and is escaped."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)


def xml_text(text: str) -> str:
    r"""Leave out the characters that XML cannot hold.

    >>> xml_text("a\x0bb")
    'ab'
    """
    return _NO_XML.sub("", text)
