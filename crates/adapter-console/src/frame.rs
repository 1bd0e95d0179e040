//! What a page is shown in: the frame with the parts that the person can go to, and the pages of what was refused.

use crate::call::{PURPOSE, done};
use crate::layout::{DONE, Layout, Needs, Other, PARTS, Part, Section, Signed};
use crate::page_context::PageContext;
use crate::{faults, operator, refusals, respond};
use usher_adapter_kit::{Perform, Response};
use usher_adapter_pages::Theme;
use usher_domain::bounce::Obstacle;
use usher_domain::{ArchivedBy, Fault, ObstructedMails, OrganizationState, Refusal};
use usher_locales::{Argument, Key, Texts};

/// Where the person can start: the first part that is theirs, which is their own account at the latest.
pub(crate) fn home(context: &PageContext<'_>) -> &'static str {
    offered(context).next().map_or(crate::account::PATH, |(_, path, ..)| path)
}

fn offered(context: &PageContext<'_>) -> impl Iterator<Item = (Section, &'static str, Key)> {
    let parts = PARTS.into_iter().filter(|(.., needs)| match needs {
        Needs::Nothing => true,
        Needs::Right(required_permission) => context.may(required_permission),
        Needs::Unconfined(required_permission) => context.may(required_permission) && !context.is_confined(),
        Needs::Shadows(required_permission) => {
            context.call.site.has_shadows && context.may(required_permission) && !context.is_confined()
        }
        Needs::Changing(required_permission) => context.may_change(required_permission),
    });
    parts.map(|(section, path, name, _)| (section, path, name))
}

/// What everybody who reads invitations is told of mails that do not go out.
fn alarm(texts: Texts, stopped: &ObstructedMails) -> String {
    let why = texts.say(obstacle(stopped.obstacle));
    let count = u32::try_from(stopped.mails).unwrap_or(u32::MAX);
    let arguments =
        [("count", Argument::Count(count)), ("why", Argument::Text(&why)), ("reason", Argument::Text(&stopped.reason))];
    texts.with(Key::AlarmWaiting, &arguments)
}

/// What an obstacle is, as a part of a sentence.
pub(crate) const fn obstacle(obstacle: Obstacle) -> Key {
    match obstacle {
        Obstacle::Server => Key::AlarmServer,
        Obstacle::HeloName => Key::AlarmHeloName,
        Obstacle::Authentication => Key::AlarmAuthentication,
        Obstacle::Sender => Key::AlarmSender,
        Obstacle::Policy => Key::AlarmPolicy,
    }
}

/// What everybody is told in an archived organization.
fn archived(texts: Texts, state: OrganizationState) -> Option<String> {
    let OrganizationState::Archived { erase_at, by, .. } = state else { return None };
    let [archived, until] = match by {
        ArchivedBy::Organization => [Key::Archived, Key::ArchivedUntil],
        ArchivedBy::Installation => [Key::ChangesArchivedByOperator, Key::ChangesArchivedByOperatorUntil],
    };
    Some(match erase_at {
        None => texts.say(archived),
        Some(end) => texts.with(until, &[("until", Argument::Text(&texts.instant(end)))]),
    })
}

impl PageContext<'_> {
    /// What forms of the page carry; empty where nobody has signed in.
    pub(crate) fn nonce(&self) -> String {
        self.call.token().map(|token| self.call.site.key.nonce(PURPOSE, token.expose())).unwrap_or_default()
    }

    /// The frame of a page.
    pub(crate) fn layout(&self, section: Section, title: Key) -> Layout {
        self.titled(section, self.say(title))
    }

    /// The frame of a page whose title names something.
    pub(crate) fn titled(&self, section: Section, title: String) -> Layout {
        let said = self.call.query("done");
        let done = DONE.iter().find(|(word, _)| *word == said).map(|(_, sentence)| self.say(*sentence));
        let installation = &self.call.site.settings.branding;
        let theme = Theme::of_frame(self.identity.map_or(installation, |place| &place.branding));
        let (own_style, logo) = (theme.style, theme.logo);
        let person = self.identity.map(|place| {
            let organization = place.branding.name.as_ref().map_or(&*place.organization.name, |name| name.as_str());
            let part = |(part, path, name): (Section, &str, Key)| Part {
                address: self.address(path),
                name: self.say(name),
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
        let ending = self.identity.and_then(|place| archived(self.texts, place.organization.state));
        let alarms = ending.into_iter().chain(obstructed.iter().map(|stopped| alarm(self.texts, stopped))).collect();
        let nonce = self.nonce();
        let operator = self.call.operator.as_ref().map(|_| operator::frame(self, section));
        Layout {
            own_style,
            installation: installation.name.as_ref().map(|name| name.as_str().to_owned()),
            logo,
            nonce,
            done,
            alarms,
            person,
            operator,
            ..Layout::bare(self.call.request, self.texts, title)
        }
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
                let (status, text) = refusals::say(self.texts, &refused.refusal);
                // The way back to what is not theirs would lead here again.
                let back = if refused.refusal == Refusal::Forbidden { home(self) } else { back };
                respond::refused(self.problem(section, status, text, back), &refused.refusal)
            }
            other => faults::answer_in(self.texts, self.call.request, other),
        }
    }

    /// Refuses a page that is nothing but a form to whom the form would be refused.
    pub(crate) fn offer(&self, section: Section, required_permission: &str, back: &str) -> Result<(), Response> {
        let refusal = match self.may(required_permission) {
            false => Refusal::Forbidden,
            true if self.is_archived() => Refusal::OrganizationArchived,
            true => return Ok(()),
        };
        Err(self.refused(section, &refusal.into(), back))
    }

    /// The page of something that is wrong.
    pub(crate) fn problem(&self, section: Section, status: u16, text: String, back: &str) -> Response {
        let layout = self.layout(section, Key::RequestFailed);
        respond::page(status, &faults::Refused { layout, text, back: self.address(back) })
    }
}
