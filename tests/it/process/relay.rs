//! A mail server on loopback that treats each recipient as it was told to.

use std::collections::{HashMap, VecDeque};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What happens to a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is taken.
    Take,
    /// It is put off: 451.
    PutOff,
    /// It is refused: 550.
    Refuse,
    /// It is refused in words that seem to be about the sender: 550.
    RefuseUs,
    /// The recipient is never answered.
    Hang,
    /// It is taken after three seconds.
    TakeLate,
    /// It is read and the connection breaks before the answer: the sender cannot know.
    Vanish,
}

/// A mail that was read to its end.
#[derive(Clone, Debug)]
pub(super) struct Mail {
    pub(super) to: String,
    pub(super) fate: Fate,
    pub(super) text: String,
}

impl Mail {
    pub(super) fn header(&self, name: &str) -> String {
        self.text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap().to_owned()
    }
}

type Plan = HashMap<&'static str, VecDeque<Fate>>;

/// What is answered to a command instead of the usual, until it is mended.
type Faults = HashMap<&'static str, &'static str>;

/// What clients greeted with.
type Greetings = Vec<String>;

/// The server. It listens until the test process ends.
pub(super) struct Relay {
    pub(super) address: SocketAddr,
    mails: Arc<Mutex<Vec<Mail>>>,
    faults: Arc<Mutex<Faults>>,
    greetings: Arc<Mutex<Greetings>>,
    hanging: Arc<AtomicUsize>,
}

impl Relay {
    /// Starts it; an address without a plan has its mails taken, and so has one whose plan is used up.
    pub(super) fn start(plan: &[(&'static str, &[Fate])]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let plan = plan.iter().map(|(to, fates)| (*to, fates.iter().copied().collect())).collect::<Plan>();
        let (plan, mails) = (Arc::new(Mutex::new(plan)), Arc::<Mutex<Vec<Mail>>>::default());
        let faults = Arc::<Mutex<Faults>>::default();
        let greetings = Arc::<Mutex<Greetings>>::default();
        let hanging = Arc::<AtomicUsize>::default();
        let hung = Arc::clone(&hanging);
        let (kept, broken, greeted) = (Arc::clone(&mails), Arc::clone(&faults), Arc::clone(&greetings));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (plan, kept, broken) = (Arc::clone(&plan), Arc::clone(&kept), Arc::clone(&broken));
                let (greeted, hung) = (Arc::clone(&greeted), Arc::clone(&hung));
                std::thread::spawn(move || talk(stream, &plan, &kept, &broken, &greeted, &hung));
            }
        });
        Self { address, mails, faults, greetings, hanging }
    }

    /// How many recipients were named that are never answered, each as often as it was.
    pub(super) fn hanging(&self) -> usize {
        self.hanging.load(Ordering::SeqCst)
    }

    /// What clients greeted with.
    pub(super) fn greetings(&self) -> Vec<String> {
        self.greetings.lock().unwrap().clone()
    }

    /// Has a command answered so, `.` being the end of a mail; `None` mends it.
    pub(super) fn answers(&self, command: &'static str, answer: Option<&'static str>) {
        let mut faults = self.faults.lock().unwrap();
        match answer {
            Some(answer) => faults.insert(command, answer),
            None => faults.remove(command),
        };
    }

    /// The mails that came, also those whose fate the sender does not know.
    pub(super) fn mails_to(&self, to: &str) -> Vec<Mail> {
        self.mails.lock().unwrap().iter().filter(|mail| mail.to == to).cloned().collect()
    }
}

/// One connection; an error ends it.
fn talk(
    mut stream: TcpStream,
    plan: &Mutex<Plan>,
    mails: &Mutex<Vec<Mail>>,
    faults: &Mutex<Faults>,
    greetings: &Mutex<Greetings>,
    hanging: &AtomicUsize,
) -> Option<()> {
    let fault = |command: &str| faults.lock().unwrap().get(command).copied();
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes()).ok();
    say("220 relay.example ESMTP")?;
    let (mut to, mut fate) = (String::new(), Fate::Take);
    while let Some(line) = lines.next() {
        let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        if let Some(name) = line.strip_prefix("EHLO ") {
            greetings.lock().unwrap().push(name.to_owned());
        }
        if let Some(answer) = fault(&command) {
            say(answer)?;
            continue;
        }
        match command.as_str() {
            "EHLO" => say("250-relay.example\r\n250 8BITMIME")?,
            "RCPT" => {
                line.split(['<', '>']).nth(1)?.clone_into(&mut to);
                fate = plan.lock().unwrap().get_mut(to.as_str()).and_then(VecDeque::pop_front).unwrap_or(Fate::Take);
                match fate {
                    Fate::PutOff => say(&format!("451 4.7.1 <{to}> come back later"))?,
                    Fate::Refuse => say(&format!("550 5.1.1 <{to}> is unknown here"))?,
                    Fate::RefuseUs => say("550 5.7.1 Sender not on the list of this mailbox")?,
                    Fate::Hang => {
                        hanging.fetch_add(1, Ordering::SeqCst);
                        loop {
                            std::thread::park();
                        }
                    }
                    Fate::Take | Fate::TakeLate | Fate::Vanish => say("250 2.1.5 ok")?,
                }
            }
            "DATA" => {
                say("354 go on")?;
                let text = lines.by_ref().take_while(|line| line != ".").collect::<Vec<_>>().join("\n");
                if let Some(answer) = fault(".") {
                    say(answer)?;
                    continue;
                }
                mails.lock().unwrap().push(Mail { to: to.clone(), fate, text });
                match fate {
                    Fate::Vanish => return None,
                    Fate::TakeLate => std::thread::sleep(Duration::from_secs(3)),
                    _ => {}
                }
                say("250 2.0.0 queued")?;
            }
            "QUIT" => return say("221 2.0.0 bye"),
            _ => say("250 2.0.0 ok")?,
        }
    }
    None
}
