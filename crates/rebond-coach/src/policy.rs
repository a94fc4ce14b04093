//! The policy: every kind of step with its name, the key under which a choice about it is kept and what ends it, and which step comes
//! before which. Not done here: finding steps (`steps`), how many to show (`day`).

use rebond_method::Rule;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $key:literal $ends:ident)+) => {
        /// What to do next.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepKind { $($(#[$doc])* $kind),+ }

        impl StepKind {
            /// Every kind, in the order of a campaign.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The name its texts have: `step-NAME`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }

            /// What ends it. Nothing shown may be without an end.
            pub const fn ends_when(self) -> EndsWhen {
                match self { $(Self::$kind => EndsWhen::$ends),+ }
            }

            /// With what the key of such a step begins. It is stored with choices: once given it stays.
            pub(crate) const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key),+ }
            }
        }
    };
}

kinds! {
    /// Say what one expects of the meetings (A1).
    SayWhatYouExpect "say-what-you-expect" "A1:campaign" CampaignSays
    /// Choose a purpose (A2).
    ChoosePurpose "choose-purpose" "A2:campaign" CampaignSays
    /// Say where one wants to go (B7).
    GiveDirection "give-direction" "B7:campaign" CampaignSays
    /// Say what one knows already, and where one found somebody who does it (E8).
    SayWhatIsKnown "say-what-is-known" "E8:campaign" CampaignSays
    /// Write hopes down (A8).
    WriteHopes "write-hopes" "A8:campaign" CampaignSays
    /// Write one's path down once (D5).
    TellYourStory "tell-your-story" "D5:campaign" CampaignSays
    /// Write one's strengths down (E11).
    NameStrengths "name-strengths" "E11:campaign" CampaignSays
    /// Go through a circle that has nobody yet (B7).
    FillCircle "fill-circle" "B7:circle" SomebodyAdded
    /// Add the first person (B1).
    AddPerson "add-person" "B1:person" SomebodyAdded
    /// Look for other organisations than the one where everybody met works (B12).
    Diversify "diversify" "B12:campaign" MetElsewhere
    /// Plan more meetings, or write to more people, this week (G11).
    KeepRhythm "keep-rhythm" "G11:week" MeetingPlanned
    /// After several drafts and nothing sent, begin with somebody or something easier (C6, D14).
    StartSmaller "start-smaller" "C6:drafts" RequestSent
    /// Write to somebody.
    Write "write" "B6:person" RequestSent
    /// Ask the recommender to write, oneself in copy (C8).
    AskIntroduction "ask-introduction" "C8:referral" IntroductionAsked
    /// Finish a draft (C9).
    FinishDraft "finish-draft" "C9:draft" DraftLeft
    /// After a first silence, think of someone else there as well (D14).
    TrySomeoneElse "try-someone-else" "D14:someone-else" OtherWrittenTo
    /// Come back after silence, asking for less (D14).
    FollowUp "follow-up" "D14:approach" RequestSent
    /// Come back on the day they said (C9).
    ComeBack "come-back" "C9:approach" RequestSent
    /// Answer a no (D13).
    AnswerANo "answer-a-no" "D13:no" ThanksSent
    /// Note whom they pointed to, and write (D13).
    WriteToRedirected "write-to-redirected" "D13:redirected" SomebodyNamed
    /// Answer somebody who asks for one's CV, and come back to the conversation (D2, E10).
    AnswerCvRequest "answer-cv-request" "D2:cv" WordSent
    /// Answer somebody whose advice is paid for (D13).
    AnswerPrice "answer-price" "D13:price" WordSent
    /// Prepare a question for a call held for several people, then thank (A3, C6).
    JoinGroupCall "join-group-call" "C6:call" WordSent
    /// Find another way to somebody whom nothing reached (C9).
    FindAnotherWay "find-another-way" "C9:lost" RequestSent
    /// Propose another day, after a meeting called off or missed (E2).
    AnotherDay "another-day" "E2:meeting" MeetingPlanned
    /// Agree on a day and a place (E2).
    PlanMeeting "plan-meeting" "E2:approach" MeetingPlanned
    /// Say beforehand what one would like to understand, where somebody else obtained the meeting (E15).
    SayWhatFor "say-what-for" "E15:meeting" RequestSent
    /// Make a meeting moved for the third time easier to give (D12).
    OfferWayOut "offer-way-out" "D12:meeting" WordSent
    /// Prepare the grid (E4).
    PrepareGrid "prepare-grid" "E4:prepare" GridFilled
    /// Reread the grid (E4).
    RereadGrid "reread-grid" "E4:reread" GridReread
    /// Confirm the day before (E14).
    Confirm "confirm" "E14:meeting" Confirmed
    /// It is now (F1).
    HoldMeeting "hold-meeting" "F1:meeting" Told
    /// It is nearly over: ask whom to meet (F5).
    AskForNames "ask-for-names" "F5:meeting" NamesSettled
    /// It is past and nothing is recorded: say how it went (F8).
    SayHowItWent "say-how-it-went" "F8:meeting" Told
    /// Write down the names given, or that there were none (B14).
    NameThem "name-them" "B14:meeting" NamesSettled
    /// Find out how a name is spelled that was noted as it was heard (G12).
    CheckSpelling "check-spelling" "G12:spelling" NameSpelled
    /// Thank the same day (G1).
    Thank "thank" "G1:meeting" ThanksSent
    /// Check that one may write in their name (G2).
    CheckNameUse "check-name-use" "G2:referral" NameUseSaid
    /// Note whether they agreed to be named, once they were asked (G2).
    NoteNameUse "note-name-use" "G2:answer" NameUseSaid
    /// Ask whether they spoke to the person they named (G2).
    AskAfterSounding "ask-after-sounding" "G2:sounding" NameUseSaid
    /// Thank for an introduction made, the same day (G1).
    ThankForIntroduction "thank-for-introduction" "G1:introduction" ThanksSent
    /// Ask what was forgotten (G3).
    AskForgotten "ask-forgotten" "G3:meeting" ThanksSent
    /// Say what moved since (G4).
    SayWhatMoved "say-what-moved" "G4:moved" ProgressNoted
    /// Give news of what moved (G4).
    GiveNews "give-news" "G4:person" ProgressTold
    /// Tell the recommender what came of it (G5).
    TellRecommender "tell-recommender" "G5:referral" LoopTold
    /// Keep a promise of one's own (G6).
    KeepPromise "keep-promise" "G6:promise" PromiseSettled
    /// Recall a promise of theirs, kindly (G6).
    RecallPromise "recall-promise" "G6:promise" PromiseSettled
    /// Answer somebody who wrote first (G9).
    AnswerThem "answer-them" "G9:exchange" WordSent
    /// Erase somebody who asked for it (C4).
    EraseThem "erase-them" "C4:erase" Erased
    /// Tell everybody who helped that the campaign ended (G5).
    TellTheEnd "tell-the-end" "G5:end" HelpersTold
    /// Ask to connect on the professional network (G8).
    Connect "connect" "G8:meeting" ConnectionSettled
    /// Write a word to somebody met long ago (G9, A7).
    KeepWarm "keep-warm" "G9:person" WordSent
}

