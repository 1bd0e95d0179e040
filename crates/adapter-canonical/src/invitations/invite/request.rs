//! Reads the body: one invitation, or a batch. The member `invitations` tells them apart.

use super::decoded::{Form, Invite};
use super::row::InvitationInput;
use crate::body::{Body, Components, Value, body, words};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::json::Json;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::{refusals, schemas};
use usher_domain::CatalogPolicy;
use usher_domain::commands::{Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, PendingInvitation};
use utoipa::openapi::schema::{ArrayBuilder, OneOfBuilder};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The rows of a batch, which are read when all else is known.
const ROWS: &str = "invitations";

const MODES: [(&str, Batch); 2] = [("atomic", Batch::AllOrNothing), ("partial", Batch::PerRow)];

const IF_PENDING: [(&str, PendingInvitation); 3] = [
    ("refuse", PendingInvitation::Refuse),
    ("return", PendingInvitation::ReturnExisting),
    ("resend", PendingInvitation::Refresh { mail_at_most_every: 0 }),
];

const IF_MEMBER: [(&str, ExistingMember); 2] =
    [("refuse", ExistingMember::Refuse), ("return", ExistingMember::ReturnExisting)];

const EXISTING_ACCOUNT: [(&str, ExistingAccount); 2] =
    [("invite", ExistingAccount::Invite), ("grant", ExistingAccount::GrantNow)];

words! {
    Batch: MODES,
    PendingInvitation: IF_PENDING,
    ExistingMember: IF_MEMBER,
    ExistingAccount: EXISTING_ACCOUNT,
}

body! {
    /// What both forms have: what happens to people who are there already.
    struct Policies as "InvitationPolicies" {
        /// `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
        /// organization has set, which is `refuse` unless it has set something else.
        if_pending: Option<PendingInvitation>,
        /// `refuse`, the default; or `return` the member as it is.
        if_member: Option<ExistingMember>,
        /// `invite`, the default; or `grant` access at once to whoever has an account.
        existing_account: Option<ExistingAccount>,
    }
}

body! {
    /// What a batch says beside its rows and policies.
    struct Mode as "InvitationBatchMode" {
        /// `atomic`, the default: one refused row refuses all. `partial`: each row for itself.
        mode: Option<Batch>,
        /// Decide and report, but change and send nothing.
        dry_run: Option<bool>,
    }
}

/// One invitation, or a batch.
pub(crate) struct InviteInput;

/// The schema of an object itself, where a field would refer to it by name.
fn plain<T: PartialSchema>() -> RefOr<Schema> {
    T::schema()
}

/// The schema of one invitation as a whole request.
fn one() -> RefOr<Schema> {
    let text = "One invitation, and what happens where the person is there already.";
    schemas::joined(text, [plain::<InvitationInput>(), plain::<Policies>()], [])
}

/// The schema of a batch.
fn batch() -> RefOr<Schema> {
    let rows = ArrayBuilder::new()
        .items(schemas::reference(&InvitationInput::name()))
        .min_items(Some(1))
        .max_items(Some(10_000));
    let rows = rows.description(Some("1 to 10000 of them, unless configured."));
    schemas::joined("A batch of invitations.", [plain::<Mode>(), plain::<Policies>()], [(ROWS, rows.into())])
}

impl PartialSchema for InviteInput {
    fn schema() -> RefOr<Schema> {
        OneOfBuilder::new()
            .item(schemas::reference("InvitationRequest"))
            .item(schemas::reference("InvitationBatch"))
            .into()
    }
}

impl ToSchema for InviteInput {
    fn name() -> std::borrow::Cow<'static, str> {
        "Invite".into()
    }

    fn schemas(components: &mut Components) {
        components.push(("InvitationRequest".to_owned(), one()));
        components.push(("InvitationBatch".to_owned(), batch()));
        <InvitationInput as Value>::components(components);
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
    let known = [InvitationInput::NAMES, Policies::NAMES].concat();
    let mut fields = Fields::of(value, &known, String::new(), None, errors)?;
    let policies = Policies::take(&mut fields);
    let row = InvitationInput::take(&mut fields)?.into_row();
    let command = policies?.into_command(Batch::AllOrNothing, false);
    Some(Invite { command: InviteMembers { rows: vec![row], ..command }, form: Form::One })
}

fn read_batch(value: Json, max_rows: usize, errors: &mut Errors) -> Result<Option<Invite>, Problem> {
    let known = [Mode::NAMES, &[ROWS], Policies::NAMES].concat();
    let Some(mut fields) = Fields::of(value, &known, String::new(), None, errors) else { return Ok(None) };
    let (mode, policies) = (Mode::take(&mut fields), Policies::take(&mut fields));
    let entries = match fields.take(ROWS) {
        Some(Json::List(entries)) if entries.is_empty() => {
            fields.wrong(Some(ROWS), (Kind::INVALID_LENGTH, "Send at least one invitation.".to_owned()))
        }
        // Too many rows are not read at all, so that what they cost is bounded.
        Some(Json::List(entries)) if entries.len() > max_rows => return Err(refusals::too_many_rows(max_rows)),
        Some(Json::List(entries)) => Some(entries),
        other => fields.wrong_type(Some(ROWS), &other.unwrap_or(Json::Null), "an array"),
    };
    let rows = read_rows(entries.unwrap_or_default(), errors);
    Ok(mode.zip(policies).map(|(Mode { mode, dry_run }, policies)| {
        let batch = mode.unwrap_or(Batch::AllOrNothing);
        let command = policies.into_command(batch, dry_run.unwrap_or_default());
        Invite { command: InviteMembers { rows, ..command }, form: Form::Batch(batch) }
    }))
}

fn read_rows(entries: Vec<Json>, errors: &mut Errors) -> Vec<InviteRow> {
    let mut rows = Vec::with_capacity(entries.len());
    for (position, entry) in entries.into_iter().enumerate() {
        let path = format!("{ROWS}[{position}]");
        let fields = Fields::of(entry, InvitationInput::NAMES, path, Some(position), errors);
        let row = fields.and_then(|mut fields| InvitationInput::take(&mut fields));
        rows.extend(row.map(InvitationInput::into_row));
    }
    rows
}

impl Policies {
    /// The command without its rows.
    fn into_command(self, batch: Batch, dry_run: bool) -> InviteMembers {
        InviteMembers {
            rows: Vec::new(),
            batch,
            existing_account: self.existing_account.unwrap_or(ExistingAccount::Invite),
            pending: self.if_pending.unwrap_or(PendingInvitation::AsSet),
            existing_member: self.if_member.unwrap_or(ExistingMember::Refuse),
            catalog: CatalogPolicy::Listed,
            dry_run,
        }
    }
}
