//! What a caller may do whose access is confined to resources. `dispatch.rs` says it of every command.

use usher_domain::{Caller, OrganizationAccess, Refusal};

/// How a command of a confined caller is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confinement {
    /// It concerns the caller alone, or what every member of the organization needs to know; or its rule compares what
    /// is granted with the caller's own resources.
    Allowed,
    /// It is limited to what concerns the caller's resources; the rest is treated as if it did not exist.
    Filtered,
    /// It concerns the organization as a whole.
    Refused,
}

/// Refuses what a confined caller may not do. Permissions are checked separately.
pub(crate) fn check(caller: &Caller, confinement: Confinement) -> Result<(), Refusal> {
    let confined = caller.access_to(None).is_some_and(OrganizationAccess::is_confined);
    match confinement {
        Confinement::Refused if confined => Err(Refusal::Forbidden),
        Confinement::Refused | Confinement::Filtered | Confinement::Allowed => Ok(()),
    }
}
