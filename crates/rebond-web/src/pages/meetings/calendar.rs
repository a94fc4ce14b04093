//! The meeting as a calendar file, margin included (E1).

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use rebond_app::Desk;
use rebond_app::meetings::{MeetingCalendar, WholeCalendar};
use rebond_domain::MeetingId;

use crate::{Reply, Screen};

pub(crate) async fn download(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let file = MeetingCalendar { meeting, lang: screen.text.lang() }.run(&desk).await?;
    let named = format!("attachment; filename=\"{}\"", file.name);
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, named)], file.text).into_response())
}

/// All meetings and the days one set oneself, as one file.
pub(crate) async fn whole(desk: Desk, screen: Screen) -> Reply {
    let file = WholeCalendar { lang: screen.text.lang() }.run(&desk).await?;
    let named = format!("attachment; filename=\"{}\"", file.name);
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, named)], file.text).into_response())
}
