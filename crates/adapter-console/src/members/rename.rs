//! `POST /console/members/{member}/rename`: another name for a person.

use super::show::shown;
use super::{id, path, seen_by};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered, nowhere};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditMember;
use usher_domain::text::tidied;
use usher_domain::{Attributes, CatalogPolicy, PersonName, RequestedGrants};
use usher_locales::Key;

pub(crate) struct Rename;

/// The names of a form.
pub(crate) fn names(context: &PageContext<'_>) -> Result<[PersonName; 2], Wrong> {
    let name = |field: &str| {
        PersonName::parse(tidied(context.call.field(field)).trim())
            .map_err(|_error| Wrong::at(field, context.say(Key::MemberNameLong)))
    };
    Ok([name("first_name")?, name("last_name")?])
}

impl Page for Rename {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/{member}/rename";
        Descriptor { name: "rename_member", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(rename(context).await, |wrong| shown(context, [Wrong::default(), wrong])).await
    }

    fn document(&self) -> Document {
        Document::new("Change a person's name", "Fields `first_name` and `last_name`.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
            .bare_answer(422, "The form again: a name is too long.")
    }
}

async fn rename(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let (member, expected) = seen_by(context.call)?;
    let [first_name, last_name] = names(context)?;
    let command = EditMember {
        member,
        grants: RequestedGrants::default(),
        first_name: Some(first_name),
        last_name: Some(last_name),
        attributes: Attributes::default(),
        catalog: CatalogPolicy::Listed,
        expected,
    };
    let here = path(id(context.call)?);
    context.attempt(Section::Members, &command, &here, nowhere).await?;
    Ok(done(context.call.request, &here, "renamed"))
}
