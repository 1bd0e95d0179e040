//! The ids under which the vendor shows members: the external id of an active one, the same after `pending-` of an
//! invited one (\[D\] S3 names both forms; what stands behind the prefix is assumed). The vendor's own ids, which a takeover brings,
//! have other lengths and signs: `cust_abc123` (\[D\] S10), `pending-` and a token (\[D\] S3).

use usher_domain::commands::MemberRef;

/// What a client tells a pending member by.
const PENDING: &str = "pending-";

/// How long an external id can be. Ours have 16 letters and digits.
const LONGEST: usize = 128;

/// The id of a member.
pub(crate) fn shown(external_id: &str, is_pending: bool) -> String {
    let prefix = if is_pending { PENDING } else { "" };
    format!("{prefix}{external_id}")
}

/// The member of an id without the prefix, where those of pending members are not taken.
pub(crate) fn read_active(id: &str) -> Option<MemberRef> {
    if id.starts_with(PENDING) { None } else { read(id) }
}

/// The member of an id, with or without the prefix, so that an id stays good when its member has accepted. `None` for
/// what is no id at all.
pub(crate) fn read(id: &str) -> Option<MemberRef> {
    external(id).map(|external| MemberRef::External(external.to_owned()))
}

/// What stands behind the prefix of an id, if there is one: what is stored. `None` for what is no id at all.
#[must_use]
pub fn external(id: &str) -> Option<&str> {
    let external = id.strip_prefix(PENDING).unwrap_or(id);
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    let sound = (1..=LONGEST).contains(&external.len()) && !external.starts_with(PENDING);
    (sound && external.bytes().all(is_sign)).then_some(external)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_was_shown_and_without_the_prefix_too() {
        let id = "aB3dE5gH7jK9mN1p";
        let member = Some(MemberRef::External(id.to_owned()));
        for is_pending in [true, false] {
            assert_eq!(read(&shown(id, is_pending)), member);
        }
        for theirs in ["cust_abc123", "x", "0a1b-2c", &"t".repeat(64)] {
            let member = Some(MemberRef::External(theirs.to_owned()));
            assert_eq!((read(theirs), read(&format!("pending-{theirs}"))), (member.clone(), member));
        }
        for nothing in [
            "",
            "pending-",
            "pending-pending-aB3dE5gH7jK9mN1p",
            "aB3dE5gH7jK9mN1\0",
            "aB3dE5gH7jK9mN1é",
            "cust abc",
            &"x".repeat(129),
        ] {
            assert_eq!(read(nothing), None, "{nothing:?}");
        }
    }
}
