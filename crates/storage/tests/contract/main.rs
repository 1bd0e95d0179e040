//! The contract of a db, written once and kept by both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails shall say so at once")]

#[macro_use]
mod lanes;
mod nobody;
mod world;

mod audit;
mod concurrency;
mod contacts;
mod credentials;
mod events;
mod housekeeping;
mod identities;
mod invites;
mod lists;
mod mail_limits;
mod mails;
mod members;
mod migrations;
mod names;
mod notifications;
mod orders;
mod outbox;
mod overdue;
mod passwords;
mod plans;
mod providers;
mod report_tokens;
mod resource_trees;
mod round_trips;
mod row_security;
mod search;
mod sqlite_plans;
mod takeovers;
mod templates;
mod tenants;
mod transactions;
mod transfers;
mod visits;
mod webhooks;
