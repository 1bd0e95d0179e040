//! Every operation of this adapter on arbitrary requests.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_apexscore::{ApexscoreAdapter, Settings};
use usher_fuzz::{Wild, check};

static ADAPTER: LazyLock<ApexscoreAdapter> = LazyLock::new(|| ApexscoreAdapter::new(Settings::default()));

fuzz_target!(|wild: Wild| check(&*ADAPTER, &wild));
