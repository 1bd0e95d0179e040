//! An address that is taken can be put into a header, and is the same when it is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_domain::EmailAddress;

fuzz_target!(|text: &str| {
    let Ok(email) = EmailAddress::parse(text) else { return };
    assert!(email.as_sent().chars().all(|c| !c.is_control()), "{email:?}");
    assert_eq!(EmailAddress::parse(email.as_sent()).as_ref(), Ok(&email));
    let canonical = EmailAddress::parse(email.canonical().as_str()).expect("the canonical form is an address");
    assert_eq!(canonical.canonical(), email.canonical(), "the canonical form is final");
    assert!(email.canonical().as_str().ends_with(email.canonical().domain()));
});
