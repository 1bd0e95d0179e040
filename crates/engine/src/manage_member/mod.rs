//! Changing, blocking and removing a member: find it, let a rule decide, write.

mod administer;
mod membership;
mod rules;
mod update;

pub(crate) use administer::run as administer;
pub(crate) use membership::run as edit_membership;
pub(crate) use update::run as update;

use crate::catalog::builtin::{MANAGE_MEMBERS, require};
use crate::change_invitation::renew_if_handed_out;
use crate::engine::Engine;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{administrators, held_roles, incident, view};
use std::sync::Arc;
use usher_domain::commands::{MemberRef, MemberView};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberChange, MemberFacts, SeatDelta};
use usher_domain::{
    Caller, Catalog, EventKind, Fault, Grants, IdempotencyRequest, InvitationStatus, MemberId, MemberStatus,
    OrganizationAccess, Performed, Refusal, RequestedGrants, ResourceId, Seat, Timestamp,
};
use usher_storage::{MemberRecord, MemberWrite};

/// A rule that decides on the change of a found member.
pub(crate) trait Decide: Sync {
    /// Which member.
    fn member(&self) -> &MemberRef;
    /// Whether access may be lost, which an organization's last active member must not.
    const SHUTS_OUT: bool;
    /// Refuses a caller who may not ask for it.
    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        require(access, MANAGE_MEMBERS)
    }
    /// Whether it does nothing but take access away.
    fn only_takes(&self) -> bool {
        false
    }
    /// Resources that the rule has to know of.
    fn resources(&self) -> Vec<ResourceId> {
        Vec::new()
    }
    /// Writes what the change leads to elsewhere, in the same transaction; also where nothing was to be changed.
    fn beside(&self, tx: &mut Tx<'_>, after: &MemberRecord) -> impl Future<Output = Result<(), Interrupt>> + Send {
        let _ = (tx, after);
        async { Ok(()) }
    }
    /// Decides; `None` where nothing is to be done.
    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal>;
}

/// The resources that grants name.
fn named(grants: &RequestedGrants) -> Vec<ResourceId> {
    grants.named_resources().collect()
}

/// Changes one member on behalf of a caller who may manage members.
pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    rule: &impl Decide,
    idempotency: Option<IdempotencyRequest<'_, MemberView>>,
) -> Result<Performed<MemberView>, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    rule.require(access)?;
    let unit = UnitOfWork::of(engine, caller, &access.scope).taking_away(rule.only_takes());
    unit.transact_once(caller, &Body { access, rule }, idempotency).await
}

/// The same for use cases that do more: without an idempotency key.
pub(crate) async fn change(engine: &Engine, caller: &Caller, rule: &impl Decide) -> Result<MemberView, Fault> {
    let performed = run(engine, caller, rule, None).await?;
    performed.executed().ok_or_else(|| incident::internal("a change without an idempotency key was replayed"))
}

/// Changes one member in a transaction that does more. The caller's permission was checked already.
pub(crate) async fn within<R: Decide>(
    tx: &mut Tx<'_>,
    access: &OrganizationAccess,
    rule: &R,
    facts: &(Arc<Catalog>, bool),
) -> Result<MemberView, Interrupt> {
    Body { access, rule }.apply(tx, facts).await
}

struct Body<'a, R> {
    access: &'a OrganizationAccess,
    rule: &'a R,
}

impl<R: Decide> TransactionBody for Body<'_, R> {
    /// The catalog, and whether the organization hands links out.
    type Facts = (Arc<Catalog>, bool);
    type Outcome = MemberView;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let catalog = engine.catalogs.of(&engine.db, &self.access.scope).await?;
        Ok((catalog, view::hands_out(engine, &*settings(engine, &self.access.scope).await?)))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (catalog, hands_out): &Self::Facts) -> Result<MemberView, Interrupt> {
        let now = tx.now;
        let record = tx.member_record(self.rule.member()).await?;
        let sight = self.access.sight();
        let record = record.filter(|MemberRecord { member, pending, .. }| {
            sight.sees_member(member, pending.as_ref().map(|pending| &pending.invitation))
        });
        let record = record.ok_or_else(|| unknown(self.rule.member()))?;
        let wanted = self.rule.resources();
        let resources = if wanted.is_empty() { Vec::new() } else { tx.resources(&wanted).await? };
        let facts = MemberFacts {
            member: &record.member,
            pending: record.pending.as_ref().map(|pending| &pending.invitation),
            access: self.access,
            catalog,
            others_active: !R::SHUTS_OUT || tx.has_other_active_member(record.member.id).await?,
            now,
        };
        let known = |id| resources.iter().any(|resource| resource.id == id);
        let Some(mut change) = self.rule.decide(&facts, &known)? else {
            self.rule.beside(tx, &record).await?;
            return Ok(of_record(record, now));
        };
        administrators::check_member(tx, self.access, (&record.member, &change.member), catalog).await?;
        if (record.member.status, change.member.status) == (MemberStatus::Blocked, MemberStatus::Active) {
            give_seat_back(tx, &mut change).await?;
        }
        hold_gained(tx, &change, &record).await?;
        // The permissions of this person's credentials have changed.
        tx.member_changed(&record.member);
        let write = write(tx, change, &record, *hands_out);
        tx.apply_member(&write).await?;
        let after = tx.member_record(&MemberRef::Id(record.member.id)).await?;
        let after = after.ok_or_else(|| incident::internal("a member vanished while it was changed"))?;
        self.rule.beside(tx, &after).await?;
        Ok(of_record(after, now))
    }

    fn members(&self, view: &MemberView) -> Vec<MemberId> {
        vec![view.member.id]
    }
}

