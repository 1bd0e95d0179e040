//! Every standing of an address under every combination of policies.

use super::builders::{HOUR, command, requested, row};
use super::world::World;
use crate::commands::{ExistingAccount, ExistingMember, InviteMembers, PendingInvitation, RowOutcome};
use crate::rules::{Planned, PlannedRow};
use crate::{MemberStatus, Refusal};

/// How the address stands in the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Unknown,
    Placeholder,
    Registered,
    /// Can log in, but it was never proved that the person reads the mail of the address.
    Unproved,
    Disabled,
    Contact,
    Removed,
    Pending,
    Active,
    Blocked,
}

const STANDINGS: [Standing; 10] = [
    Standing::Unknown,
    Standing::Placeholder,
    Standing::Registered,
    Standing::Unproved,
    Standing::Disabled,
    Standing::Contact,
    Standing::Removed,
    Standing::Pending,
    Standing::Active,
    Standing::Blocked,
];
/// The builders' invitation was mailed an hour ago.
const DUE: PendingInvitation = PendingInvitation::Refresh { mail_at_most_every: HOUR };
const THROTTLED: PendingInvitation = PendingInvitation::Refresh { mail_at_most_every: HOUR + 1 };

fn world(standing: Standing) -> World {
    let world = World::new();
    match standing {
        Standing::Unknown => world,
        Standing::Placeholder => world.with_account("ann", false),
        Standing::Registered => world.with_account("ann", true),
        Standing::Unproved => {
            let mut world = world.with_account("ann", true);
            world.accounts[0].proof = None;
            world
        }
        Standing::Disabled => {
            let mut world = world.with_account("ann", true);
            world.accounts[0].disabled_at = world.accounts[0].activated_at;
            world
        }
        Standing::Contact => world.with_member("ann", MemberStatus::Contact),
        Standing::Removed => world.with_member("ann", MemberStatus::Removed),
        Standing::Pending => world.with_pending("ann"),
        Standing::Active => world.with_member("ann", MemberStatus::Active),
        Standing::Blocked => world.with_member("ann", MemberStatus::Blocked),
    }
}

/// What the documentation of the policies promises.
fn promised(standing: Standing, policies: &InviteMembers) -> Result<RowOutcome, Refusal> {
    match (standing, policies.existing_account, policies.pending, policies.existing_member) {
        (Standing::Blocked, ..) => Err(Refusal::MemberBlocked),
        (Standing::Active, .., ExistingMember::Refuse) => Err(Refusal::AlreadyMember),
        // There is nothing to add.
        (Standing::Active, .., ExistingMember::ReturnExisting | ExistingMember::AddScoped)
        | (Standing::Pending, _, PendingInvitation::ReturnExisting, _) => Ok(RowOutcome::Unchanged),
        (Standing::Pending, _, PendingInvitation::Refuse, _) => Err(Refusal::AlreadyInvited),
        (Standing::Pending, _, THROTTLED, _) => Ok(RowOutcome::Updated),
        (Standing::Pending, ..) => Ok(RowOutcome::Refreshed),
        // Removed members had an account with a password.
        (Standing::Registered | Standing::Removed, ExistingAccount::GrantNow, ..) => Ok(RowOutcome::Granted),
        _ => Ok(RowOutcome::Invited),
    }
}

fn combinations() -> Vec<InviteMembers> {
    let mut all = Vec::new();
    for existing_account in [ExistingAccount::GrantNow, ExistingAccount::Invite] {
        for pending in [PendingInvitation::Refuse, PendingInvitation::ReturnExisting, DUE, THROTTLED] {
            for existing_member in [ExistingMember::Refuse, ExistingMember::ReturnExisting, ExistingMember::AddScoped] {
                all.push(InviteMembers { existing_account, pending, existing_member, ..command([row("ann")]) });
            }
        }
    }
    all
}

#[test]
fn every_standing_is_answered_by_its_policies() {
    for standing in STANDINGS {
        for command in combinations() {
            let case = format!("{standing:?} {:?} {:?}", command.existing_account, command.pending);
            let world = world(standing);
            match promised(standing, &command) {
                Err(refusal) => assert_eq!(world.refused(&command), (0, refusal), "{case}"),
                Ok(outcome) => {
                    let planned = world.planned(&command);
                    assert_eq!(planned.outcome, outcome, "{case}");
                    check_shape(&planned, standing, &case);
                }
            }
        }
    }
}

/// What is new, what changes, what stays, and what is mailed, by outcome.
fn check_shape(planned: &PlannedRow, standing: Standing, case: &str) {
    let PlannedRow { outcome, account, member, invitation, mail } = planned;
    assert_eq!(matches!(account, Planned::New(_)), standing == Standing::Unknown, "{case}");
    assert!(!matches!(account, Planned::Changed(_)), "{case}");
    let entered = matches!(outcome, RowOutcome::Granted | RowOutcome::Invited);
    let had_row = !matches!(
        standing,
        Standing::Unknown | Standing::Placeholder | Standing::Registered | Standing::Unproved | Standing::Disabled
    );
    assert_eq!(matches!(member, Planned::New(_)), entered && !had_row, "{case}");
    assert_eq!(matches!(member, Planned::Kept(_)), *outcome == RowOutcome::Unchanged, "{case}");
    let invitation_is_as_it_should = match outcome {
        RowOutcome::Granted | RowOutcome::Extended => invitation.is_none(),
        RowOutcome::Invited => matches!(invitation, Some(Planned::New(_))),
        RowOutcome::Refreshed | RowOutcome::Updated => matches!(invitation, Some(Planned::Changed(_))),
        RowOutcome::Unchanged if standing == Standing::Active => invitation.is_none(),
        RowOutcome::Unchanged => matches!(invitation, Some(Planned::Kept(_))),
    };
    assert!(invitation_is_as_it_should, "{case}");
    assert_eq!(*mail, matches!(outcome, RowOutcome::Invited | RowOutcome::Refreshed), "{case}");
    let status = match outcome {
        RowOutcome::Granted | RowOutcome::Extended => MemberStatus::Active,
        RowOutcome::Unchanged if standing == Standing::Active => MemberStatus::Active,
        _ => MemberStatus::Invited,
    };
    assert_eq!(member.get().status, status, "{case}");
}

#[test]
fn what_is_returned_unchanged_is_what_was_stored() {
    let world = World::new().with_pending("ann").with_member("bob", MemberStatus::Active);
    let mut asking = command([row("ann"), row("bob")]);
    for row in &mut asking.rows {
        row.grants = requested(&["b.read"], &[], &[]);
    }
    asking.pending = PendingInvitation::ReturnExisting;
    asking.existing_member = ExistingMember::ReturnExisting;
    let rows = world.plan(&asking).rows;
    let [ann, bob] = [0, 1].map(|at: usize| rows[at].as_ref().unwrap());
    assert_eq!(ann.member, Planned::Kept(world.members[0].clone()));
    assert_eq!(ann.invitation, Some(Planned::Kept(world.pending[0].clone())));
    assert_eq!(bob.member, Planned::Kept(world.members[1].clone()));
}
