//! Reads the query.

use crate::problem::Problem;
use crate::query::Query;
use crate::settings::Settings;
use crate::webhook;
use usher_adapter_kit::Request;
use usher_domain::Cursor;
use usher_domain::commands::ListEvents;
use usher_domain::webhook::EventPattern;

/// The command.
pub(super) fn read(request: &Request, settings: &Settings) -> Result<ListEvents, Problem> {
    let mut query = Query::of(request, &["after", "kind", "limit"]);
    let command = ListEvents {
        pattern: query.parsed("kind", webhook::pattern).unwrap_or(EventPattern::All),
        after: query.parsed("after", |cursor| Ok(Cursor(cursor.to_owned()))),
        limit: query.limit(settings),
    };
    query.check(command)
}
