mod server;

use crate::message::Wire;
use crate::testing::{mail, sender};
use crate::{MailSettings, MailTransport};
use server::{How, Script, Server, Stage, USUAL, odd};
use std::sync::Arc;
use std::time::{Duration, Instant};
use usher_domain::EmailAddress;
use usher_domain::bounce::Obstacle;
use usher_engine::ports::{Mailer, SendError};

/// More than any conversation on loopback takes, on however busy a machine.
const LONG: Duration = Duration::from_secs(20);
/// Short enough for a test that waits it out.
const SHORT: Duration = Duration::from_secs(1);

fn connect(url: String, timeout: Duration) -> Arc<dyn Mailer> {
    crate::connect(&settings(url, timeout)).unwrap()
}

fn settings(url: String, timeout: Duration) -> MailSettings {
    MailSettings {
        transport: MailTransport::Smtp { url },
        from: EmailAddress::parse("einladung@usher.example").unwrap(),
        from_name: "Usher".to_owned(),
        from_template: "{organization} via {name}".to_owned(),
        helo_name: "gateway.example".to_owned(),
        connections: 8,
        bounce_address: None,
        mark_fields: Vec::new(),
        dkim: None,
        timeout,
    }
}

fn mailer(server: &Server) -> Arc<dyn Mailer> {
    connect(format!("smtp://127.0.0.1:{}", server.port), LONG)
}

fn hasty_mailer(server: &Server) -> Arc<dyn Mailer> {
    connect(format!("smtp://127.0.0.1:{}", server.port), SHORT)
}

/// The reason, which must name nobody.
fn temporary(result: Result<(), SendError>) -> String {
    match result {
        Err(SendError::Temporary(why)) => harmless(why),
        other => panic!("{other:?}"),
    }
}

/// What stands in the way, and the reason.
fn obstructed(result: Result<(), SendError>) -> (Obstacle, String) {
    match result {
        Err(SendError::Obstructed { obstacle, reason }) => (obstacle, harmless(reason)),
        other => panic!("{other:?}"),
    }
}

/// Until the recipient is named, it cannot be the recipient on whom the relay hangs.
fn unanswered(stage: Stage, result: Result<(), SendError>) -> String {
    match stage {
        Stage::Rcpt | Stage::Data | Stage::Body => temporary(result),
        _ => {
            let (obstacle, why) = obstructed(result);
            assert_eq!(obstacle, Obstacle::Server);
            why
        }
    }
}

fn permanent(result: Result<(), SendError>) -> String {
    match result {
        Err(SendError::Permanent(why) | SendError::NoSuchAddress(why)) => harmless(why),
        other => panic!("{other:?}"),
    }
}

