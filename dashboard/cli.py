"""The command `atlas`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dashboard.publish import FORMATS, PublishError, capture, downloads, files, write
from dashboard.publish.output import check_free, ending_of
from dashboard.serve import serve
from dashboard.server.listening import AddressError
from dashboard.settings import Settings, SettingsError, parse_port
from events.collection import Collection
from events.load import BUNDLED, load
from events.problems import CollectionError
from events.testimony.contents import content_hash
from events.testimony.history import ReleaseError, write_release

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are text on stderr, never a traceback."""
    try:
        return _run(arguments)
    except (CollectionError, ReleaseError, AddressError, PublishError) as error:
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
    _add_source(serving, settings)
    serving.add_argument("--host", default=settings.host, help="address (default %(default)s)")
    serving.add_argument("--port", default=str(settings.port), help="port (default %(default)s)")
    serving.set_defaults(run=_serve)

    checking = commands.add_parser("check", help="report every problem of a collection")
    _add_source(checking, settings)
    checking.set_defaults(run=_check)

    releasing = commands.add_parser("release", help="write a version down, for pinned views")
    _add_source(releasing, settings)
    releasing.set_defaults(run=_release)

    publishing = commands.add_parser("publish", help="write the atlas as files, for no server")
    _add_source(publishing, settings)
    publishing.add_argument("out", metavar="OUT", help="folder, or a name ending in .html or .zip")
    publishing.add_argument("--state", default="", metavar="QUERY", help="view to open with")
    publishing.add_argument("--format", choices=FORMATS, default="scorm", help="kind of .zip")
    publishing.add_argument("--force", action="store_true", help="replace what is there")
    publishing.set_defaults(run=_publish)
    return atlas


def _run(arguments: Sequence[str] | None) -> int:
    settings = Settings.from_env(os.environ)
    given = parser(settings).parse_args(arguments)
    given.run(given, settings)
    sys.stdout.flush()
    return 0


def _add_source(command: argparse.ArgumentParser, settings: Settings) -> None:
    command.add_argument(
        "source",
        nargs="?",
        metavar="SOURCE",
        default=settings.source,
        help="folder, .csv or .geojson file (default: the bundled collection)",
    )


def _serve(given: argparse.Namespace, settings: Settings) -> None:
    chosen = replace(
        settings, source=given.source, host=given.host, port=parse_port("--port", given.port)
    )
    serve(chosen)


def _check(given: argparse.Namespace, _settings: Settings) -> None:
    collection = load(given.source)
    for note in collection.notes:
        print(f"note: {note}")
    print(f"ok: {summary(collection)}")


def _release(given: argparse.Namespace, _settings: Settings) -> None:
    collection = load(given.source)
    written = write_release(collection, Path(given.source or BUNDLED))
    state = "written down" if written else "was written down before"
    print(f"{collection.name} {collection.version} {state} ({content_hash(collection)[:12]})")


def _publish(given: argparse.Namespace, _settings: Settings) -> None:
    ending, out = ending_of(given.out), Path(given.out)
    check_free(out, given.force)
    _progress("reading the collection")
    collection = load(given.source)
    _progress("taking the page apart")
    page = capture(collection, given.state)
    _progress("writing")
    content = files(page, ending, given.format)
    if not ending:
        content |= downloads(Path(given.source or BUNDLED))
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
