//! Writing out all state, in the form in which it can be taken over. One snapshot is read a page at a time, so memory
//! does not grow with it, and what changes meanwhile is not seen.
//!
//! Nothing may be written that gives more than stands here: what has ended is left out, and so is what stood by the
//! authority of somebody who was erased.

mod forms;
mod records;

pub use forms::{ExportError, IdForm, IdForms};

use super::lines::{KeyText, OrganizationRef, TransferLine, TransferredKey};
use crate::engine::Engine;
use records::Exporter;
use std::collections::{HashMap, HashSet};
use usher_domain::{
    Invitation, InvitationStatus, Label, LicenseId, MemberId, MemberStatus, Organization, OrganizationId, ResourceId,
    Slug,
};
use usher_storage::{ExportTx, ExportedKey, ExportedMember, StoreError};

/// Reads all pages of a listing; `$after` is the id that the next one starts behind.
macro_rules! pages {
    (|$after:ident| $page:expr, $id:expr, |$entries:ident| $each:block) => {{
        let mut $after = None;
        loop {
            let $entries = $page.await?;
            let Some(last) = $entries.last().map($id) else { break };
            $after = Some(last);
            $each
        }
    }};
}

impl Engine {
    /// Gives each line of an export to `write`: organizations with what they have, then people, then memberships,
    /// invitations and keys. `only` limits it to one organization. Hashes of passwords, and keys, are left out unless
    /// `secrets` says otherwise.
    pub async fn export_state<E>(
        &self,
        forms: IdForms,
        only: Option<OrganizationId>,
        secrets: bool,
        mut write: impl FnMut(TransferLine) -> Result<(), E>,
    ) -> Result<(), ExportError<E>> {
        let tx = self.db.begin_export().await?;
        let exporter = Exporter { forms, now: self.now() };
        pages!(|after| tx.organizations(only, after), |place| place.id, |places| {
            for place in &places {
                organization(&tx, exporter, place, &mut write).await?;
            }
        });
        pages!(|after| tx.people(only, after), |record| record.account.id, |people| {
            for record in people {
                write(exporter.person(record, secrets)).map_err(ExportError::Write)?;
            }
        });
        pages!(|after| tx.organizations(only, after), |place| place.id, |places| {
            for place in &places {
                memberships(&tx, exporter, place, &mut write).await?;
                // Whoever was invited again has the place that the newer invitation makes.
                for expired in [false, true] {
                    invitations(&tx, exporter, (place, expired), &mut write).await?;
                }
                if secrets {
                    self.keys_of(&tx, exporter, place, &mut write).await?;
                }
            }
        });
        Ok(())
    }

    async fn keys_of<E>(
        &self,
        tx: &ExportTx,
        exporter: Exporter,
        place: &Organization,
        write: &mut impl FnMut(TransferLine) -> Result<(), E>,
    ) -> Result<(), ExportError<E>> {
        let organization = exporter.organization_ref(place)?;
        pages!(|after| tx.keys(place.id, after), |key| key.id, |keys| {
            let named = keys.iter().flat_map(|key| [key.member, key.maker]).flatten();
            let known = by_id(tx, place.id, named).await?;
            // The key of somebody without access opens nothing, and would again if they came back.
            let is_good = |key: &ExportedKey| {
                let owner = key.member.and_then(|id| known.get(&id)).map(|found| found.member.status);
                let has_access =
                    owner.is_none_or(|status| matches!(status, MemberStatus::Active | MemberStatus::Blocked));
                has_access && key.expires_at.is_none_or(|end| end > exporter.now)
            };
            for key in keys.into_iter().filter(is_good) {
                let person = |id: Option<MemberId>| match id {
                    None => Some(None),
                    Some(id) => known.get(&id).and_then(|found| exporter.person_of(found)).map(Some),
                };
                // Without who it is bounded by it would do more.
                let (Some(owner), Some(maker)) = (person(key.member), person(key.maker)) else { continue };
                let ExportedKey { id, family, digest, hint, scopes, description, expires_at, .. } = key;
                let text = KeyText::Digest { digest, hint, secret: self.keys.fingerprint() };
                let line = TransferLine::Key(Box::new(TransferredKey {
                    id: Some(id),
                    organization: organization.clone(),
                    family: Some(family),
                    person: owner,
                    maker,
                    text,
                    permissions: scopes,
                    description,
                    expires_at,
                }));
                write(line).map_err(ExportError::Write)?;
            }
        });
        Ok(())
    }
}

