//! `POST /console/invitations/{invitation}/edit`: other rights for a person who has not joined yet.

use super::show::shown;
use super::{id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered, nowhere};
use crate::{faults, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::CatalogPolicy;
use usher_domain::commands::{EditInvitation, ExpiryEdit, LicenseEdit};
use usher_locales::Key;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/edit";
        Descriptor { name: "edit_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, [wrong, Wrong::default()])).await
    }

    fn document(&self) -> Document {
        Document::new(
            "Change an invitation's permissions",
            "Fields `role:CODE`, `permission:CODE` and `resource:ID` grant.",
        )
        .bare_answer(303, "Changed.")
        .bare_answer(409, "The invitation changed in the meantime, or is no longer open.")
        .bare_answer(403, "The form again: the caller lacks what is granted.")
        .bare_answer(422, "The form again: the permissions cannot be granted, or an end is in the past.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let (call, id) = (context.call, id(context.call)?);
    let unreadable = || faults::unreadable(call.request, 400);
    let grants = grants::read(&call.form).ok_or_else(unreadable)?;
    if let Some(field) = grants::past_end(&call.form, context.now()) {
        return Err(Wrong::at(field, context.say(Key::RefusedExpiryPast)).into());
    }
    let command = EditInvitation {
        invitation: id,
        first_name: None,
        last_name: None,
        grants,
        expiry: ExpiryEdit::Keep,
        license: LicenseEdit::Keep,
        metadata: None,
        catalog: CatalogPolicy::Listed,
        expected: Some(call.revision()?),
    };
    context.attempt(Section::Invitations, &command, &path(id), nowhere).await?;
    Ok(done(call.request, &path(id), "edited"))
}
