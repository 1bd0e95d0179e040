//! Authenticated encryption of stored values that must not be readable in the database.
//!
//! A stored value consists of a version byte, the nonce, the cipher text and the tag. Nonces are random because a key
//! may be used again: a client may reuse its idempotency key once the stored response has expired.

use crate::ports::Entropy;
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

/// AES-256-GCM with a random nonce.
const RANDOM_NONCE: u8 = 1;

/// Encrypts. The associated data is not stored here, and has to be the same for decryption.
pub(crate) fn encrypt(key: &[u8; 32], entropy: &dyn Entropy, bound: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let mut nonce = [0_u8; NONCE_LEN];
    entropy.fill(&mut nonce);
    let mut text = plain.to_vec();
    let nonce_used = Nonce::assume_unique_for_key(nonce);
    cipher(key)?.seal_in_place_append_tag(nonce_used, Aad::from(bound), &mut text).ok()?;
    Some([&[RANDOM_NONCE][..], &nonce, &text].concat())
}

/// Decrypts the output of [`encrypt`]; `None` for anything else.
pub(crate) fn decrypt(key: &[u8; 32], bound: &[u8], stored: &[u8]) -> Option<Vec<u8>> {
    let (&[RANDOM_NONCE], rest) = stored.split_first_chunk::<1>()? else { return None };
    let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>()?;
    opened(key, *nonce, bound, text)
}

/// Decrypts values that were stored before nonces were: each under a key of its own, with a nonce of zeros. Responses
/// are stored for a day, so no value of this form is left a day after the upgrade.
pub(crate) fn decrypt_without_nonce(key: &[u8; 32], stored: &[u8]) -> Option<Vec<u8>> {
    opened(key, [0; NONCE_LEN], &[], stored)
}

fn opened(key: &[u8; 32], nonce: [u8; NONCE_LEN], bound: &[u8], text: &[u8]) -> Option<Vec<u8>> {
    let mut text = text.to_vec();
    let nonce = Nonce::assume_unique_for_key(nonce);
    Some(cipher(key)?.open_in_place(nonce, Aad::from(bound), &mut text).ok()?.to_vec())
}

fn cipher(key: &[u8; 32]) -> Option<LessSafeKey> {
    Some(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemEntropy;

    #[test]
    fn a_text_is_opened_by_its_key_and_what_is_bound_to_it_only() {
        let stored = encrypt(&[1; 32], &SystemEntropy, b"bound", b"answer").unwrap();
        assert_eq!(decrypt(&[1; 32], b"bound", &stored).as_deref(), Some(&b"answer"[..]));
        assert_eq!(decrypt(&[2; 32], b"bound", &stored), None);
        assert_eq!(decrypt(&[1; 32], b"other", &stored), None);
        for length in 0..stored.len() {
            assert_eq!(decrypt(&[1; 32], b"bound", &stored[..length]), None);
        }
        for place in 0..stored.len() {
            let mut changed = stored.clone();
            changed[place] ^= 1;
            assert_eq!(decrypt(&[1; 32], b"bound", &changed), None);
        }
    }

    /// Two texts under one key and nonce would reveal their difference.
    #[test]
    fn no_two_texts_share_a_nonce() {
        let nonces: std::collections::HashSet<Vec<u8>> = (0..100)
            .map(|_| encrypt(&[1; 32], &SystemEntropy, b"", b"answer").unwrap()[1..=NONCE_LEN].to_vec())
            .collect();
        assert_eq!(nonces.len(), 100);
    }

    #[test]
    fn the_form_before_is_read() {
        let mut stored = b"answer".to_vec();
        let nonce = Nonce::assume_unique_for_key([0; NONCE_LEN]);
        cipher(&[1; 32]).unwrap().seal_in_place_append_tag(nonce, Aad::empty(), &mut stored).unwrap();
        assert_eq!(decrypt_without_nonce(&[1; 32], &stored).as_deref(), Some(&b"answer"[..]));
        assert_eq!(decrypt(&[1; 32], b"", &stored), None);
    }
}
