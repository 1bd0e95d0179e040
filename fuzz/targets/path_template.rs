//! Templates and paths of any text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_kit::{PathStyle, Template};

fuzz_target!(|input: (&str, &str, bool, bool)| {
    let (text, path, any_case, any_slash) = input;
    let style = PathStyle { any_case, any_slash };
    let Ok(template) = Template::parse(text) else { return };
    assert_eq!(template.as_str(), text);
    let shape = template.shape(style);
    let exact = PathStyle { any_case: false, any_slash: false };
    let matched = template.matches(path, style).is_some();
    assert!(matched || template.matches(path, exact).is_none(), "a looser style matches more");
    assert!(!matched || path.starts_with('/'));
    // Two templates of one shape match the same paths: that is what the check for overlaps rests on.
    let named_otherwise = Template::parse(&shape.replace("{}", "{other}")).expect("a shape is a template");
    assert_eq!(named_otherwise.matches(path, style).is_some(), matched, "{text:?} {path:?}");
});
