//! `GET /console/console.js`, `/console/password.js`, `/console/times.js` and `/console/icon.svg`: the scripts and the icon,
//! for whoever asks.

use crate::files::{ICON, PASSWORDS, SCRIPT, TIMES};
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_adapter_pages::StaticFile;
use utoipa::openapi::path::ParameterIn;

/// A file, under the name of its operation.
pub(crate) struct Asset {
    name: &'static str,
    file: &'static StaticFile,
    what: &'static str,
}

/// All of them.
pub(crate) const ASSETS: [Asset; 4] = [
    Asset { name: "console_script", file: &SCRIPT, what: "Get the script of the pages" },
    Asset { name: "console_password_script", file: &PASSWORDS, what: "Get the script of fields for passwords" },
    Asset { name: "console_times_script", file: &TIMES, what: "Get the script of instants" },
    Asset { name: "console_icon", file: &ICON, what: "Get the icon of the pages" },
];

impl Page for Asset {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: self.name, method: Method::Get, path: self.file.path(), required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        Ok(self.file.respond(context.call.request))
    }

    fn document(&self) -> Document {
        Document::new(self.what, "For everybody.")
            .parameter(ParameterIn::Query, "v", "Its version, as pages give it; caches keep that one for a year.")
            .bare_answer(200, "The file.")
    }
}
