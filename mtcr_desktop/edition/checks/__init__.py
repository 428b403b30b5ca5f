"""What well-formed and consistent facts are; used by the build only."""
