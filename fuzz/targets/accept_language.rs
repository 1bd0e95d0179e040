//! Content negotiation by language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_domain::Locale;
use usher_locales::preferred;

fuzz_target!(|header: &str| {
    let found = preferred(header);
    // What comes first with the full weight wins, whatever follows.
    assert_eq!(preferred(&format!("da,{header}")), Some(Locale::Da));
    if let Some(locale) = found {
        assert!(header.to_ascii_lowercase().contains(locale.code()));
    }
});
