//! What an invitation grants, in requests: lists of codes or ids, each entry alone or with an expiry of its own.

use crate::body::{Components, Field, FromText, nullable, reference};
use crate::fields::{Fields, Reason};
use crate::instant;
use crate::json::Json;
use crate::kind::Kind;
use usher_domain::{Grant, PermissionCode, ResourceId, RoleCode};
use utoipa::openapi::schema::ArrayBuilder;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

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

/// A list of grants that may be left out. It is left out as well where `null` is sent, unless the list replaces a stored
/// one: there `null` could as well mean "none", and is wrong.
pub(crate) struct GrantList<T, const REPLACES: bool = true>(pub(crate) Option<Vec<Grant<T>>>);

/// What can be granted.
pub(crate) trait Grantable: FromText {
    /// How the object of an entry names it.
    const KEY: &'static str;
    /// The object of an entry.
    type Entry: ToSchema;
}

impl Grantable for PermissionCode {
    const KEY: &'static str = "code";
    type Entry = CodeGrantInput;
}

impl Grantable for RoleCode {
    const KEY: &'static str = "code";
    type Entry = CodeGrantInput;
}

impl Grantable for ResourceId {
    const KEY: &'static str = "id";
    type Entry = ResourceGrantInput;
}

impl<T: Grantable, const REPLACES: bool> Field for GrantList<T, REPLACES> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(Self(list(fields, name, REPLACES)))
    }

    fn schema() -> RefOr<Schema> {
        nullable(ArrayBuilder::new().items(reference(&T::Entry::name())).into())
    }

    fn components(components: &mut Components) {
        components.push((T::Entry::name().into_owned(), <T::Entry as PartialSchema>::schema()));
    }
}

fn list<T: Grantable>(fields: &mut Fields<'_>, name: &str, replaces: bool) -> Option<Vec<Grant<T>>> {
    let entries = match fields.take(name)? {
        Json::Null if !replaces => return None,
        Json::List(entries) => entries,
        other => return fields.wrong_type(Some(name), &other, "an array (an empty one for none)"),
    };
    if entries.len() > MOST {
        return fields.wrong(Some(name), (Kind::INVALID_LENGTH, format!("Send at most {MOST} entries.")));
    }
    let mut grants = Vec::with_capacity(entries.len());
    for (position, entry) in entries.into_iter().enumerate() {
        grants.extend(grant(fields, &format!("{name}[{position}]"), entry));
    }
    Some(grants)
}

fn grant<T: Grantable>(fields: &mut Fields<'_>, name: &str, entry: Json) -> Option<Grant<T>> {
    match entry {
        Json::Text(text) => match T::from_text(&text) {
            Ok(what) => Some(Grant::forever(what)),
            Err(reason) => fields.wrong(Some(name), reason),
        },
        Json::Object(_) => {
            let (path, row) = (fields.path_of(name), fields.row());
            let mut entry = Fields::of(entry, &[T::KEY, "expires_at"], path, row, fields.errors())?;
            let until = entry.parsed("expires_at", instant::parse);
            let text = entry.required_text(T::KEY)?;
            match T::from_text(&text) {
                Ok(what) => Some(Grant { what, until }),
                Err(reason) => entry.wrong(Some(T::KEY), reason),
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

impl FromText for PermissionCode {
    fn from_text(text: &str) -> Result<Self, Reason> {
        permission(text)
    }
}

impl FromText for RoleCode {
    fn from_text(text: &str) -> Result<Self, Reason> {
        role(text)
    }
}
