"""Headers, caching and routes of the one page and its files."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache, partial
from hashlib import sha256

from dash import Dash
from dash.exceptions import DependencyException
from dash.fingerprint import check_fingerprint
from flask import Response, request
from werkzeug.exceptions import HTTPException, NotFound

from dashboard.contract.files import languages
from dashboard.server import answers, compression, data, fingerprints, ogc, proxy, vast
from dashboard.server.first import INLINE, inline
from dashboard.server.refusal import RefusedError
from dashboard.settings import Settings

View = Callable[..., Response]

FOREVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
SENT_BY_DASH = "Content-Type"
"""With a question about the layout; all else that it sends needs no leave."""
_PAGE_LOAD_TOKEN = re.compile(rb'"end_id":\s*"[^"]*"')


def register(
    app: Dash,
    settings: Settings,
    lang: str = languages()[0],
    origins: Sequence[str] = (),
) -> None:
    """Make `app` serve one page and cacheable files; call it after all callbacks are known.

    Who asks for nothing in particular is told in `lang` that there is nothing. Pictures and sounds
    may also come from `origins`.
    """
    _route(app, lang)
    proxy.register(app.server, settings)
    compression.register(app.server)
    policy = cache(
        lambda: content_security_policy(_scripts(app), settings.frame_ancestors, origins)
    )

    def complete(response: Response) -> Response:
        _describe(response)
        response.headers.update(
            {
                "Content-Security-Policy": policy(),
                "Referrer-Policy": "no-referrer",
                "X-Content-Type-Options": "nosniff",
                **cross_origin(response, settings.url_prefix),
            }
        )
        return response

    app.server.after_request(complete)


def _scripts(app: Dash) -> list[str]:
    """Give the hashes of the scripts that stand in the page itself."""
    return [*app.csp_hashes(), *hashed(INLINE)]


def hashed(names: Sequence[str]) -> list[str]:
    """Name our own inline scripts as a policy does."""
    digests = (sha256(inline(name).encode()).digest() for name in names)
    return [f"'sha256-{b64encode(own).decode()}'" for own in digests]


def content_security_policy(
    script_hashes: Sequence[str], frame_ancestors: str, origins: Sequence[str] = ()
) -> str:
    """Allow our own origin, the inline scripts of these hashes and MapLibre's workers only.

    Pictures and sounds may also come from `origins`, which whoever made the collection has named.

    Anyone's frame is said by leaving the directive out: its `*` would exclude files on disk and
    pages that are sandboxed themselves.
    """
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "worker-src": "'self' blob:",
        "connect-src": "'self' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": " ".join(["'self' data: blob:", *origins]),
        "media-src": " ".join(["'self' data: blob:", *origins]),
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if frame_ancestors != "*":
        directives["frame-ancestors"] = frame_ancestors
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def cross_origin(response: Response, page: str) -> dict[str, str]:
    """Let every origin read the files, which are public, but no page.

    In a sandboxed frame the page has no origin of its own: it asks for its own files across
    origins, and browsers ask first whether Dash may send the type of its question along.
    """
    if request.method == "OPTIONS" and request.path != page:
        return {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": SENT_BY_DASH}
    return {} if response.mimetype == "text/html" else {"Access-Control-Allow-Origin": "*"}


def _route(app: Dash, first: str) -> None:
    """Answer unknown paths with 404, and send what cannot change from memory."""
    prefix = app.config.routes_pathname_prefix
    views = app.server.view_functions
    for name in ("<path:path>", "_dash-update-component"):
        views[prefix + name] = _nothing_here
    for name in ("_dash-layout", "_dash-dependencies"):
        views[prefix + name] = _kept(views[prefix + name])
    for error in (NotFound, DependencyException):
        app.server.register_error_handler(error, lambda _error: answers.page(prefix, first, 404))

    def refused(error: RefusedError) -> Response:
        return answers.page(prefix, first, error.status, error)

    app.server.register_error_handler(RefusedError, refused)
    app.server.register_error_handler(HTTPException, partial(answers.failed, prefix, first))


def _nothing_here(*_args: object, **_kwargs: object) -> Response:
    raise NotFound


def _kept(view: View) -> View:
    @cache
    def body() -> bytes:
        return view().get_data()

    return lambda: Response(body(), mimetype="application/json")


def _describe(response: Response) -> None:
    """State how long a response may be kept, and by what its content is known."""
    if response.status_code != 200:
        is_part = response.status_code == 206
        response.headers["Cache-Control"] = FOREVER if is_part else ASK_FIRST
        return
    response.direct_passthrough = False
    body = response.get_data()
    if _fingerprinted(body):
        response.headers["Cache-Control"] = FOREVER
    elif not response.cache_control.max_age:
        response.headers["Cache-Control"] = ASK_FIRST
    if response.mimetype == "text/html":
        # Dash writes a new token into each page that it sends; the page is the same.
        response.set_etag(_digest(_PAGE_LOAD_TOKEN.sub(b"", body)), weak=True)
    else:
        response.set_etag(_digest(body))
        if not (request.endpoint or "").startswith((ogc.ENDPOINT, vast.ENDPOINT)):
            compression.keep(response)
    response.make_conditional(request)


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:32]


def _fingerprinted(body: bytes) -> bool:
    """Tell whether an address names the content that it answers with."""
    endpoint = request.endpoint or ""
    if endpoint.startswith(data.ENDPOINT):
        return True
    if endpoint.endswith("dash_assets.static"):
        return request.args.get("m") == _digest(body)[: fingerprints.DIGITS]
    return "_dash-component-suites" in endpoint and check_fingerprint(request.path)[1]
