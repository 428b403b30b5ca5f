"""Paper: jobs, pages, PDF files, the preview and the printer.

job.py        what to print, and on which paper
pieces.py     a sheet or a listing as the pieces that no page may cut
units.py      a piece, laid out
paginator.py  units on pages
painter.py    a page, drawn
pdf.py        pages as a file; needs no window
progress.py   long work in steps that the user may end
preview.py    the preview; printer.py the printer's own dialog
"""
