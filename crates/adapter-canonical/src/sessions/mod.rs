//! Sessions: people who log in with a password. Each operation is a file.

mod create;
mod end;
mod list;
mod refresh;
#[cfg(test)]
mod tests;

use crate::JSON;
use crate::endpoint::Canonical;
use crate::grant::instant;
use crate::typed_id::encode;
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::commands::{SessionOpened, SessionView};
use utoipa::ToSchema;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 4] {
    [create::ENDPOINT.mount(api), refresh::ENDPOINT.mount(api), list::ENDPOINT.mount(api), end::ENDPOINT.mount(api)]
}

/// A session that is open.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
pub(crate) struct SessionObject<'a> {
    /// Its id, `ses_...`.
    id: String,
    /// The protocol it is for.
    protocol: &'a str,
    /// In which organization, `org_...`.
    organization_id: String,
    /// When it was opened.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it ends.
    #[schema(format = "date-time")]
    expires_at: String,
}

/// A session with its tokens.
#[derive(Serialize, ToSchema)]
#[schema(as = OpenedSession)]
pub(crate) struct OpenedObject<'a> {
    /// The bearer token.
    access_token: &'a str,
    /// When the bearer token stops working.
    #[schema(format = "date-time")]
    access_token_expires_at: String,
    /// What gets a new bearer token until the session ends.
    refresh_token: &'a str,
    /// The session.
    session: SessionObject<'a>,
}

impl<'a> SessionObject<'a> {
    fn of(view: &'a SessionView) -> Self {
        Self {
            id: encode(view.id),
            protocol: &view.protocol,
            organization_id: encode(view.organization),
            created_at: instant(view.created_at),
            expires_at: instant(view.expires_at),
        }
    }
}

/// The answer with the tokens of a session, which stays out of caches (RFC 6750 section 5.3).
fn answer(status: u16, opened: &SessionOpened) -> Response {
    let object = OpenedObject {
        access_token: opened.access.expose(),
        access_token_expires_at: instant(opened.access_expires_at),
        refresh_token: opened.refresh.expose(),
        session: SessionObject::of(&opened.view),
    };
    Response::json(status, JSON, &object).header("Cache-Control", "no-store")
}
