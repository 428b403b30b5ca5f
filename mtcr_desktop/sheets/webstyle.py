"""The stylesheet of exported HTML files, in the colours of the window and of paper."""

from __future__ import annotations

from mtcr_desktop.sheets.style import DARK, LIGHT, PAPER, Colours

_LAYOUT = """\
body{margin:0;background:var(--background);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.9rem;line-height:1.15;margin:.1rem 0 .3rem}
h2{font-size:1.25rem;margin:2rem 0 .4rem}
h3{font-size:1.05rem;margin:1.5rem 0 .3rem}
p{margin:.4rem 0 .8rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target{scroll-margin-top:1rem;background:var(--note-ground)}
sup{line-height:0;font-size:.7em}
sup a{text-decoration:none}
.kicker{color:var(--accent);text-transform:uppercase;letter-spacing:.08em;font-size:.8rem;margin:0}
.subtitle,.lead{font-size:1.12rem}
.subtitle,.muted,.remark,.small,footer{color:var(--muted)}
.muted,.remark,.small{font-size:.9em}
.title{font-size:1.9rem;font-weight:600;margin:0}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0}
th:last-child,td:last-child{padding-right:0}
tbody tr{border-top:1px solid var(--rule)}
thead th,.facts th{color:var(--muted);font-size:.9em}
.facts th{font-weight:400;width:24%}
.number{text-align:right;font-variant-numeric:tabular-nums}
li{margin:.35rem 0}
.roll{columns:13rem 3;list-style:none;padding:0}
.roll li{break-inside:avoid;margin:.1rem 0}
.callout{border-left:4px solid var(--bar);background:var(--ground);padding:.5rem 1rem;margin:1rem 0}
.badge{font-size:.8em;padding:.05em .5em;border-radius:.2em}
.badge{background:var(--ground);color:var(--ink)}
ins,del{background:var(--ground);color:var(--ink)}
mark{background:var(--ground);color:inherit;text-decoration:underline}
a:has(.badge){text-decoration:none}
.url{font-size:.88em;overflow-wrap:anywhere}
.back{text-decoration:none}
article+article,nav+article{border-top:1px solid var(--rule);margin-top:3rem;padding-top:2.5rem}
footer{border-top:1px solid var(--rule);margin-top:2rem;padding-top:.6rem;font-size:.85rem}
"""

_PRINT = """\
main{max-width:none;padding:0}
body{font:10pt/1.4 Georgia,serif}
a{text-decoration:none}
.back{display:none}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3,caption,thead{break-after:avoid}
tr,li,.callout{break-inside:avoid}
article+article,nav+article{break-before:page;border:0;margin:0;padding:0}
"""


def stylesheet() -> str:
    """Return the CSS for light, dark and print."""
    return (
        f":root{{color-scheme:light dark}}\n{_variables(LIGHT)}{_LAYOUT}"
        f"@media (prefers-color-scheme:dark){{\n{_variables(DARK)}}}\n"
        f"@media print{{\n{_variables(PAPER)}{_PRINT}}}\n"
    )


def _variables(colours: Colours) -> str:
    names = ("background", "text", "muted", "link", "accent", "rule")
    root = "".join(f"--{name}:{getattr(colours, name)};" for name in names)
    rules = [f":root{{{root}--note-ground:{colours.callouts['note'][1]}}}"]
    for tone, (bar, ground) in colours.callouts.items():
        rules.append(f".callout.{tone}{{--bar:{bar};--ground:{ground}}}")
    for tone, (ground, ink) in colours.badges.items():
        rules.append(f".badge.{tone}{{--ground:{ground};--ink:{ink}}}")
    for marker, ground in colours.highlights.items():
        rules.append(f"mark.{marker}{{--ground:{ground}}}")
    for tag, tone in (("del", "unverified"), ("ins", "new")):
        ground, ink = colours.badges[tone]
        rules.append(f"{tag}{{--ground:{ground};--ink:{ink}}}")
    return "\n".join(rules) + "\n"
