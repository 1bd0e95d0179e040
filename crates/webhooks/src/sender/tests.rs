//! Against small servers of this test's own.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use usher_domain::Timestamp;
use usher_domain::webhook::WebhookSecret;
use usher_engine::ports::RenderedEvent;

/// A server that gives one answer to everybody and keeps the heads of what it was sent.
pub(super) fn server(answer: &'static str, pause: Duration) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let heads = Arc::<Mutex<Vec<String>>>::default();
    let kept = Arc::clone(&heads);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
            kept.lock().unwrap().push(head.join("\n"));
            std::thread::sleep(pause);
            let _ = (&stream).write_all(answer.as_bytes());
        }
    });
    (address, heads)
}

pub(super) fn settings(allow: &[&str]) -> SenderSettings {
    SenderSettings {
        timeout: Duration::from_millis(700),
        allow_http: true,
        allow_private: allow.iter().map(|text| text.parse().unwrap()).collect(),
    }
}

fn message(url: String) -> WebhookMessage {
    WebhookMessage {
        url,
        event: RenderedEvent { id: "evt_1".to_owned(), body: b"{}".to_vec() },
        at: Timestamp::from_millis(5_999),
        secrets: vec![WebhookSecret([1; 32])],
    }
}

/// A resolver whose answers change at every question, as those of an attacker's name server do.
pub(super) struct Rebinding {
    pub(super) asked: AtomicUsize,
    answers: Vec<Vec<&'static str>>,
}

#[async_trait]
impl Names for Rebinding {
    async fn addresses(&self, _: &str) -> Result<Vec<IpAddr>, String> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst);
        Ok(self.answers[number.min(self.answers.len() - 1)].iter().map(|text| text.parse().unwrap()).collect())
    }
}

pub(super) fn rebinding(answers: &[&[&'static str]]) -> Arc<Rebinding> {
    let answers = answers.iter().map(|answer| answer.to_vec()).collect();
    Arc::new(Rebinding { asked: AtomicUsize::new(0), answers })
}

#[tokio::test]
async fn a_message_has_its_headers_and_the_answer_is_cut() {
    let (address, heads) = server("HTTP/1.1 201 Created\r\ncontent-length: 3\r\n\r\nyes", Duration::ZERO);
    let sent = HttpSender::new(settings(&["127.0.0.0/8"])).send(message(format!("http://{address}/hook?x=1"))).await;
    assert_eq!((sent.answer, sent.body.as_str()), (Ok(201), "yes"));
    let head = heads.lock().unwrap()[0].to_lowercase();
    assert!(head.starts_with("post /hook?x=1 http/1.1"), "{head}");
    for line in
        ["webhook-id: evt_1", "webhook-timestamp: 5", "webhook-signature: v1,", "content-type: application/json"]
    {
        assert!(head.contains(line), "{line} in {head}");
    }
    let long =
        Box::leak(format!("HTTP/1.1 500 X\r\ncontent-length: 9000\r\n\r\n{}", "x".repeat(9000)).into_boxed_str());
    let (address, _) = server(long, Duration::ZERO);
    let sent = HttpSender::new(settings(&["127.0.0.1"])).send(message(format!("http://{address}"))).await;
    assert_eq!((sent.answer, sent.body.len()), (Ok(500), 1024));
}

#[tokio::test]
async fn redirects_are_answers_and_are_not_followed() {
    let (inside, heads) = server("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", Duration::ZERO);
    let answer = format!("HTTP/1.1 307 Moved\r\nlocation: http://{inside}/\r\ncontent-length: 0\r\n\r\n");
    let (address, _) = server(Box::leak(answer.into_boxed_str()), Duration::ZERO);
    let sent = HttpSender::new(settings(&["127.0.0.1"])).send(message(format!("http://{address}"))).await;
    assert_eq!(sent.answer, Ok(307));
    assert!(heads.lock().unwrap().is_empty());
}

#[tokio::test]
async fn silence_ends_in_time() {
    let (address, _) = server("HTTP/1.1 200 OK\r\n\r\n", Duration::from_secs(5));
    let sent = HttpSender::new(settings(&["127.0.0.1"])).send(message(format!("http://{address}"))).await;
    assert!(sent.answer.is_err() && sent.took < 3_000, "{sent:?}");
}

#[tokio::test]
async fn names_that_lead_inside_are_not_called() {
    let (address, heads) = server("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", Duration::ZERO);
    let url = format!("http://hooks.example:{}/", address.port());
    for answers in [&["127.0.0.1"][..], &["8.8.8.8", "127.0.0.1"], &["::ffff:127.0.0.1"], &["::1"], &[]] {
        let sender = HttpSender::with_names(settings(&[]), rebinding(&[answers]));
        assert!(sender.send(message(url.clone())).await.answer.is_err(), "{answers:?}");
    }
    assert!(heads.lock().unwrap().is_empty(), "somebody inside was called");
}

/// The name is harmless when it is judged and leads elsewhere when it is asked again: it is never asked again.
#[tokio::test]
async fn a_name_is_resolved_once_and_what_was_judged_is_called() {
    let (address, heads) = server("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", Duration::ZERO);
    let names = rebinding(&[&["127.0.0.1"], &["127.0.0.2"]]);
    let sender = HttpSender::with_names(settings(&["127.0.0.1"]), names.clone());
    let sent = sender.send(message(format!("http://hooks.example:{}/", address.port()))).await;
    assert_eq!(sent.answer, Ok(200));
    assert_eq!(names.asked.load(Ordering::SeqCst), 1);
    let head = heads.lock().unwrap()[0].to_lowercase();
    assert!(head.contains("host: hooks.example:"), "{head}");
}
