//! `POST /console/operator/organizations/{organization}/edit`: changes the names of an organization.

use super::{PATH, fields, named, path, show};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, refusals};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{EditAnyOrganization, EditOrganization, GetTenant};
use usher_domain::{Fault, OrganizationId, Refusal};
use utoipa::ToSchema;

pub(crate) struct Edit;

/// The form.
#[derive(ToSchema)]
#[schema(as = TenantForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct EditForm {
    /// What the page gave.
    nonce: String,
    /// The revision that the page showed.
    revision: String,
    /// Its name.
    name: String,
    /// Its short name in addresses.
    slug: String,
}

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/operator/organizations/{organization}/edit";
        Descriptor { name: "edit_tenant", method: Method::Post, path, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let organization = named(context)?;
        let expected = Some(context.call.revision()?);
        let (name, slug) = match fields::names(context) {
            Ok(names) => names,
            Err(problem) => return Err(again(context, organization, 422, context.say(problem)).await?),
        };
        let edit = EditOrganization { name: Some(name), slug: Some(slug), expected, ..EditOrganization::default() };
        let own = path(organization);
        match context.perform(&EditAnyOrganization { organization, edit }).await {
            Ok(_) => Ok(done(context.call.request, &own, "tenant-edited")),
            // What was typed is of no use where somebody else has changed it, or where nothing can be changed.
            Err(fault @ Fault::Refused(_)) if !may_be_typed_again(&fault) => {
                Err(context.refused(Section::Tenants, &fault, &own))
            }
            Err(Fault::Refused(refused)) => {
                let (status, text) = refusals::say(context.texts, &refused.refusal);
                Err(again(context, organization, status, text).await?)
            }
            Err(fault) => Err(faults::answer_in(context.texts, context.call.request, &fault)),
        }
    }

    fn document(&self) -> Document {
        Document::new("Change the names of an organization of the installation", "Everything else stays as it is.")
            .form::<EditForm>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(404, "There is no such organization.")
            .bare_answer(409, "Somebody else has changed it, or another organization has the short name.")
            .bare_answer(422, "The form again: the name or the short name is wrong.")
    }
}

fn may_be_typed_again(fault: &Fault) -> bool {
    matches!(fault, Fault::Refused(refused) if matches!(refused.refusal, Refusal::AlreadyExists(_)))
}

/// The page with what was typed.
async fn again(
    context: &PageContext<'_>,
    organization: OrganizationId,
    status: u16,
    problem: String,
) -> Result<Response, Response> {
    let details = context.ask(Section::Tenants, &GetTenant { organization }, PATH).await?;
    Ok(show::page(context, status, &details, Some(&problem)))
}
