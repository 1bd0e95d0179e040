//! `GET /console/licenses`: how many seats are used, reserved and free, as a picture and in numbers.

use crate::frame::{Frame, Section};
use crate::listing::{self, Listing};
use crate::respond;
use crate::screen::{Answer, Call, Screen};
use crate::seen::Seen;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::BrowseLicenses;
use usher_domain::{AnyCommand, Command, LicenseUsage};

pub(crate) struct List;

const PATH: &str = "/console/licenses";

/// How wide a picture is, in its own units.
const WIDTH: u64 = 1000;

#[derive(Template)]
#[template(path = "licenses.html")]
struct ListPage {
    frame: Frame,
    listing: Listing,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    seats: u32,
    assigned: u32,
    reserved: u32,
    free: u32,
    /// Where the picture's parts end.
    assigned_width: u64,
    reserved_width: u64,
}

impl Screen for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_licenses", method: Method::Get, path: PATH, required_permission: None }
    }

    fn ask(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        Ok(vec![BrowseLicenses { after: listing::after(call), limit: call.site.settings.page_size }.into()])
    }

    fn show(&self, seen: &Seen<'_>, answers: &[Answer]) -> Option<Response> {
        let page = match answers.first()? {
            Ok(any) => BrowseLicenses::outcome(any)?,
            Err(fault) => return Some(seen.refused(Section::Licenses, fault, PATH)),
        };
        let shown = ListPage {
            frame: seen.frame(Section::Licenses, "Licenses"),
            listing: Listing::of(seen, PATH, [], page.next.as_ref()),
            entries: page.entries.iter().map(entry).collect(),
        };
        Some(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List licenses", "With their seats: used, reserved and free.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Nobody has signed in.")
    }
}

fn entry(usage: &LicenseUsage) -> Entry {
    let width = |seats: u32| u64::from(seats) * WIDTH / u64::from(usage.license.seats.max(1));
    Entry {
        name: usage.license.name.clone(),
        seats: usage.license.seats,
        assigned: usage.assigned,
        reserved: usage.reserved,
        free: usage.free(),
        assigned_width: width(usage.assigned),
        reserved_width: width(usage.reserved),
    }
}
