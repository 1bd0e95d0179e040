//! The messages of all languages, and how one is filled in.

use crate::argument::{Argument, Piece, fenced, pieces};
use crate::key::Key;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;
use usher_domain::Locale;

/// The messages in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    locale: Locale,
}

type Bundle = FluentBundle<FluentResource>;

/// All languages, in the order of [`Locale::ALL`].
static BUNDLES: LazyLock<Vec<(Locale, Bundle)>> =
    LazyLock::new(|| Locale::ALL.into_iter().map(|locale| (locale, bundle(locale))).collect());

impl Texts {
    /// The messages in a language.
    #[must_use]
    pub const fn of(locale: Locale) -> Self {
        Self { locale }
    }

    /// The language.
    #[must_use]
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// What stands between two sentences.
    #[must_use]
    pub const fn sentence_gap(self) -> &'static str {
        if matches!(self.locale, Locale::Zh | Locale::Ja) { "" } else { " " }
    }

    /// A message without placeholders.
    #[must_use]
    pub fn say(self, key: Key) -> String {
        self.formatted(key, None)
    }

    /// A message with its placeholders filled in.
    #[must_use]
    pub fn with(self, key: Key, arguments: &[(&str, Argument<'_>)]) -> String {
        self.formatted(key, Some(&filled(arguments, str::to_owned)))
    }

    /// A message with its placeholders filled in, taken apart at them.
    #[must_use]
    pub fn pieces(self, key: Key, arguments: &[(&str, Argument<'_>)]) -> Vec<Piece> {
        pieces(&self.formatted(key, Some(&filled(arguments, fenced))))
    }

    fn formatted(self, key: Key, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle = BUNDLES.iter().find(|(locale, _)| *locale == self.locale).map(|(_, bundle)| bundle);
        let pattern = bundle.and_then(|bundle| Some((bundle, bundle.get_message(key.id())?.value()?)));
        // No language lacks a message: a test holds that. Its name is better than nothing.
        let Some((bundle, pattern)) = pattern else { return key.id().to_owned() };
        bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}

fn filled<'a>(arguments: &[(&'a str, Argument<'_>)], text: impl Fn(&str) -> String) -> FluentArgs<'a> {
    let value = |argument: &Argument<'_>| match (argument, argument.text()) {
        (Argument::Count(count), _) => FluentValue::from(*count),
        (_, shown) => FluentValue::from(text(&shown.unwrap_or_default())),
    };
    arguments.iter().map(|(name, argument)| (*name, value(argument))).collect()
}

fn bundle(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks around names would be visible in subjects; none of the languages is written from right to left.
    bundle.set_use_isolating(false);
    // What cannot be read of a file is left out; a test holds that everything can.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source(locale).to_owned());
    bundle.add_resource_overriding(resource);
    bundle
}

/// The file of a language.
pub(crate) const fn source(locale: Locale) -> &'static str {
    match locale {
        Locale::Cs => include_str!("../texts/cs.ftl"),
        Locale::En => include_str!("../texts/en.ftl"),
        Locale::Fr => include_str!("../texts/fr.ftl"),
        Locale::It => include_str!("../texts/it.ftl"),
        Locale::Pl => include_str!("../texts/pl.ftl"),
        Locale::De => include_str!("../texts/de.ftl"),
        Locale::Sk => include_str!("../texts/sk.ftl"),
        Locale::Sv => include_str!("../texts/sv.ftl"),
        Locale::Es => include_str!("../texts/es.ftl"),
        Locale::Zh => include_str!("../texts/zh.ftl"),
        Locale::Ja => include_str!("../texts/ja.ftl"),
        Locale::Uk => include_str!("../texts/uk.ftl"),
        Locale::Da => include_str!("../texts/da.ftl"),
    }
}
