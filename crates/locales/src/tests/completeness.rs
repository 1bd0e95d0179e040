//! No language lacks a message, has one too many or forgets a placeholder, and every message is shown somewhere.

use super::messages;
use crate::Key;
use crate::catalog::BUILT_IN;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use usher_domain::Locale;

/// The placeholders of each variant of a message; one set for a message without variants.
fn placeholders(pattern: &Pattern<&'static str>) -> Vec<BTreeSet<&'static str>> {
    let mut own = BTreeSet::new();
    let mut variants = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => drop(own.insert(id.name)),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants: found } => {
                own.insert(id.name);
                variants.extend(found.iter().flat_map(|variant| placeholders(&variant.value)));
            }
            other => panic!("{other:?} is more than translators should be asked to write"),
        }
    }
    if variants.is_empty() {
        return vec![own];
    }
    variants.into_iter().map(|variant| variant.union(&own).copied().collect()).collect()
}

fn all_placeholders(locale: Locale) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found = BTreeMap::new();
    for message in messages(locale) {
        let pattern = message.value.unwrap_or_else(|| panic!("{} is empty", message.id.name));
        let variants = placeholders(&pattern);
        assert!(variants.windows(2).all(|pair| pair[0] == pair[1]), "{}: {}", locale.code(), message.id.name);
        assert!(message.attributes.is_empty(), "{}: {}", locale.code(), message.id.name);
        let before = found.insert(message.id.name, variants.into_iter().next().unwrap_or_default());
        assert!(before.is_none(), "{}: {} stands twice", locale.code(), message.id.name);
    }
    found
}

#[test]
fn every_language_has_every_message_with_every_placeholder() {
    let keys: BTreeSet<&str> = Key::ALL.iter().map(|key| key.id()).collect();
    let english = all_placeholders(Locale::En);
    assert_eq!(english.keys().copied().collect::<BTreeSet<_>>(), keys);
    for locale in Locale::ALL {
        assert_eq!(all_placeholders(locale), english, "{}", locale.code());
    }
}

#[test]
fn every_message_is_shown_somewhere() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut code = String::new();
    for user in ["mailer", "adapter-pages", "adapter-console"] {
        for folder in ["src", "templates"] {
            read(&crates.join(user).join(folder), &mut code);
        }
    }
    let unused: Vec<_> = Key::ALL
        .iter()
        .filter(|key| !key.id().starts_with(BUILT_IN))
        .filter(|key| !names(&code, &format!("Key::{key:?}")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Whether the code has the name as a whole.
fn names(code: &str, name: &str) -> bool {
    code.match_indices(name)
        .any(|(at, _)| !code[at + name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

fn read(path: &Path, into: &mut String) {
    if !path.exists() {
        return;
    }
    for entry in std::fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { read(&path, into) } else { into.push_str(&std::fs::read_to_string(path).unwrap()) }
    }
}
