//! The forms of numbers, against the Unicode CLDR as `intl_pluralrules` has it.

use super::messages;
use crate::{Argument, Key, Texts};
use fluent_syntax::ast::{Expression, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;
use usher_domain::Locale;

const fn word(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

fn category(locale: Locale, count: u32) -> &'static str {
    let language: LanguageIdentifier = locale.code().parse().unwrap();
    word(&PluralRules::create(language, PluralRuleType::CARDINAL).unwrap().select(count).unwrap())
}

#[test]
fn categories_are_those_of_cldr() {
    const COUNTS: [u32; 10] = [0, 1, 2, 4, 5, 11, 12, 21, 22, 101];
    let (two, czech) = ("o 1 o o o o o o o o", "o 1 f f o o o o o o");
    for (locale, expected) in [
        (Locale::Cs, czech),
        (Locale::En, two),
        (Locale::Fr, "1 1 o o o o o o o o"),
        (Locale::It, two),
        (Locale::Pl, "m 1 f f m m m m f m"),
        (Locale::De, two),
        (Locale::Sk, czech),
        (Locale::Sv, two),
        (Locale::Es, two),
        (Locale::Zh, "o o o o o o o o o o"),
        (Locale::Ja, "o o o o o o o o o o"),
        (Locale::Uk, "m 1 f f m m m 1 f 1"),
        (Locale::Da, two),
    ] {
        let letter = |count| match category(locale, count) {
            "one" => "1",
            other => &other[..1],
        };
        assert_eq!(COUNTS.map(letter).join(" "), expected, "{}", locale.code());
    }
}

/// Every form that a number up to a thousand takes in the language has its own text, and no form that it never takes,
/// except that of fractions.
#[test]
fn every_plural_has_the_forms_of_its_language() {
    for locale in Locale::ALL {
        let needed: BTreeSet<&str> = (0..1000).map(|count| category(locale, count)).collect();
        for message in messages(locale) {
            let elements = message.value.iter().flat_map(|pattern| &pattern.elements);
            for element in elements {
                let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element else {
                    continue;
                };
                let has: BTreeSet<&str> = variants
                    .iter()
                    .map(|variant| match &variant.key {
                        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => *name,
                    })
                    .collect();
                assert!(has.is_superset(&needed), "{}: {} has {has:?}", locale.code(), message.id.name);
            }
        }
    }
}

#[test]
fn sentences_take_the_form_of_their_number() {
    for (locale, texts) in [
        (Locale::En, ["One permission", "2 permissions", "5 permissions", "21 permissions"]),
        (Locale::De, ["Eine Berechtigung", "2 Berechtigungen", "5 Berechtigungen", "21 Berechtigungen"]),
        (Locale::Fr, ["1 autorisation", "2 autorisations", "5 autorisations", "21 autorisations"]),
        (Locale::It, ["Un’autorizzazione", "2 autorizzazioni", "5 autorizzazioni", "21 autorizzazioni"]),
        (Locale::Es, ["Un permiso", "2 permisos", "5 permisos", "21 permisos"]),
        (Locale::Cs, ["1 oprávnění", "2 oprávnění", "5 oprávnění", "21 oprávnění"]),
        (Locale::Sk, ["1 oprávnenie", "2 oprávnenia", "5 oprávnení", "21 oprávnení"]),
        (Locale::Pl, ["1 uprawnienie", "2 uprawnienia", "5 uprawnień", "21 uprawnień"]),
        (Locale::Uk, ["1 дозвіл", "2 дозволи", "5 дозволів", "21 дозвіл"]),
        (Locale::Sv, ["En behörighet", "2 behörigheter", "5 behörigheter", "21 behörigheter"]),
        (Locale::Da, ["Én rettighed", "2 rettigheder", "5 rettigheder", "21 rettigheder"]),
        (Locale::Zh, ["1 项权限", "2 项权限", "5 项权限", "21 项权限"]),
        (Locale::Ja, ["1件の権限", "2件の権限", "5件の権限", "21件の権限"]),
    ] {
        let say = |count| Texts::of(locale).with(Key::GrantsPermissions, &[("count", Argument::Count(count))]);
        assert_eq!([1, 2, 5, 21].map(say), texts, "{}", locale.code());
    }
}
