//! The pages of messages, referrals and the thread, in process: what each shows, what each form does, hostile content. Plain forms
//! throughout, so that everything here works without JavaScript.

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_domain::{
    AddressNature, AddressOrigin, Attendance, Line, Meeting, NameUse, Person, PersonEmail, PersonName, Prose, Purpose, Referral,
};
use rebond_store::{approaches, referrals};
use rebond_testkit::{Tab, World, between, outline};

const NOW: &str = "2026-11-10T15:30:00+01:00";

/// A tab on a campaign, and Claire, whose address is published.
async fn begin() -> (Tab, Person) {
    let world = World::fresh().await;
    world.put(world.make.campaign(Purpose::Confront)).await;
    let claire = world.person("Claire Aubry").await;
    let (nature, origin) = (AddressNature::Professional, AddressOrigin::Published);
    world.put(PersonEmail { nature, origin, ..world.make.email(&claire, "c@atelier.example") }).await;
    (Tab::at(world, NOW), claire)
}

/// A request to Claire, begun on the frame.
async fn draft(tab: &Tab, claire: &Person) -> String {
    tab.taken(&format!("/people/{}/approaches", claire.id), "kind=request&way=email:c@atelier.example&start=frame").await
}

#[tokio::test]
async fn c1_d1_d3_d13_a_request_is_chosen_written_checked_sent_and_answered() {
    let (tab, claire) = begin().await;
    let person = format!("/people/{}", claire.id);
    assert_snapshot!("the_way_is_chosen", outline(&tab.page(&format!("{person}/write")).await));
    let draft = draft(&tab, &claire).await;
    assert_snapshot!("begun_on_the_frame", outline(&tab.page(&draft).await));
    let to = tab.taken(&draft, "mode=one&subject=Votre atelier&body=Bonjour,\r\nauriez-vous un emploi pour moi ?&do=check").await;
    assert_snapshot!("checked", outline(&tab.page(&to).await));
    let parts = "mode=parts&opening=Bonjour,&you=Votre atelier m’attire.&me=Infirmière douze ans.&us=Auriez-vous 45 minutes ?&ending=Merci.&do=send";
    let send = tab.taken(&draft, parts).await;
    assert_snapshot!("ready_to_send", outline(&tab.page(&send).await));
    assert_snapshot!("ready_to_send_in_english", outline(&tab.lang("en").page(&send).await));
    assert!(tab.page(&send).await.contains("Ce message n’a pas d’objet"), "an empty subject is asked about");
    let eml = tab.get(&format!("{draft}/mail.eml")).await;
    assert_eq!(eml.kind, "message/rfc822");
    assert_eq!(tab.taken(&format!("{draft}/sent"), "day=2026-11-10&time=15:30").await, draft);
    assert_snapshot!("sent", outline(&tab.page(&draft).await));
    let next = tab.taken(&format!("{draft}/answer"), "answer=no&day=2026-11-10&note=Pas le temps").await;
    assert_eq!(next, format!("{person}/write?kind=thank-you"));
    assert_snapshot!("answered", outline(&tab.page(&draft).await));
    // What was sent is no draft any more, whatever an old tab says.
    let old = tab.refused(&draft, "mode=one&subject=Un sujet&body=Autre chose&do=save").await;
    assert_snapshot!("an_old_tab_of_what_was_sent", outline(&old));
    assert!(!tab.page(&draft).await.contains("Autre chose"));
}

#[tokio::test]
async fn d13_a_yes_leads_to_the_meeting_and_somebody_else_to_their_referral() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    tab.taken(&format!("{draft}/sent"), "day=2026-11-09&time=9:00").await;
    let yes = tab.taken(&format!("{draft}/answer"), "answer=yes&day=2026-11-10").await;
    assert!(yes.starts_with(&format!("/people/{}/meetings/new?approach=", claire.id)));
    // Without a name, it is noted all the same.
    let nobody = tab.taken(&format!("{draft}/answer"), "answer=redirected&day=2026-11-10").await;
    assert_snapshot!("somebody_else_without_a_name", outline(&tab.page(&nobody).await));
    let to = tab
        .taken(&format!("{draft}/answer"), "answer=redirected&day=2026-11-10&given=Rémi&family=Poulain&reason=Il connaît&name-use=agreed")
        .await;
    assert!(to.starts_with("/referrals/"));
    assert_snapshot!("a_referral", outline(&tab.page(&to).await));
    assert!(tab.page("/thread").await.contains("Rémi Poulain"));
}

