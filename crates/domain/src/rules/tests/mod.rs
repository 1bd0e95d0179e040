//! Rules under test. Facts are built by hand, ids are counted and time stands still: see the builders.

mod accept;
mod administer;
mod attempts;
mod authority;
mod builders;
mod close_invitation;
mod edit;
mod invite_after_images;
mod invite_authority;
mod invite_batches;
mod invite_named_members;
mod invite_policies;
mod invite_properties;
mod invite_refresh;
mod invite_seats;
mod invite_strategies;
mod mail_limits;
mod manage_member;
mod membership;
mod password;
mod prove;
mod resend;
mod scoped;
mod seats;
mod update;
mod world;
