//! `GET /console/operator`: all organizations by short name, with how much there is in each.

use super::{PATH, path, state};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status, counted};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Distance;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::Timestamp;
use usher_domain::commands::{ListTenants, StateFilter, Tenant, TenantCounts, TenantsListed};
use usher_locales::{Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

/// The states in the order in which they are offered, as the address says them; all where none is asked for.
const STATES: [(&str, Key, Option<StateFilter>); 4] = [
    ("", Key::WordAll, None),
    ("active", Key::OperatorActive, Some(StateFilter::Active)),
    ("archived", Key::OperatorArchived, Some(StateFilter::Archived)),
    ("deleting", Key::OperatorDeleting, Some(StateFilter::Deleting)),
];

#[derive(Template)]
#[template(path = "operator_list.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    new: String,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    name: String,
    slug: String,
    look: &'static str,
    state: String,
    created: Distance,
    counts: Counted,
}

/// How much there is in an organization, for people.
pub(super) struct Counted {
    pub(super) members: String,
    pub(super) invitations: String,
    pub(super) waiting: String,
    pub(super) undeliverable: String,
}

impl Counted {
    pub(super) fn of(texts: Texts, counts: TenantCounts) -> Self {
        let counted = |count| counted(texts, count, u64::MAX);
        let TenantCounts { members, invitations, waiting, undeliverable } = counts;
        Self {
            members: counted(members),
            invitations: counted(invitations),
            waiting: counted(waiting),
            undeliverable: counted(undeliverable),
        }
    }
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_tenants", method: Method::Get, path: PATH, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let word = call.query("status");
        let chosen = STATES.iter().find(|(known, ..)| *known == word).and_then(|(.., state)| *state);
        let command = ListTenants {
            state: chosen,
            search: listing::search(call),
            after: listing::after(call),
            limit: listing::size(call),
        };
        let TenantsListed { page, states, at } = context.ask(Section::Tenants, &command, PATH).await?;
        let status = |(word, name, state): (&'static str, Key, Option<StateFilter>)| {
            let counts = states.iter().filter(|(known, _)| state.is_none_or(|state| state == *known));
            let count = counted(context.texts, counts.map(|(_, count)| count).sum(), u64::MAX);
            Status { word, name, count: Some(count) }
        };
        let shown = ListPage {
            layout: context.layout(Section::Tenants, Key::OperatorOrganizations),
            listing: Listing::of(context, PATH, STATES.map(status), page.next.as_ref())
                .searched_by(context.say(Key::OperatorSearch)),
            new: context.address("/console/operator/organizations/new"),
            entries: page.entries.iter().map(|tenant| entry(context, tenant, at)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        let text = "All organizations by short name, with how much there is in each.";
        Document::new("List the organizations of the installation", text)
            .parameter(ParameterIn::Query, "q", "Text to find in the name or short name.")
            .parameter(ParameterIn::Query, "status", "`active`, `archived` or `deleting`.")
            .parameter(ParameterIn::Query, "per", "How many entries the page has: 25, 50, 100 or 200.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .parameter(ParameterIn::Query, "trail", "Where the pages before it start.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in with a key of the installation.")
    }
}

fn entry(context: &PageContext<'_>, tenant: &Tenant, now: Timestamp) -> Entry {
    let organization = &tenant.organization;
    let (look, state) = state(organization.state);
    Entry {
        address: context.address(&path(organization.id)),
        name: organization.name.clone(),
        slug: organization.slug.clone(),
        look,
        state: context.say(state),
        created: Distance::of(context.texts, organization.created_at, now),
        counts: Counted::of(context.texts, tenant.counts),
    }
}
