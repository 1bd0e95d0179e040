//! `GET /console/account`: the profile, and the organizations of the person.

use super::places::{self, Place, Waiting};
use super::{PATH, new_organization, sessions};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{address, faults, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetOwnAccount, OwnAccount, ProviderLink};
use usher_domain::{Fault, Locale, Refusal};
use usher_locales::{Key, native_name};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "account.html")]
struct ShowPage {
    layout: Layout,
    address: String,
    email: String,
    is_proved: bool,
    profile: Profile,
    locales: Vec<Choice>,
    problem: Option<Problem>,
    waiting: Vec<Waiting>,
    places: Vec<Place>,
    providers: Vec<ProviderEntry>,
    switch: String,
    leave: String,
    password: String,
    sessions: String,
    delete: String,
    /// Where another organization is made, if people can.
    new_organization: Option<String>,
}

impl ShowPage {
    /// Whether the problem is with a field.
    fn is_wrong(&self, field: &str) -> bool {
        self.problem.as_ref().is_some_and(|problem| problem.field == field)
    }
}

/// The fields of the profile, as they are or as they were typed.
pub(super) struct Profile {
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) locale: Option<Locale>,
}

/// An identity provider, and the form that links or unlinks it.
struct ProviderEntry {
    /// Its place in the list, for the ids of its fields.
    number: usize,
    name: String,
    is_linked: bool,
    /// Whether people can sign in there still.
    is_offered: bool,
    address: String,
}

/// A language to choose.
struct Choice {
    value: &'static str,
    label: &'static str,
    is_chosen: bool,
}

/// What is wrong with a field.
pub(super) struct Problem {
    pub(super) field: &'static str,
    pub(super) text: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_account", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        page(context, 200, None).await
    }

    fn document(&self) -> Document {
        Document::new("Show one's own account", "With the organizations of the person, whatever they may do there.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with what was typed, where something is wrong with it.
pub(super) async fn page(
    context: &PageContext<'_>,
    status: u16,
    wrong: Option<(Profile, Problem)>,
) -> Result<Response, Response> {
    let own = match context.perform(&GetOwnAccount).await {
        Ok(own) => own,
        // By the word of an organization, nobody gets to an account that may have others.
        Err(Fault::Refused(refused)) if refused.refusal == Refusal::Forbidden => {
            let text = context.say(Key::AccountOfOrganization);
            return Err(context.problem(Section::Account, 403, text, address::OVERVIEW));
        }
        Err(fault) => return Err(faults::answer_in(context.texts, context.call.request, &fault)),
    };
    Ok(respond::page(status, &shown(context, &own, wrong)))
}

fn shown(context: &PageContext<'_>, own: &OwnAccount, wrong: Option<(Profile, Problem)>) -> ShowPage {
    let account = &own.account;
    let stored = || Profile {
        first_name: account.first_name.as_str().to_owned(),
        last_name: account.last_name.as_str().to_owned(),
        locale: account.locale,
    };
    let (profile, problem) = match wrong {
        Some((typed, problem)) => (typed, Some(problem)),
        None => (stored(), None),
    };
    let locale =
        |one: Locale| Choice { value: one.code(), label: native_name(one), is_chosen: profile.locale == Some(one) };
    let layout = context.form_layout(Section::Account, Key::PartAccount, problem.is_some());
    ShowPage {
        layout,
        address: context.address(PATH),
        email: account.email.as_sent().to_owned(),
        is_proved: account.is_proved(),
        locales: Locale::ALL.into_iter().map(locale).collect(),
        profile,
        problem,
        waiting: places::waiting(context.texts, own, |path| context.address(path)),
        places: places::of(context.texts, own, context.identity.map(|here| here.organization.id)),
        providers: providers(context, own),
        switch: context.address("/console/switch"),
        leave: context.address("/console/account/leave"),
        password: context.address("/console/password"),
        sessions: context.address(sessions::PATH),
        delete: context.address("/console/account/delete"),
        new_organization: context
            .identity
            .is_some_and(|here| here.may_create_organizations)
            .then(|| context.address(new_organization::PATH)),
    }
}

fn providers(context: &PageContext<'_>, own: &OwnAccount) -> Vec<ProviderEntry> {
    // Where people cannot come back from a provider, none is offered; what is linked can be unlinked everywhere.
    let is_offered = |link: &ProviderLink| link.is_offered && context.call.site.may_be_provider(&link.provider.id);
    let shown = own.providers.iter().filter(|link| link.linked_at.is_some() || is_offered(link));
    let entry = |(number, link): (usize, &ProviderLink)| {
        let act = if link.linked_at.is_some() { "unlink" } else { "link" };
        ProviderEntry {
            number,
            name: link.provider.name.clone(),
            is_linked: link.linked_at.is_some(),
            is_offered: is_offered(link),
            address: context.address(&format!("{PATH}/providers/{}/{act}", link.provider.id)),
        }
    };
    shown.enumerate().map(entry).collect()
}
