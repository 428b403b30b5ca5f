"""From facts to rows, subject by subject. Used by the build only.

Every function takes the facts as `load_facts` gives them (the format is written down in
resources/facts/README.md) and has been preceded by their validation, so nothing is checked here.
"""
