//! What clients note about an invitation for themselves. Nothing is decided by it, and it is never shown to the invitee.

use std::fmt;

/// The longest metadata, in bytes of compact JSON.
pub const MAX_METADATA: usize = 16 * 1024;

/// The most names of one object.
pub const MAX_METADATA_NAMES: usize = 50;

/// The longest name, in characters.
pub const MAX_METADATA_NAME: usize = 64;

/// The longest value that can be searched for, in characters.
pub const MAX_METADATA_VALUE: usize = 200;

/// An object as compact JSON. The adapter that reads it knows JSON; here it is a bounded text, which nobody looks into.
#[derive(Clone, PartialEq, Eq)]
pub struct Metadata(String);

/// More than [`MAX_METADATA`] bytes, or a NUL, which cannot be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("longer than 16384 bytes, or contains a NUL character")]
pub struct MetadataError;

impl Metadata {
    /// The metadata of an object that was written as compact JSON.
    pub fn of_json(json: impl Into<String>) -> Result<Self, MetadataError> {
        let json = json.into();
        if json.len() > MAX_METADATA || json.contains('\0') { Err(MetadataError) } else { Ok(Self(json)) }
    }

    /// The object as compact JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }

    /// Whether the object has no members.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == "{}"
    }
}

/// Clients may note anything, so it is kept out of logs.
impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metadata(..)")
    }
}

/// A name with the text of its value, to find invitations by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataEntry {
    /// The name, exactly.
    pub name: String,
    /// A string, a whole number or a boolean as text, exactly.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_bounded_and_not_logged() {
        assert!(Metadata::of_json("x".repeat(MAX_METADATA)).is_ok());
        assert_eq!(Metadata::of_json("x".repeat(MAX_METADATA + 1)), Err(MetadataError));
        assert_eq!(Metadata::of_json("a\0"), Err(MetadataError));
        let secret = Metadata::of_json(r#"{"token":"abc"}"#).unwrap();
        assert!(!secret.is_empty() && !format!("{secret:?}").contains("abc"));
        assert!(Metadata::of_json("{}").unwrap().is_empty());
    }
}
