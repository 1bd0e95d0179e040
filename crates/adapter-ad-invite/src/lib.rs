//! The ad/invite invitation API over the canonical engine.
