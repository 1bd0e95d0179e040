//! `POST /console/operator/organizations/{organization}/archive`, `/restore` and `/delete`. What ends something asks for the
//! short name of the organization.

use super::{named, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ArchiveOrganization, DeleteOrganization, RestoreOrganization, WhichOrganization};
use utoipa::ToSchema;

pub(crate) struct Archive;
pub(crate) struct Restore;
pub(crate) struct Delete;

/// The form that ends something.
#[derive(ToSchema)]
#[schema(as = EndTenantForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct EndForm {
    /// What the page gave.
    nonce: String,
    /// The short name of the organization.
    confirm: String,
}

impl Page for Archive {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/operator/organizations/{organization}/archive";
        Descriptor { name: "archive_tenant", method: Method::Post, path, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let organization = named(context)?;
        let confirmation = Some(context.call.field("confirm").to_owned());
        let command = ArchiveOrganization { organization: WhichOrganization::Any(organization), confirmation };
        context.act(Section::Tenants, &command, &path(organization), "archived").await
    }

    fn document(&self) -> Document {
        Document::new("Archive an organization of the installation", "Its own administrators cannot restore it.")
            .form::<EndForm>("The page's form.")
            .bare_answer(303, "Done.")
            .bare_answer(404, "There is no such organization.")
            .bare_answer(422, "The short name is not that of the organization.")
    }
}

impl Page for Restore {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/operator/organizations/{organization}/restore";
        Descriptor { name: "restore_tenant", method: Method::Post, path, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let organization = named(context)?;
        let command = RestoreOrganization { organization: WhichOrganization::Any(organization) };
        context.act(Section::Tenants, &command, &path(organization), "restored").await
    }

    fn document(&self) -> Document {
        Document::new("Restore an organization of the installation", "It is in use again, and is not erased.")
            .bare_answer(303, "Done.")
            .bare_answer(404, "There is no such organization.")
    }
}

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/operator/organizations/{organization}/delete";
        Descriptor { name: "delete_tenant", method: Method::Post, path, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let organization = named(context)?;
        let confirmation = Some(context.call.field("confirm").to_owned());
        let command = DeleteOrganization { organization: WhichOrganization::Any(organization), confirmation };
        context.act(Section::Tenants, &command, &path(organization), "deleting").await
    }

    fn document(&self) -> Document {
        let text = "It is archived, and erased with all its data after the delay, unless it is restored before.";
        Document::new("Delete an organization of the installation", text)
            .form::<EndForm>("The page's form.")
            .bare_answer(303, "Done.")
            .bare_answer(404, "There is no such organization.")
            .bare_answer(422, "The short name is not that of the organization.")
    }
}
