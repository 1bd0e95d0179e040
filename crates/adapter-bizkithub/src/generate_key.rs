//! `POST /bff/api-key/generate-key` (\[D\] S16): makes a key, which can do no more than its maker and is shown once.

use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::{bounded, date, required};
use crate::json::{Object, Violation, text};
use crate::{NAME, body, member_id};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::commands::{ApiKeyIssued, CreateApiKey};
use usher_domain::{Description, Fault, Refusal};
use utoipa::ToSchema;

/// How long a key works where no end is given (\[D\] S16), in milliseconds.
const NINETY_DAYS_MS: i64 = 90 * 86_400_000;

/// The environments (\[D\] S16), with what their keys begin with (\[D\] S22).
pub(crate) const ENVIRONMENTS: [(&str, &str); 3] = [("PROD", "PROD"), ("DEV", "DEV_"), ("ROOT", "ROOT")];

/// The operation.
pub(crate) const ENDPOINT: Endpoint<GenerateKey> = Endpoint {
    descriptor: Descriptor::post("generate_key", "/bff/api-key/generate-key", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no such member."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        GenerateKeyRequest::read(&object).map_err(error::violated)?.into_command().map(GenerateKey)
    },
    respond: |_, issued| Response::json(200, JSON, &GenerateKeyResponse::of(issued)),
    document: || {
        let text = "Makes a key of the organisation, or of a member. It can do no more than you can. `null` counts as absent \
                    and unknown members are ignored.";
        Document::new("Make an API key", text).body::<GenerateKeyRequest>("The key.").answer::<GenerateKeyResponse<'_>>(
            200,
            JSON,
            "The key, shown this once.",
        )
    },
};

/// A key to make.
pub(crate) struct GenerateKey(CreateApiKey);

impl Decoded for GenerateKey {
    type Command = CreateApiKey;

    fn command(&self) -> &CreateApiKey {
        &self.0
    }

    /// The end has a name of its own here.
    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(refused) = fault else { return None };
        let is_past = matches!(refused.refusal, Refusal::ExpiryInThePast(_));
        is_past.then(|| error::violated(Violation::of("expirationDate", "must be in the future.")))
    }
}

/// The body (\[D\] S16). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct GenerateKeyRequest {
    /// Documented: `PROD`, `DEV` or `ROOT`. Assumed: what the key begins with and nothing else, because there is one
    /// environment here; a key can never do more than its maker.
    #[schema(pattern = "^(PROD|DEV|ROOT)$")]
    environment: String,
    /// Documented. Assumed: the external id of the member that the key belongs to.
    related_to_member: Option<String>,
    /// Documented. Assumed: at most 1000 characters, in one line.
    description: Option<String>,
    /// Documented: `YYYY-MM-DD`, 90 days from now where it is left out. Assumed: the key works until that day begins in
    /// UTC.
    expiration_date: Option<String>,
}

impl GenerateKeyRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            environment: required("environment", text(body, "environment")?)?,
            related_to_member: text(body, "relatedToMember")?,
            description: text(body, "description")?,
            expiration_date: text(body, "expirationDate")?,
        })
    }

    fn into_command(self) -> Result<CreateApiKey, Response> {
        let known = ENVIRONMENTS.into_iter().find(|(environment, _)| *environment == self.environment);
        let Some((_, prefix)) = known else {
            return Err(error::violated(Violation::of("environment", "must be PROD, DEV or ROOT.")));
        };
        let description: Option<Description> = bounded("description", self.description).map_err(error::violated)?;
        let ends =
            |day: String| date(&day).ok_or_else(|| Violation::of("expirationDate", "must be a date, YYYY-MM-DD."));
        let expires_at = self.expiration_date.map(ends).transpose().map_err(error::violated)?;
        // What has not the form of an id is as unknown as one that was never given out.
        let of_member = |id: String| member_id::read(&id).ok_or_else(|| Code::ResourceNotFound.answer());
        Ok(CreateApiKey {
            protocol: NAME.to_owned(),
            prefix: Some(prefix),
            member: self.related_to_member.map(of_member).transpose()?,
            scopes: Vec::new(),
            description: description.unwrap_or_default(),
            expires_at,
            lifetime: Some(NINETY_DAYS_MS),
        })
    }
}

/// The answer (\[D\] S16).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct GenerateKeyResponse<'a> {
    /// Documented: the key.
    api_key: &'a str,
}

impl<'a> GenerateKeyResponse<'a> {
    fn of(issued: &'a ApiKeyIssued) -> Self {
        Self { api_key: issued.key.expose() }
    }
}
