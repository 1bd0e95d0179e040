//! `POST /console/keys`: makes a key and shows it, this once.

use super::{PATH, issued};
use crate::faults;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateApiKey;
use usher_domain::{Description, PermissionCode};
use utoipa::ToSchema;

pub(crate) struct Create;

/// The form.
#[derive(ToSchema)]
#[schema(as = CreateKeyForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct CreateKeyForm {
    /// What the page gave.
    nonce: String,
    /// The protocol that the key is for.
    protocol: String,
    /// A description of the key, for people.
    description: String,
    /// The permissions that it is narrowed to, separated by spaces or commas; none for all that its maker holds.
    scopes: String,
}

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_key", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let codes = call.field("scopes").split([' ', ',', ';', '\r', '\n']).filter(|code| !code.is_empty());
        let scopes: Result<Vec<_>, _> = codes.map(PermissionCode::parse).collect();
        let description = Description::parse(call.field("description"));
        let (Ok(scopes), Ok(description)) = (scopes, description) else {
            return Err(faults::unreadable(call.request, 422));
        };
        let protocol = call.field("protocol").to_owned();
        let command = CreateApiKey {
            protocol,
            prefix: None,
            member: None,
            scopes,
            description,
            expires_at: None,
            lifetime: None,
        };
        Ok(issued(context, &context.ask(Section::Keys, &command, PATH).await?, None))
    }

    fn document(&self) -> Document {
        Document::new("Create an API key", "The key is shown once.")
            .form::<CreateKeyForm>("The page's form.")
            .bare_answer(201, "The page with the key.")
            .bare_answer(422, "The key cannot be created with these values.")
    }
}
