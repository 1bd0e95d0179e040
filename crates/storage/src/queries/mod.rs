//! All statements, written once and compiled twice: `postgres` and `sqlite` each include this folder below their own
//! `sql` module, which defines the types of ids, instants and documents.
//!
//! Every statement on a tenant's table has its own condition on `organization_id`; row-level security is the second
//! line of defence, not the first. The exceptions are the look-ups across organizations, which are documented as such.
//!
//! A function here starts its first statement when it is first polled and takes the connection by shared reference, so
//! that statements joined by their caller are pipelined where the connection supports it.

pub(crate) mod accounts;
pub(crate) mod api_keys;
pub(crate) mod blocklist;
pub(crate) mod catalog;
pub(crate) mod catalog_entries;
mod confined;
mod contact_schema;
pub(crate) mod contacts;
pub(crate) mod deletions;
pub(crate) mod deliveries;
pub(crate) mod delivery_claims;
pub(crate) mod directory;
pub(crate) mod directory_kept;
mod directory_schema;
pub(crate) mod erasures;
pub(crate) mod events;
pub(crate) mod exports;
pub(crate) mod found_members;
pub(crate) mod funnel;
pub(crate) mod granted;
pub(crate) mod holders;
pub(crate) mod idempotency;
pub(crate) mod identities;
pub(crate) mod import_rows;
pub(crate) mod import_schema;
pub(crate) mod imports;
pub(crate) mod installation;
pub(crate) mod installation_keys;
mod installation_schema;
pub(crate) mod invitation_list;
pub(crate) mod invitations;
pub(crate) mod invites;
pub(crate) mod leases;
pub(crate) mod license_versions;
pub(crate) mod licenses;
pub(crate) mod mail_limits;
pub(crate) mod mailed;
pub(crate) mod mails;
pub(crate) mod member_list;
pub(crate) mod member_records;
pub(crate) mod members;
pub(crate) mod membership_list;
mod metadata;
mod newest_mails;
pub(crate) mod obstacles;
pub(crate) mod ordered_invitations;
pub(crate) mod ordered_members;
pub(crate) mod organization_erasures;
pub(crate) mod organizations;
pub(crate) mod outbox;
pub(crate) mod overdue;
pub(crate) mod paging;
pub(crate) mod password_links;
pub(crate) mod previews;
pub(crate) mod profiles;
mod provider_schema;
pub(crate) mod providers;
pub(crate) mod records;
pub(crate) mod reminders;
pub(crate) mod report_tokens;
pub(crate) mod resource_versions;
pub(crate) mod resources;
pub(crate) mod rows;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod seeds;
pub(crate) mod sessions;
pub(crate) mod suppressions;
pub(crate) mod takeovers;
pub(crate) mod template_schema;
pub(crate) mod templates;
pub(crate) mod tenants;
pub(crate) mod transfers;
mod undelivered;
pub(crate) mod visits;
pub(crate) mod webhooks;
