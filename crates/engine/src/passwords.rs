//! Password hashes: Argon2id, one or two at a time, because each takes 19 MiB for a while.

use crate::incident;
use crate::ports::Entropy;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use std::sync::Arc;
use tokio::sync::Semaphore;
use usher_domain::rules::MAX_PASSWORD_BYTES;
use usher_domain::{Fault, Secret};

/// Hashes and checks passwords.
pub(crate) struct Passwords {
    slots: Arc<Semaphore>,
}

impl Passwords {
    pub(crate) fn new() -> Self {
        Self { slots: Arc::new(Semaphore::new(2)) }
    }

    /// The hash of a new password, in PHC string format.
    pub(crate) async fn hash(&self, password: &Secret, entropy: &dyn Entropy) -> Result<String, Fault> {
        let mut salt = [0_u8; 16];
        entropy.fill(&mut salt);
        let password = password.clone();
        self.run(move || {
            let hash = Argon2::default().hash_password_with_salt(password.expose().as_bytes(), &salt).ok()?;
            Some(hash.to_string())
        })
        .await?
        .ok_or_else(|| incident::internal("a password could not be hashed"))
    }

    /// Whether the password is the one of a hash. Without a hash it takes as long and says no, so that the time does
    /// not tell which addresses have accounts.
    pub(crate) async fn verify(&self, password: &Secret, hash: Option<String>) -> Result<bool, Fault> {
        if password.expose().len() > MAX_PASSWORD_BYTES {
            return Ok(false);
        }
        let password = password.clone();
        self.run(move || {
            let Some(hash) = hash else {
                let _ = Argon2::default().hash_password_with_salt(password.expose().as_bytes(), &[0; 16]);
                return false;
            };
            PasswordHash::new(&hash)
                .is_ok_and(|parsed| Argon2::default().verify_password(password.expose().as_bytes(), &parsed).is_ok())
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let slot =
            Arc::clone(&self.slots).acquire_owned().await.map_err(|error| incident::internal(&error.to_string()))?;
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(slot);
            result
        })
        .await
        .map_err(|error| incident::internal(&error.to_string()))
    }
}
