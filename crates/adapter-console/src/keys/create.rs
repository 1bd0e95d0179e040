//! `POST /console/keys`: makes a key and shows it, this once.

use super::list::shown;
use super::{PATH, issued};
use crate::faults;
use crate::grants::end_of;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateApiKey;
use usher_domain::{Description, PermissionCode, Refusal};
use usher_locales::Key;
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
    /// The last day (UTC) on which it works; nothing for no end. Fields `permission:CODE` narrow it, too.
    expires: Option<String>,
}

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_key", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Create an API key", "The key is shown once.")
            .form::<CreateKeyForm>("The page's form.")
            .bare_answer(201, "The page with the key.")
            .bare_answer(422, "The form again: the key cannot be created with these values.")
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let call = context.call;
    let wrong = |field: &str, key| Wrong::at(field, context.say(key));
    let description = Description::parse(call.field("description"))
        .map_err(|_too_long| wrong("description", Key::TemplateEnterDescription))?;
    let typed = call.field("scopes").split([' ', ',', ';', '\r', '\n']).filter(|code| !code.is_empty());
    let ticked = call.form.fields().filter_map(|(field, _)| field.strip_prefix("permission:"));
    let mut scopes = Vec::new();
    for code in typed.chain(ticked) {
        let code = PermissionCode::parse(code).map_err(|_no_code| wrong("scopes", Key::PermissionEnterCode))?;
        if !scopes.contains(&code) {
            scopes.push(code);
        }
    }
    let expires_at = end_of(call.field("expires")).ok_or_else(|| faults::unreadable(call.request, 400))?;
    let protocol = call.field("protocol").to_owned();
    let command =
        CreateApiKey { protocol, prefix: None, member: None, scopes, description, expires_at, lifetime: None };
    Ok(issued(context, &context.attempt(Section::Keys, &command, PATH, field).await?, None))
}

/// Which field a refusal is about.
const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::ExpiryInThePast(_) => "expires",
        Refusal::UnknownPermission(_) => "scopes",
        _ => "",
    }
}
