//! The organizations of a person and the invitations that wait for them, with what they may do there in short.

use super::PATH;
use crate::when::{When, in_words};
use usher_domain::commands::{DescribedGrant, DescribedGrants, OwnAccount, OwnInvitation, OwnMembership};
use usher_domain::{MemberStatus, OrganizationId, Timestamp};
use usher_locales::{Argument, Key, Piece, Texts};

/// An organization of the person.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) joined: Option<Distant>,
    /// Whether the session is there.
    pub(super) is_here: bool,
    pub(super) is_blocked: bool,
    pub(super) rights: Rights,
}

/// A sentence with an instant in it, as far as it is from now.
pub(super) struct Distant {
    pub(super) pieces: Vec<Piece>,
    pub(super) when: When,
}

impl Distant {
    fn of(texts: Texts, key: Key, instant: Timestamp, now: Timestamp) -> Self {
        let words = in_words(texts, instant, now);
        Self { pieces: texts.pieces(key, &[("distance", Argument::Text(&words))]), when: When::of(texts, instant) }
    }
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
    /// Who invited, as a sentence.
    pub(super) inviter: Option<String>,
    pub(super) ends: Option<Distant>,
    pub(super) rights: Rights,
    pub(super) accept: String,
    pub(super) decline: String,
}

/// All that wait.
pub(super) fn waiting(texts: Texts, account: &OwnAccount, address: impl Fn(&str) -> String) -> Vec<Waiting> {
    let inviter = |name: &str| texts.with(Key::AccountInviter, &[("inviter", Argument::Name(name))]);
    let one = |one: &OwnInvitation| Waiting {
        organization: one.organization.clone(),
        inviter: one.inviter_name.as_deref().map(inviter),
        ends: one.expires_at.map(|end| Distant::of(texts, Key::AccountExpires, end, account.now)),
        rights: rights(texts, &one.grants),
        accept: address(&format!("{PATH}/invitations/{}/accept", one.id)),
        decline: address(&format!("{PATH}/invitations/{}/decline", one.id)),
    };
    account.invitations.iter().map(one).collect()
}

/// All organizations.
pub(super) fn of(texts: Texts, account: &OwnAccount, here: Option<OrganizationId>) -> Vec<Place> {
    let place = |one: &OwnMembership| Place {
        id: one.organization.id.to_string(),
        name: one.name.clone(),
        joined: one.joined_at.map(|instant| Distant::of(texts, Key::AccountJoined, instant, account.now)),
        is_here: Some(one.organization.id) == here,
        is_blocked: one.status == MemberStatus::Blocked,
        rights: rights(texts, &one.grants),
    };
    account.memberships.iter().map(place).collect()
}

fn rights(texts: Texts, grants: &DescribedGrants) -> Rights {
    let permission = |grant: &DescribedGrant| match grant.code.as_str() {
        "*" => texts.say(Key::RightsAll),
        _ => texts.named(&named(grant), &grant.translations),
    };
    let scoped = grants.scoped.iter().map(|grant| {
        let (permission, resource) = (permission(&grant.permission), named(&grant.resource));
        let arguments = [("permission", Argument::Text(&permission)), ("resource", Argument::Text(&resource))];
        texts.with(Key::AccountPermissionIn, &arguments)
    });
    Rights {
        roles: grants.roles.iter().map(|grant| texts.named(&named(grant), &grant.translations)).collect(),
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
    use usher_domain::Locale;
    use usher_domain::commands::ScopedGrant;

    #[test]
    fn rights_are_named_as_the_organization_names_them() {
        let grant = |code: &str, name: Option<&str>| DescribedGrant {
            code: code.to_owned(),
            name: name.map(str::to_owned),
            translations: usher_domain::Translations::default(),
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
        assert_eq!(rights(Texts::of(Locale::En), &grants), expected);
    }
}
