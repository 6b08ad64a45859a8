"""The files of a published page, for a folder, one file or a package."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from gzip import compress
from hashlib import sha256
from html import escape
from pathlib import Path

from dashboard.picture.markup import xml_text
from dashboard.publish import manifest
from dashboard.publish.capture import Capture, script
from dashboard.server import embedding
from dashboard.server.scripts import texts as later_scripts
from events.drafting.archives.carrying import element, held
from events.drafting.archives.packing import zipped
from events.media.content import FOLDER, bytes_of, files_in

FORMATS = ("scorm", "cc")
DIGITS = 8
MUCH = 10_000_000
"""Bytes of pictures and sounds of which whoever publishes is told."""
OFFLINE = '<script type="text/plain" src="https://offline.invalid/x.js"></script>'
"""Never fetched: bundles look for a script with an address to learn their own."""

_NO_IDENTIFIER = re.compile(r"^(?![A-Za-z])|[^A-Za-z0-9.-]+", re.ASCII)
"""What an identifier of XML cannot hold; it begins with a letter."""

Files = dict[str, bytes]


def files(page: Capture, ending: str, kind: str = "scorm", carried: bytes = b"") -> Files:
    """Give the files by name; `ending` is empty for a folder, else `.html` or `.zip`.

    One file and packages carry the archive of their collection, where there is one.
    """
    if ending == ".html":
        return {"": single(page, carried=carried).encode()}
    if ending == ".zip":
        return {"": package(page, kind, carried)}
    return folder(page)


def told_of_media(page: Capture, ending: str) -> str:
    """Say how much of what is published are pictures and sounds, where that is much."""
    size = sum(map(len, page.media.values()))
    if size <= MUCH:
        return ""
    if ending == ".html":
        said = "a folder or a package keeps them in files of their own, which open more quickly"
        return f"{size * 4 / 3e6:.0f} MB of the file are pictures and sounds; {said}"
    return f"{size / 1e6:.0f} MB are pictures and sounds"


def folder(page: Capture) -> Files:
    """Give a static site whose every link is relative; of a vast atlas, all but its tiles."""
    closer = page.files.closer()
    later = {name: _stamped("scripts", _answering(name, text)) for name, text in closer.items()}
    scripts = _stamped("scripts", {"data.js": _answers(page, later), **page.scripts})
    styles = _stamped("styles", page.styles)
    head = "".join(f'<link rel="stylesheet" href="{name}">\n' for name in styles)
    body = "".join(f'<script src="{name}"></script>\n' for name in scripts)
    is_vast = page.files.vast is not None
    return {
        "index.html": page.page(head, body, "" if is_vast else "folder").encode(),
        "poster.svg": _poster(page),
        **({} if is_vast else {"payload.json": readable(page).encode()}),
        "embed.js": embedding.script().encode(),
        **{name: text.encode() for name, text in later_scripts().items()},
        **styles,
        **scripts,
        **{name: text for script in later.values() for name, text in script.items()},
        **page.media,
    }


def _answers(page: Capture, later: Mapping[str, Files]) -> str:
    """Give what is asked for at once, and where the rest lies."""
    at_once = {name: text for name, text in page.answers.items() if name not in later}
    scripts = {name: next(iter(script)) for name, script in later.items()}
    held = {"atlasAnswers": at_once, "atlasLater": scripts}
    return "\n".join(f"window.{name} = {json.dumps(value)};" for name, value in held.items())


def _answering(name: str, text: str) -> dict[str, str]:
    """Give the script that holds one answer more."""
    stem = name.rsplit("/", 1)[-1].split(".")[0]
    return {f"{stem}.js": f"window.atlasAnswers[{json.dumps(name)}] = {json.dumps(text)};"}


def readable(page: Capture) -> str:
    """Give numbers, texts and areas as one JSON text, for programs of other people."""
    texts = {lang: atlas.texts for lang, atlas in page.atlases.items()}
    atlas = {"numbers": page.atlas.numbers, "texts": texts, "areas": page.atlas.areas}
    return json.dumps(atlas, ensure_ascii=False)


def downloads(sources: Iterable[Path], folder: str = "data") -> Files:
    """Give the files that a collection is read from, as they are, for a folder."""
    content: Files = {}
    for source in sources:
        for path in sorted(source.iterdir()) if source.is_dir() else [source]:
            if path.is_file():
                content[f"{folder}/{path.name}"] = path.read_bytes()
        media = files_in(source) if source.is_dir() else {}
        content |= {f"{folder}/{FOLDER}/{name}": bytes_of(one) for name, one in media.items()}
    return content


def single(page: Capture, before: str = "", carried: bytes = b"", has_media: bool = True) -> str:
    """Give one file that asks nothing of anybody; `before` is a script that runs first.

    What is carried comes last, when nothing waits any more. Without media its pictures and sounds
    lie beside it.
    """
    answers = {**page.answers, **later_scripts()}
    content = {"answers": answers, "scripts": list(page.scripts.values())}
    packed = compress(json.dumps(content).encode(), mtime=0)
    body = [
        OFFLINE,
        f"<script>{before}</script>" if before else "",
        *(held(name, content) for name, content in page.media.items() if has_media),
        f'<script id="packed" type="text/plain">{b64encode(packed).decode()}</script>',
        f"<script>{script('unpack.js')}</script>",
        element(carried) if carried else "",
    ]
    head = "".join(f"<style>{text}</style>\n" for text in page.styles.values())
    return page.page(head, "\n".join(body), is_alone=has_media)


def package(page: Capture, kind: str, carried: bytes = b"") -> bytes:
    """Give a SCORM 1.2 package or a Common Cartridge 1.1, each also a Kolibri HTML5 app."""
    before = script("scorm.js") if kind == "scorm" else ""
    numbers, title = page.atlas.numbers, escape(xml_text(page.atlas.texts["title"]))
    name = f"{_NO_IDENTIFIER.sub('_', numbers['name'])}-{numbers['hash'][:DIGITS]}"
    content = {
        "imsmanifest.xml": manifest.WRITERS[kind](
            name, title, page.view.lang, ["index.html", "poster.svg", *page.media]
        ).encode(),
        "index.html": single(page, before, carried, has_media=False).encode(),
        "poster.svg": _poster(page),
        **page.media,
    }
    return zipped(content)


def _poster(page: Capture) -> bytes:
    return xml_text(page.poster()).encode()


def _stamped(folder_name: str, texts: Mapping[str, str]) -> Files:
    """Name files by their content, so that they may be kept for ever."""
    return {f"{folder_name}/{_digest(text)}-{name}": text.encode() for name, text in texts.items()}


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:DIGITS]
