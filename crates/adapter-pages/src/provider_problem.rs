//! Why signing in at an identity provider came to nothing, in words that say what to do next.

use usher_domain::commands::ProviderProblem;
use usher_locales::{Key, Texts};

/// The sentence.
#[must_use]
pub fn sentence(texts: Texts, problem: ProviderProblem) -> String {
    texts.say(match problem {
        ProviderProblem::Expired => Key::ProviderStale,
        ProviderProblem::Declined => Key::ProviderDeclined,
        ProviderProblem::Rejected => Key::ProviderRejected,
        ProviderProblem::Unavailable => Key::ProviderUnavailable,
        ProviderProblem::NoAccount => Key::ProviderNoAccount,
        ProviderProblem::Unverified => Key::ProviderUnverified,
        ProviderProblem::OtherAddress => Key::ProviderOtherAddress,
        ProviderProblem::LinkedElsewhere => Key::ProviderLinkedElsewhere,
    })
}

/// The status of the page that says it.
#[must_use]
pub const fn status(problem: ProviderProblem) -> u16 {
    match problem {
        ProviderProblem::Unavailable => 503,
        _ => 422,
    }
}
