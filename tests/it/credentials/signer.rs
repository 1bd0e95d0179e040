//! Keys made at run time, and tokens put together byte by byte, so that wrong ones can be made as easily as right ones.

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use aws_lc_rs::{hkdf, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// A key that signs.
pub(crate) enum Signer {
    Hs256(Vec<u8>),
    Rs256(Box<RsaKeyPair>),
    Es256(Box<EcdsaKeyPair>),
    EdDsa(Box<Ed25519KeyPair>),
    /// Signs nothing.
    Nothing,
}

impl Signer {
    /// A new key pair for an algorithm.
    pub(crate) fn new(algorithm: &str) -> Self {
        match algorithm {
            "RS256" => Self::Rs256(Box::new(RsaKeyPair::generate(KeySize::Rsa2048).unwrap())),
            "ES256" => Self::Es256(Box::new(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap())),
            "EdDSA" => Self::EdDsa(Box::new(Ed25519KeyPair::generate().unwrap())),
            other => panic!("{other}"),
        }
    }

    /// The gateway's own key for a purpose in the standard world, whose secret is known. That a release derives it in
    /// another way would end every token that is out.
    pub(crate) fn of_the_gateway(purpose: &str) -> Self {
        let info = format!("usher signing {purpose}");
        let mut key = vec![0; 32];
        let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, b"usher").extract(&[0x5e; 32]);
        extracted.expand(&[info.as_bytes()], hkdf::HKDF_SHA256).unwrap().fill(&mut key).unwrap();
        Self::Hs256(key)
    }

    pub(crate) const fn algorithm(&self) -> &'static str {
        match self {
            Self::Hs256(_) => "HS256",
            Self::Rs256(_) => "RS256",
            Self::Es256(_) => "ES256",
            Self::EdDsa(_) => "EdDSA",
            Self::Nothing => "none",
        }
    }

    /// A token with the claims, and with a key id in its header.
    pub(crate) fn token(&self, key_id: Option<&str>, claims: &Value) -> String {
        let mut header = json!({"typ": "JWT", "alg": self.algorithm()});
        if let Some(id) = key_id {
            header["kid"] = json!(id);
        }
        self.token_under(&header, claims)
    }

    /// A token with any header.
    pub(crate) fn token_under(&self, header: &Value, claims: &Value) -> String {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(header), part(claims));
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(self.sign(signed.as_bytes())))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match self {
            Self::Hs256(key) => hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message).as_ref().to_vec(),
            Self::Rs256(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature).unwrap();
                signature
            }
            Self::Es256(pair) => pair.sign(&random, message).unwrap().as_ref().to_vec(),
            Self::EdDsa(pair) => pair.sign(message).as_ref().to_vec(),
            Self::Nothing => Vec::new(),
        }
    }

    /// The public key in PEM format.
    pub(crate) fn pem(&self) -> String {
        let der = |key: &dyn AsDer<PublicKeyX509Der<'static>>| key.as_der().unwrap().as_ref().to_vec();
        let der = match self {
            Self::Rs256(pair) => der(pair.public_key()),
            Self::Es256(pair) => der(pair.public_key()),
            Self::EdDsa(pair) => der(pair.public_key()),
            Self::Hs256(_) | Self::Nothing => panic!("there is no public key"),
        };
        let text = STANDARD.encode(der);
        let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n"))
    }

    /// The public key as a JWK (RFC 7518 section 6, RFC 8037 section 2); a symmetric one shows its secret.
    pub(crate) fn jwk(&self, key_id: &str) -> Value {
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let mut jwk = match self {
            Self::Rs256(pair) => {
                // RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }, with 2048 bits and 65537.
                let der = pair.public_key().as_ref();
                json!({"kty": "RSA", "n": text(&der[9..265]), "e": text(&der[267..])})
            }
            Self::Es256(pair) => {
                let point = pair.public_key().as_ref();
                json!({"kty": "EC", "crv": "P-256", "x": text(&point[1..33]), "y": text(&point[33..])})
            }
            Self::EdDsa(pair) => json!({"kty": "OKP", "crv": "Ed25519", "x": text(pair.public_key().as_ref())}),
            Self::Hs256(key) => json!({"kty": "oct", "k": text(key)}),
            Self::Nothing => panic!("there is no key"),
        };
        jwk["kid"] = json!(key_id);
        jwk
    }
}

/// A JWK set.
pub(crate) fn key_set(keys: &[Value]) -> String {
    json!({"keys": keys}).to_string()
}
