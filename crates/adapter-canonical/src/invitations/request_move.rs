//! `POST /v1/invitations/request-move`: the invitee asks for the invitation to be sent to another address.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, token};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::RequestMove;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RequestMove> = Endpoint {
    descriptor: Descriptor::post("request_move", "/v1/invitations/request-move", None),
    input: Input::Token,
    errors: &[400, 404, 415, 422],
    read: |_, request| {
        let RequestMoveInput { token, email } = body::read(request)?;
        Ok(RequestMove { token: token::open(&token)?, email })
    },
    respond: |_, _| Response::json(202, JSON, &MoveRequestedResponse { status: "requested" }),
    document: || {
        let text = "Asks for an invitation to be sent to another address. The inviter gets a mail and decides; whether there \
            was anything to ask for is not told. Public: the token is the credential.";
        Document::new("Ask for an invitation at another address", text)
            .body::<RequestMoveInput>("The token of the link in the mail, and the other address.")
            .answer::<MoveRequestedResponse>(202, JSON, "The inviter is asked, if the invitation is open.")
    },
};

body! {
    /// The wish for an invitation at another address.
    struct RequestMoveInput as "RequestMove" {
        /// The token of the link in the mail.
        token: String,
        /// The other address.
        email: EmailAddress,
    }
}

/// A wish that was passed on.
#[derive(Serialize, ToSchema)]
#[schema(as = MoveRequested)]
struct MoveRequestedResponse {
    /// `requested`.
    status: &'static str,
}
