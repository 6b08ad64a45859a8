"""SPARQL results in tabs, whose cells are terms of RDF."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from events.records import Records

_MARK: Final = "?"
"""How a variable begins."""
_IRI: Final = re.compile(r"<([^<>]*)>")
_LITERAL: Final = re.compile(r"(.*?)(?:@[a-zA-Z][\w-]*|\^\^<[^<>]*>)", re.S)
_LONGEST: Final = 100_000


def are_variables(header: Collection[str]) -> bool:
    """Tell whether all names of columns are variables.

    >>> are_variables(["?item", "?date"]), are_variables(["Where?"])
    (True, False)
    """
    return bool(header) and all(name.startswith(_MARK) for name in header)


def without_terms(records: Records) -> Records:
    """Take the texts out of terms, if the columns are variables."""
    header = [str(column) for column in records.rows.columns]
    if not are_variables(header):
        return records
    rows = records.rows.map(plain).set_axis([name.removeprefix(_MARK) for name in header], axis=1)
    return replace(records, rows=rows)


def plain(term: str) -> str:
    """Give the text of a term, whether or not its quotes have been read already.

    >>> plain("<http://x.org/a>"), plain('"Treaty"@en'), plain("Treaty@en"), plain("a@b.org")
    ('http://x.org/a', 'Treaty', 'Treaty', 'a@b.org')
    >>> plain("1968-11-19T00:00:00Z^^<http://www.w3.org/2001/XMLSchema#dateTime>")
    '1968-11-19T00:00:00Z'
    """
    if len(term) > _LONGEST:
        return term
    if found := _IRI.fullmatch(term):
        return found[1]
    literal = _LITERAL.fullmatch(term)
    text = literal[1] if literal else term
    quoted = len(text) > 1 and text[0] == text[-1] == '"'
    return text[1:-1] if quoted else text
