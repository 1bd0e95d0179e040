//! What the tests stand on: a database of their own with two organizations, and short ways to make things.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;
use usher_domain::rules::{MailLimit, MailLimits, SeatDelta};
use usher_domain::{
    Account, AccountId, Actor, Attributes, CanonicalEmail, EmailAddress, Event, EventDetails, EventId, EventKind,
    Grants, Invitation, InvitationId, InvitationStatus, License, LicenseId, LicenseUsage, Member, MemberId,
    MemberStatus, Ordinal, Organization, OrganizationId, OrganizationScope, PersonName, Seat, Timestamp,
};
use usher_pg_cluster::{Cluster, TestDatabase};
use usher_storage::StorageOptions;
use usher_storage::{Db, InviteQuery, InviteWrites, MailOrder, MailSubject, Seed, StoreError, TokenDigest};
use uuid::Uuid;

/// The instant of the tests.
pub(crate) const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);

/// No sending limits.
pub(crate) const UNLIMITED: MailLimits = MailLimits {
    recipient: MailLimit { mails: 0, window: 0 },
    recipient_per_organization: MailLimit { mails: 0, window: 0 },
    organization: MailLimit { mails: 0, window: 0 },
};

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A number that was not given out before; ids made of later ones sort later.
pub(crate) fn fresh() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An id that was not given out before.
pub(crate) fn uuid() -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | u128::from(fresh()))
}

/// A digest that was not given out before.
pub(crate) fn digest() -> [u8; 32] {
    let mut digest = [0; 32];
    digest[..8].copy_from_slice(&fresh().to_be_bytes());
    digest
}

/// An address.
pub(crate) fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// A database with one organization.
pub(crate) struct World {
    pub(crate) db: Db,
    pub(crate) url: String,
    pub(crate) organization: Organization,
    pub(crate) scope: OrganizationScope,
    pub(crate) license: LicenseId,
    pub(crate) home: Home,
}

/// What is cleaned up after a test.
pub(crate) enum Home {
    Folder { _folder: TempDir },
    Database(TestDatabase<'static>),
}

/// The proof of a tenant.
#[expect(clippy::disallowed_methods, reason = "the tests stand in for the authenticator")]
pub(crate) fn scope(organization: OrganizationId) -> OrganizationScope {
    OrganizationScope::authenticated(organization)
}

impl World {
    /// A world on SQLite.
    pub(crate) async fn sqlite() -> Self {
        let folder = TempDir::new().unwrap();
        let url = format!("sqlite://{}", folder.path().join("usher.db").display());
        Self::on(url, Home::Folder { _folder: folder }).await
    }

    /// A world on PostgreSQL, if there is one on this machine.
    pub(crate) async fn postgres() -> Option<Self> {
        // Starting the cluster takes a while and must not hold up the runtime.
        let database = tokio::task::spawn_blocking(|| {
            let migrate = |url: &str| {
                let done = tokio::runtime::Handle::current().block_on(usher_storage::migrate(url));
                assert!(!done.unwrap().is_empty());
            };
            Cluster::shared().map(|cluster| cluster.database_from_template("contract", migrate))
        });
        let database = database.await.unwrap()?;
        Some(Self::on(database.url.clone(), Home::Database(database)).await)
    }

    /// The database, for statements behind the store's back; `None` on SQLite.
    pub(crate) fn database(&self) -> Option<&TestDatabase<'static>> {
        match &self.home {
            Home::Database(database) => Some(database),
            Home::Folder { .. } => None,
        }
    }

    async fn on(url: String, home: Home) -> Self {
        usher_storage::migrate(&url).await.unwrap();
        let db =
            usher_storage::connect(&url, StorageOptions { pool_size: 8, ..StorageOptions::default() }).await.unwrap();
        let seed = seed(10);
        let organization = db.seed(&seed).await.unwrap();
        let scope = scope(organization.id);
        Self { db, url, organization, scope, license: seed.licenses[0].license.id, home }
    }

    /// A second connection to the same database.
    pub(crate) async fn reopened(&self) -> Db {
        let options = StorageOptions { pool_size: 4, ..StorageOptions::default() };
        usher_storage::connect(&self.url, options).await.unwrap()
    }

    /// What invites several addresses, as one batch without events.
    pub(crate) fn batch(&self, addresses: impl Iterator<Item = String>) -> InviteWrites {
        let mut all = InviteWrites::default();
        for address in addresses {
            let one = self.invite(&address, None);
            all.accounts.extend(one.accounts);
            all.new_members.extend(one.new_members);
            all.new_invitations.extend(one.new_invitations);
            all.mails.extend(one.mails);
        }
        all
    }

    /// A member that is invited, with its account.
    pub(crate) fn invitee(&self, address: &str, account: AccountId) -> Member {
        member(self.organization.id, address, MemberStatus::Invited, Some((account, Ordinal(0))))
    }

