//! Taking an invitation back.

use crate::change_invitation::{ChangeInvitation, Ground, InvitationDecision, Mail};
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{WithdrawInvitation, Withdrawal};
use usher_domain::rules::withdraw;
use usher_domain::{EventKind, InvitationId};
use usher_storage::InvitationRecord;

impl ChangeInvitation for WithdrawInvitation {
    const ONLY_TAKES: bool = true;

    fn invitation(&self) -> InvitationId {
        self.invitation
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        Ground { access, catalog, .. }: Ground<'_>,
        record: &InvitationRecord,
    ) -> Result<InvitationDecision, Interrupt> {
        let change = withdraw(&record.invitation, &record.member, self.withdrawal, access, catalog, tx.now)?;
        Ok(InvitationDecision { change, mail: Mail::None, kind: kind(self.withdrawal), license: None })
    }
}

/// The event of a withdrawal.
pub(crate) const fn kind(withdrawal: Withdrawal) -> EventKind {
    match withdrawal {
        Withdrawal::Cancel => EventKind::InvitationCancelled,
        Withdrawal::Revoke => EventKind::InvitationRevoked,
    }
}
