//! The pages that merge two records: choosing the other, both side by side, the form, in both languages.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_domain::{Line, Organisation, Person, Prose};
use rebond_testkit::{Engine, Tab, World, outline};

const NOW: &str = "2026-11-10T15:30:00+01:00";

fn line(text: &str) -> Option<Line> {
    Line::parse(text).ok()
}

fn seen(page: &str) -> String {
    page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// What a person reads of it; the print of what is shown follows the records’ every field.
fn shown(page: &str) -> String {
    outline(&page.replace(&seen(page), "…"))
}

async fn two(world: &World) -> (Person, Person) {
    let make = &world.make;
    let kept = Person { role: line("Menuisière"), remarks: Prose::parse("Vue au salon").ok(), ..make.person("Claire Aubry") };
    let other = Person { role: line("Cheffe d’atelier"), remarks: Prose::parse("Aime le bois").ok(), ..make.person("Claire Aubry") };
    world.put_all([kept.clone(), other.clone()]).await;
    world.put_all([make.note(&other, "noté"), make.note(&kept, "noté aussi")]).await;
    (kept, other)
}

#[tokio::test]
async fn two_records_are_found_compared_and_merged_in_both_languages() {
    let world = World::fresh().await;
    let (kept, other) = two(&world).await;
    let tab = Tab::at(world, NOW);
    let page = tab.page(&format!("/people/{}", kept.id)).await;
    let choose = format!("/people/{}/merge", kept.id);
    assert!(page.contains(&format!("href=\"{choose}\"")), "the way there: {page}");
    assert_snapshot!("merge_choose", outline(&tab.page(&choose).await));
    let compare = format!("{choose}?with={}", other.id);
    assert_snapshot!("merge_compare", shown(&tab.page(&compare).await));
    assert_snapshot!("merge_compare_en", shown(&tab.lang("en").page(&compare).await));
    let seen = seen(&tab.page(&compare).await);
    let to = tab.taken(&choose, &format!("other={}&seen={seen}&take-role=other&take-remarks=both", other.id)).await;
    assert_eq!(to, format!("/people/{}", kept.id));
    assert_eq!(tab.get(&format!("/people/{}", other.id)).await.status, StatusCode::NOT_FOUND);
    let page = tab.page(&to).await;
    assert!(page.contains("Cheffe d’atelier") && page.contains("noté aussi") && page.contains(">noté<"), "{page}");
}

#[tokio::test]
async fn an_old_page_merges_nobody_and_keeps_what_was_chosen_on_postgres_too() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (kept, other) = two(&world).await;
        let tab = Tab::at(world, NOW);
        let merge = format!("/people/{}/merge", kept.id);
        let old = seen(&tab.page(&format!("{merge}?with={}", other.id)).await);
        tab.taken(&format!("/people/{}/edit", other.id), "given=Claire&family=Aubry&role=Directrice").await;
        let form = |seen: &str| format!("other={}&seen={seen}&take-role=other&take-remarks=kept", other.id);
        let again = tab.post(&merge, &form(&old)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine:?}");
        assert!(again.body.contains("Directrice") && again.body.contains("value=\"other\" checked"), "{engine:?}: {}", again.body);
        // Of several sent at the same moment one is taken.
        let now = seen(&again.body);
        let sent = [0; 3].map(|_| {
            let (tab, merge, form) = (tab.clone(), merge.clone(), form(&now));
            tokio::spawn(async move { tab.post(&merge, &form).await.status })
        });
        let mut taken = 0;
        for sent in sent {
            taken += usize::from(sent.await.unwrap() == StatusCode::SEE_OTHER);
        }
        assert_eq!(taken, 1, "{engine:?}");
        let one: Person = tab.world.get(kept.id).await;
        assert_eq!(one.role, line("Directrice"));
        // Who went in another tab is not found, and nothing is saved.
        assert_eq!(tab.post(&merge, &form(&now)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(tab.get(&format!("{merge}?with={}", kept.id)).await.status, StatusCode::NOT_FOUND, "nobody with themselves");
    }
}

#[tokio::test]
async fn two_organisations_are_compared_and_merged() {
    let world = World::fresh().await;
    let make = &world.make;
    let kept = Organisation { town: line("Lyon"), ..make.organisation("Saint-Gobain") };
    let other = Organisation { town: line("Paris"), ..make.organisation("Saint Gobain") };
    world.put_all([kept.clone(), other.clone()]).await;
    world.put(Person { organisation_id: Some(other.id), ..make.person("Paul Fictif") }).await;
    let tab = Tab::at(world, NOW);
    let merge = format!("/organisations/{}/merge", kept.id);
    assert!(tab.page(&format!("/organisations/{}", kept.id)).await.contains(&merge));
    assert!(tab.page(&merge).await.contains(&format!("{merge}?with={}", other.id)));
    let page = tab.page(&format!("{merge}?with={}", other.id)).await;
    assert_snapshot!("merge_organisations", shown(&page));
    let to = tab.taken(&merge, &format!("other={}&seen={}&take-town=other&take-name=kept", other.id, seen(&page))).await;
    let page = tab.page(&to).await;
    assert!(page.contains("Paul Fictif") && page.contains("Paris") && page.contains("Saint-Gobain"), "{page}");
}

#[tokio::test]
async fn duplicates_are_listed_told_apart_and_merged_from_there() {
    let world = World::fresh().await;
    let (kept, other) = two(&world).await;
    let tab = Tab::at(world, NOW);
    assert!(tab.page("/people").await.contains("href=\"/people/duplicates\""));
    let page = tab.page("/people/duplicates").await;
    assert_snapshot!("duplicates", outline(&page));
    assert_snapshot!("duplicates_en", outline(&tab.lang("en").page("/people/duplicates").await));
    assert_eq!(tab.taken("/people/duplicates", &format!("one={}&other={}", other.id, kept.id)).await, "/people/duplicates");
    assert_snapshot!("duplicates_none", outline(&tab.page("/people/duplicates").await));

    // Merged from the list, one comes back to it.
    let compare = tab.page(&format!("/people/{}/merge?with={}&then=duplicates", kept.id, other.id)).await;
    let form = format!("other={}&seen={}&then=duplicates", other.id, seen(&compare));
    assert_eq!(tab.taken(&format!("/people/{}/merge", kept.id), &form).await, "/people/duplicates");
    // What is not an identifier tells nobody apart.
    assert_eq!(tab.get("/people/duplicates?from=-1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn duplicates_among_ten_thousand_are_gone_through_a_page_at_a_time() {
    const EVERYBODY: usize = 10_000;
    const TWICE: usize = 60;
    let world = World::fresh().await;
    let syllables = ["ber", "nar", "mou", "tin", "dul", "ois", "lec", "roy", "gar", "ron", "vid", "bal", "fon", "tek", "col", "lin"];
    let family = |n: usize| [n % 16, n / 16 % 16, n / 256 % 16, n / 4_096 % 16].map(|at| syllables[at]).concat();
    let name = |n: usize| format!("Prénom{} {}", ["a", "o", "i", "u", "e"][n % 5], family(n));
    let people: Vec<Person> = (0..EVERYBODY).map(|n| world.make.person(&name(if n < TWICE { n + EVERYBODY - TWICE } else { n }))).collect();
    let emails: Vec<_> = people.iter().take(TWICE).chain(&people[EVERYBODY - TWICE..]).enumerate().collect();
    let emails: Vec<_> = emails.into_iter().map(|(n, person)| world.make.email(person, &format!("p{}@exemple.fr", n % TWICE))).collect();
    world.put_all(people).await;
    world.put_all(emails).await;
    let tab = Tab::at(world, NOW);
    let (mut place, mut pages, mut pairs) = ("/people/duplicates".to_owned(), 0, 0);
    loop {
        let page = tab.page(&place).await;
        assert!(page.len() < 120_000, "{place}: {} bytes", page.len());
        pairs += page.matches("class=\"alike\"").count();
        pages += 1;
        let Some(next) = rebond_testkit::between(&page, "href=\"/people/duplicates?from=", "\"") else { break };
        place = format!("/people/duplicates?from={next}");
    }
    assert!(pairs >= TWICE && pages > 2 && pages < 200, "{pairs} pairs on {pages} pages");
    // Two of the first page are told apart by its own form, and do not come again.
    let page = tab.page("/people/duplicates").await;
    let field = |name: &str| rebond_testkit::between(&page, &format!("name=\"{name}\" value=\""), "\"").unwrap().to_owned();
    let (one, other) = (field("one"), field("other"));
    assert_eq!(tab.taken("/people/duplicates", &format!("one={one}&other={other}")).await, "/people/duplicates");
    assert!(!tab.page("/people/duplicates").await.contains(&format!("/people/{one}/merge?with={other}")));
}
