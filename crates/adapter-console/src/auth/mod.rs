//! Coming in, going out, and going elsewhere.

mod begin_provider;
mod finish_provider;
mod resume;
mod sign_in;
mod sign_in_page;
mod sign_out;
mod switch;

pub(crate) use begin_provider::{BeginAtProvider, onward};
pub(crate) use finish_provider::FinishAtProvider;
pub(crate) use resume::ended;
pub(crate) use sign_in::SignIn;
pub(crate) use sign_in_page::{ORGANIZATION, SignInPage};
pub(crate) use sign_out::SignOut;
pub(crate) use switch::SwitchOrganization;

use crate::kept::Kept;
use crate::language::CHOSEN;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::{address, respond};
use askama::Template;
use usher_adapter_kit::{Request, Response};
use usher_domain::Locale;
use usher_domain::commands::IdentityProvider;
use usher_locales::{Argument, Key, Texts, native_name};

/// Where the form is.
pub(crate) const SIGN_IN: &str = "/console/sign-in";

/// What the query of the form's address says where it carries another form, which makes it longer.
const KEPT: &str = "kept";

/// The form to sign in with.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct DoorPage {
    layout: Layout,
    address: String,
    email: String,
    next: String,
    /// What it says above the fields.
    text: String,
    forgot: Option<String>,
    problem: Option<String>,
    /// The identity providers to sign in at.
    providers: Vec<ProviderForm>,
    /// The fields of the form that it carries.
    carriers: Vec<(String, String)>,
    /// The same page in every language; none where going there would lose what was typed.
    languages: Vec<Language>,
}

/// A form that goes to an identity provider.
struct ProviderForm {
    address: String,
    label: String,
}

/// A language to choose.
struct Language {
    code: &'static str,
    /// What it calls itself.
    name: &'static str,
    /// The page in it.
    address: String,
    is_current: bool,
}

/// What the form to sign in is shown with.
#[derive(Default)]
struct Door {
    email: String,
    /// The page to go on to.
    next: String,
    /// The form to go on with.
    kept: Option<Kept>,
    problem: Option<String>,
    /// What it says above the fields, where that is something else than usual.
    text: Option<String>,
    /// The providers of the organization that the person has named.
    providers: Vec<IdentityProvider>,
}

fn show(context: &PageContext<'_>, status: u16, door: Door) -> Response {
    let Door { email, next, kept, problem, text, providers } = door;
    let layout = context.form_layout(Section::Elsewhere, Key::SignInLink, problem.is_some());
    let next = address::inside(&next).to_owned();
    let usual = if next.is_empty() { Key::SignInText } else { Key::SignInAgainText };
    let text = text.unwrap_or_else(|| context.say(usual));
    let request = context.call.request;
    let page = DoorPage {
        layout,
        address: form_address(request, kept.is_some()),
        text,
        email: email.chars().take(300).collect(),
        languages: if kept.is_some() { Vec::new() } else { languages(request, context.texts, &next) },
        next,
        forgot: context.call.site.forgot.clone(),
        providers: context
            .call
            .site
            .providers
            .iter()
            .chain(&providers)
            .map(|provider| provider_form(context, provider))
            .collect(),
        problem,
        carriers: kept.map(|kept| kept.carriers()).unwrap_or_default(),
    };
    respond::page(status, &page)
}

fn provider_form(context: &PageContext<'_>, provider: &IdentityProvider) -> ProviderForm {
    let label = context.texts.with(Key::ProviderContinue, &[("provider", Argument::Name(&provider.name))]);
    ProviderForm { address: context.address(&format!("/console/openid/{}", provider.id)), label }
}

/// Where the form is sent: an answer to it stays in the language that the reader has chosen.
fn form_address(request: &Request, carries: bool) -> String {
    let chosen = request.query_value(CHOSEN).and_then(|code| Locale::parse(&code)).map(Locale::code);
    let carries = if carries { "1" } else { "" };
    address::of(request, &address::query(SIGN_IN, &[(CHOSEN, chosen.unwrap_or_default()), (KEPT, carries)]))
}

/// The form in every language, with the same page to go on to.
fn languages(request: &Request, texts: Texts, next: &str) -> Vec<Language> {
    let language = |locale: Locale| Language {
        code: locale.code(),
        name: native_name(locale),
        address: address::of(request, &address::query(SIGN_IN, &[(CHOSEN, locale.code()), ("next", next)])),
        is_current: locale == texts.locale(),
    };
    Locale::ALL.into_iter().map(language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::request;

    #[test]
    fn a_language_that_was_chosen_stays_with_the_form() {
        let mut call = request("POST", SIGN_IN);
        for (query, carries, address) in [
            ("", false, "/below/console/sign-in"),
            ("lang=de", false, "/below/console/sign-in?lang=de"),
            ("next=%2Fconsole%2Fmembers&lang=ja", true, "/below/console/sign-in?lang=ja&kept=1"),
            ("kept=1", true, "/below/console/sign-in?kept=1"),
            ("lang=%22%3E", false, "/below/console/sign-in"),
        ] {
            call.query = query.to_owned();
            assert_eq!(form_address(&call, carries), address, "{query}");
        }
    }

    #[test]
    fn every_language_leads_to_the_same_page() {
        let all = languages(&request("GET", SIGN_IN), Texts::of(Locale::De), "/console/members?q=a%40b");
        assert_eq!(all.len(), Locale::ALL.len());
        let german = all.iter().find(|one| one.is_current).unwrap();
        let expected = "/below/console/sign-in?lang=de&next=%2Fconsole%2Fmembers%3Fq%3Da%2540b";
        assert_eq!((german.code, german.name, &*german.address), ("de", "Deutsch", expected));
        assert_eq!(all.iter().filter(|one| one.is_current).count(), 1);
    }
}
