//! `GET /openid/{provider}`: where an identity provider sends people back to. Changes nothing: what it has sent stands in a
//! form, which goes on to where the sign-in was begun.

use crate::address::address;
use crate::html::{Layout, handing_on, respond};
use crate::invitation::PROVIDER;
use crate::page::Page;
use crate::{Site, language};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_locales::{Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Relay;

/// What is handed on of the provider's answer.
const FIELDS: [&str; 3] = ["state", "code", "iss"];
/// The longest value of those, in bytes.
const LONGEST: usize = 4_096;

#[derive(Template)]
#[template(path = "relay.html")]
struct RelayPage {
    layout: Layout,
    address: String,
    fields: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "astray.html")]
struct AstrayPage {
    layout: Layout,
    sign_in: Option<String>,
}

impl Page for Relay {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "return_from_provider",
            method: Method::Get,
            path: "/openid/{provider}",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, _: Client<'_>) -> Response {
        let texts = language::of(site, request, None);
        let layout = Layout::new(request, texts, texts.say(Key::ProviderFinish));
        if !site.may_be_provider(request.parameters.get("provider")) {
            return respond(404, texts.locale(), &AstrayPage { layout, sign_in: site.sign_in.clone() });
        }
        match form(site, request, texts) {
            Some((address, fields)) => handing_on(200, texts.locale(), &RelayPage { layout, address, fields }),
            None => respond(422, texts.locale(), &AstrayPage { layout, sign_in: site.sign_in.clone() }),
        }
    }

    fn document(&self) -> Document {
        Document::new(
            "Come back from an identity provider",
            "The redirect URI that a provider is given. Changes nothing.",
        )
        .parameter(ParameterIn::Path, "provider", "The id of the provider.")
        .parameter(ParameterIn::Query, "lang", "The language of the page.")
        .parameter(ParameterIn::Query, "state", "What the provider was given to send back.")
        .parameter(ParameterIn::Query, "code", "What it gives for the identity.")
        .parameter(ParameterIn::Query, "iss", "Which provider answers (RFC 9207).")
        .bare_answer(200, "The form that goes on by itself where scripts run.")
        .bare_answer(404, "There is no such provider.")
        .bare_answer(422, "No sign-in was begun in this browser.")
    }
}

/// Where what the provider has sent goes on to, and what that is.
fn form(site: &Site, request: &Request, texts: Texts) -> Option<(String, Vec<(&'static str, String)>)> {
    let kept = site.provider_cookie.kept(request)?;
    let given = |name: &'static str| Some((name, request.query_value(name).filter(|value| value.len() <= LONGEST)?));
    let mut fields: Vec<_> = FIELDS.into_iter().filter_map(given).collect();
    fields.push(("provider", request.parameters.get("provider").to_owned()));
    let Some(token) = kept.token else { return Some((site.finish.clone()?, fields)) };
    fields.push(("nonce", site.key.nonce(PROVIDER, &token.expose())));
    Some((address(request, token, "/openid", texts.locale()), fields))
}
