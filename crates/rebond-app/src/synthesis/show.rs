//! What was learnt so far: hope by hope with the evidence, subject by subject across people, what nobody answered yet, what the last
//! meetings still taught (G13). Not done here: judging (`rebond-coach`), words.

use std::collections::{BTreeMap, HashMap, HashSet};

use rebond_coach::{Balance, Diversity, Speaker, Subject, Taught, Wanted, diversity, taught, teaches_little, wanted};
use rebond_domain::{
    Finding, GridPoint, Hope, HopeId, Line, Meeting, MeetingId, Note, NoteId, NoteMark, Organisation, PersonId, PersonName, PersonOutline,
    PointState, Prose, Referral, Stance, Timestamp, Topic, fold,
};
use rebond_store::{campaigns, people};

use crate::{BoxFuture, Desk, LocalTime};

/// So many words of one hope or subject stand on the page of all; the others on its own.
const FEW: usize = 3;
/// So many stand on the page of one.
const MANY: usize = 200;
/// So many meetings are told of.
const LAST: usize = 8;
/// So many notes to be sorted are shown.
const UNSORTED: usize = 8;
/// So many questions are shown that nobody answered.
const QUESTIONS: usize = 12;

/// Asks for all of it, or for one subject or hope with everything that was said of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct ShowSynthesis {
    /// Only this subject.
    pub topic: Option<Topic>,
    /// Only this hope.
    pub hope: Option<HopeId>,
    /// However much was said.
    pub whole: bool,
}

/// Words of somebody.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Who said them.
    pub person: PersonId,
    /// Their name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
    /// Where.
    pub place: Option<Line>,
    /// Whether they changed path themselves.
    pub changed_path: bool,
    /// The words.
    pub text: Option<Prose>,
    /// What they do to a hope.
    pub stance: Option<Stance>,
    /// In which meeting.
    pub meeting: Option<MeetingId>,
    /// The note they are of.
    pub note: Option<NoteId>,
    /// When.
    pub at: Timestamp,
}

/// A hope, and what was said of it.
#[derive(Debug, Clone)]
pub struct HopeHeard {
    /// The hope.
    pub hope: Hope,
    /// How it stands.
    pub balance: Balance,
    /// What each did to it, the oldest first.
    pub stances: Vec<Stance>,
    /// The words, the latest first; perhaps not all.
    pub heard: Vec<Heard>,
    /// Where opinions differ, who has not been heard yet.
    pub wanted: Vec<Wanted>,
}

/// A subject, and what was said of it.
#[derive(Debug, Clone)]
pub struct SubjectHeard {
    /// The subject.
    pub topic: Topic,
    /// The words, person by person, the latest first; perhaps not all.
    pub heard: Vec<Heard>,
    /// How many there are.
    pub count: usize,
}

/// A question that was on a guide and that nobody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Its subject.
    pub topic: Topic,
    /// The point.
    pub label: Line,
    /// On how many guides it stood.
    pub times: usize,
}

/// What a meeting taught, with whom it was.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// What it brought.
    pub taught: Taught,
    /// With whom.
    pub person: PersonId,
    /// Their name.
    pub name: PersonName,
    /// The hopes whose balance it changed.
    pub hopes: Vec<Line>,
}

/// What was learnt.
#[derive(Debug, Clone)]
pub struct Synthesis {
    /// Hopes in their order.
    pub hopes: Vec<HopeHeard>,
    /// Subjects of which something was said, in the order of the method.
    pub subjects: Vec<SubjectHeard>,
    /// Hopes of which nobody said anything.
    pub silent_hopes: Vec<Hope>,
    /// Questions nobody answered, those asked most first; not all.
    pub questions: Vec<OpenQuestion>,
    /// How many there are.
    pub questions_count: usize,
    /// What the last meetings taught, the latest first.
    pub lessons: Vec<Lesson>,
    /// How many meetings were held.
    pub held: usize,
    /// Whether the last three taught little new.
    pub teaches_little: bool,
    /// Notes without a subject, the latest first; not all.
    pub unsorted: Vec<Heard>,
    /// How many there are.
    pub unsorted_count: usize,
    /// How varied those met are (B12).
    pub diversity: Diversity,
    /// The present of the account.
    pub time: LocalTime,
}

