//! Sets of keys that identity providers publish.

#![no_main]
#![expect(dead_code, reason = "what is included has more readers elsewhere")]

#[path = "../../crates/engine/src/authenticate/key_set.rs"]
mod key_set;

/// What the module asks of its neighbour.
mod issuer_settings {
    #[derive(Clone, Copy)]
    #[expect(dead_code, reason = "a secret is in no set")]
    pub(crate) enum Algorithm {
        Hs256,
        Rs256,
        Es256,
        EdDsa,
    }
}

use issuer_settings::Algorithm;
use key_set::KeySet;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for algorithm in [Algorithm::Rs256, Algorithm::Es256, Algorithm::EdDsa] {
        let Ok(set) = KeySet::parse(text, algorithm) else { continue };
        for id in [None, Some(""), Some("a"), Some("k")] {
            let found = set.candidates(id).len();
            assert!(found <= 16, "{found}");
            assert!(id.is_some() || set.is_empty() == (found == 0), "a token that names no key may be of any");
        }
    }
});
