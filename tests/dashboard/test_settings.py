"""Settings come from the environment, and a wrong one is named with its value."""

import pytest

from dashboard.settings import Settings, SettingsError, parse_port


def test_nothing_set_gives_the_defaults() -> None:
    assert Settings.from_env({}) == Settings()


def test_every_setting_can_be_given() -> None:
    given = {
        "ATLAS_SOURCE": "my-collection",
        "ATLAS_WORLD": "1",
        "ATLAS_HOST": "0.0.0.0",
        "ATLAS_PORT": "9000",
        "ATLAS_URL_PREFIX": "/mali/atlas/",
        "ATLAS_FRAME_ANCESTORS": "'self' https://school.example",
        "ATLAS_TRUSTED_PROXIES": "2",
        "ATLAS_HOSTS": "atlas.example .school.example",
        "ATLAS_WORKERS": "3",
        "ATLAS_INDEX": "/var/lib/atlas",
        "ATLAS_WORKSHOP": "1",
    }
    assert Settings.from_env(given) == Settings(
        source="my-collection",
        world=True,
        host="0.0.0.0",
        port=9000,
        url_prefix="/mali/atlas/",
        frame_ancestors="'self' https://school.example",
        trusted_proxies=2,
        hosts="atlas.example .school.example",
        workers=3,
        index="/var/lib/atlas",
        workshop=True,
    )


def test_a_host_that_sets_port_is_obeyed() -> None:
    assert Settings.from_env({"PORT": "5000"}).port == 5000


def test_our_own_port_wins() -> None:
    assert Settings.from_env({"PORT": "5000", "ATLAS_PORT": "9000"}).port == 9000


def test_a_host_that_counts_workers_is_obeyed_but_our_own_count_wins() -> None:
    assert Settings.from_env({"WEB_CONCURRENCY": "7"}).workers == 7
    assert Settings.from_env({"WEB_CONCURRENCY": "7", "ATLAS_WORKERS": "2"}).workers == 2


@pytest.mark.parametrize("count", ["-1", "100", "two", "1.5"])
def test_no_count_of_workers(count: str) -> None:
    with pytest.raises(SettingsError, match=r"WEB_CONCURRENCY has value .* how many processes"):
        Settings.from_env({"WEB_CONCURRENCY": count})


@pytest.mark.parametrize("hosts", ["https://atlas.example", "a.example, b.example", "*.example"])
def test_no_names_of_hosts(hosts: str) -> None:
    with pytest.raises(SettingsError, match="ATLAS_HOSTS has value"):
        Settings.from_env({"ATLAS_HOSTS": hosts})


def test_an_empty_variable_counts_as_absent() -> None:
    assert Settings.from_env({"ATLAS_PORT": "", "ATLAS_SOURCE": "  "}) == Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Settings().port = 1  # type: ignore[misc]


@pytest.mark.parametrize("port", ["0", "1", "8050", "65535"])
def test_ports(port: str) -> None:
    assert parse_port("ATLAS_PORT", port) == int(port)


@pytest.mark.parametrize("port", ["x", "-1", "65536", "80.5", "٣", ""])
def test_no_ports(port: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_port("ATLAS_PORT", port)
    assert str(caught.value) == (
        f"ATLAS_PORT has value '{port}'. "
        "Expected a port number from 0 to 65535 (0 takes a free port)."
    )


@pytest.mark.parametrize("count", ["x", "-1", "1.5", "10", "٣"])
def test_no_count_of_proxies(count: str) -> None:
    with pytest.raises(SettingsError, match=r"ATLAS_TRUSTED_PROXIES has value .* how many proxies"):
        Settings.from_env({"ATLAS_TRUSTED_PROXIES": count})


@pytest.mark.parametrize("prefix", ["atlas", "/atlas", "atlas/", "//", "/a b/", "/a?b/", "/<x>/"])
def test_a_prefix_that_is_no_path_is_refused(prefix: str) -> None:
    with pytest.raises(SettingsError, match=r"ATLAS_URL_PREFIX has value .* Expected a path"):
        Settings.from_env({"ATLAS_URL_PREFIX": prefix})


@pytest.mark.parametrize(
    "ancestors",
    ["*", "'none'", "'self'", "https://a.example:8443 https://*.b.example", "c.example", "https:"],
)
def test_frame_ancestors(ancestors: str) -> None:
    assert Settings.from_env({"ATLAS_FRAME_ANCESTORS": ancestors}).frame_ancestors == ancestors


@pytest.mark.parametrize(
    "ancestors", ["*; script-src *", "https://a.example, *", "self'", "*\r\nX: y"]
)
def test_a_setting_cannot_add_to_the_policy(ancestors: str) -> None:
    with pytest.raises(SettingsError, match="ATLAS_FRAME_ANCESTORS has value"):
        Settings.from_env({"ATLAS_FRAME_ANCESTORS": ancestors})


@pytest.mark.parametrize(
    ("host", "asked", "opens"),
    [
        ("127.0.0.1", None, True),
        ("localhost", None, True),
        ("::1", None, True),
        ("0.0.0.0", None, False),
        ("atlas.example", None, False),
        ("0.0.0.0", "1", True),
        ("127.0.0.1", "0", False),
    ],
)
def test_the_workshop_is_open_where_only_this_computer_can_ask_or_where_it_is_asked_for(
    host: str, asked: str | None, opens: bool
) -> None:
    given = {"ATLAS_HOST": host, **({"ATLAS_WORKSHOP": asked} if asked else {})}
    assert Settings.from_env(given).has_workshop == opens
