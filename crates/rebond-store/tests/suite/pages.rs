//! What a page reads is of one moment, in one transaction.

use rebond_store::people;
use rebond_testkit::{Engine, World};

#[tokio::test]
async fn a_page_reads_one_moment_until_something_is_written_through_it() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (account, make) = (world.account.id, &world.make);
        let page = world.store.page(account);
        assert_eq!(people::count(&page, account).await.unwrap(), 0);
        let ada = world.person("Ada Vernet").await;
        assert_eq!(people::count(&page, account).await.unwrap(), 0, "{engine:?}: of the moment of its first question");
        // Several questions at once, one of them of several statements.
        let ids = [ada.id];
        let (outlines, candidates, found, revision) = tokio::try_join!(
            people::outlines(&page, account, &ids),
            people::candidates(&page, account, 5),
            page.get::<rebond_domain::Person>(account, ada.id),
            page.revision(account),
        )
        .unwrap();
        assert_eq!((outlines.len(), candidates.len(), found), (0, 0, None), "{engine:?}");
        assert_eq!(people::count(&world.store, account).await.unwrap(), 1);

        let changes = World::action().put(make.person("Basile Yvernault"));
        let saved = page.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        assert!(saved > revision, "{engine:?}");
        assert_eq!(people::count(&page, account).await.unwrap(), 2, "{engine:?}: what was written through it is seen");
    }
}

#[tokio::test]
async fn more_pages_than_connections_wait_for_each_other() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let account = world.account.id;
        world.person("Ada Vernet").await;
        let pages: Vec<_> = (0..40)
            .map(|_| {
                let page = world.store.page(account);
                tokio::spawn(async move {
                    let first = people::count(&page, account).await?;
                    tokio::task::yield_now().await;
                    Ok::<_, rebond_store::StoreError>(first + people::count(&page, account).await?)
                })
            })
            .collect();
        for page in pages {
            assert_eq!(page.await.unwrap().unwrap(), 2, "{engine:?}");
        }
        // What went wrong on a page is not lent to the next.
        let page = world.store.page(account);
        drop(people::count(&page, account));
        drop(page);
        assert_eq!(people::count(&world.store, account).await.unwrap(), 1, "{engine:?}");
    }
}
