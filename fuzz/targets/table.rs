//! Tables of people, as files and as pasted lists: whatever the bytes, they are read or refused, line by line.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_canonical::{CanonicalAdapter, Settings};
use usher_adapter_kit::Adapter;
use usher_fuzz::check_written;

static ADAPTER: LazyLock<CanonicalAdapter> = LazyLock::new(|| CanonicalAdapter::new(Settings::default()));

fuzz_target!(|table: &[u8]| {
    let head = b"POST /v1/invitations/import HTTP/1.1\nAuthorization: Bearer x\nContent-Type: text/csv\n\n";
    let adapter: &dyn Adapter = &*ADAPTER;
    check_written(adapter, &[head.as_slice(), table].concat());
});
