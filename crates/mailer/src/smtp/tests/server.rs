//! A relay that follows a script, on loopback.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Where in the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Greeting,
    Ehlo,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Body,
    Noop,
}

/// What happens there instead of the usual.
#[derive(Clone, Copy, Debug)]
pub(super) enum How {
    Say(&'static str),
    /// The same, where it is not UTF-8 or not a line as lines should be.
    SayBytes(&'static [u8]),
    /// The usual answer, but only after this many milliseconds.
    Late(u64),
    HangUp,
    Hang,
}

/// The script of one connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script {
    pub(super) features: &'static str,
    pub(super) odd: Option<(Stage, How)>,
}

pub(super) const USUAL: Script = Script { features: "", odd: None };

/// An ordinary relay, except for one thing.
pub(super) fn odd(stage: Stage, how: How) -> Script {
    Script { odd: Some((stage, how)), ..USUAL }
}

#[derive(Default)]
pub(super) struct Record {
    pub(super) connections: usize,
    /// Everything that the client said outside mails.
    pub(super) commands: Vec<String>,
    /// The mails, as they came over the wire, without the final dot.
    pub(super) mails: Vec<Vec<u8>>,
}

pub(super) struct Server {
    pub(super) port: u16,
    pub(super) record: Arc<Mutex<Record>>,
}

impl Server {
    /// The connections follow the scripts in turn; those after the last are usual.
    pub(super) async fn start(scripts: &[Script]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let record = Arc::<Mutex<Record>>::default();
        let mut scripts = VecDeque::from(scripts.to_vec());
        let kept = Arc::clone(&record);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                kept.lock().unwrap().connections += 1;
                tokio::spawn(talk(stream, scripts.pop_front().unwrap_or(USUAL), Arc::clone(&kept)));
            }
        });
        Self { port, record }
    }

    pub(super) fn connections(&self) -> usize {
        self.record.lock().unwrap().connections
    }

    pub(super) fn mails(&self) -> Vec<Vec<u8>> {
        self.record.lock().unwrap().mails.clone()
    }

    pub(super) fn commands(&self) -> String {
        self.record.lock().unwrap().commands.concat()
    }
}

async fn talk(stream: TcpStream, script: Script, record: Arc<Mutex<Record>>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    answer(&mut stream, script, Stage::Greeting, "220 relay.example ESMTP").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        record.lock().unwrap().commands.push(line.clone());
        let verb = line.split_whitespace().next().unwrap_or_default().to_uppercase();
        let (stage, usual) = match verb.as_str() {
            "EHLO" => (Stage::Ehlo, format!("250-relay.example\r\n{}250 PIPELINING", script.features)),
            "STARTTLS" => (Stage::StartTls, "220 2.0.0 ready".to_owned()),
            "AUTH" => (Stage::Auth, "235 2.7.0 ok".to_owned()),
            "MAIL" => (Stage::Mail, "250 2.1.0 ok".to_owned()),
            "RCPT" => (Stage::Rcpt, "250 2.1.5 ok".to_owned()),
            "NOOP" => (Stage::Noop, "250 2.0.0 ok".to_owned()),
            "DATA" => (Stage::Data, "354 go on".to_owned()),
            "QUIT" => {
                stream.write_all(b"221 2.0.0 bye\r\n").await.ok()?;
                return None;
            }
            _ => panic!("{line}"),
        };
        answer(&mut stream, script, stage, &usual).await?;
        let refused = matches!(script.odd, Some((Stage::Data, How::Say(_))));
        if stage == Stage::Data && !refused {
            let mail = read_mail(&mut stream).await?;
            answer(&mut stream, script, Stage::Body, "250 2.0.0 queued").await?;
            if !matches!(script.odd, Some((Stage::Body, How::Say(_)))) {
                record.lock().unwrap().mails.push(mail);
            }
        }
    }
}

async fn read_mail(stream: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut mail = Vec::new();
    loop {
        let start = mail.len();
        if stream.read_until(b'\n', &mut mail).await.ok()? == 0 {
            return None;
        }
        if mail[start..] == *b".\r\n" {
            mail.truncate(start);
            return Some(mail);
        }
    }
}

async fn answer(stream: &mut BufReader<TcpStream>, script: Script, stage: Stage, usual: &str) -> Option<()> {
    let mut text = usual.as_bytes();
    match script.odd.filter(|(at, _)| *at == stage).map(|(_, how)| how) {
        None => {}
        Some(How::Say(said)) => text = said.as_bytes(),
        Some(How::SayBytes(said)) => text = said,
        Some(How::Late(millis)) => tokio::time::sleep(Duration::from_millis(millis)).await,
        Some(How::HangUp) => return None,
        Some(How::Hang) => std::future::pending().await,
    }
    stream.write_all(&[text, b"\r\n"].concat()).await.ok()
}
