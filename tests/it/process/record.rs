//! `usher record`: what passes is unchanged, what is kept is harmless, and nothing that goes wrong with keeping holds anybody up.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use usher_tests::{Client, Installation, Lane, Serving, until};

/// A host that answers every request with the same bytes, and remembers the bytes of the last one.
struct Original {
    address: SocketAddr,
    last: Arc<Mutex<Vec<u8>>>,
}

impl Original {
    fn answering(answer: &[u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, last, answer) =
            (listener.local_addr().unwrap(), Arc::<Mutex<Vec<u8>>>::default(), answer.to_vec());
        let kept = Arc::clone(&last);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                let request = request(&stream);
                *kept.lock().unwrap() = request;
                let _ = stream.write_all(&answer).and_then(|()| stream.shutdown(Shutdown::Write));
            }
        });
        Self { address, last }
    }

    fn url(&self) -> String {
        format!("http://{}/base", self.address)
    }

    fn last(&self) -> String {
        String::from_utf8_lossy(&self.last.lock().unwrap()).into_owned()
    }
}

/// The bytes of a request.
fn request(stream: &TcpStream) -> Vec<u8> {
    let (mut reader, mut bytes, mut length) = (BufReader::new(stream), Vec::new(), 0);
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            return bytes;
        }
        let text = String::from_utf8_lossy(&line).to_lowercase();
        length = text.strip_prefix("content-length: ").map_or(length, |length| length.trim().parse().unwrap());
        bytes.extend_from_slice(&line);
        if line == b"\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    bytes.extend(body);
    bytes
}

