//! The organizations of the world and who is in them, as `compat-fixtures/README.md` tells it.

use crate::Bindings;
use usher_domain::{
    Account, AccountId, AddressProof, Attributes, EmailAddress, Grant, Grants, License, LicenseId, LicenseUsage,
    Member, MemberId, MemberStatus, Ordinal, OrganizationId, PermissionCode, PersonName, ProofMethod, Resource,
    ResourceId, Seat, Timestamp,
};
use usher_storage::Seed;
use uuid::Uuid;

/// Draws ids that differ from each other and look like the real ones.
pub(crate) struct Ids(pub(crate) Timestamp, pub(crate) u64);

impl Ids {
    pub(crate) fn next(&mut self) -> Uuid {
        self.1 += 1;
        let mut random = [0xA5; 10];
        random[2..].copy_from_slice(&self.1.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(self.0.millis().unsigned_abs(), &random).into_uuid()
    }
}

/// Everybody who stands in the world before anybody is invited: Acme Events and Other Ltd.
pub(crate) fn organizations(
    now: Timestamp,
    password_hash: &str,
    bindings: &mut Bindings,
) -> [(&'static str, Place); 2] {
    let mut acme = Place::new("Acme Events", "acme", Ids(now, 0), password_hash.to_owned());
    acme.license("team", 10, bindings);
    let full = acme.license("full", 1, bindings);
    acme.portfolio("north", "North", bindings);
    acme.portfolio("south", "South", bindings);
    let active = MemberStatus::Active;
    acme.person("admin", "admin@acme.example", ("Ada", "Admin"), active, &["*"], bindings);
    let held = ["invitations.*", "Organization.Read"];
    acme.person("inviter", "inviter@acme.example", ("Ivo", "Inviter"), active, &held, bindings);
    let held = ["invitations.read", "members.read"];
    let reader = acme.person("reader", "reader@acme.example", ("Rita", "Reader"), active, &held, bindings);
    acme.assign(reader, full);
    let blocked = MemberStatus::Blocked;
    acme.person("blocked", "blocked@acme.example", ("Bob", "Blocked"), blocked, &["*"], bindings);
    acme.contact("contact", ("Carl", "Contact"), bindings);
    acme.seed.blocklist = vec!["blocklisted.example".to_owned(), "nobody@acme.example".to_owned()];
    let mut other = Place::new("Other Ltd", "other", Ids(now, 1_000), password_hash.to_owned());
    other.license("foreign", 10, bindings);
    other.portfolio("foreign", "Foreign", bindings);
    let event = other.resource("event", ("event", "Summer Fair"), None, bindings);
    other.resource("collaborator", ("collaborator", "Catering Inc."), Some(event), bindings);
    other.resource("area", ("area", "Main Stage"), Some(event), bindings);
    let next = other.resource("next_event", ("event", "Winter Fair"), None, bindings);
    other.resource("next_collaborator", ("collaborator", "Security Team"), Some(next), bindings);
    other.person("foreign", "admin@other.example", ("Olga", "Other"), active, &["*"], bindings);
    other.person("registered", "registered@people.example", ("Rob", "Registered"), active, &[], bindings);
    [("acme", acme), ("other", other)]
}

/// Everybody in one organization, before it is stored.
pub(crate) struct Place {
    pub(crate) seed: Seed,
    ids: Ids,
    password_hash: String,
}

impl Place {
    pub(crate) fn new(name: &str, slug: &str, mut ids: Ids, password_hash: String) -> Self {
        let now = ids.0;
        let seed = Seed {
            organization: OrganizationId(ids.next()),
            slug: slug.to_owned(),
            name: name.to_owned(),
            accounts: Vec::new(),
            members: Vec::new(),
            licenses: Vec::new(),
            resources: Vec::new(),
            permissions: Vec::new(),
            roles: Vec::new(),
            blocklist: Vec::new(),
            keys: Vec::new(),
            events: Vec::new(),
            chain_mac: None,
            now,
        };
        Self { seed, ids, password_hash }
    }

    pub(crate) fn license(&mut self, name: &str, seats: u32, bindings: &mut Bindings) -> LicenseId {
        let id = LicenseId(self.ids.next());
        bindings.set(format!("id:license.{name}"), id.to_string());
        let license = License { id, name: name.to_owned(), seats };
        self.seed.licenses.push(LicenseUsage { license, reserved: 0, assigned: 0 });
        id
    }

    pub(crate) fn portfolio(&mut self, key: &str, name: &str, bindings: &mut Bindings) {
        self.resource(key, ("portfolio", name), None, bindings);
    }

    fn resource(
        &mut self,
        key: &str,
        (kind, name): (&str, &str),
        parent: Option<ResourceId>,
        bindings: &mut Bindings,
    ) -> ResourceId {
        let id = ResourceId(self.ids.next());
        bindings.set(format!("id:resource.{key}"), id.to_string());
        self.seed.resources.push(Resource { id, kind: kind.to_owned(), name: name.to_owned(), parent });
        id
    }

    /// A person with an account, and a member row.
    pub(crate) fn person(
        &mut self,
        key: &str,
        email: &str,
        (first, last): (&str, &str),
        status: MemberStatus,
        permissions: &[&str],
        bindings: &mut Bindings,
    ) -> MemberId {
        let email = EmailAddress::parse(email).unwrap();
        let account = AccountId(self.ids.next());
        let names = (PersonName::parse(first).unwrap(), PersonName::parse(last).unwrap());
        let now = self.ids.0;
        self.seed.accounts.push((
            Account {
                id: account,
                ordinal: Ordinal(0),
                email: email.clone(),
                first_name: names.0.clone(),
                last_name: names.1.clone(),
                activated_at: Some(now),
                disabled_at: None,
                proof: Some(AddressProof { how: ProofMethod::Operator, at: now }),
                token_generation: 0,
                locale: None,
            },
            Some(self.password_hash.clone()),
        ));
        let codes = permissions.iter().map(|code| Grant::forever(PermissionCode::parse(code).unwrap())).collect();
        let mut member = self.row(key, names, bindings);
        member.account = Some((account, Ordinal(0)));
        member.email = Some(email.clone());
        member.status = status;
        member.joined_at = Some(now);
        member.grants = Grants { permissions: codes, ..Grants::default() };
        bindings.set(format!("id:account.{key}"), account.to_string());
        let id = member.id;
        self.seed.members.push((member, Some(email)));
        id
    }

    /// A contact row without an account.
    pub(crate) fn contact(&mut self, key: &str, (first, last): (&str, &str), bindings: &mut Bindings) {
        let names = (PersonName::parse(first).unwrap(), PersonName::parse(last).unwrap());
        let member = self.row(key, names, bindings);
        self.seed.members.push((member, None));
    }

    /// Gives a member an assigned seat.
    pub(crate) fn assign(&mut self, member: MemberId, license: LicenseId) {
        let (row, _) = self.seed.members.iter_mut().find(|(row, _)| row.id == member).unwrap();
        row.seat = Some(Seat::Assigned(license));
        self.seed.licenses.iter_mut().find(|usage| usage.license.id == license).unwrap().assigned += 1;
    }

    fn row(&mut self, key: &str, (first_name, last_name): (PersonName, PersonName), bindings: &mut Bindings) -> Member {
        let id = MemberId(self.ids.next());
        bindings.set(format!("id:member.{key}"), id.to_string());
        bindings.set(format!("external:member.{key}"), format!("{:0>16}", self.ids.1));
        Member {
            id,
            organization: self.seed.organization,
            account: None,
            external_id: format!("{:0>16}", self.ids.1),
            status: MemberStatus::Contact,
            email: None,
            contact_email: None,
            phone: None,
            first_name,
            last_name,
            seat: None,
            grants: Grants::default(),
            attributes: Attributes::default(),
            created_at: self.ids.0,
            updated_at: self.ids.0,
            joined_at: None,
            removed_at: None,
            revision: 0,
        }
    }
}
