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
        /// Only those whose address or name has this in it
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = 100, value_name = "NUMBER")]
        limit: usize,
    },
    /// Show one
    Show {
        /// Its id
        id: String,
    },
    /// Send the mail again, with a new link
    Resend {
        /// Its id
        id: String,
    },
    /// Take it back
    Revoke {
        /// Its id
        id: String,
    },
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
        /// Only those whose address or name has this in it
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = 100, value_name = "NUMBER")]
        limit: usize,
    },
    /// Show one
    Show {
        /// Its id
        id: String,
    },
    /// Take access away, and keep the seat
    Block {
        /// Its id
        id: String,
    },
    /// Give access back
    Unblock {
        /// Its id
        id: String,
    },
    /// Take access and seat away
    Remove {
        /// Its id
        id: String,
    },
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
            Self::List { status, search, limit } => Call::listing(
                "/v1/invitations",
                [("status", status.clone()), ("q", search.clone())],
                *limit,
                invitations,
            ),
            Self::Show { id } => Call::about("GET", "invitations", id, "", one),
            Self::Resend { id } => Call::about("POST", "invitations", id, "/resend", invited),
            Self::Revoke { id } => Call::about("POST", "invitations", id, "/revoke", invited),
        }
    }
}

impl MembersWhat {
    fn request(&self) -> Call {
        match self {
            Self::List { status, search, limit } => {
                Call::listing("/v1/members", [("status", status.clone()), ("q", search.clone())], *limit, members)
            }
            Self::Show { id } => Call::about("GET", "members", id, "", one),
            Self::Block { id } => Call::about("POST", "members", id, "/block", invited),
            Self::Unblock { id } => Call::about("POST", "members", id, "/unblock", invited),
            Self::Remove { id } => Call::about("DELETE", "members", id, "", invited),
        }
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
