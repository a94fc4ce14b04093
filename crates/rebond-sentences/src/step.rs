//! A step in words: what to do, why, and the word of its button. What enters: the view of a step. What leaves: [`StepWords`]. Not
//! done here: where the step leads, which each door knows.

use rebond_app::today::StepView;
use rebond_coach::StepKind;
use rebond_domain::{LoopStage, PersonName};
use rebond_method::Rule;
use rebond_text::{Labelled as _, Text};

/// A step in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWords {
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: &'static str,
    /// The word of its button.
    pub act: &'static str,
}

macro_rules! said {
    ($text:ident $title:ident $reason:ident $act:ident $(, $variable:expr)*) => {
        StepWords { title: $text.$title($($variable),*).to_string(), reason: $text.$reason(), act: $text.$act() }
    };
}

/// The step in words.
pub fn step(text: Text, view: &StepView) -> StepWords {
    let name = |name: &Option<PersonName>| name.as_ref().map_or_else(|| text.today_somebody().to_owned(), PersonName::full);
    let (person, other) = (name(&view.person), name(&view.other));
    let promise = view.promise.as_ref().map_or_else(String::new, ToString::to_string);
    match view.step.kind {
        StepKind::SayWhatYouExpect => said!(text step_say_what_you_expect step_say_what_you_expect_reason step_say_what_you_expect_act),
        StepKind::ChoosePurpose => said!(text step_choose_purpose step_choose_purpose_reason step_choose_purpose_act),
        StepKind::GiveDirection => said!(text step_give_direction step_give_direction_reason step_give_direction_act),
        StepKind::WriteHopes => said!(text step_write_hopes step_write_hopes_reason step_write_hopes_act),
        StepKind::TellYourStory => said!(text step_tell_your_story step_tell_your_story_reason step_tell_your_story_act),
        StepKind::NameStrengths => said!(text step_name_strengths step_name_strengths_reason step_name_strengths_act),
        StepKind::FillCircle(circle) => said!(text step_fill_circle step_fill_circle_reason step_fill_circle_act, circle.label(text)),
        StepKind::AddPerson => said!(text step_add_person step_add_person_reason step_add_person_act),
        StepKind::Diversify => said!(text step_diversify step_diversify_reason step_diversify_act),
        StepKind::KeepRhythm { .. } => said!(text step_keep_rhythm step_keep_rhythm_reason step_keep_rhythm_act),
        StepKind::Write { .. } => {
            StepWords { title: text.step_write(person), reason: why_them(text, view.step.rule), act: text.step_write_act() }
        }
        StepKind::AskIntroduction { .. } => {
            said!(text step_ask_introduction step_ask_introduction_reason step_ask_introduction_act, other, person)
        }
        StepKind::FinishDraft { .. } => said!(text step_finish_draft step_finish_draft_reason step_finish_draft_act, person),
        StepKind::TrySomeoneElse { .. } => said!(text step_try_someone_else step_try_someone_else_reason step_try_someone_else_act, person),
        StepKind::FollowUp { .. } => said!(text step_follow_up step_follow_up_reason step_follow_up_act, person),
        StepKind::ComeBack { .. } => said!(text step_come_back step_come_back_reason step_come_back_act, person),
        StepKind::AnswerANo { .. } => said!(text step_answer_a_no step_answer_a_no_reason step_answer_a_no_act, person),
        StepKind::WriteToRedirected { .. } => {
            said!(text step_write_to_redirected step_write_to_redirected_reason step_write_to_redirected_act, person)
        }
        StepKind::PlanMeeting { .. } => said!(text step_plan_meeting step_plan_meeting_reason step_plan_meeting_act, person),
        StepKind::PrepareGrid { .. } => said!(text step_prepare_grid step_prepare_grid_reason step_prepare_grid_act, person),
        StepKind::RereadGrid { .. } => said!(text step_reread_grid step_reread_grid_reason step_reread_grid_act, person),
        StepKind::Confirm { .. } => said!(text step_confirm step_confirm_reason step_confirm_act, person),
        StepKind::HoldMeeting { .. } => said!(text step_hold_meeting step_hold_meeting_reason step_hold_meeting_act, person),
        StepKind::AskForNames { .. } => said!(text step_ask_for_names step_ask_for_names_reason step_ask_for_names_act, person),
        StepKind::SayHowItWent { .. } => said!(text step_say_how_it_went step_say_how_it_went_reason step_say_how_it_went_act, person),
        StepKind::NameThem { .. } => said!(text step_name_them step_name_them_reason step_name_them_act, person),
        StepKind::Thank { .. } => said!(text step_thank step_thank_reason step_thank_act, person),
        StepKind::CheckNameUse { .. } => said!(text step_check_name_use step_check_name_use_reason step_check_name_use_act, other, person),
        StepKind::AskForgotten { .. } => said!(text step_ask_forgotten step_ask_forgotten_reason step_ask_forgotten_act, person),
        StepKind::GiveNews { .. } => said!(text step_give_news step_give_news_reason step_give_news_act, person),
        StepKind::TellRecommender { stage, .. } => tell(text, stage, &person, &other),
        StepKind::KeepPromise { .. } => said!(text step_keep_promise step_keep_promise_reason step_keep_promise_act, person, promise),
        StepKind::RecallPromise { .. } => {
            said!(text step_recall_promise step_recall_promise_reason step_recall_promise_act, person, promise)
        }
        StepKind::Connect { .. } => said!(text step_connect step_connect_reason step_connect_act, person),
        StepKind::KeepWarm { .. } => said!(text step_keep_warm step_keep_warm_reason step_keep_warm_act, person),
    }
}

/// Why this person among all: the rule that speaks most for them.
const fn why_them(text: Text, rule: Rule) -> &'static str {
    match rule {
        Rule::B6 => text.step_write_reason_b6(),
        Rule::B7 => text.step_write_reason_b7(),
        Rule::B10 => text.step_write_reason_b10(),
        Rule::B11 => text.step_write_reason_b11(),
        Rule::B12 => text.step_write_reason_b12(),
        Rule::G10 => text.step_write_reason_g10(),
        _ => text.step_write_reason(),
    }
}

fn tell(text: Text, stage: LoopStage, person: &str, other: &str) -> StepWords {
    match stage {
        LoopStage::Written => {
            said!(text step_tell_recommender_written step_tell_recommender_written_reason step_tell_recommender_written_act, other, person)
        }
        LoopStage::Met => {
            said!(text step_tell_recommender_met step_tell_recommender_met_reason step_tell_recommender_met_act, other, person)
        }
        LoopStage::Unreachable => {
            said!(text step_tell_recommender_unreachable step_tell_recommender_unreachable_reason step_tell_recommender_unreachable_act, other, person)
        }
        LoopStage::Outcome => {
            said!(text step_tell_recommender_outcome step_tell_recommender_outcome_reason step_tell_recommender_outcome_act, other, person)
        }
    }
}
