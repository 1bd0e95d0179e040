//! A request to a page, as the page reads it.

use crate::session::Session;
use crate::{Site, faults, respond};
use usher_adapter_kit::{Request, Response};
use usher_adapter_pages::Form;
use usher_domain::refusal::EntityKind;
use usher_domain::{Refusal, Secret};
use uuid::Uuid;

/// What the nonce of a form is for.
pub(crate) const PURPOSE: &str = "console";

/// The longest parameter of a query that is looked at, in characters.
const LONGEST_PARAMETER: usize = 1_000;

/// A request to a page.
pub(crate) struct Call<'a> {
    pub(crate) site: &'a Site,
    pub(crate) request: &'a Request,
    pub(crate) session: Option<Session>,
    /// The token of a session of a key of the installation, on the pages that are for those alone.
    pub(crate) operator: Option<Secret>,
    /// The form; empty where none was posted.
    pub(crate) form: Form,
}

impl Call<'_> {
    /// What the forms of the page are bound to.
    pub(crate) fn token(&self) -> Option<&Secret> {
        self.session.as_ref().map(|session| &session.token).or(self.operator.as_ref())
    }

    /// A field of the form without the whitespace around it; empty where there is none.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.form.field(name).unwrap_or_default().trim()
    }

    /// A parameter of the query, without NUL, which no database finds anything by, and no longer than what it can find.
    pub(crate) fn query(&self, name: &str) -> String {
        let value = self.request.query_value(name).unwrap_or_default();
        value.replace('\0', "").trim().chars().take(LONGEST_PARAMETER).collect()
    }
}

impl Call<'_> {
    /// The id that the path has under a name; what is no id is answered like the id of nothing.
    pub(crate) fn id<T>(&self, name: &str, of: fn(Uuid) -> T, kind: EntityKind) -> Result<T, Response> {
        let id = Uuid::try_parse(self.request.parameters.get(name));
        id.map(of).map_err(|_no_id| faults::answer(self.request, &Refusal::NotFound(kind).into()))
    }

    /// The revision that the form was made for.
    pub(crate) fn revision(&self) -> Result<u32, Response> {
        self.field("revision").parse().map_err(|_no_number| faults::unreadable(self.request, 400))
    }
}

/// The answer to what was carried out: the way to the page that shows it, so that it can be loaded again.
pub(crate) fn done(request: &Request, path: &str, what: &str) -> Response {
    respond::see_other(request, &format!("{path}?done={what}"))
}
