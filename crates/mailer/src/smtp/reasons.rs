//! What went wrong, in words that may be stored and shown.
//!
//! Must never pass on the relay's own text, which tends to repeat the recipient's address: only its codes.

use lettre::transport::smtp::Error;
use std::error::Error as _;
use std::io;
use usher_domain::bounce::{Blame, Reply, blame};
use usher_engine::ports::SendError;

/// Why no connection was made.
pub(super) fn opening(error: &Error) -> String {
    let what = match error.status().map(u16::from) {
        Some(530 | 534 | 535 | 538) => "the relay refuses the user name or password",
        Some(454) => "the relay cannot do TLS or check the password now",
        Some(_) => "the relay refuses the connection",
        None if error.is_client() => {
            "the relay does not offer the STARTTLS or the way to log in that the mail URL asks for"
        }
        None if error.is_response() => "the relay hung up or does not speak SMTP",
        None => return unreachable_relay(error),
    };
    with_codes(what, error)
}

/// Why a mail was not taken.
pub(super) fn sending(error: &Error) -> SendError {
    match error.status().map(u16::from) {
        // About us, not about the mail: it works again once an operator has put it right.
        Some(530 | 534 | 535 | 538) => {
            SendError::Temporary(with_codes("the relay wants a log-in or another protection", error))
        }
        Some(500..) if reply_of(error).is_some_and(|reply| blame(&reply, None) == Blame::Address) => {
            SendError::NoSuchAddress(with_codes("the relay refused the mail", error))
        }
        Some(500..) => SendError::Permanent(with_codes("the relay refused the mail", error)),
        Some(_) => SendError::Temporary(with_codes("the relay put the mail off", error)),
        None if error.is_client() => {
            SendError::Permanent("the relay takes no address with characters beyond ASCII".to_owned())
        }
        None if error.is_response() => {
            SendError::Temporary("the relay hung up or does not speak SMTP during the mail".to_owned())
        }
        None => SendError::Temporary("the connection to the relay broke during the mail".to_owned()),
    }
}

fn unreachable_relay(error: &Error) -> String {
    match io_kind(error) {
        // So rustls reports everything about the handshake and the certificate.
        Some(io::ErrorKind::InvalidData) => {
            "the TLS handshake failed: is the relay's certificate valid for its host name, and does the port speak TLS?"
                .to_owned()
        }
        Some(kind) => format!("no connection to the relay: {kind}"),
        None => "no connection to the relay".to_owned(),
    }
}

fn io_kind(error: &Error) -> Option<io::ErrorKind> {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<io::Error>() {
            return Some(io.kind());
        }
        source = cause.source();
    }
    None
}

/// `what (550 5.1.1)`.
fn with_codes(what: &str, error: &Error) -> String {
    let Some(code) = error.status() else { return what.to_owned() };
    match reply_of(error).and_then(|reply| reply.enhanced).filter(|enhanced| enhanced.class != 2) {
        Some(enhanced) => format!("{what} ({code} {enhanced})"),
        None => format!("{what} ({code})"),
    }
}

/// The relay's reply.
fn reply_of(error: &Error) -> Option<Reply> {
    Some(Reply::of(error.status()?.into(), &error.source()?.to_string()))
}
