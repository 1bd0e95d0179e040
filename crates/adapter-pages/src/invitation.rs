//! An invitation as its invitee sees it: open, or over, and what to do then.

use crate::Site;
use crate::address::{address, forgot_address};
use crate::expiry::{self, Part};
use crate::granted::entry;
use crate::html::{Layout, branded, see_other};
use crate::language;
use crate::notice::{Notice, OneButton};
use crate::problem::{FieldProblem, Problem};
use askama::Template;
use usher_adapter_kit::{Exchange, Request, Response};
use usher_domain::commands::{AcceptWith, DescribedGrant, IdentityProvider, InvitationPreview};
use usher_domain::rules::MIN_PASSWORD_CHARACTERS;
use usher_domain::{Destination, InvitationStatus, InvitationToken};
use usher_locales::{Argument, Key, Piece, Texts};

/// The purpose of the form that accepts.
pub(crate) const ACCEPT: &str = "accept";
/// The purpose of the form that declines.
pub(crate) const DECLINE: &str = "decline";
/// The purpose of the form that asks for a new link.
pub(crate) const NEW_LINK: &str = "new-link";

/// The purpose of the form that asks for another address.
pub(crate) const MOVE: &str = "move";

/// The purpose of the forms that go to an identity provider and come back from there.
pub(crate) const PROVIDER: &str = "identity-provider";

/// What the query of the page says right after accepting.
const JOINED: &str = "joined";

/// After how many seconds the page leads on: long enough to read where to.
const LEADING_AFTER: u32 = 5;

/// The sign of an invitation that is over.
const OVER: &str = "\u{2013}";

/// What was typed into the form, to be shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
}

/// An invitation to show.
pub(crate) struct Shown<'a> {
    pub(crate) site: &'a Site,
    pub(crate) request: &'a Request,
    pub(crate) token: InvitationToken,
    pub(crate) preview: &'a InvitationPreview,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage<'a> {
    layout: Layout,
    invites: Vec<Piece>,
    address: String,
    term: Vec<Part>,
    grants: Vec<GrantList>,
    form: AcceptForm<'a>,
    /// The forms that go to identity providers.
    providers: Vec<OneButton>,
    other_address: String,
    /// The form that asks for another address.
    to_move: OneButton,
    decline: String,
}

/// A kind of grants.
struct GrantList {
    heading: String,
    entries: Vec<String>,
}

struct AcceptForm<'a> {
    address: String,
    nonce: String,
    email: &'a str,
    is_new: bool,
    intro: String,
    typed: Typed,
    password_rules: String,
    /// Where somebody gets a new password who does not know the one there is.
    forgot: String,
    problems: Vec<FieldProblem>,
}

impl AcceptForm<'_> {
    /// What is wrong with a field.
    fn of(&self, field: &str) -> impl Iterator<Item = &FieldProblem> {
        self.problems.iter().filter(move |problem| problem.field == Some(field))
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.of(field).next().is_some()
    }

    /// The ids of what describes the password: its rules, and what is wrong with it.
    fn password_described_by(&self) -> Option<&'static str> {
        match (self.is_new, self.is_wrong("password")) {
            (true, true) => Some("password-rules password-problem"),
            (true, false) => Some("password-rules"),
            (false, true) => Some("password-problem"),
            (false, false) => None,
        }
    }
}

/// What the invitee can do now.
#[derive(Template)]
#[template(path = "joined.html")]
struct JoinedPage {
    layout: Layout,
    text: String,
    grants: Vec<GrantList>,
    /// Where they go on: its address, and what the link says.
    onward: Option<(String, String)>,
    /// Where one's own account is, if there is such a page.
    account: Option<String>,
    /// Where the page leads in a moment, in words.
    leading: Option<String>,
}

#[derive(Template)]
#[template(path = "decline.html")]
struct DeclinePage {
    layout: Layout,
    text: String,
    button: OneButton,
    back: String,
}

