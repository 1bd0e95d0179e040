//! What a database would know.

use crate::Bindings;
use crate::people::{Place, organizations};
use crate::world::NOW;
use std::collections::HashMap;
use usher_domain::commands::InviteRow;
use usher_domain::rules::InviteFacts;
use usher_domain::{
    Account, AccountId, CanonicalEmail, Catalog, EmailAddress, Grant, Grants, HeldPermissions, Holdings, Invitation,
    InvitationId, InvitationStatus, Inviter, LicenseId, LicenseUsage, MAILED_TAG, MailedToken, Member, MemberId,
    MemberStatus, Ordinal, Organization, OrganizationAccess, OrganizationId, OrganizationScope, OrganizationState,
    PasswordToken, PermissionCode, PersonName, Resource, Seat, ShownToken, Timestamp,
};
use usher_gateway::config::Config;
use uuid::Uuid;

/// Everything in one organization, and the accounts of the world.
pub(super) struct Realm {
    pub(super) organization: Organization,
    pub(super) members: Vec<Member>,
    pub(super) licenses: Vec<LicenseUsage>,
    pub(super) resources: Vec<Resource>,
    pub(super) blocklist: Vec<String>,
    pub(super) pending: Vec<Invitation>,
}

/// What a database would know.
pub(super) struct Facts {
    pub(super) now: Timestamp,
    pub(super) catalog: Catalog,
    pub(super) accounts: Vec<Account>,
    pub(super) realms: Vec<Realm>,
}

/// Paula Pending's token that replies show.
pub(super) const PENDING_TOKEN: ShownToken = ShownToken(Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0001));

impl Facts {
    pub(super) fn new(bindings: &mut Bindings) -> Self {
        let now = Timestamp::parse_rfc3339(NOW).unwrap();
        let mut facts = Self { now, catalog: catalog(), accounts: Vec::new(), realms: Vec::new() };
        for (ordinal, (name, place)) in (1..).zip(organizations(now, "", bindings)) {
            facts.realm(name, Ordinal(ordinal), place, bindings);
        }
        facts.invite_paula(bindings);
        for account in &facts.accounts {
            let name = bindings
                .iter()
                .filter_map(|(name, id)| Some((name.strip_prefix("id:")?.to_owned(), id)))
                .find(|(_, id)| *id == account.id.to_string());
            let name = name.map(|(name, _)| name).unwrap();
            bindings.set(format!("ordinal:{name}"), account.ordinal.to_string());
        }
        facts
    }

    fn realm(&mut self, name: &str, ordinal: Ordinal, place: Place, bindings: &mut Bindings) {
        let seed = place.seed;
        for (mut account, _) in seed.accounts {
            account.ordinal = Ordinal(i64::try_from(self.accounts.len()).unwrap() + 1);
            self.accounts.push(account);
        }
        let members = seed.members.into_iter().map(|(mut member, email)| {
            let account = self.accounts.iter().find(|account| Some(&account.email) == email.as_ref());
            member.account = account.map(|account| (account.id, account.ordinal));
            member
        });
        let organization = Organization {
            id: seed.organization,
            ordinal,
            slug: seed.slug.clone(),
            name: seed.name.clone(),
            locale: None,
            created_at: Timestamp::from_millis(0),
            state: OrganizationState::Active,
        };
        bindings.set(format!("id:organization.{name}"), organization.id.to_string());
        bindings.set(format!("ordinal:organization.{name}"), ordinal.to_string());
        bindings.set(format!("slug:organization.{name}"), organization.slug.clone());
        self.realms.push(Realm {
            members: members.collect(),
            organization,
            licenses: seed.licenses,
            resources: seed.resources,
            blocklist: seed.blocklist,
            pending: Vec::new(),
        });
    }

