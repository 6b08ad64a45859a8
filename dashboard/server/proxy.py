"""Servers in front of the atlas: what they say of the visitor's address, and what they cut off."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from flask import Flask
from werkzeug.exceptions import BadRequest
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.sansio.utils import host_is_trusted

from dashboard.settings import Settings

Environ = dict[str, Any]

UNKNOWN = "The atlas is not known by this name."


class WholePath:
    """Gives an application the whole path where a server in front split off its prefix."""

    def __init__(self, application: Any, prefix: str) -> None:
        self._application = application
        self._prefix = prefix

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        mounted, path = environ.get("SCRIPT_NAME", ""), environ.get("PATH_INFO", "")
        if not path.startswith(self._prefix):
            path = f"{mounted}{path}"
        whole = {**environ, "SCRIPT_NAME": "", "PATH_INFO": path}
        answer: Iterable[bytes] = self._application(whole, start_response)
        return answer


class KnownHosts:
    """Refuses requests under a foreign name, but none about the health of an application."""

    def __init__(self, application: Any, hosts: Collection[str], health: str) -> None:
        self._application = application
        self._hosts = hosts
        self._health = health

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        known = host_is_trusted(environ.get("HTTP_HOST"), self._hosts)
        ours = known or environ.get("PATH_INFO", "").endswith(self._health)
        answer: Iterable[bytes] = (self._application if ours else BadRequest(UNKNOWN))(
            environ, start_response
        )
        return answer


def register(server: Flask, settings: Settings) -> None:
    """Believe the `X-Forwarded-` headers of as many proxies as the settings trust."""
    application: Any = WholePath(server.wsgi_app, settings.url_prefix)
    if settings.hosts != "*":
        application = KnownHosts(
            application, settings.hosts.split(), f"{settings.url_prefix}healthz"
        )
    if settings.trusted_proxies:
        trusted = dict.fromkeys(
            ("x_for", "x_proto", "x_host", "x_port", "x_prefix"), settings.trusted_proxies
        )
        application = ProxyFix(application, **trusted)
    server.wsgi_app = application  # type: ignore[method-assign]
