"""The command `atlas`."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dashboard.checking import accounts, as_json, failed_json, laid_out, notes_of, problems_of
from dashboard.publish import (
    FORMATS,
    PublishError,
    capture,
    downloads,
    exports,
    features,
    files,
    paper,
    seen,
    write,
)
from dashboard.publish.output import check_free, ending_of
from dashboard.serve import serve
from dashboard.server.arguments import add_source, add_world
from dashboard.server.listening import AddressError
from dashboard.settings import Serving, Settings, SettingsError, parse_port
from dashboard.watching import watch
from events.collection import Collection
from events.formats.writing.registry import WRITERS, ExportError, writer_of
from events.load import BUNDLED, UNDER, load
from events.options import Options
from events.problems import CollectionError
from events.template import TemplateError, TranslationError, lay_out, write_template
from events.testimony.contents import content_hash
from events.testimony.history import ReleaseError, write_release

KNOWN = (
    CollectionError,
    ReleaseError,
    AddressError,
    PublishError,
    TemplateError,
    TranslationError,
    ExportError,
)
"""What goes wrong outside this program; the text of each says what to do."""
ENDINGS = [writer.ending for writer in WRITERS]
FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are text on stderr, never a traceback."""
    try:
        return _run(arguments)
    except KNOWN as error:
        return _fail(error, FAILED)
    except SettingsError as error:
        return _fail(error, WRONG_USAGE)
    except BrokenPipeError:
        # The reader has gone; nothing more can be said, not even by the flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def parser(settings: Settings) -> argparse.ArgumentParser:
    """Describe the commands; what an argument leaves out comes from `settings`."""
    atlas = argparse.ArgumentParser(prog="atlas", description="An atlas of events.")
    atlas.add_argument("--version", action="version", version=f"atlas {_version()}")
    commands = atlas.add_subparsers(dest="command", metavar="COMMAND", required=True)

    serving = commands.add_parser("serve", help="show a collection in the browser")
    add_source(serving, settings)
    add_world(serving, settings)
    serving.add_argument("--host", default=settings.host, help="address (default %(default)s)")
    serving.add_argument("--port", default=str(settings.port), help="port (default %(default)s)")
    serving.add_argument("--watch", action="store_true", help="show each saved change at once")
    serving.set_defaults(run=_serve)

    checking = commands.add_parser("check", help="report every problem of a collection")
    add_source(checking, settings)
    checking.add_argument("--json", action="store_true", help="for machines")
    checking.add_argument("--strict", action="store_true", help="what was interpreted is a problem")
    checking.set_defaults(run=_check)

    making = commands.add_parser("new", help="write a table to start from")
    making.add_argument(
        "folder", metavar="FOLDER", help="folder that is made, or has no such table"
    )
    making.set_defaults(run=_new)

    translating = commands.add_parser("translate", help="lay a collection out for translation")
    translating.add_argument("source", metavar="SOURCE", help="folder of a collection")
    translating.add_argument("lang", metavar="LANG", help="code of a language, such as fr")
    translating.set_defaults(run=_translate)

    converting = commands.add_parser("convert", help="write the events as a file of another kind")
    add_source(converting, settings)
    add_world(converting, settings)
    converting.add_argument("out", metavar="OUT", help=f"a name ending in {', '.join(ENDINGS)}")
    converting.add_argument(
        "--state", default="", metavar="QUERY", help="only the events of a view"
    )
    converting.add_argument("--force", action="store_true", help="replace what is there")
    converting.set_defaults(run=_convert)

    releasing = commands.add_parser("release", help="write a version down, for pinned views")
    add_source(releasing, settings)
    releasing.set_defaults(run=_release)

    publishing = commands.add_parser("publish", help="write the atlas as files, for no server")
    add_source(publishing, settings)
    add_world(publishing, settings)
    publishing.add_argument(
        "out", metavar="OUT", help="folder, or a name ending in .html, .zip or .pdf"
    )
    publishing.add_argument("--state", default="", metavar="QUERY", help="view to open with")
    publishing.add_argument("--format", choices=FORMATS, default="scorm", help="kind of .zip")
    publishing.add_argument("--parts", metavar="PART,…", help="of a .pdf (default: all)")
    publishing.add_argument("--paper", choices=paper.SIZES, help="of a .pdf (default: a4)")
    publishing.add_argument("--url", metavar="URL", help="where readers of a .pdf find the atlas")
    publishing.add_argument("--force", action="store_true", help="replace what is there")
    publishing.set_defaults(run=_publish)
    return atlas


def _tell_progress() -> None:
    """Let what takes long say how far it has come."""
    teller = logging.StreamHandler(sys.stderr)
    teller.setFormatter(logging.Formatter("atlas: %(message)s …"))
    reading = logging.getLogger("events")
    reading.handlers = [teller]
    reading.setLevel(logging.INFO)


