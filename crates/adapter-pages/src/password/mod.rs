//! Setting a password that was forgotten or never set: asking for a link by mail, and using it.
//!
//! Whether an address has an account stands in no answer: what is asked for is answered before anybody looks.

mod done;
mod files;
mod forgot;
mod forgot_page;
mod reset;
mod reset_page;
mod shown;

use crate::Site;
use crate::page::{Mounted, Page};
use usher_adapter_kit::MountedOperation;

/// All of them.
pub(crate) fn operations(site: &Site) -> Vec<Box<dyn MountedOperation>> {
    macro_rules! mount {
        ($($page:expr),+ $(,)?) => { vec![$(Box::new(Mounted { site: site.clone(), page: $page })),+] };
    }
    mount![
        forgot_page::ForgotPage,
        forgot::Forgot,
        reset_page::ResetPage,
        reset::Reset,
        done::Done,
        files::SCRIPT_FILE,
        files::ICON_FILE
    ]
}

#[cfg(test)]
mod tests;