/// What ends a step: the thing that makes it go, whatever else may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndsWhen {
    /// The campaign answers the question.
    CampaignSays,
    /// Somebody is added.
    SomebodyAdded,
    /// Somebody is met who works elsewhere.
    MetElsewhere,
    /// A request, or a follow-up, goes to them.
    RequestSent,
    /// The recommender is asked to introduce one.
    IntroductionAsked,
    /// The draft is sent or deleted.
    DraftLeft,
    /// Somebody else at the same place is written to.
    OtherWrittenTo,
    /// Whom they pointed to is noted.
    SomebodyNamed,
    /// A meeting is planned.
    MeetingPlanned,
    /// The grid has points.
    GridFilled,
    /// The grid is reread.
    GridReread,
    /// The meeting is confirmed.
    Confirmed,
    /// The meeting is told, or called off.
    Told,
    /// Names are noted, or that there are none.
    NamesSettled,
    /// The name is spelled as they spell it.
    NameSpelled,
    /// A thank-you goes to them.
    ThanksSent,
    /// Whether one may name them is noted.
    NameUseSaid,
    /// Something that moved is noted.
    ProgressNoted,
    /// They are told what moved.
    ProgressTold,
    /// The recommender is told.
    LoopTold,
    /// The promise is kept or let go.
    PromiseSettled,
    /// The connection is asked for or set aside.
    ConnectionSettled,
    /// Any word passes.
    WordSent,
    /// They are erased.
    Erased,
    /// A word went to everybody who helped.
    HelpersTold,
}

