//! What is wrong with a form: it is shown again with what was typed, and says so at the field.

use crate::call::Call;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::refusals;
use usher_adapter_kit::{Perform, Response};
use usher_domain::{Fault, Refusal};
use usher_locales::{Argument, Key};

/// What is wrong with a form; without a text, nothing is.
#[derive(Default)]
pub(crate) struct Wrong {
    pub(crate) status: u16,
    /// The name of the field; empty where it is about the whole form.
    field: String,
    text: String,
}

/// Why a form was not carried out.
pub(crate) enum NotDone {
    /// The form is shown again.
    Again(Wrong),
    /// It is no use to send it again, or it is no form of ours: the page that says so.
    Page(Response),
}

impl From<Wrong> for NotDone {
    fn from(wrong: Wrong) -> Self {
        Self::Again(wrong)
    }
}

impl From<Response> for NotDone {
    fn from(page: Response) -> Self {
        Self::Page(page)
    }
}

impl Wrong {
    /// A problem with a field that was read.
    pub(crate) fn at(field: impl Into<String>, text: String) -> Self {
        Self { status: 422, field: field.into(), text }
    }

    /// What a refusal says of a form; `None` where what the form is about has changed or is gone, or is not theirs.
    fn of(context: &PageContext<'_>, refusal: &Refusal, field: fn(&Refusal) -> &'static str) -> Option<Self> {
        match refusal {
            Refusal::Forbidden
            | Refusal::OutsideKeyScopes
            | Refusal::RevisionMismatch
            | Refusal::NotFound(_)
            | Refusal::UnknownMember(_)
            | Refusal::UnknownInvitation
            | Refusal::OrganizationArchived => None,
            _ if refusal.retry_after().is_some() => None,
            _ => {
                let (status, text) = refusals::say(context.texts, refusal);
                Some(Self { status, field: field(refusal).to_owned(), text })
            }
        }
    }

    /// Whether something is wrong.
    pub(crate) fn is_some(&self) -> bool {
        !self.text.is_empty()
    }

    /// What is wrong with a field, or with the form as a whole where the name is empty.
    pub(crate) fn with(&self, field: &str) -> Option<&str> {
        (self.is_some() && self.field == field).then_some(&self.text)
    }

    /// The status of the page that shows the form.
    pub(crate) fn status(&self) -> u16 {
        if self.is_some() { self.status } else { 200 }
    }

    /// What a field shows: what was typed, where something is wrong with the form, and else what is stored.
    pub(crate) fn typed(&self, call: &Call<'_>, field: &str, stored: impl Into<String>) -> String {
        if self.is_some() { call.field(field).to_owned() } else { stored.into() }
    }

    /// The revision that the form is of: the one that was sent, so that what others have changed since is not lost.
    pub(crate) fn revision(&self, call: &Call<'_>, stored: u32) -> String {
        self.typed(call, "revision", stored.to_string())
    }
}

impl PageContext<'_> {
    /// Has what a form asks for carried out; `field` says which field a refusal is about, if it is about one.
    pub(crate) async fn attempt<C: Perform>(
        &self,
        section: Section,
        command: &C,
        back: &str,
        field: fn(&Refusal) -> &'static str,
    ) -> Result<C::Outcome, NotDone> {
        self.perform(command).await.map_err(|fault| {
            let wrong = match &fault {
                Fault::Refused(refused) => Wrong::of(self, &refused.refusal, field),
                _ => None,
            };
            wrong.map_or_else(|| NotDone::Page(self.refused(section, &fault, back)), NotDone::Again)
        })
    }

    /// The frame of a form, named by a message.
    pub(crate) fn form_layout(&self, section: Section, title: Key, is_wrong: bool) -> Layout {
        self.form_titled(section, self.say(title), is_wrong)
    }

    /// The frame of a form, whose title says first that something is wrong with what was sent.
    pub(crate) fn form_titled(&self, section: Section, title: String, is_wrong: bool) -> Layout {
        if !is_wrong {
            return self.titled(section, title);
        }
        self.titled(section, self.texts.with(Key::WordProblem, &[("title", Argument::Text(&title))]))
    }
}

/// No refusal is about a field.
pub(crate) const fn nowhere(_: &Refusal) -> &'static str {
    ""
}

/// The page that comes of a form: what it was carried out to, or the form again.
pub(crate) async fn answered<F>(
    done: Result<Response, NotDone>,
    again: impl FnOnce(Wrong) -> F,
) -> Result<Response, Response>
where
    F: Future<Output = Result<Response, Response>>,
{
    match done {
        Ok(done) => Ok(done),
        Err(NotDone::Page(page)) => Err(page),
        Err(NotDone::Again(wrong)) => again(wrong).await,
    }
}
