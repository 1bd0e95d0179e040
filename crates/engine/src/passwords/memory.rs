//! Argon2id in memory that is reused. The allocator would cache it too, but once for each thread that ever hashed.

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The blocks of one worker; allocated when it hashes for the first time.
#[derive(Default)]
pub(super) struct Memory {
    blocks: Vec<Block>,
    /// How many hashes all workers have computed.
    computed: Arc<AtomicU64>,
}

impl Memory {
    pub(super) fn counted_by(computed: &Arc<AtomicU64>) -> Self {
        Self { blocks: Vec::new(), computed: Arc::clone(computed) }
    }

    /// The hash of a password in PHC string format.
    pub(super) fn hash(&mut self, password: &[u8], salt: &[u8]) -> Option<String> {
        let argon2 = Argon2::default();
        let mut output = [0_u8; Params::DEFAULT_OUTPUT_LEN];
        self.fill(&argon2, password, salt, &mut output)?;
        let hash = PasswordHash {
            algorithm: Algorithm::default().ident(),
            version: Some(Version::default().into()),
            params: ParamsString::try_from(argon2.params()).ok()?,
            salt: Some(Salt::new(salt).ok()?),
            hash: Some(Output::new(&output).ok()?),
        };
        Some(hash.to_string())
    }

    /// Whether a hash is that of the password.
    pub(super) fn verify(&mut self, password: &[u8], hash: &str) -> bool {
        self.computed(password, hash).is_some_and(|(computed, stored)| computed == stored)
    }

    /// Takes as long as [`Self::verify`] and returns `false`.
    pub(super) fn spend(&mut self, password: &[u8]) -> bool {
        let mut output = [0_u8; Params::DEFAULT_OUTPUT_LEN];
        self.fill(&Argon2::default(), password, &[0; 16], &mut output);
        false
    }

    /// The hash of the password under the parameters of a stored hash, and that stored hash.
    fn computed(&mut self, password: &[u8], hash: &str) -> Option<(Output, Output)> {
        let parsed = PasswordHash::new(hash).ok()?;
        let (salt, stored) = (parsed.salt?, parsed.hash?);
        let algorithm = Algorithm::try_from(parsed.algorithm.as_str()).ok()?;
        let version = parsed.version.map_or(Ok(Version::default()), Version::try_from).ok()?;
        let params = Params::try_from(&parsed).ok()?;
        let mut output = [0_u8; Output::MAX_LENGTH];
        let output = output.get_mut(..stored.len())?;
        self.fill(&Argon2::new(algorithm, version, params), password, &salt, output)?;
        Some((Output::new(output).ok()?, stored))
    }

    fn fill(&mut self, argon2: &Argon2<'_>, password: &[u8], salt: &[u8], output: &mut [u8]) -> Option<()> {
        let wanted = argon2.params().block_count();
        if self.blocks.len() < wanted {
            self.blocks = vec![Block::new(); wanted];
        }
        self.computed.fetch_add(1, Ordering::Relaxed);
        argon2.hash_password_into_with_memory(password, salt, output, &mut self.blocks).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Memory, Ordering};

    #[test]
    fn memory_that_is_used_again_gives_the_same_hashes() {
        let mut memory = Memory::default();
        let (first, other) = (memory.hash(b"Correct-Horse-7", &[1; 16]), memory.hash(b"Battery-Staple-8", &[1; 16]));
        let first = first.unwrap();
        assert!(first.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{first}");
        assert_ne!(Some(&first), other.as_ref());
        assert_eq!(Memory::default().hash(b"Correct-Horse-7", &[1; 16]), Some(first.clone()));
        assert!(memory.verify(b"Correct-Horse-7", &first));
        assert!(!memory.verify(b"Correct-Horse-8", &first));
        assert!(!memory.spend(b"Correct-Horse-7"));
        assert_eq!(memory.blocks.len(), 19_456);
        assert_eq!(memory.computed.load(Ordering::Relaxed), 5, "saying no costs as much as comparing");
    }

    /// A hash of the library itself, with parameters that are not ours.
    #[test]
    fn hashes_of_other_parameters_are_read() {
        let hash = "$argon2id$v=19$m=16,t=2,p=1$AQEBAQEBAQEBAQEBAQEBAQ$";
        let mut memory = Memory::default();
        for bad in ["", "nonsense", hash, "$scrypt$ln=1$AQEBAQEBAQEBAQEBAQEBAQ$AQEBAQEBAQEBAQEBAQEBAQ"] {
            assert!(!memory.verify(b"x", bad), "{bad}");
        }
        let params = argon2::Params::new(16, 2, 1, None).unwrap();
        let library = argon2::Argon2::from(params);
        let hash = argon2::PasswordHasher::hash_password_with_salt(&library, b"x", &[1; 16]).unwrap().to_string();
        assert!(memory.verify(b"x", &hash) && !memory.verify(b"y", &hash));
    }
}
