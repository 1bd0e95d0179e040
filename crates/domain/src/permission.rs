//! Permission and role codes, and the only definition of their wildcards.
//!
//! A code is a path of names: `invitations.create`, `calendar:update`. Dot and colon are two spellings of the same
//! separator and compare equal; a code is stored and shown as it was sent. Case matters. Two wildcards exist: `*` alone
//! covers every code, and a last name `*` (`Organization.*`) covers every code below that path and itself, but not the
//! bare path. A wildcard anywhere else is a malformed code.

use crate::{End, Grant, Timestamp};
use std::collections::HashMap;
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

    /// The code in one spelling.
    fn dotted(&self) -> String {
        self.0.replace(':', ".")
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

/// The permissions a caller holds, wildcards included, each with the instant from which it is no longer held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldPermissions(Vec<Grant<PermissionCode>>);

impl HeldPermissions {
    /// Everything, for good.
    #[must_use]
    pub fn everything() -> Self {
        Self(vec![Grant::forever(PermissionCode::everything())])
    }

    /// Whether one held code or another covers it.
    #[must_use]
    pub fn covers(&self, code: &PermissionCode) -> bool {
        self.end_of(code).is_some()
    }

    /// When the permission of a code ends: with the last of the held codes that cover it. `None` if it is not held.
    #[must_use]
    pub fn end_of(&self, code: &PermissionCode) -> Option<End> {
        self.0.iter().filter(|held| held.what.covers(code)).map(Grant::end).max()
    }

    /// The held codes.
    pub fn iter(&self) -> impl Iterator<Item = &PermissionCode> {
        self.0.iter().map(|held| &held.what)
    }

    /// The held codes with their ends.
    pub fn grants(&self) -> impl Iterator<Item = &Grant<PermissionCode>> {
        self.0.iter()
    }

    /// What is still held at an instant.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Self {
        self.0.iter().filter(|held| held.holds_at(now)).cloned().collect()
    }

    /// The intersection with `limit`, each until the sooner of the two ends: for a key limited by its scope codes or by
    /// what its maker holds.
    #[must_use]
    pub fn narrowed_to(&self, limit: &Self) -> Self {
        let below = |a: &Self, b: &Self| -> Vec<_> {
            a.0.iter().filter_map(|held| Some(held.clone().no_later_than(b.end_of(&held.what)?))).collect()
        };
        let mut both = below(self, limit);
        both.extend(below(limit, self));
        Self(both)
    }
}

/// What is held, by code: for many codes at once, where comparing each of them with all that is held takes too long.
pub(crate) struct HeldByCode {
    exact: HashMap<String, End>,
    /// Wildcards by what stands before the star.
    wildcards: HashMap<String, End>,
}

impl HeldByCode {
    pub(crate) fn new(held: &HeldPermissions) -> Self {
        let mut all = Self { exact: HashMap::new(), wildcards: HashMap::new() };
        for grant in held.grants() {
            let code = grant.what.dotted();
            let (ends, code) = match code.strip_suffix('*') {
                Some(above) => (&mut all.wildcards, above.to_owned()),
                None => (&mut all.exact, code),
            };
            let end = ends.entry(code).or_insert(grant.end());
            *end = grant.end().max(*end);
        }
        all
    }

    /// The same as [`HeldPermissions::end_of`].
    pub(crate) fn end_of(&self, code: &PermissionCode) -> Option<End> {
        let code = code.dotted();
        let above = code.match_indices('.').filter_map(|(dot, _)| self.wildcards.get(code.get(..=dot)?));
        above.chain(self.wildcards.get("")).chain(self.exact.get(&code)).max().copied()
    }
}

impl FromIterator<PermissionCode> for HeldPermissions {
    fn from_iter<I: IntoIterator<Item = PermissionCode>>(codes: I) -> Self {
        codes.into_iter().map(Grant::forever).collect()
    }
}

impl FromIterator<Grant<PermissionCode>> for HeldPermissions {
    fn from_iter<I: IntoIterator<Item = Grant<PermissionCode>>>(grants: I) -> Self {
        Self(grants.into_iter().collect())
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
    fn what_is_held_is_found_by_code_as_by_comparing() {
        let codes =
            ["*", "a", "a.*", "a:*", "a.b", "a:b", "a.b.*", "a.b.c", "a.b:c.d", "ab", "ab.*", "A.b", "b.*", "b"];
        for (number, held) in codes.iter().enumerate() {
            for other in codes {
                let until = |text, until| Grant { what: code(text), until: Some(Timestamp::from_millis(until)) };
                let held: HeldPermissions =
                    [until(held, 7), until(other, 8), Grant::forever(code(codes[number / 2]))].into_iter().collect();
                let by_code = HeldByCode::new(&held);
                for asked in codes.map(code) {
                    assert_eq!(by_code.end_of(&asked), held.end_of(&asked), "{asked:?} of {held:?}");
                }
            }
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

    #[test]
    fn a_right_ends_with_the_last_code_that_covers_it() {
        let [soon, late] = [1, 2].map(Timestamp::from_millis);
        let until = |text, until| Grant { what: code(text), until };
        let held: HeldPermissions = [until("a.*", Some(soon)), until("a.read", Some(late))].into_iter().collect();
        assert_eq!(held.end_of(&code("a.read")), Some(End::At(late)));
        assert_eq!(held.end_of(&code("a.write")), Some(End::At(soon)));
        assert_eq!(held.end_of(&code("b.read")), None);
        assert_eq!(held.at(soon).end_of(&code("a.write")), None, "over at its end");
        let narrowed = HeldPermissions::everything().narrowed_to(&held);
        assert_eq!(narrowed.end_of(&code("a.write")), Some(End::At(soon)), "narrowing keeps the ends");
        let scoped = held.narrowed_to(&[code("a.write")].into_iter().collect());
        assert_eq!(scoped.end_of(&code("a.write")), Some(End::At(soon)));
        assert!(!scoped.covers(&code("a.read")));
    }
}
