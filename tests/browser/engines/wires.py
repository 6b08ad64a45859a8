"""Two ways to say the same WebDriver commands: Firefox's Marionette, and plain HTTP."""

from __future__ import annotations

import json
import socket
from http.client import HTTPConnection, HTTPException
from typing import Any, Protocol

TIMEOUT_S = 30.0

HTTP = {
    "DeleteSession": ("DELETE", ""),
    "ExecuteScript": ("POST", "/execute/sync"),
    "Navigate": ("POST", "/url"),
    "PerformActions": ("POST", "/actions"),
    "ReleaseActions": ("DELETE", "/actions"),
    "SetWindowRect": ("POST", "/window/rect"),
    "SwitchToFrame": ("POST", "/frame"),
    "TakeScreenshot": ("GET", "/screenshot"),
}
ANY: dict[str, Any] = {"capabilities": {}}


class DriverError(Exception):
    """A command that a browser refused or did not answer in time."""


class Wire(Protocol):
    def say(self, command: str, body: dict[str, Any]) -> Any:
        """Answer of the browser to a WebDriver command."""

    def close(self) -> None:
        """Hang up."""


class Marionette:
    """Firefox's own line: JSON messages behind their length, over a socket."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), TIMEOUT_S)
        self._lines = self._socket.makefile("rb")
        self._count = 0
        self._receive("a call")
        self.say("NewSession", {})

    def say(self, command: str, body: dict[str, Any]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, f"WebDriver:{command}", body]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._receive(command)
        if error:
            raise DriverError(f"Firefox, {command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _receive(self, what: str) -> Any:
        try:
            return self._message()
        except (OSError, ValueError) as problem:
            self.close()
            raise DriverError(f"Firefox gave no answer to {what}: {problem}") from problem

    def _message(self) -> Any:
        length = b""
        while (byte := self._lines.read(1)) != b":":
            if not byte:
                raise ConnectionError("the line is closed")
            length += byte
        return json.loads(self._lines.read(int(length)))

    def close(self) -> None:
        self._lines.close()
        self._socket.close()


class PlainHttp:
    """WebDriver as the W3C wrote it, here for WebKit."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._session = f"/session/{self._ask('POST', '/session', ANY)['sessionId']}"

    def say(self, command: str, body: dict[str, Any]) -> Any:
        method, path = HTTP[command]
        return self._ask(method, self._session + path, body if method == "POST" else None)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT_S)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        except (OSError, HTTPException, ValueError) as problem:
            raise DriverError(f"WebKit gave no answer to {method} {path}: {problem}") from problem
        finally:
            connection.close()
        if answer.status != 200:
            raise DriverError(f"WebKit, {path}: {value['error']}: {value['message']}")
        return value

    def close(self) -> None:
        self.say("DeleteSession", {})
