//! `POST /console/settings/identity-providers/{provider}/delete`: an identity provider signs nobody in any more.

use super::PATH;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::IdentityProviderId;
use usher_domain::commands::DeleteIdentityProvider;
use usher_domain::refusal::EntityKind;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/settings/identity-providers/{provider}/delete";
        Descriptor { name: "delete_identity_provider", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let provider = context.call.id("provider", IdentityProviderId, EntityKind::IdentityProvider)?;
        let command = DeleteIdentityProvider { provider, expected: Some(context.call.revision()?) };
        context.ask(Section::Settings, &command, PATH).await?;
        Ok(done(context.call.request, PATH, "identity-provider-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete an identity provider", "With what is linked to it and the sessions that it has opened.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such identity provider.")
            .bare_answer(409, "The identity provider changed in the meantime.")
    }
}
