//! What all pages share: the frame around them, the stylesheet, and the headers that keep a page and its link to itself.

mod respond;
mod theme;

pub(crate) use respond::{branded, handing_on, respond, see_other};

use crate::address::{address, prefix};
use crate::static_files::{ICON, SCRIPT};
pub use theme::Theme;
use usher_adapter_kit::Request;
use usher_domain::rules::MIN_PASSWORD_CHARACTERS;
use usher_domain::{Branding, InvitationToken, Locale};
use usher_locales::{Argument, Key, Texts, native_name, one_line};

/// The stylesheet, which stands in every page.
pub(crate) const STYLE: &str = include_str!("../../templates/style.css");

/// What stands around the content of a page.
pub(crate) struct Layout {
    /// The language.
    pub(crate) texts: Texts,
    /// What the browser's tab says.
    pub(crate) title: String,
    /// Whose page it is; the one place where an organization appears as such.
    pub(crate) brand: Option<Brand>,
    /// The same page in every language.
    pub(crate) languages: Vec<Language>,
    /// The stylesheet.
    pub(crate) style: &'static str,
    /// Where the script is, which no page needs.
    pub(crate) script: String,
    /// Where the icon is.
    pub(crate) icon: String,
    /// The organization's own colors over it.
    pub(crate) own_style: Option<String>,
}

/// An organization as its pages show it.
pub(crate) struct Brand {
    /// Its name.
    pub(crate) name: String,
    /// The first letter of it.
    pub(crate) letter: String,
    /// Its logo, which stands instead of the letter.
    pub(crate) logo: Option<String>,
}

/// A language to choose.
pub(crate) struct Language {
    /// Its code.
    pub(crate) code: &'static str,
    /// What it calls itself.
    pub(crate) name: &'static str,
    /// The page in it.
    pub(crate) address: String,
    /// Whether the page is in it already.
    pub(crate) is_current: bool,
}

impl Layout {
    /// A frame without an organization.
    pub(crate) fn new(request: &Request, texts: Texts, title: String) -> Self {
        let language = |locale: Locale| Language {
            code: locale.code(),
            name: native_name(locale),
            address: in_language(request, locale),
            is_current: locale == texts.locale(),
        };
        let languages = Locale::ALL.into_iter().map(language).collect();
        let (script, icon) = (SCRIPT.address(prefix(request)), ICON.address(prefix(request)));
        Self { texts, title, brand: None, languages, style: STYLE, script, icon, own_style: None }
    }

    /// What is said of a password that is too short.
    pub(crate) fn too_short(&self) -> String {
        self.texts.with(Key::ProblemPasswordShort, &[("count", Argument::Count(Self::fewest()))])
    }

    /// How many characters a password has at least.
    pub(crate) fn fewest() -> u32 {
        u32::try_from(MIN_PASSWORD_CHARACTERS).unwrap_or(u32::MAX)
    }

    /// The frame with an organization.
    pub(crate) fn of(self, organization: &str) -> Self {
        let name = one_line(organization);
        let letter = name.chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
        let logo = None;
        Self { brand: (!name.is_empty()).then_some(Brand { name, letter, logo }), ..self }
    }

    /// The frame in the organization's colors and with its logo.
    pub(crate) fn looking(self, branding: &Branding) -> Self {
        let Theme { style, logo } = Theme::of(branding);
        Self { own_style: style, brand: self.brand.map(|brand| Brand { logo, ..brand }), ..self }
    }
}

/// Where the page is found in another language. Only pages that can be fetched are: from an answer to a form about an
/// invitation the way leads back to the invitation.
fn in_language(request: &Request, locale: Locale) -> String {
    match InvitationToken::parse(request.parameters.get("token")) {
        Some(token) if request.path.contains("/invitations/") => {
            let is_decline = request.method == usher_adapter_kit::Method::Get && request.path.contains("/decline");
            address(request, token, if is_decline { "/decline" } else { "" }, locale)
        }
        _ => format!("?lang={}", locale.code()),
    }
}
