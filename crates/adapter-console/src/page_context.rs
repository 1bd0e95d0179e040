//! A page that is being shown: the request, and where the person stands who looks at it.

use crate::call::Call;
use usher_adapter_kit::{Client, Perform};
use usher_domain::commands::Identity;
use usher_domain::{Fault, PermissionCode, Timestamp};
use usher_locales::{Key, Texts};

/// What a page is shown with.
pub(crate) struct PageContext<'a> {
    pub(crate) call: &'a Call<'a>,
    /// None where nobody has signed in.
    pub(crate) identity: Option<&'a Identity>,
    pub(crate) client: Client<'a>,
    /// The language of the page.
    pub(crate) texts: Texts,
}

impl PageContext<'_> {
    /// A message without placeholders, in the language of the page.
    pub(crate) fn say(&self, key: Key) -> String {
        self.texts.say(key)
    }

    /// Whether the person holds a permission here. What is not held is not offered; the engine asks again.
    pub(crate) fn may(&self, code: &str) -> bool {
        self.identity.is_some_and(|who| PermissionCode::parse(code).is_ok_and(|code| who.held.covers(&code)))
    }

    /// Whether nothing here can be changed: the organization is archived.
    pub(crate) fn is_archived(&self) -> bool {
        self.identity.is_some_and(|who| who.organization.state.is_archived())
    }

    /// Whether the person can change something for which this permission is needed.
    pub(crate) fn may_change(&self, code: &str) -> bool {
        self.may(code) && !self.is_archived()
    }

    /// Where a form goes that changes something, if the person can.
    pub(crate) fn form_for(&self, required_permission: &str, path: &str) -> Option<String> {
        self.may_change(required_permission).then(|| self.address(path))
    }

    /// Has a command carried out.
    pub(crate) async fn perform<C: Perform>(&self, command: &C) -> Result<C::Outcome, Fault> {
        self.client.perform(command).await
    }

    /// When the page is made.
    pub(crate) fn now(&self) -> Timestamp {
        self.identity.map_or(Timestamp::from_millis(0), |who| who.now)
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
}