fn harmless(why: String) -> String {
    let lower = why.to_lowercase();
    assert!(!lower.contains('@') && !lower.contains("petr") && !lower.contains("secret"), "{why}");
    why
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_made() {
    let clean = Script { features: "250-8BITMIME\r\n", odd: None };
    let server = Server::start(&[clean]).await;
    let mailer = mailer(&server);
    let mut dotted = mail();
    dotted.inviter_name = None;
    dotted.organization = ". ".repeat(60);
    mailer.send(&mail()).await.unwrap();
    mailer.send(&dotted).await.unwrap();

    let mails = server.mails();
    let expected: Vec<_> =
        [mail(), dotted].iter().map(|mail| sender().compose(mail, Wire::EightBit).unwrap().bytes).collect();
    assert_eq!(mails.len(), 2);
    assert!(mails[1].windows(4).any(|part| part == b"\n.. "), "no line began with a dot");
    for (mail, expected) in mails.iter().zip(expected) {
        let mail = String::from_utf8(mail.clone()).unwrap().replace("\n..", "\n.");
        assert_eq!(mail.trim_end(), String::from_utf8(expected).unwrap().trim_end());
    }
    let commands = server.commands();
    assert!(commands.contains("MAIL FROM:<einladung@usher.example> BODY=8BITMIME"), "{commands}");
    assert!(commands.contains("RCPT TO:<Petr.Maly@kunde.example>"), "{commands}");
    assert_eq!(server.connections(), 1, "the connection is kept for the second mail");
}

#[tokio::test]
async fn the_relay_is_told_the_address_that_the_mail_returns_to() {
    let server = Server::start(&[USUAL]).await;
    let bounces = EmailAddress::parse("bounces@mail.usher.example").unwrap();
    let settings = settings(format!("smtp://127.0.0.1:{}", server.port), LONG);
    let mailer = crate::connect(&MailSettings { bounce_address: Some(bounces), ..settings }).unwrap();
    mailer.send(&mail()).await.unwrap();
    let (commands, expected) = (server.commands(), format!("MAIL FROM:<bounces+{}@mail.usher.example>", mail().mark));
    assert!(commands.contains(&expected), "{commands}");
}

#[tokio::test]
async fn answers_are_told_apart_and_the_next_mail_goes() {
    for (stage, said, reason) in [
        (Stage::Rcpt, "450 <petr.maly@kunde.example> greylisted", "the relay put the mail off (450)"),
        (Stage::Data, "451-4.7.1 one\r\n451 4.7.1 two", "the relay put the mail off (451 4.7.1)"),
        (Stage::Body, "452 4.2.2 Petr's disk is full", "the relay put the mail off (452 4.2.2)"),
    ] {
        let server = Server::start(&[odd(stage, How::Say(said))]).await;
        let mailer = mailer(&server);
        assert_eq!(temporary(mailer.send(&mail()).await), reason);
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{stage:?}");
        assert_eq!((server.connections(), server.mails().len()), (2, 1), "{stage:?}");
    }
    for (stage, said, reason) in [
        (Stage::Mail, "552 5.3.4 too big", "the relay refused the mail (552 5.3.4)"),
        (Stage::Rcpt, "550 5.1.1 <petr.maly@kunde.example>: unknown", "the relay refused the mail (550 5.1.1)"),
        (Stage::Body, "554 petr@kunde.example 5.7.1", "the relay refused the mail (554)"),
    ] {
        let server = Server::start(&[odd(stage, How::Say(said))]).await;
        let mailer = mailer(&server);
        assert_eq!(permanent(mailer.send(&mail()).await), reason);
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{stage:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_the_sender_is_never_the_recipients_fault() {
    for (stage, said, obstacle, reason) in [
        (Stage::Mail, "550 5.1.0 sender rejected", Obstacle::Sender, "the relay refuses the sender (550 5.1.0)"),
        (Stage::Mail, "550 5.1.1 user unknown", Obstacle::Sender, "the relay refuses the sender (550 5.1.1)"),
        (Stage::Mail, "553 5.1.8 no", Obstacle::Sender, "the relay refuses the sender (553 5.1.8)"),
        (Stage::Mail, "451 4.3.0 later", Obstacle::Server, "the relay put the mail off (451 4.3.0)"),
        (
            Stage::Mail,
            "530 5.7.0 petr",
            Obstacle::Authentication,
            "the relay wants a log-in or another protection (530 5.7.0)",
        ),
        (
            Stage::Rcpt,
            "550 5.1.0 sender address rejected: User unknown",
            Obstacle::Sender,
            "the relay refuses the sender (550 5.1.0)",
        ),
        (
            Stage::Rcpt,
            "504 5.5.2 Helo command rejected: need fully-qualified hostname",
            Obstacle::HeloName,
            "the relay refuses the name that the gateway greets with (504 5.5.2)",
        ),
        (
            Stage::Rcpt,
            "554 5.7.1 Relay access denied",
            Obstacle::Policy,
            "the relay's rules refuse mail from here (554 5.7.1)",
        ),
        (
            Stage::Body,
            "554 Message rejected: Email address is not verified.",
            Obstacle::Sender,
            "the relay refuses the sender (554)",
        ),
    ] {
        let server = Server::start(&[odd(stage, How::Say(said))]).await;
        let mailer = mailer(&server);
        assert_eq!(obstructed(mailer.send(&mail()).await), (obstacle, reason.to_owned()), "{said}");
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{said}");
    }
}

#[tokio::test]
async fn only_a_dead_address_is_blamed() {
    for (stage, said, is_dead) in [
        (Stage::Rcpt, "554 5.7.1 <petr.maly@kunde.example>: Recipient address rejected: Access denied", false),
        (Stage::Rcpt, "550 5.2.2 mailbox full", false),
        (Stage::Rcpt, "550 5.4.1 Recipient address rejected: Access denied", true),
        (Stage::Rcpt, "550-5.1.1 The account that you tried to\r\n550 5.1.1 reach does not exist", true),
        (Stage::Body, "554 delivery error: dd This user doesn't have a yahoo.com account", true),
    ] {
        let server = Server::start(&[odd(stage, How::Say(said))]).await;
        let sent = mailer(&server).send(&mail()).await;
        assert_eq!(matches!(sent, Err(SendError::NoSuchAddress(_))), is_dead, "{said}");
        permanent(sent);
    }
}

#[tokio::test]
async fn a_mail_that_the_relay_has_taken_is_not_sent_again() {
    let long: &'static [u8] = Box::leak(format!("250 2.0.0 {}", "queued ".repeat(210)).into_boxed_str()).as_bytes();
    for said in
        [b"250", b"250 2.0.0 Nachricht \xfcbernommen", b"260 ok", b"250\tok", b"250-one\r\n250", long] as [&[u8]; 6]
    {
        let server = Server::start(&[odd(Stage::Body, How::SayBytes(said))]).await;
        let mailer = mailer(&server);
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{}", String::from_utf8_lossy(said));
        assert_eq!(mailer.send(&mail()).await, Ok(()));
        assert_eq!(server.connections(), 1, "the connection is sound");
    }
}

#[tokio::test]
async fn refusals_are_read_however_they_are_written() {
    for (said, reason, is_dead) in [
        (&b"550"[..], "the relay refused the mail (550)", false),
        (b"550\t5.1.1 gone", "the relay refused the mail (550 5.1.1)", true),
        (b"550 5.1.1 Empf\xe4nger unbekannt", "the relay refused the mail (550 5.1.1)", true),
        (b"550-5.1.1 gone\r\n550", "the relay refused the mail (550 5.1.1)", true),
        (b"571 no", "the relay refused the mail (550)", false),
        (b"591", "the relay refused the mail (550)", false),
    ] {
        let server = Server::start(&[odd(Stage::Rcpt, How::SayBytes(said))]).await;
        let sent = mailer(&server).send(&mail()).await;
        assert_eq!(matches!(sent, Err(SendError::NoSuchAddress(_))), is_dead);
        assert_eq!(permanent(sent), reason);
    }
    let server = Server::start(&[odd(Stage::Greeting, How::SayBytes(b"220 B\xfcro-Server"))]).await;
    assert_eq!(mailer(&server).send(&mail()).await, Ok(()));
}

#[tokio::test]
async fn refusals_before_the_mail_are_never_permanent() {
    for (stage, said, obstacle, reason) in [
        (Stage::Greeting, "554 5.3.2 no petr@kunde.example", Obstacle::Policy, "the relay refuses the connection (554"),
        (Stage::Ehlo, "550 5.7.1 go away", Obstacle::Policy, "the relay refuses the connection (550"),
        (Stage::Greeting, "421 too many", Obstacle::Server, "the relay refuses the connection (421"),
        (Stage::Ehlo, "504 5.5.2 <gw>: need a full name", Obstacle::HeloName, "the relay refuses the name"),
        (Stage::Ehlo, "501 Syntactically invalid HELO", Obstacle::HeloName, "the relay refuses the name"),
    ] {
        let server = Server::start(&[odd(stage, How::Say(said))]).await;
        let (found, why) = obstructed(mailer(&server).send(&mail()).await);
        assert!(found == obstacle && why.starts_with(reason), "{found:?}: {why}");
    }
    let refusing = Script { features: "250-AUTH PLAIN\r\n", odd: Some((Stage::Auth, How::Say("535 5.7.8 secret"))) };
    let server = Server::start(&[refusing, USUAL]).await;
    let mailer = connect(format!("smtp://jan:secret@127.0.0.1:{}", server.port), LONG);
    let refused = (Obstacle::Authentication, "the relay refuses the user name or password (535 5.7.8)".to_owned());
    assert_eq!(obstructed(mailer.send(&mail()).await), refused);
    let (_, why) = obstructed(mailer.send(&mail()).await);
    assert!(why.contains("does not offer"), "{why}");
}

#[tokio::test]
async fn a_log_in_is_made_once_a_connection() {
    let server = Server::start(&[Script { features: "250-AUTH PLAIN LOGIN\r\n", odd: None }]).await;
    let mailer = connect(format!("smtp://jan:s%40cret@127.0.0.1:{}", server.port), LONG);
    mailer.send(&mail()).await.unwrap();
    mailer.send(&mail()).await.unwrap();
    // NUL jan NUL s@cret
    assert_eq!(server.commands().matches("AUTH PLAIN AGphbgBzQGNyZXQ=").count(), 1, "{}", server.commands());
}

#[tokio::test]
async fn a_broken_connection_is_temporary_and_replaced() {
    for stage in [Stage::Greeting, Stage::Ehlo, Stage::Mail, Stage::Rcpt, Stage::Data, Stage::Body] {
        let server = Server::start(&[odd(stage, How::HangUp)]).await;
        let mailer = mailer(&server);
        unanswered(stage, mailer.send(&mail()).await);
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{stage:?}");
        assert_eq!(server.mails().len(), 1, "{stage:?}");
    }
}

#[tokio::test]
async fn a_connection_that_died_in_the_pool_costs_no_mail() {
    for how in [How::HangUp, How::Say("421 4.4.2 idle for too long")] {
        let server = Server::start(&[odd(Stage::Noop, how)]).await;
        let mailer = mailer(&server);
        assert_eq!(mailer.send(&mail()).await, Ok(()));
        assert_eq!(mailer.send(&mail()).await, Ok(()));
        assert_eq!((server.connections(), server.mails().len()), (2, 2));
    }
}

#[tokio::test]
async fn a_silent_relay_is_left_in_time() {
    for stage in [Stage::Greeting, Stage::Rcpt, Stage::Body] {
        let server = Server::start(&[odd(stage, How::Hang)]).await;
        let mailer = hasty_mailer(&server);
        let start = Instant::now();
        let why = unanswered(stage, mailer.send(&mail()).await);
        assert!(why.contains("in time"), "{why}");
        assert!(start.elapsed() < 2 * SHORT);
        assert_eq!(mailer.send(&mail()).await, Ok(()), "{stage:?}");
    }
}

#[tokio::test]
async fn a_late_answer_is_not_taken_for_the_next_mails() {
    let late = odd(Stage::Body, How::Late(1300));
    let server = Server::start(&[late, odd(Stage::Body, How::Say("451 4.3.0 no"))]).await;
    let mailer = hasty_mailer(&server);
    temporary(mailer.send(&mail()).await);
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(temporary(mailer.send(&mail()).await), "the relay put the mail off (451 4.3.0)");
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_send_that_is_given_up_leaves_no_connection_behind() {
    let server = Server::start(&[odd(Stage::Body, How::Late(300))]).await;
    let mailer = mailer(&server);
    let given_up = tokio::time::timeout(Duration::from_millis(100), mailer.send(&mail())).await;
    assert!(given_up.is_err());
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(mailer.send(&mail()).await, Ok(()));
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn mails_at_the_same_time_share_a_bounded_number_of_connections() {
    let server = Server::start(&[]).await;
    let mailer = mailer(&server);
    let sends: Vec<_> = (0..40)
        .map(|_| {
            let mailer = Arc::clone(&mailer);
            tokio::spawn(async move { mailer.send(&mail()).await })
        })
        .collect();
    for send in sends {
        assert_eq!(send.await.unwrap(), Ok(()));
    }
    assert_eq!(server.mails().len(), 40);
    assert!(server.connections() <= 8, "{}", server.connections());
}

#[tokio::test]
async fn no_relay_is_temporary() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let (_, why) = obstructed(connect(format!("smtp://127.0.0.1:{port}"), LONG).send(&mail()).await);
    assert_eq!(why, "no connection to the relay: connection refused");
}

#[tokio::test]
async fn without_the_demanded_tls_nothing_is_said() {
    let offering = Script { features: "250-STARTTLS\r\n250-AUTH PLAIN\r\n", odd: None };
    let refusing = Script { odd: Some((Stage::StartTls, How::Say("454 4.7.0 not now"))), ..offering };
    let stripped = Script { features: "250-AUTH PLAIN\r\n", odd: None };
    // The relay that offers it hangs up when the handshake comes.
    for (script, reason) in [(stripped, "does not offer"), (refusing, "cannot do TLS"), (offering, "no connection")] {
        let server = Server::start(&[script]).await;
        let url = format!("smtp://jan:secret@127.0.0.1:{}?tls=required", server.port);
        let (_, why) = obstructed(connect(url, LONG).send(&mail()).await);
        let commands = server.commands();
        assert!(!commands.contains("AUTH") && !commands.contains("MAIL"), "{commands}");
        assert!(why.contains(reason), "{why}");
    }
    let server = Server::start(&[]).await;
    let (_, why) = obstructed(connect(format!("smtps://127.0.0.1:{}", server.port), LONG).send(&mail()).await);
    assert!(why.contains("TLS handshake"), "{why}");
}

#[tokio::test]
async fn an_address_beyond_ascii_needs_a_relay_that_takes_it() {
    let modern = Script { features: "250-SMTPUTF8\r\n250-8BITMIME\r\n", odd: None };
    let server = Server::start(&[USUAL, modern]).await;
    let mailer = mailer(&server);
    let mut foreign = mail();
    foreign.to = EmailAddress::parse("pétr@kunde.example").unwrap();
    permanent(mailer.send(&foreign).await);
    assert_eq!(mailer.send(&foreign).await, Ok(()));
    assert!(server.commands().contains("SMTPUTF8"));
}
