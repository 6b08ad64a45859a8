"""A real Spark cluster on this machine: a master and two workers."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from tests.tools.ensure_programs import JAVA

_PATIENCE_S = 60
_DEFAULTS = """
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.executor.memory 700m
spark.executor.cores 1
spark.sql.shuffle.partitions 4
spark.log.level ERROR
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def environment(folder: Path) -> dict[str, str]:
    """Say where Spark and Java are, and how small the machine is."""
    java, package = JAVA.find(), find_spec("pyspark")
    assert java, "needs Java 17"
    assert package and package.origin, "needs pyspark"
    (folder / "spark-defaults.conf").write_text(_DEFAULTS, "utf-8")
    return {
        "JAVA_HOME": str(Path(java).parents[1]),
        "SPARK_HOME": str(Path(package.origin).parent),
        "SPARK_CONF_DIR": str(folder),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "SPARK_WORKER_DIR": str(folder / "work"),
    }


@contextmanager
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a cluster; give its address and its workers' processes."""
    with tempfile.TemporaryDirectory(prefix="atlas-spark-", ignore_cleanup_errors=True) as name:
        added = environment(Path(name))
        os.environ.update(added)
        port, web = free_port(), free_port()
        address = f"spark://127.0.0.1:{port}"
        deploy = "org.apache.spark.deploy"
        host = ("--host", "127.0.0.1", "--webui-port")
        asked = ("--port", str(port))
        started = [run(Path(name), f"{deploy}.master.Master", *host, str(web), *asked)]
        try:
            await_workers(web, 0)
            worker = (f"{deploy}.worker.Worker", *host, "0", "-c", "1", "-m", "1g", address)
            started += [run(Path(name), *worker) for _ in range(2)]
            await_workers(web, 2)
            yield address, started[1:]
        finally:
            for one in started:
                one.terminate()
            for one in started:
                one.wait(_PATIENCE_S)
            for key in added:
                os.environ.pop(key, None)


def run(folder: Path, *asked: str) -> subprocess.Popen[bytes]:
    """Start a daemon in its own process; the script becomes Java."""
    script = Path(os.environ["SPARK_HOME"]) / "bin" / "spark-class"
    with (folder / "log").open("ab") as log:
        return subprocess.Popen([script, *asked], stdout=log, stderr=log)


def await_workers(web: int, number: int) -> None:
    """Wait until the master answers and knows so many workers."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{web}/json/", timeout=5) as said:
                if json.load(said)["aliveworkers"] >= number:
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise TimeoutError("the cluster does not start")
