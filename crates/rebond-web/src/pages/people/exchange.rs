//! POST `/people/{id}/exchanges`, `/people/{id}/bounds`: notes a call, a word, a mail that came; says what one keeps away from. Not
//! done here: their forms (`passed`).

use axum::extract::Path;
use jiff::civil::Time;
use rebond_app::people::{Bound, RecordExchange, SetBound};
use rebond_app::referrals::LetNamesGo;
use rebond_app::{Desk, Shown, StillAsSeen};
use rebond_domain::{Channel, PersonId, Side};

use super::show;
use crate::{Flash, Form, Problem, Reply, Screen, screen};

pub(crate) async fn add(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let (now, zone) = (desk.local_now(), desk.account().zone.zone());
    let read = form.read(|f| {
        let (channel, begun_by) = (f.choice::<Channel>("channel")?, f.optional_choice::<Side>("begun-by").unwrap_or(Side::Mine));
        let (text, day, kept) = (f.optional_prose("said"), f.optional_date("exchange-day"), f.ids("kept"));
        let day = day.unwrap_or_else(|| now.date());
        let time = if day == now.date() { now.time() } else { Time::midnight() };
        Some(RecordExchange { person, channel, begun_by, text, at: day.to_datetime(time).to_zoned(zone).ok()?.timestamp(), kept })
    });
    if let Some(record) = read
        && form.accept(record.run(&desk).await)?.is_some()
    {
        let there = match screen::inside(form.value("back")) {
            _ if form.value("back").is_empty() => format!("/people/{person}#exchanges"),
            back => back.to_owned(),
        };
        return screen.go_saying(there, Flash::Added);
    }
    show::again(&screen, &desk, person, form, Vec::new()).await
}

pub(crate) async fn bound(screen: Screen, desk: Desk, Path(id): Path<PersonId>, form: Form) -> Reply {
    let bound = match form.value("bound") {
        "silence" => Bound::Silence,
        "end-silence" => Bound::EndSilence,
        "erasure-asked" => Bound::ErasureAsked,
        "nothing-owed" => Bound::NothingOwed,
        "names" => {
            let action = LetNamesGo { by: id }.run(&desk).await?;
            return screen.go_saying(format!("/people/{id}"), action.map_or(Flash::NothingChanged, |action| Flash::Saved.undo(action)));
        }
        _ => return Err(Problem::Unreadable),
    };
    // A button of an old page is not pressed again by itself: the page says that something changed.
    StillAsSeen { what: Shown::Bounds(id), seen: form.value("seen").to_owned() }.run(&desk).await?;
    let action = SetBound { id, bound }.run(&desk).await?;
    let flash = action.map_or(Flash::NothingChanged, |action| Flash::Saved.undo(action));
    screen.go_saying(format!("/people/{id}"), flash)
}
