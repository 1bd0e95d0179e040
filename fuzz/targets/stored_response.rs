//! Bytes from the database are a kept answer or none; an answer is kept without loss.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_kit::Response;

fuzz_target!(|bytes: &[u8]| {
    let Some(response) = Response::from_bytes(bytes) else { return };
    assert_eq!(Response::from_bytes(&response.to_bytes()), Some(response));
});
