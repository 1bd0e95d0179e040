//! An identity provider on loopback that does what a test wants: it gives out whatever ID token it is told to, to whoever
//! presents the code, the client's secret and the verifier of the challenge.

use crate::credentials::signer::{Signer, key_set};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// Our id and our secret there.
pub(super) const CLIENT: &str = "usher";
pub(super) const SECRET: &str = "a secret: of the client";

/// The provider; dropping it ends it.
pub(super) struct Provider {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    issuer: String,
    signer: Signer,
    is_down: AtomicBool,
    /// Whether its document says that every answer names its issuer.
    names_issuer: AtomicBool,
    next: AtomicU64,
    codes: Mutex<HashMap<String, Grant>>,
    /// What it says of the person of any access token.
    user_info: Mutex<Option<Value>>,
    stop: AtomicBool,
}

/// What a code is given for.
struct Grant {
    challenge: String,
    redirect_uri: String,
    id_token: String,
}

impl Provider {
    pub(super) fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            issuer: format!("http://{address}"),
            signer: Signer::new("ES256"),
            is_down: AtomicBool::new(false),
            names_issuer: AtomicBool::new(false),
            next: AtomicU64::new(0),
            codes: Mutex::default(),
            user_info: Mutex::default(),
            stop: AtomicBool::new(false),
        });
        let served = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if served.stop.load(Ordering::SeqCst) {
                    return;
                }
                // A client that goes away is its own business.
                let _ = answer(stream.unwrap(), &served);
            }
        });
        Self { address, shared, thread: Some(thread) }
    }

    /// The settings that name it, under an id.
    pub(super) fn settings(&self, id: &str) -> String {
        format!(
            "[[auth.openid]]\nid = \"{id}\"\nname = \"Acme ID\"\nissuer = \"{}\"\nclient_id = \"{CLIENT}\"\n\
             client_secret = \"{SECRET}\"\nalgorithm = \"ES256\"\n",
            self.issuer()
        )
    }

    pub(super) fn issuer(&self) -> &str {
        &self.shared.issuer
    }

    pub(super) fn signer(&self) -> &Signer {
        &self.shared.signer
    }

    pub(super) fn set_down(&self, is_down: bool) {
        self.shared.is_down.store(is_down, Ordering::SeqCst);
    }

    pub(super) fn set_user_info(&self, said: Option<Value>) {
        *self.shared.user_info.lock().unwrap() = said;
    }

    pub(super) fn set_names_issuer(&self, names: bool) {
        self.shared.names_issuer.store(names, Ordering::SeqCst);
    }

    /// A code for an ID token, for the client that has asked by this address.
    pub(super) fn code(&self, asked: &HashMap<String, String>, id_token: String) -> String {
        let code = format!("code+{}", self.shared.next.fetch_add(1, Ordering::SeqCst));
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!((asked["client_id"].as_str(), asked["response_type"].as_str()), (CLIENT, "code"));
        let grant =
            Grant { challenge: asked["code_challenge"].clone(), redirect_uri: asked["redirect_uri"].clone(), id_token };
        self.shared.codes.lock().unwrap().insert(code.clone(), grant);
        code
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    if shared.is_down.load(Ordering::SeqCst) {
        return Ok(());
    }
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        match line.trim_end() {
            "" => break,
            text => head.push(text.to_owned()),
        }
    }
    let field = |name: &str| {
        let found =
            head.iter().filter_map(|line| line.split_once(':')).find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let mut body = vec![0; field("content-length").parse().unwrap_or(0)];
    reader.read_exact(&mut body)?;
    let path = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let issuer = &shared.issuer;
    let (status, said) = match path {
        "/.well-known/openid-configuration" => (
            200,
            json!({
                "issuer": issuer,
                "authorization_endpoint": format!("{issuer}/authorize?tenant=1"),
                "token_endpoint": format!("{issuer}/token"),
                "jwks_uri": format!("{issuer}/jwks"),
                "userinfo_endpoint": format!("{issuer}/me"),
                "authorization_response_iss_parameter_supported": shared.names_issuer.load(Ordering::SeqCst),
            })
            .to_string(),
        ),
        "/jwks" => (200, key_set(&[shared.signer.jwk("a")])),
        "/token" => match token(shared, &field("authorization"), &String::from_utf8(body).unwrap()) {
            Some(tokens) => (200, tokens.to_string()),
            None => (400, json!({"error": "invalid_grant"}).to_string()),
        },
        "/me" => match shared.user_info.lock().unwrap().clone() {
            Some(said) if field("authorization") == "Bearer of the person" => (200, said.to_string()),
            _ => (401, String::new()),
        },
        _ => (404, String::new()),
    };
    let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", said.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(said.as_bytes())
}

/// The tokens of a code, which counts once.
fn token(shared: &Shared, authorization: &str, body: &str) -> Option<Value> {
    let form = super::pairs(body);
    let basic = STANDARD.decode(authorization.strip_prefix("Basic ")?).ok()?;
    let basic = String::from_utf8(basic).ok()?;
    let (id, secret) = basic.split_once(':')?;
    let grant = shared.codes.lock().unwrap().remove(form.get("code")?)?;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, form.get("code_verifier")?.as_bytes());
    let fits = super::decoded(id) == CLIENT
        && super::decoded(secret) == SECRET
        && form.get("grant_type")? == "authorization_code"
        && *form.get("redirect_uri")? == grant.redirect_uri
        && URL_SAFE_NO_PAD.encode(digest) == grant.challenge;
    fits.then(|| json!({"access_token": "of the person", "token_type": "Bearer", "id_token": grant.id_token}))
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::SeqCst);
        // Wakes it up, so that it sees that it is to stop.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(std::thread::panicking() || ended.is_ok());
        }
    }
}
