//! The fields of a license in forms.

use crate::layout::Section;
use crate::page_context::PageContext;
use usher_adapter_kit::Response;
use usher_domain::Label;
use usher_domain::settings::label;
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

/// The name and the seats; `Err` is the page of what is wrong.
pub(super) fn read(context: &PageContext<'_>, back: &str) -> Result<(Label, u32), Response> {
    let problem = |key| context.problem(Section::Licenses, 422, context.say(key), back);
    let name = label(context.call.field("name")).map_err(|_no_name| problem(Key::WordEnterName))?;
    let seats = context.call.field("seats").parse();
    Ok((name, seats.map_err(|_no_number| problem(Key::LicenseEnterSeats))?))
}