impl<'a> Shown<'a> {
    /// What an exchange showed of an invitation.
    pub(crate) fn new<R>(to: &Exchange<'a, Site, R>, token: InvitationToken, preview: &'a InvitationPreview) -> Self {
        Self { site: to.dialect, request: to.request, token, preview }
    }

    /// The page of the invitation as it stands.
    pub(crate) fn page(&self) -> Response {
        self.form(200, self.prefilled(), &[])
    }

    /// The page of the invitation as it stands, with what is wrong.
    pub(crate) fn again(&self, status: u16, problem: Problem) -> Response {
        self.form(status, self.prefilled(), &[problem])
    }

    fn prefilled(&self) -> Typed {
        Typed {
            first_name: self.preview.first_name.as_str().to_owned(),
            last_name: self.preview.last_name.as_str().to_owned(),
        }
    }

    /// The page of the invitation with what was typed and what is wrong with it; that of its end if it has ended.
    pub(crate) fn form(&self, status: u16, typed: Typed, problems: &[Problem]) -> Response {
        match self.preview.status {
            InvitationStatus::Pending if self.preview.organization.state.is_archived() => self.archived(),
            InvitationStatus::Pending if self.preview.accept_with == AcceptWith::MailedLink => self.unproved(),
            InvitationStatus::Pending => self.open(status, typed, problems),
            InvitationStatus::Accepted => self.joined(),
            InvitationStatus::Declined => self.over(410, Key::DeclinedTitle, Key::DeclinedText),
            InvitationStatus::Cancelled | InvitationStatus::Revoked => {
                self.over(410, Key::ClosedTitle, Key::ClosedText)
            }
            InvitationStatus::Expired => self.expired(),
        }
    }

    /// Asks for confirmation.
    pub(crate) fn confirm_decline(&self, status: u16) -> Response {
        let is_open = self.preview.status == InvitationStatus::Pending;
        let is_archived = self.preview.organization.state.is_archived();
        if !is_open || is_archived || self.preview.accept_with == AcceptWith::MailedLink {
            return self.page();
        }
        let texts = self.texts();
        let page = DeclinePage {
            layout: self.layout(texts, texts.say(Key::DeclineTitle)),
            text: texts.with(Key::DeclineText, &[self.organization()]),
            button: self.button(texts, "/decline", DECLINE, Key::DeclineButton),
            back: self.address("", texts),
        };
        branded(status, &page.layout, &page)
    }

    /// The invitation cannot be accepted, for a reason that is the organization's own business.
    pub(crate) fn refused(&self) -> Response {
        self.over(403, Key::RefusedTitle, Key::RefusedText)
    }

    /// The organization takes nobody in while it is archived.
    fn archived(&self) -> Response {
        self.over(403, Key::RefusedTitle, Key::ArchivedText)
    }

    /// The invitee is a member, whatever way that came about.
    pub(crate) fn joined(&self) -> Response {
        let texts = self.texts();
        let destination = self.preview.destination.as_ref();
        let label = |page: &Destination| texts.with(Key::ContinueTo, &[("site", Argument::Text(page.site()))]);
        let page = JoinedPage {
            onward: destination.map(|page| (page.to_string(), label(page))),
            layout: self.layout(texts, texts.with(Key::AcceptedTitle, &[self.organization()])),
            text: texts.with(Key::AcceptedText, &[self.organization()]),
            grants: self.grants(texts),
            account: self.account(texts),
            leading: self
                .led_to()
                .map(|page| texts.with(Key::AcceptedLeading, &[("site", Argument::Text(page.site()))])),
        };
        let response = branded(200, &page.layout, &page);
        match self.led_to() {
            Some(page) => response.header("refresh", format!("{LEADING_AFTER}; url={page}")),
            None => response,
        }
    }

