//! `POST /bff/api-key/scope/set` (\[D\] S16): limits a key to some codes, or to none.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::{code, key_id, required};
use crate::json::{Object, Violation, text, texts};
use crate::success::Success;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::commands::EditApiKey;
use usher_domain::{Fault, PermissionCode, Refusal};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SetScopes> = Endpoint {
    descriptor: Descriptor::post("set_key_scopes", "/bff/api-key/scope/set", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no key of this id."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = SetKeyScopesRequest::read(&object).map_err(error::violated)?;
        let scopes = body.scopes().map_err(error::violated)?;
        let key = key_id(&body.id).ok_or_else(|| Code::ResourceNotFound.answer())?;
        Ok(SetScopes(EditApiKey { key, scopes: Some(scopes), description: None }))
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Limits a key to the given codes in place of those that it was limited to. An empty list means no limit but \
                    what you hold. `null` counts as absent and unknown members are ignored.";
        Document::new("Set the scopes of an API key", text)
            .body::<SetKeyScopesRequest>("Which key, and the codes.")
            .answer::<Success>(200, JSON, "The key is limited to them.")
    },
};

/// The scopes that a key is to have.
pub(crate) struct SetScopes(EditApiKey);

impl Decoded for SetScopes {
    type Command = EditApiKey;

    fn command(&self) -> &EditApiKey {
        &self.0
    }

    /// The codes are in the field `scopes` here.
    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(refused) = fault else { return None };
        let Refusal::UnknownPermission(code) = &refused.refusal else { return None };
        let text = format!("there is no permission \"{}\".", code.as_str());
        Some(error::violated(Violation::of("scopes", &text)))
    }
}

/// The body (\[D\] S16). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
struct SetKeyScopesRequest {
    /// Documented: the UUID of the key, as the list shows it.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: codes; an empty list means full access. Assumed: of permissions, and no more than the caller holds.
    scopes: Vec<String>,
}

impl SetKeyScopesRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { id: required("id", text(body, "id")?)?, scopes: required("scopes", texts(body, "scopes")?)? })
    }

    fn scopes(&self) -> Result<Vec<PermissionCode>, Violation> {
        let read = |(index, text): (usize, &String)| code(&format!("scopes[{index}]"), text, PermissionCode::parse);
        self.scopes.iter().enumerate().map(read).collect()
    }
}
