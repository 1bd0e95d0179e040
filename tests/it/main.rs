//! The acceptance suites, in one binary.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be, in its helper functions too"
)]

mod architecture;
mod archived;
mod audit;
mod authority;
mod bodies;
mod browser;
mod canonical;
mod clients;
mod console;
mod cors;
mod credentials;
mod deliveries;
mod documents;
mod effort;
mod families;
mod fixtures;
mod guides;
mod headers;
mod hostile;
mod hosts;
mod import_circles;
mod invariants;
mod judges;
mod limits;
mod mail_reports;
mod names;
mod nginx;
mod openapi;
mod openid;
mod organization;
mod organizations;
mod packaging;
mod pages;
mod passwords;
mod process;
mod proof;
mod refusals;
mod reminders;
mod shadow;
mod sign_in;
mod sub_path;
mod transfer;
mod visibility;
mod webhooks;
mod wire;