    /// Where the page leads by itself: only right after accepting, so that it can be read later.
    fn led_to(&self) -> Option<&Destination> {
        self.preview.destination.as_ref().filter(|_| self.request.query_value(JOINED).is_some())
    }

    /// Where the invitee signs in to their account. The page there knows the address by the token, so that it need not
    /// stand in an address.
    fn account(&self, texts: Texts) -> Option<String> {
        let Site { account, sign_in, .. } = self.site;
        account.as_ref()?;
        let (language, token) = (texts.locale().code(), self.token.expose());
        sign_in.as_ref().map(|sign_in| format!("{sign_in}?lang={language}&invitation={token}"))
    }

    /// The way on for somebody who has just accepted: to the page of the invitation, which leads to the destination. Forms
    /// may lead to ourselves only, so the page is in between.
    pub(crate) fn accepted(&self) -> Response {
        let here = self.address("", self.texts());
        let is_led = self.preview.destination.is_some() && self.preview.status == InvitationStatus::Accepted;
        see_other(&if is_led { format!("{here}&{JOINED}=1") } else { here })
    }

    /// The way to the page of the invitation, after a form that changed it.
    pub(crate) fn back_to_page(&self) -> Response {
        see_other(&self.address("", self.texts()))
    }

    fn open(&self, status: u16, typed: Typed, problems: &[Problem]) -> Response {
        let texts = self.texts();
        let title = texts.with(Key::InvitationTitle, &[self.organization()]);
        let in_tab = match problems {
            [] => title,
            _ => texts.with(Key::ProblemInTitle, &[("title", Argument::Text(&title))]),
        };
        let email = self.preview.email.as_sent();
        let invites = match &self.preview.inviter_name {
            Some(inviter) => {
                texts.pieces(Key::InvitesInviter, &[("inviter", Argument::Name(inviter)), self.organization()])
            }
            None => texts.pieces(Key::Invites, &[self.organization()]),
        };
        let page = InvitationPage {
            layout: self.layout(texts, in_tab),
            invites,
            address: texts.with(Key::InvitationAddress, &[("email", Argument::Text(email))]),
            term: match self.preview.expires_at {
                Some(end) => expiry::sentence(texts, end, self.preview.now),
                None => Part::whole(texts.say(Key::OpenForGood)),
            },
            grants: self.grants(texts),
            form: self.accept_form(texts, typed, problems),
            providers: self.providers(texts),
            other_address: texts.with(Key::OtherAddressAdvice, &[("email", Argument::Text(email))]),
            to_move: OneButton {
                address: self.address("/move", texts),
                nonce: self.nonce(MOVE),
                label: texts.say(Key::OtherAddressButton),
            },
            decline: self.address("/decline", texts),
        };
        branded(status, &page.layout, &page)
    }