    /// What it takes to invite an address that is not known yet.
    pub(crate) fn invite(&self, address: &str, license: Option<LicenseId>) -> InviteWrites {
        let account = account(address);
        let mut member = self.invitee(address, account.id);
        member.seat = license.map(Seat::Reserved);
        let invitation = invitation(&member, license);
        let mail = MailOrder {
            id: uuid(),
            subject: MailSubject::Invitation { invitation: invitation.id, generation: 1 },
            recipient: digest(),
            unsent: None,
            ordered_at: NOW,
        };
        InviteWrites {
            accounts: vec![account],
            new_members: vec![member],
            new_invitations: vec![(invitation, digest())],
            mails: vec![mail],
            seats: license.map(|license| SeatDelta { license, reserved: 1, assigned: 0 }).into_iter().collect(),
            events: vec![event(EventKind::InvitationCreated)],
            ..InviteWrites::default()
        }
    }

    /// Invites for good, if it can be done.
    pub(crate) async fn try_invite(&self, writes: &InviteWrites) -> Result<(), StoreError> {
        let mut transaction = self.db.begin(&self.scope).await?;
        transaction.apply_invites(writes).await?;
        transaction.commit().await
    }

    /// Invites for good.
    pub(crate) async fn invited(&self, writes: &InviteWrites) {
        self.try_invite(writes).await.unwrap();
    }

    /// The license as stored.
    pub(crate) async fn usage(&self) -> LicenseUsage {
        let mut transaction = self.db.begin(&self.scope).await.unwrap();
        let usage = transaction.license(self.license).await.unwrap().unwrap();
        transaction.rollback().await.unwrap();
        usage
    }

    /// Whether an address has a pending invitation.
    pub(crate) async fn is_pending(&self, address: &str) -> bool {
        let mut transaction = self.db.begin(&self.scope).await.unwrap();
        let records = transaction.invite_records(&asking(&[address])).await.unwrap();
        transaction.rollback().await.unwrap();
        !records.pending.is_empty()
    }
}

/// Something that the gateway itself did.
pub(crate) fn event(kind: EventKind) -> Event {
    let (actor, details) = (Actor::system(), EventDetails::read(kind, BTreeMap::new()));
    Event { id: EventId(uuid()), kind, at: NOW, actor, member: None, invitation: None, details, person: None }
}

/// A question about addresses.
pub(crate) fn asking(addresses: &[&str]) -> InviteQuery {
    let emails: Vec<CanonicalEmail> = addresses.iter().map(|text| email(text).canonical().clone()).collect();
    InviteQuery { emails, ..InviteQuery::of_nothing(NOW) }
}

/// An organization with one license.
pub(crate) fn seed(seats: u32) -> Seed {
    let license = License { id: LicenseId(uuid()), name: "Standard".to_owned(), seats };
    Seed {
        organization: OrganizationId(uuid()),
        slug: format!("organization-{}", fresh()),
        name: "An organization".to_owned(),
        accounts: vec![],
        members: vec![],
        licenses: vec![LicenseUsage { license, reserved: 0, assigned: 0 }],
        resources: vec![],
        permissions: vec![],
        roles: vec![],
        blocklist: vec![],
        keys: vec![],
        events: vec![],
        chain_mac: None,
        now: NOW,
    }
}

/// A placeholder.
pub(crate) fn account(address: &str) -> Account {
    Account {
        id: AccountId(uuid()),
        ordinal: Ordinal(0),
        email: email(address),
        first_name: PersonName::parse("Jan").unwrap(),
        last_name: PersonName::default(),
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    }
}

/// A member.
pub(crate) fn member(
    organization: OrganizationId,
    address: &str,
    status: MemberStatus,
    account: Option<(AccountId, Ordinal)>,
) -> Member {
    Member {
        id: MemberId(uuid()),
        organization,
        account,
        external_id: format!("{:016}", fresh()),
        status,
        email: Some(email(address)),
        contact_email: None,
        phone: None,
        first_name: PersonName::parse("Jan").unwrap(),
        last_name: PersonName::parse("Novák").unwrap(),
        seat: None,
        grants: Grants::default(),
        attributes: Attributes::default(),
        created_at: NOW,
        updated_at: NOW,
        joined_at: None,
        removed_at: None,
        revision: 0,
    }
}

/// A pending invitation of a member.
pub(crate) fn invitation(member: &Member, license: Option<LicenseId>) -> Invitation {
    Invitation {
        id: InvitationId(uuid()),
        member: member.id,
        account: member.account.unwrap().0,
        email: member.email.clone().unwrap(),
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        status: InvitationStatus::Pending,
        grants: Grants::default(),
        license,
        note: None,
        message: None,
        locale: None,
        redirect_url: None,
        metadata: None,
        delivery: usher_domain::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 1,
        expires_at: Some(NOW.plus_millis(1000)),
        inviter: None,
        granted_by: None,
        protocol: "canonical".to_owned(),
        mailed_at: NOW,
        created_at: NOW,
        updated_at: NOW,
        revision: 0,
    }
}

/// The digest that stands with an invitation.
pub(crate) fn digest_of(writes: &InviteWrites) -> TokenDigest {
    writes.new_invitations[0].1
}
