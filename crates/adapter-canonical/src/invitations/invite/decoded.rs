//! A request to invite, as it was read.

use crate::error_context::{BodyShape, ErrorContext};
use crate::faults;
use usher_adapter_kit::{Decoded, Request, Response};
use usher_domain::commands::{Batch, InviteMembers};
use usher_domain::{Fault, RowRefusal};

/// The form of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One invitation.
    One,
    /// A batch.
    Batch(Batch),
}

/// What was asked for, and the form of the request, which decides the form of the answer.
#[derive(Debug, PartialEq)]
pub(crate) struct Invite {
    pub(super) command: InviteMembers,
    pub(super) form: Form,
}

impl Decoded for Invite {
    type Command = InviteMembers;

    fn command(&self) -> &InviteMembers {
        &self.command
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Option<Response> {
        // Only where a row is refused does the form matter: its fields have another path in a batch.
        let names_row = matches!(fault, Fault::Refused(RowRefusal { row: Some(_), .. }));
        let is_batch = matches!(self.form, Form::Batch(_));
        (is_batch && names_row).then(|| faults::problem(fault, &BATCH).respond(request))
    }
}

/// What it takes to invite.
pub(super) const PERMISSION: Option<&str> = Some("invitations.create");

/// As the refusals of a batch see it.
pub(super) const BATCH: ErrorContext = ErrorContext { required_permission: PERMISSION, shape: BodyShape::Batch };
