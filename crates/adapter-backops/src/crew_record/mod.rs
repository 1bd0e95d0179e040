//! `GET /crew/{crewId}`: one crew row with what it gives access to [D B4].

mod response;

use crate::dialect::{Backops, Endpoint, Input, permission};
use crate::{JSON, faults, path};
use response::CrewRecord;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Exchange, Response};
use usher_domain::commands::{MemberRef, MembersFound, SearchMembers, Sought};
use utoipa::openapi::path::ParameterIn;

/// What it needs [D B4].
const REQUIRED_PERMISSION: &str = "CrewDatabase.Read";

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("crew_record", "/crew/{crewId}", Some(REQUIRED_PERMISSION)),
    input: Input::requiring("CrewDatabase.Read permission is required."),
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let sought = Sought::One(MemberRef::Id(path::crew(request)?));
        Ok(SearchMembers { sought, required_permission: permission(REQUIRED_PERMISSION)?, limit: 1 })
    },
    respond,
    document: || {
        let text = "One crew row: who it is, the account it is connected to, and what it gives access to.";
        Document::new("Get Crew Record", text)
            .parameter(ParameterIn::Path, "crewId", "The crew row, a Guid.")
            .answer::<CrewRecord<'_>>(200, JSON, "The crew row.")
    },
};

fn respond(to: &Exchange<'_, Backops, SearchMembers>, MembersFound(found): &MembersFound) -> Response {
    match found.first() {
        Some(one) => Response::json(200, JSON, &CrewRecord::of(one)),
        // Nobody found is a refusal, so this cannot come back.
        None => to.dialect.write(to.request, faults::absent("Crew member not found.")),
    }
}

#[cfg(test)]
mod tests;
