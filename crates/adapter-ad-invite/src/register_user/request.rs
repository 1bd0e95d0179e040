//! The body of the request.

use crate::issue::Issues;
use crate::json::JsonNode;
use crate::permissions::Permissions;
use crate::settings::{Scope, Settings};
use serde_json::Value;
use usher_adapter_kit::Response;
use usher_domain::commands::{AttachAccount, NonMembers};
use usher_domain::{CatalogPolicy, Ordinal};
use utoipa::ToSchema;

/// What the user becomes in the organization. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
pub(super) struct RegisterRequest {
    /// The role in the organization. Documented: required, 1 or 2. It gives no right here (assumed).
    #[schema(value_type = i64)]
    scope: Scope,
    /// The rights. Documented; that they are required is assumed.
    permissions: Permissions,
}

impl RegisterRequest {
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
        let scope = body.field("scope").scope(issues);
        let permissions = Permissions::read(body, issues);
        Some(Self { scope: scope?, permissions: permissions? })
    }

    /// The command.
    pub(super) fn into_command(self, account: Ordinal, organization: Ordinal, settings: &Settings) -> AttachAccount {
        AttachAccount {
            account,
            organization,
            non_members: if settings.register_strangers { NonMembers::Accept } else { NonMembers::Refuse },
            grants: settings.groups.grants_of(self.permissions.group),
            attributes: self.permissions.to_attributes(self.scope),
            catalog: CatalogPolicy::Listed,
        }
    }
}
