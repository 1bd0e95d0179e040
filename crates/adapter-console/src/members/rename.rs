//! `POST /console/members/{member}/rename`: another name for a person.

use super::{PATH, id, path, seen_by};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditMember;
use usher_domain::text::tidied;
use usher_domain::{Attributes, CatalogPolicy, PersonName, RequestedGrants};
use usher_locales::Key;

pub(crate) struct Rename;

/// The names of a form; `Err` is the page of what is wrong.
pub(crate) fn names(context: &PageContext<'_>, section: Section, back: &str) -> Result<[PersonName; 2], Response> {
    let name = |field: &str| {
        PersonName::parse(tidied(context.call.field(field)).trim())
            .map_err(|_error| context.problem(section, 422, context.say(Key::MemberNameLong), back))
    };
    Ok([name("first_name")?, name("last_name")?])
}

impl Page for Rename {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/{member}/rename";
        Descriptor { name: "rename_member", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (member, expected) = seen_by(context.call)?;
        let [first_name, last_name] = names(context, Section::Members, PATH)?;
        let command = EditMember {
            member,
            grants: RequestedGrants::default(),
            first_name: Some(first_name),
            last_name: Some(last_name),
            attributes: Attributes::default(),
            catalog: CatalogPolicy::Listed,
            expected,
        };
        context.act(Section::Members, &command, &path(id(context.call)?), "renamed").await
    }

    fn document(&self) -> Document {
        Document::new("Change a person's name", "Fields `first_name` and `last_name`.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
            .bare_answer(422, "The name is too long.")
    }
}