impl StepKind {
    /// Whether it goes on while the campaign rests or after it ended (A7). Rest stops new requests and the questions of a beginning,
    /// nothing else.
    pub const fn goes_on_at_rest(self) -> bool {
        !matches!(
            self,
            Self::SayWhatYouExpect
                | Self::ChoosePurpose
                | Self::GiveDirection
                | Self::SayWhatIsKnown
                | Self::WriteHopes
                | Self::TellYourStory
                | Self::NameStrengths
                | Self::FillCircle
                | Self::AddPerson
                | Self::Diversify
                | Self::KeepRhythm
                | Self::StartSmaller
                | Self::Write
                | Self::AskIntroduction
                | Self::FinishDraft
                | Self::TrySomeoneElse
                | Self::FollowUp
                | Self::CheckNameUse
                | Self::NoteNameUse
                | Self::SayWhatMoved
        )
    }

    /// Whether it goes on after a campaign ended: nothing more is asked of anybody, what is owed stays (A7, G5).
    pub const fn goes_on_after_the_end(self) -> bool {
        self.goes_on_at_rest()
            && !matches!(
                self,
                Self::AskForNames
                    | Self::AskForgotten
                    | Self::ComeBack
                    | Self::AnotherDay
                    | Self::WriteToRedirected
                    | Self::FindAnotherWay
                    | Self::AskAfterSounding
                    | Self::RecallPromise
            )
    }

    /// Whether it is a new request, of which there are never more at once than one can prepare (G11).
    pub const fn is_new_request(self) -> bool {
        matches!(self, Self::Write | Self::AskIntroduction)
    }

    /// Whether it is a word to somebody that can go into the same message as others of its like (G6).
    pub const fn joins_a_message(self) -> bool {
        matches!(
            self,
            Self::AskIntroduction
                | Self::AnswerANo
                | Self::Thank
                | Self::ThankForIntroduction
                | Self::AnswerThem
                | Self::AskAfterSounding
                | Self::CheckNameUse
                | Self::NoteNameUse
                | Self::AskForgotten
                | Self::GiveNews
                | Self::TellRecommender
                | Self::KeepPromise
                | Self::RecallPromise
                | Self::KeepWarm
        )
    }
}

/// The place of a step among the others: the heavier, the more pressing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rank {
    pub(crate) kind: StepKind,
    pub(crate) rule: Rule,
    pub(crate) weight: u16,
}

impl Rank {
    /// The same after so many others of its kind: each counts a little less than the one before.
    pub(crate) fn after(self, others: u16) -> Self {
        Self { weight: self.weight - others.min(40), ..self }
    }
}

macro_rules! policy {
    ($($weight:literal $rank:ident $kind:ident $rule:ident)+) => {
        $(pub(crate) const $rank: Rank = Rank { kind: StepKind::$kind, rule: Rule::$rule, weight: $weight };)+

        #[cfg(test)]
        const POLICY: &[Rank] = &[$($rank),+];
    };
}

