//! `POST /v1/imports`: invite the people of a CSV file in the background.

use super::{ImportObject, answer};
use crate::admission::charset;
use crate::csv_import::{self, CsvFile, options};
use crate::endpoint::{Endpoint, Input};
use crate::fields::one_of;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::query::Query;
use crate::{JSON, schemas};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::{CreateImport, MAX_IMPORT_LINES};
use usher_domain::{IfPending, ImportDefaults};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateImport> = Endpoint {
    descriptor: Descriptor::post("create_import", "/v1/imports", Some("invitations.create")),
    input: Input::Csv,
    errors: &[401, 403, 409, 415, 422],
    read: |_, request| read(request),
    respond: |_, import| answer(202, import),
    document: || {
        let words = schemas::words(IfPending::ALL.iter().map(|one| one.as_str()));
        Document::new("Import people", TEXT)
            .parameter_of(ParameterIn::Query, "if_pending", IF_PENDING, words)
            .idempotency_key("Repeats of the request are answered like the first, and make no further import.")
            .body_of::<CsvFile>("text/csv", "The file.")
            .answer::<ImportObject>(202, JSON, "The import, whose first lines are done.")
    },
};

const IF_PENDING: &str = "What happens where an address has an open invitation: `as_set` (what the organization has set; so if left out), \
    `skip` (the invitation is left as it is, and so is a member), `resend` (it is renewed and mailed again) or `refuse`.";

/// What the operation does.
const TEXT: &str = "Invites the people of a CSV file in the background, a part at a time, each person for itself: for files of up to \
    50000 lines. The file is read as by `POST /v1/invitations/import`; one that cannot be read at all is refused at once, and a line that cannot \
    be read is reported by its number and stops no other. Look at the import until its `status` is `done`. It acts by what \
    whoever made it may do at the moment of each part. Five imports of an organization can be under way.";

/// The command. Nothing tells two requests apart but their idempotency keys.
fn read(request: &Request) -> Result<CreateImport, Problem> {
    let mut query = Query::of(request, &["if_pending"]);
    let if_pending = query.parsed("if_pending", |word| {
        let unknown = || (Kind::INVALID_VALUE, one_of(IfPending::ALL.iter().map(|one| one.as_str())));
        IfPending::parse(word).ok_or_else(unknown)
    });
    let if_pending = query.check(if_pending)?.unwrap_or(IfPending::AsSet);
    let lines = csv_import::read(&request.body, charset(request)?, &options(MAX_IMPORT_LINES));
    let lines = csv_import::import_lines(lines.map_err(|error| csv_import::problem(&error))?);
    Ok(CreateImport { submission: String::new(), lines, defaults: ImportDefaults::default(), if_pending })
}