def _run(arguments: Sequence[str] | None) -> int:
    _tell_progress()
    settings = Settings.from_env(os.environ)
    given = parser(settings).parse_args(arguments)
    given.run(given, settings)
    sys.stdout.flush()
    return 0


def _loaded(given: argparse.Namespace) -> Collection:
    return load(given.source or None, _options(given), getattr(given, "world", False))


def _options(given: argparse.Namespace) -> Options:
    return Options(given.columns or (), given.order)


def _serve(given: argparse.Namespace, settings: Settings) -> None:
    port = parse_port("--port", given.port)
    chosen = Serving(
        **vars(settings) | {"host": given.host, "port": port, "world": given.world},
        sources=tuple(given.source),
        options=_options(given),
    )
    (watch if given.watch else serve)(chosen)


def _check(given: argparse.Namespace, _settings: Settings) -> None:
    try:
        collection = _loaded(given)
    except CollectionError as error:
        if given.json:
            print(failed_json(error))
        raise
    problems = problems_of(collection, given.strict)
    if given.json:
        print(as_json(collection, problems))
    else:
        _report(collection, given.strict, "opens" if problems else "ok")
    if problems:
        raise CollectionError(", ".join(map(str, given.source)), problems)


def _report(collection: Collection, strict: bool, verdict: str) -> None:
    for note in () if strict else notes_of(collection):
        print(f"note: {note}")
    for account in accounts(collection):
        print(account)
    print(f"{verdict}: {summary(collection)}")


def _new(given: argparse.Namespace, _settings: Settings) -> None:
    for path in write_template(Path(given.folder)):
        print(path)


def _translate(given: argparse.Namespace, _settings: Settings) -> None:
    for line in laid_out(lay_out(Path(given.source), given.lang), given.lang):
        print(line)


def _release(given: argparse.Namespace, _settings: Settings) -> None:
    collection = _loaded(given)
    written = write_release(collection, Path(given.source[0] if given.source else BUNDLED))
    state = "written down" if written else "was written down before"
    print(f"{collection.name} {collection.version} {state} ({content_hash(collection)[:12]})")


def _convert(given: argparse.Namespace, _settings: Settings) -> None:
    out = Path(given.out)
    writer = writer_of(out.name)
    check_free(out, given.force)
    export = seen(_loaded(given), given.state)
    try:
        content = writer.write(export)
    except OSError as error:
        raise PublishError(f"{out} cannot be written: {error.strerror or error}") from error
    write({"": content}, out, writer.ending)
    n = len(export.events)
    print(f"{out}: from {n} event{'' if n == 1 else 's'}, {len(content) / 1000:.0f} kB")
    if writer.loses:
        print(f"note: {writer.name} cannot hold {writer.loses}")


def _publish(given: argparse.Namespace, _settings: Settings) -> None:
    ending, out = ending_of(given.out), Path(given.out)
    paper.check_options(
        ending, [("--parts", given.parts), ("--paper", given.paper), ("--url", given.url)]
    )
    is_pack = ending == ".pdf"
    state = (
        paper.asking(given.state, given.parts or "", given.paper or "") if is_pack else given.state
    )
    check_free(out, given.force)
    browser = paper.browser_path() if is_pack else ""
    _progress("reading the collection")
    collection = _loaded(given)
    _progress("taking the page apart")
    page = capture(collection, state)
    _progress("printing" if is_pack else "writing")
    content = (
        {"": paper.pdf(page, browser, given.url or "")}
        if is_pack
        else files(page, ending, given.format)
    )
    if not ending:
        content |= exports(collection)
        content |= features(collection)
        content |= downloads([Path(one) for one in given.source or (BUNDLED,)])
        content |= downloads([UNDER], f"data/{UNDER.name}") if collection.upper else {}
    digest = write(content, out, ending)
    size = sum(map(len, content.values())) / 1e6
    print(f"{out}: {len(content)} file{'s' if len(content) > 1 else ''}, {size:.1f} MB, {digest}")


def _progress(step: str) -> None:
    print(f"atlas: {step} …", file=sys.stderr)


def summary(collection: Collection) -> str:
    """Say in one line what a collection holds."""
    counts = {
        "event": len(collection.events),
        "place": len(collection.places),
        "claim": len(collection.claims),
        "source": len(collection.sources),
        "era": len(collection.eras),
    }
    held = (f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
    return f"{collection.name}: {', '.join(held)}"


def _version() -> str:
    try:
        return version("event-atlas")
    except PackageNotFoundError:
        return "(not installed)"


def _fail(error: Exception, code: int) -> int:
    print(f"atlas: {error}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
