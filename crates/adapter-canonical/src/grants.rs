//! What an invitation grants, in requests: lists of codes or ids, each entry alone or with an expiry of its own.

use crate::fields::{Fields, Reason, parse_id};
use crate::instant;
use crate::json::Json;
use crate::kind::Kind;
use usher_domain::{Grant, PermissionCode, RequestedGrants, RoleCode};
use utoipa::ToSchema;

/// The most entries of one list.
const MOST: usize = usher_domain::MAX_ENTRIES;

/// A permission or a role that ends at an instant. A plain string grants it for good.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct CodeGrantInput {
    /// The code, as `GET /v1/permissions` or `GET /v1/roles` lists it.
    code: String,
    /// When it ends; left out or null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// A resource that ends at an instant. A plain string grants it for good.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct ResourceGrantInput {
    /// The resource.
    id: String,
    /// When it ends; left out or null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// Whether `null` stands for a list left out. It does not where a list replaces a stored one: there it could as well
/// mean "none".
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Null {
    LeftOut,
    Wrong,
}

/// The three lists.
pub(crate) fn read(fields: &mut Fields<'_>, null: Null) -> RequestedGrants {
    RequestedGrants {
        permissions: list(fields, "permissions", "code", null, permission),
        roles: list(fields, "roles", "code", null, role),
        resources: list(fields, "resources", "id", null, parse_id),
    }
}

fn list<T>(
    fields: &mut Fields<'_>,
    name: &str,
    key: &str,
    null: Null,
    parse: impl Fn(&str) -> Result<T, Reason>,
) -> Option<Vec<Grant<T>>> {
    let entries = match fields.take(name)? {
        Json::Null if null == Null::LeftOut => return None,
        Json::List(entries) => entries,
        other => return fields.wrong_type(Some(name), &other, "an array (an empty one for none)"),
    };
    if entries.len() > MOST {
        return fields.wrong(Some(name), (Kind::INVALID_LENGTH, format!("Send at most {MOST} entries.")));
    }
    let mut grants = Vec::with_capacity(entries.len());
    for (position, entry) in entries.into_iter().enumerate() {
        grants.extend(grant(fields, &format!("{name}[{position}]"), key, entry, &parse));
    }
    Some(grants)
}

fn grant<T>(
    fields: &mut Fields<'_>,
    name: &str,
    key: &str,
    entry: Json,
    parse: &impl Fn(&str) -> Result<T, Reason>,
) -> Option<Grant<T>> {
    match entry {
        Json::Text(text) => match parse(&text) {
            Ok(what) => Some(Grant::forever(what)),
            Err(reason) => fields.wrong(Some(name), reason),
        },
        Json::Object(_) => {
            let (path, row) = (fields.path_of(name), fields.row());
            let mut entry = Fields::of(entry, &[key, "expires_at"], path, row, fields.errors())?;
            let until = entry.parsed("expires_at", instant::parse);
            let text = entry.required_text(key)?;
            match parse(&text) {
                Ok(what) => Some(Grant { what, until }),
                Err(reason) => entry.wrong(Some(key), reason),
            }
        }
        other => fields.wrong_type(Some(name), &other, "a string or an object"),
    }
}

/// Reads a permission code.
pub(crate) fn permission(text: &str) -> Result<PermissionCode, Reason> {
    PermissionCode::parse(text).map_err(|error| (Kind::INVALID_PERMISSION, format!("This is {error}.")))
}

/// Reads a role code.
pub(crate) fn role(text: &str) -> Result<RoleCode, Reason> {
    let advice = "Send 1 to 128 visible ASCII characters without blanks.";
    RoleCode::parse(text).map_err(|_error| (Kind::INVALID_ROLE, advice.to_owned()))
}