/// All that comes back for the bytes of a request whose connection ends with it.
fn exchange(address: SocketAddr, request: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

pub(super) fn record(installation: &Installation, upstream: &str, others: &[&str]) -> Serving {
    let command = ["record", "backops", "--upstream", upstream, "--listen", "127.0.0.1:0", "--out", "kept"];
    installation.start(&[&command, others].concat())
}

/// The files that were kept, the newest last.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

/// Ends the proxy; gives what it says at the end.
pub(super) fn ended(proxy: Serving) -> String {
    proxy.terminate();
    let lines = until("the summary", || {
        let lines = proxy.lines();
        lines.iter().any(|line| line.contains("calls passed")).then_some(lines)
    });
    assert!(proxy.ended().success());
    lines[1..].join("\n")
}

const JSON: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 19\r\nConnection: close\r\n\r\n{\"status\":\"active\"}";

#[test]
fn what_passes_is_what_was_sent() {
    let gzip = [&b"HTTP/1.1 200 Fine\r\nX-Odd-CASE: a\r\nSet-Cookie: one=1\r\nSet-Cookie: two=2\r\ncontent-encoding: gzip\r\nContent-Length: 6\r\n\r\n"[..], &[31, 139, 8, 0, 255, 254]].concat();
    let answers: [(&str, &[u8], &[u8]); 5] = [
        ("GET", &gzip, &gzip),
        (
            "HEAD",
            b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nEtag: \"x\"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nEtag: \"x\"\r\n\r\n",
        ),
        (
            "GET",
            b"HTTP/1.1 304 Not Modified\r\nEtag: \"x\"\r\n\r\n",
            b"HTTP/1.1 304 Not Modified\r\nEtag: \"x\"\r\n\r\n",
        ),
        ("DELETE", b"HTTP/1.1 204 No Content\r\nKeep-Alive: timeout=5\r\n\r\n", b"HTTP/1.1 204 No Content\r\n\r\n"),
        ("GET", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", b"abc"),
    ];
    let installation = Installation::new(Lane::Sqlite);
    for (method, answer, expected) in answers {
        let original = Original::answering(answer);
        let _ = std::fs::remove_dir_all(installation.folder().join("kept"));
        let proxy = record(&installation, &original.url(), &[]);
        let sent = format!(
            "{method} /crew/a%2Fb?x=%20+&y HTTP/1.1\r\nHost: proxy.example\r\nX-Odd-CASE: 1\r\nX-Twice: a\r\nX-Twice: b\r\nConnection: close\r\n\r\n"
        );
        let came = exchange(proxy.address(), &sent);
        let text = String::from_utf8_lossy(&came).replace("connection: close\r\n", "");
        if expected == b"abc" {
            assert!(
                text.contains("abc")
                    && text.contains("de")
                    && text.to_lowercase().contains("transfer-encoding: chunked"),
                "{text}"
            );
        } else {
            assert_eq!(text, String::from_utf8_lossy(expected), "{method}");
        }
        let (host, received) = (original.address, original.last());
        let head = format!("{method} /base/crew/a%2Fb?x=%20+&y HTTP/1.1\r\n");
        assert!(received.starts_with(&head), "{received}");
        for line in [
            &format!("{host}\r\n"),
            "X-Odd-CASE: 1\r\nX-Twice: a\r\nX-Twice: b\r\n",
            "x-forwarded-for: 127.0.0.1\r\n",
            "x-forwarded-host: proxy.example\r\n",
        ] {
            assert!(received.contains(line), "{line} is not in {received}");
        }
        assert!(!received.to_lowercase().contains("connection"), "{received}");
    }
}

#[test]
fn calls_become_fixtures_that_only_their_owner_reads() {
    let original = Original::answering(JSON);
    let installation = Installation::new(Lane::Sqlite).lax();
    let proxy = record(&installation, &original.url(), &[]);
    let headers = [("authorization", "Bearer sk_live_4eC39HqLyjWDarjtT1zdp7dc"), ("cookie", "sid=8f14e45fceea167a")];
    let body = serde_json::json!({ "members": [{ "email": "robert@customer.example", "firstName": "Robert", "shoeSize": 44 }] });
    let reply = proxy.client().json("POST", "/crew/invite?email=robert%40customer.example", &headers, &body);
    assert_eq!(reply.expect_status(200).text(), "{\"status\":\"active\"}");
    let said = ended(proxy);
    assert!(said.contains("1 calls passed, 1 kept") && said.contains("unknown member shoeSize: 1 times"), "{said}");
    let files = files(&installation.folder().join("kept"));
    let [file] = &*files else { panic!("{files:?}") };
    assert!(file.starts_with(installation.folder().join("kept/backops/crew_invite")), "{files:?}");
    assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("provenance = \"recorded\"") && text.contains("POST /crew/invite?"), "{text}");
    let log = std::fs::read_to_string(installation.folder().join("log")).unwrap();
    for secret in ["sk_live", "8f14e45", "obert", "customer"] {
        assert!(!text.contains(secret) && !log.contains(secret) && !said.contains(secret), "{secret}: {text} {log}");
    }
}

#[test]
fn what_cannot_be_kept_passes_and_is_counted() {
    let long = format!("{{\"status\":\"{}\"}}", "x".repeat(300_000));
    let answer =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{long}", long.len());
    let installation = Installation::new(Lane::Sqlite);
    let original = Original::answering(answer.as_bytes());
    let proxy = record(&installation, &original.url(), &[]);
    assert_eq!(proxy.client().get("/crew/1", &[]).text(), long);
    assert_eq!(ended(proxy), "1 calls passed, 0 kept\nnot kept: 1 with a body that is too long");

    let original = Original::answering(JSON);
    let _ = std::fs::remove_dir_all(installation.folder().join("kept"));
    let proxy = record(&installation, &original.url(), &["--max-calls", "1"]);
    let sent = proxy.client().send("POST", "/crew/invite", &[("content-type", "text/plain")], b"Robert");
    assert_eq!(sent.text(), "{\"status\":\"active\"}");
    for _ in 0..3 {
        proxy.client().get("/crew/1", &[]).expect_status(200);
    }
    assert_eq!(ended(proxy), "4 calls passed, 1 kept\nnot kept: 1 not JSON\nnot kept: 2 beyond --max-calls");
}

/// A file size of nothing fails every write as a full disk does; a file in the folder's place cannot be written below.
#[test]
fn no_room_and_no_folder_hold_nobody_up_and_are_said_once() {
    let original = Original::answering(JSON);
    let installation = Installation::new(Lane::Sqlite);
    std::fs::write(installation.folder().join("taken"), "").unwrap();
    for (before, out, kept_nothing) in
        [("trap '' XFSZ; ulimit -f 0; ", "kept", true), ("", "taken/below", true), ("", "kept", false)]
    {
        let url = original.url();
        let command =
            installation.command(&["record", "backops", "--upstream", &url, "--listen", "127.0.0.1:0", "--out", out]);
        let program = command.get_program().to_owned();
        let mut shell = std::process::Command::new("/bin/sh");
        shell.arg("-c").arg(format!("{before}exec \"$0\" \"$@\"")).arg(program).args(command.get_args());
        shell.current_dir(installation.folder()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = shell.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.strip_prefix("listening on http://").unwrap().parse().unwrap();
        for _ in 0..3 {
            assert_eq!(Client::new(address).get("/crew/1", &[]).expect_status(200).text(), "{\"status\":\"active\"}");
        }
        let id = child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let said: Vec<_> = lines.map(Result::unwrap).collect();
        let mut errors = String::new();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert!(child.wait().unwrap().success(), "{errors}");
        let expected = if kept_nothing { "not kept: 3 that could not be written" } else { "3 calls passed, 3 kept" };
        assert!(said.iter().any(|line| line == expected), "{said:?}");
        assert_eq!(errors.matches("cannot write to").count(), usize::from(kept_nothing), "{errors}");
        assert_eq!(files(&installation.folder().join("kept")).len(), if kept_nothing { 0 } else { 3 });
    }
}

#[test]
fn an_original_that_does_not_answer_is_told_in_plain_words() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let installation = Installation::new(Lane::Sqlite);
    let silent = format!("http://{}", listener.local_addr().unwrap());
    let proxy = record(&installation, &silent, &["--timeout", "50ms"]);
    let late = proxy.client().get("/crew/1", &[]).expect_status(504);
    assert!(late.text().contains("does not answer: it did not answer in time"), "{}", late.text());
    drop(listener);
    let gone = proxy.client().get("/crew/1", &[]).expect_status(502);
    assert!(gone.text().contains("does not answer: it cannot be reached"), "{}", gone.text());
    assert_eq!(ended(proxy), "2 calls passed, 0 kept\nnot kept: 2 not answered by the original");
    let refused =
        installation.run(&["record", "backops", "--upstream", "https://user:secret@api.example.com"]).refused();
    assert!(refused.contains("without credentials") && !refused.contains("secret"), "{refused}");
}
