//! A page that is being shown: the request, and where the person stands who looks at it.

use crate::layout::{Layout, Section, home};
use crate::page::{Call, done};
use crate::{faults, refusals, respond};
use usher_adapter_kit::{Client, Perform, Response};
use usher_domain::commands::Identity;
use usher_domain::{Fault, PermissionCode, Refusal};

/// What a page is shown with.
pub(crate) struct PageContext<'a> {
    pub(crate) call: &'a Call<'a>,
    /// None where nobody has signed in.
    pub(crate) identity: Option<&'a Identity>,
    pub(crate) client: Client<'a>,
}

impl PageContext<'_> {
    /// The frame of a page.
    pub(crate) fn layout(&self, section: Section, title: impl Into<String>) -> Layout {
        Layout::new(self, section, title.into())
    }

    /// Whether the person holds a permission here. What is not held is not offered; the engine asks again.
    pub(crate) fn may(&self, code: &str) -> bool {
        self.identity.is_some_and(|who| PermissionCode::parse(code).is_ok_and(|code| who.held.covers(&code)))
    }

    /// Has a command carried out.
    pub(crate) async fn perform<C: Perform>(&self, command: &C) -> Result<C::Outcome, Fault> {
        self.client.perform(command).await
    }

    /// The same; `Err` is the page of why not, with the way back.
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

    /// Whether what the person may do is confined to resources.
    pub(crate) fn is_confined(&self) -> bool {
        self.identity.is_some_and(|who| who.is_confined)
    }

    /// Where a page is, if the person may look at it.
    pub(crate) fn address_for(&self, required_permission: &str, path: &str) -> Option<String> {
        self.may(required_permission).then(|| self.address(path))
    }

    /// Where a page is.
    pub(crate) fn address(&self, path: &str) -> String {
        crate::address::of(self.call.request, path)
    }

    /// The page of something that was refused, with the way back.
    pub(crate) fn refused(&self, section: Section, fault: &Fault, back: &str) -> Response {
        match fault {
            Fault::Refused(refused) => {
                let (status, text) = refusals::say(&refused.refusal);
                // The way back to what is not theirs would lead here again.
                let own = || home(self).unwrap_or("/console/password");
                let back = if refused.refusal == Refusal::Forbidden { own() } else { back };
                respond::refused(self.problem(section, status, text, back), &refused.refusal)
            }
            other => faults::answer(self.call.request, other),
        }
    }

    /// The page of something that is wrong.
    pub(crate) fn problem(&self, section: Section, status: u16, text: String, back: &str) -> Response {
        let layout = self.layout(section, "That did not work");
        respond::page(status, &faults::Refused { layout, text, back: self.address(back) })
    }
}
