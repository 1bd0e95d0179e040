//! A page that is being shown: the request, and where the person stands who looks at it.

use crate::layout::{Layout, Section, home};
use crate::page::Call;
use crate::{faults, refusals, respond};
use usher_adapter_kit::Response;
use usher_domain::commands::Identity;
use usher_domain::{Fault, PermissionCode, Refusal};

/// What a page is shown with.
pub(crate) struct PageContext<'a> {
    pub(crate) call: &'a Call<'a>,
    /// None where nobody has signed in.
    pub(crate) place: Option<&'a Identity>,
}

impl PageContext<'_> {
    /// The frame of a page.
    pub(crate) fn layout(&self, section: Section, title: impl Into<String>) -> Layout {
        Layout::new(self, section, title.into())
    }

    /// Whether the person holds a permission here. What is not held is not offered; the engine asks again.
    pub(crate) fn may(&self, code: &str) -> bool {
        self.place.is_some_and(|place| PermissionCode::parse(code).is_ok_and(|code| place.held.covers(&code)))
    }

    /// Whether what the person may do is confined to resources.
    pub(crate) fn is_confined(&self) -> bool {
        self.place.is_some_and(|place| place.is_confined)
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
