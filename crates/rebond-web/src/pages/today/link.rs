//! Where each step leads: the one page on which it is done.

use rebond_coach::{Matter, Step, StepKind as Kind};
use rebond_domain::MessageKind;

/// The address where the step is done.
pub(crate) fn step_link(step: &Step) -> String {
    let person = |rest: &str| step.person().map_or_else(String::new, |person| format!("/people/{person}{rest}"));
    let write = |kind: MessageKind| person(&format!("/write?kind={kind}{}", naming(step.about)));
    let it = |rest: &str| itself(step.about) + rest;
    match step.kind {
        Kind::SayWhatYouExpect | Kind::ChoosePurpose => "/campaign/expectation".to_owned(),
        Kind::GiveDirection => "/campaign/direction".to_owned(),
        Kind::WriteHopes => "/campaign/hopes".to_owned(),
        Kind::SayWhatIsKnown => "/campaign/known".to_owned(),
        Kind::TellYourStory => "/campaign/story".to_owned(),
        Kind::NameStrengths => "/campaign/strengths".to_owned(),
        Kind::AddPerson => "/people/new".to_owned(),
        Kind::Diversify => "/organisations".to_owned(),
        Kind::KeepRhythm => "/people/board".to_owned(),
        Kind::StartSmaller => "/people/inventory".to_owned(),
        Kind::SayWhatMoved => "/campaign".to_owned(),
        Kind::TellTheEnd => "/campaign/closing".to_owned(),
        Kind::Write => person("/write"),
        Kind::AnotherDay => it("/edit"),
        Kind::TrySomeoneElse => person("#organisation"),
        Kind::KeepPromise | Kind::RecallPromise => person("#promises"),
        Kind::FindAnotherWay => person("#addresses"),
        Kind::EraseThem => person("/erase"),
        Kind::CheckSpelling => person("/edit"),
        Kind::AskIntroduction => write(MessageKind::Introduction),
        Kind::FollowUp => write(MessageKind::FollowUp),
        Kind::ComeBack | Kind::SayWhatFor => write(MessageKind::Request),
        Kind::AnswerANo | Kind::Thank | Kind::ThankForIntroduction | Kind::AnswerCvRequest | Kind::AnswerPrice | Kind::JoinGroupCall => {
            write(MessageKind::ThankYou)
        }
        Kind::Confirm => write(MessageKind::Confirmation),
        Kind::GiveNews | Kind::TellRecommender | Kind::KeepWarm | Kind::AnswerThem | Kind::OfferWayOut => write(MessageKind::News),
        Kind::FillCircle
        | Kind::FinishDraft
        | Kind::WriteToRedirected
        | Kind::CheckNameUse
        | Kind::NoteNameUse
        | Kind::AskAfterSounding
        | Kind::AskForgotten
        | Kind::Connect => it(""),
        Kind::PlanMeeting => match step.about {
            Matter::Approach { approach, .. } => person(&format!("/meetings/new?approach={approach}")),
            _ => person("/meetings/new"),
        },
        Kind::PrepareGrid => it("/grid"),
        Kind::RereadGrid => it("/sheet"),
        Kind::HoldMeeting => it("/hold"),
        Kind::AskForNames | Kind::NameThem => it("/finish#names"),
        Kind::SayHowItWent => it("/finish"),
    }
}

/// The page of what a step is about.
fn itself(about: Matter) -> String {
    match about {
        Matter::Circle(circle) => format!("/people/inventory/{circle}"),
        Matter::Approach { approach, .. } => format!("/approaches/{approach}"),
        Matter::Meeting { meeting, .. } => format!("/meetings/{meeting}"),
        Matter::Referral { referral, .. } | Matter::Loop { referral, .. } => format!("/referrals/{referral}"),
        _ => about.person().map_or_else(|| "/campaign".to_owned(), |person| format!("/people/{person}")),
    }
}

/// What a message is written about, for the page on which it is begun.
fn naming(about: Matter) -> String {
    match about {
        Matter::Meeting { meeting, .. } => format!("&meeting={meeting}"),
        Matter::Referral { referral, .. } => format!("&referral={referral}"),
        Matter::Loop { referral, .. } => format!("&loop={referral}"),
        Matter::Progress { progress, .. } => format!("&progress={progress}"),
        _ => String::new(),
    }
}
