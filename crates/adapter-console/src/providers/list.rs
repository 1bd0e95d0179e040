//! `GET /console/settings/identity-providers`: the identity providers, oldest first, and the form that makes one.

use super::{MANAGE, PATH};
use crate::auth::{ORGANIZATION, SIGN_IN};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::Wrong;
use crate::{address, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ListIdentityProviders, ProviderView};
use usher_domain::identity_provider::SignatureAlgorithm;
use usher_locales::Key;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "providers.html")]
struct ListPage {
    layout: Layout,
    /// Where one is made, where something can be changed.
    create: Option<String>,
    name: String,
    issuer: String,
    client_id: String,
    algorithms: Vec<(&'static str, bool)>,
    is_assumed: bool,
    /// What is wrong with the form that was sent.
    wrong: Wrong,
    entries: Vec<Entry>,
    /// Where the people of the organization sign in with them.
    sign_in: Option<String>,
}

struct Entry {
    name: String,
    issuer: String,
    client_id: String,
    redirect_uri: String,
    /// Where it is deleted, where something can be changed.
    delete: Option<String>,
    revision: u32,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_identity_providers", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("List identity providers", "Those of the organization, and the form that makes one.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let listed = context.ask(Section::Settings, &ListIdentityProviders, PATH).await?;
    let algorithm = wrong.typed(context.call, "algorithm", SignatureAlgorithm::default().as_str());
    let slug = context.identity.map(|here| here.organization.slug.as_str()).filter(|_| !listed.0.is_empty());
    let shown = ListPage {
        layout: context.form_layout(Section::Settings, Key::ProvidersTitle, wrong.is_some()),
        create: context.form_for(MANAGE, PATH),
        name: wrong.typed(context.call, "name", ""),
        issuer: wrong.typed(context.call, "issuer", ""),
        client_id: wrong.typed(context.call, "client_id", ""),
        algorithms: SignatureAlgorithm::ALL.map(|one| (one.as_str(), one.as_str() == algorithm)).into(),
        is_assumed: wrong.is_some() && context.call.form.field("assumed").is_some(),
        entries: listed.0.iter().map(|view| entry(context, view)).collect(),
        sign_in: slug.map(|slug| context.address(&address::query(SIGN_IN, &[(ORGANIZATION, slug)]))),
        wrong,
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}

fn entry(context: &PageContext<'_>, view: &ProviderView) -> Entry {
    let provider = &view.provider;
    Entry {
        name: provider.name.as_str().to_owned(),
        issuer: provider.issuer.as_str().to_owned(),
        client_id: provider.client_id.as_str().to_owned(),
        redirect_uri: view.redirect_uri.clone(),
        delete: context.form_for(MANAGE, &format!("{PATH}/{}/delete", provider.id)),
        revision: provider.revision,
    }
}
