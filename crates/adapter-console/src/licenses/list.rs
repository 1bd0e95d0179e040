//! `GET /console/licenses`: how many seats are used, reserved and free, as a picture and in numbers.

use super::{MANAGE, PATH, Seats, path};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::LicenseUsage;
use usher_domain::commands::ListLicenses;
use usher_locales::Key;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "licenses.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where one is made, for those who may.
    create: Option<String>,
    /// The fields of its form, and what is wrong with them.
    name: String,
    seats: String,
    wrong: Wrong,
    entries: Vec<Entry>,
}

struct Entry {
    seats: Seats,
    /// Where it is changed, for those who may.
    edit: Option<String>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_licenses", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("List licenses", "With their seats: used, reserved and free.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let command = ListLicenses { after: listing::after(context.call), limit: context.call.site.settings.page_size };
    let page = context.ask(Section::Licenses, &command, PATH).await?;
    let shown = ListPage {
        layout: context.form_layout(Section::Licenses, Key::PartLicenses, wrong.is_some()),
        listing: Listing::of(context, PATH, [], page.next.as_ref()),
        create: context.form_for(MANAGE, PATH),
        name: wrong.typed(context.call, "name", ""),
        seats: wrong.typed(context.call, "seats", "10"),
        entries: page.entries.iter().map(|usage| entry(context, usage)).collect(),
        wrong,
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}

fn entry(context: &PageContext<'_>, usage: &LicenseUsage) -> Entry {
    Entry { seats: Seats::of(context, usage), edit: context.form_for(MANAGE, &path(usage.license.id)) }
}
