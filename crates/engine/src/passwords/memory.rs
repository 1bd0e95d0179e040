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

/// Whether a hash is Argon2id's in PHC string format, with a salt, and computed in one lane, at most 64 MiB and 10
/// passes.
pub(super) fn is_readable(hash: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(hash) else { return false };
    let is_known = Algorithm::try_from(parsed.algorithm.as_str()) == Ok(Algorithm::Argon2id)
        && parsed.version.is_none_or(|version| Version::try_from(version).is_ok());
    let is_bounded = Params::try_from(&parsed)
        .is_ok_and(|params| params.m_cost() <= 65_536 && params.t_cost() <= 10 && params.p_cost() == 1);
    let has_output = parsed.hash.is_some_and(|output| output.len() >= 16);
    is_known && is_bounded && has_output && parsed.salt.is_some()
}

#[cfg(test)]
mod tests {
    use super::{Memory, Ordering, is_readable};

    #[test]
    fn hashes_from_elsewhere_are_bounded() {
        let good = Memory::default().hash(b"x", &[1; 16]).unwrap();
        assert!(is_readable(&good));
        for (part, other) in [
            ("argon2id", "argon2i"),
            ("argon2id", "scrypt"),
            ("m=19456", "m=65537"),
            ("t=2", "t=11"),
            ("p=1", "p=2"),
            ("v=19", "v=18"),
        ] {
            assert!(!is_readable(&good.replace(part, other)), "{other}");
        }
        assert!(!is_readable("") && !is_readable(good.rsplit_once('$').unwrap().0));
    }

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
