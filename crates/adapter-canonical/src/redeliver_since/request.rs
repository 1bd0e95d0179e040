//! Reads the path and the query.

use crate::problem::Problem;
use crate::query::Query;
use crate::{instant, path};
use usher_adapter_kit::Request;
use usher_domain::commands::RedeliverSince;
use usher_domain::refusal::EntityKind;

/// The command.
pub(super) fn read(request: &Request) -> Result<RedeliverSince, Problem> {
    let webhook = path::id(request, EntityKind::Webhook)?;
    path::nothing_else(request)?;
    let mut query = Query::of(request, &["since"]);
    let since = query.required("since", "Send `since`, an RFC 3339 timestamp.", instant::parse);
    let command = since.map(|since| RedeliverSince { webhook, since });
    query.check_if_any(command)
}
