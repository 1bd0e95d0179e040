//! What confirming an invitation has in common on both surfaces. The surfaces differ in the names of the consents and in
//! what may be left out (\[D\] S2, S6), so each reads its own body.

use crate::Settings;
use crate::error::{self, Code};
use crate::fields::name;
use crate::json::Violation;
use std::collections::BTreeMap;
use usher_adapter_kit::Response;
use usher_domain::commands::{AcceptInvitation, Proof};
use usher_domain::rules::MIN_PASSWORD_CHARACTERS;
use usher_domain::{Attributes, InvitationToken, PersonName, Secret};

/// The languages of the vendor's forms (\[D\] S2, S6).
const LOCALES: [&str; 13] = ["cs", "en", "fr", "it", "pl", "de", "sk", "sv", "es", "zh", "ja", "uk", "da"];

/// Where the language that the invitee chose is kept with the member.
const LOCALE: &str = "bizkithub.locale";
/// Where the consent to marketing is kept with the member.
const MARKETING: &str = "bizkithub.marketing";

/// A confirmation, its types checked.
pub(crate) struct Confirmation {
    pub(crate) token: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) password: String,
    /// The name of the consent's field, and whether it was given.
    pub(crate) terms: (&'static str, bool),
    pub(crate) marketing: Option<bool>,
    pub(crate) locale: Option<String>,
}

impl Confirmation {
    /// The command. Nothing is asked of the engine before everything but the token is in order, so a token is never
    /// consumed by a form that is filled in wrongly.
    pub(crate) fn into_command(self, settings: Settings) -> Result<AcceptInvitation, Response> {
        let (token, command) = self.checked(settings).map_err(error::violated)?;
        // What has not the form of a token opens nothing, like one that was never given out.
        let token = InvitationToken::parse(&token).ok_or_else(|| Code::ResourceNotFound.answer())?;
        Ok(command(token))
    }

    fn checked(
        self,
        settings: Settings,
    ) -> Result<(String, impl FnOnce(InvitationToken) -> AcceptInvitation), Violation> {
        if let Some(locale) = &self.locale
            && !LOCALES.contains(&locale.as_str())
        {
            return Err(Violation::of("locale", &format!("must be one of {}.", LOCALES.join(", "))));
        }
        let first_name = full_name("firstName", self.first_name)?;
        let last_name = full_name("lastName", self.last_name)?;
        if self.password.chars().nth(MIN_PASSWORD_CHARACTERS - 1).is_none() {
            let limit = format!("must be at least {MIN_PASSWORD_CHARACTERS} characters.");
            return Err(Violation::of("password", &limit));
        }
        if let (field, false) = self.terms {
            return Err(Violation::of(field, "must be accepted."));
        }
        let marketing = self.marketing.map(|given| (MARKETING.to_owned(), given.to_string()));
        let locale = self.locale.map(|locale| (LOCALE.to_owned(), locale));
        let attributes = Attributes(marketing.into_iter().chain(locale).collect::<BTreeMap<_, _>>());
        let rules = settings.new_passwords.rules();
        let proof = Proof::Password {
            password: Secret::new(self.password),
            first_name: Some(first_name),
            last_name: Some(last_name),
        };
        Ok((self.token, move |token| AcceptInvitation { token, proof, rules, attributes }))
    }
}

/// A name of 1 to 128 characters (\[D\] S6; assumed for S2).
fn full_name(field: &str, text: String) -> Result<PersonName, Violation> {
    name(field, Some(text))?.ok_or_else(|| Violation::of(field, "must be at least 1 character."))
}
