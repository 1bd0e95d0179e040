//! The names of all messages, made from the English files. A message that nobody shows is one to take out; one that is
//! shown and missing there does not compile.

macro_rules! keys {
    ($($name:ident $id:literal,)*) => {
        /// A message.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Key { $(
            #[doc = concat!("`", $id, "`")]
            $name,
        )* }

        impl Key {
            /// All messages.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The message's name in the files of `texts/`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/keys.rs"));
