//! An organization to invite people to, from which the facts of a batch are read as the database would.

use super::builders::{
    Counted, HOUR, NOW, ORGANIZATION, account, code, email, invitation, license_id, member, member_id, name,
    resource_id, role, usage,
};
use crate::Translations;
use crate::commands::{InviteMembers, InviteRow};
use crate::rules::{Decision, InviteFacts, InvitePlan, InviteTerms, PlannedRow, decide_invites};
use crate::{
    Account, Catalog, EmailAddress, Grant, Holdings, Invitation, Inviter, LicenseUsage, Member, MemberStatus, Ordinal,
    Organization, OrganizationAccess, OrganizationScope, OrganizationSettings, OrganizationState, PermissionEntry,
    PermissionTemplate, Refusal, Resource, Role, RowRefusal, Seat, Timestamp,
};

/// What the organization has, and who asks.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) accounts: Vec<Account>,
    pub(super) members: Vec<Member>,
    pub(super) pending: Vec<Invitation>,
    pub(super) licenses: Vec<LicenseUsage>,
    pub(super) resources: Vec<Resource>,
    pub(super) templates: Vec<PermissionTemplate>,
    pub(super) blocked: Vec<EmailAddress>,
    pub(super) catalog: Catalog,
    pub(super) access: OrganizationAccess,
    pub(super) settings: OrganizationSettings,
}

/// `a.read`, `a.write` and `b.read`; the `reader` may `a.read`, the `keeper` may `a.write` too.
pub(super) fn catalog() -> Catalog {
    let entry = |text: &&str| PermissionEntry {
        code: code(text),
        description: String::new(),
        translations: Translations::default(),
    };
    let named = |text: &str, permissions: &[&str]| Role {
        code: role(text),
        name: text.to_owned(),
        permissions: permissions.iter().map(|text| code(text)).collect(),
        translations: Translations::default(),
    };
    Catalog {
        permissions: ["a.read", "a.write", "b.read"].iter().map(entry).collect(),
        roles: vec![named("reader", &["a.read"]), named("keeper", &["a.read", "a.write"])],
        ..Catalog::default()
    }
}

/// The access of the member `boss` who holds these permissions and is confined to these resources.
#[expect(clippy::disallowed_methods, reason = "a test has no authenticator; the scope reaches nothing but facts")]
pub(super) fn access(held: &[&str], resources: Option<&[&str]>) -> OrganizationAccess {
    let inviter =
        Inviter { member: member_id("boss"), first_name: name("B"), last_name: name("Oss"), email: email("boss") };
    OrganizationAccess {
        scope: OrganizationScope::authenticated(ORGANIZATION),
        organization: Organization {
            id: ORGANIZATION,
            ordinal: Ordinal(1),
            slug: "o".to_owned(),
            name: String::new(),
            locale: None,
            created_at: Timestamp::from_millis(0),
            state: OrganizationState::Active,
        },
        member: Some(inviter),
        authority: Some(member_id("boss")),
        key_scopes: None,
        holdings: Holdings {
            held: held.iter().map(|text| code(text)).collect(),
            resources: resources.map(|names| names.iter().map(|text| Grant::forever(resource_id(text))).collect()),
            scoped: Vec::new(),
        },
    }
}

impl World {
    /// Only the caller, who may do everything; the resources `north` and `south`.
    pub(super) fn new() -> Self {
        let resource = |text: &str| Resource {
            id: resource_id(text),
            kind: "portfolio".to_owned(),
            name: text.to_owned(),
            parent: None,
        };
        Self {
            accounts: Vec::new(),
            members: Vec::new(),
            pending: Vec::new(),
            licenses: Vec::new(),
            resources: vec![resource("north"), resource("south")],
            templates: Vec::new(),
            blocked: Vec::new(),
            catalog: catalog(),
            access: access(&["*"], None),
            settings: OrganizationSettings::default(),
        }
    }

    pub(super) fn with_access(self, held: &[&str], resources: Option<&[&str]>) -> Self {
        Self { access: access(held, resources), ..self }
    }

    pub(super) fn with_account(mut self, person: &str, registered: bool) -> Self {
        self.accounts.push(account(person, registered));
        self
    }

