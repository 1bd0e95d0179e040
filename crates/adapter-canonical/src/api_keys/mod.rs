//! API keys, shown once and then known by their last four characters. Each operation is a file.

mod create;
mod edit;
mod get;
mod list;
mod revoke;
mod rotate;
mod take_over;
#[cfg(test)]
mod tests;

use crate::JSON;
use crate::endpoint::Canonical;
use crate::grant::instant;
use crate::typed_id::encode;
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::{ApiKeyIssued, ApiKeyView};
use utoipa::ToSchema;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 7] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        rotate::ENDPOINT.mount(api),
        take_over::ENDPOINT.mount(api),
        revoke::ENDPOINT.mount(api),
    ]
}

/// An API key, without the key itself.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiKey)]
pub(crate) struct ApiKeyObject<'a> {
    /// Its id, `key_...`.
    id: String,
    /// The protocol it is for.
    protocol: &'a str,
    /// The member it belongs to; null for a key of the whole organization.
    member_id: Option<String>,
    /// The member who made it or took it over, and answers for it: it can do no more than this member, and nothing while
    /// this member is blocked or removed. Null for a key that was made at the command line.
    maker_id: Option<String>,
    /// `active`, `suspended` while its maker or its owner is blocked or removed, `expired` or `revoked`.
    status: &'static str,
    /// The permissions it is narrowed to; empty where it is not.
    scopes: Vec<&'a str>,
    /// What it is for.
    description: &'a str,
    /// Its last four characters.
    hint: &'a str,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it stops working; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// When it was revoked; null if it was not.
    #[schema(format = "date-time")]
    revoked_at: Option<String>,
    /// When it was used last, to about five minutes; null if no use was recorded.
    #[schema(format = "date-time")]
    last_used_at: Option<String>,
}

/// An API key that was made now.
#[derive(Serialize, ToSchema)]
#[schema(as = IssuedApiKey)]
pub(crate) struct IssuedObject<'a> {
    /// The key. It is shown once.
    key: &'a str,
    /// What it is.
    #[serde(flatten)]
    view: ApiKeyObject<'a>,
}

impl<'a> ApiKeyObject<'a> {
    fn of(view: &'a ApiKeyView) -> Self {
        Self {
            id: encode(view.id),
            protocol: &view.protocol,
            member_id: view.member.map(encode),
            maker_id: view.maker.map(encode),
            status: view.status.as_str(),
            scopes: view.scopes.iter().map(PermissionCode::as_str).collect(),
            description: &view.description,
            hint: &view.hint,
            created_at: instant(view.created_at),
            expires_at: view.expires_at.map(instant),
            revoked_at: view.revoked_at.map(instant),
            last_used_at: view.last_used_at.map(instant),
        }
    }
}

impl<'a> IssuedObject<'a> {
    fn of(issued: &'a ApiKeyIssued) -> Self {
        Self { key: issued.key.expose(), view: ApiKeyObject::of(&issued.view) }
    }
}

/// An answer with a secret in it, which stays out of caches (RFC 6750 section 5.3).
fn secret(status: u16, body: &impl Serialize) -> Response {
    Response::json(status, JSON, body).header("Cache-Control", "no-store")
}