impl ShowSynthesis {
    /// Gathers it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Synthesis> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let campaign = campaigns::current(store, account).await?;
            let mut hopes = match &campaign {
                Some(campaign) => campaigns::hopes(store, account, campaign.id).await?,
                None => Vec::new(),
            };
            hopes.retain(|hope| hope.retired_at.is_none());
            let about = campaign.map(|campaign| Subject::of(&campaign, hopes.iter().map(|hope| hope.statement.as_str())));
            hopes.sort_by_key(|hope| (hope.position, hope.id));
            let meetings = store.all::<Meeting>(account).await?;
            let (notes, findings) = (said(store.all::<Note>(account).await?), store.all::<Finding>(account).await?);
            let (points, referrals) = (store.all::<GridPoint>(account).await?, store.all::<Referral>(account).await?);

            let told: HashSet<PersonId> = meetings
                .iter()
                .filter(|it| it.is_held())
                .map(|it| it.person_id)
                .chain(notes.iter().map(|it| it.person_id))
                .chain(findings.iter().map(|it| it.person_id))
                .collect();
            let told: Vec<PersonId> = told.into_iter().collect();
            let outlines = people::outlines(store, account, &told).await?;
            let places = store.many::<Organisation>(account, outlines.iter().filter_map(|person| person.organisation_id)).await?;
            let place_of = |person: &PersonOutline| places.iter().find(|place| Some(place.id) == person.organisation_id);
            let whom: HashMap<PersonId, PersonOutline> = outlines.iter().map(|person| (person.id, person.clone())).collect();
            let spoke = |id: &PersonId| {
                let person = whom.get(id)?;
                let place = place_of(person);
                let said = [person.role.as_ref(), person.subject.as_ref(), place.and_then(|place| place.sector.as_ref())];
                let said: Vec<&Line> = said.into_iter().flatten().collect();
                let on_subject = about.as_ref().filter(|about| **about != Subject::default() && !said.is_empty());
                Some(Speaker {
                    on_subject: on_subject.map(|about| said.iter().any(|words| about.is_of(words.as_str()))),
                    changed_path: person.changed_path,
                    leads_others: person.leads_others,
                    place: person.organisation_id,
                    size: place.and_then(|place| place.size),
                })
            };
            let met: HashSet<PersonId> = meetings.iter().filter(|it| it.is_held()).map(|it| it.person_id).collect();
            let met: Vec<PersonOutline> = outlines.iter().filter(|person| met.contains(&person.id)).cloned().collect();

            // What was said in a meeting was said then, whenever it was noted.
            let began: HashMap<MeetingId, Timestamp> = meetings.iter().map(|it| (it.id, it.starts_at)).collect();
            let said_at = |meeting: Option<MeetingId>, at: Timestamp| meeting.and_then(|id| began.get(&id).copied()).unwrap_or(at);
            let heard = |person: PersonId, at: Timestamp| {
                let of = whom.get(&person)?;
                let place = place_of(of).map(|place| place.name.clone());
                Some(Heard {
                    person,
                    name: of.name.clone(),
                    role: of.role.clone(),
                    place,
                    changed_path: of.changed_path,
                    text: None,
                    stance: None,
                    meeting: None,
                    note: None,
                    at,
                })
            };
            let of_note = |note: &Note| {
                Some(Heard {
                    text: Some(note.text.clone()),
                    meeting: note.meeting_id,
                    note: Some(note.id),
                    ..heard(note.person_id, said_at(note.meeting_id, note.at))?
                })
            };
            let of_finding = |it: &Finding| {
                Some(Heard {
                    text: it.text.clone(),
                    stance: Some(it.stance),
                    meeting: it.meeting_id,
                    ..heard(it.person_id, said_at(it.meeting_id, it.at))?
                })
            };
            let most = if self.whole || self.topic.is_some() || self.hope.is_some() { MANY } else { FEW };

            let of_hope = |hope: Hope| {
                let mut said: Vec<&Finding> = findings.iter().filter(|it| it.hope_id == Some(hope.id)).collect();
                said.sort_by_key(|it| (said_at(it.meeting_id, it.at), it.id));
                let stances: Vec<Stance> = said.iter().map(|it| it.stance).collect();
                let heard = said.iter().rev().take(most).filter_map(|it| of_finding(it)).collect();
                let balance = Balance::of(stances.iter().copied());
                let mut speakers: Vec<PersonId> = said.iter().map(|it| it.person_id).collect();
                speakers.sort_unstable();
                speakers.dedup();
                let speakers: Vec<Speaker> = speakers.iter().filter_map(spoke).collect();
                let wanted = if balance == Balance::Divided { wanted(&speakers) } else { Vec::new() };
                HopeHeard { hope, balance, stances, heard, wanted }
            };
            let wanted = |hope: &Hope| self.topic.is_none() && self.hope.is_none_or(|id| id == hope.id);
            let (spoken, silent): (Vec<HopeHeard>, Vec<HopeHeard>) =
                hopes.iter().filter(|hope| wanted(hope)).cloned().map(of_hope).partition(|it| !it.stances.is_empty());