    /// A member with its account: a placeholder for those who never joined.
    pub(super) fn with_member(mut self, person: &str, status: MemberStatus) -> Self {
        let member = member(person, status);
        self.accounts.push(account(person, member.joined_at.is_some()));
        self.members.push(member);
        self
    }

    /// A roster entry that was never invited and has no address to match.
    pub(super) fn with_contact(mut self, person: &str) -> Self {
        self.members.push(Member { account: None, email: None, ..member(person, MemberStatus::Contact) });
        self
    }

    /// An invited member with its pending invitation.
    pub(super) fn with_pending(mut self, person: &str) -> Self {
        self.pending.push(invitation(person));
        self.with_member(person, MemberStatus::Invited)
    }

    /// As above, with a reserved seat, which `with_license` has to count as reserved.
    pub(super) fn with_seated(self, person: &str, license: &str) -> Self {
        let mut world = self.with_pending(person);
        for member in world.members.iter_mut().filter(|member| member.id == member_id(person)) {
            member.seat = Some(Seat::Reserved(license_id(license)));
        }
        for invitation in world.pending.iter_mut().filter(|invitation| invitation.member == member_id(person)) {
            invitation.license = Some(license_id(license));
        }
        world
    }

    pub(super) fn with_license(mut self, license: &str, seats: u32, reserved: u32) -> Self {
        self.licenses.push(usage(license, seats, reserved, 0));
        self
    }

    pub(super) fn with_blocked(mut self, person: &str) -> Self {
        self.blocked.push(email(person));
        self
    }

    /// The facts about a batch. Licenses that no row names are not read.
    fn facts(&self, command: &InviteMembers) -> InviteFacts<'_> {
        let named = |usage: &&LicenseUsage| command.rows.iter().any(|row| row.license == Some(usage.license.id));
        InviteFacts {
            accounts: self.accounts.iter().map(|account| (account.email.canonical(), account)).collect(),
            members_by_email: self
                .members
                .iter()
                .filter_map(|member| Some((member.email.as_ref()?.canonical(), member)))
                .collect(),
            members_by_id: self.members.iter().map(|member| (member.id, member)).collect(),
            pending: self.pending.iter().map(|invitation| (invitation.email.canonical(), invitation)).collect(),
            licenses: self.licenses.iter().filter(named).map(|usage| (usage.license.id, usage.clone())).collect(),
            resources: self.resources.iter().map(|resource| (resource.id, resource)).collect(),
            templates: self.templates.iter().flat_map(PermissionTemplate::by_each_name).collect(),
            blocked: self.blocked.iter().map(EmailAddress::canonical).collect(),
        }
    }

    /// Decides on a batch. The default lifetime is two hours.
    pub(super) fn decide(&self, command: &InviteMembers) -> Decision {
        let rows: Vec<_> = command.rows.iter().enumerate().collect();
        self.decide_at(&rows, command)
    }

    /// Decides on rows with their places in a greater request.
    pub(super) fn decide_at(&self, rows: &[(usize, &InviteRow)], command: &InviteMembers) -> Decision {
        let terms = InviteTerms {
            access: &self.access,
            catalog: &self.catalog,
            protocol: "tested",
            default_lifetime: 2 * HOUR,
            mail_at_most_every: 0,
            link_only_allowed: true,
            settings: &self.settings,
            now: NOW,
        };
        decide_invites(command, rows, &self.facts(command), &terms, &mut Counted::default())
    }

    /// The plan of a batch that is not refused as a whole.
    pub(super) fn plan(&self, command: &InviteMembers) -> InvitePlan {
        self.decide(command).unwrap()
    }

    /// The plan of a batch's first row, which is not refused.
    pub(super) fn planned(&self, command: &InviteMembers) -> PlannedRow {
        self.plan(command).rows.swap_remove(0).unwrap()
    }

    /// Which row an all-or-nothing batch fails on, and why.
    pub(super) fn refused(&self, command: &InviteMembers) -> (usize, Refusal) {
        let RowRefusal { row, refusal } = self.decide(command).unwrap_err();
        (row.unwrap(), refusal)
    }

    /// The refusals of each row.
    pub(super) fn refusals(&self, command: &InviteMembers) -> Vec<Vec<Refusal>> {
        self.plan(command).rows.into_iter().map(|row| row.err().unwrap_or_default()).collect()
    }
}
