//! The installation as whoever runs it watches it: how much there is in its organizations, and whether it works. Nothing
//! here has a name, an address or anything else of the people in an organization.

use super::{OrganizationProfile, StateFilter};
use crate::{Cursor, ObstructedMails, Organization, OrganizationId, Page, PageLimit, Secret, Timestamp, Versioned};

/// Opens a session for whoever has a key of the installation. Outcome: [`OperatorSession`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInOperator {
    /// The key.
    pub key: Secret,
}

/// A session of a key of the installation. It ends with the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorSession {
    /// What the session is used with. The key cannot be found out from it.
    pub token: Secret,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

/// Lists the organizations of the installation by slug, with how much there is in each. Outcome: [`TenantsListed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListTenants {
    /// Only those in this state.
    pub state: Option<StateFilter>,
    /// Only those with this text in their name or slug.
    pub search: Option<String>,
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// A page of organizations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantsListed {
    /// The organizations.
    pub page: Page<Tenant>,
    /// How many there are of each state, whatever the page is narrowed to.
    pub states: [(StateFilter, u64); 3],
    /// When that was so.
    pub at: Timestamp,
}

/// An organization, with how much there is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// The organization.
    pub organization: Organization,
    /// How much there is in it.
    pub counts: TenantCounts,
}

/// How much there is in an organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TenantCounts {
    /// Active members.
    pub members: u64,
    /// Invitations that can be accepted.
    pub invitations: u64,
    /// Mails that wait, or are being tried.
    pub waiting: u64,
    /// Mails of invitations that failed for good.
    pub undeliverable: u64,
}

/// Reads an organization with how it does. Outcome: [`TenantDetails`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetTenant {
    /// Which one.
    pub organization: OrganizationId,
}

/// An organization, and how it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantDetails {
    /// The organization.
    pub profile: Versioned<OrganizationProfile>,
    /// How much there is in it.
    pub counts: TenantCounts,
    /// What has become of its mails and webhooks.
    pub activity: TenantActivity,
    /// When that was so.
    pub at: Timestamp,
}

/// What has become of the mails and webhooks of an organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TenantActivity {
    /// Mails that went out within the last day.
    pub sent: u64,
    /// Mails that failed for good within the last day.
    pub failed: u64,
    /// When the oldest mail was ordered that waits and is not held back.
    pub oldest: Option<Timestamp>,
    /// Webhook endpoints that are in use.
    pub webhooks: u64,
    /// Webhook endpoints of which no attempt has succeeded since one failed, in use or turned off for that.
    pub failing_webhooks: u64,
}

/// Finds out whether the installation works. Outcome: [`InstallationHealth`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetInstallationHealth;

/// Whether the installation works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallationHealth {
    /// The mails that wait.
    pub mails: MailBacklog,
    /// Events that are not in the audit chain yet.
    pub unchained: u64,
    /// What mails wait for that has nothing to do with their recipients.
    pub obstacles: Vec<ObstructedMails>,
    /// The background workers of the process that was asked.
    pub workers: Vec<WorkerHealth>,
    /// Which database it is.
    pub database: DatabaseKind,
    /// What is wrong with the database, if anything is.
    pub trouble: Option<DatabaseTrouble>,
    /// When that was so.
    pub at: Timestamp,
}

/// The mails that wait, of all organizations and accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailBacklog {
    /// Those that wait or are being tried.
    pub queued: u64,
    /// Those of them that a sending limit or an archived organization holds back.
    pub held: u64,
    /// Those that failed for good.
    pub dead: u64,
    /// When the oldest one was ordered that is not held back.
    pub oldest: Option<Timestamp>,
}

/// How a background worker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerHealth {
    /// Its name.
    pub name: &'static str,
    /// How often it was started again since the process began.
    pub restarts: u64,
    /// Whether it has failed so often in a row that the process is not ready.
    pub is_down: bool,
}

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseKind {
    /// A file of this process.
    Sqlite,
    /// A server.
    Postgres,
}

/// Why a database cannot be served from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseTrouble {
    /// It lacks this migration.
    Outdated(String),
    /// It was made with another secret.
    Foreign,
    /// It cannot be written, or its file is gone.
    Failing,
}
