//! `POST /bff/member/permission-templates/create` (\[D\] S5): a set of permissions and roles under a name; its number
//! comes back.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{bounded, code, required};
use crate::json::{Object, Violation, text, texts};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::CreateTemplate;
use usher_domain::permission::CodeError;
use usher_domain::settings::{Color, LabelError, label};
use usher_domain::{Label, PermissionCode, RoleCode};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<CreateTemplate> = Endpoint {
    descriptor: Descriptor::post(
        "create_permission_template",
        "/bff/member/permission-templates/create",
        Some("catalog.manage"),
    ),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        CreateTemplateRequest::read(&object).and_then(CreateTemplateRequest::into_command).map_err(error::violated)
    },
    respond: |_, template| Response::json(200, JSON, &CreateTemplateResponse { id: template.what.ordinal.0 }),
    document: || {
        let text = "Makes a set of permissions and roles that invitations can start from. Nobody puts into it what they do \
                    not hold. `null` counts as absent and unknown members are ignored.";
        Document::new("Create a permission template", text)
            .body::<CreateTemplateRequest>("The template.")
            .answer::<CreateTemplateResponse>(200, JSON, "The number of the template.")
    },
};

/// The answer (\[D\] S5). The status is assumed.
#[derive(Serialize, ToSchema)]
struct CreateTemplateResponse {
    /// Documented as a number. Assumed: whole, and never given out again.
    id: i64,
}

/// The body (\[D\] S5). `apiKey` may stand beside these fields and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CreateTemplateRequest {
    /// Documented: unique in the organisation. Assumed: at most 200 characters in one line, and not empty.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Documented. Assumed: at most 1000 characters in one line.
    #[schema(max_length = 1000)]
    description: Option<String>,
    /// Documented: a hexadecimal color such as `#ec6c50`. Assumed: always six digits, in any letter case.
    #[schema(pattern = "^(#[0-9a-fA-F]{6})?$")]
    color: Option<String>,
    /// Documented. Assumed: only codes of the catalog.
    permission_codes: Option<Vec<String>>,
    /// Documented. Assumed: only roles of the organisation.
    role_codes: Option<Vec<String>>,
}

impl CreateTemplateRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            name: required("name", text(body, "name")?)?,
            description: text(body, "description")?,
            color: text(body, "color")?,
            permission_codes: texts(body, "permissionCodes")?,
            role_codes: texts(body, "roleCodes")?,
        })
    }

    fn into_command(self) -> Result<CreateTemplate, Violation> {
        let color = self.color.filter(|color| !color.is_empty());
        let no_color = |_| Violation::of("color", "must be a color such as #ec6c50.");
        Ok(CreateTemplate {
            name: name(&self.name)?,
            description: bounded("description", self.description)?.unwrap_or_default(),
            color: color.map(|color| Color::parse(&color).map_err(no_color)).transpose()?,
            permissions: plain_codes("permissionCodes", self.permission_codes, PermissionCode::parse)?,
            roles: plain_codes("roleCodes", self.role_codes, RoleCode::parse)?,
        })
    }
}

fn name(text: &str) -> Result<Label, Violation> {
    label(text).map_err(|error| match error {
        LabelError::Empty => Violation::of("name", "must not be empty."),
        LabelError::TooLong(limit) => Violation::of("name", &format!("must be at most {limit} characters.")),
        LabelError::Invisible => Violation::of("name", "must be one line without control characters."),
    })
}

fn plain_codes<T>(
    field: &str,
    codes: Option<Vec<String>>,
    parse: impl Fn(&str) -> Result<T, CodeError>,
) -> Result<Vec<T>, Violation> {
    let read = |(index, text): (usize, String)| code(&format!("{field}[{index}]"), &text, &parse);
    codes.unwrap_or_default().into_iter().enumerate().map(read).collect()
}
