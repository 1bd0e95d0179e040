//! The names of an organization as forms send them.

use crate::page_context::PageContext;
use usher_domain::{Label, Slug};
use usher_locales::Key;

/// The name and the short name; `Err` is what is wrong with them.
pub(super) fn names(context: &PageContext<'_>) -> Result<(Label, Slug), Key> {
    let name = Label::parse(context.call.field("name")).map_err(|_no_name| Key::NewOrganizationNameLong)?;
    if name.as_str().is_empty() {
        return Err(Key::NewOrganizationNoName);
    }
    let slug = Slug::parse(context.call.field("slug")).map_err(|_no_slug| Key::SettingsEnterSlug)?;
    Ok((name, slug))
}
