//! Reads the path and the query.

use crate::fields::one_of;
use crate::kind::Kind;
use crate::path;
use crate::problem::Problem;
use crate::query::Query;
use crate::settings::Settings;
use usher_adapter_kit::Request;
use usher_domain::commands::ListDeliveries;
use usher_domain::refusal::EntityKind;
use usher_domain::{Cursor, DeliveryState};

/// The command.
pub(super) fn read(request: &Request, settings: &Settings) -> Result<ListDeliveries, Problem> {
    let webhook = path::id(request, EntityKind::Webhook)?;
    let mut query = Query::of(request, &["state", "limit", "cursor"]);
    let command = ListDeliveries {
        webhook,
        state: query.parsed("state", |word| {
            let found = DeliveryState::ALL.into_iter().find(|state| state.as_str() == word);
            found.ok_or_else(|| (Kind::INVALID_VALUE, one_of(DeliveryState::ALL.iter().map(|state| state.as_str()))))
        }),
        after: query.parsed("cursor", |cursor| Ok(Cursor(cursor.to_owned()))),
        limit: query.limit(settings),
    };
    query.check(command)
}
