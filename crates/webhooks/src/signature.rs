//! Signing after the Standard Webhooks specification: HMAC-SHA256 over id, timestamp and body with dots between them.

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use usher_domain::webhook::WebhookSecret;

/// The value of `webhook-signature`: one signature for each secret.
pub(crate) fn of(secrets: &[WebhookSecret], id: &str, seconds: i64, body: &[u8]) -> String {
    let sign = |secret: &WebhookSecret| signature(&secret.0, id, seconds, body);
    secrets.iter().map(sign).collect::<Vec<_>>().join(" ")
}

fn signature(key: &[u8], id: &str, seconds: i64, body: &[u8]) -> String {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key));
    context.update(format!("{id}.{seconds}.").as_bytes());
    context.update(body);
    format!("v1,{}", STANDARD.encode(context.sign()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector that the reference libraries test themselves with.
    #[test]
    fn the_published_vector_holds() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signed = signature(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn each_secret_signs() {
        let secrets = [WebhookSecret([1; 32]), WebhookSecret([2; 32])];
        let both = of(&secrets, "evt_1", 5, b"{}");
        let (first, second) = both.split_once(' ').unwrap();
        assert_eq!(first, of(&secrets[..1], "evt_1", 5, b"{}"));
        assert_ne!(first, second);
    }
}
