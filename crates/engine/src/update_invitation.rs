//! Bringing an invitation to a state that was sent as a whole: an edit, taking it back, or the invitee's acceptance.

use crate::accept_invitation::{accepted, carry_out};
use crate::catalog::builtin::{MANAGE_INVITATIONS, holds};
use crate::change_invitation::{Mail, renew_if_handed_out, write};
use crate::engine::Engine;
use crate::entry::Entry;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::view::{self, Viewer};
use crate::{read_invitations, withdraw_invitation};
use std::sync::Arc;
use usher_domain::commands::{UpdateInvitation, WantedInvitation};
use usher_domain::rules::{InvitationChange, UpdateStep, edit_wanted, unreachable_status, update_step, withdraw};
use usher_domain::{
    Caller, Catalog, EventKind, Fault, InvitationView, OrganizationAccess, OrganizationSettings, Refusal, ResourceId,
};
use usher_storage::InvitationRecord;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &UpdateInvitation) -> Result<InvitationView, Fault> {
    let (scope, record) = read_invitations::find(engine, caller, None, command.invitation).await?;
    let access = caller.access_to(Some(scope.organization()));
    let update = Update {
        engine,
        command,
        manager: access.filter(|access| holds(access, MANAGE_INVITATIONS)),
        is_invitee: read_invitations::is_invitee(engine, caller, &record).await?,
        entry: Entry::by_caller(engine, caller, &record).await?,
        catalog: engine.catalogs.of(&engine.db, &scope).await?,
        settings: settings(engine, &scope).await?,
    };
    let Some(wanted) = &command.wanted else {
        let view = view::of_record(record, engine.now());
        return if update.may_act() { Ok(update.seen(view)) } else { forbidden() };
    };
    if !update.may_act() {
        return forbidden();
    }
    UnitOfWork::of(engine, caller, &scope).transact(&To { update: &update, wanted }).await
}

fn forbidden<T>() -> Result<T, Fault> {
    Err(Refusal::Forbidden.into())
}

struct Update<'a> {
    engine: &'a Engine,
    command: &'a UpdateInvitation,
    /// The access of a caller who may manage invitations.
    manager: Option<&'a OrganizationAccess>,
    is_invitee: bool,
    /// How the invitee comes to be known for the account's person.
    entry: Entry,
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

    async fn step(&self, tx: &mut Tx<'_>, wanted: &WantedInvitation) -> Result<InvitationView, Interrupt> {
        let now = tx.now;
        let record = tx.invitation(self.command.invitation).await?.ok_or(Refusal::UnknownInvitation)?;
        let view = match update_step(&record.invitation, &record.member, wanted, now)? {
            UpdateStep::Edit => match self.edit(tx, &record, wanted).await? {
                Some(mut change) => {
                    let hands_out = view::hands_out(self.engine, &self.settings);
                    renew_if_handed_out(&record.invitation, &mut change.invitation, hands_out);
                    let event = tx.events().invitation(EventKind::InvitationEdited, &change.invitation);
                    write(tx, change, Mail::None, vec![event]).await?
                }
                None => view::of_record(record, now),
            },
            UpdateStep::Withdraw(withdrawal) => {
                let access = self.manager.ok_or(Refusal::Forbidden)?;
                let InvitationRecord { invitation, member, .. } = &record;
                let change = withdraw(invitation, member, withdrawal, access, &self.catalog, now)?;
                let event = tx.events().invitation(withdraw_invitation::kind(withdrawal), &change.invitation);
                write(tx, change, Mail::None, vec![event]).await?
            }
            UpdateStep::Accept if self.is_invitee => {
                let change = accepted(tx, &record, &self.catalog).await?;
                carry_out(tx, &self.entry, change).await?
            }
            UpdateStep::Accept => return Err(unreachable_status().into()),
        };
        Ok(self.seen(view))
    }

    async fn edit(
        &self,
        tx: &mut Tx<'_>,
        record: &InvitationRecord,
        wanted: &WantedInvitation,
    ) -> Result<Option<InvitationChange>, Interrupt> {
        let requested = wanted.grants.as_ref().map(|grants| grants.over(&record.invitation.grants));
        let named: Vec<ResourceId> =
            requested.into_iter().flat_map(usher_domain::RequestedGrants::named_resources).collect();
        let known = if named.is_empty() { Vec::new() } else { tx.resources(&named).await? };
        let known = |id| known.iter().any(|resource| resource.id == id);
        let both = (&record.invitation, &record.member);
        Ok(edit_wanted(both, self.command, self.manager, &self.catalog, known, tx.now)?)
    }
}

/// An update to a wanted state.
struct To<'a> {
    update: &'a Update<'a>,
    wanted: &'a WantedInvitation,
}

impl TransactionBody for To<'_> {
    type Facts = ();
    type Outcome = InvitationView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<InvitationView, Interrupt> {
        self.update.step(tx, self.wanted).await
    }
}
