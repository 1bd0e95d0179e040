//! `POST /console/account`: changes one's names and language.

use super::PATH;
use super::show::{Problem, Profile, page};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditOwnAccount;
use usher_domain::text::{TextError, tidied};
use usher_domain::{Locale, PersonName};
use usher_locales::Key;
use utoipa::ToSchema;

/// The names, with what is said of one that is too long and of one with characters that are not shown.
const FIELDS: [(&str, [Key; 2]); 2] = [
    ("first_name", [Key::AccountFirstNameLong, Key::AccountFirstNameUnseen]),
    ("last_name", [Key::AccountLastNameLong, Key::AccountLastNameUnseen]),
];

/// How much of a name that is too long is shown again, in characters.
const LONGEST_SHOWN: usize = 300;

pub(crate) struct Edit;

/// The form.
#[derive(ToSchema)]
#[schema(as = EditAccountForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct EditForm {
    /// What the page gave.
    nonce: String,
    /// The first name.
    first_name: Option<String>,
    /// The last name.
    last_name: Option<String>,
    /// The code of a language; nothing for that of the organization.
    locale: Option<String>,
}

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "edit_account", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let locale = Locale::parse(call.field("locale"));
        let names = FIELDS.map(|(field, [long, unseen])| {
            // What people paste often brings along invisible characters.
            PersonName::parse(tidied(call.field(field)).trim()).map_err(|error| {
                let text = match error {
                    TextError::TooLong(most) => context.texts.count(long, most),
                    TextError::Nul | TextError::Unseen => context.say(unseen),
                };
                Problem { field, text }
            })
        });
        let [first_name, last_name] = names;
        match (first_name, last_name) {
            (Ok(first_name), Ok(last_name)) => {
                let command = EditOwnAccount { first_name, last_name, locale };
                context.act(Section::Account, &command, PATH, "profile-saved").await
            }
            (Err(problem), _) | (_, Err(problem)) => {
                let typed = |field: &str| call.field(field).chars().take(LONGEST_SHOWN).collect();
                let typed = Profile { first_name: typed("first_name"), last_name: typed("last_name"), locale };
                page(context, 422, Some((typed, problem))).await
            }
        }
    }

    fn document(&self) -> Document {
        Document::new("Change one's own account", "The names change in every organization of the person.")
            .form::<EditForm>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(422, "The form again, with the error.")
    }
}
