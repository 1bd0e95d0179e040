//! Who an import acts for: its maker, with what the maker may do now.

use crate::authenticate::current;
use crate::catalog::builtin::CREATE_INVITATIONS;
use crate::engine::Engine;
use crate::scopes::access;
use usher_domain::{Caller, Fault, ImportStop, OrganizationId};
use usher_storage::ImportRecord;

/// The protocols through which imports are made.
const FAMILIES: [&str; 2] = ["canonical", "console"];

/// The maker as a caller, or why nothing can be done for them any more.
pub(super) async fn caller(
    engine: &Engine,
    organization: OrganizationId,
    record: &ImportRecord,
) -> Result<Result<Caller, ImportStop>, Fault> {
    let Some(family) = FAMILIES.into_iter().find(|family| *family == record.family) else {
        return Ok(Err(ImportStop::MakerGone));
    };
    match current(engine, family, &record.credential, organization).await {
        Ok(caller) => match access(&caller, CREATE_INVITATIONS) {
            Ok(_) => Ok(Ok(caller)),
            Err(_not_any_more) => Ok(Err(ImportStop::Forbidden)),
        },
        Err(Fault::Unauthenticated(_)) => Ok(Err(ImportStop::MakerGone)),
        Err(fault) => Err(fault),
    }
}
