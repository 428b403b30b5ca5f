"""The bundled, read-only database: its schema, its build from facts, and its reader."""
