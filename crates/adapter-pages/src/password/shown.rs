//! The pages themselves.

use crate::Site;
use crate::address::{address, prefix};
use crate::html::{Layout, respond};
use crate::language;
use crate::problem::{FieldProblem, Problem};
use askama::Template;
use usher_adapter_kit::{Request, Response};
use usher_domain::rules::MIN_PASSWORD_CHARACTERS;
use usher_domain::{InvitationToken, Locale, PasswordToken};
use usher_locales::{Argument, Key, Texts};

/// The purpose of the form that asks for a link.
pub(super) const FORGOT: &str = "forgot-password";
/// The purpose of the form that sets a password.
pub(super) const RESET: &str = "reset-password";

#[derive(Template)]
#[template(path = "forgot.html")]
struct ForgotTemplate<'a> {
    layout: Layout,
    address: String,
    nonce: String,
    /// The invitation to go back to afterwards; empty where there is none.
    invitation: String,
    email: &'a str,
    problems: Vec<FieldProblem>,
}

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetTemplate<'a> {
    layout: Layout,
    address: String,
    nonce: String,
    invitation: String,
    intro: String,
    email: &'a str,
    rules: String,
    problems: Vec<FieldProblem>,
}

/// A page that says one thing, and where to go from there.
#[derive(Template)]
#[template(path = "message.html")]
struct ToldTemplate {
    layout: Layout,
    texts: Vec<String>,
    links: Vec<Link>,
}

struct Link {
    address: String,
    label: String,
}

/// What the pages have in common.
pub(super) struct Shown<'a> {
    pub(super) site: &'a Site,
    pub(super) request: &'a Request,
    /// The invitation to go back to afterwards.
    pub(super) invitation: Option<InvitationToken>,
}

impl Shown<'_> {
    /// The form that asks for a link.
    pub(super) fn forgot(&self, status: u16, email: &str, problems: &[Problem]) -> Response {
        let texts = self.texts();
        let page = ForgotTemplate {
            layout: self.layout(texts, titled(texts, Key::ForgotTitle, problems)),
            address: self.at("/password/forgot", texts.locale()),
            nonce: self.site.key.nonce(FORGOT, ""),
            invitation: self.hidden(),
            email,
            problems: field_problems(texts, problems),
        };
        respond(status, texts.locale(), &page)
    }

    /// A link was asked for. The same whether one will come or not.
    pub(super) fn asked(&self) -> Response {
        let texts = self.texts();
        let said = [Key::ForgotSentText, Key::ForgotSentAdvice];
        self.say(200, texts, Key::RequestedTitle, &said, self.way_back(texts))
    }

    /// The form that sets a password.
    pub(super) fn reset(&self, status: u16, token: PasswordToken, email: &str, problems: &[Problem]) -> Response {
        let texts = self.texts();
        let fewest = u32::try_from(MIN_PASSWORD_CHARACTERS).unwrap_or(u32::MAX);
        let text = token.expose();
        let page = ResetTemplate {
            layout: self.layout(texts, titled(texts, Key::ResetTitle, problems)),
            address: self.at(&format!("/password/reset/{text}"), texts.locale()),
            nonce: self.site.key.nonce(RESET, &text),
            invitation: self.hidden(),
            intro: texts.with(Key::ResetText, &[("email", Argument::Text(email))]),
            email,
            rules: texts.with(Key::PasswordRules, &[("count", Argument::Count(fewest))]),
            problems: field_problems(texts, problems),
        };
        respond(status, texts.locale(), &page)
    }

    /// The link does nothing: it was used, has run out or never was, and which of these it is stays untold.
    pub(super) fn over(&self) -> Response {
        let texts = self.texts();
        let again = self.at("/password/forgot", texts.locale());
        let links = vec![Link { address: again, label: texts.say(Key::ResetOverLink) }];
        self.say(404, texts, Key::ResetOverTitle, &[Key::ResetOverText], links)
    }

    /// The password is set.
    pub(super) fn done(&self) -> Response {
        let texts = self.texts();
        let mut links = self.way_back(texts);
        let sign_in = self.site.sign_in.as_ref();
        links.extend(sign_in.map(|address| Link { address: address.clone(), label: texts.say(Key::SignInLink) }));
        self.say(200, texts, Key::ResetDoneTitle, &[Key::ResetDoneText], links)
    }

    /// Where the page is found that says so, so that it can be loaded again.
    pub(super) fn done_address(&self) -> String {
        self.at("/password/done", self.texts().locale())
    }

    fn say(&self, status: u16, texts: Texts, title: Key, said: &[Key], links: Vec<Link>) -> Response {
        let paragraphs = said.iter().map(|line| texts.say(*line)).collect();
        let page = ToldTemplate { layout: self.layout(texts, texts.say(title)), texts: paragraphs, links };
        respond(status, texts.locale(), &page)
    }

    /// The way to the invitation that the person came from.
    fn way_back(&self, texts: Texts) -> Vec<Link> {
        let link = |token| Link {
            address: address(self.request, token, "", texts.locale()),
            label: texts.say(Key::DeclineBack),
        };
        self.invitation.map(link).into_iter().collect()
    }

    fn texts(&self) -> Texts {
        language::of(self.site, self.request, None)
    }

    fn layout(&self, texts: Texts, title: String) -> Layout {
        let mut layout = Layout::new(self.request, texts, title);
        for language in &mut layout.languages {
            language.address.push_str(&self.kept());
        }
        layout
    }

    fn at(&self, path: &str, locale: Locale) -> String {
        format!("{}{path}?lang={}{}", prefix(self.request), locale.code(), self.kept())
    }

    fn kept(&self) -> String {
        self.invitation.map(|token| format!("&invitation={}", token.expose())).unwrap_or_default()
    }

    fn hidden(&self) -> String {
        self.invitation.map(|token| token.expose()).unwrap_or_default()
    }
}

fn titled(texts: Texts, title: Key, problems: &[Problem]) -> String {
    let title = texts.say(title);
    match problems {
        [] => title,
        _ => texts.with(Key::ProblemInTitle, &[("title", Argument::Text(&title))]),
    }
}

fn field_problems(texts: Texts, problems: &[Problem]) -> Vec<FieldProblem> {
    problems.iter().map(|problem| FieldProblem { field: problem.field(), text: problem.text(texts) }).collect()
}
