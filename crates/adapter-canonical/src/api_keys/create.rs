//! `POST /v1/api-keys`: a new key, which can do no more than its maker.

use crate::api_keys::{IssuedObject, secret};
use crate::body::{self, List, body};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, NAME};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{CreateApiKey, MemberRef};
use usher_domain::text::Description;
use usher_domain::{MemberId, PermissionCode, Timestamp};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateApiKey> = Endpoint {
    descriptor: Descriptor::post("create_api_key", "/v1/api-keys", Some("keys.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let body: ApiKeyInput = body::read(request)?;
        Ok(body.into_command())
    },
    respond: |_, issued| secret(201, &IssuedObject::of(issued)),
    document: || {
        let text = "Makes a key. It can do no more than you can: narrow it to `scopes` that you hold. Where you do not hold \
    everything and name no scopes, it is narrowed to what you hold now.";
        Document::new("Create an API key", text).body::<ApiKeyInput>("The key.").answer::<IssuedObject<'_>>(
            201,
            JSON,
            "The key. It is shown once.",
        )
    },
};

body! {
    /// A key to be made.
    struct ApiKeyInput as "NewApiKey" {
        /// The protocol it is for; `canonical` if left out.
        protocol: Option<String>,
        /// The active member it belongs to; left out or null, it acts for the whole organization.
        member_id: Option<MemberId>,
        /// The permissions it is narrowed to; at most 1000.
        scopes: List<PermissionCode>,
        /// What it is for; at most 1000 characters.
        description: Option<Description>,
        /// When it stops working, a future instant; left out or null for never.
        expires_at: Option<Timestamp>,
    }
}

impl ApiKeyInput {
    fn into_command(self) -> CreateApiKey {
        CreateApiKey {
            protocol: self.protocol.unwrap_or_else(|| NAME.to_owned()),
            prefix: None,
            member: self.member_id.map(MemberRef::Id),
            scopes: self.scopes.0.unwrap_or_default(),
            description: self.description.unwrap_or_default(),
            expires_at: self.expires_at,
            lifetime: None,
        }
    }
}
