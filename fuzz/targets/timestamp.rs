//! An instant that is read is written so that it is read as the same one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_domain::Timestamp;

fuzz_target!(|text: &str| {
    let Ok(instant) = Timestamp::parse_rfc3339(text) else { return };
    assert_eq!(Timestamp::parse_rfc3339(&instant.rfc3339_millis()).as_ref(), Ok(&instant));
    let seconds = Timestamp::parse_rfc3339(&instant.rfc3339_seconds()).expect("whole seconds");
    assert_eq!(seconds.millis(), instant.seconds() * 1000);
});
