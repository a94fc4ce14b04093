//! Points of grids. Not done here: the bank they come from (`rebond-method`).

use rebond_domain::{AccountId, GridPoint, GridPointId, Line, MeetingId, PointState, Topic};

use crate::{Store, tx::BoxFuture};

table! {
    GridPoint in "grid_points" {
        id: GridPointId,
        meeting_id: MeetingId => Erased,
        topic: Topic,
        label: Line,
        question: Option<Line>,
        reserve: bool,
        state: PointState,
        added_live: bool,
        position: u16,
    }
}

queries! {
    OF_MEETING: GridPoint = (Id, Id) "SELECT {*} FROM grid_points WHERE account_id = $1 AND meeting_id = $2 ORDER BY position, id";
    COUNTS: (MeetingId, PointState, bool, u32) = (Id)
        "SELECT meeting_id, state, reserve, COUNT(*) FROM grid_points WHERE account_id = $1 GROUP BY meeting_id, state, reserve ORDER BY meeting_id";
}

/// The grid of a meeting, in its order.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<GridPoint>> {
    Box::pin(async move { store.rows(account, &OF_MEETING, params![account, meeting]).await })
}

/// How many points each grid has, by what became of them and whether they are in reserve; meeting by meeting.
pub fn counts(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<(MeetingId, PointState, bool, u32)>> {
    Box::pin(async move { store.rows(account, &COUNTS, params![account]).await })
}
