//! `GET` and `POST /console/account/organizations/new`: makes an organization that the person administers, and goes on there.

use crate::call::done;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{NAME, faults, refusals, respond, session};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CreateOwnOrganization, SwitchOrganization};
use usher_domain::{Fault, Label, Slug};
use usher_locales::Key;
use utoipa::ToSchema;

/// Where it is.
pub(super) const PATH: &str = "/console/account/organizations/new";

/// The form.
pub(crate) struct NewOrganizationPage;

/// What the form does.
pub(crate) struct CreateOrganization;

#[derive(Template)]
#[template(path = "new_organization.html")]
struct FormPage {
    layout: Layout,
    account: String,
    address: String,
    name: String,
    slug: String,
    problem: Option<String>,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = NewOrganizationForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct NewOrganizationForm {
    /// What the page gave.
    nonce: String,
    /// Its name.
    name: String,
    /// Its short name in addresses.
    slug: String,
}

impl Page for NewOrganizationPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "new_organization_page", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        if context.identity.is_some_and(|here| here.may_create_organizations) {
            return Ok(form(context, 200, None));
        }
        let text = context.say(Key::NewOrganizationForbidden);
        Err(context.problem(Section::Account, 403, text, super::PATH))
    }

    fn document(&self) -> Document {
        Document::new("Show the form to create an organization", "Where whoever runs the server lets people do so.")
            .bare_answer(200, "The form.")
            .bare_answer(403, "People cannot create organizations here.")
    }
}

impl Page for CreateOrganization {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_own_organization", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, request) = (context.call, context.call.request);
        let command = read(context).map_err(|problem| form(context, 422, Some(context.say(problem))))?;
        let made = match context.perform(&command).await {
            Ok(made) => made,
            Err(Fault::Refused(refused)) => {
                let (status, text) = refusals::say(context.texts, &refused.refusal);
                return Err(respond::refused(form(context, status, Some(text)), &refused.refusal));
            }
            Err(fault) => return Err(faults::answer_in(context.texts, request, &fault)),
        };
        let Some(leaving) = call.session.as_ref().map(|session| session.id) else {
            return Ok(done(request, super::PATH, "organization-created"));
        };
        let command = SwitchOrganization { family: NAME, organization: made.id, leaving };
        let opened = context.ask(Section::Account, &command, super::PATH).await?;
        let answer = done(request, super::PATH, "organization-created");
        Ok(answer.header("set-cookie", session::begin(request, call.site.cookie, &opened)))
    }

    fn document(&self) -> Document {
        Document::new("Create an organization", "The person administers it, and is signed in there from then on.")
            .form::<NewOrganizationForm>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(
                403,
                "The form again: people cannot create organizations here, or the address is not confirmed.",
            )
            .bare_answer(409, "The form again: another organization has the short name.")
            .bare_answer(422, "The form again: the name or the short name is wrong.")
            .bare_answer(429, "The form again: too many short names were tried.")
    }
}

fn read(context: &PageContext<'_>) -> Result<CreateOwnOrganization, Key> {
    let name = Label::parse(context.call.field("name")).map_err(|_no_name| Key::NewOrganizationNameLong)?;
    if name.as_str().is_empty() {
        return Err(Key::NewOrganizationNoName);
    }
    let slug = Slug::parse(context.call.field("slug")).map_err(|_no_slug| Key::SettingsEnterSlug)?;
    Ok(CreateOwnOrganization { name, slug })
}

fn form(context: &PageContext<'_>, status: u16, problem: Option<String>) -> Response {
    let layout = context.form_layout(Section::Account, Key::NewOrganizationTitle, problem.is_some());
    let (account, address) = (context.address(super::PATH), context.address(PATH));
    let typed = |name: &str| context.call.field(name).to_owned();
    respond::page(status, &FormPage { layout, account, address, name: typed("name"), slug: typed("slug"), problem })
}
