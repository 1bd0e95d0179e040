//! What a page is shown in: the frame with the parts that the person can go to, and the pages of what was refused.

use crate::call::{PURPOSE, done};
use crate::layout::{DONE, Layout, Needs, Other, PARTS, Part, Section, Signed};
use crate::page_context::PageContext;
use crate::when::When;
use crate::{faults, refusals, respond};
use usher_adapter_kit::{Perform, Response};
use usher_domain::bounce::Obstacle;
use usher_domain::{Fault, ObstructedMails, OrganizationState, Refusal};

/// Where the person can start: the first part that is theirs, which is their own account at the latest.
pub(crate) fn home(context: &PageContext<'_>) -> &'static str {
    offered(context).next().map_or(crate::account::PATH, |(_, path, ..)| path)
}

fn offered(context: &PageContext<'_>) -> impl Iterator<Item = (Section, &'static str, &'static str)> {
    let parts = PARTS.into_iter().filter(|(.., needs)| match needs {
        Needs::Nothing => true,
        Needs::Right(required_permission) => context.may(required_permission),
        Needs::Unconfined(required_permission) => context.may(required_permission) && !context.is_confined(),
        Needs::Shadows(required_permission) => {
            context.call.site.has_shadows && context.may(required_permission) && !context.is_confined()
        }
    });
    parts.map(|(section, path, name, _)| (section, path, name))
}

/// What everybody who reads invitations is told of mails that do not go out.
fn alarm(stopped: &ObstructedMails) -> String {
    let mails = match stopped.mails {
        1 => "1 mail is waiting".to_owned(),
        many => format!("{many} mails are waiting"),
    };
    let why = match stopped.obstacle {
        Obstacle::Server => "the mail server cannot be reached or does not take mail right now",
        Obstacle::HeloName => "the mail server refuses the name that Usher greets it with",
        Obstacle::Authentication => "the mail server refuses Usher's user name or password",
        Obstacle::Sender => "the mail server refuses the sender address",
        Obstacle::Policy => "the mail server's rules refuse mail from here",
    };
    let reason = &stopped.reason;
    format!("{mails}: {why}. They are sent automatically once your operator has fixed this. Last answer: {reason}.")
}

/// What everybody is told in an archived organization.
fn archived(state: OrganizationState) -> Option<String> {
    let (_, erase_at) = state.ends();
    match (state, erase_at) {
        (OrganizationState::Active, _) => None,
        (_, None) => Some(
            "This organization is archived. Nothing in it can be changed until an administrator restores it in Settings."
                .to_owned(),
        ),
        (_, Some(end)) => Some(format!(
            "This organization is archived and will be erased on {}, unless an administrator restores it in Settings.",
            When::from(end).shown
        )),
    }
}

impl PageContext<'_> {
    /// What forms of the page carry; empty where nobody has signed in.
    pub(crate) fn nonce(&self) -> String {
        let session = self.call.session.as_ref();
        session.map(|session| self.call.site.key.nonce(PURPOSE, session.token.expose())).unwrap_or_default()
    }

    /// The frame of a page.
    pub(crate) fn layout(&self, section: Section, title: impl Into<String>) -> Layout {
        let said = self.call.query("done");
        let done = DONE.iter().find(|(word, _)| *word == said).map(|(_, sentence)| *sentence);
        let person = self.identity.map(|place| {
            let organization = place.branding.name.as_ref().map_or(&*place.organization.name, |name| name.as_str());
            let part = |(part, path, name): (Section, &str, _)| Part {
                address: self.address(path),
                name,
                is_current: part == section,
                key: part.key(),
            };
            let others = place.elsewhere.iter();
            Signed {
                organization: organization.to_owned(),
                letter: organization.chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default(),
                email: place.person.as_ref().map(|email| email.as_sent().to_owned()).unwrap_or_default(),
                parts: offered(self).map(part).collect(),
                elsewhere: others.map(|one| Other { id: one.id.to_string(), name: one.name.clone() }).collect(),
                switch: self.address("/console/switch"),
                password: self.address("/console/password"),
                sign_out: self.address("/console/sign-out"),
            }
        });
        let obstructed = self.identity.map(|place| &*place.obstructed).unwrap_or_default();
        let ending = self.identity.and_then(|place| archived(place.organization.state));
        let alarms = ending.into_iter().chain(obstructed.iter().map(alarm)).collect();
        let nonce = self.nonce();
        Layout { nonce, done, alarms, person, ..Layout::bare(self.call.request, &title.into()) }
    }

    /// Has a command carried out; `Err` is the page of why not, with the way back.
    pub(crate) async fn ask<C: Perform>(
        &self,
        section: Section,
        command: &C,
        back: &str,
    ) -> Result<C::Outcome, Response> {
        self.perform(command).await.map_err(|fault| self.refused(section, &fault, back))
    }

    /// Acts, and leads back to the page that it is about, which says what was done.
    pub(crate) async fn act<C: Perform>(
        &self,
        section: Section,
        command: &C,
        page: &str,
        what: &str,
    ) -> Result<Response, Response> {
        self.ask(section, command, page).await?;
        Ok(done(self.call.request, page, what))
    }

    /// The page of something that was refused, with the way back.
    pub(crate) fn refused(&self, section: Section, fault: &Fault, back: &str) -> Response {
        match fault {
            Fault::Refused(refused) => {
                let (status, text) = refusals::say(&refused.refusal);
                // The way back to what is not theirs would lead here again.
                let back = if refused.refusal == Refusal::Forbidden { home(self) } else { back };
                respond::refused(self.problem(section, status, text, back), &refused.refusal)
            }
            other => faults::answer(self.call.request, other),
        }
    }

    /// The page of something that is wrong.
    pub(crate) fn problem(&self, section: Section, status: u16, text: String, back: &str) -> Response {
        let layout = self.layout(section, "Request failed");
        respond::page(status, &faults::Refused { layout, text, back: self.address(back) })
    }
}
