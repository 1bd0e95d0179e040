//! Codes come back as they were, and what covers what is a preorder.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_domain::PermissionCode;

fuzz_target!(|texts: (&str, &str, &str)| {
    let codes = [texts.0, texts.1, texts.2].map(PermissionCode::parse);
    for (code, text) in codes.iter().zip([texts.0, texts.1, texts.2]) {
        let Ok(code) = code else { continue };
        assert_eq!(code.as_str(), text);
        assert!(code.covers(code));
        assert!(PermissionCode::everything().covers(code));
    }
    if let [Ok(a), Ok(b), Ok(c)] = &codes {
        assert!(!(a.covers(b) && b.covers(c)) || a.covers(c), "{a:?} {b:?} {c:?}");
    }
});