#[tokio::test]
async fn remarks_while_one_writes_count_as_browsers_do() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    let got = tab.post(&format!("{draft}/review"), "mode=one&subject=&body=🙂 Bonjour,\r\n\r\nauriez-vous un emploi pour moi ?").await;
    assert_eq!((got.status, got.kind.as_str()), (StatusCode::OK, "application/json"));
    let answer: serde_json::Value = serde_json::from_str(&got.body).unwrap();
    let text = "🙂 Bonjour,\n\nauriez-vous un emploi pour moi ?";
    let units: Vec<u16> = text.encode_utf16().collect();
    let marks = answer["marks"].as_array().unwrap();
    let said: Vec<String> = marks
        .iter()
        .map(|mark| {
            let place = |end: &str| usize::try_from(mark[end].as_u64().unwrap()).unwrap();
            String::from_utf16(&units[place("start")..place("end")]).unwrap()
        })
        .collect();
    assert!(said.iter().any(|words| words == "auriez-vous un emploi pour moi"), "{said:?}");
    // One way to count, under the field and in the remark about length.
    let (count, list) = (answer["count"].as_str().unwrap(), answer["list"].as_str().unwrap());
    assert!(list.contains(&format!("({count})")), "{count}: {list}");
    // Nothing was saved by it.
    let kept = approaches::of_person(&tab.world.store, tab.world.account.id, claire.id).await.unwrap();
    assert!(!kept[0].body.as_ref().unwrap().as_str().contains("emploi"));
}

#[tokio::test]
async fn d1_d3_remarks_in_three_parts_stand_in_the_part_of_their_words() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    let page = tab.page(&format!("{draft}?parts=1")).await;
    assert!(page.contains(&format!("data-review=\"{draft}/review\"")), "{page}");
    let parts = "mode=parts&subject=&opening=Bonjour,&you=&me=  🙂 Infirmière.\r\n\r\n\r\nJe suis …&us=\r\nAuriez-vous un emploi pour moi ?&ending=Merci.";
    let got = tab.post(&format!("{draft}/review"), parts).await;
    let answer: serde_json::Value = serde_json::from_str(&got.body).unwrap();
    let typed = |field: &str| match field {
        "me" => "  🙂 Infirmière.\n\n\nJe suis …",
        "us" => "\nAuriez-vous un emploi pour moi ?",
        _ => "",
    };
    let said: Vec<(String, String)> = answer["marks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| {
            let (field, place) = (mark["field"].as_str().unwrap(), |end: &str| usize::try_from(mark[end].as_u64().unwrap()).unwrap());
            let units: Vec<u16> = typed(field).encode_utf16().collect();
            (field.to_owned(), String::from_utf16(&units[place("start")..place("end")]).unwrap())
        })
        .collect();
    let marked = |field: &str, words: &str| said.iter().any(|(of, there)| of == field && there == words);
    assert!(marked("us", "Auriez-vous un emploi pour moi") && marked("me", "…"), "{said:?}");
    let list = answer["list"].as_str().unwrap();
    assert!(list.contains("data-field=\"us\" data-start=\"1\""), "{list}");
    assert!(answer["count"].as_str().unwrap().starts_with("10"), "{}", answer["count"]);
}

#[tokio::test]
async fn c2_a_guessed_address_is_asked_about_before_anything_offers_to_use_it() {
    let (tab, _) = begin().await;
    let other = tab.world.person("Zoé Nadal").await;
    tab.world.put(PersonEmail { origin: AddressOrigin::Guessed, ..tab.world.make.email(&other, "zoe@atelier.example") }).await;
    let draft = tab.taken(&format!("/people/{}/approaches", other.id), "kind=request&way=email:zoe@atelier.example&start=frame").await;
    assert_snapshot!("a_guessed_address", outline(&tab.page(&format!("{draft}/send")).await));
    assert!(tab.page(&format!("{draft}/send?sure=1")).await.contains("mailto:zoe@atelier.example"));
}

