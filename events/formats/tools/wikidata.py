"""SPARQL results in JSON, as the Wikidata Query Service and others give them."""

from collections.abc import Mapping
from typing import Any, Final

from events.formats.profiles import wikidata
from events.formats.tools.shared.flat import frame
from events.records import Records

FORMAT: Final = "SPARQL results"
_TERM: Final = frozenset({"type", "value"})


def matches(content: Any) -> bool:
    """Tell SPARQL 1.1 results by their two members, or a list of such bindings by its terms.

    >>> matches({"head": {"vars": ["a"]}, "results": {"bindings": []}})
    True
    >>> matches([{"a": {"type": "literal", "value": "b"}}]), matches([{"a": "b"}])
    (True, False)
    """
    match content:
        case {"head": {"vars": list()}, "results": {"bindings": list()}}:
            return True
        case [{**binding}, *_] if binding:
            return all(isinstance(t, Mapping) and {*t} >= _TERM for t in binding.values())
    return False


def records(file: str, content: Any) -> Records:
    """Make a row of each binding; what is unbound is empty."""
    bindings = content if isinstance(content, list) else content["results"]["bindings"]
    rows = frame(file, [_row(_names(content, one), one) for one in bindings])
    return wikidata.applied(Records(file, rows, format=FORMAT))


def _names(content: Any, binding: Any) -> list[str]:
    if isinstance(content, list):
        return [*binding] if isinstance(binding, Mapping) else []
    return [str(name) for name in content["head"]["vars"]]


def _row(names: list[str], binding: Any) -> dict[str, str]:
    bound = binding if isinstance(binding, Mapping) else {}
    return {name: _value(bound.get(name)) for name in names}


def _value(term: Any) -> str:
    return str(term.get("value", "")).strip() if isinstance(term, Mapping) else ""
