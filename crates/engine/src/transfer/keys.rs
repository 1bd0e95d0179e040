//! API keys that a vendor has issued: stored as digests, so that their clients need no new secret.

use super::lines::TransferredKey;
use super::{LineOutcome, Stop, Transfer, compared, refused};
use crate::api_keys::KeyRequest;
use usher_domain::commands::MemberRef;
use usher_domain::{EventKind, MemberStatus};

impl Transfer<'_> {
    pub(super) async fn key(&mut self, new: &TransferredKey) -> Result<LineOutcome, Stop> {
        if let Err(expected) = self.engine.check_key_text(self.family, &new.key) {
            return refused("key", format!("this is not a key of the vendor: {expected}"));
        }
        let place = self.place(&new.organization).await?;
        let member = match &new.person {
            None => None,
            Some(person) => {
                let account = self.account(person, "person").await?;
                self.ledger.check_person(person, &account, "person")?;
                match self.tx.member(place, &MemberRef::Email(account.email)).await? {
                    Some(found) if found.member.status == MemberStatus::Active => Some(found.member.id),
                    _ => return refused("person", "only an active member can have a key"),
                }
            }
        };
        let digest = self.engine.keys.api_key_digest(self.family, &new.key);
        if let Some(found) = self.tx.api_key(&digest).await? {
            return Ok(compared(&[
                ("organization", found.organization.id == place),
                ("person", found.member.map(|member| member.id) == member),
                ("permissions", found.scopes == new.permissions),
                ("description", found.description == new.description),
                ("expires_at", found.expires_at == new.expires_at),
                ("key", found.revoked_at.is_none()),
            ]));
        }
        self.ledger.check_organization(&new.organization)?;
        if new.expires_at.is_some_and(|end| end <= self.now) {
            return refused("expires_at", "the key would have expired already");
        }
        self.check_permissions(place, &new.permissions).await?;
        let request = KeyRequest {
            organization: place,
            member,
            family: self.family.to_owned(),
            scopes: new.permissions.clone(),
            description: new.description.clone(),
            expires_at: new.expires_at,
        };
        let row = self.engine.key_row(request, None, &new.key);
        self.tx.insert_api_key(&row).await?;
        let event = self.events().key(EventKind::KeyCreated, (&row).into());
        self.tx.record(place, &event).await?;
        self.changed.push(row.id.0);
        Ok(LineOutcome::TakenOver)
    }
}