#[tokio::test]
async fn what_was_typed_stays_after_a_mistake_and_old_tabs_keep_their_words() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    let long = "a".repeat(20_001);
    let got = tab.refused(&draft, &format!("mode=one&subject=Un sujet&body={long}&do=check")).await;
    assert!(got.contains(&long) && got.contains("20\u{202f}000"));
    let stale = tab.refused(&draft, &format!("{OLD}&mode=one&body=Mes mots précieux&do=save")).await;
    assert!(stale.contains("Mes mots précieux"), "nothing typed is lost");
    tab.refused(&format!("{draft}/sent"), "day=2026-02-30&time=9:00").await;
    tab.refused(&format!("/people/{}/approaches", claire.id), "kind=request&way=pigeon").await;
}

#[tokio::test]
async fn d11_g5_the_agreement_and_the_loop_are_kept_on_the_referral() {
    let (tab, claire) = begin().await;
    tab.world.person("Karim Haddad").await;
    let form = format!("to={}&by-name=Karim Haddad&reason=Elle a changé&name-use=not-asked", claire.id);
    let referral = tab.taken("/referrals", &form).await;
    assert!(tab.page(&format!("/people/{}/write", claire.id)).await.contains("Karim Haddad peut vous présenter"));
    tab.taken(&referral, "reason=Elle a changé&name-use=agreed").await;
    let kept = referrals::to_person(&tab.world.store, tab.world.account.id, claire.id).await.unwrap();
    assert_eq!(kept[0].name_use, NameUse::Agreed);
    let draft = draft(&tab, &claire).await;
    assert!(tab.page(&draft).await.contains("Karim Haddad m’a conseillé de vous écrire."));
    tab.taken(&format!("{draft}/sent"), "day=2026-11-10&time=15:00").await;
    assert!(tab.page("/thread").await.contains("À dire à Karim Haddad\u{202f}: vous avez écrit à Claire Aubry."));
    tab.taken(&format!("{referral}/told"), "stage=written&day=2026-11-10").await;
    assert!(!tab.page("/thread").await.contains("À dire à"));
    tab.taken(&format!("{referral}/close"), "close=yes").await;
    assert!(tab.page(&referral).await.contains("Nouvelles arrêtées le"));
    let missing = tab.refused("/referrals", &format!("to={}&by-name=Personne Ici&name-use=asked", claire.id)).await;
    assert!(missing.contains("Personne Ici"));
}

