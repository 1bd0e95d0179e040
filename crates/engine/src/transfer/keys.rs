//! API keys that a vendor, or another installation with the same secret, has issued: stored as digests, so that their
//! clients need no new secret.

use super::lines::{KeyText, TransferredKey};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use crate::api_keys::KeyRequest;
use usher_domain::{EventKind, Member, MemberStatus, OrganizationId};
use usher_storage::NewApiKey;

impl Transfer<'_> {
    pub(super) async fn key(&mut self, new: &TransferredKey) -> Result<LineOutcome, Stop> {
        let digest = self.digest(new)?;
        let place = self.place(&new.organization).await?;
        let (member, maker) = (self.owner(place, new).await?, self.maker(place, new).await?);
        if let Some(found) = self.tx.api_key(&digest).await? {
            let id_of = |member: &Option<Member>| member.as_ref().map(|member| member.id);
            return Ok(compared(&[
                ("id", new.id.is_none_or(|id| id == found.id)),
                ("organization", found.organization.id == place),
                ("person", id_of(&found.member) == id_of(&member)),
                ("maker", id_of(&found.maker) == id_of(&maker)),
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
        let row = self.row(place, new, member.as_ref(), maker.as_ref());
        if self.tx.has_api_key(row.id).await? {
            return refused("id", "another key has this id");
        }
        self.tx.insert_api_key(&row).await?;
        let event = self.events().key(EventKind::KeyCreated, (&row).into());
        self.tx.record(place, &event).await?;
        self.changed.push(row.id.0);
        Ok(LineOutcome::TakenOver)
    }

    fn family_of<'a>(&'a self, new: &'a TransferredKey) -> &'a str {
        new.family.as_deref().unwrap_or(self.family)
    }

    fn digest(&self, new: &TransferredKey) -> Result<[u8; 32], Stop> {
        match &new.text {
            KeyText::Plain(key) => {
                if let Err(expected) = self.engine.check_key_text(self.family_of(new), key) {
                    return refused("key", format!("this is not a key of the vendor: {expected}"));
                }
                Ok(self.engine.keys.api_key_digest(self.family_of(new), key))
            }
            KeyText::Digest { secret, .. } if *secret != self.engine.keys.fingerprint() => refused(
                "secret",
                "the digest was made with another secret than this installation's, so the key would never open anything",
            ),
            KeyText::Digest { digest, .. } => Ok(*digest),
        }
    }

    fn row(
        &self,
        organization: OrganizationId,
        new: &TransferredKey,
        member: Option<&Member>,
        maker: Option<&Member>,
    ) -> NewApiKey {
        let request = KeyRequest {
            organization,
            member: member.map(|member| member.id),
            family: self.family_of(new).to_owned(),
            scopes: new.permissions.clone(),
            description: new.description.clone(),
            expires_at: new.expires_at,
        };
        let maker = maker.map(|maker| maker.id);
        let mut row = match &new.text {
            KeyText::Plain(key) => self.engine.key_row(request, maker, key),
            KeyText::Digest { digest, hint, .. } => {
                self.engine.key_row_of_digest(request, maker, (*digest, hint.clone()))
            }
        };
        if let Some(id) = new.id {
            row.id = id;
        }
        row
    }

    /// The member that a key belongs to. The key of one who was blocked works again when they are let in again, so only a
    /// list that says so by a digest can have one.
    async fn owner(&self, place: OrganizationId, new: &TransferredKey) -> Result<Option<Member>, Stop> {
        let Some(person) = &new.person else { return Ok(None) };
        let is_digest = matches!(new.text, KeyText::Digest { .. });
        match self.place_of(place, person, "person").await? {
            Some(found) if found.status == MemberStatus::Active => Ok(Some(found)),
            Some(found) if found.status == MemberStatus::Blocked && is_digest => Ok(Some(found)),
            _ => refused("person", "only an active member can have a key"),
        }
    }

    /// The member who answers for a key, which is bounded by what they hold.
    async fn maker(&self, place: OrganizationId, new: &TransferredKey) -> Result<Option<Member>, Stop> {
        let Some(person) = &new.maker else { return Ok(None) };
        match self.place_of(place, person, "maker").await? {
            Some(found) => Ok(Some(found)),
            None => refused("maker", "this person has no place in the organization"),
        }
    }
}
