from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.tasks import Runner


@pytest.fixture
def runner(qtbot: QtBot) -> Runner:
    return Runner()


def test_works_on_another_thread_and_answers_on_this_one(qtbot: QtBot, runner: Runner) -> None:
    answers: list[tuple[int, int]] = []
    runner.run(
        "a", threading.get_ident, lambda worker: answers.append((worker, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(answers))
    worker, here = answers[0]
    assert here == threading.get_ident() != worker


def test_only_the_newest_of_a_lane_answers(qtbot: QtBot, runner: Runner) -> None:
    gate, done, ran = threading.Event(), [], []
    runner.run("a", gate.wait, lambda _: done.append("first"))
    runner.run("a", lambda: ran.append("second"), lambda _: done.append("second"))
    runner.run("a", lambda: ran.append("third"), lambda _: done.append("third"))
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert runner.wait()
    assert (ran, done) == (["third"], ["third"])


def test_lanes_do_not_replace_each_other(qtbot: QtBot, runner: Runner) -> None:
    done: list[str] = []
    runner.run("a", lambda: "a", done.append)
    runner.run("b", lambda: "b", done.append)
    qtbot.waitUntil(lambda: done == ["a", "b"])


def test_newer_work_interrupts_older(qtbot: QtBot, runner: Runner) -> None:
    stop, done = threading.Event(), []
    runner.run("a", lambda: stop.wait(5), done.append, interrupt=stop.set)
    runner.run("a", lambda: "new", done.append)
    qtbot.waitUntil(lambda: done == ["new"])


def test_cancelled_work_does_not_answer(qtbot: QtBot, runner: Runner) -> None:
    done: list[object] = []
    runner.run("a", lambda: 1, done.append)
    runner.cancel("a")
    assert runner.wait()
    qtbot.wait(20)
    assert done == []


def test_an_error_reaches_who_asked(qtbot: QtBot, runner: Runner) -> None:
    errors: list[Exception] = []
    runner.run("a", lambda: 1 // 0, lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_an_error_that_nobody_asked_for_is_raised_here(qtbot: QtBot, runner: Runner) -> None:
    with qtbot.captureExceptions() as raised:
        runner.run("a", lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_the_worker_stays_the_same(qtbot: QtBot, runner: Runner) -> None:
    workers: list[int] = []
    for done in range(1, 4):
        runner.run("a", threading.get_ident, workers.append)
        qtbot.waitUntil(lambda done=done: len(workers) == done)  # `wait` would end the thread
    assert len(set(workers)) == 1
