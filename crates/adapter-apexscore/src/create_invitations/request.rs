//! The body: one invitation or many, and the row of the command that each stands for.
//!
//! What is wrong with one invitation must never stop the others; what is no invitation at all stops the request.

use crate::body::{self, not_an_object};
use crate::error::{Field, FieldErrors, NOT_NULL, REQUIRED, json};
use crate::fields::Fields;
use crate::role::Role;
use serde::Serialize;
use serde_json::{Map, Value};
use usher_adapter_kit::Response;
use usher_domain::commands::InviteRow;
use usher_domain::{EmailAddress, OrganizationId, PersonName, Refusal, ResourceId};
use utoipa::openapi::schema::{ArrayBuilder, OneOfBuilder, Schema};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

/// One invitation to make (documented, P1).
#[derive(ToSchema)]
pub(crate) struct InvitationRequest {
    /// Documented: required.
    #[schema(value_type = String, format = "uuid")]
    organization_id: OrganizationId,
    /// Documented: required.
    #[schema(value_type = String, format = "email", max_length = 255)]
    email: EmailAddress,
    /// Documented: 0 to 4, 0 when left out. Assumed: without effect.
    #[expect(dead_code, reason = "it is checked, but every invitation starts as pending")]
    status: Option<u8>,
    /// Documented. Assumed: empty is like null.
    #[schema(value_type = Option<String>, max_length = 25)]
    first_name: Option<PersonName>,
    /// Documented. Assumed: empty is like null.
    #[schema(value_type = Option<String>, max_length = 25)]
    last_name: Option<PersonName>,
    /// Documented: 0 member, 1 collaborator, 2 administrator; 0 when left out.
    #[schema(value_type = Option<u8>)]
    role: Role,
    /// Documented: required for collaborators, ignored for others.
    #[schema(value_type = Option<Vec<String>>)]
    accessible_portfolio_ids: Vec<ResourceId>,
}

/// The body: one invitation, or an array of them (documented, P1).
pub(crate) struct CreateInvitationsRequest;

impl PartialSchema for CreateInvitationsRequest {
    fn schema() -> RefOr<Schema> {
        let one = || Ref::from_schema_name(InvitationRequest::name());
        OneOfBuilder::new().item(one()).item(ArrayBuilder::new().items(one())).into()
    }
}

impl ToSchema for CreateInvitationsRequest {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((InvitationRequest::name().into_owned(), InvitationRequest::schema()));
        InvitationRequest::schemas(schemas);
    }
}

/// One element of the body.
pub(super) struct Element {
    /// The address as sent, if it was a text.
    pub(super) email: Option<String>,
    /// The row, or what is wrong with it.
    pub(super) row: Result<InviteRow, FieldErrors>,
}

/// The elements of a body. `Err` is the answer where the request as a whole cannot be read.
pub(super) fn read(bytes: &[u8], limit: usize) -> Result<Vec<Element>, Response> {
    let body = body::parse(bytes)?;
    match body {
        Value::Object(object) => Ok(vec![Element::read(&object)]),
        Value::Array(items) if items.len() > limit => Err(crate::refusals::answer(&Refusal::TooManyRows { limit })),
        Value::Array(items) => read_all(&items),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Err(not_an_object(&body).answer(400)),
    }
}

/// What is wrong with the elements of an array, in their order.
#[derive(Serialize)]
#[serde(untagged)]
enum Wrong {
    Null([&'static str; 1]),
    Fields(FieldErrors),
}

/// An array with anything else than objects in it is refused with a list that has an entry for each element.
fn read_all(items: &[Value]) -> Result<Vec<Element>, Response> {
    if items.iter().all(Value::is_object) {
        return Ok(items.iter().filter_map(Value::as_object).map(Element::read).collect());
    }
    let wrong = items.iter().map(|item| match item {
        Value::Null => Wrong::Null([NOT_NULL]),
        Value::Object(object) => Wrong::Fields(Element::read(object).row.err().unwrap_or_default()),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Wrong::Fields(not_an_object(item)),
    });
    Err(json(400, &wrong.collect::<Vec<_>>()))
}

impl Element {
    fn read(object: &Map<String, Value>) -> Self {
        let email = object.get("email").and_then(Value::as_str).map(str::to_owned);
        Self { email, row: InvitationRequest::read(object).map(InvitationRequest::into_row) }
    }
}

impl InvitationRequest {
    fn read(object: &Map<String, Value>) -> Result<Self, FieldErrors> {
        let mut fields = Fields::of(object);
        let organization_id = fields.uuid(Field::OrganizationId).map(OrganizationId);
        let email = fields.email();
        let status = fields.status();
        let first_name = fields.name(Field::FirstName);
        let last_name = fields.name(Field::LastName);
        let role = fields.role().unwrap_or(Role::Member);
        let portfolios = fields.portfolios(Field::AccessiblePortfolioIds);
        match (fields.finish(), organization_id, email) {
            (Ok(()), Some(_), Some(_)) if role == Role::Collaborator && portfolios.is_empty() => {
                Err(FieldErrors::of(Field::AccessiblePortfolioIds, REQUIRED))
            }
            (Ok(()), Some(organization_id), Some(email)) => Ok(Self {
                organization_id,
                email,
                status,
                first_name,
                last_name,
                role,
                accessible_portfolio_ids: portfolios,
            }),
            (errors, _, _) => Err(errors.err().unwrap_or_default()),
        }
    }

    fn into_row(self) -> InviteRow {
        InviteRow {
            organization: Some(self.organization_id),
            first_name: self.first_name,
            last_name: self.last_name,
            grants: self.role.grants(self.accessible_portfolio_ids),
            ..InviteRow::new(self.email)
        }
    }
}
