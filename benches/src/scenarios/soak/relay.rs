//! A mail relay as small as the gateway's mailer allows: it takes every mail, or hangs, and remembers which mails it
//! took and the tokens of their links.

use std::collections::HashSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How many tokens are remembered.
const TOKENS: usize = 5_000;

pub(super) struct Relay {
    pub(super) address: SocketAddr,
    hangs: watch::Sender<bool>,
    taken: Arc<Mutex<Taken>>,
}

/// What the relay took.
#[derive(Default)]
struct Taken {
    /// The ids of deliveries, from the Message-ID of each mail.
    deliveries: HashSet<String>,
    tokens: Vec<String>,
    mails: usize,
}

impl Relay {
    pub(super) async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let (hangs, hanging) = watch::channel(false);
        let taken = Arc::<Mutex<Taken>>::default();
        let kept = Arc::clone(&taken);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let session = Session::new(stream, hanging.clone(), Arc::clone(&kept));
                // A client that goes away is no matter.
                tokio::spawn(async move { session.serve().await.ok() });
            }
        });
        Ok(Self { address, hangs, taken })
    }

    /// From now on it says nothing, or goes on where it had stopped.
    pub(super) fn hang(&self, hangs: bool) {
        self.hangs.send_replace(hangs);
    }

    /// The token of a link that was mailed, each once.
    pub(super) fn token(&self, random: &mut fastrand::Rng) -> Option<String> {
        let tokens = &mut self.taken.lock().unwrap().tokens;
        (!tokens.is_empty()).then(|| tokens.swap_remove(random.usize(..tokens.len())))
    }

    /// How many mails it took, and the ids of their deliveries.
    pub(super) fn taken(&self) -> (usize, Vec<String>) {
        let taken = self.taken.lock().unwrap();
        (taken.mails, taken.deliveries.iter().cloned().collect())
    }
}

struct Session {
    lines: BufReader<OwnedReadHalf>,
    answers: OwnedWriteHalf,
    hanging: watch::Receiver<bool>,
    taken: Arc<Mutex<Taken>>,
}

impl Session {
    fn new(stream: TcpStream, hanging: watch::Receiver<bool>, taken: Arc<Mutex<Taken>>) -> Self {
        let (read, answers) = stream.into_split();
        Self { lines: BufReader::new(read), answers, hanging, taken }
    }

    async fn serve(mut self) -> std::io::Result<()> {
        self.say("220 relay.example").await?;
        let mut line = String::new();
        while self.next(&mut line).await? {
            match line.get(..4).unwrap_or("").to_ascii_uppercase().as_str() {
                "DATA" => {
                    self.say("354 go on").await?;
                    let mail = self.mail().await?;
                    self.say("250 taken").await?;
                    // Only now: a mail whose sender was told nothing will come again.
                    self.taken.lock().unwrap().add(&mail);
                }
                "QUIT" => return self.say("221 bye").await,
                _ => self.say("250 fine").await?,
            }
        }
        Ok(())
    }

    async fn next(&mut self, line: &mut String) -> std::io::Result<bool> {
        line.clear();
        Ok(self.lines.read_line(line).await? > 0)
    }

    /// The lines up to the lonely full stop, put together where the encoding had broken them.
    async fn mail(&mut self) -> std::io::Result<String> {
        let (mut mail, mut line) = (String::new(), String::new());
        while self.next(&mut line).await? && line.trim_end() != "." {
            match line.trim_end().strip_suffix('=') {
                Some(broken) => mail.push_str(broken),
                None => mail.push_str(&line),
            }
        }
        Ok(mail)
    }

    async fn say(&mut self, answer: &str) -> std::io::Result<()> {
        self.hanging.wait_for(|hangs| !hangs).await.map_err(std::io::Error::other)?;
        self.answers.write_all(format!("{answer}\r\n").as_bytes()).await
    }
}

impl Taken {
    fn add(&mut self, mail: &str) {
        self.mails += 1;
        let between = |start: &str, ends: fn(char) -> bool| {
            let rest = mail.split_once(start)?.1;
            rest.split(ends).next().map(ToOwned::to_owned)
        };
        self.deliveries.extend(between("Message-ID: <", |at| at == '@'));
        let token = between("/invitations/", |other| !other.is_ascii_alphanumeric() && !"-_".contains(other));
        if self.tokens.len() < TOKENS {
            self.tokens.extend(token);
        }
    }
}
