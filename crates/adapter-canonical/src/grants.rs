//! What an invitation grants, in requests: lists of codes or ids, each entry alone or with an expiry of its own.

use crate::body::{Components, Field, FromText, Value, nullable, reference};
use crate::fields::{Fields, Reason};
use crate::instant;
use crate::json::Json;
use crate::kind::Kind;
use usher_domain::{Grant, PermissionCode, RequestedGrants, ResourceId, RoleCode, ScopedPermission};
use utoipa::openapi::schema::ArrayBuilder;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The most entries of one list.
const MOST: usize = usher_domain::MAX_ENTRIES;

/// A permission that ends at an instant, or is granted at one resource. A plain string grants it for good.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct PermissionGrantInput {
    /// The code, as `GET /v1/permissions` lists it.
    code: String,
    /// The resource that it is granted at, with all below it; left out or null for the organization, or wherever access
    /// is confined to.
    resource_id: Option<String>,
    /// When it ends; left out or null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// A role that ends at an instant. A plain string grants it for good.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct CodeGrantInput {
    /// The code, as `GET /v1/roles` lists it.
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

/// A list of permissions, in the organization and at single resources, that may be left out like a [`GrantList`]. Where it
/// is sent it states both.
pub(crate) struct PermissionList<const REPLACES: bool = true>(pub(crate) Option<Vec<Grant<PermissionOrScoped>>>);

/// A permission with or without a resource of its own.
pub(crate) type PermissionOrScoped = (PermissionCode, Option<ResourceId>);

impl<const REPLACES: bool> PermissionList<REPLACES> {
    /// What a request grants that has these lists besides.
    pub(crate) fn with(
        self,
        roles: GrantList<RoleCode, REPLACES>,
        resources: GrantList<ResourceId, REPLACES>,
    ) -> RequestedGrants {
        let other = RequestedGrants { roles: roles.0, resources: resources.0, ..RequestedGrants::default() };
        let Some(sent) = self.0 else { return other };
        let (mut permissions, mut scoped) = (Vec::new(), Vec::new());
        for Grant { what: (code, resource), until } in sent {
            match resource {
                Some(resource) => scoped.push(Grant { what: ScopedPermission { code, resource }, until }),
                None => permissions.push(Grant { what: code, until }),
            }
        }
        RequestedGrants { permissions: Some(permissions), scoped: Some(scoped), ..other }
    }
}

impl<const REPLACES: bool> Field for PermissionList<REPLACES> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(Self(list(fields, name, REPLACES, permission_grant)))
    }

    fn schema() -> RefOr<Schema> {
        nullable(ArrayBuilder::new().items(reference(&PermissionGrantInput::name())).into())
    }

    fn components(components: &mut Components) {
        components.push((PermissionGrantInput::name().into_owned(), <PermissionGrantInput as PartialSchema>::schema()));
    }
}

/// What can be granted.
pub(crate) trait Grantable: FromText {
    /// How the object of an entry names it.
    const KEY: &'static str;
    /// The object of an entry.
    type Entry: ToSchema;
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
        Some(Self(list(fields, name, REPLACES, grant::<T>)))
    }

    fn schema() -> RefOr<Schema> {
        nullable(ArrayBuilder::new().items(reference(&T::Entry::name())).into())
    }

    fn components(components: &mut Components) {
        components.push((T::Entry::name().into_owned(), <T::Entry as PartialSchema>::schema()));
    }
}

fn list<T>(
    fields: &mut Fields<'_>,
    name: &str,
    replaces: bool,
    read: impl Fn(&mut Fields<'_>, &str, Json) -> Option<Grant<T>>,
) -> Option<Vec<Grant<T>>> {
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
        grants.extend(read(fields, &format!("{name}[{position}]"), entry));
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

fn permission_grant(fields: &mut Fields<'_>, name: &str, entry: Json) -> Option<Grant<PermissionOrScoped>> {
    match entry {
        Json::Text(text) => match permission(&text) {
            Ok(code) => Some(Grant::forever((code, None))),
            Err(reason) => fields.wrong(Some(name), reason),
        },
        Json::Object(_) => {
            let (path, row) = (fields.path_of(name), fields.row());
            let mut entry = Fields::of(entry, &["code", "resource_id", "expires_at"], path, row, fields.errors())?;
            let until = entry.parsed("expires_at", instant::parse);
            let resource = match entry.given("resource_id") {
                None => Some(None),
                Some(value) => ResourceId::read(&mut entry, "resource_id", value).map(Some),
            };
            let text = entry.required_text("code")?;
            match permission(&text) {
                // A resource that cannot be read must not turn into the whole organization.
                Ok(code) => Some(Grant { what: (code, resource?), until }),
                Err(reason) => entry.wrong(Some("code"), reason),
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
