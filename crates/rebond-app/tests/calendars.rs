//! The calendar file of a meeting as other programs read it: two readers that are not ours, and a calendar server.
#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::meetings::{EditMeeting, Mark, MarkMeeting, MeetingCalendar, PlanMeeting, Settlement};
use rebond_domain::*;
use rebond_testkit::World;
use rebond_testkit::calendars::{Appointment, others_read};

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