/// An organization, and what can be granted there.
async fn organization<E>(
    tx: &ExportTx,
    exporter: Exporter,
    place: &Organization,
    write: &mut impl FnMut(TransferLine) -> Result<(), E>,
) -> Result<(), ExportError<E>> {
    let mut write = |line| write(line).map_err(ExportError::Write);
    let id = exporter.organization_ref(place)?;
    let uuid = (!matches!(id, OrganizationRef::Id(_))).then_some(place.id);
    let slug = Slug::parse(&place.slug).map_err(|_bad| ExportError::Unsayable("the slug of an organization"))?;
    write(TransferLine::Organization { id: id.clone(), uuid, slug, name: Label::tidied(&place.name) })?;
    let mut catalog = tx.catalog(place.id).await?;
    catalog.permissions.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));
    for entry in catalog.permissions {
        write(TransferLine::Permission { organization: id.clone(), entry })?;
    }
    catalog.roles.sort_by(|a, b| a.code.cmp(&b.code));
    for role in catalog.roles {
        write(TransferLine::Role { organization: id.clone(), role })?;
    }
    pages!(|after| tx.licenses(place.id, after), |license| license.id, |licenses| {
        for license in licenses {
            write(TransferLine::License { organization: id.clone(), license })?;
        }
    });
    pages!(|after| tx.resources(place.id, false, after), |resource| resource.id, |resources| {
        for resource in resources {
            write(TransferLine::Resource { organization: id.clone(), resource })?;
        }
    });
    // Those below others are few enough to be sorted here, each behind what it stands below.
    let mut nested = Vec::new();
    pages!(|after| tx.resources(place.id, true, after), |resource| resource.id, |resources| {
        nested.extend(resources);
    });
    nested.sort_by_cached_key(|resource| (catalog.tree.path(resource.id).count(), resource.id));
    for resource in nested {
        write(TransferLine::Resource { organization: id.clone(), resource })?;
    }
    Ok(())
}

/// Members in every state but that of waiting for an answer.
async fn memberships<E>(
    tx: &ExportTx,
    exporter: Exporter,
    place: &Organization,
    write: &mut impl FnMut(TransferLine) -> Result<(), E>,
) -> Result<(), ExportError<E>> {
    let organization = exporter.organization_ref(place)?;
    pages!(|after| tx.members(place.id, after), |found| found.member.id, |members| {
        let waiting = tx.waiting(place.id, &ids_of(&members), exporter.now).await?;
        let waiting: HashSet<MemberId> = waiting.into_iter().collect();
        for found in &members {
            if let Some(line) = exporter.membership(&organization, found, waiting.contains(&found.member.id)) {
                write(line).map_err(ExportError::Write)?;
            }
        }
    });
    Ok(())
}

/// Invitations that wait, or those that have expired and can be sent again.
async fn invitations<E>(
    tx: &ExportTx,
    exporter: Exporter,
    (place, expired): (&Organization, bool),
    write: &mut impl FnMut(TransferLine) -> Result<(), E>,
) -> Result<(), ExportError<E>> {
    let organization = exporter.organization_ref(place)?;
    let mut licenses = HashSet::new();
    pages!(|after| tx.licenses(place.id, after), |license| license.id, |page| {
        licenses.extend(page.into_iter().map(|license| license.id));
    });
    pages!(|after| tx.invitations(place.id, after), |invitation| invitation.id, |invitations| {
        let is_wanted = |one: &Invitation| (one.status_at(exporter.now) == InvitationStatus::Expired) == expired;
        let invitations: Vec<Invitation> = invitations.into_iter().filter(is_wanted).collect();
        let named = invitations.iter().flat_map(|one| [Some(one.member), one.inviter, one.granted_by]).flatten();
        let known = by_id(tx, place.id, named).await?;
        let resources: HashSet<ResourceId> =
            invitations.iter().flat_map(|invitation| invitation.grants.named_resources()).collect();
        let resources = tx.resources_of(place.id, &Vec::from_iter(resources)).await?;
        let resources: HashSet<ResourceId> = resources.into_iter().map(|resource| resource.id).collect();
        for invitation in invitations {
            // What was deleted since one expired is no longer there to be granted.
            let Some(invitation) = standing(invitation, &licenses, &resources) else { continue };
            if let Some(line) = exporter.invitation(&organization, invitation, &known) {
                write(line).map_err(ExportError::Write)?;
            }
        }
    });
    Ok(())
}

/// The invitation with what is still there of what it grants; `None` where it was confined to resources and none is left.
fn standing(
    mut invitation: Invitation,
    licenses: &HashSet<LicenseId>,
    resources: &HashSet<ResourceId>,
) -> Option<Invitation> {
    let was_confined = !invitation.grants.resources.is_empty();
    invitation.license = invitation.license.filter(|id| licenses.contains(id));
    invitation.grants.resources.retain(|grant| resources.contains(&grant.what));
    invitation.grants.scoped.retain(|grant| resources.contains(&grant.what.resource));
    (!was_confined || !invitation.grants.resources.is_empty()).then_some(invitation)
}

fn ids_of(members: &[ExportedMember]) -> Vec<MemberId> {
    members.iter().map(|found| found.member.id).collect()
}

async fn by_id(
    tx: &ExportTx,
    place: OrganizationId,
    ids: impl Iterator<Item = MemberId>,
) -> Result<HashMap<MemberId, ExportedMember>, StoreError> {
    let ids: HashSet<MemberId> = ids.collect();
    let found = tx.members_of(place, &Vec::from_iter(ids)).await?;
    Ok(found.into_iter().map(|found| (found.member.id, found)).collect())
}
