//! One of several things to choose in a form.

use usher_domain::LicenseUsage;
use usher_locales::{Argument, Key, Texts};

/// One of several things to choose.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) is_chosen: bool,
}

/// A license with its seats.
pub(crate) fn license_choice(texts: Texts, usage: &LicenseUsage, chosen: &str) -> Choice {
    let (free, seats) = (usage.free().to_string(), usage.license.seats.to_string());
    let name = ("name", Argument::Name(&usage.license.name));
    let arguments = [name, ("free", Argument::Text(&free)), ("seats", Argument::Text(&seats))];
    let value = usage.license.id.to_string();
    Choice { is_chosen: value == chosen, label: texts.with(Key::InviteLicenseFree, &arguments), value }
}
