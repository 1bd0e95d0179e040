//! `GET /console/operator/organizations/{organization}`: one organization, with how it does and what can be done to it.

use super::list::Counted;
use super::{PATH, named, path, state};
use crate::layout::{Layout, Section};
use crate::listing::counted;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::{Distance, When};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetTenant, TenantDetails};
use usher_locales::{Argument, Key, Texts};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "operator_organization.html")]
struct OrganizationPage {
    layout: Layout,
    list: String,
    name: String,
    slug: String,
    look: &'static str,
    state: String,
    created: When,
    /// What becomes of it, where it is archived.
    ending: Option<String>,
    counts: Counted,
    mail: Mail,
    /// The form with its names; none where nothing can be changed.
    form: Option<Form>,
    is_deleted: bool,
    archive: String,
    restore: String,
    delete: String,
}

/// What has become of the mails and webhooks within a day.
struct Mail {
    sent: String,
    failed: String,
    oldest: Option<Distance>,
    webhooks: String,
    failing_webhooks: String,
}

/// The form with the names, as they are or as somebody has typed them.
struct Form {
    address: String,
    revision: String,
    name: String,
    slug: String,
    problem: Option<String>,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/operator/organizations/{organization}";
        Descriptor { name: "show_tenant", method: Method::Get, path, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let organization = named(context)?;
        let details = context.ask(Section::Tenants, &GetTenant { organization }, PATH).await?;
        Ok(page(context, 200, &details, None))
    }

    fn document(&self) -> Document {
        Document::new("Show an organization of the installation", "How much there is in it, and nothing of its people.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in with a key of the installation.")
            .bare_answer(404, "There is no such organization.")
    }
}

/// The page; with a problem, the form has what was typed.
pub(super) fn page(context: &PageContext<'_>, status: u16, details: &TenantDetails, problem: Option<&str>) -> Response {
    let TenantDetails { profile, counts, activity, at } = details;
    let (texts, organization) = (context.texts, &profile.what.organization);
    let (look, name) = state(organization.state);
    let own = path(organization.id);
    let at_path = |what: &str| context.address(&format!("{own}/{what}"));
    let typed = |field: &str, known: &str| match &problem {
        Some(_) => context.call.field(field).to_owned(),
        None => known.to_owned(),
    };
    let form = (!organization.state.is_archived()).then(|| Form {
        address: at_path("edit"),
        revision: typed("revision", &profile.revision.to_string()),
        name: typed("name", &organization.name),
        slug: typed("slug", &organization.slug),
        problem: problem.map(str::to_owned),
    });
    let number = |count| counted(texts, count, u64::MAX);
    let title = match &problem {
        Some(_) => texts.with(Key::WordProblem, &[("title", Argument::Name(&organization.name))]),
        None => organization.name.clone(),
    };
    let shown = OrganizationPage {
        layout: context.titled(Section::Tenants, title),
        list: context.address(PATH),
        name: organization.name.clone(),
        slug: organization.slug.clone(),
        look,
        state: context.say(name),
        created: When::of(texts, organization.created_at),
        ending: ending(texts, details),
        counts: Counted::of(texts, *counts),
        mail: Mail {
            sent: number(activity.sent),
            failed: number(activity.failed),
            oldest: activity.oldest.map(|oldest| Distance::of(texts, oldest, *at)),
            webhooks: number(activity.webhooks),
            failing_webhooks: number(activity.failing_webhooks),
        },
        form,
        is_deleted: organization.state.ends().1.is_some(),
        archive: at_path("archive"),
        restore: at_path("restore"),
        delete: at_path("delete"),
    };
    respond::page(status, &shown)
}

fn ending(texts: Texts, details: &TenantDetails) -> Option<String> {
    match details.profile.what.organization.state.ends() {
        (None, _) => None,
        (Some(_), None) => Some(texts.say(Key::OperatorArchivedText)),
        (Some(_), Some(end)) => {
            Some(texts.with(Key::OperatorErasedOn, &[("until", Argument::Text(&texts.instant(end)))]))
        }
    }
}
