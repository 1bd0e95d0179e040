//! The BizKitHub invitation API over the canonical engine.
