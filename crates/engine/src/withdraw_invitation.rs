//! Taking an invitation back.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::change_invitation::{self, Decide, Decided, Ground, Mail};
use crate::engine::Engine;
use crate::idempotency::{IdempotencyRequest, Performed};
use crate::ports::{InvitationRecord, Transaction};
use crate::retry::Interrupt;
use usher_domain::commands::{WithdrawInvitation, Withdrawal};
use usher_domain::rules::withdraw;
use usher_domain::{AnyOutcome, Caller, EventKind, Fault, InvitationView, Timestamp};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: WithdrawInvitation,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
    change_invitation::run(engine, caller, MANAGE_INVITATIONS, command.invitation, &command, idempotency).await
}

impl Decide for WithdrawInvitation {
    async fn decide(
        &self,
        _transaction: &mut dyn Transaction,
        Ground { access, catalog, .. }: Ground<'_>,
        record: &InvitationRecord,
        now: Timestamp,
    ) -> Result<Decided, Interrupt> {
        let change = withdraw(&record.invitation, &record.member, self.withdrawal, access, catalog, now)?;
        Ok(Decided { change, mail: Mail::None, kind: kind(self.withdrawal), license: None })
    }

    fn outcome(&self, view: InvitationView) -> AnyOutcome {
        AnyOutcome::WithdrawInvitation(Box::new(view))
    }
}

/// What is told of a withdrawal.
pub(crate) const fn kind(withdrawal: Withdrawal) -> EventKind {
    match withdrawal {
        Withdrawal::Cancel => EventKind::InvitationCancelled,
        Withdrawal::Revoke => EventKind::InvitationRevoked,
    }
}
