//! What an operator may choose where BackOps documents nothing. The defaults are the recommended choices.

use serde::Deserialize;
use std::num::{NonZeroU32, NonZeroUsize};
use usher_domain::commands::{ExistingMember, PendingInvitation};
use usher_domain::{CatalogPolicy, Grant, PermissionCode};

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
    /// The most people that a lookup answers with.
    pub lookup_limit: NonZeroU32,
    /// The most people that the user list shows.
    pub user_limit: NonZeroU32,
    /// The most collaborators that the list of an event shows.
    pub collaborator_limit: NonZeroU32,
    /// Answer an added user with 200 instead of 201.
    pub add_user_answers_ok: bool,
    /// How the permissions are spelled that are granted without being named.
    pub spelling: Spelling,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            error_body: ErrorBody::default(),
            duplicates: Duplicates::default(),
            catalog: CatalogMode::default(),
            max_members: NonZeroUsize::MIN.saturating_add(999),
            lookup_limit: NonZeroU32::MIN.saturating_add(49),
            user_limit: NonZeroU32::MIN.saturating_add(9_999),
            collaborator_limit: NonZeroU32::MIN.saturating_add(9_999),
            add_user_answers_ok: false,
            spelling: Spelling::default(),
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

/// The two spellings that BackOps shows: dots on its pages [D B1], colons in an answer of its API [D B20].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spelling {
    /// `Organization:Read`
    #[default]
    Colon,
    /// `Organization.Read`
    Dot,
}

impl Spelling {
    /// What `OrganizationBasicAccess` [D B5] grants. Which permission that is, is assumed.
    pub(crate) fn basic_access(self) -> Vec<Grant<PermissionCode>> {
        let text = match self {
            Self::Colon => "Organization:Read",
            Self::Dot => "Organization.Read",
        };
        PermissionCode::parse(text).map(Grant::forever).into_iter().collect()
    }

    /// What crew that is invited to a collaborator is granted where the call names nothing: the standard crew set
    /// [D B10], whose contents are assumed.
    pub(crate) fn crew(self) -> Vec<Grant<PermissionCode>> {
        let texts = match self {
            Self::Colon => ["Event:Read", "Collaborator:Read"],
            Self::Dot => ["Event.Read", "Collaborator.Read"],
        };
        texts.iter().filter_map(|text| PermissionCode::parse(text).ok()).map(Grant::forever).collect()
    }
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
        self.policy_of(&FAMILIES)
    }

    pub(crate) fn policy_of(self, families: &[&str]) -> CatalogPolicy {
        let families = families.iter().map(|family| (*family).to_owned()).collect();
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
        let defaults = Settings::default();
        let limits = (defaults.max_members.get(), defaults.lookup_limit.get(), defaults.user_limit.get());
        assert_eq!(limits, (1000, 50, 10_000));
        let dotted = read(r#"{"spelling":"dot"}"#).unwrap().spelling.basic_access();
        let spelled = |grants: &[Grant<PermissionCode>]| grants[0].what.as_str().to_owned();
        assert_eq!(spelled(&dotted), "Organization.Read");
        assert_eq!(spelled(&defaults.spelling.basic_access()), "Organization:Read");
        assert_eq!(read(r#"{"duplicates":"return_existing"}"#).unwrap().duplicates, Duplicates::ReturnExisting);
        for wrong in [r#"{"max_members":0}"#, r#"{"catalog":"all"}"#, r#"{"max_rows":1}"#, r#"{"lookup_limit":0}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
