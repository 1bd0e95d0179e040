//! Every operation of this adapter on arbitrary requests.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_pages::{PageKey, PagesAdapter, Settings};
use usher_fuzz::{Wild, check};

static ADAPTER: LazyLock<PagesAdapter> =
    LazyLock::new(|| PagesAdapter::new(Settings::default(), PageKey::new([7; 32])));

fuzz_target!(|wild: Wild| check(&*ADAPTER, &wild));
