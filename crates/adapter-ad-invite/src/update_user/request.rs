//! The body of the request.

use crate::issue::Issues;
use crate::json::JsonNode;
use crate::permissions::{self, PermissionsPatch, keep_profession};
use crate::settings::{Scope, Settings};
use serde_json::Value;
use usher_adapter_kit::Response;
use usher_domain::commands::{EditMembership, Follows, MembershipOwner};
use usher_domain::{CatalogPolicy, PersonName};
use utoipa::ToSchema;

/// What shall change: every field is optional (documented). Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct UpdateRequest {
    /// First name. Documented, with its limit.
    #[schema(value_type = Option<String>, max_length = 250)]
    first_name: Option<PersonName>,
    /// Last name. Documented, with its limit.
    #[schema(value_type = Option<String>, max_length = 250)]
    last_name: Option<PersonName>,
    /// The rights. Documented; that each of its fields may be left out and then stays is assumed.
    permissions: Option<PermissionsPatch>,
    /// An integer, kept and shown. Documented.
    profession_id: Option<i64>,
    /// The role in the organization. Documented; that it is 1 or 2 is assumed here. It gives no right (assumed).
    #[schema(value_type = Option<i64>)]
    scope: Option<Scope>,
}

impl UpdateRequest {
    /// Reads the body, or answers with everything that is wrong with it.
    pub(super) fn read(body: &Value) -> Result<Self, Response> {
        let body = JsonNode::body(body);
        let mut issues = Issues::default();
        Self::collect(&body, &mut issues).ok_or_else(|| issues.into_answer())
    }

    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        if !body.is_object(issues) {
            return None;
        }
        let first_name = body.field("firstName").if_sent(|place| place.name(issues));
        let last_name = body.field("lastName").if_sent(|place| place.name(issues));
        let permissions = body.field(permissions::FIELD).if_sent(|place| PermissionsPatch::read(place, issues));
        let profession_id = body.field("professionId").if_sent(|place| place.integer(None, issues));
        let scope = body.field("scope").if_sent(|place| place.scope(issues));
        Some(Self {
            first_name: first_name?,
            last_name: last_name?,
            permissions: permissions?,
            profession_id: profession_id?,
            scope: scope?,
        })
    }

    /// The command. Rights follow the group: without a table of groups it is a number without meaning.
    pub(super) fn into_command(self, owner: MembershipOwner, settings: &Settings) -> EditMembership {
        let permissions = self.permissions.unwrap_or_default();
        let mut attributes = permissions.to_attributes(self.scope);
        keep_profession(&mut attributes, self.profession_id);
        EditMembership {
            owner,
            first_name: self.first_name,
            last_name: self.last_name,
            grants: permissions.group.map(|group| settings.groups.grants_after(group)).unwrap_or_default(),
            follows: Follows { attribute: permissions::GROUP, absent: "0" },
            attributes,
            catalog: CatalogPolicy::Listed,
        }
    }
}
