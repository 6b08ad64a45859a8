"""Pages for whoever asks for what is not there or makes no sense, in a language of theirs."""

from __future__ import annotations

from flask import Response, request
from markupsafe import escape

from dashboard.contract.files import languages
from dashboard.server.refusal import RefusedError
from dashboard.view.speaker import Speaker, speaker


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
        f"<title>{said}</title><h1>{said}</h1>{_reason(t, reason)}"
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
