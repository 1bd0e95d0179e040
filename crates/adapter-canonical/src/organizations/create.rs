//! `POST /v1/organizations`: a new organization with its first administrator, for keys of the installation.

use super::TenantObject;
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::organization::edit::SettingsChanges;
use crate::typed_id::encode;
use crate::{JSON, etag};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{
    AdministratorAdded, CreateOrganization, EditOrganization, FirstAdministrator, OrganizationCreated,
};
use usher_domain::{EmailAddress, Label, Locale, PersonName, Slug};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateOrganization> = Endpoint {
    descriptor: Descriptor::post("create_organization", "/v1/organizations", None),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let OrganizationInput { name, slug, settings, administrator } = body::read(request)?;
        let usual = EditOrganization::default();
        let settings = settings.map_or(usual.clone(), |settings| settings.into_command(usual));
        Ok(CreateOrganization { name, slug, settings, administrator: administrator.into_command() })
    },
    respond: |_, created| answer(created),
    document: || {
        let text = "Makes an organization. Its first administrator, who holds all permissions, is a member at once if the \
            address belongs to an account whose owner has shown that they read its mail, and is invited otherwise. Needs a \
            key of the installation.";
        Document::new("Create an organization", text)
            .body::<OrganizationInput>("The organization.")
            .answer::<CreatedObject<'_>>(201, JSON, "The organization and its first administrator.")
    },
};

body! {
    /// An organization to be made.
    struct OrganizationInput as "NewOrganization" {
        /// Its name; at most 200 characters.
        name: Label,
        /// Its short name in addresses; unique.
        slug: Slug,
        /// What it has set.
        settings: Option<SettingsChanges>,
        /// Who holds all permissions in it.
        administrator: AdministratorInput,
    }
}

body! {
    /// The first administrator of an organization.
    struct AdministratorInput as "FirstAdministrator" {
        /// The address.
        email: EmailAddress,
        /// First name; at most 200 characters.
        first_name: Option<PersonName>,
        /// Last name; at most 200 characters.
        last_name: Option<PersonName>,
        /// The language to address the person in; that of the organization if left out.
        locale: Option<Locale>,
    }
}

impl AdministratorInput {
    fn into_command(self) -> FirstAdministrator {
        let Self { email, first_name, last_name, locale } = self;
        FirstAdministrator { email, first_name, last_name, locale }
    }
}

/// An organization that was made now.
#[derive(Serialize, ToSchema)]
#[schema(as = CreatedOrganization)]
struct CreatedObject<'a> {
    /// The organization.
    #[serde(flatten)]
    organization: TenantObject<'a>,
    /// Its first administrator.
    administrator: AdministratorObject,
}

/// The first administrator of an organization that was made now.
#[derive(Serialize, ToSchema)]
#[schema(as = CreatedAdministrator)]
struct AdministratorObject {
    /// The member, `mem_...`.
    member_id: String,
    /// `active`, or `invited` until the invitation is accepted.
    status: &'static str,
    /// The invitation, `inv_...`; null for somebody who is a member at once.
    invitation_id: Option<String>,
}

fn answer(created: &OrganizationCreated) -> Response {
    let OrganizationCreated { profile, administrator } = created;
    let AdministratorAdded { member, status, invitation } = administrator;
    let administrator = AdministratorObject {
        member_id: encode(*member),
        status: status.as_str(),
        invitation_id: invitation.map(encode),
    };
    let created = CreatedObject { organization: TenantObject::of(&profile.what), administrator };
    etag::tagged(Response::json(201, JSON, &created), profile.revision)
}
