//! `GET /crew/{crewId}`: one crew row with what it gives access to [D B4].

mod response;

use crate::field_errors::FieldErrors;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{JSON, credentials, faults, path};
use response::CrewRecord;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{MemberRef, MembersFound, SearchMembers, Sought};
use usher_domain::{Credentials, Fault, MemberId, PermissionCode};
use utoipa::openapi::path::ParameterIn;

/// What it needs [D B4].
const REQUIRED_PERMISSION: &str = "CrewDatabase.Read";

pub(crate) struct GetCrewRecord {
    settings: Settings,
}

impl GetCrewRecord {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for GetCrewRecord {
    type Command = SearchMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "crew_record",
            method: Method::Get,
            path: "/crew/{crewId}",
            required_permission: Some(REQUIRED_PERMISSION),
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(SearchMembers, ()), Response> {
        let mut errors = FieldErrors::default();
        let required_permission = PermissionCode::parse(REQUIRED_PERMISSION);
        match (path::id(request, "crewId", &mut errors), required_permission) {
            (Some(id), Ok(required_permission)) => Ok((
                SearchMembers { sought: Sought::One(MemberRef::Id(MemberId(id))), required_permission, limit: 1 },
                (),
            )),
            _ => Err(Problem::of_fields(errors).respond(request, self.settings.error_body)),
        }
    }

    fn encode(&self, request: &Request, (): &(), MembersFound(found): &MembersFound) -> Response {
        match found.first() {
            Some(one) => Response::json(200, JSON, &CrewRecord::of(one)),
            // Nobody found is a refusal, so this cannot come back.
            None => faults::absent("Crew member not found.").respond(request, self.settings.error_body),
        }
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::requiring(fault, "CrewDatabase.Read permission is required.").respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "One crew row: who it is, the account it is connected to, and what it gives access to.";
        crate::problem::documented(Document::new("Get Crew Record", text), &[400, 401, 403, 404])
            .secured(true)
            .parameter(ParameterIn::Path, "crewId", "The crew row, a Guid.")
            .answer::<CrewRecord<'_>>(200, JSON, "The crew row.")
    }
}

#[cfg(test)]
mod tests;
