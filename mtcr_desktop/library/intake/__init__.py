"""Taking files in: found, read by a process that may be killed, and kept in batches.

walk      which files are meant
process   the parent's side of the reading process; guard and worker are the child's
messages  what the two say to each other
intake    files into the library, with progress, pause, cancel and a report
"""
