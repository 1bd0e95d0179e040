//! `GET /console/keys`: the keys, newest first, and the form that makes one.

use super::PATH;
use crate::choices::Choices;
use crate::grants::{Tick, boxes, left};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::Sentence;
use crate::wrong::Wrong;
use crate::{members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ApiKeyStatus, ApiKeyView, ListApiKeys};
use usher_domain::{Grants, Translations};
use usher_locales::{Argument, Key, Piece, Texts};

pub(crate) struct List;

/// Codes of permissions.
const EXAMPLE: &str = "invitations.create invitations.read";

#[derive(Template)]
#[template(path = "keys.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where one is made, where something can be changed; revoking works in an archived organization as well.
    create: Option<String>,
    /// The protocols whose keys can be made, each with its name for people.
    protocols: Vec<(String, String)>,
    /// What codes look like, taken apart at the example.
    scopes_hint: Vec<Piece>,
    /// A box for every permission that a key can be narrowed to.
    permissions: Vec<Tick>,
    /// The form as it was sent, where something is wrong with it.
    typed: Typed,
    wrong: Wrong,
    entries: Vec<Entry>,
}

/// What was typed into the form.
struct Typed {
    description: String,
    protocol: String,
    scopes: String,
    expires: String,
}

struct Entry {
    id: String,
    description: String,
    /// The protocol, and what the key ends in.
    known_by: String,
    hint: String,
    scopes: Vec<String>,
    /// How it is, with the tone of the pill.
    status: (String, &'static str),
    times: Sentence,
    /// Who made it, taken apart at the name; nothing where it was made at the command line, or the reader does not see
    /// people.
    made_by: Vec<Piece>,
    /// The page of that member.
    maker: String,
    /// When it was used last, as far as that is recorded.
    used: Sentence,
    is_in_use: bool,
    is_suspended: bool,
    rotate: String,
    revoke: String,
    take_over: String,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_keys", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("List API keys", "Without the keys themselves.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let command = ListApiKeys { after: listing::after(context.call), limit: context.call.site.settings.page_size };
    let page = context.ask(Section::Keys, &command, PATH).await?;
    let choices = Choices::load(context).await;
    let permissions = boxes(context.texts, &choices, &Grants::default()).permissions;
    let typed = |field| wrong.typed(context.call, field, "");
    let shown = ListPage {
        layout: context.form_layout(Section::Keys, Key::PartKeys, wrong.is_some()),
        listing: Listing::of(context, PATH, [], page.next.as_ref()),
        create: context.form_for("keys.manage", PATH),
        protocols: protocols(context),
        scopes_hint: context.texts.pieces(Key::KeyScopesHint, &[("example", Argument::Text(EXAMPLE))]),
        typed: Typed {
            description: typed("description"),
            protocol: typed("protocol"),
            scopes: typed("scopes"),
            expires: typed("expires"),
        },
        permissions: left(permissions, &wrong, context.call),
        wrong,
        entries: page.entries.iter().map(|view| entry(context, view)).collect(),
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}

fn protocols(context: &PageContext<'_>) -> Vec<(String, String)> {
    let all = context.identity.map(|who| who.key_protocols.as_slice()).unwrap_or_default();
    let name = |word: &str| match word {
        "canonical" => "Usher".to_owned(),
        "bizkithub" => "BizKitHub".to_owned(),
        "backops" => "BackOps".to_owned(),
        "scim" => "SCIM".to_owned(),
        other => other.to_owned(),
    };
    all.iter().map(|word| (word.clone(), name(word))).collect()
}

/// How a key is, in words, with the tone of the pill.
fn status(texts: Texts, view: &ApiKeyView) -> (String, &'static str) {
    match (view.revoked_at, view.status) {
        (Some(at), _) => (texts.with(Key::KeyRevokedAt, &[("at", Argument::Text(&texts.instant(at)))]), "bad"),
        (None, ApiKeyStatus::Expired) => (texts.say(Key::KeyExpired), "bad"),
        (None, ApiKeyStatus::Suspended) => (texts.say(Key::KeySuspended), "bad"),
        (None, ApiKeyStatus::Active | ApiKeyStatus::Revoked) => (texts.say(Key::KeyActive), "good"),
    }
}

/// Since when a key is there, and until when.
fn times(texts: Texts, view: &ApiKeyView) -> Sentence {
    let created = ("created", view.created_at);
    match view.expires_at {
        None => Sentence::of(texts, Key::KeyTimes, &[created], &[]),
        Some(end) => {
            let is_over = view.status == ApiKeyStatus::Expired;
            let key = if is_over { Key::KeyTimesEnded } else { Key::KeyTimesEnding };
            Sentence::of(texts, key, &[created, ("end", end)], &[])
        }
    }
}

fn entry(context: &PageContext<'_>, view: &ApiKeyView) -> Entry {
    let texts = context.texts;
    let sees_people = context.may("members.read") && !context.is_confined();
    let maker = view.maker.zip(view.maker_name.as_deref()).filter(|_| sees_people);
    let known_by = [("protocol", Argument::Text(&view.protocol)), ("hint", Argument::Text(&view.hint))];
    Entry {
        id: view.id.to_string(),
        // The keys that an organization is made with have a description of ours.
        description: context.texts.named(&view.description, &Translations::default()),
        known_by: texts.with(Key::KeyHint, &known_by),
        hint: view.hint.clone(),
        scopes: view.scopes.iter().map(|code| code.as_str().to_owned()).collect(),
        status: status(texts, view),
        times: times(texts, view),
        made_by: maker
            .map(|(_, name)| texts.pieces(Key::KeyMadeBy, &[("maker", Argument::Name(name))]))
            .unwrap_or_default(),
        maker: maker.map(|(id, _)| context.address(&members::path(id))).unwrap_or_default(),
        used: match view.last_used_at {
            Some(at) => Sentence::of(texts, Key::KeyLastUsed, &[("at", at)], &[]),
            None => Sentence::of(texts, Key::KeyNeverUsed, &[], &[]),
        },
        is_in_use: view.revoked_at.is_none() && view.status != ApiKeyStatus::Expired,
        is_suspended: view.status == ApiKeyStatus::Suspended,
        rotate: context.address(&format!("{PATH}/{}/rotate", view.id)),
        revoke: context.address(&format!("{PATH}/{}/revoke", view.id)),
        take_over: context.address(&format!("{PATH}/{}/take-over", view.id)),
    }
}
