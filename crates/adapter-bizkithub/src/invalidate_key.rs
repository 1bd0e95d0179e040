//! `POST /bff/api-key/invalidate-key` (\[D\] S16): a key stops working for good.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::{key_id, required};
use crate::json::text;
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::RevokeApiKey;
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<RevokeApiKey> = Endpoint {
    descriptor: Descriptor::post("invalidate_key", "/bff/api-key/invalidate-key", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no key of this id."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let id = text(&object, "id").and_then(|id| required("id", id)).map_err(error::violated)?;
        let body = InvalidateKeyRequest { id };
        Ok(RevokeApiKey { key: key_id(&body.id).ok_or_else(|| Code::ResourceNotFound.answer())? })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Ends a key for good. One that was ended stays ended. `null` counts as absent and unknown members are \
                    ignored.";
        Document::new("Invalidate an API key", text).body::<InvalidateKeyRequest>("Which.").answer::<Success>(
            200,
            JSON,
            "It does not work any more.",
        )
    },
};

/// The body (\[D\] S16). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
struct InvalidateKeyRequest {
    /// Documented: the UUID of the key, as the list shows it.
    #[schema(format = "uuid")]
    id: String,
}
