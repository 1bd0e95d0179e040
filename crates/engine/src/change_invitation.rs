//! What every change of one existing invitation has in common: find it, let a rule decide, write, keep the answer.

use crate::catalog::builtin::holds;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::idempotency::{IdempotencyRequest, Performed, StoredResponse};
use crate::incident;
use crate::mails::mail_order;
use crate::manage_organization::settings;
use crate::ports::{ChangeWrite, InvitationRecord, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::view::{self, Viewer};
use usher_domain::rules::InvitationChange;
use usher_domain::{
    Actor, AnyOutcome, Caller, Catalog, Event, EventKind, Fault, Invitation, InvitationId, InvitationStatus,
    InvitationView, LicenseUsage, OrganizationAccess, OrganizationSettings, Refusal, Timestamp, Unsent,
};

/// What a decision stands on besides the invitation. It is read before the transaction: whoever holds a connection must
/// not wait for another one.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    /// What the caller may do.
    pub(crate) access: &'a OrganizationAccess,
    /// What the organization has set.
    pub(crate) settings: &'a OrganizationSettings,
    /// What the organization can grant.
    pub(crate) catalog: &'a Catalog,
}

/// A rule that decides on the change of a found invitation, with what it has to read besides.
pub(crate) trait Decide: Sync {
    /// Decides; `mail` in the result orders one for the new link.
    async fn decide(
        &self,
        transaction: &mut dyn Transaction,
        ground: Ground<'_>,
        record: &InvitationRecord,
        now: Timestamp,
    ) -> Result<Decided, Interrupt>;

    /// Wraps the view as the outcome of the command.
    fn outcome(&self, view: InvitationView) -> AnyOutcome;
}

/// A change, and what goes with it.
pub(crate) struct Decided {
    pub(crate) change: InvitationChange,
    /// Whether a mail is ordered, and what becomes of it.
    pub(crate) mail: Mail,
    /// What is told of it.
    pub(crate) kind: EventKind,
    /// The license whose seats change, as it was before.
    pub(crate) license: Option<LicenseUsage>,
}

/// The mail that goes with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    /// None is ordered.
    None,
    /// One is ordered, which goes out unless something speaks against it.
    Ordered(Option<Unsent>),
}

impl Decided {
    /// What there is to tell of it.
    pub(crate) fn told(&self, builder: &EventBuilder<'_>) -> Vec<Event> {
        let mut events = vec![builder.invitation(self.kind, &self.change.invitation)];
        if let (Some(license), Some(delta)) = (&self.license, &self.change.seat) {
            events.extend(builder.exhausted(license, delta));
        }
        events
    }
}

/// Changes one invitation on behalf of a caller who holds `right` in its organization.
pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    required_permission: &str,
    id: InvitationId,
    rule: &impl Decide,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    if !holds(access, required_permission) {
        return Err(Refusal::Forbidden.into());
    }
    let stored = StoredResponse::claim(engine, caller, &access.scope, idempotency)?;
    let actor = Actor::of(caller, access.scope.organization());
    let settings = settings(engine, &access.scope).await?;
    let catalog = engine.catalogs.of(engine, &access.scope).await?;
    let ground = Ground { access, settings: &settings, catalog: &catalog };
    let work = Work { engine, ground, actor, id, rule, stored: stored.as_ref() };
    retry_on_conflict(async || work.attempt().await).await
}

struct Work<'a, R> {
    engine: &'a Engine,
    ground: Ground<'a>,
    actor: Actor,
    id: InvitationId,
    rule: &'a R,
    stored: Option<&'a StoredResponse<'a>>,
}

impl<R: Decide> Work<'_, R> {
    async fn attempt(&self) -> Result<Performed, Interrupt> {
        let mut transaction = self.engine.store.begin(&self.ground.access.scope).await?;
        match self.within(&mut *transaction).await {
            Ok((performed, mail)) => {
                transaction.commit().await?;
                self.engine.events_committed.notify_one();
                if mail {
                    self.engine.mail_ordered.notify_one();
                }
                Ok(performed)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                Err(interrupt)
            }
        }
    }

    async fn within(&self, transaction: &mut dyn Transaction) -> Result<(Performed, bool), Interrupt> {
        if let Some(stored) = self.stored
            && let Some(answer) = stored.replay(self.engine, transaction).await?
        {
            return Ok((Performed::Replayed(answer), false));
        }
        let now = self.engine.now();
        let record = transaction.invitation(self.id).await?;
        let sight = self.ground.access.sight();
        let record = record.filter(|record| sight.sees_invitation(&record.invitation));
        let record = record.ok_or(Refusal::UnknownInvitation)?;
        let mut decided = self.rule.decide(transaction, self.ground, &record, now).await?;
        let Ground { access, settings, catalog } = self.ground;
        renew_if_handed_out(&record.invitation, &mut decided.change.invitation, view::hands_out(self.engine, settings));
        let builder = EventBuilder { engine: self.engine, actor: self.actor.clone(), now };
        let events = decided.told(&builder);
        let write = write(self.engine, decided.change, decided.mail, events, now);
        transaction.apply_changes(std::slice::from_ref(&write)).await?;
        let view = view_after(transaction, self.id, now).await?;
        let outcome = self.rule.outcome(Viewer { access, settings, catalog }.sees(self.engine, view));
        if let Some(stored) = self.stored {
            stored.store(self.engine, transaction, &outcome, vec![record.member.id]).await?;
        }
        Ok((Performed::Executed(outcome), decided.mail == Mail::Ordered(None)))
    }
}

/// Gives an invitation whose grants were changed the next token, where tokens are handed out: whoever was shown the one
/// before was asked for what it granted then.
pub(crate) fn renew_if_handed_out(before: &Invitation, after: &mut Invitation, hands_out: bool) {
    let is_same_token = after.status == InvitationStatus::Pending && after.generation == before.generation;
    if hands_out && is_same_token && after.grants != before.grants {
        after.generation += 1;
    }
}

/// The write of a change, with the digest of its token and its mail order.
pub(crate) fn write(
    engine: &Engine,
    change: InvitationChange,
    mail: Mail,
    events: Vec<Event>,
    now: Timestamp,
) -> ChangeWrite {
    let invitation = &change.invitation;
    let digest = engine.keys.shown_digest(invitation.id, invitation.generation);
    let mail = match mail {
        Mail::None => None,
        Mail::Ordered(unsent) => Some(mail_order(engine, invitation, unsent, now)),
    };
    ChangeWrite { change, digest, mail, events }
}

/// The invitation as the transaction leaves it.
pub(crate) async fn view_after(
    transaction: &mut dyn Transaction,
    id: InvitationId,
    now: Timestamp,
) -> Result<InvitationView, Interrupt> {
    let record = transaction.invitation(id).await?;
    let record = record.ok_or_else(|| incident::internal("an invitation vanished while it was changed"))?;
    Ok(view::of_record(record, now))
}
