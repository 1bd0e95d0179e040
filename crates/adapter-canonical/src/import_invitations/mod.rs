//! `POST /v1/invitations/import`: people from a CSV file, each for itself, with a report by lines.

mod response;

use crate::csv_import::{self, CsvRow};
use crate::error_context::{BodyShape, ErrorContext};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{JSON, admission, credentials, faults, query};
use response::ImportResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A CSV file.
struct ImportFile;

impl PartialSchema for ImportFile {
    fn schema() -> RefOr<Schema> {
        String::schema()
    }
}

impl ToSchema for ImportFile {}

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.create"), shape: BodyShape::Path };

pub(crate) struct ImportInvitationsOperation {
    settings: Settings,
}

impl ImportInvitationsOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ImportInvitationsOperation {
    type Command = InviteMembers;
    /// The lines of the file, of which those that could be read are the rows of the command.
    type Context = Vec<CsvRow>;

    fn descriptor(&self) -> Descriptor {
        let path = "/v1/invitations/import";
        Descriptor {
            name: "import_invitations",
            method: Method::Post,
            path,
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        if request.media_type().as_deref() != Some("text/csv") {
            let detail = "Send the file with the header `Content-Type: text/csv`.";
            return Err(Problem::new(Kind::UNSUPPORTED_MEDIA_TYPE, detail).respond(request));
        }
        admission::key(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, Vec<CsvRow>), Response> {
        let dry_run = query::flag(request, "dry_run").map_err(|problem| problem.respond(request))?;
        let lines = csv_import::read(&request.body, self.settings.max_rows.get());
        let lines = lines.map_err(|error| error.problem().respond(request))?;
        Ok((csv_import::command(&lines, dry_run), lines))
    }

    fn encode(&self, _: &Request, lines: &Vec<CsvRow>, outcome: &InviteMembersOutcome) -> Response {
        let response = ImportResponse::of(lines, outcome);
        let status = match outcome.dry_run {
            true => 200,
            false if response.has_refusals() => 207,
            false => 201,
        };
        Response::json(status, JSON, &response)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Invites the people of a CSV file (UTF-8, commas, a header line), each for itself. Columns: `email`, \
            `first_name`, `last_name`, `permissions`, `roles`, `resources`, `license_id`, `note`; several codes or ids in a cell \
            stand apart by `;` or `|`. A line that cannot be read, or whose person cannot be invited, is reported by its \
            number and stops no other line.";
        faults::documented(Document::new("Invite the people of a CSV file", text), &[401, 403, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Query, "dry_run", "`true` decides and reports, but changes and sends nothing.")
            .parameter(ParameterIn::Header, "Idempotency-Key", "Repeats of the request are answered like the first.")
            .body_of::<ImportFile>("text/csv", "The file.")
            .answer::<ImportResponse>(201, JSON, "Everybody was invited.")
            .answer::<ImportResponse>(200, JSON, "A dry run.")
            .answer::<ImportResponse>(207, JSON, "Some lines were refused.")
    }
}
