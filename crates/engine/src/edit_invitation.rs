//! Editing a pending invitation.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::change_invitation::{self, Decide, Decided, Ground, Mail};
use crate::engine::Engine;
use crate::idempotency::Performed;
use crate::incident;
use crate::ports::{InvitationRecord, Transaction};
use crate::retry::Interrupt;
use usher_domain::commands::EditInvitation;
use usher_domain::rules::edit;
use usher_domain::{AnyOutcome, Caller, EventKind, Fault, InvitationView, ResourceId, Timestamp};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &EditInvitation) -> Result<InvitationView, Fault> {
    let id = command.invitation;
    match change_invitation::run(engine, caller, MANAGE_INVITATIONS, id, &Edit(command), None).await? {
        Performed::Executed(AnyOutcome::EditInvitation(view)) => Ok(*view),
        _ => Err(incident::internal("an edit came back as something else")),
    }
}

struct Edit<'a>(&'a EditInvitation);

impl Decide for Edit<'_> {
    async fn decide(
        &self,
        transaction: &mut dyn Transaction,
        Ground { access, catalog, .. }: Ground<'_>,
        record: &InvitationRecord,
        now: Timestamp,
    ) -> Result<Decided, Interrupt> {
        let wanted: Vec<ResourceId> = self.0.grants.resources.iter().flatten().map(|grant| grant.what).collect();
        let known = if wanted.is_empty() { Vec::new() } else { transaction.resources(&wanted).await? };
        let known = |id| known.iter().any(|resource| resource.id == id);
        let change = edit(&record.invitation, self.0, access, catalog, known, now)?;
        Ok(Decided { change, mail: Mail::None, kind: EventKind::InvitationEdited, license: None })
    }

    fn outcome(&self, view: InvitationView) -> AnyOutcome {
        AnyOutcome::EditInvitation(Box::new(view))
    }
}
