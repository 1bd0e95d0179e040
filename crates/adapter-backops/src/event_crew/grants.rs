//! What crew is granted: `Event.*` and `Collaborator.*` permissions mixed, split by their family when applied [D B10].

use crate::field_errors::FieldErrors;
use crate::settings::Spelling;
use crate::{fields, refusals};
use usher_domain::commands::ResourceGrants;
use usher_domain::{Grant, PermissionCode};

/// The family of permissions that hold at the event [D B10].
pub(super) const OF_EVENT: &str = "Event";
/// The family of permissions that hold at the collaborator [D B10].
pub(super) const OF_COLLABORATOR: &str = "Collaborator";

/// The permissions that a request names; without any, the standard crew set.
pub(super) fn read(
    texts: Option<&[String]>,
    spelling: Spelling,
    path: &str,
    errors: &mut FieldErrors,
) -> ResourceGrants {
    let Some(texts) = texts else { return split(spelling.crew(), |_| {}) };
    let codes = fields::permissions(texts, path, errors);
    let unknown = |code: &PermissionCode| errors.add(path, refusals::unknown_permission(code.as_str()));
    ResourceGrants { are_named: true, ..split(codes, unknown) }
}

fn split(codes: Vec<Grant<PermissionCode>>, mut unknown: impl FnMut(&PermissionCode)) -> ResourceGrants {
    let mut grants = ResourceGrants::default();
    for grant in codes {
        match grant.what.family() {
            OF_COLLABORATOR => grants.here.push(grant),
            OF_EVENT => grants.above.push(grant),
            _ => unknown(&grant.what),
        }
    }
    grants
}
