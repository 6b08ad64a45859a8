"""A real server, started for these tests where PostgreSQL with PostGIS is installed."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from events.formats.files import UnreadableError
from events.formats.geo.database.address import address
from events.formats.geo.database.columns import Column, Table, query
from events.formats.geo.postgis import read
from tests.events.formats.geo.reading import cells, notes, refused, shapes
from tests.tools.ensure_programs import POSTGIS

SECRET = "s3cret-w0rd"
TABLES = Path(__file__).with_name("tables.sql").read_text("utf-8")


def run(*command):
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, user=user, check=True, capture_output=True, cwd="/", timeout=60)


@pytest.fixture(scope="module")
def server():
    """Host and port of a server that is stopped and forgotten afterwards."""
    library = POSTGIS.find()
    if library is None:
        pytest.skip(f"needs PostGIS: on Debian, apt-get install {POSTGIS.package}")
    programs = Path(library).parents[1] / "bin"
    folder = Path(tempfile.mkdtemp(prefix="atlas-postgis-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "word").write_text(SECRET, "utf-8")
    (folder / "word").chmod(0o644)
    data, settings = folder / "data", f"-p {port} -k {folder} -h 127.0.0.1 -F"
    run(
        programs / "initdb",
        "-D",
        data,
        "-U",
        "owner",
        "-A",
        "md5",
        f"--pwfile={folder / 'word'}",
        "-E",
        "UTF8",
        "--no-sync",
        "--locale=C",
    )
    control = (programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log")
    run(*control, "-o", settings, "start")
    try:
        with psycopg.connect(f"postgresql://owner:{SECRET}@127.0.0.1:{port}/postgres") as owner:
            owner.execute(TABLES)
        yield f"127.0.0.1:{port}"
    finally:
        run(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def url(server):
    def of_table(table, password=SECRET):
        return f"postgresql://reader:{password}@{server}/postgres?table={table}"

    return of_table


def test_a_row_is_a_record_and_a_day_before_year_1_stays_one(url):
    found = read(url("events"))
    assert (found.file, found.format) == ("postgres/events", "PostGIS")
    assert cells(found) == {
        "name": "Ides",
        "happened": "0044-03-15 BC",
        "seen": "1961-03-18",
        "tags": "a; b",
    }
    assert cells(found, 2) == {"name": "Later", "happened": "1961-03-18"}
    assert shapes(found) == {1: "POINT (12.48 41.9)"}


def test_names_are_quoted_and_metres_reprojected(url):
    found = read(url("own.Odd%20%22%20name;%20--"))
    assert cells(found) == {'a "b"': "metres"}
    assert found.geometry[1].x == pytest.approx(-2.0791, abs=1e-4)
    assert not found.geometry[1].has_z
    assert any("several geometries; area is read" in note for note in notes(found))


def test_shapes_without_a_system_are_no_places(url):
    found = read(url("adrift"))
    assert (cells(found), shapes(found)) == ({"name": "no system"}, {})
    assert "UpdateGeometrySRID" in notes(found)[0]


def test_shapes_of_another_system_than_the_rest_are_no_places(url):
    found = read(url("mixed"))
    assert set(found.geometry) == {1, 2}
    assert "of another system (3857) than the rest (4326)" in notes(found)[0]


def test_geography_and_tables_without_shapes_are_read(url):
    assert shapes(read(url("round"))) == {1: "POINT (1 2)"}
    plain = read(url("plain"))
    assert cells(plain) == {"lat": "12.50", "lon": "-8", "happened": "1961-03-18 10:00:00"}
    assert notes(plain) == []


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        ("event", 'no table event; did you mean "events"?'),
        ("own.events", "no table own.events"),
        ("secret", "no right to read the table; ask for GRANT SELECT on it"),
        ("bare", "no rows; expected one row at least"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(url, table, rule):
    assert rule in refused(read, url(table))


def test_a_slow_answer_is_not_waited_for(url, monkeypatch):
    monkeypatch.setattr("events.formats.geo.postgis.PATIENCE", "200ms")
    assert refused(read, url("slow")).endswith("the database takes too long to answer")


def test_no_password_is_ever_shown(url):
    line = refused(read, url("events", password="wr0ng-w0rd"))
    assert "password authentication failed" in line
    assert "wr0ng-w0rd" not in line
    assert SECRET not in repr(address(url("events")))


def test_a_server_that_is_not_there_is_said_in_one_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        line = refused(read, f"postgresql://me:{SECRET}@127.0.0.1:{port}/db?table=events")
    assert line.startswith("db/events: the database says: connection")
    assert SECRET not in line


@pytest.mark.parametrize(
    "odd",
    [
        "postgresql://me:s3cret@localhost/db",
        "postgresql://me:s3cret@localhost/db?table=",
        "postgresql://me:s3cret@localhost/db?table=a&table=b",
        "postgresql://me:s3cret@localhost/db?table=a&s3cret=1",
        "postgresql://me:s3cret@localhost:s3cret/db?table=a",
        "postgresql://me:s3cret@[localhost/db?table=a",
        "mysql://me:s3cret@localhost/db?table=a",
    ],
)
def test_what_is_no_address_is_said_without_showing_it(odd):
    with pytest.raises(UnreadableError) as caught:
        read(odd)
    line = str(caught.value)
    assert "expected postgresql://user@host/database?table=name" in line or "says" in line
    assert "s3cret" not in line


def test_identifiers_cannot_end_early():
    hostile = Column('x"; DROP TABLE events; --', "text", "S", "public")
    shape = Column('g"', "geometry", "U", 'odd"')
    found = query(Table('o"', 'e"; --', (hostile, shape)), shape, 5).as_string()
    assert found.split("::text")[0] == 'SELECT "x""; DROP TABLE events; --"'
    assert '"odd"""."st_srid"("g"""::"odd"""."geometry")' in found
    assert found.endswith('FROM "o"""."e""; --" LIMIT 5')
