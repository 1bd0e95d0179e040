//! Licenses: the list, and making, showing, changing and deleting them.

mod create;
mod delete;
mod edit;
mod fields;
mod list;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use list::List;
pub(crate) use show::Show;

use crate::call::Call;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{LicenseId, LicenseUsage};
use usher_locales::{Argument, Key, Piece, Texts};

const PATH: &str = "/console/licenses";

/// What it takes to change licenses.
const MANAGE: &str = "licenses.manage";

/// Where a license is.
fn path(id: LicenseId) -> String {
    format!("{PATH}/{id}")
}

/// The license of the path.
fn id(call: &Call<'_>) -> Result<LicenseId, Response> {
    call.id("license", LicenseId, EntityKind::License)
}

/// How many seats there are and what becomes of them, taken apart at those that are free.
fn seats(texts: Texts, usage: &LicenseUsage) -> Vec<Piece> {
    let free = free(texts, usage);
    texts.pieces(Key::LicenseUsage, &counts(usage, &free))
}

/// How many are free.
fn free(texts: Texts, usage: &LicenseUsage) -> String {
    texts.with(Key::LicenseUsageFree, &[("count", Argument::Count(usage.free()))])
}

/// What messages about the seats are filled in with.
const fn counts<'a>(usage: &LicenseUsage, free: &'a str) -> [(&'static str, Argument<'a>); 4] {
    [
        ("used", Argument::Count(usage.assigned)),
        ("reserved", Argument::Count(usage.reserved)),
        ("free", Argument::Text(free)),
        ("count", Argument::Count(usage.license.seats)),
    ]
}
