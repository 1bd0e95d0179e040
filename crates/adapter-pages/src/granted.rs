//! What an invitation grants, in words.

use usher_domain::commands::DescribedGrant;
use usher_locales::{Argument, Key, Texts, one_line};

/// A grant in words.
pub(crate) fn entry(texts: Texts, grant: &DescribedGrant) -> String {
    let family = || grant.code.strip_suffix(['*']).map(|family| family.trim_end_matches(['.', ':']));
    let name = match (&grant.name, family()) {
        (Some(name), _) => one_line(&texts.named(name, &grant.translations)),
        (None, Some("")) => texts.say(Key::GrantsEverything),
        (None, Some(family)) => texts.with(Key::GrantsEverythingOf, &[("family", Argument::Name(family))]),
        (None, None) => one_line(&grant.code),
    };
    match grant.until {
        Some(until) => {
            let until = texts.with(Key::GrantsUntil, &[("until", Argument::Text(&texts.instant(until)))]);
            format!("{name} ({until})")
        }
        None => name,
    }
}
