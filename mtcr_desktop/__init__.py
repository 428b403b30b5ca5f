"""MTCR Desktop: an offline reference browser on the Missile Technology Control Regime."""

__version__ = "0.1.0"
