//! What earlier meetings leave to a new guide (E4): the questions that nobody has answered yet, and those of one's own, which make a bank
//! by being asked. Not done here: the bank of the method.

use std::collections::{HashMap, HashSet};

use rebond_domain::{AddressForm, GridPoint, Lang, Line, Meeting, MeetingId, Person, PointState, Purpose, Timestamp, fold};
use rebond_method::{BankPoint, bank};

use super::{offered::offered, own};
use crate::{AppError, Desk};

/// A question of an earlier meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The point, in the words it was last written in.
    pub point: GridPoint,
    /// Whether nobody has answered it: it stood on the guide of a meeting that was held, and was never raised in any.
    pub open: bool,
}

/// What earlier meetings leave to this guide: what is open first, then what one asked of one's own, the latest first. What is on the guide
/// already is not told again, and a question of the method is only told again to those it is for.
pub(super) async fn of(
    desk: &Desk,
    meeting: &Meeting,
    person: &Person,
    gateway: bool,
    purpose: Option<Purpose>,
    points: &[GridPoint],
) -> Result<Vec<Earlier>, AppError> {
    let situation = desk.situation().await?;
    let mut before: Vec<&Meeting> = situation.history().meetings.iter().filter(|it| it.id != meeting.id).collect();
    before.sort_by_key(|it| std::cmp::Reverse((it.starts_at, it.id)));
    before.truncate(LAST);
    let mut all = Vec::new();
    for one in &before {
        all.extend(rebond_store::grid_points::of_meeting(desk.store(), desk.account_id(), one.id).await?);
    }
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let meetings: HashMap<MeetingId, &Meeting> = before.into_iter().map(|it| (it.id, it)).collect();
    let words = |point: &GridPoint| fold(point.label.as_str());
    let there: HashSet<String> = points.iter().map(words).collect();
    let of_the_method = labels(&mut bank().iter());
    let for_them = labels(&mut offered(meeting, person, gateway, purpose, points));
    // Those that one keeps as one's own are offered among these.
    let kept: HashSet<String> = own::own(desk).await?.iter().map(|one| fold(one.label.as_str())).collect();
    let mut found: HashMap<String, (Timestamp, Earlier, bool)> = HashMap::new();
    for point in all {
        let Some(of) = meetings.get(&point.meeting_id) else { continue };
        let key = words(&point);
        let own = !of_the_method.contains(&key);
        if there.contains(&key) || (!own && !for_them.contains(&key)) {
            continue;
        }
        let raised = point.state == PointState::Raised;
        let open = of.is_held() && point.state == PointState::Open;
        let at = of.starts_at;
        let (last, known, answered) = found.entry(key).or_insert_with(|| (at, Earlier { point: point.clone(), open: false }, false));
        known.open |= open;
        *answered |= raised;
        if at > *last {
            *last = at;
            known.point = point;
        }
    }
    let mut list: Vec<(Timestamp, Earlier, bool)> = found
        .into_iter()
        .map(|(key, (at, one, answered))| (at, Earlier { open: one.open && !answered, ..one }, !of_the_method.contains(&key)))
        .filter(|(_, one, own)| one.open || (*own && !kept.contains(&words(&one.point))))
        .collect();
    list.sort_by_key(|(at, one, _)| (!one.open, std::cmp::Reverse(*at), one.point.topic as usize, one.point.position, one.point.id));
    Ok(list.into_iter().map(|(_, one, _)| one).take(MOST).collect())
}

/// The words of questions of the method, as they are compared.
fn labels(points: &mut dyn Iterator<Item = &'static BankPoint>) -> HashSet<String> {
    points
        .flat_map(|point| {
            let asked = |lang: &Lang| [point.label(*lang), point.question(*lang, AddressForm::Vous)].map(fold);
            Lang::ALL.iter().flat_map(asked).collect::<Vec<_>>()
        })
        .collect()
}

/// Whether words are those of a question of the method.
pub(super) fn is_of_the_method(label: &Line) -> bool {
    labels(&mut bank().iter()).contains(&fold(label.as_str()))
}

/// So many meetings are looked back on, the latest first.
const LAST: usize = 12;
/// So many are offered: more is a list nobody reads.
const MOST: usize = 30;
