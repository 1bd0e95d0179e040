//! Editing a pending invitation.

use crate::change_invitation::{ChangeInvitation, Ground, InvitationDecision, Mail};
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::EditInvitation;
use usher_domain::rules::edit;
use usher_domain::{EventKind, InvitationId, ResourceId};
use usher_storage::InvitationRecord;

impl ChangeInvitation for EditInvitation {
    fn invitation(&self) -> InvitationId {
        self.invitation
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        Ground { access, catalog, .. }: Ground<'_>,
        record: &InvitationRecord,
    ) -> Result<InvitationDecision, Interrupt> {
        let wanted: Vec<ResourceId> = self.grants.named_resources().collect();
        let known = if wanted.is_empty() { Vec::new() } else { tx.resources(&wanted).await? };
        let known = |id| known.iter().any(|resource| resource.id == id);
        let change = edit((&record.invitation, &record.member), self, access, catalog, known, tx.now)?;
        Ok(InvitationDecision { change, mail: Mail::None, kind: EventKind::InvitationEdited, license: None })
    }
}
