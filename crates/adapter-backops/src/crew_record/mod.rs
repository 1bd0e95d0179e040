//! `GET /crew/{crewId}`: one crew row with what it gives access to [D B4].

mod response;

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::{Problem, collect};
use crate::{JSON, path, search};
pub(crate) use response::ConnectedUser;
use response::CrewRecord;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Response};
use usher_domain::commands::{MembersFound, SearchMembers, Sought};

/// What it needs [D B4].
const REQUIRED_PERMISSION: &str = "CrewDatabase.Read";

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("crew_record", "/crew/{crewId}", Some(REQUIRED_PERMISSION)),
    input: Input::requiring("CrewDatabase.Read permission is required."),
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let member = collect(|errors| path::crew(request, errors))?;
        Ok(search::members(Sought::One(member), REQUIRED_PERMISSION, 1))
    },
    respond: |exchange, MembersFound(found)| match found.first() {
        Some(one) => Response::json(200, JSON, &CrewRecord::of(one)),
        // Nobody found is a refusal, so this cannot come back.
        None => exchange.dialect.write(exchange.request, Problem::not_found("Crew member not found.")),
    },
    document: || {
        let text = "One crew row: who it is, the account it is connected to, and what it gives access to.";
        path::with_crew(Document::new("Get Crew Record", text)).answer::<CrewRecord<'_>>(200, JSON, "The crew row.")
    },
};
