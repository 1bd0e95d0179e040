//! What a form is answered with whose session has ended, and how it goes on after signing in.

use super::{Door, show};
use crate::call::{Call, PURPOSE};
use crate::kept::Kept;
use crate::layout::Layout;
use crate::page_context::PageContext;
use crate::{NAME, address, language, respond, session};
use askama::Template;
use usher_adapter_kit::{Client, Response};
use usher_domain::commands::{Identity, SessionOpened, SwitchOrganization, WhoAmI};
use usher_domain::{Caller, Credentials};
use usher_locales::Key;

/// Where what was typed can be sent once the person has signed in again.
#[derive(Template)]
#[template(path = "resume.html")]
struct ResumePage {
    layout: Layout,
    organization: String,
    address: String,
    fields: Vec<(String, String)>,
    /// What was typed, to be looked at.
    typed: Vec<(Key, String)>,
    back: String,
}

/// The fields that people write texts into, with what they are called.
const TYPED: [(&str, Key); 4] = [
    ("people", Key::InvitePeople),
    ("table", Key::ResumeFile),
    ("description", Key::WordDescription),
    ("scopes", Key::WordPermissions),
];

/// How much of a text is shown, in characters; all of it is kept.
const SHOWN: usize = 2_000;

/// The form to sign in, which carries the form that was not carried out.
pub(crate) fn ended(call: &Call<'_>, client: Client<'_>) -> Response {
    let texts = language::of(call.request, None);
    let context = PageContext { call, identity: None, client, texts };
    let page = call.request.headers.get("referer").and_then(|referer| address::page_of(call.request, referer));
    let door = Door {
        next: page.unwrap_or_default(),
        kept: Some(Kept::of(call.request, call.session.as_ref(), &call.form)),
        problem: Some(context.say(Key::SignInKept)),
        ..Door::default()
    };
    let shown = show(&context, 403, door);
    if call.session.is_some() { shown.header("set-cookie", session::end(call.request)) } else { shown }
}

/// Where what was typed can be sent, in the session that was just opened.
pub(super) async fn resume(context: &PageContext<'_>, opened: SessionOpened, kept: &Kept, back: &str) -> Response {
    let (opened, identity) = settle(context, opened, kept).await;
    let (call, request) = (context.call, context.call.request);
    let nonce = call.site.key.nonce(PURPOSE, opened.access.expose());
    let typed = TYPED.iter().filter_map(|(name, label)| {
        let (_, value) = kept.fields.iter().find(|(known, value)| known == name && !value.trim().is_empty())?;
        Some((*label, value.chars().take(SHOWN).collect()))
    });
    let texts = language::of(request, identity.as_ref().and_then(|who| who.locale));
    let name = |who: Identity| who.branding.name.map_or(who.organization.name, |name| name.as_str().to_owned());
    let page = ResumePage {
        layout: Layout { nonce, ..Layout::bare(request, texts, texts.say(Key::ResumeTitle)) },
        organization: identity.map(name).unwrap_or_default(),
        address: context.address(&kept.action),
        fields: kept.fields.clone(),
        typed: typed.collect(),
        back: context.address(back),
    };
    respond::page(200, &page).header("set-cookie", session::begin(request, call.site.cookie, &opened))
}

/// The session in the organization that the form was about, if the person is still there; with who is signed in where.
async fn settle(context: &PageContext<'_>, opened: SessionOpened, kept: &Kept) -> (SessionOpened, Option<Identity>) {
    let Some(caller) = caller(context, &opened).await else { return (opened, None) };
    let client = Client { caller: &caller, ..context.client };
    let wanted = kept.organization.filter(|wanted| *wanted != opened.view.organization);
    let switched = match wanted {
        Some(organization) => {
            let command = SwitchOrganization { family: NAME, organization, leaving: opened.view.id };
            client.perform(&command).await.ok()
        }
        None => None,
    };
    let opened = switched.unwrap_or(opened);
    let Some(caller) = self::caller(context, &opened).await else { return (opened, None) };
    let who = Client { caller: &caller, ..context.client }.perform(&WhoAmI).await.ok();
    (opened, who)
}

async fn caller(context: &PageContext<'_>, opened: &SessionOpened) -> Option<Caller> {
    let credentials = Credentials::Account { family: NAME, token: opened.access.clone() };
    context.client.use_cases.authenticate(&credentials).await.ok()
}
