//! `GET /console/licenses`: how many seats are used, reserved and free, as a picture and in numbers.

use super::{MANAGE, PATH, counts, free, path, seats};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::LicenseUsage;
use usher_domain::commands::ListLicenses;
use usher_locales::{Argument, Key, Piece};

pub(crate) struct List;

/// How wide a picture is, in its own units.
const WIDTH: u64 = 1000;

#[derive(Template)]
#[template(path = "licenses.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where one is made, for those who may.
    create: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    /// Where it is changed, for those who may.
    edit: Option<String>,
    /// The seats in words, beside the picture and in its place.
    seats: Vec<Piece>,
    picture: String,
    /// Where the picture's parts end.
    assigned_width: u64,
    reserved_width: u64,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_licenses", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListLicenses { after: listing::after(context.call), limit: context.call.site.settings.page_size };
        let page = context.ask(Section::Licenses, &command, PATH).await?;
        let shown = ListPage {
            layout: context.layout(Section::Licenses, Key::PartLicenses),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            create: context.address_for(MANAGE, PATH),
            entries: page.entries.iter().map(|usage| entry(context, usage)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List licenses", "With their seats: used, reserved and free.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn entry(context: &PageContext<'_>, usage: &LicenseUsage) -> Entry {
    let width = |seats: u32| u64::from(seats) * WIDTH / u64::from(usage.license.seats.max(1));
    let free = free(context.texts, usage);
    let name = [("name", Argument::Text(&usage.license.name))];
    let arguments: Vec<_> = name.into_iter().chain(counts(usage, &free)).collect();
    Entry {
        name: usage.license.name.clone(),
        edit: context.address_for(MANAGE, &path(usage.license.id)),
        seats: seats(context.texts, usage),
        picture: context.texts.with(Key::LicensePicture, &arguments),
        assigned_width: width(usage.assigned),
        reserved_width: width(usage.reserved),
    }
}
