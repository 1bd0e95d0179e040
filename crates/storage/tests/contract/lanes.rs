//! The two lanes: every test runs on both databases.

/// Declares tests that get a [`crate::world::World`] of their own, once on SQLite and once on PostgreSQL. Where there are
/// no PostgreSQL binaries the second lane ends at once, after having said so.
macro_rules! contract {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident) $body:block)+) => {
        $($(#[$doc])* async fn $name($world: &$crate::world::World) $body)+

        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                super::$name(&$crate::world::World::sqlite().await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                if let Some(world) = $crate::world::World::postgres().await {
                    super::$name(&world).await;
                }
            })+
        }
    };
}
