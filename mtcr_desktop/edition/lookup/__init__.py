"""What the search needs: entries, the names they go by, and the passages of their texts.

Used by the build only. Everything is made from the records as the readers return them, so that
what can be found is what can be read.
"""
