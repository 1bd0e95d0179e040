//! `GET` and `POST /console/operator/organizations/new`: makes an organization with its first administrator.

use super::{PATH, fields, path};
use crate::call::done;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, refusals, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CreateOrganization, EditOrganization, FirstAdministrator};
use usher_domain::{EmailAddress, Fault};
use usher_locales::Key;
use utoipa::ToSchema;

/// Where it is.
const NEW: &str = "/console/operator/organizations/new";

/// The form.
pub(crate) struct NewPage;

/// What the form does.
pub(crate) struct Create;

#[derive(Template)]
#[template(path = "operator_new.html")]
struct FormPage {
    layout: Layout,
    list: String,
    address: String,
    name: String,
    slug: String,
    email: String,
    problem: Option<String>,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = NewTenantForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct CreateForm {
    /// What the page gave.
    nonce: String,
    /// Its name.
    name: String,
    /// Its short name in addresses.
    slug: String,
    /// The address of its first administrator.
    email: String,
}

impl Page for NewPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "new_tenant_page", method: Method::Get, path: NEW, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        Ok(form(context, 200, None))
    }

    fn document(&self) -> Document {
        Document::new("Show the form of a new organization of the installation", "With its first administrator.")
            .bare_answer(200, "The form.")
    }
}

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_tenant", method: Method::Post, path: NEW, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = read(context).map_err(|problem| form(context, 422, Some(context.say(problem))))?;
        match context.perform(&command).await {
            Ok(made) => {
                let page = path(made.profile.what.organization.id);
                Ok(done(context.call.request, &page, "tenant-created"))
            }
            Err(Fault::Refused(refused)) => {
                let (status, text) = refusals::say(context.texts, &refused.refusal);
                Err(respond::refused(form(context, status, Some(text)), &refused.refusal))
            }
            Err(fault) => Err(faults::answer_in(context.texts, context.call.request, &fault)),
        }
    }

    fn document(&self) -> Document {
        let text = "Its first administrator is a member at once with an account that is known to be theirs, and is invited \
            otherwise.";
        Document::new("Create an organization of the installation", text)
            .form::<CreateForm>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(409, "The form again: another organization has the short name.")
            .bare_answer(422, "The form again: a field is wrong.")
    }
}

fn read(context: &PageContext<'_>) -> Result<CreateOrganization, Key> {
    let (name, slug) = fields::names(context)?;
    let email = EmailAddress::parse(context.call.field("email")).map_err(|_no_address| Key::OperatorEnterEmail)?;
    let administrator = FirstAdministrator { email, first_name: None, last_name: None, locale: None };
    Ok(CreateOrganization { name, slug, settings: EditOrganization::default(), administrator })
}

fn form(context: &PageContext<'_>, status: u16, problem: Option<String>) -> Response {
    let typed = |name: &str| context.call.field(name).to_owned();
    let page = FormPage {
        layout: context.form_layout(Section::Tenants, Key::NewOrganizationTitle, problem.is_some()),
        list: context.address(PATH),
        address: context.address(NEW),
        name: typed("name"),
        slug: typed("slug"),
        email: typed("email"),
        problem,
    };
    respond::page(status, &page)
}
