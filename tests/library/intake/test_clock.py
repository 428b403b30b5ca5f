"""The clock that ends what takes too long."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from threading import Event

import pytest

from mtcr_desktop.library.intake.clock import Clock

PATIENCE = 10


@pytest.fixture
def rung() -> Event:
    return Event()


@pytest.fixture
def clock(rung: Event) -> Iterator[Clock]:
    made = Clock(rung.set)
    yield made
    made.close()


def test_it_rings_when_time_is_up(clock: Clock, rung: Event) -> None:
    begin = time.monotonic()
    clock.start(0.2)
    assert rung.wait(PATIENCE)
    assert time.monotonic() - begin >= 0.2


def test_it_does_not_ring_for_what_was_done_in_time(clock: Clock, rung: Event) -> None:
    for _ in range(50):
        clock.start(0.2)
        clock.stop()
    assert not rung.wait(0.4)


def test_each_start_gives_the_whole_time(clock: Clock, rung: Event) -> None:
    clock.start(0.2)
    clock.start(30)
    assert not rung.wait(0.4)


def test_a_shorter_time_after_a_longer_one_counts(clock: Clock, rung: Event) -> None:
    clock.start(60)
    clock.stop()
    clock.start(0.1)
    assert rung.wait(PATIENCE)


def test_it_rings_again_for_what_comes_after(clock: Clock, rung: Event) -> None:
    clock.start(0.05)
    assert rung.wait(PATIENCE)
    rung.clear()
    clock.start(0.05)
    assert rung.wait(PATIENCE)


def test_its_thread_ends_with_it() -> None:
    before = set(threading.enumerate())
    clock = Clock(int)
    (thread,) = set(threading.enumerate()) - before
    clock.close()
    thread.join(PATIENCE)
    assert not thread.is_alive()
