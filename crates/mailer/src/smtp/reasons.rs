//! What went wrong, in words that may be stored and shown.
//!
//! Must never pass on the relay's own text, which tends to repeat the recipient's address: only its codes.

use super::open_error::OpenError;
use lettre::transport::smtp::Error;
use std::error::Error as _;
use std::io;
use usher_domain::bounce::{Consequence, Obstacle, Reply, Stage, consequence};
use usher_engine::ports::SendError;

/// Why no connection was made.
pub(super) fn opening(stage: Stage, error: &OpenError) -> SendError {
    let reply = match error {
        OpenError::Smtp(error) => reply_of(error).ok_or_else(|| {
            if error.is_client() {
                NOT_OFFERED.to_owned()
            } else if error.is_response() {
                "the relay hung up or does not speak SMTP".to_owned()
            } else {
                unreachable_relay(io_error(error))
            }
        }),
        OpenError::Unreachable(error) | OpenError::Tls(error) => Err(unreachable_relay(Some(error))),
        OpenError::NoStartTls => Err(NOT_OFFERED.to_owned()),
    };
    let reply = match reply {
        Ok(reply) => reply,
        Err(reason) => return SendError::Obstructed { obstacle: Obstacle::Server, reason },
    };
    let obstacle = match consequence(stage, &reply) {
        Consequence::Wait(obstacle) => obstacle,
        // Nothing that happens here is about one mail.
        Consequence::Retry | Consequence::GiveUp | Consequence::Suppress => Obstacle::Server,
    };
    let what = match obstacle {
        _ if reply.code == Some(454) => "the relay cannot do TLS or check the password now",
        Obstacle::Authentication => "the relay refuses the user name or password",
        Obstacle::HeloName => HELO_NAME,
        Obstacle::Server | Obstacle::Sender | Obstacle::Policy => "the relay refuses the connection",
    };
    SendError::Obstructed { obstacle, reason: with_codes(what, &reply) }
}

/// Why a mail was not taken.
pub(super) fn sending(stage: Stage, error: &Error) -> SendError {
    let Some(reply) = reply_of(error) else {
        let reason = if error.is_response() {
            "the relay hung up or does not speak SMTP during the mail"
        } else {
            "the connection to the relay broke during the mail"
        };
        return unanswered(stage, reason);
    };
    match consequence(stage, &reply) {
        Consequence::Wait(obstacle) => {
            let what = match obstacle {
                Obstacle::Server => "the relay put the mail off",
                Obstacle::HeloName => HELO_NAME,
                Obstacle::Authentication => "the relay wants a log-in or another protection",
                Obstacle::Sender => "the relay refuses the sender",
                Obstacle::Policy => "the relay's rules refuse mail from here",
            };
            SendError::Obstructed { obstacle, reason: with_codes(what, &reply) }
        }
        Consequence::Retry => SendError::Temporary(with_codes("the relay put the mail off", &reply)),
        Consequence::GiveUp => SendError::Permanent(with_codes("the relay refused the mail", &reply)),
        Consequence::Suppress => SendError::NoSuchAddress(with_codes("the relay refused the mail", &reply)),
    }
}

/// That an answer took too long. The relay may have taken the mail all the same; the Message-ID lets it recognize the
/// second one.
pub(super) fn too_slow(stage: Stage) -> SendError {
    match stage {
        Stage::Hello | Stage::Authentication => unanswered(stage, "the relay did not answer in time"),
        Stage::Sender | Stage::Recipient | Stage::Content => {
            unanswered(stage, "the relay did not take the mail in time")
        }
    }
}

const NOT_OFFERED: &str = "the relay does not offer the STARTTLS or the way to log in that the mail URL asks for";
const HELO_NAME: &str = "the relay refuses the name that the gateway greets with";

/// A failure without an answer. Once the recipient was named, it may be the recipient's.
fn unanswered(stage: Stage, reason: &str) -> SendError {
    let reason = reason.to_owned();
    match stage {
        Stage::Hello | Stage::Authentication | Stage::Sender => {
            SendError::Obstructed { obstacle: Obstacle::Server, reason }
        }
        Stage::Recipient | Stage::Content => SendError::Temporary(reason),
    }
}

fn unreachable_relay(error: Option<&io::Error>) -> String {
    match error {
        // So rustls reports everything about the handshake and the certificate.
        Some(io) if io.kind() == io::ErrorKind::InvalidData => {
            "the TLS handshake failed: is the relay's certificate valid for its host name, and does the port speak TLS?"
                .to_owned()
        }
        Some(io) => format!("no connection to the relay: {}", cause(io)),
        None => "no connection to the relay".to_owned(),
    }
}

/// The cause by its kind. Resolving a name has no kind of its own, and some errors of the system have none.
fn cause(error: &io::Error) -> String {
    if error.to_string().starts_with(UNRESOLVED) {
        return "no address is known for the host of the mail URL".to_owned();
    }
    match error.raw_os_error() {
        Some(number) if error.kind().to_string() == UNKNOWN_KIND => io::Error::from_raw_os_error(number).to_string(),
        Some(_) | None => error.kind().to_string(),
    }
}

/// What the standard library says where a name cannot be resolved, and of errors without a kind.
const UNRESOLVED: &str = "failed to lookup address information";
const UNKNOWN_KIND: &str = "uncategorized error";

fn io_error(error: &Error) -> Option<&io::Error> {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<io::Error>() {
            return Some(io);
        }
        source = cause.source();
    }
    None
}

/// `what (550 5.1.1)`.
fn with_codes(what: &str, reply: &Reply) -> String {
    let code = reply.code.map(|code| code.to_string());
    let enhanced = reply.enhanced.filter(|enhanced| enhanced.class != 2).map(|enhanced| enhanced.to_string());
    let codes: Vec<String> = code.into_iter().chain(enhanced).collect();
    format!("{what} ({})", codes.join(" "))
}

/// The relay's reply.
fn reply_of(error: &Error) -> Option<Reply> {
    let text = error.source().map(ToString::to_string).unwrap_or_default();
    Some(Reply::of(error.status()?.into(), &text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_said_in_words_that_mean_something() {
        let unresolved = format!("{UNRESOLVED}: Name or service not known");
        for (error, expected) in [
            (io::Error::other(unresolved), "no address is known for the host of the mail URL"),
            (io::ErrorKind::ConnectionRefused.into(), "connection refused"),
            (io::Error::from_raw_os_error(111), "connection refused"),
            (io::Error::from_raw_os_error(6), "No such device or address (os error 6)"),
        ] {
            assert_eq!(cause(&error), expected, "{error:?}");
        }
    }
}
