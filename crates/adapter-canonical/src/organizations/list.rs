//! `GET /v1/organizations`: where the caller can act, or all of the installation, by slug.

use super::EntryObject;
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::fields::one_of;
use crate::kind::Kind;
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query::Query;
use crate::{JSON, query, schemas};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::Cursor;
use usher_domain::commands::{ListOrganizations, OrganizationsListed, StateFilter};
use utoipa::openapi::path::ParameterIn;

/// The states by which a caller who administers the installation can narrow the list.
const STATES: [(&str, StateFilter); 3] =
    [("active", StateFilter::Active), ("archived", StateFilter::Archived), ("deleting", StateFilter::Deleting)];

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListOrganizations> = Endpoint {
    descriptor: Descriptor::get("list_organizations", "/v1/organizations", None),
    input: Input::Path,
    errors: &[401, 403, 422],
    read,
    respond: |_, listed| match listed {
        OrganizationsListed::Own(page) => page::answer(page, EntryObject::own),
        OrganizationsListed::All(page) => page::answer(page, EntryObject::of),
    },
    document: || {
        let text = "The organizations that the caller is an active member of, or the one that its token is bound to. \
    `POST /v1/tokens/organization` gets a token for one of them. A key of the installation lists all organizations.";
        let status = "Only those in this state; with a key of the installation alone.";
        let words = schemas::words(STATES.iter().map(|(word, _)| *word));
        query::paged(Document::new("List organizations", text))
            .parameter_of(ParameterIn::Query, "status", status, words)
            .answer::<PageResponse<EntryObject<'_>>>(200, JSON, "A page.")
    },
};

fn read(api: &Canonical, request: &Request) -> Result<ListOrganizations, Problem> {
    // What is wrong with a query that asks for no state is said as it always was.
    let asks_for_state = request.query_pairs().iter().any(|(name, _)| name == "status");
    let known: &[&str] = if asks_for_state { &["status", "limit", "cursor"] } else { &["limit", "cursor"] };
    let mut query = Query::of(request, known);
    let state = query.parsed("status", |word| {
        let found = STATES.iter().find(|(known, _)| *known == word).map(|(_, state)| *state);
        found.ok_or_else(|| (Kind::INVALID_VALUE, one_of(STATES.iter().map(|(word, _)| *word))))
    });
    let after = query.parsed("cursor", |cursor| Ok(Cursor(cursor.to_owned())));
    let limit = query.limit(&api.settings);
    query.check(ListOrganizations { state, after, limit })
}
