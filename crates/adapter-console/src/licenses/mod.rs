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
use crate::page_context::PageContext;
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

/// How wide the picture of the seats is, in its own units.
const WIDTH: u64 = 1000;

/// The seats of a license, as a picture and in words.
pub(crate) struct Seats {
    pub(crate) name: String,
    /// Beside the picture.
    pub(crate) words: Vec<Piece>,
    /// In the picture's place.
    pub(crate) picture: String,
    /// Where the picture's parts end.
    pub(crate) assigned_width: u64,
    pub(crate) reserved_width: u64,
}

impl Seats {
    pub(crate) fn of(context: &PageContext<'_>, usage: &LicenseUsage) -> Self {
        let width = |seats: u32| u64::from(seats) * WIDTH / u64::from(usage.license.seats.max(1));
        let free = free(context.texts, usage);
        let name = [("name", Argument::Text(&usage.license.name))];
        let arguments: Vec<_> = name.into_iter().chain(counts(usage, &free)).collect();
        Self {
            name: usage.license.name.clone(),
            words: seats(context.texts, usage),
            picture: context.texts.with(Key::LicensePicture, &arguments),
            assigned_width: width(usage.assigned),
            reserved_width: width(usage.reserved),
        }
    }
}
