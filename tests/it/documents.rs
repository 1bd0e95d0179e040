//! What documents name is there.

use std::fs;
use std::path::Path;

/// A promise counts by the test that tries to break it, so each that is named must exist.
#[test]
fn every_file_and_test_that_the_security_policy_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let policy = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let quoted = policy.split('`').skip(1).step_by(2);
    let named: Vec<&str> = quoted.filter(|code| code.starts_with("tests/") || code.starts_with("crates/")).collect();
    assert!(named.len() > 20, "{named:?}");
    for code in named {
        let (path, test) = code.split_once("::").map_or((code, None), |(path, test)| (path, Some(test)));
        let path = root.join(path);
        assert!(path.exists(), "{code}");
        if let Some(test) = test {
            let source = fs::read_to_string(&path).unwrap();
            assert!(source.contains(&format!("fn {test}(")), "{code}");
        }
    }
}
