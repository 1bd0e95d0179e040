//! What an operator may choose where BackOps documents nothing. The defaults are the recommended choices.

use serde::Deserialize;
use std::num::NonZeroUsize;
use usher_domain::CatalogPolicy;
use usher_domain::commands::{ExistingMember, PendingInvitation};

/// The settings of this protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What the body of an error answer looks like.
    pub error_body: ErrorBody,
    /// What happens to rows of people who are members or invited already.
    pub duplicates: Duplicates,
    /// Which permission strings may be granted.
    pub catalog: CatalogMode,
    /// The most rows in one call; more answer 400.
    pub max_members: NonZeroUsize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            error_body: ErrorBody::default(),
            duplicates: Duplicates::default(),
            catalog: CatalogMode::default(),
            max_members: NonZeroUsize::MIN.saturating_add(999),
        }
    }
}

/// The bodies of error answers. BackOps shows none, so the status is the only certain part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorBody {
    /// Problem details with `code` and `message` added: serves readers of either plausible shape.
    #[default]
    ProblemDetails,
    /// `{"code":"..","message":".."}`
    CodeAndMessage,
    /// No body.
    Empty,
}

/// What happens to a row whose address belongs to a member or has a pending invitation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    /// The whole call is refused with 400.
    #[default]
    Refuse,
    /// The row is reported as it stands, `granted` or `invited`, and nothing is changed or sent for it.
    ReturnExisting,
}

/// Which permission strings may be granted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CatalogMode {
    /// Those of the organization's catalog.
    #[default]
    Listed,
    /// Any well-formed string of the organization's families, for catalogs that are not known yet.
    Open,
}

/// The families that hold on an organization: `*` is its administrator [D B1], `Organization.*` what invitations name
/// [D B1], `CrewDatabase.*` rights on its crew database [D B4, B16].
const FAMILIES: [&str; 3] = ["*", "Organization", "CrewDatabase"];

impl CatalogMode {
    pub(crate) fn policy(self) -> CatalogPolicy {
        let families = FAMILIES.map(str::to_owned).to_vec();
        match self {
            Self::Listed => CatalogPolicy::ListedOf(families),
            Self::Open => CatalogPolicy::AnyOf(families),
        }
    }
}

impl Duplicates {
    pub(crate) fn pending(self) -> PendingInvitation {
        match self {
            Self::Refuse => PendingInvitation::Refuse,
            Self::ReturnExisting => PendingInvitation::ReturnExisting,
        }
    }

    pub(crate) fn member(self) -> ExistingMember {
        match self {
            Self::Refuse => ExistingMember::Refuse,
            Self::ReturnExisting => ExistingMember::ReturnExisting,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_strictly() {
        let read = |json: &str| serde_json::from_str::<Settings>(json);
        assert_eq!(read("{}").unwrap(), Settings::default());
        assert_eq!(Settings::default().max_members.get(), 1000);
        assert_eq!(read(r#"{"duplicates":"return_existing"}"#).unwrap().duplicates, Duplicates::ReturnExisting);
        for wrong in [r#"{"max_members":0}"#, r#"{"catalog":"all"}"#, r#"{"max_rows":1}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
