//! Bringing an invitation to a state that was sent as a whole: an edit, taking it back, or the invitee's acceptance.

use crate::accept_invitation::{accepted, told};
use crate::catalog::builtin::{MANAGE_INVITATIONS, holds};
use crate::change_invitation::{Mail, renew_if_handed_out, view_after, write};
use crate::engine::Engine;
use crate::entry::Entry;
use crate::event_builder::EventBuilder;
use crate::manage_organization::settings;
use crate::ports::{InvitationRecord, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::view::{self, Viewer};
use crate::{read_invitations, withdraw_invitation};
use std::sync::Arc;
use usher_domain::commands::{UpdateInvitation, WantedInvitation};
use usher_domain::rules::{InvitationChange, UpdateStep, edit_wanted, unreachable_status, update_step, withdraw};
use usher_domain::{
    Actor, Caller, Catalog, EventKind, Fault, InvitationStatus, InvitationView, OrganizationAccess, OrganizationScope,
    OrganizationSettings, Refusal, ResourceId, Timestamp,
};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &UpdateInvitation) -> Result<InvitationView, Fault> {
    let (scope, record) = read_invitations::find(engine, caller, None, command.invitation).await?;
    let access = caller.access_to(Some(scope.organization()));
    let update = Update {
        engine,
        command,
        scope,
        manager: access.filter(|access| holds(access, MANAGE_INVITATIONS)),
        is_invitee: read_invitations::is_invitee(engine, caller, &record).await?,
        entry: Entry::by_caller(engine, caller, &record).await?,
        actor: Actor::of(caller, scope.organization()),
        catalog: engine.catalogs.of(engine, &scope).await?,
        settings: settings(engine, &scope).await?,
    };
    let Some(wanted) = &command.wanted else {
        let view = view::of_record(record, engine.now());
        return if update.may_act() { Ok(update.seen(view)) } else { forbidden() };
    };
    let view = retry_on_conflict(async || update.attempt(wanted).await).await?;
    if view.status == InvitationStatus::Accepted {
        // The person may do more from now on; what was believed of its credentials is out of date.
        engine.authenticator.invalidate();
    }
    Ok(view)
}

fn forbidden<T>() -> Result<T, Fault> {
    Err(Refusal::Forbidden.into())
}

struct Update<'a> {
    engine: &'a Engine,
    command: &'a UpdateInvitation,
    scope: OrganizationScope,
    /// The access of a caller who may manage invitations.
    manager: Option<&'a OrganizationAccess>,
    is_invitee: bool,
    /// How the invitee comes to be known for the account's person.
    entry: Entry,
    actor: Actor,
    catalog: Arc<Catalog>,
    settings: Arc<OrganizationSettings>,
}

impl Update<'_> {
    fn may_act(&self) -> bool {
        self.manager.is_some() || self.is_invitee
    }

    /// The view as the caller may see it.
    fn seen(&self, view: InvitationView) -> InvitationView {
        match self.manager {
            Some(access) => Viewer { access, settings: &self.settings, catalog: &self.catalog }.sees(self.engine, view),
            None => view::for_invitee(self.engine, view),
        }
    }

    async fn attempt(&self, wanted: &WantedInvitation) -> Result<InvitationView, Interrupt> {
        if !self.may_act() {
            return Err(Refusal::Forbidden.into());
        }
        let mut transaction = self.engine.store.begin(&self.scope).await?;
        match self.within(&mut *transaction, wanted).await {
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

    async fn within(
        &self,
        transaction: &mut dyn Transaction,
        wanted: &WantedInvitation,
    ) -> Result<InvitationView, Interrupt> {
        let now = self.engine.now();
        let record = transaction.invitation(self.command.invitation).await?.ok_or(Refusal::UnknownInvitation)?;
        let builder = EventBuilder { engine: self.engine, actor: self.actor.clone(), now };
        let (change, events) = match update_step(&record.invitation, &record.member, wanted, now)? {
            UpdateStep::Edit => match self.edit(transaction, &record, wanted, now).await? {
                Some(mut change) => {
                    let hands_out = view::hands_out(self.engine, &self.settings);
                    renew_if_handed_out(&record.invitation, &mut change.invitation, hands_out);
                    let event = builder.invitation(EventKind::InvitationEdited, &change.invitation);
                    (change, vec![event])
                }
                None => return Ok(self.seen(view::of_record(record, now))),
            },
            UpdateStep::Withdraw(withdrawal) => {
                let access = self.manager.ok_or(Refusal::Forbidden)?;
                let InvitationRecord { invitation, member, .. } = &record;
                let change = withdraw(invitation, member, withdrawal, access, &self.catalog, now)?;
                let event = builder.invitation(withdraw_invitation::kind(withdrawal), &change.invitation);
                (change, vec![event])
            }
            UpdateStep::Accept if self.is_invitee => {
                let mut change = accepted(transaction, &record, &self.catalog, now).await?;
                self.entry.carry_out(transaction, &builder, &mut change).await?;
                let events = told(self.engine, &self.actor, &change, now);
                (change, events)
            }
            UpdateStep::Accept => return Err(unreachable_status().into()),
        };
        transaction.apply_changes(&[write(self.engine, change, Mail::None, events, now)]).await?;
        Ok(self.seen(view_after(transaction, self.command.invitation, now).await?))
    }

    async fn edit(
        &self,
        transaction: &mut dyn Transaction,
        record: &InvitationRecord,
        wanted: &WantedInvitation,
        now: Timestamp,
    ) -> Result<Option<InvitationChange>, Interrupt> {
        let requested = wanted.grants.as_ref().map(|grants| grants.over(&record.invitation.grants));
        let named = requested.into_iter().flat_map(|grants| grants.resources.iter().flatten());
        let named: Vec<ResourceId> = named.map(|grant| grant.what).collect();
        let known = if named.is_empty() { Vec::new() } else { transaction.resources(&named).await? };
        let known = |id| known.iter().any(|resource| resource.id == id);
        let both = (&record.invitation, &record.member);
        Ok(edit_wanted(both, self.command, self.manager, &self.catalog, known, now)?)
    }
}
