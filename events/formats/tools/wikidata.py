"""SPARQL results in JSON, as the Wikidata Query Service and others give them."""

from collections.abc import Mapping
from typing import Any

from events.formats.profiles import wikidata
from events.formats.tools.shared.flat import frame
from events.records import Records

FORMAT = "SPARQL results"


def matches(content: Any) -> bool:
    """Tell SPARQL 1.1 results by their two members.

    >>> matches({"head": {"vars": ["a"]}, "results": {"bindings": []}})
    True
    """
    match content:
        case {"head": {"vars": list()}, "results": {"bindings": list()}}:
            return True
    return False


def records(file: str, content: Any) -> Records:
    """Make a row of each binding; what is unbound is empty."""
    names = [str(name) for name in content["head"]["vars"]]
    rows = frame(file, [_row(names, one) for one in content["results"]["bindings"]])
    return wikidata.applied(Records(file, rows, format=FORMAT))


def _row(names: list[str], binding: Any) -> dict[str, str]:
    bound = binding if isinstance(binding, Mapping) else {}
    return {name: _value(bound.get(name)) for name in names}


def _value(term: Any) -> str:
    return str(term.get("value", "")).strip() if isinstance(term, Mapping) else ""
