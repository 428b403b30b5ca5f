"""The user's own documents: read, recognised, checked against the edition, and kept."""
