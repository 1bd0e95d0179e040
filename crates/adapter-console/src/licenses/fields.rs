//! The fields of a license in forms.

use crate::page_context::PageContext;
use crate::wrong::Wrong;
use usher_domain::refusal::EntityKind;
use usher_domain::settings::label;
use usher_domain::{Label, Refusal};
use usher_locales::Key;
use utoipa::ToSchema;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = LicenseForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct LicenseFormSchema {
    /// What the page gave.
    nonce: String,
    /// The name, at most 200 characters.
    name: String,
    /// How many seats there are.
    seats: u32,
    /// Where a license is changed: the revision that the page showed.
    revision: Option<String>,
}

/// The name and the seats.
pub(super) fn read(context: &PageContext<'_>) -> Result<(Label, u32), Wrong> {
    let problem = |field: &str, key| Wrong::at(field, context.say(key));
    let name = label(context.call.field("name")).map_err(|_no_name| problem("name", Key::WordEnterName))?;
    let seats = context.call.field("seats").parse();
    Ok((name, seats.map_err(|_no_number| problem("seats", Key::LicenseEnterSeats))?))
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::InUse(EntityKind::License) => "seats",
        _ => "",
    }
}
