//! Requests as they stand on the wire, for every operation of every protocol: a line with method and path, header fields,
//! an empty line and a body. The requests of the compatibility fixtures are its seeds.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use usher_adapter_console::{ConsoleAdapter, SessionCookie};
use usher_adapter_kit::Adapter;
use usher_adapter_pages::{PageKey, PagesAdapter};
use usher_fuzz::check_written;

static ADAPTERS: LazyLock<[Box<dyn Adapter>; 7]> = LazyLock::new(|| {
    let key = || PageKey::new([7; 32]);
    [
        Box::new(usher_adapter_canonical::CanonicalAdapter::new(Default::default())),
        Box::new(usher_adapter_bizkithub::BizkithubAdapter::new(Default::default())),
        Box::new(usher_adapter_backops::BackopsAdapter::new(Default::default())),
        Box::new(usher_adapter_apexscore::ApexscoreAdapter::new(Default::default())),
        Box::new(usher_adapter_ad_invite::AdInviteAdapter::new(Default::default())),
        Box::new(PagesAdapter::new(Default::default(), key())),
        Box::new(ConsoleAdapter::new(Default::default(), key(), SessionCookie::Plain)),
    ]
});

fuzz_target!(|bytes: &[u8]| ADAPTERS.iter().for_each(|adapter| check_written(&**adapter, bytes)));
