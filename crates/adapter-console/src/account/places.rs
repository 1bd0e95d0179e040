//! The organizations of a person and the invitations that wait for them, with what they may do there in short.

use super::PATH;
use crate::when::Distance;
use usher_domain::commands::{DescribedGrant, DescribedGrants, OwnAccount, OwnInvitation, OwnMembership};
use usher_domain::{MemberStatus, OrganizationId};

/// An organization of the person.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) joined: Option<Distance>,
    /// Whether the session is there.
    pub(super) is_here: bool,
    pub(super) is_blocked: bool,
    pub(super) rights: Rights,
}

/// What somebody may do, for people.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rights {
    pub(super) roles: Vec<String>,
    pub(super) permissions: Vec<String>,
    /// What the roles and permissions are limited to.
    pub(super) resources: Vec<String>,
}

impl Rights {
    /// Whether it is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.permissions.is_empty()
    }
}

/// An invitation that waits for the person.
pub(super) struct Waiting {
    pub(super) organization: String,
    pub(super) inviter: Option<String>,
    pub(super) ends: Option<Distance>,
    pub(super) rights: Rights,
    pub(super) accept: String,
    pub(super) decline: String,
}

/// All that wait.
pub(super) fn waiting(account: &OwnAccount, address: impl Fn(&str) -> String) -> Vec<Waiting> {
    let one = |one: &OwnInvitation| Waiting {
        organization: one.organization.clone(),
        inviter: one.inviter_name.clone(),
        ends: one.expires_at.map(|end| Distance::of(end, account.now)),
        rights: rights(&one.grants),
        accept: address(&format!("{PATH}/invitations/{}/accept", one.id)),
        decline: address(&format!("{PATH}/invitations/{}/decline", one.id)),
    };
    account.invitations.iter().map(one).collect()
}

/// All organizations.
pub(super) fn of(account: &OwnAccount, here: Option<OrganizationId>) -> Vec<Place> {
    let place = |one: &OwnMembership| Place {
        id: one.organization.id.to_string(),
        name: one.name.clone(),
        joined: one.joined_at.map(|instant| Distance::of(instant, account.now)),
        is_here: Some(one.organization.id) == here,
        is_blocked: one.status == MemberStatus::Blocked,
        rights: rights(&one.grants),
    };
    account.memberships.iter().map(place).collect()
}

fn rights(grants: &DescribedGrants) -> Rights {
    let permission = |grant: &DescribedGrant| match grant.code.as_str() {
        "*" => "All permissions".to_owned(),
        _ => named(grant),
    };
    let scoped = grants.scoped.iter();
    let scoped = scoped.map(|grant| format!("{} (in {})", permission(&grant.permission), named(&grant.resource)));
    Rights {
        roles: grants.roles.iter().map(named).collect(),
        permissions: grants.permissions.iter().map(permission).chain(scoped).collect(),
        resources: grants.resources.iter().map(named).collect(),
    }
}

/// The name, else the code.
fn named(grant: &DescribedGrant) -> String {
    grant.name.clone().unwrap_or_else(|| grant.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::commands::ScopedGrant;

    #[test]
    fn rights_are_named_as_the_organization_names_them() {
        let grant = |code: &str, name: Option<&str>| DescribedGrant {
            code: code.to_owned(),
            name: name.map(str::to_owned),
            until: None,
        };
        let grants = DescribedGrants {
            permissions: vec![grant("*", None), grant("a.b", Some("Do it")), grant("c.d", None)],
            roles: vec![grant("editor", Some("Editor"))],
            resources: vec![grant("portfolio", Some("Europe"))],
            scoped: vec![ScopedGrant {
                permission: grant("e.f", Some("Sell")),
                resource: grant("portfolio", Some("Asia")),
            }],
        };
        let expected = Rights {
            roles: vec!["Editor".to_owned()],
            permissions: ["All permissions", "Do it", "c.d", "Sell (in Asia)"].map(str::to_owned).to_vec(),
            resources: vec!["Europe".to_owned()],
        };
        assert_eq!(rights(&grants), expected);
    }
}
