//! `GET /console/templates`: the templates, by name.

use super::{FORM, MANAGE, PATH, path};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PermissionTemplate;
use usher_domain::commands::ListTemplates;
use usher_locales::Key;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "templates.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    roles: String,
    /// Where one is made, for those who may.
    new: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    name: String,
    description: String,
    color: Option<String>,
    codes: Vec<String>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_templates", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let limit = context.call.site.settings.page_size;
        let command = ListTemplates { after: listing::after(context.call), limit };
        let page = context.ask(Section::Roles, &command, PATH).await?;
        let new = context.form_for(MANAGE, FORM).filter(|_| !context.is_confined());
        let shown = ListPage {
            layout: context.layout(Section::Roles, Key::TemplatesTitle),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            roles: context.address("/console/roles"),
            new,
            entries: page.entries.iter().map(|template| entry(context, template)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List permission templates", "What invitations can start from.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn entry(context: &PageContext<'_>, template: &PermissionTemplate) -> Entry {
    let said = &template.content;
    let roles = said.roles.iter().map(|code| code.as_str().to_owned());
    Entry {
        address: context.address(&path(template.id)),
        name: said.name.clone(),
        description: said.description.clone(),
        color: said.color.map(|color| color.to_string()),
        codes: roles.chain(said.permissions.iter().map(|code| code.as_str().to_owned())).collect(),
    }
}
