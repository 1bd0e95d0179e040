//! What mails are about, as that is now.

use super::super::sql::Connection;
use super::rows::OutboxRow;
use super::{accounts, identities, invitations, members, organizations, password_links, records, webhooks};
use crate::faults::Unreadable;
use crate::records::{
    AccountMailRecord, InvitationRecord, MailSubject, Mailed, PasswordLink, StoreError, WebhookRecord,
};
use crate::values::Key;
use std::collections::{BTreeSet, HashMap};
use usher_domain::{AccountId, InvitationId, Locale, OrganizationId};

/// The rows with what each is about, in their order. Invitations are read together; notices about webhooks are few.
pub(super) async fn of(connection: &Connection, rows: Vec<OutboxRow>) -> Result<Vec<(OutboxRow, Mailed)>, StoreError> {
    let records = about_invitations(connection, &rows).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let record = |id: InvitationId| {
            let record = records.get(&(row.place()?, Key::from(id))).cloned();
            record.map(Box::new).ok_or(Unreadable("invitation of a mail"))
        };
        let mailed = match row.subject()? {
            MailSubject::Invitation { invitation, .. } => Mailed::Invitation(record(invitation)?),
            MailSubject::BounceNotice { invitation, .. } => Mailed::BounceNotice(record(invitation)?),
            MailSubject::MoveNotice { invitation, .. } => Mailed::MoveNotice(record(invitation)?),
            MailSubject::WebhookNotice { webhook, member } => {
                let place = row.place()?;
                let organization = organizations::by_id(connection, OrganizationId::from(place)).await?;
                Mailed::WebhookNotice(Box::new(WebhookRecord {
                    organization: organization.ok_or(Unreadable("organization of a mail"))?,
                    webhook: webhooks::by_id(connection, place, webhook)
                        .await?
                        .ok_or(Unreadable("webhook of a mail"))?,
                    reader: members::by_id(connection, place, member).await?.ok_or(Unreadable("reader of a mail"))?,
                }))
            }
            subject @ MailSubject::SetPassword { account, link, locale } => {
                let link = password_links::by_id(connection, link).await?.ok_or(Unreadable("link of a mail"))?;
                about_account(connection, subject, account, Some(link), locale).await?
            }
            subject @ (MailSubject::PasswordChanged { account, locale }
            | MailSubject::IdentityChanged { account, locale, .. }
            | MailSubject::AccountDeleted { account, locale }) => {
                about_account(connection, subject, account, None, locale).await?
            }
        };
        found.push((row, mailed));
    }
    Ok(found)
}

/// A mail about an account, with the invitation that its reader returns to.
async fn about_account(
    connection: &Connection,
    subject: MailSubject,
    account: AccountId,
    link: Option<PasswordLink>,
    locale: Locale,
) -> Result<Mailed, StoreError> {
    let found = accounts::by_id(connection, account).await?.ok_or(Unreadable("account of a mail"))?;
    let invitation = match link.as_ref().and_then(|link| link.invitation) {
        Some((organization, invitation)) => {
            let rows = invitations::of_ids(connection, &[organization.into()], &[invitation.into()]).await?;
            records::assemble(connection, rows).await?.pop()
        }
        None => None,
    };
    let is_linked = !identities::of_account(connection, account).await?.is_empty();
    let account = found.account;
    Ok(Mailed::Account(Box::new(AccountMailRecord { account, subject, link, is_linked, invitation, locale })))
}

/// The invitations that the rows are about, by organization and id.
async fn about_invitations(
    connection: &Connection,
    rows: &[OutboxRow],
) -> Result<HashMap<(Key, Key), InvitationRecord>, StoreError> {
    let places: BTreeSet<Key> = rows.iter().filter_map(|row| row.organization_id).collect();
    let ids: BTreeSet<Key> = rows.iter().filter_map(|row| row.invitation_id).collect();
    let found = invitations::of_ids(connection, &Vec::from_iter(places), &Vec::from_iter(ids)).await?;
    let keys: Vec<(Key, Key)> = found.iter().map(|row| (row.organization_id, row.id)).collect();
    Ok(keys.into_iter().zip(records::assemble(connection, found).await?).collect())
}
