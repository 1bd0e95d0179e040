//! Editing a pending invitation.

use crate::change_invitation::{ChangeInvitation, Ground, InvitationDecision, Mail};
use crate::expire_due;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{EditInvitation, LicenseEdit};
use usher_domain::rules::{edit, plan_reminder};
use usher_domain::{EventKind, InvitationId, LicenseUsage, ResourceId, Seat};
use usher_storage::{InvitationRecord, InviteQuery};

impl ChangeInvitation for EditInvitation {
    fn invitation(&self) -> InvitationId {
        self.invitation
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        Ground { access, settings, catalog }: Ground<'_>,
        record: &InvitationRecord,
    ) -> Result<InvitationDecision, Interrupt> {
        let wanted: Vec<ResourceId> = self.grants.named_resources().collect();
        let known = if wanted.is_empty() { Vec::new() } else { tx.resources(&wanted).await? };
        let known = |id| known.iter().any(|resource| resource.id == id);
        let license = wanted_license(tx, self.license, record.member.seat).await?;
        let facts = (known, license.as_ref());
        let mut change = edit((&record.invitation, &record.member), self, access, catalog, facts, tx.now)?;
        plan_reminder(&mut change.invitation, settings.reminders, tx.now);
        Ok(InvitationDecision { change, mail: Mail::None, kind: EventKind::InvitationEdited, license })
    }
}

/// The license of which another seat is asked for than the one that is held, with what is free of it.
async fn wanted_license(
    tx: &mut Tx<'_>,
    edit: LicenseEdit,
    held: Option<Seat>,
) -> Result<Option<LicenseUsage>, Interrupt> {
    let held = held.map(Seat::license);
    let LicenseEdit::Of(id) = edit else { return Ok(None) };
    if held == Some(id) {
        return Ok(None);
    }
    // Both rows are locked in the order of their ids, so that two who exchange seats do not wait for each other.
    if let Some(before) = held.filter(|before| *before < id) {
        tx.license(before).await?;
    }
    // Expire the other invitations that are due first, because their seats are free again.
    let others = InviteQuery { licenses: vec![id], ..InviteQuery::of_nothing(tx.now) };
    expire_due::of_rows(tx, &others).await?;
    tx.license(id).await.map_err(Interrupt::from)
}
