//! Pages of people and organisations: whatever the names, the filters and the size of a page, pages joined are the whole list, in
//! one order, on both engines.

use proptest::prelude::*;
use rebond_domain::*;
use rebond_store::{Store, organisations, people};
use rebond_testkit::{Engine, Make, World};

use crate::world::{opened, put};

async fn walk(store: &Store, account: AccountId, filter: &people::Filter, size: u32) -> Vec<PersonId> {
    let (mut after, mut walked) = (None, Vec::new());
    loop {
        let page = people::page(store, account, filter.clone(), after, size).await.unwrap();
        assert!(page.list.len() <= size as usize);
        walked.extend(page.list.iter().map(|person| person.id));
        after = page.next;
        if after.is_none() {
            let count = people::count_of(store, account, filter).await.unwrap();
            assert_eq!(page.count.unwrap_or(count), walked.len() as u64);
            return walked;
        }
    }
}

#[test]
fn pages_joined_are_the_whole_list() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for engine in Engine::BOTH {
        let fresh = runtime.block_on(engine.fresh());
        let store = runtime.block_on(fresh.store());
        // Names of few letters, so that many are equal; and of many, so that bytes and letters sort apart.
        let name =
            prop_oneof!["[a-c]{1,2}", "[éÉzZ'’ -]{0,3}[a-zß𝕏﷽😀]", "\\PC{1,12}"].prop_filter_map("a name", |text| Line::parse(&text).ok());
        let person = (name.clone(), proptest::option::of(name), 0..3_usize, 0..3_usize, 0..3_usize);
        let world = (proptest::collection::vec(person, 0..25), 1..7_u32);
        proptest!(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() }, |((drawn, size) in world)| {
            runtime.block_on(async {
                let make = Make { at: Make::default().at, ids: Ids::seeded(u64::from(size) + drawn.len() as u64) };
                let make = Make { ids: Ids::seeded(fresh_seed(&drawn, size)), ..make };
                let account = opened(&store, &make).await;
                let homes = [make.organisation("One"), make.organisation("Two")];
                put(&store, account, &make, homes.clone()).await;
                let everyone: Vec<Person> = drawn
                    .iter()
                    .map(|(given, family, circle, source, home)| Person {
                        name: PersonName::new(Some(given.clone()), family.clone()).unwrap(),
                        circle: [None, Some(Circle::Family), Some(Circle::Friends)][*circle],
                        source: [None, Some(Source::Event), Some(Source::Story)][*source],
                        organisation_id: [None, Some(homes[0].id), Some(homes[1].id)][*home],
                        ..make.person("x")
                    })
                    .collect();
                put(&store, account, &make, everyone.clone()).await;
                let mut sorted: Vec<&Person> = everyone.iter().collect();
                sorted.sort_by_key(|person| (person.name.sort_key(), person.id));
                for circle in [None, Some(Circle::Family)] {
                    for source in [None, Some(Source::Event)] {
                        for organisation in [None, Some(homes[0].id)] {
                            let expected: Vec<PersonId> = sorted
                                .iter()
                                .filter(|person| circle.is_none() || person.circle == circle)
                                .filter(|person| source.is_none() || person.source == source)
                                .filter(|person| organisation.is_none() || person.organisation_id == organisation)
                                .map(|person| person.id)
                                .collect();
                            let filter = people::Filter { circle, source, organisation, ..people::Filter::default() };
                            assert_eq!(walk(&store, account, &filter, size).await, expected);
                            let among = people::Filter { among: Some(everyone.iter().map(|person| person.id).collect()), ..filter };
                            assert_eq!(walk(&store, account, &among, size).await, expected);
                        }
                    }
                }
            });
        });
    }
}

/// A seed that two cases do not share, so that neither do their accounts.
fn fresh_seed(drawn: &impl std::fmt::Debug, size: u32) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    static TURN: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let mut hasher = DefaultHasher::new();
    (format!("{drawn:?}"), size, TURN.fetch_add(1, std::sync::atomic::Ordering::Relaxed)).hash(&mut hasher);
    hasher.finish()
}

#[tokio::test]
async fn organisations_by_name() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let names = ["Émeraude", "atelier", "Zèbre", "ATELIER", "émeraude bis", "chêne"];
        let mut records: Vec<Organisation> = names.iter().map(|name| make.organisation(name)).collect();
        // The two of one name come in the order of their identifiers.
        let twins = [records[1].id.min(records[3].id), records[1].id.max(records[3].id)];
        (records[1].id, records[3].id) = (twins[0], twins[1]);
        world.put_all(records.clone()).await;
        let mut names = Vec::new();
        let mut after = None;
        loop {
            let page = organisations::page(store, account, after, 2).await.unwrap();
            assert_eq!(page.count, 6);
            names.extend(page.list.iter().map(|organisation| organisation.name.as_str().to_owned()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(names, ["atelier", "ATELIER", "chêne", "Émeraude", "émeraude bis", "Zèbre"]);
        let alike = |names: &[&str]| names.iter().map(|name| Line::parse(name).unwrap()).collect::<Vec<_>>();
        let same = organisations::alike(store, account, &alike(&["Atelier!", "ZEBRE", "none"])).await.unwrap();
        let expected = [&records[1], &records[2], &records[3]].map(Clone::clone);
        assert_eq!(same.len(), 3);
        assert!(same.iter().all(|found| expected.contains(found)));
    }
}
