//! The canonical invitation API over the canonical engine.
