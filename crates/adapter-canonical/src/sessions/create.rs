//! `POST /v1/sessions`: logging in with a password.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::sessions::{OpenedObject, answer};
use crate::{JSON, NAME, faults, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::Secret;
use usher_domain::commands::OpenSession;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<OpenSession> = Endpoint {
    descriptor: Descriptor::post("create_session", "/v1/sessions", None),
    input: Input::Public,
    errors: &[400, 401, 415, 422],
    read,
    respond: |_, opened| answer(201, opened),
    document: || {
        let text = "Logs a person in with a password and opens a session in one organization. The answer to a wrong \
    password, an unknown address and an organization that the person is no active member of is the same.";
        faults::documented(Document::new("Log in", text), &[429])
            .body::<LoginInput>("Who logs in.")
            .answer::<OpenedObject<'_>>(201, JSON, "The session with its tokens, which are shown once.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<OpenSession, Problem> {
    let mut errors = Errors::default();
    let known = ["email", "password", "organization_id"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let email = fields.required("email", text::email);
        let password = fields.required_text("password").map(Secret::new);
        let organization = fields.id("organization_id");
        Some(OpenSession { family: NAME, email: email?, password: password?, organization })
    });
    errors.check(command)
}

/// Who logs in.
#[derive(ToSchema)]
#[schema(as = Login)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct LoginInput {
    /// The address.
    email: String,
    /// The password.
    password: String,
    /// In which organization; left out, the one that the person became a member of first.
    organization_id: Option<String>,
}
