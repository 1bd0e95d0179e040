//! What an invitation grants, in requests: lists of codes or ids, each entry alone or with an expiry of its own.

use crate::body::{Components, Field, FromText, Value, body};
use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::schemas;
use usher_domain::{Grant, PermissionCode, RequestedGrants, ResourceId, RoleCode, ScopedPermission, Timestamp};
use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Type};
use utoipa::openapi::{RefOr, Schema};

/// The most entries of one list.
const MOST: usize = usher_domain::MAX_ENTRIES;

body! {
    /// A permission that ends at an instant, or is granted at one resource.
    pub(crate) struct PermissionEntry as "PermissionGrantInput" {
        /// The code, as `GET /v1/permissions` lists it.
        code: PermissionCode,
        /// The resource that it is granted at, with all below it; left out or null for the organization, or wherever access
        /// is confined to.
        resource_id: Option<ResourceId>,
        /// When it ends; left out or null for never.
        expires_at: Option<Timestamp>,
    }
}

body! {
    /// A role that ends at an instant.
    pub(crate) struct RoleEntry as "CodeGrantInput" {
        /// The code, as `GET /v1/roles` lists it.
        code: RoleCode,
        /// When it ends; left out or null for never.
        expires_at: Option<Timestamp>,
    }
}

body! {
    /// A resource that ends at an instant.
    pub(crate) struct ResourceEntry as "ResourceGrantInput" {
        /// The resource.
        id: ResourceId,
        /// When it ends; left out or null for never.
        expires_at: Option<Timestamp>,
    }
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
        Some(Self(list::<PermissionOrScoped>(fields, name, REPLACES)))
    }

    fn schema() -> RefOr<Schema> {
        schema::<PermissionOrScoped>(REPLACES)
    }

    fn components(components: &mut Components) {
        <PermissionEntry as Value>::components(components);
    }
}

/// What can be granted: a plain string grants it for good, an object has more to say.
pub(crate) trait Grantable: Sized {
    /// What generated clients call either of both.
    const TITLE: &'static str;

    /// What a plain string is.
    type Code: FromText;
    /// The object.
    type Entry: Value + ToSchema;

    /// What is granted by a code alone.
    fn of_code(code: Self::Code) -> Self;

    /// What is granted by an object.
    fn of_entry(entry: Self::Entry) -> Grant<Self>;
}

impl Grantable for PermissionOrScoped {
    const TITLE: &'static str = "GrantedPermission";

    type Code = PermissionCode;
    type Entry = PermissionEntry;

    fn of_code(code: PermissionCode) -> Self {
        (code, None)
    }

    fn of_entry(PermissionEntry { code, resource_id, expires_at }: PermissionEntry) -> Grant<Self> {
        Grant { what: (code, resource_id), until: expires_at }
    }
}

impl Grantable for RoleCode {
    const TITLE: &'static str = "GrantedRole";

    type Code = Self;
    type Entry = RoleEntry;

    fn of_code(code: Self) -> Self {
        code
    }

    fn of_entry(RoleEntry { code, expires_at }: RoleEntry) -> Grant<Self> {
        Grant { what: code, until: expires_at }
    }
}

impl Grantable for ResourceId {
    const TITLE: &'static str = "GrantedResource";

    type Code = Self;
    type Entry = ResourceEntry;

    fn of_code(id: Self) -> Self {
        id
    }

    fn of_entry(ResourceEntry { id, expires_at }: ResourceEntry) -> Grant<Self> {
        Grant { what: id, until: expires_at }
    }
}

impl<T: Grantable, const REPLACES: bool> Field for GrantList<T, REPLACES> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(Self(list(fields, name, REPLACES)))
    }

    fn schema() -> RefOr<Schema> {
        schema::<T>(REPLACES)
    }

    fn components(components: &mut Components) {
        <T::Entry as Value>::components(components);
    }
}

fn schema<T: Grantable>(replaces: bool) -> RefOr<Schema> {
    let entry = OneOfBuilder::new().title(Some(T::TITLE));
    let entry = entry.item(<T::Code as FromText>::schema()).item(schemas::reference(&T::Entry::name()));
    let list: RefOr<Schema> = ArrayBuilder::new().items(entry).max_items(Some(MOST)).into();
    if replaces { list } else { schemas::nullable(list) }
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
        grants.extend(grant::<T>(fields, &format!("{name}[{position}]"), entry));
    }
    Some(grants)
}

fn grant<T: Grantable>(fields: &mut Fields<'_>, name: &str, entry: Json) -> Option<Grant<T>> {
    match entry {
        Json::Text(text) => match T::Code::from_text(&text) {
            Ok(code) => Some(Grant::forever(T::of_code(code))),
            Err(reason) => fields.wrong(Some(name), reason),
        },
        entry @ Json::Object(_) => T::Entry::read(fields, name, entry).map(T::of_entry),
        other => fields.wrong_type(Some(name), &other, "a string or an object"),
    }
}

/// Reads a permission code.
pub(crate) fn permission(text: &str) -> Result<PermissionCode, Reason> {
    PermissionCode::parse(text).map_err(|error| (Kind::INVALID_PERMISSION, format!("This is {error}.")))
}

/// The schema of a permission code: names separated by dots or colons; `*` stands for all names from its place on, so it
/// is the last, where it may be there at all.
pub(crate) fn code_schema(may_be_wildcard: bool) -> RefOr<Schema> {
    let (name, most) = (r"[!-)+-\-/-9;-~]+", 128);
    let last = if may_be_wildcard { format!(r"({name}|\*)") } else { name.to_owned() };
    let text = ObjectBuilder::new().schema_type(Type::String).max_length(Some(most));
    text.pattern(Some(format!("^({name}[.:])*{last}$"))).into()
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

    fn schema() -> RefOr<Schema> {
        code_schema(true)
    }
}

impl FromText for RoleCode {
    fn from_text(text: &str) -> Result<Self, Reason> {
        role(text)
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching("^[!-~]{1,128}$")
    }
}
