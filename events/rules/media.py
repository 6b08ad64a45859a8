"""Rules on pictures, sounds and links: where they are, what they are, and what is said of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from events.media.addresses import is_address
from events.media.content import FOLDER, Content, Known, bytes_of, size_of
from events.media.forms import Form, form_of, names_of, said_of
from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken
from events.schema import MOST_MEDIA_BYTES, MOST_MEDIA_BYTES_IN_ALL
from events.texts import texts_of

_KINDS: Final = {"image": "picture", "sound": "sound"}
"""What has a file, and must say whose it is."""


def check_media(raw: RawCollection) -> Iterator[Problem]:
    """Check that each has one file or address, which is what it says, and a credit."""
    media = raw["media"]
    rows = media.rows
    if rows.empty:
        return
    yield from _places(media)
    uncredited = rows["kind"].isin([*_KINDS]) & (rows["credit"] == "")
    where = "credit" if "credit" not in media.absent else "kind"
    yield from broken(media, where, uncredited, "expected whose it is in the column credit")
    named = rows[(rows["file"] != "") & rows["kind"].isin([*_KINDS])]
    judged = {name: _judged(name, raw.media_files) for name in texts_of(named["file"])}
    for row, kind, name in zip(named.index, named["kind"], named["file"], strict=True):
        found = judged[name]
        rule = found if isinstance(found, str) else _kind_rule(found, kind)
        if rule:
            yield media.problem(row, "file", rule)
    yield from _total(texts_of(named["file"]), raw.media_files)


def _places(media: Table) -> Iterator[Problem]:
    """Check that each is in one place, and that an address can be followed."""
    rows = media.rows
    is_file, is_url = rows["file"] != "", rows["url"] != ""
    is_link = rows["kind"] == "link"
    nowhere = f"expected the name of a file in {FOLDER}/ in the column file, or an address in url"
    yield from broken(media, "kind", ~is_file & ~is_url & ~is_link, nowhere)
    no_link = "expected the address that it leads to in the column url"
    yield from broken(media, "kind", is_link & ~is_url, no_link)
    yield from broken(media, "file", is_file & is_link, "a link has an address, and no file")
    both = is_file & is_url & ~is_link
    yield from broken(media, "url", both, "names an address beside a file; expected one of them")
    bad = is_url & ~rows["url"].map(is_address).astype(bool)
    yield from broken(media, "url", bad, 'expected a whole address that begins with "https://"')
    idle = (rows["fetch"] == "yes") & (~is_url | is_link)
    yield from broken(media, "fetch", idle, "is only for the address of a picture or a sound")


def _judged(name: str, files: Mapping[str, Content]) -> Form | str:
    """Tell what a file is, or what is wrong with it."""
    if "/" in name or "\\" in name:
        return f"expected the name of a file in {FOLDER}/, without folders"
    if name not in files:
        near = did_you_mean(near_misses(name, [*files], 1))
        return f"no such file in {FOLDER}/{near}"
    try:
        return _form(files[name])
    except OSError as error:
        return f"cannot be read: {error.strerror or 'not known why'}"


def _form(content: Content) -> Form | str:
    size = size_of(content)
    if size > MOST_MEDIA_BYTES:
        most = f"{MOST_MEDIA_BYTES / 1e6:.0f} MB"
        return f"has {size / 1e6:.1f} MB; expected {most} at most: save it smaller"
    if isinstance(content, Known):
        return content.form
    whole = bytes_of(content)
    said = said_of(whole) or "none of the files that are shown"
    return form_of(whole) or f"is {said}; expected {names_of('image')}, or {names_of('sound')}"


def _kind_rule(form: Form, kind: str) -> str:
    if form.kind == kind:
        return ""
    return f"is a {_KINDS[form.kind]} ({form.name}); expected kind {form.kind}, or a {_KINDS[kind]}"


def _total(names: Iterable[str], files: Mapping[str, Content]) -> Iterator[Problem]:
    total = sum(_size(files[name]) for name in {*names} if name in files)
    if total > MOST_MEDIA_BYTES_IN_ALL:
        most = f"{MOST_MEDIA_BYTES_IN_ALL / 1e6:.0f} MB"
        rule = f"{total / 1e6:.0f} MB in all; expected {most} at most"
        yield Problem(f"{FOLDER}/", None, None, None, rule)


def _size(content: Content) -> int:
    try:
        return size_of(content)
    except OSError:
        return 0
