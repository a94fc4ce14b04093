//! Where each step leads: the one page on which it is done.

use rebond_coach::StepKind;

/// The address where the step is done.
pub(crate) fn step_link(kind: &StepKind) -> String {
    match kind {
        StepKind::SayWhatYouExpect | StepKind::ChoosePurpose => "/campaign/expectation".to_owned(),
        StepKind::GiveDirection => "/campaign/direction".to_owned(),
        StepKind::WriteHopes => "/campaign/hopes".to_owned(),
        StepKind::TellYourStory => "/campaign/story".to_owned(),
        StepKind::NameStrengths => "/campaign/strengths".to_owned(),
        StepKind::FillCircle(circle) => format!("/people/inventory/{circle}"),
        StepKind::AddPerson => "/people/new".to_owned(),
        StepKind::Diversify => "/organisations".to_owned(),
        StepKind::KeepRhythm { .. } => "/people/board".to_owned(),
        StepKind::Write { person } => format!("/people/{person}/write"),
        StepKind::AskIntroduction { referral, person } => format!("/people/{person}/write?kind=introduction&referral={referral}"),
        StepKind::FinishDraft { approach, .. } | StepKind::WriteToRedirected { approach, .. } => format!("/approaches/{approach}"),
        StepKind::TrySomeoneElse { person, .. } => format!("/people/{person}#organisation"),
        StepKind::FollowUp { person, .. } => format!("/people/{person}/write?kind=follow-up"),
        StepKind::ComeBack { person, .. } => format!("/people/{person}/write?kind=request"),
        StepKind::AnswerANo { person, .. } => format!("/people/{person}/write?kind=thank-you"),
        StepKind::PlanMeeting { approach, person } => format!("/people/{person}/meetings/new?approach={approach}"),
        StepKind::PrepareGrid { meeting, .. } => format!("/meetings/{meeting}/grid"),
        StepKind::RereadGrid { meeting, .. } => format!("/meetings/{meeting}/sheet"),
        StepKind::Confirm { meeting, person } => format!("/people/{person}/write?kind=confirmation&meeting={meeting}"),
        StepKind::HoldMeeting { meeting, .. } => format!("/meetings/{meeting}/hold"),
        StepKind::AskForNames { meeting, .. } | StepKind::NameThem { meeting, .. } => format!("/meetings/{meeting}/finish#names"),
        StepKind::SayHowItWent { meeting, .. } => format!("/meetings/{meeting}/finish"),
        StepKind::Thank { meeting, person } => format!("/people/{person}/write?kind=thank-you&meeting={meeting}"),
        StepKind::CheckNameUse { referral, .. } => format!("/referrals/{referral}"),
        StepKind::AskForgotten { meeting, .. } | StepKind::Connect { meeting, .. } => format!("/meetings/{meeting}"),
        StepKind::GiveNews { person, progress } => format!("/people/{person}/write?kind=news&progress={progress}"),
        StepKind::TellRecommender { referral, person, .. } => format!("/people/{person}/write?kind=news&loop={referral}"),
        StepKind::KeepPromise { person, .. } | StepKind::RecallPromise { person, .. } => format!("/people/{person}#promises"),
        StepKind::KeepWarm { person, .. } => format!("/people/{person}/write?kind=news"),
    }
}
