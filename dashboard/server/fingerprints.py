"""Addresses of files by their content: the same on every machine, another for another file.

Dash writes the time of a file's last change into its address, which differs between machines
that serve the same files, and changes with every installation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from dash import Dash

DIGITS = 12
EARLY = 2
"""So many of Dash's bundles are asked for in the head of the page."""
_ASSET = re.compile(r'(?P<name>[^"/]+)\?m=[\d.]+(?=")')
_BUNDLE = re.compile(
    r"(?P<head>_dash-component-suites/(?P<package>\w+)/(?P<name>[\w/@-]+)\.v\w+m)\d+(?P<end>[\w.-]+)"
)
_SHARED = re.compile(r'<script src="[^"]*/(?P<name>dash_core_components-shared)\.[^"]*"></script>')
_OWN = re.compile(r'<script src="(?P<address>[^"]*/assets/[^"]*)"></script>\n?')
_SOURCE = re.compile(r'<script src="([^"]+)"></script>')
_UNUSED = re.compile(
    r'<script src="[^"]*/(dash_table/|deps/polyfill@|_dash-component-suites/(?!dash/))[^"]*">'
    r"</script>\n?"
)


def content(parts: dict[str, str], app: Dash) -> dict[str, str]:
    """Name the files in Dash's HTML by content; leave out what no page needs, add what all do.

    No page needs the table, nor the polyfill for browsers without what all of ours have, nor
    components of other packages, which the workshop has. The
    slider would be asked for only when the layout is there, and at an address to be asked anew.
    Our own script comes last, as Dash has more to do, and no other waits for it.
    """
    css, scripts = _named(parts["css"], parts["scripts"], Path(app.config.assets_folder))
    return {**parts, "css": css, "scripts": scripts}


@lru_cache(maxsize=8)
def _named(css: str, scripts: str, folder: Path) -> tuple[str, str]:
    wanted = _SHARED.sub(_with_slider, _UNUSED.sub("", scripts))
    early = (f'<link rel="preload" as="script" href="{script}">' for script in _largest(wanted))
    own = (f'<script src="{script}" async></script>' for script in _OWN.findall(wanted))
    tags = ["".join([css, *early]), "\n".join([_OWN.sub("", wanted), *own])]
    head, body = (_stamped(several, folder) for several in tags)
    return head, body


def _largest(tags: str) -> list[str]:
    """Give the addresses of Dash's largest bundles: they are longest on their way."""
    bundles = {found[1]: _BUNDLE.search(found[1]) for found in _SOURCE.finditer(tags)}
    sizes = {
        address: _bundle(bundle).stat().st_size for address, bundle in bundles.items() if bundle
    }
    return sorted(sizes, key=lambda address: -sizes[address])[:EARLY]


def _with_slider(shared: re.Match[str]) -> str:
    return f"{shared[0]}\n{shared[0].replace(shared['name'], 'async-slider')}"


def _stamped(tags: str, folder: Path) -> str:
    by_asset = _ASSET.sub(_name_of(lambda m: folder / m["name"], "{name}?m={digest}"), tags)
    return _BUNDLE.sub(_name_of(_bundle, "{head}{digest}{end}"), by_asset)


def _name_of(find: Callable[[re.Match[str]], Path], pattern: str) -> Callable[[re.Match[str]], str]:
    def name(found: re.Match[str]) -> str:
        path = find(found)
        return pattern.format(digest=_digest(path, path.stat().st_mtime_ns), **found.groupdict())

    return name


def _bundle(found: re.Match[str]) -> Path:
    package = Path(str(import_module(found["package"]).__file__)).parent
    return package / f"{found['name']}{found['end']}"


@cache
def _digest(path: Path, _changed: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:DIGITS]
