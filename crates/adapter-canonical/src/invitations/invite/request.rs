//! Reads the body: one invitation, or a batch. The member `invitations` tells them apart.

use super::decoded::{Form, Invite};
use super::row::InvitationInput;
use crate::body::Body;
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::json::Json;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusals;
use usher_domain::CatalogPolicy;
use usher_domain::commands::{Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, PendingInvitation};
use utoipa::openapi::schema::OneOfBuilder;
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// What both forms have: what happens to people who are there already.
const POLICIES: [&str; 3] = ["if_pending", "if_member", "existing_account"];

const BATCH_FIELDS: [&str; 6] = ["mode", "dry_run", "invitations", "if_pending", "if_member", "existing_account"];

const MODES: [(&str, Batch); 2] = [("atomic", Batch::AllOrNothing), ("partial", Batch::PerRow)];

/// Left out, the organization's settings say what happens.
const IF_PENDING: [(&str, PendingInvitation); 3] = [
    ("refuse", PendingInvitation::Refuse),
    ("return", PendingInvitation::ReturnExisting),
    ("resend", PendingInvitation::Refresh { mail_at_most_every: 0 }),
];

const IF_MEMBER: [(&str, ExistingMember); 2] =
    [("refuse", ExistingMember::Refuse), ("return", ExistingMember::ReturnExisting)];

const EXISTING_ACCOUNT: [(&str, ExistingAccount); 2] =
    [("invite", ExistingAccount::Invite), ("grant", ExistingAccount::GrantNow)];

/// One invitation, or a batch.
pub(crate) struct InviteInput;

/// A batch of invitations.
#[derive(ToSchema)]
#[schema(as = InvitationBatch)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct BatchInput {
    /// `atomic`, the default: one refused row refuses all. `partial`: each row for itself.
    mode: Option<String>,
    /// Decide and report, but change and send nothing.
    dry_run: Option<bool>,
    /// `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
    /// organization has set, which is `refuse` unless it has set something else.
    if_pending: Option<String>,
    /// `refuse`, the default; or `return` the member as it is.
    if_member: Option<String>,
    /// `invite`, the default; or `grant` access at once to whoever has an account.
    existing_account: Option<String>,
    /// 1 to 10000 of them, unless configured.
    invitations: Vec<InvitationInput>,
}

impl PartialSchema for InviteInput {
    fn schema() -> RefOr<Schema> {
        let of = |name| Ref::from_schema_name(name);
        OneOfBuilder::new().item(of(InvitationInput::name())).item(of(BatchInput::name())).into()
    }
}

impl ToSchema for InviteInput {
    fn name() -> std::borrow::Cow<'static, str> {
        "Invite".into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((InvitationInput::name().into_owned(), InvitationInput::schema()));
        schemas.push((BatchInput::name().into_owned(), BatchInput::schema()));
        InvitationInput::schemas(schemas);
        BatchInput::schemas(schemas);
    }
}

/// The command and the form of the answer.
pub(super) fn read(body: &[u8], max_rows: usize) -> Result<Invite, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let batch = matches!(&value, Json::Object(members) if members.iter().any(|(name, _)| name == "invitations"));
    let command = if batch { read_batch(value, max_rows, &mut errors)? } else { read_one(value, &mut errors) };
    errors.check(command)
}

fn read_one(value: Json, errors: &mut Errors) -> Option<Invite> {
    let known = [InvitationInput::NAMES, &POLICIES].concat();
    let mut fields = Fields::of(value, &known, String::new(), None, errors)?;
    let command = command(&mut fields, Batch::AllOrNothing, false);
    let row = InvitationInput::take(&mut fields)?.into_row();
    Some(Invite { command: InviteMembers { rows: vec![row], ..command? }, form: Form::One })
}

fn read_batch(value: Json, max_rows: usize, errors: &mut Errors) -> Result<Option<Invite>, Problem> {
    let Some(mut fields) = Fields::of(value, &BATCH_FIELDS, String::new(), None, errors) else { return Ok(None) };
    let mode = fields.word("mode", &MODES);
    let dry_run = fields.flag("dry_run");
    // A wrong mode is noted; the policies are read all the same.
    let command = command(&mut fields, mode.unwrap_or(Batch::AllOrNothing), dry_run);
    let entries = match fields.take("invitations") {
        Some(Json::List(entries)) if entries.is_empty() => {
            fields.wrong(Some("invitations"), (Kind::INVALID_LENGTH, "Send at least one invitation.".to_owned()))
        }
        // Too many rows are not read at all, so that what they cost is bounded.
        Some(Json::List(entries)) if entries.len() > max_rows => return Err(refusals::too_many_rows(max_rows)),
        Some(Json::List(entries)) => Some(entries),
        other => fields.wrong_type(Some("invitations"), &other.unwrap_or(Json::Null), "an array"),
    };
    let rows = read_rows(entries.unwrap_or_default(), errors);
    Ok(command.zip(mode).map(|(command, mode)| {
        let command = InviteMembers { rows, ..command };
        Invite { command, form: Form::Batch(mode) }
    }))
}

fn read_rows(entries: Vec<Json>, errors: &mut Errors) -> Vec<InviteRow> {
    let mut rows = Vec::with_capacity(entries.len());
    for (position, entry) in entries.into_iter().enumerate() {
        let path = format!("invitations[{position}]");
        let fields = Fields::of(entry, InvitationInput::NAMES, path, Some(position), errors);
        let row = fields.and_then(|mut fields| InvitationInput::take(&mut fields));
        rows.extend(row.map(InvitationInput::into_row));
    }
    rows
}

/// The command without its rows.
fn command(fields: &mut Fields<'_>, batch: Batch, dry_run: bool) -> Option<InviteMembers> {
    let pending = match fields.given("if_pending") {
        None => Some(PendingInvitation::AsSet),
        Some(value) => fields.one_of("if_pending", value, &IF_PENDING),
    };
    let existing_member = fields.word("if_member", &IF_MEMBER);
    let existing_account = fields.word("existing_account", &EXISTING_ACCOUNT);
    Some(InviteMembers {
        rows: Vec::new(),
        batch,
        existing_account: existing_account?,
        pending: pending?,
        existing_member: existing_member?,
        catalog: CatalogPolicy::Listed,
        dry_run,
    })
}
