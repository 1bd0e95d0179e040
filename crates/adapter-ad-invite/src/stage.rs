//! The stage prefix of the paths.

/// Whether a path carries the stage prefix `/main`. The vendor's paths do (`[D]` P1); a client whose base URL already
/// ends in the stage, or whose proxy takes it off, reaches the same operation without it (assumed).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Below `/main`.
    Main,
    /// At the root.
    Absent,
}
