//! The `permissions` object: opaque numbers, kept as attributes of the member and echoed unchanged. They must never
//! become rights by themselves; the operator's table of groups does that ([`crate::Settings::groups`]).

use crate::issue::{Issues, Step, safe_integers};
use crate::json::JsonNode;
use crate::settings::Scope;
use serde::Serialize;
use usher_domain::Attributes;
use utoipa::ToSchema;

/// The name of the object.
pub(crate) const FIELD: &str = "permissions";
const SCOPE: &str = "ad-invite.scope";
/// The attribute that the grants follow.
pub(crate) const GROUP: &str = "ad-invite.group";
const READ: &str = "ad-invite.read";
const MANAGE: &str = "ad-invite.manage";
const PROFESSION: &str = "ad-invite.profession";

/// The rights of a person in the vendor's terms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Permissions {
    /// An opaque level. Documented by example: 0 in the request, 1 in the answer. That it is required, and that every
    /// safe integer from 0 on is taken, is assumed.
    #[schema(minimum = 0)]
    pub(crate) group: i64,
    /// Opaque ids, presumably of sites with read right. Documented in the answer; optional in the request (assumed).
    #[schema(schema_with = safe_integers, required = false)]
    pub(crate) read: Vec<i64>,
    /// Opaque ids, presumably of sites with manage right. Documented in the answer; optional in the request (assumed).
    #[schema(schema_with = safe_integers, required = false)]
    pub(crate) manage: Vec<i64>,
}

/// The way to `permissions.group`.
pub(crate) fn group_path() -> Vec<Step> {
    vec![Step::Name(FIELD), Step::Name("group")]
}

impl Permissions {
    /// Reads the object out of the body.
    pub(crate) fn read(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let place = body.field(FIELD);
        if !place.is_object(issues) {
            return None;
        }
        let group = place.field("group").integer(Some(0), issues);
        let read = place.field("read").integers(issues);
        let manage = place.field("manage").integers(issues);
        Some(Self { group: group?, read: read?, manage: manage? })
    }

    /// What is kept with the member: these and the scope that the answer shows.
    pub(crate) fn to_attributes(&self, scope: Scope) -> Attributes {
        let Self { group, read, manage } = self.clone();
        PermissionsPatch { group: Some(group), read: Some(read), manage: Some(manage) }.to_attributes(Some(scope))
    }

    /// What is kept with a member. A member without these attributes shows the least: group 0 and empty lists.
    pub(crate) fn of_attributes(attributes: &Attributes) -> Self {
        let list = |key| attributes.get(key).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let group = attributes.get(GROUP).and_then(|text| text.parse().ok()).unwrap_or_default();
        Self { group, read: list(READ), manage: list(MANAGE) }
    }
}

/// Rights of which some may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, ToSchema)]
pub(crate) struct PermissionsPatch {
    /// An opaque level.
    #[schema(value_type = i64, required = false, minimum = 0)]
    pub(crate) group: Option<i64>,
    /// Opaque ids.
    #[schema(schema_with = safe_integers, required = false)]
    pub(crate) read: Option<Vec<i64>>,
    /// Opaque ids.
    #[schema(schema_with = safe_integers, required = false)]
    pub(crate) manage: Option<Vec<i64>>,
}

impl PermissionsPatch {
    /// Reads the object at a place.
    pub(crate) fn read(place: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        if !place.is_object(issues) {
            return None;
        }
        let group = place.field("group").if_sent(|place| place.integer(Some(0), issues));
        let read = place.field("read").if_sent(|place| place.integers(issues));
        let manage = place.field("manage").if_sent(|place| place.integers(issues));
        Some(Self { group: group?, read: read?, manage: manage? })
    }

    /// What is kept of it with the member.
    pub(crate) fn to_attributes(&self, scope: Option<Scope>) -> Attributes {
        let list = |ids: &Vec<i64>| serde_json::to_string(ids).unwrap_or_default();
        let sent = [
            (GROUP, self.group.map(|group| group.to_string())),
            (READ, self.read.as_ref().map(list)),
            (MANAGE, self.manage.as_ref().map(list)),
            (SCOPE, scope.map(|scope| scope.number().to_string())),
        ];
        Attributes(sent.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
    }
}

/// Adds a profession, if one was sent.
pub(crate) fn keep_profession(attributes: &mut Attributes, id: Option<i64>) {
    attributes.0.extend(id.map(|id| (PROFESSION.to_owned(), id.to_string())));
}

/// The profession kept with a member.
pub(crate) fn profession_of(attributes: &Attributes) -> Option<i64> {
    attributes.get(PROFESSION)?.parse().ok()
}

/// The scope kept with a member, or the configured one.
pub(crate) fn scope_of(attributes: &Attributes, configured: Scope) -> i64 {
    attributes.get(SCOPE).and_then(|text| text.parse().ok()).unwrap_or_else(|| configured.number())
}
