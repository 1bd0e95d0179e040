//! `GET /password/pages.js` and `/password/icon.svg`: the script and the icon of all pages, for whoever asks.

use super::Page;
use crate::Site;
use crate::static_file::StaticFile;
use crate::static_files::{ICON, SCRIPT};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use utoipa::openapi::path::ParameterIn;

/// A file, under the name of its operation.
pub(super) struct File {
    name: &'static str,
    served: &'static StaticFile,
    what: &'static str,
}

pub(super) const SCRIPT_FILE: File =
    File { name: "pages_script", served: &SCRIPT, what: "Get the script of fields for passwords" };
pub(super) const ICON_FILE: File = File { name: "pages_icon", served: &ICON, what: "Get the icon of the pages" };

impl Page for File {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: self.name, method: Method::Get, path: self.served.path(), required_permission: None }
    }

    async fn respond(&self, _: &Site, request: &Request, _: Client<'_>) -> Response {
        self.served.respond(request)
    }

    fn document(&self) -> Document {
        Document::new(self.what, "For everybody.")
            .parameter(ParameterIn::Query, "v", "Its version, as pages give it; caches keep that one for a year.")
            .bare_answer(200, "The file.")
    }
}