    fn invite_paula(&mut self, bindings: &mut Bindings) {
        let id = |number: u128| Uuid::from_u128(0x5eed_0000_0000_7000_8000_0000_0000_0000 + number);
        let email = EmailAddress::parse("pending@acme.example").unwrap();
        let (first_name, last_name) = (PersonName::parse("Paula").unwrap(), PersonName::parse("Pending").unwrap());
        let account = Account {
            id: AccountId(id(1)),
            ordinal: Ordinal(i64::try_from(self.accounts.len()).unwrap() + 1),
            email: email.clone(),
            first_name: first_name.clone(),
            last_name: last_name.clone(),
            activated_at: None,
            disabled_at: None,
            proof: None,
            token_generation: 0,
            locale: None,
        };
        let acme = &mut self.realms[0];
        let license = acme.licenses.iter_mut().find(|usage| usage.license.name == "team").unwrap();
        license.reserved = 1;
        let license = license.license.id;
        let contact = acme.members.iter().find(|member| member.status == MemberStatus::Contact).unwrap();
        let member = Member {
            id: MemberId(id(2)),
            account: Some((account.id, account.ordinal)),
            external_id: "PaulaPendingPaul".to_owned(),
            status: MemberStatus::Invited,
            email: Some(email.clone()),
            first_name: first_name.clone(),
            last_name: last_name.clone(),
            seat: Some(Seat::Reserved(license)),
            ..contact.clone()
        };
        let admin = acme.members[0].id;
        let read = PermissionCode::parse("Organization.Read").unwrap();
        acme.pending.push(Invitation {
            id: InvitationId(id(3)),
            member: member.id,
            account: account.id,
            email,
            first_name,
            last_name,
            status: InvitationStatus::Pending,
            grants: Grants { permissions: vec![Grant::forever(read)], ..Grants::default() },
            license: Some(license),
            note: None,
            message: None,
            locale: None,
            redirect_url: None,
            metadata: None,
            delivery: usher_domain::LinkDelivery::Send,
            remind_at: None,
            reminders: 0,
            generation: 1,
            expires_at: Some(self.now.plus_millis(7 * 86_400_000)),
            inviter: Some(admin),
            granted_by: Some(admin),
            protocol: "canonical".to_owned(),
            mailed_at: self.now,
            created_at: self.now,
            updated_at: self.now,
            revision: 0,
        });
        for (name, id) in [("account", account.id.0), ("member", member.id.0), ("invitation", id(3)), ("mail", id(4))] {
            bindings.set(format!("id:{name}.pending"), id.to_string());
        }
        bindings.set("external:member.pending", member.external_id.clone());
        bindings.set("token:shown", PENDING_TOKEN.expose());
        let organization = OrganizationId(Uuid::nil());
        let mailed =
            MailedToken { organization, invitation: InvitationId(Uuid::nil()), generation: 1, tag: [0; MAILED_TAG] };
        bindings.set("token:pending", mailed.expose());
        bindings.set("token:password", "0b".repeat(PasswordToken::LENGTH / 2));
        acme.members.push(member);
        self.accounts.push(account);
    }
}

impl Realm {
    /// The access of an active member.
    #[expect(clippy::disallowed_methods, reason = "the pure desk stands in for the authenticator")]
    pub(super) fn access(&self, member: &Member, catalog: &Catalog, now: Timestamp) -> OrganizationAccess {
        OrganizationAccess {
            scope: OrganizationScope::authenticated(self.organization.id),
            organization: self.organization.clone(),
            member: self.inviter(member.id),
            authority: Some(member.id),
            key_scopes: None,
            holdings: Holdings { held: held(member, catalog, now), ..Holdings::default() },
        }
    }

    /// A member as others see who invited them.
    pub(super) fn inviter(&self, id: MemberId) -> Option<Inviter> {
        let member = self.members.iter().find(|member| member.id == id)?;
        Some(Inviter {
            member: id,
            first_name: member.first_name.clone(),
            last_name: member.last_name.clone(),
            email: member.email.clone()?,
        })
    }

    /// The facts that rows are decided on.
    pub(super) fn facts<'a>(&'a self, accounts: &'a [Account], rows: &'a [InviteRow]) -> InviteFacts<'a> {
        let blocked = |email: &CanonicalEmail| {
            self.blocklist.iter().any(|entry| entry == email.as_str() || entry == email.domain())
        };
        let licenses = |usage: &LicenseUsage| -> (LicenseId, LicenseUsage) { (usage.license.id, usage.clone()) };
        InviteFacts {
            accounts: accounts.iter().map(|account| (account.email.canonical(), account)).collect(),
            members_by_email: self
                .members
                .iter()
                .filter_map(|member| Some((member.email.as_ref()?.canonical(), member)))
                .collect(),
            members_by_id: self.members.iter().map(|member| (member.id, member)).collect(),
            pending: self.pending.iter().map(|invitation| (invitation.email.canonical(), invitation)).collect(),
            licenses: self.licenses.iter().map(licenses).collect(),
            resources: self.resources.iter().map(|resource| (resource.id, resource)).collect(),
            templates: HashMap::new(),
            blocked: rows.iter().map(|row| row.email.canonical()).filter(|email| blocked(email)).collect(),
        }
    }
}

fn held(member: &Member, catalog: &Catalog, now: Timestamp) -> HeldPermissions {
    catalog.permissions_of(&member.grants, now)
}

/// The codes of the engine and of the default configuration.
fn catalog() -> Catalog {
    let (permissions, roles) = Config::with("").unwrap().catalog.entries().unwrap();
    let mut catalog = Catalog { permissions, roles, ..Catalog::default() };
    let built_in = ["invitations.create", "invitations.read", "invitations.manage", "members.read", "licenses.read"];
    for code in built_in.into_iter().chain(["catalog.read"]) {
        let code = PermissionCode::parse(code).unwrap();
        catalog.permissions.push(usher_domain::PermissionEntry {
            code,
            description: String::new(),
            translations: usher_domain::Translations::default(),
        });
    }
    catalog.roles.push(usher_domain::Role {
        code: usher_domain::RoleCode::parse("administrator").unwrap(),
        name: "Administrator".to_owned(),
        permissions: vec![PermissionCode::everything()],
        translations: usher_domain::Translations::default(),
    });
    catalog
}
