//! The commands, each as the call that it makes and the table that it shows.

use super::arguments::RemoteArguments;
use super::call::Call;
use super::shown::{cell, listed};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::fmt::Write;

/// Whom to invite, and to what.
#[derive(Args)]
pub(in super::super) struct InviteArguments {
    /// The address
    address: String,
    /// A role, by its code; several with several --role
    #[arg(long = "role", value_name = "CODE")]
    roles: Vec<String>,
    /// A permission, by its code; several with several --permission
    #[arg(long = "permission", value_name = "CODE")]
    permissions: Vec<String>,
    /// The first name
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,
    /// The last name
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,
    /// What the mail says besides
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,
    /// The id of the license whose seat is taken
    #[arg(long, value_name = "ID")]
    license: Option<String>,
    /// The language of the mail, such as `de`
    #[arg(long, value_name = "CODE")]
    locale: Option<String>,
    #[command(flatten)]
    remote: RemoteArguments,
}

/// What to do with invitations.
#[derive(Args)]
pub(in super::super) struct InvitationsCommand {
    #[command(subcommand)]
    what: InvitationsWhat,
    #[command(flatten)]
    remote: RemoteArguments,
}

#[derive(Subcommand)]
enum InvitationsWhat {
    /// List invitations, newest first
    List {
        /// Only those of a status: pending, accepted, declined, revoked or expired
        #[arg(long, value_name = "STATUS")]
        status: Option<String>,
        #[command(flatten)]
        list: ListArguments,
    },
    /// Show one
    Show(Which),
    /// Send the mail again, with a new link
    Resend(Which),
    /// Take it back
    Revoke(Which),
}

/// What to do with members.
#[derive(Args)]
pub(in super::super) struct MembersCommand {
    #[command(subcommand)]
    what: MembersWhat,
    #[command(flatten)]
    remote: RemoteArguments,
}

#[derive(Subcommand)]
enum MembersWhat {
    /// List members
    List {
        /// Only those of a status: invited, active, blocked, removed or contact
        #[arg(long, value_name = "STATUS")]
        status: Option<String>,
        #[command(flatten)]
        list: ListArguments,
    },
    /// Show one
    Show(Which),
    /// Take access away, and keep the seat
    Block(Which),
    /// Give access back
    Unblock(Which),
    /// Take access and seat away
    Remove(Which),
}

/// What a list is narrowed by, beside a status.
#[derive(Args)]
struct ListArguments {
    /// Only those whose address or name has this in it
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// At most so many
    #[arg(long, default_value_t = 100, value_name = "NUMBER")]
    limit: usize,
}

/// Which one.
#[derive(Args)]
struct Which {
    /// Its id
    id: String,
}

/// One of them.
#[derive(Subcommand)]
pub(in super::super) enum RemoteCommand {
    /// Invite somebody by a gateway's API
    Invite(InviteArguments),
    /// List, show, resend and revoke invitations by a gateway's API
    Invitations(InvitationsCommand),
    /// List, show, block, unblock and remove members by a gateway's API
    Members(MembersCommand),
}

impl RemoteCommand {
    /// Where it is asked, and what.
    pub(super) fn request(&self) -> (&RemoteArguments, Call) {
        match self {
            Self::Invite(invite) => (&invite.remote, invite.request()),
            Self::Invitations(InvitationsCommand { what, remote }) => (remote, what.request()),
            Self::Members(MembersCommand { what, remote }) => (remote, what.request()),
        }
    }
}

impl InviteArguments {
    fn request(&self) -> Call {
        let mut body = json!({ "email": self.address });
        let fields = [
            ("first_name", self.first_name.clone().map(Value::from)),
            ("last_name", self.last_name.clone().map(Value::from)),
            ("message", self.message.clone().map(Value::from)),
            ("license_id", self.license.clone().map(Value::from)),
            ("locale", self.locale.clone().map(Value::from)),
            ("roles", Some(self.roles.clone()).filter(|codes| !codes.is_empty()).map(Value::from)),
            ("permissions", Some(self.permissions.clone()).filter(|codes| !codes.is_empty()).map(Value::from)),
        ];
        if let Some(body) = body.as_object_mut() {
            body.extend(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        Call { body: Some(body), ..Call::new("POST", "/v1/invitations", invited) }
    }
}

impl InvitationsWhat {
    fn request(&self) -> Call {
        match self {
            Self::List { status, list } => list.call("/v1/invitations", status.as_ref(), invitations),
            Self::Show(which) => which.call("GET", "invitations", "", one),
            Self::Resend(which) => which.call("POST", "invitations", "/resend", invited),
            Self::Revoke(which) => which.call("POST", "invitations", "/revoke", invited),
        }
    }
}

impl MembersWhat {
    fn request(&self) -> Call {
        match self {
            Self::List { status, list } => list.call("/v1/members", status.as_ref(), members),
            Self::Show(which) => which.call("GET", "members", "", one),
            Self::Block(which) => which.call("POST", "members", "/block", invited),
            Self::Unblock(which) => which.call("POST", "members", "/unblock", invited),
            Self::Remove(which) => which.call("DELETE", "members", "", invited),
        }
    }
}

impl ListArguments {
    fn call(&self, path: &str, status: Option<&String>, shown: fn(&Value) -> String) -> Call {
        Call::listing(path, [("status", status.cloned()), ("q", self.search.clone())], self.limit, shown)
    }
}

impl Which {
    fn call(&self, method: &'static str, things: &str, verb: &str, shown: fn(&Value) -> String) -> Call {
        Call::about(method, things, &self.id, verb, shown)
    }
}

/// What became of one person: status, address and id on a line.
fn invited(answer: &Value) -> String {
    [cell(answer, "/status"), cell(answer, "/email"), cell(answer, "/id")].join("  ")
}

fn invitations(answer: &Value) -> String {
    let columns =
        [("email", "/email"), ("status", "/status"), ("roles", "/roles"), ("expires", "/expires_at"), ("id", "/id")];
    listed(answer, &columns)
}

fn members(answer: &Value) -> String {
    let columns = [
        ("email", "/email"),
        ("first name", "/first_name"),
        ("last name", "/last_name"),
        ("status", "/status"),
        ("roles", "/roles"),
        ("id", "/id"),
    ];
    listed(answer, &columns)
}

/// All that is known of one thing, a field on each line.
fn one(answer: &Value) -> String {
    let mut text = String::new();
    for (name, _) in answer.as_object().into_iter().flatten() {
        // Writing into a text does not fail.
        let _ = writeln!(text, "{name}: {}", cell(answer, &format!("/{name}")));
    }
    text
}