            let mut by_topic: BTreeMap<usize, Vec<Heard>> = BTreeMap::new();
            for (topic, words) in notes.iter().filter_map(|it| Some((it.topic?, of_note(it)?))) {
                by_topic.entry(topic as usize).or_default().push(words);
            }
            // What was said of a subject in the words of a note is not told twice.
            let is_note = |it: &Finding| notes.iter().any(|note| Some(&note.text) == it.text.as_ref() && note.person_id == it.person_id);
            for (topic, words) in findings.iter().filter(|it| !is_note(it)).filter_map(|it| Some((it.topic?, of_finding(it)?))) {
                by_topic.entry(topic as usize).or_default().push(words);
            }
            let subjects = by_topic.into_iter().filter_map(|(topic, mut heard)| {
                let topic = *Topic::ALL.get(topic)?;
                heard.sort_by_key(|it| (std::cmp::Reverse(it.at), it.note));
                let count = heard.len();
                heard.truncate(most);
                Some(SubjectHeard { topic, heard, count })
            });
            let subjects = subjects.filter(|it| self.hope.is_none() && self.topic.is_none_or(|topic| topic == it.topic)).collect();

            let all = taught(&meetings, &notes, &findings, &points, &referrals);
            let little = teaches_little(&all);
            let held = all.len();
            let with: HashMap<MeetingId, PersonId> = meetings.iter().map(|it| (it.id, it.person_id)).collect();
            let lesson = |taught: Taught| {
                let person = *with.get(&taught.meeting)?;
                let name = whom.get(&person)?.name.clone();
                let words = |id: &HopeId| hopes.iter().find(|hope| hope.id == *id).map(|hope| hope.statement.clone());
                Some(Lesson { hopes: taught.hopes.iter().filter_map(words).collect(), person, name, taught })
            };
            let lessons = all.into_iter().rev().take(LAST).filter_map(lesson).collect();

            let mut unsorted: Vec<&Note> = notes.iter().filter(|note| note.topic.is_none() && note.meeting_id.is_some()).collect();
            unsorted.sort_by_key(|note| std::cmp::Reverse((note.at, note.id)));
            let questions = open_questions(&meetings, &points);
            Ok(Synthesis {
                hopes: spoken,
                subjects,
                silent_hopes: silent.into_iter().map(|it| it.hope).collect(),
                questions_count: questions.len(),
                questions: questions.into_iter().take(QUESTIONS).collect(),
                lessons,
                held,
                teaches_little: little,
                unsorted_count: unsorted.len(),
                unsorted: unsorted.into_iter().take(UNSORTED).filter_map(of_note).collect(),
                diversity: diversity(&met, &places),
                time: desk.local_time(),
            })
        })
    }
}

/// The notes that may be laid side by side: what was said off the record stays where it was written.
fn said(mut notes: Vec<Note>) -> Vec<Note> {
    notes.retain(|note| note.mark != Some(NoteMark::Private));
    notes
}

/// The points of the guides of meetings that were held which were never raised, by their words.
fn open_questions(meetings: &[Meeting], points: &[GridPoint]) -> Vec<OpenQuestion> {
    let held: HashSet<MeetingId> = meetings.iter().filter(|it| it.is_held()).map(|it| it.id).collect();
    let mut asked: BTreeMap<String, (OpenQuestion, bool)> = BTreeMap::new();
    for point in points.iter().filter(|point| held.contains(&point.meeting_id)) {
        let question = || (OpenQuestion { topic: point.topic, label: point.label.clone(), times: 0 }, false);
        let (open, raised) = asked.entry(fold(point.label.as_str())).or_insert_with(question);
        open.times += usize::from(point.state == PointState::Open);
        *raised |= point.state == PointState::Raised;
    }
    let mut open: Vec<OpenQuestion> = asked.into_values().filter(|(it, raised)| !raised && it.times > 0).map(|(it, _)| it).collect();
    open.sort_by_key(|it| (std::cmp::Reverse(it.times), it.topic as usize));
    open
}
