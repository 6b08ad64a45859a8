"""What is asked of Python, each as one function that a process of its own runs.

All of them take a folder of their own and who is told of their steps first, and give bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dashboard.workshop.jobs import Tell


def read(folder: Path, tell: Tell, content: bytes, name: str, options: str) -> bytes:
    raise NotImplementedError


def copy(folder: Path, tell: Tell, sources: Sequence[str]) -> bytes:
    raise NotImplementedError


def look(folder: Path, tell: Tell, draft: bytes, lang: str) -> bytes:
    return b'{"understood":[],"remarks":[]}'


def rows(folder: Path, tell: Tell, asked: bytes) -> bytes:
    return b'{"understood":[],"remarks":[]}'


def places(folder: Path, tell: Tell, asked: bytes) -> bytes:
    raise NotImplementedError


def page(folder: Path, tell: Tell, draft: bytes, lang: str, query: str, root: str) -> bytes:
    raise NotImplementedError


def take(folder: Path, tell: Tell, draft: bytes, media: dict[str, bytes], kind: str) -> bytes:
    raise NotImplementedError
