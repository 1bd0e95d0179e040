//! What proxies say of a request's way, its scheme and its host.

#![no_main]
#![expect(dead_code, reason = "what is included has more readers elsewhere")]

#[path = "../../crates/gateway/src/http/forwarded.rs"]
mod forwarded;

use forwarded::{Forwarded, address, is_authority};
use libfuzzer_sys::fuzz_target;
use usher_adapter_kit::WebOrigin;

/// The values of the fields of one name; each line of the input is a name and a value.
fn values(fields: &str, name: &str) -> Vec<String> {
    let lines = fields.lines().filter_map(|line| line.split_once(':'));
    lines.filter(|(of, _)| *of == name).map(|(_, value)| value.to_owned()).collect()
}

fuzz_target!(|fields: &str| {
    let standard = values(fields, "forwarded");
    let [way, schemes, hosts] = ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"].map(|name| values(fields, name));
    for said in [Forwarded::standard(&standard), Forwarded::predecessors(&way, &schemes, &hosts)] {
        for hop in &said.way {
            // An address that is read is read again as it is written.
            let Some(found) = address(hop) else { continue };
            assert_eq!(address(&found.to_string()), Some(found));
        }
        // What can be a host has no sign that would end one in the address of a page.
        let host = said.host.filter(|host| is_authority(host)).unwrap_or_default();
        if let Some(origin) = WebOrigin::of("https", &host) {
            assert_eq!(WebOrigin::of("HTTPS", &host.to_ascii_uppercase()), Some(origin), "{host}");
        }
    }
});