#[tokio::test]
async fn hostile_content_stays_words_everywhere() {
    let (tab, claire) = begin().await;
    let evil = "<script>alert(1)</script>\"'&\u{202e}";
    let name = PersonName::new(Line::cut(&format!("{evil} 👩🏽‍🚀 {}", "x".repeat(260))), Line::cut("\u{5e9}\u{5e8}\u{5d4}")).unwrap();
    let person = tab.world.with(Person { name, role: Line::cut(evil), ..tab.world.make.person("Any Body") }).await;
    let referral = Referral { reason: Prose::parse(evil).ok(), ..tab.world.make.referral(&claire, &person) };
    tab.world.put(referral.clone()).await;
    let draft = tab.taken(&format!("/people/{}/approaches", person.id), "kind=request&way=letter&start=frame").await;
    let typed = "mode=one&subject=<img src=x>&body=<script>alert(1)</script> auriez-vous un emploi ?</textarea>&do=check";
    tab.taken(&draft, typed).await;
    for path in [
        format!("/people/{}/write", person.id),
        draft.clone(),
        format!("{draft}?check=1"),
        format!("{draft}?parts=1"),
        format!("{draft}/send"),
        format!("/referrals/{}", referral.id),
        format!("/people/{}/referrals/new", person.id),
        "/thread".to_owned(),
        format!("/thread?to={}", person.id),
    ] {
        for lang in ["fr", "en"] {
            let page = tab.lang(lang).get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}");
            assert!(!page.body.contains("</textarea> auriez"), "{path}");
        }
    }
    let review = tab.post(&format!("{draft}/review"), typed).await;
    let answer: serde_json::Value = serde_json::from_str(&review.body).unwrap();
    assert!(!answer["list"].as_str().unwrap().contains("<script"));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let (tab, _) = begin().await;
    let nobody = "00000000-0000-7000-8000-000000000000";
    for path in [
        format!("/people/{nobody}/write"),
        format!("/approaches/{nobody}"),
        format!("/approaches/{nobody}/send"),
        format!("/approaches/{nobody}/answer"),
        format!("/approaches/{nobody}/mail.eml"),
        format!("/referrals/{nobody}"),
        "/approaches/x".to_owned(),
    ] {
        assert!(tab.get(&path).await.status.is_client_error(), "{path}");
    }
    assert!(tab.page("/thread").await.contains("Qui mène à qui"));
    assert_eq!(tab.get(&format!("/thread?to={nobody}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn d14_c6_the_wait_names_its_days_in_order_and_an_event_is_offered() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    tab.taken(&format!("{draft}/sent"), "day=2026-11-02&time=9:00").await;
    let page = tab.page(&draft).await;
    let (someone, back) = (page.find("jeudi 5\u{a0}novembre").unwrap(), page.find("jeudi 12\u{a0}novembre").unwrap());
    assert!(someone < back, "first somebody else there, then a follow-up: {page}");
    tab.taken(&format!("{draft}/answer"), "answer=yes&day=2026-11-09").await;
    let event = tab.world.make.event("Salon des métiers", "2026-12-05");
    tab.world.put(event.clone()).await;
    tab.world.put(Attendance { met: false, ..tab.world.make.attendance(&event, &claire) }).await;
    assert_snapshot!("an_event_is_offered", outline(&tab.page(&format!("/people/{}/write?kind=request", claire.id)).await));
}

#[tokio::test]
async fn a_remark_is_set_aside_and_taken_back_by_plain_forms() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    let typed = "mode=one&subject=Bonjour&body=Bonjour, auriez-vous un poste pour moi ? Merci d'avance.";
    let page = tab.page(&tab.taken(&draft, &format!("{typed}&do=check")).await).await;
    let button = between(&page, "value=\"aside:job-request:", "\"").unwrap();
    // The button keeps what was typed since, then asks why.
    let ask = tab.taken(&draft, &format!("{typed} Claire&do=aside:job-request:{button}")).await;
    assert!(ask.starts_with(&format!("{draft}/aside?rule=job-request&words=")), "{ask}");
    // What is forbidden is set aside here only.
    assert_snapshot!("why_a_remark_is_set_aside", outline(&tab.page(&ask).await));
    let fields = format!("rule=job-request&words={button}&scope=here");
    let got = tab.refused(&format!("{draft}/aside"), &format!("{fields}&reason=other&note=")).await;
    assert!(got.contains("Dites en quelques mots pourquoi"), "{got}");
    let back = tab.taken(&format!("{draft}/aside"), &format!("{fields}&reason=other&note=<b>Boutade")).await;
    assert_eq!(back, format!("{draft}?check=1#remarks"));
    let page = tab.page(&back).await;
    assert!(page.contains("autre raison (&lt;b&gt;Boutade)"), "{page}");
    assert_snapshot!("a_remark_set_aside", outline(&page));
    assert!(tab.page(&format!("{draft}/send")).await.contains("Vous avez ignoré cette remarque"), "sending still says it");
    let record = between(&page, "value=\"back:", "\"").unwrap();
    let page = tab.page(&tab.taken(&draft, &format!("{typed}&do=back:{record}")).await).await;
    assert!(page.contains("aside:job-request") && !page.contains("ignorée"), "{page}");
    // A remark that is not there (any more) leads back to those that are.
    assert_eq!(tab.taken(&format!("{draft}/aside"), "rule=none&words=&reason=misread").await, format!("{draft}?check=1#remarks"));
}

#[tokio::test]
async fn d12_what_is_set_aside_in_every_message_is_listed_in_the_settings() {
    let (tab, claire) = begin().await;
    assert!(tab.page("/settings").await.contains("/settings/remarks"));
    assert!(tab.page("/settings/remarks").await.contains("Aucune pour l’instant"));
    let draft = draft(&tab, &claire).await;
    let page = tab.page(&tab.taken(&draft, "mode=one&subject=Bonjour&body=Bonjour, pourrais-je vous voir ?&do=check").await).await;
    assert!(page.contains("aside:no-easy-out:"), "{page}");
    for rule in ["no-easy-out", "too-short"] {
        let fields = format!("rule={rule}&words=&reason=custom&note=<b>Entre nous&scope=always");
        tab.taken(&format!("{draft}/aside"), &fields).await;
    }
    let page = tab.page("/settings/remarks").await;
    assert!(page.contains("&lt;b&gt;Entre nous"), "{page}");
    assert_snapshot!("remarks_set_aside_everywhere", outline(&page));
    let back = between(&page, "action=\"/settings/remarks/", "\"").unwrap();
    assert_eq!(tab.taken(&format!("/settings/remarks/{back}"), "").await, "/settings/remarks");
    assert_eq!(tab.page("/settings/remarks").await.matches("class=\"remark aside").count(), 1);
}

#[tokio::test]
async fn c7_a_number_is_taken_as_people_type_it_and_a_switchboard_is_told_everything() {
    let (tab, claire) = begin().await;
    let person = format!("/people/{}", claire.id);
    for (number, link) in [
        ("06 12 34 56 78", "tel:0612345678"),
        ("+33 (0)6.12.34.56.79", "tel:+33612345679"),
        ("514\u{a0}555-0178", "tel:5145550178"),
        ("(514) 555-0179 ext. 12", "tel:5145550179;ext=12"),
    ] {
        let fields = format!("phone={number}&phone-nature=switchboard&phone-origin=published");
        tab.taken(&format!("{person}/phones"), &fields).await;
        let page = tab.page(&person).await;
        assert!(page.contains(&format!("href=\"{link}\"")), "{link}: {page}");
        // In the one field of a quick addition as well.
        tab.taken("/people", &format!("name=Somebody {}&address={number}&circle=friends", &link[10..])).await;
        tab.taken("/settings", &format!("lang=fr&norms=fr-FR&zone=Europe/Paris&phone={number}")).await;
    }
    assert!(tab.page(&format!("{person}/write?kind=request")).await.contains("Règle C7"));
    let draft = tab.taken(&format!("{person}/approaches"), "kind=request&way=phone&start=frame").await;
    let page = tab.page(&draft).await;
    assert!(page.contains("dites tout de suite qui vous êtes"), "{page}");
    assert!(page.contains("Je voudrais parler à Claire Aubry"), "who calls, whom for and why: {page}");
}

const OLD: &str = "seen=2020-01-01T00:00:00Z";

/// What stands in the block of a field that says what another tab stored.
fn elsewhere<'t>(page: &'t str, field: &str) -> Option<&'t str> {
    between(page, &format!("id=\"f-{field}-elsewhere\">"), "</div>")
}

