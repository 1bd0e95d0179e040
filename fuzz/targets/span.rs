//! Spans of time in settings.

#![no_main]

#[path = "../../crates/gateway/src/duration.rs"]
mod duration;

use duration::Span;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(span) = text.parse::<Span>() else { return };
    assert_eq!(span.to_string(), text);
    assert!((0..=36_525 * 86_400_000).contains(&span.millis()));
    assert_eq!(span.unsigned_millis(), span.millis().unsigned_abs());
});
