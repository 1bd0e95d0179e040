//! `POST /console/settings/identity-providers`: makes an identity provider.

use super::PATH;
use super::list::shown;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateIdentityProvider;
use usher_domain::identity_provider::{SignatureAlgorithm, VerifiedWhen};
use usher_domain::text::Bounded;
use usher_domain::{Refusal, Secret};
use usher_locales::Key;
use utoipa::ToSchema;

pub(crate) struct Create;

/// The form.
#[derive(ToSchema)]
#[schema(as = IdentityProviderForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct ProviderForm {
    /// What the page gave.
    nonce: String,
    /// What people call it, at most 60 characters.
    name: String,
    /// Its issuer: `https`, at most 255 characters.
    issuer: String,
    /// The id that it has given to the gateway.
    client_id: String,
    /// The secret that it has given to the gateway; empty for a public client.
    client_secret: Option<String>,
    /// How it signs ID tokens.
    algorithm: Option<String>,
    /// Whether addresses count as verified unless it says otherwise.
    assumed: Option<String>,
}

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_identity_provider", method: Method::Post, path: PATH, required_permission: None }
    }

    /// The secret is typed again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Make an identity provider", "Its discovery document is read first.")
            .form::<ProviderForm>("The page's form.")
            .bare_answer(303, "Made.")
            .bare_answer(422, "The form again: the identity provider cannot be made with these values.")
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let call = context.call;
    let secret = call.field("client_secret");
    let command = CreateIdentityProvider {
        name: text(context, "name")?,
        issuer: text(context, "issuer")?,
        client_id: text(context, "client_id")?,
        client_secret: (!secret.is_empty()).then(|| Secret::new(secret)),
        algorithm: SignatureAlgorithm::parse(call.field("algorithm")).unwrap_or_default(),
        email_verified: match call.form.field("assumed") {
            Some(_) => VerifiedWhen::Assumed,
            None => VerifiedWhen::Required,
        },
    };
    context.attempt(Section::Settings, &command, PATH, field).await?;
    Ok(done(call.request, PATH, "identity-provider-created"))
}

/// A line of the form.
fn text<T: Bounded>(context: &PageContext<'_>, name: &'static str) -> Result<T, Wrong> {
    T::parse(context.call.field(name).trim()).map_err(|_error| Wrong::at(name, context.say(Key::ProviderTextWrong)))
}

/// Which field a refusal is about.
const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::InvalidValue { field, .. } => match field.as_bytes() {
            b"name" => "name",
            b"client_id" => "client_id",
            b"client_secret" => "client_secret",
            _ => "issuer",
        },
        _ => "",
    }
}
