//! `POST /v1/sessions`: logging in with a password.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::sessions::{OpenedObject, answer};
use crate::{JSON, NAME, faults};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{OpenSession, SessionPlace};
use usher_domain::{EmailAddress, OrganizationId, Secret};

/// The operation.
pub(super) const ENDPOINT: Endpoint<OpenSession> = Endpoint {
    descriptor: Descriptor::post("create_session", "/v1/sessions", None),
    input: Input::Public,
    errors: &[400, 401, 415, 422],
    read: |_, request| {
        let LoginInput { email, password, organization_id } = body::read(request)?;
        let place = organization_id.map_or(SessionPlace::First, SessionPlace::Organization);
        Ok(OpenSession { family: NAME, email, password, place })
    },
    respond: |_, opened| answer(201, opened),
    document: || {
        let text = "Logs a person in with a password and opens a session in one organization. The answer to a wrong \
    password, an unknown address and an organization that the person is no active member of is the same.";
        faults::documented(Document::new("Log in", text), &[429])
            .body::<LoginInput>("Who logs in.")
            .answer::<OpenedObject<'_>>(201, JSON, "The session with its tokens, which are shown once.")
    },
};

body! {
    /// Who logs in.
    struct LoginInput as "Login" {
        /// The address.
        email: EmailAddress,
        /// The password.
        password: Secret,
        /// In which organization; left out, the one that the person became a member of first.
        organization_id: Option<OrganizationId>,
    }
}
