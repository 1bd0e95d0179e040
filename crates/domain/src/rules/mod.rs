//! Pure rules: facts and a command in, a plan or refusals out.
//!
//! Rules decide; the database's constraints defend. A rule never reads a clock and never draws an id: both come in as
//! arguments, so that the same facts always give the same plan.

mod accept;
mod administer;
mod attempts;
mod authority;
mod close_invitation;
mod coverage;
mod directory;
mod edit;
mod end_organization;
mod invite_members;
mod keys;
mod leave;
mod mail_limits;
mod manage_member;
mod membership;
mod password;
mod password_links;
mod prove;
mod remind;
mod resend;
mod revoke_at;
mod seats;
mod set_role;
mod template;
#[cfg(test)]
mod tests;
mod update;
mod update_member;

pub use accept::{AcceptFacts, accept};
pub use administer::{check_role, check_role_covered};
pub use attempts::{AttemptLimits, Backoff, Failures};
pub use authority::{check_authority, check_covers_existing, check_regrant, still_covered};
pub use close_invitation::{Ending, close_invitation, withdraw};
pub use directory::{Regrouped, let_in, regroup, shut_out};
pub use edit::edit;
pub use end_organization::{OrganizationEnding, check_confirmation, end_organization};
pub use invite_members::{
    Decision, InviteFacts, InvitePlan, InviteTerms, Planned, PlannedRow, TOO_MANY_RIGHTS, decide as decide_invites,
};
pub use keys::{KeyFacts, KeyTerms, check_key_covered, check_scopes, key_terms};
pub use leave::{LeaveFacts, Leaving, administers_until, leave};
pub use mail_limits::{MailLimit, MailLimits, MailRoom};
pub use manage_member::{MemberChange, MemberFacts, block_member, edit_member, edit_pending, remove_member, removed};
pub use membership::edit_membership;
pub use password::{MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARACTERS, check_password, check_password_by, prepared_password};
pub use password_links::{REMEMBERED as PASSWORD_LINKS_REMEMBERED, next_link};
pub use prove::accept_with;
pub use remind::{ReminderFacts, next_reminder, plan_reminder, remind};
pub use resend::{ResendFacts, resend};
pub use revoke_at::revoke_at;
pub use seats::{SeatDelta, SeatLedger};
pub use set_role::set_role;
pub use template::{check_template, check_template_covered};
pub use update::{UpdateStep, edit_wanted, unreachable_status, update_step};
pub use update_member::update_member;

use crate::{Invitation, Member};

/// Where new ids come from.
pub trait Ids {
    /// A new time-ordered UUID.
    fn uuid(&mut self) -> uuid::Uuid;
    /// A new text of sixteen letters and digits.
    fn external_id(&mut self) -> String;
}

/// The after-images of one invitation and its member, and what becomes of seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationChange {
    /// The invitation as it shall be.
    pub invitation: Invitation,
    /// The member as it shall be, if it changes.
    pub member: Option<Member>,
    /// The change of seats, if any.
    pub seat: Option<SeatDelta>,
    /// The seat of another license that is given back for it, if there was one.
    pub released: Option<SeatDelta>,
}
