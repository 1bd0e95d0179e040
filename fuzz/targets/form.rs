//! Forms as browsers post them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_pages::Form;

fuzz_target!(|body: &[u8]| {
    let Some(form) = Form::read(body) else { return };
    assert_eq!(Form::read(body), Some(form));
    // A field more is a field more, unless it was there.
    let mut longer = body.to_vec();
    longer.extend_from_slice(b"&fuzz=%26");
    if let Some(form) = Form::read(&longer) {
        assert_eq!(form.field("fuzz"), Some("&"));
    }
});
