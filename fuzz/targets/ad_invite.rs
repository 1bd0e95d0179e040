//! Every operation of this adapter on arbitrary requests.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_ad_invite::{AdInviteAdapter, Settings};
use usher_fuzz::{Wild, check};

static ADAPTER: LazyLock<AdInviteAdapter> = LazyLock::new(|| AdInviteAdapter::new(Settings::default()));

fuzz_target!(|wild: Wild| check(&*ADAPTER, &wild));
