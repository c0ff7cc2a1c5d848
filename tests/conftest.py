"""What several tests of the outer shell share."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import ModuleType

import pytest

_STAGES = Path(__file__).with_name("made_up_stages.py")


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The made-up stages, in place of the real ones for one test."""
    import timeline

    spec = importlib.util.spec_from_file_location("made_up_stages", _STAGES)
    assert spec and spec.loader
    stages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(stages)
    for name, module in stages.modules().items():
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(timeline, name, module, raising=False)
    return stages


Shell = Callable[..., "subprocess.Popen[str]"]


def _end(session: int) -> None:
    """End a process with all its workers, where a test has not."""
    with suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    """Start the command line with the made-up stages as a process of its own, in the test's folder."""
    with ExitStack() as started:

        def start(*arguments: str, **environment: str) -> subprocess.Popen[str]:
            process = subprocess.Popen(
                [sys.executable, str(_STAGES), *arguments],
                cwd=tmp_path,
                env={**os.environ, **environment},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
            started.enter_context(process)
            started.callback(_end, process.pid)
            return process

        yield start
