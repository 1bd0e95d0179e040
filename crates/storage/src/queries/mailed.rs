//! What mails are about, as that is now.

use super::super::sql::Wire;
use super::rows::OutboxRow;
use super::{invitations, members, organizations, records, webhooks};
use crate::faults::Unreadable;
use crate::values::Key;
use std::collections::{BTreeSet, HashMap};
use usher_domain::{InvitationId, OrganizationId};
use usher_engine::ports::{InvitationRecord, MailSubject, Mailed, StoreError, WebhookRecord};

/// The rows with what each is about, in their order. Invitations are read together; notices about webhooks are few.
pub(super) async fn of(wire: &Wire, rows: Vec<OutboxRow>) -> Result<Vec<(OutboxRow, Mailed)>, StoreError> {
    let records = about_invitations(wire, &rows).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let place = row.organization_id;
        let record = |id: InvitationId| {
            let record = records.get(&(place, Key::from(id))).cloned();
            record.map(Box::new).ok_or(Unreadable("invitation of a mail"))
        };
        let mailed = match row.subject()? {
            MailSubject::Invitation { invitation, .. } => Mailed::Invitation(record(invitation)?),
            MailSubject::BounceNotice { invitation, .. } => Mailed::BounceNotice(record(invitation)?),
            MailSubject::WebhookNotice { webhook, member } => {
                let organization = organizations::by_id(wire, OrganizationId::from(place)).await?;
                Mailed::WebhookNotice(Box::new(WebhookRecord {
                    organization: organization.ok_or(Unreadable("organization of a mail"))?,
                    webhook: webhooks::by_id(wire, place, webhook).await?.ok_or(Unreadable("webhook of a mail"))?,
                    reader: members::by_id(wire, place, member).await?.ok_or(Unreadable("reader of a mail"))?,
                }))
            }
        };
        found.push((row, mailed));
    }
    Ok(found)
}

/// The invitations that the rows are about, by organization and id.
async fn about_invitations(
    wire: &Wire,
    rows: &[OutboxRow],
) -> Result<HashMap<(Key, Key), InvitationRecord>, StoreError> {
    let places: BTreeSet<Key> = rows.iter().map(|row| row.organization_id).collect();
    let ids: BTreeSet<Key> = rows.iter().filter_map(|row| row.invitation_id).collect();
    let found = invitations::of_ids(wire, &Vec::from_iter(places), &Vec::from_iter(ids)).await?;
    let keys: Vec<(Key, Key)> = found.iter().map(|row| (row.organization_id, row.id)).collect();
    Ok(keys.into_iter().zip(records::assemble(wire, found).await?).collect())
}
