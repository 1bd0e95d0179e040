//! Permission and role codes, and the one place where wildcard semantics are written down.
//!
//! A code is a path of names: `invitations.create`, `calendar:update`. Dot and colon are two spellings of the same
//! separator and compare equal; a code is stored and shown as it was sent. Case matters. Two wildcards exist: `*`
//! alone covers every code, and a last name `*` (`Organization.*`) covers every code below that path and itself, but
//! not the bare path. A wildcard anywhere else is a malformed code.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A permission code, or a wildcard over codes.
#[derive(Clone)]
pub struct PermissionCode(String);

/// The code of a role: a named set of permissions.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct RoleCode(String);

/// Why a text is not a permission or role code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code: 1 to 128 visible ASCII characters, names separated by dots or colons, `*` only as the last name")]
pub struct CodeError;

/// The longest code, in bytes.
const MAX_CODE: usize = 128;

impl PermissionCode {
    /// Parses a code without trimming it.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        if text.is_empty() || text.len() > MAX_CODE || !text.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(CodeError);
        }
        let mut names = text.split(is_separator).peekable();
        while let Some(name) = names.next() {
            let last = names.peek().is_none();
            if name.is_empty() || (name.contains('*') && !(name == "*" && last)) {
                return Err(CodeError);
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// `*`: the code that covers all others.
    #[must_use]
    pub fn everything() -> Self {
        Self("*".to_owned())
    }

    /// The code as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first name, by which codes are grouped: `Organization` of `Organization.Read`.
    #[must_use]
    pub fn family(&self) -> &str {
        self.0.split(is_separator).next().unwrap_or_default()
    }

    /// Whether it covers other codes and is none itself.
    #[must_use]
    pub fn is_wildcard(&self) -> bool {
        self.0.ends_with('*')
    }

    /// Whether holding `self` means holding `other`.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let mut theirs = other.names();
        for name in self.names() {
            if name == "*" {
                return theirs.next().is_some();
            }
            if theirs.next() != Some(name) {
                return false;
            }
        }
        theirs.next().is_none()
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split(is_separator)
    }
}

impl RoleCode {
    /// Parses a role code: 1 to 128 visible ASCII characters.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let sound = !text.is_empty() && text.len() <= MAX_CODE && text.bytes().all(|b| b.is_ascii_graphic());
        if sound { Ok(Self(text.to_owned())) } else { Err(CodeError) }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_separator(c: char) -> bool {
    c == '.' || c == ':'
}

impl PartialEq for PermissionCode {
    fn eq(&self, other: &Self) -> bool {
        self.names().eq(other.names())
    }
}

impl Eq for PermissionCode {}

impl Hash for PermissionCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.names().for_each(|name| name.hash(state));
    }
}

impl fmt::Debug for PermissionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The permissions a caller holds, wildcards included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldPermissions(Vec<PermissionCode>);

impl HeldPermissions {
    /// Everything.
    #[must_use]
    pub fn everything() -> Self {
        Self(vec![PermissionCode::everything()])
    }

    /// What one held code or another covers.
    #[must_use]
    pub fn covers(&self, code: &PermissionCode) -> bool {
        self.0.iter().any(|held| held.covers(code))
    }

    /// The held codes.
    pub fn iter(&self) -> impl Iterator<Item = &PermissionCode> {
        self.0.iter()
    }

    /// What is held here and allowed by `limit` as well: a key narrowed by its scope codes.
    #[must_use]
    pub fn narrowed_to(&self, limit: &Self) -> Self {
        let below = |a: &Self, b: &Self| a.0.iter().filter(|code| b.covers(code)).cloned().collect::<Vec<_>>();
        let mut both = below(self, limit);
        both.extend(below(limit, self));
        Self(both)
    }
}

impl FromIterator<PermissionCode> for HeldPermissions {
    fn from_iter<I: IntoIterator<Item = PermissionCode>>(codes: I) -> Self {
        Self(codes.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> PermissionCode {
        PermissionCode::parse(text).unwrap()
    }

    #[test]
    fn wildcards_cover_what_stands_below_them() {
        for (held, asked, covered) in [
            ("*", "Organization.Read", true),
            ("*", "*", true),
            ("Organization.*", "Organization:Read", true),
            ("Organization.*", "Organization.Crew.Read", true),
            ("Organization.*", "Organization:*", true),
            ("Organization.*", "Organizations.Read", false),
            ("Organization.*", "*", false),
            ("Organization.Read", "Organization.Read", true),
            ("Organization.Read", "Organization.*", false),
            ("Organization.Read", "organization.read", false),
            ("Organization", "Organization.Read", false),
            ("Organization.*", "Organization", false),
        ] {
            assert_eq!(code(held).covers(&code(asked)), covered, "{held} {asked}");
        }
    }

    #[test]
    fn malformed_codes_are_refused() {
        for text in ["", ".", "a.", ".a", "a..b", "*.a", "a.*.b", "a*", "a b", "ä", &"a".repeat(129)] {
            assert!(PermissionCode::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn narrowing_keeps_the_smaller_side() {
        let all = HeldPermissions::everything();
        let read: HeldPermissions = [code("Organization.Read")].into_iter().collect();
        assert!(all.narrowed_to(&read).covers(&code("Organization.Read")));
        assert!(!all.narrowed_to(&read).covers(&code("Organization.Edit")));
        assert!(!read.narrowed_to(&all).covers(&code("*")));
    }
}
