//! What every change of one existing invitation has in common: find it, let a rule decide, write, store the response.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident;
use crate::mails::mail_order;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::view::{self, Viewer};
use std::future::Future;
use std::sync::Arc;
use usher_domain::rules::InvitationChange;
use usher_domain::{
    Caller, Catalog, Command, Event, EventKind, Fault, IdempotencyRequest, Invitation, InvitationId, InvitationStatus,
    InvitationView, LicenseUsage, LinkDelivery, MemberId, OrganizationAccess, OrganizationSettings, Performed, Refusal,
    Unsent,
};
use usher_storage::{ChangeWrite, Granted, InvitationRecord};

/// What a decision depends on besides the invitation. It is read before the transaction: a task that holds a connection
/// must not wait for another one.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    /// What the caller may do.
    pub(crate) access: &'a OrganizationAccess,
    /// What the organization has set.
    pub(crate) settings: &'a OrganizationSettings,
    /// What the organization can grant.
    pub(crate) catalog: &'a Catalog,
}

/// A command that changes one invitation of the caller's organization. Its outcome is the invitation as it is then.
pub(crate) trait ChangeInvitation: Command<Outcome = InvitationView> {
    /// Whether it does nothing but take an invitation back.
    const ONLY_TAKES: bool = false;

    /// Which invitation.
    fn invitation(&self) -> InvitationId;

    /// Decides; `mail` in the result orders one for the new link.
    fn decide(
        &self,
        tx: &mut Tx<'_>,
        ground: Ground<'_>,
        record: &InvitationRecord,
    ) -> impl Future<Output = Result<InvitationDecision, Interrupt>> + Send;
}

/// A change, and what goes with it.
pub(crate) struct InvitationDecision {
    pub(crate) change: InvitationChange,
    /// Whether a mail is ordered, and what happens to it.
    pub(crate) mail: Mail,
    /// The kind of the event that records the change.
    pub(crate) kind: EventKind,
    /// The license whose seats change, as it was before the change.
    pub(crate) license: Option<LicenseUsage>,
}

/// The mail that goes with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    /// None is ordered.
    None,
    /// One is ordered, and goes out unless it is suppressed.
    Ordered(Option<Unsent>),
}

impl InvitationDecision {
    /// The events of it.
    pub(crate) fn events(&self, builder: &EventBuilder<'_>) -> Vec<Event> {
        let mut events = vec![builder.invitation(self.kind, &self.change.invitation)];
        if let (Some(license), Some(delta)) = (&self.license, &self.change.seat) {
            events.extend(builder.exhausted(license, delta));
        }
        events
    }
}

/// Changes one invitation on behalf of a caller who may manage invitations.
pub(crate) async fn run<C: ChangeInvitation>(
    engine: &Engine,
    caller: &Caller,
    command: &C,
    idempotency: Option<IdempotencyRequest<'_, InvitationView>>,
) -> Result<Performed<InvitationView>, Fault> {
    let access = access(caller, MANAGE_INVITATIONS)?;
    let unit = UnitOfWork::of(engine, caller, &access.scope).taking_away(C::ONLY_TAKES);
    unit.transact_once(caller, &Body { access, command }, idempotency).await
}

struct Body<'a, C> {
    access: &'a OrganizationAccess,
    command: &'a C,
}

impl<C: ChangeInvitation> TransactionBody for Body<'_, C> {
    type Facts = (Arc<OrganizationSettings>, Arc<Catalog>);
    type Outcome = InvitationView;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let scope = &self.access.scope;
        Ok((settings(engine, scope).await?, engine.catalogs.of(&engine.db, scope).await?))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (settings, catalog): &Self::Facts) -> Result<InvitationView, Interrupt> {
        let (access, engine, id) = (self.access, tx.engine, self.command.invitation());
        let record = tx.invitation(id).await?;
        let sight = access.sight();
        let record = record.filter(|record| sight.sees_invitation(&record.invitation));
        let record = record.ok_or(Refusal::UnknownInvitation)?;
        let ground = Ground { access, settings, catalog };
        let mut decision = self.command.decide(tx, ground, &record).await?;
        renew_if_handed_out(&record.invitation, &mut decision.change.invitation, view::hands_out(engine, settings));
        let events = decision.events(&tx.events());
        let InvitationDecision { change, mail, .. } = decision;
        Ok(Viewer { access, settings, catalog }.sees(engine, write(tx, change, mail, events).await?))
    }

    fn members(&self, view: &InvitationView) -> Vec<MemberId> {
        vec![view.member.id]
    }
}

/// Rotates the token of an invitation whose grants were changed, where links are handed out: the previous token was
/// shown when the invitation had other grants.
pub(crate) fn renew_if_handed_out(before: &Invitation, after: &mut Invitation, hands_out: bool) {
    let is_same_token = after.status == InvitationStatus::Pending && after.generation == before.generation;
    let was_shown = hands_out || before.delivery == LinkDelivery::LinkOnly;
    if was_shown && is_same_token && after.grants != before.grants {
        after.generation += 1;
    }
}

/// The same for every open invitation that has a grant which means more from now on.
pub(crate) async fn renew_links(tx: &mut Tx<'_>, granted: &Granted, hands_out: bool) -> Result<(), Interrupt> {
    let (engine, now) = (tx.engine, tx.now);
    let mut changes = Vec::new();
    for id in tx.invitations_with(granted, !hands_out, now).await? {
        let Some(record) = tx.invitation(id).await? else { continue };
        let mut invitation = record.invitation;
        invitation.generation += 1;
        invitation.revision += 1;
        invitation.updated_at = now;
        let digest = engine.keys.shown_digest(id, invitation.generation);
        let change = InvitationChange { invitation, member: None, seat: None, released: None };
        changes.push(ChangeWrite { change, digest, mail: None, events: Vec::new() });
    }
    Ok(tx.apply_changes(&changes).await?)
}

/// Writes a change, with the digest of its token and its mail order; returns the invitation as the transaction leaves
/// it.
pub(crate) async fn write(
    tx: &mut Tx<'_>,
    change: InvitationChange,
    mail: Mail,
    events: Vec<Event>,
) -> Result<InvitationView, Interrupt> {
    let (engine, now, invitation) = (tx.engine, tx.now, &change.invitation);
    let id = invitation.id;
    let digest = engine.keys.shown_digest(id, invitation.generation);
    let order = match mail {
        Mail::None => None,
        Mail::Ordered(unsent) => Some(mail_order(engine, invitation, unsent, now)),
    };
    tx.mail_ordered(mail == Mail::Ordered(None));
    let record = tx.apply_change(&ChangeWrite { change, digest, mail: order, events }).await?;
    let record = record.ok_or_else(|| incident::internal("an invitation vanished while it was changed"))?;
    Ok(view::of_record(record, now))
}