/// The value of the hidden field that says which version the form shows.
fn seen(page: &str) -> String {
    format!("seen={}", between(page, "name=\"seen\" value=\"", "\"").unwrap_or_default())
}

#[tokio::test]
async fn an_old_tab_of_the_composer_shows_both_versions() {
    let (tab, claire) = begin().await;
    let draft = draft(&tab, &claire).await;
    tab.taken(&draft, "mode=one&subject=Le bois&body=Le texte d'ailleurs&do=save").await;
    let got = tab.refused(&draft, &format!("{OLD}&mode=one&subject=Le bois&body=Mes mots&do=check")).await;
    // What was typed stays; what is the same is not told twice.
    assert_snapshot!("both_versions_of_a_message", outline(&got));
    assert!(tab.page(&draft).await.contains("Le texte d'ailleurs</textarea>"), "nothing was overwritten");
    // In three parts as well, part by part.
    let parts =
        tab.refused(&draft, &format!("{OLD}&mode=parts&subject=Le bois&opening=Bonjour&you=&me=&us=Mes mots&ending=&do=save")).await;
    assert_snapshot!("both_versions_in_three_parts", outline(&parts));
    // Sent again in full knowledge of that version, it is kept.
    tab.taken(&draft, &format!("{}&mode=one&subject=Le bois&body=Mes mots&do=save", seen(&got))).await;
    assert!(tab.page(&draft).await.contains("Mes mots</textarea>"));
    // Deleted elsewhere: the words are still there to be copied.
    tab.taken(&draft, "do=delete").await;
    let gone = tab.refused(&draft, "mode=one&subject=Un sujet&body=Mes derniers mots&do=save").await;
    assert_snapshot!("deleted_elsewhere", outline(&gone));
    assert_eq!(tab.post(&draft, "mode=one&body=&do=save").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_old_tab_of_another_form_shows_both_versions() {
    let (tab, claire) = begin().await;
    let place = tab.taken("/organisations", "name=Mairie&kind=gateway&town=Nantes").await;
    let edit = format!("{place}/edit");
    let got = tab.refused(&edit, &format!("{OLD}&name=Mairie&kind=company&town=Rezé&remarks=Accueil le mardi")).await;
    assert_snapshot!("both_versions_of_an_organisation", outline(&got));
    assert_eq!(tab.taken(&edit, &format!("{}&name=Mairie&kind=company&town=Rezé", seen(&got))).await, place);

    let known = Prose::parse("Ce qui est noté ailleurs").ok();
    let meeting = tab.world.with(Meeting { known, ..tab.world.make.meeting(&claire, "2026-11-12T14:00:00+01:00") }).await;
    let known = format!("/meetings/{}/known", meeting.id);
    let got = tab.refused(&known, &format!("{OLD}&known=Ce que je sais")).await;
    assert!(got.contains("Ce que je sais</textarea>"), "{got}");
    assert!(elsewhere(&got, "known").is_some_and(|stored| stored.contains("Ce qui est noté ailleurs")));
    assert!(tab.taken(&known, &format!("{}&known=Ce que je sais", seen(&got))).await.ends_with("#prepare"));
    assert!(tab.page(&format!("/meetings/{}", meeting.id)).await.contains("Ce que je sais</textarea>"));
}

#[tokio::test]
async fn an_old_tab_of_the_campaign_or_of_a_finished_meeting_shows_both_versions() {
    let (tab, claire) = begin().await;
    for (page, field, more) in [("story", "story", ""), ("direction", "direction", ""), ("expectation", "expectation", "&purpose=confront")]
    {
        let path = format!("/campaign/{page}");
        let old = seen(&tab.page(&path).await);
        tab.taken(&path, &format!("{old}&{field}=Les mots d'ailleurs{more}")).await;
        let got = tab.refused(&path, &format!("{old}&{field}=Mes mots{more}")).await;
        assert!(got.contains("Mes mots</textarea>"), "{got}");
        assert!(elsewhere(&got, field).is_some_and(|stored| stored.contains("Les mots d'ailleurs")), "{got}");
        tab.taken(&path, &format!("{}&{field}=Mes mots{more}", seen(&got))).await;
        assert!(tab.page(&path).await.contains("Mes mots</textarea>"));
    }
    let gave = Prose::parse("Un contact").ok();
    let meeting = tab.world.with(Meeting { gave, ..tab.world.make.meeting(&claire, "2026-11-10T10:00:00+01:00") }).await;
    let finish = format!("/meetings/{}/finish", meeting.id);
    let fields = "note=Ce qui fut dit&gave=Un livre&given-1=Rémi&family-1=Poulain&name-use-1=not-asked";
    let got = tab.refused(&finish, &format!("{OLD}&{fields}")).await;
    assert!(got.contains("Un livre</textarea>") && got.contains("Ce qui fut dit"), "{got}");
    assert!(elsewhere(&got, "gave").is_some_and(|stored| stored.contains("Un contact")), "{got}");
    assert!(elsewhere(&got, "note").is_none() && elsewhere(&got, "given-1").is_none(), "{got}");
    tab.taken(&finish, &format!("{}&{fields}", seen(&got))).await;
}

#[tokio::test]
async fn d14_what_moved_is_put_into_a_follow_up_by_a_button() {
    let (tab, claire) = begin().await;
    tab.taken("/campaign/progress", "text=Un stage d'une semaine trouvé.").await;
    let way = "kind=follow-up&way=email:c@atelier.example&start=frame";
    let draft = tab.taken(&format!("/people/{}/approaches", claire.id), way).await;
    let button = between(&tab.page(&draft).await, "value=\"insert:progress:", "\"").unwrap().to_owned();
    let typed = "mode=parts&opening=Bonjour,&you=&me=Depuis, j’ai …&us=&ending=";
    tab.taken(&draft, &format!("{typed}&do=insert:progress:{button}")).await;
    let page = tab.page(&draft).await;
    assert!(page.contains("Bonjour,\n\nUn stage d'une semaine trouvé.</textarea>"), "{page}");
}

#[tokio::test]
async fn d5_what_was_written_once_is_put_into_the_message_by_a_button() {
    let (tab, claire) = begin().await;
    tab.taken("/campaign/story", "story=Douze ans de comptes, puis un stage de menuiserie.").await;
    let draft = draft(&tab, &claire).await;
    let page = tab.page(&draft).await;
    assert!(page.contains("value=\"insert:story\""), "{page}");
    let to = tab.taken(&draft, "mode=one&subject=Un sujet&body=Bonjour,\r\n\r\nJe suis …&do=insert:story").await;
    assert_eq!(to, format!("{draft}#compose"));
    let page = tab.page(&draft).await;
    assert!(page.contains("\n\nDouze ans de comptes, puis un stage de menuiserie.\n") && page.contains("value=\"Un sujet\""), "{page}");
    // In three parts one stays in three parts.
    let to = tab.taken(&draft, "mode=parts&opening=Bonjour,&you=&me=&us=&ending=&do=insert:story").await;
    assert_eq!(to, format!("{draft}?parts=1#compose"));
    assert_eq!(tab.taken(&draft, "mode=one&body=Rien&do=insert:nothing").await, format!("{draft}#compose"));
}

#[tokio::test]
async fn d13_an_answer_awaited_is_told_in_one_tap_from_today_and_from_the_person() {
    let tab = Tab::at(World::fresh().await, NOW);
    let sent = async |name: &str| -> (String, String) {
        let person = tab.post("/people", &format!("name={name}")).await.to;
        let draft = tab.taken(&format!("{person}/approaches"), "way=phone&kind=request&start=frame").await;
        tab.taken(&format!("{draft}/sent"), "day=2026-11-09&time=09:00").await;
        (person, draft)
    };
    let (claire, to_claire) = sent("Claire Vasseur").await;
    let (paul, to_paul) = sent("Paul Fictif").await;
    let today = tab.page("/").await;
    assert!(today.contains("En attente d’une réponse"), "{today}");
    // Each answer is a form of its own with all it needs.
    let fields = |page: &str, draft: &str, answer: &str| -> String {
        let form = page
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{draft}/answer\"")) && form.contains(&format!("value=\"{answer}\"")));
        let form = form.unwrap_or_else(|| panic!("no such answer: {page}"));
        let inputs = form.split("<input").skip(1).filter_map(|input| {
            let of = |name: &str| input.split(&format!("{name}=\"")).nth(1)?.split('"').next();
            Some(format!("{}={}", of("name")?, of("value")?))
        });
        inputs.collect::<Vec<_>>().join("&")
    };
    let yes = fields(&today, &to_claire, "yes");
    assert!(tab.taken(&format!("{to_claire}/answer"), &yes).await.starts_with(&format!("{claire}/meetings/new")));
    let page = tab.page(&paul).await;
    assert!(page.contains("Une réponse\u{202f}?"));
    let no = fields(&page, &to_paul, "no");
    assert!(tab.taken(&format!("{to_paul}/answer"), &no).await.starts_with(&format!("{paul}/write")));
    // An old tab of Today does not change what was told since.
    let late = fields(&today, &to_paul, "yes");
    let refused = tab.post(&format!("{to_paul}/answer"), &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tab.page(&to_paul).await.contains("Non, le"));
    // Nothing is awaited any more; the two that need a word more lead to the form with their answer chosen.
    assert!(!tab.page("/").await.contains("En attente d’une réponse") && !tab.page(&paul).await.contains("Une réponse\u{202f}?"));
    let (_, again) = sent("Léa Blanc").await;
    let form = tab.page(&format!("{again}/answer?answer=later")).await;
    assert!(form.contains("value=\"later\" checked"), "{form}");
}
