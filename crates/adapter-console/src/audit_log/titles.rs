//! What things are called that events name by their ids or codes, as far as the person may know.

use crate::choices;
use crate::page_context::PageContext;
use std::collections::{BTreeSet, HashMap};
use usher_domain::commands::{GetInvitation, GetLicense, GetResource, RoleView, Trail};
use usher_domain::{EventDetails, Grant, InvitationId, LicenseId, ResourceId, RoleCode, Timestamp};

/// How many things of a kind are looked up for one page; what is not keeps its id.
const MOST: usize = 50;

/// The titles by id.
#[derive(Default)]
pub(super) struct Titles {
    licenses: HashMap<LicenseId, String>,
    resources: HashMap<ResourceId, String>,
    invitations: HashMap<InvitationId, String>,
    roles: Vec<RoleView>,
}

impl Titles {
    /// Reads what a page of events names. What cannot be read has no title.
    pub(super) async fn load(context: &PageContext<'_>, trail: &Trail) -> Self {
        let (mut licenses, mut resources, mut invitations) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut has_roles = false;
        for view in &trail.events {
            match &view.event.details {
                EventDetails::Invitation { license_id, resources: held, roles, moved_to, moved_from, .. } => {
                    licenses.extend(license_id.map(|id| id.0));
                    resources.extend(held.iter().map(|grant| grant.what.0));
                    invitations.extend([moved_to, moved_from].into_iter().flatten().map(|id| id.0));
                    has_roles |= !roles.is_empty();
                }
                EventDetails::Member { resources: held, roles, .. } => {
                    resources.extend(held.iter().map(|grant| grant.what.0));
                    has_roles |= !roles.is_empty();
                }
                EventDetails::Exhausted { license_id } => drop(licenses.insert(license_id.0)),
                _ => {}
            }
        }
        let mut titles = Self::default();
        for license in licenses.into_iter().take(MOST).map(LicenseId) {
            if let Ok(found) = context.perform(&GetLicense { license }).await {
                titles.licenses.insert(license, found.what.license.name);
            }
        }
        for resource in resources.into_iter().take(MOST).map(ResourceId) {
            if let Ok(found) = context.perform(&GetResource { resource }).await {
                titles.resources.insert(resource, found.what.name);
            }
        }
        for invitation in invitations.into_iter().take(MOST).map(InvitationId) {
            if let Ok(found) = context.perform(&GetInvitation { invitation, organization: None }).await {
                titles.invitations.insert(invitation, found.invitation.email.as_sent().to_owned());
            }
        }
        if has_roles {
            titles.roles = choices::roles(context).await;
        }
        titles
    }

    pub(super) fn license(&self, id: LicenseId) -> Option<&str> {
        self.licenses.get(&id).map(String::as_str)
    }

    /// The address of an invitation.
    pub(super) fn invitation(&self, id: InvitationId) -> Option<&str> {
        self.invitations.get(&id).map(String::as_str)
    }

    /// Roles by name, or by code where they have none or are gone.
    pub(super) fn roles<'a>(
        &'a self,
        held: &'a [Grant<RoleCode>],
    ) -> impl Iterator<Item = (String, Option<Timestamp>)> {
        held.iter().map(|grant| {
            let code = grant.what.as_str();
            let known = self.roles.iter().find(|view| view.role.code == grant.what).map(|view| &*view.role.name);
            (known.filter(|name| !name.is_empty()).unwrap_or(code).to_owned(), grant.until)
        })
    }

    /// Resources by name.
    pub(super) fn resources<'a>(
        &'a self,
        held: &'a [Grant<ResourceId>],
    ) -> impl Iterator<Item = (String, Option<Timestamp>)> {
        held.iter().map(|grant| {
            let known = self.resources.get(&grant.what).cloned();
            (known.unwrap_or_else(|| grant.what.tagged()), grant.until)
        })
    }
}
