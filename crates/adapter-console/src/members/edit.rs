//! `POST /console/members/{member}/edit`: other rights for a member, at once.

use super::show::shown;
use super::{id, path, seen_by};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered, nowhere};
use crate::{faults, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditMember;
use usher_domain::{Attributes, CatalogPolicy};
use usher_locales::Key;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "edit_member",
            method: Method::Post,
            path: "/console/members/{member}/edit",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, [wrong, Wrong::default()])).await
    }

    fn document(&self) -> Document {
        Document::new("Change a member's permissions", "Fields `role:CODE`, `permission:CODE` and `resource:ID` grant.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
            .bare_answer(403, "The form again: the caller lacks what is granted.")
            .bare_answer(422, "The form again: the permissions cannot be granted, or an end is in the past.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let call = context.call;
    let (member, expected) = seen_by(call)?;
    let grants = grants::read(&call.form).ok_or_else(|| faults::unreadable(call.request, 400))?;
    if let Some(field) = grants::past_end(&call.form, context.now()) {
        return Err(Wrong::at(field, context.say(Key::RefusedExpiryPast)).into());
    }
    let (first_name, last_name, attributes) = (None, None, Attributes::default());
    let catalog = CatalogPolicy::Listed;
    let command = EditMember { member, grants, first_name, last_name, attributes, catalog, expected };
    let here = path(id(call)?);
    context.attempt(Section::Members, &command, &here, nowhere).await?;
    Ok(done(call.request, &here, "edited"))
}
