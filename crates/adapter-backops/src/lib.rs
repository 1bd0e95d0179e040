//! The BackOps invitation API over the canonical engine.
