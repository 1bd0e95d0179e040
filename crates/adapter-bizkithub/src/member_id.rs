//! The ids under which the vendor shows members: the external id of an active one, the same after `pending-` of an
//! invited one (\[D\] S3 names both forms; what stands behind the prefix is assumed).

use usher_domain::commands::MemberRef;

/// What a client tells a pending member by.
const PENDING: &str = "pending-";

/// How long an external id is.
const LENGTH: usize = 16;

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
    let external = id.strip_prefix(PENDING).unwrap_or(id);
    let sound = external.len() == LENGTH && external.bytes().all(|byte| byte.is_ascii_alphanumeric());
    sound.then(|| MemberRef::External(external.to_owned()))
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
        for nothing in [
            "",
            "pending-",
            "pending-pending-aB3dE5gH7jK9mN1p",
            "aB3dE5gH7jK9mN1",
            "aB3dE5gH7jK9mN1\0",
            "aB3dE5gH7jK9mN1é",
        ] {
            assert_eq!(read(nothing), None, "{nothing:?}");
        }
    }
}
