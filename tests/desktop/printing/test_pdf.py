"""PDF files, read back."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette

from mtcr_desktop.desktop.printing import pdf
from mtcr_desktop.desktop.printing.job import Job, listing_job, page_layout, paper_of, sheets_job
from mtcr_desktop.desktop.printing.paginator import paginate
from mtcr_desktop.desktop.printing.painter import paint_page
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from tests.desktop.printing.reading_pdf import Pdf
from tests.sheets.samples import SOURCES, ottawa, partners

pytestmark = pytest.mark.usefixtures("qapp")

A4 = page_layout(paper_of(QLocale("en_GB")))


def _written(job: Job, folder: Path) -> Pdf:
    path = folder / job.file_name
    count = pdf.write_pdf(job, path)
    read = Pdf(path)
    assert len(read.pages) == count
    return read


@pytest.fixture
def ottawa_pdf(tmp_path: Path) -> Pdf:
    return _written(replace(sheets_job([ottawa()]), layout=A4), tmp_path)


def test_the_file_says_what_it_is(ottawa_pdf: Pdf) -> None:
    assert ottawa_pdf.metadata["Title"] == "16th Plenary, Ottawa 2001"
    assert ottawa_pdf.metadata["Author"] == "MTCR Desktop"
    assert ottawa_pdf.metadata["Creator"].startswith("MTCR Desktop ")


def test_text_can_be_taken_out_without_ligatures(ottawa_pdf: Pdf) -> None:
    text = " ".join("\n".join(ottawa_pdf.pages).split())
    assert "The official figures were first fixed by the office of the chair." in text
    assert "Rey Pagtakhan" in text
    assert not {chr(code) for code in range(0xFB00, 0xFB07)} & set(text)


def test_links_lead_out_and_to_the_sources(ottawa_pdf: Pdf) -> None:
    assert {source.url for source in SOURCES if source.url} == ottawa_pdf.web_links
    assert ottawa_pdf.inner_links
    assert {target for _, target in ottawa_pdf.inner_links} == {len(ottawa_pdf.pages) - 1}


def test_every_page_has_its_header_and_footer(ottawa_pdf: Pdf) -> None:
    count = len(ottawa_pdf.pages)
    assert count > 1
    for number, text in enumerate(ottawa_pdf.pages, 1):
        assert f"Page {number} of {count}" in text
        assert "Edition 2026.11" in text
        assert "mtcr:plenary/16 · As of 25 September 2001" in text
    assert ottawa_pdf.pages[0].startswith("Missile Technology Control Regime")
    assert ottawa_pdf.pages[1].startswith("16th Plenary, Ottawa 2001")


def test_a_list_repeats_its_headings_and_loses_no_row(tmp_path: Path) -> None:
    read = _written(listing_job(partners(120), "2026.11"), tmp_path)
    assert len(read.pages) > 2
    assert all("Partner Since No." in page.replace("\n", " ") for page in read.pages)
    words = "\n".join(read.pages).split()
    assert all(str(number) in words for number in range(1, 121))


def test_contents_lead_to_their_pages(tmp_path: Path) -> None:
    sheets = [
        ottawa()._replace(address=Address("plenary", str(number)), title=f"Plenary no. {number}")
        for number in range(1, 5)
    ]
    read = _written(replace(sheets_job(sheets, "Plenaries"), listing=partners(3)), tmp_path)
    targets = sorted({target for source, target in read.inner_links if source == 0})
    assert len(targets) == 5
    for number, target in enumerate(targets[1:], 1):
        assert f"Plenary no. {number}" in read.pages[target]
    assert "PARTNERS ON" in read.pages[targets[0]].upper()


def test_paper_follows_the_locale(tmp_path: Path) -> None:
    for locale, size in (("de_DE", (595, 842)), ("en_US", (612, 792)), ("es_MX", (612, 792))):
        layout = page_layout(paper_of(QLocale(locale)))
        read = _written(replace(sheets_job([ottawa()]), layout=layout), tmp_path)
        assert set(read.sizes) == {size}


def test_landscape_is_wider_than_high(tmp_path: Path) -> None:
    layout = page_layout(paper_of(QLocale("de_DE")), landscape=True)
    assert _written(replace(sheets_job([ottawa()]), layout=layout), tmp_path).sizes[0] == (842, 595)


def test_a_dark_theme_does_not_reach_paper() -> None:
    before = QGuiApplication.palette()
    dark = QPalette(QColor("#101010"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#fefefe"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#fefefe"))
    light_page = _painted()
    QGuiApplication.setPalette(dark)
    try:
        assert _painted() == light_page
    finally:
        QGuiApplication.setPalette(before)
    assert light_page.pixelColor(5, 5) == QColor("white")
    darkest = min(
        light_page.pixelColor(x, y).lightness() for x in range(100, 300) for y in range(60, 400)
    )
    assert darkest < 60


def _painted() -> QImage:
    image = QImage(496, 702, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(paginate(replace(sheets_job([ottawa()]), layout=A4)), 0, painter, 60)
    painter.end()
    return image


def test_the_same_job_gives_the_same_pages() -> None:
    assert _painted() == _painted()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("16th Plenary, Ottawa 2001", "16th Plenary, Ottawa 2001.pdf"),
        ('a/b\\c:d*"e"?<f>|', "a b c d e f.pdf"),
        (" . ", "MTCR Desktop.pdf"),
        ("x" * 300, f"{'x' * 100}.pdf"),
        ("Türkiye", "Türkiye.pdf"),
    ],
)
def test_file_names_are_safe(title: str, name: str) -> None:
    assert Job(title).file_name == name


def test_a_file_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    with pytest.raises(MtcrError, match=r"nowhere.*cannot be written: No such file"):
        pdf.write_pdf(sheets_job([ottawa()]), tmp_path / "nowhere" / "sheet.pdf")


def test_a_full_disk_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", no_room)
    with pytest.raises(MtcrError, match="No space left on device"):
        pdf.write_pdf(sheets_job([ottawa()]), path)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["sheet.pdf"]


_WITHOUT_A_DISPLAY = """
import sys
from pathlib import Path
from mtcr_desktop.desktop.printing.job import sheets_job
from mtcr_desktop.desktop.printing.pdf import write_pdf
from tests.sheets.samples import ottawa
print(write_pdf(sheets_job([ottawa()]), Path(sys.argv[1])))
assert not {"PySide6.QtWidgets", "PySide6.QtPrintSupport"} & set(sys.modules)
"""


def test_no_display_and_no_widgets_are_needed(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    root = Path(__file__).parents[3]
    path = tmp_path / "sheet.pdf"
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_A_DISPLAY, str(path)],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.strip() == str(len(Pdf(path).pages))
