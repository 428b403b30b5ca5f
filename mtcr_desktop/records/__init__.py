"""What is known: plain records, dates that keep their precision, and addresses.

Standard library only. Every other room depends on this one; it depends on none.
"""
