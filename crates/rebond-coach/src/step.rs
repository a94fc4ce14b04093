//! A step (prochain pas): what to do next, computed and never stored. What leaves: its kind with the ids it needs, its stable
//! key, its window. Not done here: words.

use std::fmt;

use rebond_domain::{ApproachId, Circle, Date, LoopStage, MeetingId, PersonId, ProgressId, PromiseId, ReferralId};
use rebond_method::Rule;

/// Something to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What to do, and whom or what it is about.
    pub kind: StepKind,
    /// The rule it comes from.
    pub rule: Rule,
    /// When it is due.
    pub due: Due,
    /// How pressing it is, 0 to 1000.
    pub weight: u16,
    /// A rule that speaks against it, for the user to know (B10).
    pub caution: Option<Rule>,
}

impl Step {
    /// A choice about the step is kept under this key. It is made when asked for: of a thousand steps few are shown.
    pub fn key(&self) -> StepKey {
        self.kind.key()
    }
}

/// When a step is due, in days of the user's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// From this day on.
    pub since: Date,
    /// Best done by this day.
    pub until: Option<Date>,
}

/// Stable key of a step, such as `G1:meeting:<uuid>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey(String);

impl StepKey {
    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Say what one expects of the meetings (A1).
    SayWhatYouExpect,
    /// Choose a purpose (A2).
    ChoosePurpose,
    /// Say where one wants to go (B7).
    GiveDirection,
    /// Write hopes down (A8).
    WriteHopes,
    /// Write one's path down once (D5).
    TellYourStory,
    /// Write one's strengths down (E11).
    NameStrengths,
    /// Go through a circle that has nobody yet (B7).
    FillCircle(Circle),
    /// Add the first person (B1).
    AddPerson,
    /// Look for other organisations than the one where everybody met works (B12).
    Diversify,
    /// Plan more meetings, or write to more people, this week (G11).
    KeepRhythm {
        /// Monday of the week.
        week: Date,
    },
    /// Write to somebody.
    Write {
        /// To whom.
        person: PersonId,
    },
    /// Ask the recommender to write, oneself in copy (C8).
    AskIntroduction {
        /// The referral.
        referral: ReferralId,
        /// The recommender.
        person: PersonId,
    },
    /// Finish a draft.
    FinishDraft {
        /// The draft.
        approach: ApproachId,
        /// To whom.
        person: PersonId,
    },
    /// After a first silence, think of someone else there as well (D14).
    TrySomeoneElse {
        /// The approach without an answer.
        approach: ApproachId,
        /// To whom it went.
        person: PersonId,
    },
    /// Come back after silence, asking for less (D14).
    FollowUp {
        /// The approach without an answer.
        approach: ApproachId,
        /// To whom it went.
        person: PersonId,
    },
    /// Come back on the day they said (C9).
    ComeBack {
        /// The approach answered "later".
        approach: ApproachId,
        /// To whom it went.
        person: PersonId,
    },
    /// Answer a no (D13).
    AnswerANo {
        /// The approach answered "no".
        approach: ApproachId,
        /// Who said no.
        person: PersonId,
    },
    /// Note whom they pointed to, and write (D13).
    WriteToRedirected {
        /// The approach answered "redirected".
        approach: ApproachId,
        /// Who pointed elsewhere.
        person: PersonId,
    },
    /// Agree on a day and a place (E2).
    PlanMeeting {
        /// The approach answered "yes".
        approach: ApproachId,
        /// With whom.
        person: PersonId,
    },
    /// Prepare the grid (E4).
    PrepareGrid {
        /// Of which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// Reread the grid (E4).
    RereadGrid {
        /// Of which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// Confirm the day before (E14).
    Confirm {
        /// Which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// It is now (F1).
    HoldMeeting {
        /// Which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// It is nearly over: ask whom to meet (F5).
    AskForNames {
        /// In which meeting.
        meeting: MeetingId,
        /// Whom.
        person: PersonId,
    },
    /// It is past and nothing is recorded: say how it went (F8).
    SayHowItWent {
        /// Which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// Write down the names given, or that there were none (B14).
    NameThem {
        /// In which meeting.
        meeting: MeetingId,
        /// By whom.
        person: PersonId,
    },
    /// Thank the same day (G1).
    Thank {
        /// For which meeting.
        meeting: MeetingId,
        /// Whom.
        person: PersonId,
    },
    /// Check that one may write in their name (G2).
    CheckNameUse {
        /// Which referral.
        referral: ReferralId,
        /// The recommender.
        person: PersonId,
    },
    /// Ask what was forgotten (G3).
    AskForgotten {
        /// In which meeting.
        meeting: MeetingId,
        /// Whom.
        person: PersonId,
    },
    /// Give news of what moved (G4).
    GiveNews {
        /// To whom.
        person: PersonId,
        /// The last thing that moved.
        progress: ProgressId,
    },
    /// Tell the recommender what came of it (G5).
    TellRecommender {
        /// Which referral.
        referral: ReferralId,
        /// The recommender.
        person: PersonId,
        /// What is to be told.
        stage: LoopStage,
    },
    /// Keep a promise of one's own (G6).
    KeepPromise {
        /// Which.
        promise: PromiseId,
        /// To whom.
        person: PersonId,
    },
    /// Recall a promise of theirs, kindly (G6).
    RecallPromise {
        /// Which.
        promise: PromiseId,
        /// Whose.
        person: PersonId,
    },
    /// Ask to connect on the professional network (G8).
    Connect {
        /// After which meeting.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// Write a word to somebody met long ago (G9, A7).
    KeepWarm {
        /// To whom.
        person: PersonId,
        /// The last exchange known.
        last: Date,
    },
}

impl StepKind {
    /// The key, which does not change while the thing to do is the same.
    pub fn key(&self) -> StepKey {
        StepKey(match self {
            Self::SayWhatYouExpect => "A1:campaign".to_owned(),
            Self::ChoosePurpose => "A2:campaign".to_owned(),
            Self::GiveDirection => "B7:campaign".to_owned(),
            Self::WriteHopes => "A8:campaign".to_owned(),
            Self::TellYourStory => "D5:campaign".to_owned(),
            Self::NameStrengths => "E11:campaign".to_owned(),
            Self::FillCircle(circle) => format!("B7:circle:{circle}"),
            Self::AddPerson => "B1:person".to_owned(),
            Self::Diversify => "B12:campaign".to_owned(),
            Self::KeepRhythm { week } => format!("G11:week:{week}"),
            Self::Write { person } => format!("B6:person:{person}"),
            Self::AskIntroduction { referral, .. } => format!("C8:referral:{referral}"),
            Self::FinishDraft { approach, .. } => format!("C9:draft:{approach}"),
            Self::TrySomeoneElse { approach, .. } => format!("D14:someone-else:{approach}"),
            Self::FollowUp { approach, .. } => format!("D14:approach:{approach}"),
            Self::ComeBack { approach, .. } => format!("C9:approach:{approach}"),
            Self::AnswerANo { approach, .. } => format!("D13:no:{approach}"),
            Self::WriteToRedirected { approach, .. } => format!("D13:redirected:{approach}"),
            Self::PlanMeeting { approach, .. } => format!("E2:approach:{approach}"),
            Self::PrepareGrid { meeting, .. } => format!("E4:prepare:{meeting}"),
            Self::RereadGrid { meeting, .. } => format!("E4:reread:{meeting}"),
            Self::Confirm { meeting, .. } => format!("E14:meeting:{meeting}"),
            Self::HoldMeeting { meeting, .. } => format!("F1:meeting:{meeting}"),
            Self::AskForNames { meeting, .. } => format!("F5:meeting:{meeting}"),
            Self::SayHowItWent { meeting, .. } => format!("F8:meeting:{meeting}"),
            Self::NameThem { meeting, .. } => format!("B14:meeting:{meeting}"),
            Self::Thank { meeting, .. } => format!("G1:meeting:{meeting}"),
            Self::CheckNameUse { referral, .. } => format!("G2:referral:{referral}"),
            Self::AskForgotten { meeting, .. } => format!("G3:meeting:{meeting}"),
            Self::GiveNews { person, progress } => format!("G4:person:{person}:{progress}"),
            Self::TellRecommender { referral, stage, .. } => format!("G5:referral:{referral}:{stage}"),
            Self::KeepPromise { promise, .. } | Self::RecallPromise { promise, .. } => format!("G6:promise:{promise}"),
            Self::Connect { meeting, .. } => format!("G8:meeting:{meeting}"),
            Self::KeepWarm { person, last } => format!("G9:person:{person}:{last}"),
        })
    }

    /// Whom it is about, if about somebody; for a referral, the recommender.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Write { person }
            | Self::AskIntroduction { person, .. }
            | Self::FinishDraft { person, .. }
            | Self::TrySomeoneElse { person, .. }
            | Self::FollowUp { person, .. }
            | Self::ComeBack { person, .. }
            | Self::AnswerANo { person, .. }
            | Self::WriteToRedirected { person, .. }
            | Self::PlanMeeting { person, .. }
            | Self::PrepareGrid { person, .. }
            | Self::RereadGrid { person, .. }
            | Self::Confirm { person, .. }
            | Self::HoldMeeting { person, .. }
            | Self::AskForNames { person, .. }
            | Self::SayHowItWent { person, .. }
            | Self::NameThem { person, .. }
            | Self::Thank { person, .. }
            | Self::CheckNameUse { person, .. }
            | Self::AskForgotten { person, .. }
            | Self::GiveNews { person, .. }
            | Self::TellRecommender { person, .. }
            | Self::KeepPromise { person, .. }
            | Self::RecallPromise { person, .. }
            | Self::Connect { person, .. }
            | Self::KeepWarm { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// Whether it goes on while the campaign rests or after it ended (A7): warmth, debts of thanks and news, promises, and the
    /// meetings already agreed.
    pub const fn goes_on_at_rest(&self) -> bool {
        matches!(
            self,
            Self::Confirm { .. }
                | Self::HoldMeeting { .. }
                | Self::SayHowItWent { .. }
                | Self::Thank { .. }
                | Self::GiveNews { .. }
                | Self::TellRecommender { .. }
                | Self::KeepPromise { .. }
                | Self::KeepWarm { .. }
        )
    }
}