// Which step comes before which. A kind has several places where the day, or what is told, changes how much it presses.
policy! {
    // What has an hour.
    1000 HOLD_MEETING          HoldMeeting       F1
     990 ASK_FOR_NAMES         AskForNames       F5
     955 SAY_WHAT_FOR          SayWhatFor        E15
     950 CONFIRM               Confirm           E14
     945 PREPARE_GRID_NOW      PrepareGrid       E4
     945 REREAD_GRID           RereadGrid        E4
     942 CHECK_SPELLING        CheckSpelling     G12
     940 THANK_IN_THE_EVENING  Thank             G1
     930 SAY_HOW_IT_WENT       SayHowItWent      F8
     925 ERASE_THEM            EraseThem         C4
     920 ANSWER_THEM           AnswerThem        G9
     910 THANK_FOR_INTRODUCTION ThankForIntroduction G1
     900 THANK                 Thank             G1
    // Before anybody is looked for.
     860 SAY_WHAT_YOU_EXPECT   SayWhatYouExpect  A1
    // Somebody waits.
     852 WRITE_INTRODUCED      Write             B6
     850 PLAN_MEETING          PlanMeeting       E2
     845 ANOTHER_DAY           AnotherDay        E2
     844 OFFER_WAY_OUT         OfferWayOut       D12
     842 ANSWER_CV_REQUEST     AnswerCvRequest   D2
     842 JOIN_GROUP_CALL       JoinGroupCall     C6
     840 NAME_THEM             NameThem          B14
     830 WRITE_TO_REDIRECTED   WriteToRedirected D13
     825 FIND_ANOTHER_WAY      FindAnotherWay    C9
     822 ANSWER_PRICE          AnswerPrice       D13
     820 ANSWER_A_NO           AnswerANo         D13
     812 TELL_THE_END          TellTheEnd        G5
     810 TELL_END              TellRecommender   G5
     800 KEEP_PROMISE_NOW      KeepPromise       G6
     790 TELL_WRITTEN          TellRecommender   G5
     780 CHECK_NAME_USE        CheckNameUse      G2
     770 TELL_OUTCOME          TellRecommender   G5
     766 CHECK_SPELLING_LATE   CheckSpelling     G12
     765 THANK_LATE            Thank             G1
     760 KEEP_PROMISE          KeepPromise       G6
    // What is waited for and lapses comes before what can wait.
     758 COME_BACK             ComeBack          C9
     756 FOLLOW_UP             FollowUp          D14
     755 ASK_AFTER_SOUNDING    AskAfterSounding  G2
     754 NOTE_NAME_USE         NoteNameUse       G2
     752 SAY_HOW_IT_WENT_LATE  SayHowItWent      F8
     750 TRY_SOMEONE_ELSE      TrySomeoneElse    D14
    // What decides whom to look for.
     740 CHOOSE_PURPOSE        ChoosePurpose     A2
     730 GIVE_DIRECTION        GiveDirection     B7
     720 SAY_WHAT_IS_KNOWN     SayWhatIsKnown    E8
     700 ADD_PERSON            AddPerson         B1
    // Whom to write to.
     700 ASK_INTRODUCTION      AskIntroduction   C8
     695 START_SMALLER         StartSmaller      C6
     690 WRITE_RECOMMENDED     Write             B6
     650 WRITE                 Write             B13
     640 FINISH_DRAFT          FinishDraft       C9
     620 PREPARE_GRID          PrepareGrid       E4
     560 ASK_FORGOTTEN         AskForgotten      G3
     550 RECALL_PROMISE        RecallPromise     G6
    // What can wait.
     540 WRITE_HOPES           WriteHopes        A8
     530 TELL_YOUR_STORY       TellYourStory     D5
     520 FILL_CIRCLE           FillCircle        B7
     510 DIVERSIFY             Diversify         B12
     505 TELL_LATE             TellRecommender   G5
     503 KEEP_PROMISE_LATE     KeepPromise       G6
     500 GIVE_NEWS             GiveNews          G4
     490 SAY_WHAT_MOVED        SayWhatMoved      G4
     480 CONNECT               Connect           G8
     450 KEEP_RHYTHM           KeepRhythm        G11
     400 NAME_STRENGTHS        NameStrengths     E11
     300 KEEP_WARM             KeepWarm          G9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_place_in_an_order_that_goes_down() {
        assert!(POLICY.is_sorted_by(|one, next| one.weight >= next.weight) && POLICY.iter().all(|rank| rank.weight <= 1000));
        for kind in StepKind::ALL {
            assert!(POLICY.iter().any(|rank| rank.kind == *kind), "{kind:?} has no place in the policy");
            assert!(Rule::parse(kind.key().split(':').next().unwrap_or_default()).is_ok(), "the key of {kind:?} begins with no rule");
        }
    }
}
