//! What is wrong with a form, for the summary above it and for the field itself.

use crate::provider_problem;
use usher_domain::commands::ProviderProblem;
use usher_domain::refusal::PasswordRule;
use usher_locales::{Argument, Key, Texts};

/// Something that is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The nonce is missing, or that of another form.
    Nonce,
    /// A new account needs a first name.
    FirstNameMissing,
    /// The first name is too long.
    FirstNameLong,
    /// The last name is too long.
    LastNameLong,
    /// What was entered is no address.
    Email,
    /// There is no password.
    PasswordMissing,
    /// A new password breaks a rule.
    PasswordWeak(PasswordRule),
    /// The password is not the account's.
    PasswordWrong,
    /// Signing in at an identity provider came to nothing.
    Provider(ProviderProblem),
}

/// A problem, as a sentence.
pub(crate) struct FieldProblem {
    pub(crate) field: Option<&'static str>,
    pub(crate) text: String,
}

impl Problem {
    /// The field that it is about, by its id on the page.
    pub(crate) const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Nonce | Self::Provider(_) => None,
            Self::Email => Some("email"),
            Self::FirstNameMissing | Self::FirstNameLong => Some("first_name"),
            Self::LastNameLong => Some("last_name"),
            Self::PasswordMissing | Self::PasswordWeak(_) | Self::PasswordWrong => Some("password"),
        }
    }

    /// The sentence.
    pub(crate) fn text(&self, texts: Texts) -> String {
        match self {
            Self::Nonce => texts.say(Key::ProblemForm),
            Self::FirstNameMissing => texts.say(Key::ProblemFirstNameMissing),
            Self::FirstNameLong | Self::LastNameLong => texts.say(Key::ProblemNameLong),
            Self::Email => texts.say(Key::ProblemEmail),
            Self::PasswordMissing => texts.say(Key::ProblemPasswordMissing),
            Self::PasswordWeak(PasswordRule::AtLeast(characters)) => {
                let count = Argument::Count(u32::try_from(*characters).unwrap_or(u32::MAX));
                texts.with(Key::ProblemPasswordShort, &[("count", count)])
            }
            Self::PasswordWeak(PasswordRule::AtMost(_)) => texts.say(Key::ProblemPasswordLong),
            Self::PasswordWeak(PasswordRule::CharacterClasses) => texts.say(Key::ProblemPasswordKinds),
            Self::PasswordWeak(PasswordRule::Common) => texts.say(Key::ProblemPasswordCommon),
            Self::PasswordWeak(PasswordRule::Characters) => texts.say(Key::ProblemPasswordCharacters),
            Self::Provider(problem) => provider_problem::sentence(texts, *problem),
            Self::PasswordWrong => texts.say(Key::ProblemPasswordWrong),
        }
    }
}
