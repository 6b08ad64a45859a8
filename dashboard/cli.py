"""The command `atlas`."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dashboard.checking import (
    accounts,
    as_json,
    failed_json,
    laid_out,
    notes_of,
    problems_of,
    summary,
)
from dashboard.commands import arguments
from dashboard.publish import (
    PublishError,
    capture,
    carried,
    check_kind,
    downloads,
    exports,
    features,
    files,
    is_vast,
    paper,
    seen,
    told_of_media,
    write,
    write_site,
)
from dashboard.publish.capture import Capture
from dashboard.publish.output import check_free, check_spared, ending_of
from dashboard.serve import serve
from dashboard.server.listening import AddressError
from dashboard.settings import Serving, Settings, SettingsError, parse_port
from dashboard.watching import watch
from events.account import Account
from events.collection import Collection
from events.formats.writing.registry import ExportError, writer_of
from events.load import BUNDLED, UNDER, accounted, load
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
LOOK = "python -m http.server --directory"
FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are text on stderr, never a traceback."""
    try:
        return _run(words)
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
    runs = {
        "serve": _serve,
        "check": _check,
        "new": _new,
        "translate": _translate,
        "convert": _convert,
        "release": _release,
        "publish": _publish,
    }
    return arguments.parser(settings, _version(), runs)


def _tell_progress() -> None:
    """Let what takes long say how far it has come."""
    teller = logging.StreamHandler(sys.stderr)
    teller.setFormatter(_Telling())
    reading = logging.getLogger("events")
    reading.handlers = [teller]
    reading.setLevel(logging.INFO)


class _Telling(logging.Formatter):
    """Says what goes on with dots, and what has to be known without."""

    def format(self, record: logging.LogRecord) -> str:
        dots = " …" if record.levelno <= logging.INFO else ""
        return f"atlas: {record.getMessage()}{dots}"


def _run(words: Sequence[str] | None) -> int:
    _tell_progress()
    settings = Settings.from_env(os.environ)
    given = parser(settings).parse_args(words)
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
        **vars(settings)
        | {"host": given.host, "port": port, "world": given.world, "index": given.index},
        sources=tuple(given.source),
        options=_options(given),
        refresh=given.refresh,
    )
    (watch if given.watch else serve)(chosen)


def _check(given: argparse.Namespace, _settings: Settings) -> None:
    try:
        with _all_kept():
            account = accounted(given.source or None, _options(given))
    except CollectionError as error:
        if given.json:
            print(failed_json(error))
        raise
    problems = problems_of(account, given.strict)
    if given.json:
        print(as_json(account, problems))
    else:
        _report(account, given.strict, "opens" if problems else "ok")
    if problems:
        raise CollectionError(", ".join(map(str, given.source)), problems)


@contextmanager
def _all_kept() -> Iterator[None]:
    """Search for no waste meanwhile, as hardly any is made."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _report(account: Account, strict: bool, verdict: str) -> None:
    for note in () if strict else notes_of(account):
        print(f"note: {note}")
    for line in accounts(account):
        print(line)
    print(f"{verdict}: {summary(account)}")


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
    vast = is_vast(given.source, given.world)
    if vast:
        check_kind(given.source[0], ending)
    check_free(out, given.force)
    check_spared(out, given.source or ())
    if vast:
        _publish_vast(given, out)
        return
    content = _pack(given) if ending == ".pdf" else _site(given, ending)
    digest = write(content, out, ending)
    _written(out, len(content), sum(map(len, content.values())), digest)


def _publish_vast(given: argparse.Namespace, out: Path) -> None:
    made = write_site(given.source[0], out, _options(given), given.state, _progress)
    _written(out, made.files, made.size, made.digest)
    print(f"note: it opens from a web server only; here: {LOOK} {shlex.quote(given.out)}")


def _written(out: Path, files: int, size: int, digest: str) -> None:
    print(f"{out}: {files:,} file{'s' if files > 1 else ''}, {size / 1e6:.1f} MB, {digest}")


def _site(given: argparse.Namespace, ending: str) -> dict[str, bytes]:
    collection, page = _taken(given, given.state)
    archive = carried(given.source, _options(given), page.media) if ending else b""
    within = f", with the whole collection in it ({len(archive) / 1e3:.0f} kB)" if archive else ""
    _progress(f"writing{within}")
    content = files(page, ending, given.format, archive)
    if said := told_of_media(page, ending):
        print(f"note: {said}")
    if not ending:
        content |= exports(collection)
        content |= features(collection)
        content |= downloads([Path(one) for one in given.source or (BUNDLED,)])
        content |= downloads([UNDER], f"data/{UNDER.name}") if collection.upper else {}
    return content


def _pack(given: argparse.Namespace) -> dict[str, bytes]:
    state = paper.asking(given.state, given.parts or "", given.paper or "")
    browser = paper.browser_path()
    _, page = _taken(given, state)
    _progress("printing")
    return {"": paper.pdf(page, browser, given.url or "")}


def _taken(given: argparse.Namespace, state: str) -> tuple[Collection, Capture]:
    _progress("reading the collection")
    collection = _loaded(given)
    _progress("taking the page apart")
    return collection, capture(collection, state)


def _progress(step: str) -> None:
    print(f"atlas: {step} …", file=sys.stderr)


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
