//! The messages of all languages, and how one is filled in.

use crate::argument::{Argument, Piece, fenced, pieces};
use crate::key::Key;
use crate::number::{grouped, in_message, separator};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;
use usher_domain::{Locale, Translations};

/// The messages in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    locale: Locale,
}

/// How the names begin of messages that say what comes with the program.
pub(crate) const BUILT_IN: &str = "builtin-";

type Bundle = FluentBundle<FluentResource>;

/// The languages in the order of [`Locale::ALL`], each read when it is first asked for.
static BUNDLES: [OnceLock<Bundle>; Locale::ALL.len()] = [const { OnceLock::new() }; Locale::ALL.len()];

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

    /// A number for people, in groups of three digits.
    #[must_use]
    pub fn number(self, number: u64) -> String {
        grouped(&number.to_string(), separator(self.locale))
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

    /// A message with `$count` filled in, in the form that the number takes.
    #[must_use]
    pub fn count(self, key: Key, count: usize) -> String {
        self.with(key, &[("count", Argument::Count(u32::try_from(count).unwrap_or(u32::MAX)))])
    }

    /// What a permission or role is called in the language: as its organization translates it, or as it is translated here
    /// if its name is one that comes with the program; any other name as it is.
    #[must_use]
    pub fn named(self, given: &str, translations: &Translations) -> String {
        if let Some(name) = translations.of(self.locale) {
            return name.to_owned();
        }
        let english = Self::of(Locale::En);
        let known = Key::ALL.iter().filter(|key| key.id().starts_with(BUILT_IN));
        let found = known.copied().find(|key| self.locale != Locale::En && english.say(*key) == given);
        found.map_or_else(|| given.to_owned(), |key| self.say(key))
    }

    /// A message with its placeholders filled in, taken apart at them.
    #[must_use]
    pub fn pieces(self, key: Key, arguments: &[(&str, Argument<'_>)]) -> Vec<Piece> {
        pieces(&self.formatted(key, Some(&filled(arguments, fenced))))
    }

    fn formatted(self, key: Key, arguments: Option<&FluentArgs<'_>>) -> String {
        let of_language = Locale::ALL.iter().zip(&BUNDLES).find(|(locale, _)| **locale == self.locale);
        let bundle = of_language.map(|(locale, read)| read.get_or_init(|| bundle(*locale)));
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
    bundle.set_formatter(Some(match separator(locale) {
        '.' => in_message::<'.', _>,
        '\u{202F}' => in_message::<'\u{202F}', _>,
        '\u{A0}' => in_message::<'\u{A0}', _>,
        _ => in_message::<',', _>,
    }));
    // What cannot be read of a file is left out; a test holds that everything can.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source(locale).to_owned());
    bundle.add_resource_overriding(resource);
    bundle
}

/// The messages of a language, its files one after the other.
pub(crate) const fn source(locale: Locale) -> &'static str {
    include!(concat!(env!("OUT_DIR"), "/sources.rs"))
}
