//! The `permissions` object: opaque numbers, kept as attributes of the member and echoed unchanged. They must never
//! become rights by themselves; the operator's table of groups does that ([`crate::Settings::groups`]).

use crate::issue::{Issues, Step};
use crate::json::Place;
use crate::settings::Scope;
use serde::Serialize;
use std::collections::BTreeMap;
use usher_domain::Attributes;
use utoipa::ToSchema;

const FIELD: &str = "permissions";
const SCOPE: &str = "ad-invite.scope";
const GROUP: &str = "ad-invite.group";
const READ: &str = "ad-invite.read";
const MANAGE: &str = "ad-invite.manage";

/// The rights of a person in the vendor's terms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Permissions {
    /// An opaque level. Documented by example: 0 in the request, 1 in the answer. That it is required, and that every
    /// safe integer from 0 on is taken, is assumed.
    #[schema(minimum = 0)]
    pub(crate) group: i64,
    /// Opaque ids, presumably of sites with read right. Documented in the answer; optional in the request (assumed).
    #[schema(required = false)]
    pub(crate) read: Vec<i64>,
    /// Opaque ids, presumably of sites with manage right. Documented in the answer; optional in the request (assumed).
    #[schema(required = false)]
    pub(crate) manage: Vec<i64>,
}

/// The way to `permissions.group`.
pub(crate) fn group_path() -> Vec<Step> {
    vec![Step::Name(FIELD), Step::Name("group")]
}

impl Permissions {
    /// Reads the object out of the body.
    pub(crate) fn read(body: &Place<'_>, issues: &mut Issues) -> Option<Self> {
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
        let list = |ids: &[i64]| serde_json::to_string(ids).unwrap_or_default();
        Attributes(BTreeMap::from([
            (GROUP.to_owned(), self.group.to_string()),
            (READ.to_owned(), list(&self.read)),
            (MANAGE.to_owned(), list(&self.manage)),
            (SCOPE.to_owned(), scope.number().to_string()),
        ]))
    }

    /// What is kept with a member. A member without these attributes shows the least: group 0 and empty lists.
    pub(crate) fn of_attributes(attributes: &Attributes) -> Self {
        let list = |key| attributes.get(key).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let group = attributes.get(GROUP).and_then(|text| text.parse().ok()).unwrap_or_default();
        Self { group, read: list(READ), manage: list(MANAGE) }
    }
}

/// The scope kept with a member, or the configured one.
pub(crate) fn scope_of(attributes: &Attributes, configured: Scope) -> i64 {
    attributes.get(SCOPE).and_then(|text| text.parse().ok()).unwrap_or_else(|| configured.number())
}