/// Gives a seat to somebody who is let in again and whose seat a directory had freed, if there is still such a license.
async fn give_seat_back(tx: &mut Tx<'_>, change: &mut MemberChange) -> Result<(), Interrupt> {
    if change.member.seat.is_some() {
        return Ok(());
    }
    let stored = tx.directory_record(change.member.id).await?;
    let Some(id) = stored.and_then(|record| record.kept).and_then(|kept| kept.license) else { return Ok(()) };
    let Some(usage) = tx.license(id).await? else { return Ok(()) };
    if usage.free() == 0 {
        return Err(Refusal::SeatsExhausted(id).into());
    }
    let seat = Seat::Assigned(id);
    change.member.seat = Some(seat);
    change.seat = Some(SeatDelta::take(seat));
    Ok(())
}

/// Holds the roles that a change grants.
pub(crate) async fn hold_gained(
    tx: &mut Tx<'_>,
    change: &MemberChange,
    before: &MemberRecord,
) -> Result<(), Interrupt> {
    let roles = |grants: &Grants| grants.roles.iter().map(|grant| grant.what.clone()).collect::<Vec<_>>();
    held_roles::hold(tx, &before.member.grants.roles, &roles(&change.member.grants)).await?;
    match (&before.pending, &change.invitation) {
        (Some(pending), Some(after)) => {
            held_roles::hold(tx, &pending.invitation.grants.roles, &roles(&after.grants)).await
        }
        _ => Ok(()),
    }
}

/// What is written for a change, with its events.
pub(crate) fn write(tx: &Tx<'_>, change: MemberChange, before: &MemberRecord, hands_out: bool) -> MemberWrite {
    let (engine, builder) = (tx.engine, tx.events());
    let MemberChange { member, mut invitation, seat } = change;
    if let (Some(after), Some(before)) = (&mut invitation, &before.pending) {
        renew_if_handed_out(&before.invitation, after, hands_out);
    }
    let kind = match (before.member.status, member.status) {
        (before, after) if before == after => EventKind::MemberGrantsChanged,
        (_, MemberStatus::Blocked) => EventKind::MemberBlocked,
        (_, MemberStatus::Active) => EventKind::MemberUnblocked,
        (_, MemberStatus::Removed | MemberStatus::Contact | MemberStatus::Invited) => EventKind::MemberRemoved,
    };
    let mut events = vec![builder.member(kind, &member)];
    // Access and grants can change together; a member who is removed holds nothing by that alone.
    let is_access = matches!(kind, EventKind::MemberBlocked | EventKind::MemberUnblocked);
    if is_access && before.member.grants != member.grants {
        events.push(builder.member(EventKind::MemberGrantsChanged, &member));
    }
    events.extend(invitation.as_ref().map(|invitation| {
        let ended = invitation.status == InvitationStatus::Revoked;
        let kind = if ended { EventKind::InvitationRevoked } else { EventKind::InvitationEdited };
        builder.invitation(kind, invitation)
    }));
    let invitation = invitation.map(|invitation| {
        let digest = engine.keys.shown_digest(invitation.id, invitation.generation);
        (invitation, digest)
    });
    MemberWrite { member, invitation, seat, events }
}

/// The view of a record at an instant.
pub(crate) fn of_record(record: MemberRecord, now: Timestamp) -> MemberView {
    let MemberRecord { member, account, pending, resources } = record;
    let granted = member.grants.named_resources();
    MemberView {
        resources: granted.filter_map(|id| resources.iter().find(|known| known.id == id).cloned()).collect(),
        invitation: pending.map(|pending| view::of_record(pending, now)),
        member,
        account,
    }
}

/// The refusal where there is no such member.
pub(crate) fn unknown(member: &MemberRef) -> Refusal {
    match member {
        MemberRef::Id(id) => Refusal::UnknownMember(*id),
        MemberRef::External(_) | MemberRef::Account(_) | MemberRef::Email(_) | MemberRef::AccountOrInvitation(_) => {
            Refusal::NotFound(EntityKind::Member)
        }
    }
}
