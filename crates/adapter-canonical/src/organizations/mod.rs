//! The organizations of a caller and, for keys of the installation, those of everybody. Each operation is a file.

mod archive;
mod create;
mod delete;
mod edit;
mod get;
mod list;
mod restore;
#[cfg(test)]
mod tests;

use crate::endpoint::Canonical;
use crate::grant::instant;
use crate::organization::SettingsObject;
use crate::problem::Problem;
use crate::typed_id::encode;
use crate::{JSON, etag, path};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Request, Response};
use usher_domain::commands::OrganizationProfile;
use usher_domain::refusal::EntityKind;
use usher_domain::{Organization, OrganizationId, Versioned};
use utoipa::ToSchema;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 7] {
    [
        list::ENDPOINT.mount(api),
        create::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        archive::ENDPOINT.mount(api),
        restore::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// An organization in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationEntry)]
pub(crate) struct EntryObject<'a> {
    /// Its id, `org_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// Its short name in addresses.
    slug: &'a str,
    /// With a key of the installation: `active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will
    /// also be erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// With a key of the installation: when it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    created_at: Option<String>,
    /// With a key of the installation: since when nothing can be changed, if that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    archived_at: Option<String>,
    /// With a key of the installation: when it is erased with all its data, if it will be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    erase_at: Option<String>,
}

/// Whether an organization is in use.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationStanding)]
struct StandingObject {
    /// `active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will also be erased.
    status: &'static str,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// Since when nothing can be changed; null while it is active.
    #[schema(format = "date-time")]
    archived_at: Option<String>,
    /// When it is erased with all its data, unless it is restored; null for never.
    #[schema(format = "date-time")]
    erase_at: Option<String>,
}

/// An organization as whoever runs the installation sees it.
#[derive(Serialize, ToSchema)]
#[schema(as = InstallationOrganization)]
pub(crate) struct TenantObject<'a> {
    /// Its id, `org_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// Its short name in addresses.
    slug: &'a str,
    /// How it is.
    #[serde(flatten)]
    standing: StandingObject,
    /// What it has set.
    settings: SettingsObject<'a>,
}

impl StandingObject {
    fn of(organization: &Organization) -> Self {
        let (archived_at, erase_at) = organization.state.ends();
        Self {
            status: organization.state.as_str(),
            created_at: instant(organization.created_at),
            archived_at: archived_at.map(instant),
            erase_at: erase_at.map(instant),
        }
    }
}

impl<'a> EntryObject<'a> {
    /// As those see it who act in it.
    fn own(organization: &'a Organization) -> Self {
        let Organization { id, name, slug, .. } = organization;
        Self { id: encode(*id), name, slug, status: None, created_at: None, archived_at: None, erase_at: None }
    }

    /// As whoever runs the installation sees it.
    fn of(organization: &'a Organization) -> Self {
        let StandingObject { status, created_at, archived_at, erase_at } = StandingObject::of(organization);
        let (status, created_at) = (Some(status), Some(created_at));
        Self { status, created_at, archived_at, erase_at, ..Self::own(organization) }
    }
}

impl<'a> TenantObject<'a> {
    fn of(profile: &'a OrganizationProfile) -> Self {
        let Organization { id, name, slug, .. } = &profile.organization;
        Self {
            id: encode(*id),
            name,
            slug,
            standing: StandingObject::of(&profile.organization),
            settings: SettingsObject::of(profile),
        }
    }
}

/// The organization of the path.
fn named(request: &Request) -> Result<OrganizationId, Problem> {
    path::id(request, EntityKind::Organization)
}

/// The answer about an organization.
fn answer(profile: &Versioned<OrganizationProfile>) -> Response {
    etag::tagged(Response::json(200, JSON, &TenantObject::of(&profile.what)), profile.revision)
}
