//! The Apexscore invitation API over the canonical engine.
