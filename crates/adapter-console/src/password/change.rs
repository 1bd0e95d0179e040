//! `POST /console/password`: a new password. The session goes on, and all others end.

use super::{PATH, Problem, form};
use crate::call::done;
use crate::faults;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ChangePassword, PasswordRules};
use usher_domain::{Fault, Secret};
use utoipa::ToSchema;

pub(crate) struct Change;

/// The form.
#[derive(ToSchema)]
#[schema(as = ChangePasswordForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct ChangeForm {
    /// What the page gave.
    nonce: String,
    /// The password there is.
    current: String,
    /// The new one.
    password: String,
}

impl Page for Change {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "change_password", method: Method::Post, path: PATH, required_permission: None }
    }

    /// Passwords are typed again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, request) = (context.call, context.call.request);
        // Passwords are taken as they are, with the spaces around them.
        let secret = |name: &str| Secret::new(call.form.field(name).unwrap_or_default());
        let (current, password) = (secret("current"), secret("password"));
        let keep = call.session.as_ref().map(|session| session.id);
        let command = ChangePassword { current, password, rules: PasswordRules::default(), keep };
        match context.perform(&command).await {
            Ok(_) => Ok(done(request, PATH, "password-changed")),
            Err(Fault::Refused(refused)) => {
                let (status, problem) = Problem::of(context.texts, &refused.refusal);
                Err(form(context, status, Some(problem)))
            }
            Err(fault) => Err(faults::answer_in(context.texts, request, &fault)),
        }
    }

    fn document(&self) -> Document {
        let text = "Sets a new password. Ends all other sessions of the person and notifies them by email.";
        Document::new("Change one's password", text)
            .form::<ChangeForm>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(422, "The form again, with the errors.")
    }
}
