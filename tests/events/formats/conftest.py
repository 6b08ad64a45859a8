"""Files on disk, and the report of what is wrong with them."""

import pytest

from events.load import load
from events.problems import CollectionError


@pytest.fixture
def report():
    def problems(source):
        with pytest.raises(CollectionError) as caught:
            load(source)
        return [str(problem) for problem in caught.value.problems]

    return problems


@pytest.fixture
def write(tmp_path):
    def write_file(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file
