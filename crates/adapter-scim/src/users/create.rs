//! `POST /scim/v2/Users`.

use super::request::attributes;
use super::response::UserDocument;
use crate::SCIM_JSON;
use crate::body::{invalid, object};
use crate::dialect::Endpoint;
use crate::error::ScimError;
use crate::input::Input;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::EmailAddress;
use usher_domain::commands::CreateDirectoryUser;

pub(crate) const ENDPOINT: Endpoint<CreateDirectoryUser> = Endpoint {
    descriptor: Descriptor::post("create_user", "/scim/v2/Users", Some("invitations.create")),
    input: Input::User,
    errors: &[409, 429],
    read: |_, request| read(request),
    respond: |exchange, user| super::answer(201, exchange.request, user),
    document: || {
        let text = "Invites the person, or makes them a member at once, as the organization has set.";
        let document = Document::new("Create a user", text).body_of::<UserDocument>(SCIM_JSON, "The user.");
        document.answer::<UserDocument>(201, SCIM_JSON, "The user.")
    },
};

fn read(request: &Request) -> Result<CreateDirectoryUser, ScimError> {
    let sent = attributes(&object(request)?)?;
    let user_name = sent.user_name.ok_or_else(|| invalid("Send a `userName`."))?;
    let address = || EmailAddress::parse(&user_name).ok();
    let email = sent.email.or_else(address).ok_or_else(|| invalid("Send an address in `emails` or as `userName`."))?;
    Ok(CreateDirectoryUser {
        email,
        external_id: sent.external_id.flatten(),
        first_name: sent.first_name.unwrap_or_default(),
        last_name: sent.last_name.unwrap_or_default(),
        active: sent.active.unwrap_or(true),
        user_name,
    })
}
