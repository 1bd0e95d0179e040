//! Accepting: by the password of an account, by a new one for an account that is made or taken over, or by a caller who is
//! logged in.

use crate::change_invitation::{Mail, view_after, write};
use crate::engine::Engine;
use crate::entry::Entry;
use crate::event_builder::EventBuilder;
use crate::manage_organization::settings;
use crate::ports::{InvitationRecord, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::{redeem, view};
use usher_domain::commands::{AcceptInvitation, Accepted};
use usher_domain::rules::{AcceptFacts, InvitationChange, accept};
use usher_domain::{
    Actor, Caller, Catalog, Event, EventKind, Fault, Invitation, InvitationId, OrganizationScope, OrganizationSettings,
    Refusal, Timestamp,
};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &AcceptInvitation) -> Result<Accepted, Fault> {
    let redeem::Opened { scope, record } = redeem::open(engine, command.token).await?;
    let catalog = engine.catalogs.of(engine, &scope).await?;
    let actor = Actor::of(caller, scope.organization());
    let settings = settings(engine, &scope).await?;
    let hands_out = view::hands_out(engine, &settings);
    let id = record.invitation.id;
    let accepted = retry_on_conflict(async || {
        // Asked again where somebody was faster, who may have made the account.
        let entry = Entry::by_token(engine, caller, command, &record, hands_out).await?;
        let (actor, catalog, settings) = (actor.clone(), &catalog, &settings);
        Redemption { engine, command, actor, scope, id, entry, catalog, settings }.attempt().await
    });
    let accepted = accepted.await?;
    // The person may do more from now on; what was believed of its credentials is out of date.
    engine.authenticator.invalidate();
    Ok(accepted)
}

struct Redemption<'a> {
    engine: &'a Engine,
    command: &'a AcceptInvitation,
    actor: Actor,
    scope: OrganizationScope,
    id: InvitationId,
    entry: Entry,
    catalog: &'a Catalog,
    settings: &'a OrganizationSettings,
}

impl Redemption<'_> {
    async fn attempt(&self) -> Result<Accepted, Interrupt> {
        let mut transaction = self.engine.store.begin(&self.scope).await?;
        match self.within(&mut *transaction).await {
            Ok(accepted) => {
                transaction.commit().await?;
                self.engine.events_committed.notify_one();
                Ok(accepted)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                Err(interrupt)
            }
        }
    }

    async fn within(&self, transaction: &mut dyn Transaction) -> Result<Accepted, Interrupt> {
        let now = self.engine.now();
        let record = transaction.invitation(self.id).await?.ok_or(Refusal::UnknownInvitation)?;
        redeem::check(self.engine, self.command.token, &record)?;
        let mut change = accepted(transaction, &record, self.catalog, now).await?;
        if !self.settings.allows(record.invitation.email.canonical()) {
            return Err(Refusal::DomainNotAllowed.into());
        }
        if let Some(member) = &mut change.member {
            member.attributes = member.attributes.merged_with(&self.command.attributes);
        }
        let builder = EventBuilder { engine: self.engine, actor: self.actor.clone(), now };
        self.entry.carry_out(transaction, &builder, &mut change).await?;
        let events = told(self.engine, &self.actor, &change, now);
        transaction.apply_changes(&[write(self.engine, change, Mail::None, events, now)]).await?;
        let view = view_after(transaction, self.id, now).await?;
        Ok(Accepted { view, signed_up: self.entry.signs_up() })
    }
}

/// What is told of an acceptance: that the invitation was accepted, and that there is a member. It is the invitee's doing.
pub(crate) fn told(engine: &Engine, actor: &Actor, change: &InvitationChange, now: Timestamp) -> Vec<Event> {
    let actor = Actor { member: Some(change.invitation.member), ..actor.clone() };
    let builder = EventBuilder { engine, actor, now };
    let accepted = builder.invitation(EventKind::InvitationAccepted, &change.invitation);
    let added = change.member.as_ref().map(|member| Event {
        invitation: Some(change.invitation.id),
        ..builder.member(EventKind::MemberAdded, member)
    });
    std::iter::once(accepted).chain(added).collect()
}

/// What acceptance does to an invitation, decided on what the transaction sees.
pub(crate) async fn accepted(
    transaction: &mut dyn Transaction,
    record: &InvitationRecord,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<InvitationChange, Interrupt> {
    let invitation = &record.invitation;
    let grantor = match invitation.granted_by {
        Some(id) => transaction.member(id).await?,
        None => None,
    };
    let facts = AcceptFacts {
        invitation,
        member: &record.member,
        grantor: grantor.as_ref(),
        catalog,
        blocked: transaction.is_blocked(invitation.email.canonical()).await?,
    };
    match accept(&facts, now) {
        // The member may have been read after somebody had accepted this very invitation, which was read before.
        Err(Refusal::AlreadyMember) if has_changed(transaction, invitation).await? => {
            Err(Interrupt::Conflict("an invitation that was accepted meanwhile".to_owned()))
        }
        decided => {
            let mut change = decided?;
            if let Some(member) = &mut change.member
                && let Some(account) = transaction.account(invitation.account).await?
            {
                member.named_by(&account);
            }
            Ok(change)
        }
    }
}

/// Whether an invitation is not any more as it was read.
async fn has_changed(transaction: &mut dyn Transaction, read: &Invitation) -> Result<bool, Interrupt> {
    let now = transaction.invitation(read.id).await?;
    Ok(now.is_none_or(|now| now.invitation.revision != read.revision))
}
