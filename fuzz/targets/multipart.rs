//! Forms with files as browsers post them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_pages::Form;

// The first line is the media type, the rest the body.
fuzz_target!(|request: &[u8]| {
    let at = request.iter().position(|byte| *byte == b'\n').unwrap_or(request.len());
    let (media_type, body) = (&request[..at], request.get(at + 1..).unwrap_or_default());
    if let Ok(media_type) = std::str::from_utf8(media_type) {
        let _ = Form::read_multipart(media_type, body);
    }
    // Whatever stands in a field comes out of it, unless it looks like what stands between fields.
    let kind = "multipart/form-data; boundary=fuzz";
    let Ok(text) = std::str::from_utf8(body) else { return };
    let whole = format!("--fuzz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{text}\r\n--fuzz--\r\n");
    if !text.contains("--fuzz") && whole.len() < 4 << 20 {
        let form = Form::read_multipart(kind, whole.as_bytes()).expect("a form");
        assert_eq!(form.field("a"), Some(text));
    }
});
