"""Pages for whoever asks for what is not there or makes no sense, in a language of theirs."""

from __future__ import annotations

from flask import Response, request
from markupsafe import escape
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as Answer

from dashboard.contract.files import languages
from dashboard.server.refusal import RefusedError, is_for_people
from dashboard.server.words import speaker
from dashboard.view.speaker import Speaker

STYLE = (
    ":root{color-scheme:light dark}"
    "body{max-width:36rem;margin:15vh auto 0;padding:0 1rem 1rem;"
    "font:1rem/1.5 system-ui,sans-serif;color:#222;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:1.5rem;line-height:1.2}a{color:#1a5a8a;display:inline-block;padding:.25rem 0}"
    "a:focus-visible{outline:3px solid;outline-offset:2px}"
    "@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#16191d}a{color:#8cc4ee}}"
)
SAID = (405, 413, 414, 429, 500, 503)
"""Statuses of which there are words of their own."""


def asked_language(first: str) -> str:
    """Give the language of the address, else one that the browser asks for, else the first."""
    accepted = (tag.split("-")[0].lower() for tag in request.accept_languages.values())
    wanted = (request.args.get("lang", ""), *accepted)
    return next((lang for lang in wanted if lang in languages()), first)


def page(home: str, first: str, status: int, reason: RefusedError | None = None) -> Response:
    """Say that nothing is here, or why there is no answer, and the way to the atlas at `home`."""
    lang = asked_language(first)
    t = speaker(lang)
    way = home if lang == first else f"{home}?lang={lang}"
    said = t("refused" if reason else "missing")
    response = Response(
        f'<!DOCTYPE html><html lang="{lang}" dir="{t.direction}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{said}</title><style>{STYLE}</style><h1>{said}</h1>{_reason(t, reason)}"
        f'<p><a href="{escape(way)}">{t("missing.way")}</a></p></html>',
        status=status,
        headers={"Content-Language": lang},
    )
    response.vary.update(["Accept", "Accept-Language"])
    return response


def _reason(t: Speaker, reason: RefusedError | None) -> str:
    """Say a reason in the language, where it has words for it, else in English."""
    if reason is None:
        return ""
    if reason.key:
        return f"<p>{escape(t(reason.key, **reason.values))}</p>"
    return f'<p lang="en" dir="ltr">{escape(str(reason))}</p>'


def failed(home: str, first: str, error: HTTPException) -> Answer:
    """Say in a page why nothing can be done; programs get what they always got."""
    status = error.code or 500
    if not is_for_people() or status < 400:
        return error.get_response()
    key = f"refused.{status}" if status in SAID else ""
    response = page(home, first, status, RefusedError(status, error.description or "", key))
    if "Allow" in (kept := dict(error.get_headers())):
        response.headers["Allow"] = kept["Allow"]
    return response
