//! `/referrals/{id}/told` and `/close`: notes what the recommender heard; closes the loop by choice, or opens it again (G5).

use axum::extract::Path;
use jiff::civil::Time;
use rebond_app::Desk;
use rebond_app::referrals::{CloseLoop, TellLoop};
use rebond_domain::{LoopStage, ReferralId};

use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn told(desk: Desk, screen: Screen, Path(id): Path<ReferralId>, mut form: Form) -> Reply {
    let (now, zone) = (desk.local_now(), desk.account().zone.zone());
    let read = form.read(|f| {
        let (stage, day) = (f.choice::<LoopStage>("stage"), f.date("day"));
        let day = day?;
        let time = if day == now.date() { now.time() } else { Time::midnight() };
        Some(TellLoop { id, stage: stage?, told_at: day.to_datetime(time).to_zoned(zone).ok()?.timestamp() })
    });
    if let Some(tell) = read
        && form.accept(tell.run(&desk).await)?.is_some()
    {
        return screen.go_saying(format!("/referrals/{id}"), Flash::StepDone);
    }
    super::show::again(&desk, &screen, id, &form).await
}

pub(crate) async fn close(desk: Desk, screen: Screen, Path(id): Path<ReferralId>, form: Form) -> Reply {
    CloseLoop { id, close: form.value("close") != "no" }.run(&desk).await?;
    screen.go_saying(format!("/referrals/{id}"), Flash::Saved)
}
