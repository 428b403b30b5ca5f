"""The subcommands of `mtcr`, one module each, loaded only when they are called.

Each module holds a click command named `command`, which returns its exit code where that is not 0.
"""
