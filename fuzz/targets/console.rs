//! Every operation of this adapter on arbitrary requests.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_console::{ConsoleAdapter, SessionCookie, Settings};
use usher_adapter_pages::PageKey;
use usher_fuzz::{Wild, check};

static ADAPTER: LazyLock<ConsoleAdapter> =
    LazyLock::new(|| ConsoleAdapter::new(Settings::default(), PageKey::new([7; 32]), SessionCookie::Plain));

fuzz_target!(|wild: Wild| check(&*ADAPTER, &wild));
