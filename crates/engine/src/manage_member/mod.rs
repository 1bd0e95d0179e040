//! Changing, blocking and removing a member: find it, let a rule decide, write.

mod membership;
mod rules;

pub(crate) use membership::run as edit_membership;

use crate::catalog::builtin::{MANAGE_MEMBERS, holds};
use crate::change_invitation::renew_if_handed_out;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::manage_organization::settings;
use crate::ports::{MemberRecord, MemberWrite, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::{incident, view};
use std::sync::Arc;
use usher_domain::commands::{MemberRef, MemberView};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberChange, MemberFacts};
use usher_domain::{
    Actor, Caller, Catalog, EventKind, Fault, InvitationStatus, MemberStatus, OrganizationAccess, Refusal,
    RequestedGrants, ResourceId, Timestamp,
};

/// A rule that decides on the change of a found member.
pub(crate) trait Decide: Sync {
    /// Which member.
    fn member(&self) -> &MemberRef;
    /// Whether access may be lost, which an organization's last active member must not.
    const SHUTS_OUT: bool;
    /// Whether the caller may ask for it.
    fn may(&self, access: &OrganizationAccess) -> bool {
        holds(access, MANAGE_MEMBERS)
    }
    /// Resources that the rule has to know of.
    fn resources(&self) -> Vec<ResourceId> {
        Vec::new()
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
    grants.resources.iter().flatten().map(|grant| grant.what).collect()
}

/// Changes one member on behalf of a caller who may manage members.
pub(crate) async fn run(engine: &Engine, caller: &Caller, rule: &impl Decide) -> Result<MemberView, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    if !rule.may(access) {
        return Err(Refusal::Forbidden.into());
    }
    let catalog = engine.catalogs.of(engine, &access.scope).await?;
    let actor = Actor::of(caller, access.scope.organization());
    let hands_out = view::hands_out(engine, &*settings(engine, &access.scope).await?);
    let work = Work { engine, access, actor, catalog, hands_out, rule };
    let view = retry_on_conflict(async || work.attempt().await).await?;
    // What credentials of this person may do has changed.
    engine.authenticator.invalidate();
    Ok(view)
}

struct Work<'a, R> {
    engine: &'a Engine,
    access: &'a OrganizationAccess,
    actor: Actor,
    catalog: Arc<Catalog>,
    hands_out: bool,
    rule: &'a R,
}

impl<R: Decide> Work<'_, R> {
    async fn attempt(&self) -> Result<MemberView, Interrupt> {
        let mut transaction = self.engine.store.begin(&self.access.scope).await?;
        match self.within(&mut *transaction).await {
            Ok(view) => {
                transaction.commit().await?;
                self.engine.events_committed.notify_one();
                Ok(view)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                Err(interrupt)
            }
        }
    }

    async fn within(&self, transaction: &mut dyn Transaction) -> Result<MemberView, Interrupt> {
        let now = self.engine.now();
        let record = transaction.member_record(self.rule.member()).await?;
        let sight = self.access.sight();
        let record = record.filter(|MemberRecord { member, pending, .. }| {
            sight.sees_member(member, pending.as_ref().map(|pending| &pending.invitation))
        });
        let record = record.ok_or_else(|| unknown(self.rule.member()))?;
        let wanted = self.rule.resources();
        let resources = if wanted.is_empty() { Vec::new() } else { transaction.resources(&wanted).await? };
        let facts = MemberFacts {
            member: &record.member,
            pending: record.pending.as_ref().map(|pending| &pending.invitation),
            access: self.access,
            catalog: &self.catalog,
            others_active: !R::SHUTS_OUT || transaction.has_other_active_member(record.member.id).await?,
            now,
        };
        let known = |id| resources.iter().any(|resource| resource.id == id);
        let Some(change) = self.rule.decide(&facts, &known)? else {
            return Ok(of_record(record, now));
        };
        let builder = EventBuilder { engine: self.engine, actor: self.actor.clone(), now };
        transaction.apply_member(&self.write(change, &record, &builder)).await?;
        let after = transaction.member_record(&MemberRef::Id(record.member.id)).await?;
        let after = after.ok_or_else(|| incident::internal("a member vanished while it was changed"))?;
        Ok(of_record(after, now))
    }

    fn write(&self, change: MemberChange, before: &MemberRecord, builder: &EventBuilder<'_>) -> MemberWrite {
        let MemberChange { member, mut invitation, seat } = change;
        if let (Some(after), Some(before)) = (&mut invitation, &before.pending) {
            renew_if_handed_out(&before.invitation, after, self.hands_out);
        }
        let kind = match (before.member.status, member.status) {
            (before, after) if before == after => EventKind::MemberGrantsChanged,
            (_, MemberStatus::Blocked) => EventKind::MemberBlocked,
            (_, MemberStatus::Active) => EventKind::MemberUnblocked,
            (_, MemberStatus::Removed | MemberStatus::Contact | MemberStatus::Invited) => EventKind::MemberRemoved,
        };
        let mut events = vec![builder.member(kind, &member)];
        events.extend(invitation.as_ref().map(|invitation| {
            let ended = invitation.status == InvitationStatus::Revoked;
            let kind = if ended { EventKind::InvitationRevoked } else { EventKind::InvitationEdited };
            builder.invitation(kind, invitation)
        }));
        let invitation = invitation.map(|invitation| {
            let digest = self.engine.keys.shown_digest(invitation.id, invitation.generation);
            (invitation, digest)
        });
        MemberWrite { member, invitation, seat, events }
    }
}

/// The view of a record at an instant.
pub(crate) fn of_record(record: MemberRecord, now: Timestamp) -> MemberView {
    let MemberRecord { member, account, pending, resources } = record;
    let granted = member.grants.resources.iter();
    MemberView {
        resources: granted.filter_map(|grant| resources.iter().find(|known| known.id == grant.what).cloned()).collect(),
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
