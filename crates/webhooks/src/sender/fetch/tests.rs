//! Against small servers of this test's own.

use super::super::tests::{Rebinding, rebinding, server, settings};
use super::*;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

const NOTHING: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

/// A server that gives this answer to everybody.
fn answering(answer: String) -> String {
    format!("http://{}/certificate.pem", server(Box::leak(answer.into_boxed_str()), Duration::ZERO).0)
}

async fn get(url: &str) -> Result<Vec<u8>, String> {
    HttpSender::new(settings(&["127.0.0.1"])).get(url).await
}

#[tokio::test]
async fn a_document_is_asked_for_by_get_and_fetched_whole() {
    let (address, heads) = server("HTTP/1.1 203 Fine\r\ncontent-length: 4\r\n\r\n\r\n\0\u{7f}", Duration::ZERO);
    assert_eq!(get(&format!("http://{address}/a/b.pem?x=1")).await.as_deref(), Ok(&b"\r\n\0\x7f"[..]));
    let head = heads.lock().unwrap()[0].to_lowercase();
    assert!(head.starts_with("get /a/b.pem?x=1 http/1.1\n"), "{head}");
    assert!(!head.contains("webhook-") && !head.contains("authorization"), "{head}");
}

#[tokio::test]
async fn only_success_gives_a_document() {
    for status in ["204 No Content", "200 OK"] {
        let url = answering(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n"));
        assert_eq!(get(&url).await, Ok(Vec::new()), "{status}");
    }
    for status in ["304 Not Modified", "400 Bad Request", "404 Not Found", "429 Slow Down", "500 Oops", "503 Later"] {
        let url = answering(format!("HTTP/1.1 {status}\r\ncontent-length: 3\r\n\r\npem"));
        let error = get(&url).await.unwrap_err();
        assert!(error.contains(&status[..3]), "{status}: {error}");
    }
}

#[tokio::test]
async fn redirects_are_not_followed_on_any_host() {
    let (inside, heads) = server(NOTHING, Duration::ZERO);
    for status in [301, 302, 303, 307, 308] {
        let url = answering(format!(
            "HTTP/1.1 {status} Moved\r\nlocation: http://{inside}/latest/meta-data\r\ncontent-length: 0\r\n\r\n"
        ));
        let error = get(&url).await.unwrap_err();
        assert!(error.contains(&status.to_string()), "{error}");
    }
    assert!(heads.lock().unwrap().is_empty(), "a redirect was followed");
}

#[tokio::test]
async fn a_document_of_the_longest_length_is_fetched_and_a_longer_one_is_refused() {
    let document = |length: usize| format!("content-length: {length}\r\n\r\n{}", "x".repeat(length));
    let longest = usize::try_from(LONGEST).unwrap();
    let fits = answering(format!("HTTP/1.1 200 OK\r\n{}", document(longest)));
    assert_eq!(get(&fits).await.unwrap().len(), longest);
    let endless = format!("connection: close\r\n\r\n{}", "x".repeat(longest * 2));
    for too_long in [document(longest + 1), endless] {
        let url = answering(format!("HTTP/1.1 200 OK\r\n{too_long}"));
        assert_eq!(get(&url).await, Err("the answer is too long".to_owned()));
    }
}

#[tokio::test]
async fn half_a_document_is_none() {
    let url = answering("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n-----BEGIN".to_owned());
    assert!(get(&url).await.is_err());
}

#[tokio::test]
async fn silence_ends_in_time() {
    let (address, _) = server(NOTHING, Duration::from_secs(5));
    let began = Instant::now();
    assert!(get(&format!("http://{address}/")).await.is_err());
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[tokio::test]
async fn nobody_inside_is_asked() {
    let (address, heads) = server(NOTHING, Duration::ZERO);
    let port = address.port();
    let strict = |names: Arc<Rebinding>| HttpSender::with_names(settings(&[]), names);
    for host in ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1"] {
        let url = format!("http://{host}:{port}/");
        assert!(strict(rebinding(&[])).get(&url).await.is_err(), "{url}");
    }
    for answers in [&["127.0.0.1"][..], &["8.8.8.8", "127.0.0.1"], &[]] {
        let url = format!("http://keys.example:{port}/");
        assert!(strict(rebinding(&[answers])).get(&url).await.is_err(), "{answers:?}");
    }
    for url in ["", "keys.example", "ftp://keys.example/", "file:///etc/passwd", "http://user:secret@127.0.0.1/"] {
        assert!(get(url).await.is_err(), "{url}");
    }
    assert!(heads.lock().unwrap().is_empty(), "somebody inside was asked");
}

/// The name is harmless when it is judged and leads elsewhere when it is asked again: it is never asked again.
#[tokio::test]
async fn a_name_is_resolved_once_and_what_was_judged_is_asked() {
    let (address, heads) = server(NOTHING, Duration::ZERO);
    let names = rebinding(&[&["127.0.0.1"], &["127.0.0.2"]]);
    let sender = HttpSender::with_names(settings(&["127.0.0.1"]), names.clone());
    assert_eq!(sender.get(&format!("http://keys.example:{}/", address.port())).await, Ok(Vec::new()));
    assert_eq!(names.asked.load(Ordering::SeqCst), 1);
    assert!(heads.lock().unwrap()[0].to_lowercase().contains("host: keys.example:"));
}
