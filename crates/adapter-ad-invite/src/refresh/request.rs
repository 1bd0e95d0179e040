//! The body of the request.

use crate::NAME;
use crate::issue::Issues;
use crate::json::JsonNode;
use serde_json::Value;
use usher_adapter_kit::Response;
use usher_domain::Secret;
use usher_domain::commands::RefreshTokens;
use utoipa::ToSchema;

/// The refresh token. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct RefreshRequest {
    /// The token of the login. Documented, without limits.
    #[schema(value_type = String)]
    refresh_token: Secret,
}

impl RefreshRequest {
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
        let refresh_token = body.field("refreshToken").text(0, usize::MAX, issues).map(Secret::new);
        Some(Self { refresh_token: refresh_token? })
    }

    /// The command.
    pub(super) fn into_command(self) -> RefreshTokens {
        RefreshTokens { family: NAME, refresh: self.refresh_token }
    }
}