    fn accept_form(&self, texts: Texts, typed: Typed, problems: &[Problem]) -> AcceptForm<'_> {
        let email = self.preview.email.as_sent();
        let is_new = self.preview.accept_with == AcceptWith::NewPassword;
        let fewest = u32::try_from(MIN_PASSWORD_CHARACTERS).unwrap_or(u32::MAX);
        AcceptForm {
            address: self.address("/accept", texts),
            nonce: self.nonce(ACCEPT),
            email,
            is_new,
            intro: if is_new {
                texts.say(Key::AcceptNew)
            } else {
                texts.with(Key::AcceptKnown, &[("email", Argument::Text(email))])
            },
            typed,
            password_rules: texts.with(Key::PasswordRules, &[("count", Argument::Count(fewest))]),
            forgot: forgot_address(self.request, self.token, texts.locale()),
            problems: problems.iter().map(|one| FieldProblem { field: one.field(), text: one.text(texts) }).collect(),
        }
    }

    fn providers(&self, texts: Texts) -> Vec<OneButton> {
        let button = |provider: &IdentityProvider| OneButton {
            address: self.address(&format!("/openid/{}", provider.id), texts),
            nonce: self.nonce(PROVIDER),
            label: texts.with(Key::ProviderContinue, &[("provider", Argument::Name(&provider.name))]),
        };
        self.site.providers.iter().chain(&self.preview.providers).map(button).collect()
    }

    fn grants(&self, texts: Texts) -> Vec<GrantList> {
        let grants = &self.preview.grants;
        let entries = |list: &[DescribedGrant]| list.iter().map(|one| entry(texts, one)).collect::<Vec<_>>();
        let mut permissions = entries(&grants.permissions);
        permissions.extend(
            grants
                .scoped
                .iter()
                .map(|grant| format!("{} \u{2013} {}", entry(texts, &grant.permission), entry(texts, &grant.resource))),
        );
        let count = Argument::Count(u32::try_from(permissions.len()).unwrap_or(u32::MAX));
        let lists = [
            (texts.say(Key::GrantsRoles), entries(&grants.roles)),
            (texts.with(Key::GrantsPermissions, &[("count", count)]), permissions),
            (texts.say(Key::GrantsResources), entries(&grants.resources)),
        ];
        let filled = lists.into_iter().filter(|(_, entries)| !entries.is_empty());
        filled.map(|(heading, entries)| GrantList { heading, entries }).collect()
    }

    /// Whoever has this link may not be the invitee: it was shown to others. A link can be mailed to the address.
    fn unproved(&self) -> Response {
        let texts = self.texts();
        let email = self.preview.email.as_sent();
        let notice = Notice {
            layout: self.layout(texts, texts.with(Key::InvitationTitle, &[self.organization()])),
            mark: None,
            texts: vec![
                Part::whole(texts.with(Key::InvitationAddress, &[("email", Argument::Text(email))])),
                Part::whole(texts.say(Key::MailedLinkText)),
            ],
            form: Some(self.button(texts, "/new-link", NEW_LINK, Key::ExpiredButton)),
        };
        branded(200, &notice.layout, &notice)
    }

    fn expired(&self) -> Response {
        let texts = self.texts();
        let end = self.preview.expires_at.unwrap_or(self.preview.now);
        let notice = Notice {
            layout: self.layout(texts, texts.say(Key::ExpiredTitle)),
            mark: Some(OVER),
            texts: vec![expiry::past(texts, end)],
            form: Some(self.button(texts, "/new-link", NEW_LINK, Key::ExpiredButton)),
        };
        branded(410, &notice.layout, &notice)
    }

    fn over(&self, status: u16, title: Key, text: Key) -> Response {
        let texts = self.texts();
        let lines = vec![Part::whole(texts.with(text, &[self.organization()]))];
        let layout = self.layout(texts, texts.with(title, &[self.organization()]));
        let notice = Notice { layout, mark: Some(OVER), texts: lines, form: None };
        branded(status, &notice.layout, &notice)
    }

    fn button(&self, texts: Texts, step: &str, purpose: &str, label: Key) -> OneButton {
        OneButton { address: self.address(step, texts), nonce: self.nonce(purpose), label: texts.say(label) }
    }

    fn texts(&self) -> Texts {
        language::of(self.site, self.request, self.preview.locale)
    }

    fn layout(&self, texts: Texts, title: String) -> Layout {
        Layout::new(self.request, texts, title).of(self.shown_name()).looking(&self.preview.branding)
    }

    /// The organization's name, as it wants to be shown.
    fn shown_name(&self) -> &str {
        self.preview.branding.name_over(&self.preview.organization.name)
    }

    fn organization(&self) -> (&'static str, Argument<'_>) {
        ("organization", Argument::Name(self.shown_name()))
    }

    fn address(&self, step: &str, texts: Texts) -> String {
        address(self.request, self.token, step, texts.locale())
    }

    fn nonce(&self, purpose: &str) -> String {
        self.site.key.nonce(purpose, &self.token.expose())
    }
}
