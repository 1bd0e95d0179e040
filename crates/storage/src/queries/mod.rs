//! All statements, written once and compiled twice: `postgres` and `sqlite` each include this folder below their own
//! `sql` module, which defines the types of ids, instants and documents.
//!
//! Every statement on a tenant's table has its own condition on `organization_id`; row-level security is the second
//! line of defence, not the first. The exceptions are the look-ups across organizations, which are documented as such.
//!
//! A function here starts its first statement when it is first polled and takes the connection by shared reference, so
//! that statements joined by their caller are pipelined where the connection supports it.

pub(super) mod accounts;
pub(super) mod api_keys;
pub(super) mod blocklist;
pub(super) mod catalog;
pub(super) mod catalog_entries;
mod confined;
pub(super) mod deliveries;
pub(super) mod delivery_claims;
pub(super) mod erasures;
pub(super) mod events;
pub(super) mod found_members;
pub(super) mod granted;
pub(super) mod idempotency;
pub(super) mod installation;
pub(super) mod invitation_list;
pub(super) mod invitations;
pub(super) mod invites;
pub(super) mod license_versions;
pub(super) mod licenses;
pub(super) mod mail_limits;
pub(super) mod mailed;
pub(super) mod mails;
pub(super) mod member_list;
pub(super) mod member_records;
pub(super) mod members;
pub(super) mod membership_list;
pub(super) mod organizations;
pub(super) mod outbox;
pub(super) mod overdue;
pub(super) mod paging;
pub(super) mod password_links;
pub(super) mod previews;
pub(super) mod profiles;
pub(super) mod records;
pub(super) mod resource_versions;
pub(super) mod resources;
pub(super) mod rows;
pub(super) mod schema;
pub(super) mod seeds;
pub(super) mod sessions;
pub(super) mod suppressions;
pub(super) mod takeovers;
pub(super) mod visits;
pub(super) mod webhooks;
