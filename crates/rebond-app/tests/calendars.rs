//! The calendar file of a meeting, and the cards of contacts, as other programs read them: readers that are not ours, and a calendar server.
#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::data::{ExportPeople, PeopleFormat};
use rebond_app::meetings::{EditMeeting, Mark, MarkMeeting, MeetingCalendar, PlanMeeting, Settlement};
use rebond_domain::*;
use rebond_testkit::World;
use rebond_testkit::calendars::{Appointment, others_read};
use rebond_testkit::cards::others_read_cards;

fn settled(starts: &str, minutes: u16, margin: u16, place: &str) -> Settlement {
    Settlement {
        starts: starts.parse().unwrap(),
        length: Minutes::new(minutes).unwrap(),
        margin: Minutes::new(margin).unwrap(),
        mode: MeetingMode::InPerson,
        place: Line::parse(place).ok(),
        practical: Prose::parse("Porte B ; code « 12,34 »\nInès, 06 12 34 56 78 \\ 2e étage").ok(),
        travel: Minutes::new(40).ok(),
        address_form: None,
        subject: Line::parse("Vivre du bois, sans s’y perdre").ok(),
    }
}

#[tokio::test]
async fn e1_e12_e14_other_programs_read_the_same_meeting_moved_and_called_off() {
    let world = World::fresh().await;
    let claire = world.person("Claire « É. » Aubry-Lefèvre").await;
    let desk = world.desk().await;
    let plan = PlanMeeting { person: claire.id, approach: None, settled: settled("2026-11-10T14:00", 60, 30, "Atelier, 3 ; rue du Pont") };
    let id = plan.run(&desk).await.unwrap();
    let file = async |moment: &str| MeetingCalendar { meeting: id, lang: Lang::Fr }.run(&world.desk_at(moment).await).await.unwrap().text;
    let first = file("2026-11-03T10:00:00+01:00").await;
    let moved = settled("2027-03-30T09:30", 90, 0, "Ailleurs");
    EditMeeting { meeting: id, seen: None, settled: moved }.run(&world.desk_at("2026-11-05T09:00:00+01:00").await).await.unwrap();
    let second = file("2026-11-05T10:00:00+01:00").await;
    MarkMeeting { meeting: id, mark: Mark::Cancelled }.run(&world.desk_at("2026-11-06T09:00:00+01:00").await).await.unwrap();
    let third = file("2026-11-06T10:00:00+01:00").await;

    let told = tokio::task::spawn_blocking(move || others_read(&[first, second, third])).await.unwrap();
    for [one, other] in &told.read {
        assert_eq!(one, other, "both readers agree");
    }
    let [[first, _], [second, _], [third, _]] = &told.read[..] else { panic!("three files") };
    // The margin is part of it, and winter and summer time are those of the zone.
    assert_eq!((first.starts.as_str(), first.ends.as_str()), ("2026-11-10T14:00:00+01:00", "2026-11-10T15:30:00+01:00"));
    assert_eq!((second.starts.as_str(), second.ends.as_str()), ("2027-03-30T09:30:00+02:00", "2027-03-30T11:00:00+02:00"));
    assert!(first.uid == second.uid && second.uid == third.uid && first.sequence < second.sequence && second.sequence < third.sequence);
    assert_eq!([&first.status, &second.status, &third.status], ["TENTATIVE", "TENTATIVE", "CANCELLED"]);
    assert_eq!((&first.alarms[..], &third.alarms[..]), (&[-86_400][..], &[][..]), "the day before, unless it is off");
    assert_eq!((first.summary.as_str(), first.place.as_str()), ("Rencontre avec Claire « É. » Aubry-Lefèvre", "Atelier, 3 ; rue du Pont"));
    for words in
        ["Soyez à l’heure", "Heure de départ", "Porte B ; code « 12,34 »", "06 12 34 56 78 \\ 2e étage", "Vivre du bois, sans s’y perdre"]
    {
        assert!(first.words.contains(words), "{words}: {}", first.words);
    }
    // The server has one entry: the last.
    let kept = |one: &Appointment| (one.uid.clone(), one.sequence, one.starts.clone(), one.status.clone());
    assert_eq!(kept(&told.kept), kept(third));
}

#[tokio::test]
async fn other_programs_read_the_same_contacts() {
    let world = World::fresh().await;
    let place = world.make.organisation("Atelier; Bois, fils & « Cie »");
    let long = "une ligne ; puis, une autre\n".repeat(12);
    let elise = Person {
        organisation_id: Some(place.id),
        role: Line::parse("Menuisière, associée").ok(),
        remarks: Prose::parse(&long).ok(),
        ..world.make.person("Élise « É. » O’Neil-Lefèvre")
    };
    let one_word = world.make.person("王小明");
    let records: Vec<Record> = vec![
        place.clone().into(),
        elise.clone().into(),
        one_word.clone().into(),
        world.make.email(&elise, "elise@exemple.fr").into(),
        world.make.phone(&elise, "+33 (0)6 12 34 56 78").into(),
        world.make.phone(&elise, "01 45 67 89 01 poste 12").into(),
    ];
    world.put_all(records).await;
    let desk = world.desk().await;
    let text = ExportPeople { format: PeopleFormat::VCard, lang: Lang::Fr }.run(&desk).await.unwrap();
    let told = tokio::task::spawn_blocking(move || others_read_cards(&[text])).await.unwrap().remove(0);
    assert_eq!(told.len(), 2);
    let read = told.iter().find(|card| card.emails == ["elise@exemple.fr"]).unwrap();
    assert_eq!((read.shown.as_str(), read.organisation.as_str()), (elise.name.full().as_str(), place.name.as_str()));
    let name = |part: Option<&Line>| part.map(ToString::to_string).unwrap_or_default();
    assert_eq!((read.given.clone(), read.family.clone()), (name(elise.name.given()), name(elise.name.family())));
    assert_eq!((read.role.as_str(), read.remarks.as_str()), ("Menuisière, associée", elise.remarks.as_ref().unwrap().as_str()));
    assert_eq!(read.phones, ["+33 (0)6 12 34 56 78", "01 45 67 89 01 poste 12"]);
    assert!(told.iter().any(|card| card.shown == one_word.name.full()));
}
