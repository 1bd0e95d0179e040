//! The body of the request.

use crate::NAME;
use crate::issue::Issues;
use crate::json::JsonNode;
use serde_json::Value;
use usher_adapter_kit::Response;
use usher_domain::commands::LogIn;
use usher_domain::{EmailAddress, Secret};
use utoipa::ToSchema;

/// The credentials. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
pub(super) struct LoginRequest {
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = String, format = Email, max_length = 250)]
    email: EmailAddress,
    /// The password. Documented, with both limits.
    #[schema(value_type = String, format = Password, min_length = 6, max_length = 100)]
    password: Secret,
}

impl LoginRequest {
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
        let email = body.field("email").email(issues);
        let password = body.field("password").text(6, 100, issues).map(Secret::new);
        Some(Self { email: email?, password: password? })
    }

    /// The command.
    pub(super) fn into_command(self) -> LogIn {
        LogIn { family: NAME, email: self.email, password: self.password }
    }
}
